"""How a convention's meetings usually go, from its file; whatever it names must be there."""

import re
from collections.abc import Collection, Iterable, Iterator

from ccmagenda.model import Kind, Paper
from ccmagenda.model.order import ALL, THEMES
from ccmagenda.model.practice import UsualItem, UsualMeeting, UsualSession
from ccmagenda.notation.context import texts_of
from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.timing import day_of
from ccmagenda.notation.written_documents import WrittenDocument
from ccmagenda.notation.written_law import WrittenConvention
from ccmagenda.notation.written_practice import WrittenUsualItem, WrittenUsualMeeting, WrittenUsualSession

_NUMBERS = re.compile(r"([1-9]\d{0,2})(?:\s*[-\u2013]\s*([1-9]\d{0,2}))?")


def practice_of(written: WrittenConvention, faults: Faults) -> tuple[UsualMeeting, ...]:
    """Return the kinds of meeting as the convention usually holds them."""
    for meeting in written.practice:
        _refuse_unknown(meeting, written, faults)
    _refuse_second([word for meeting in written.practice for word in (meeting.key, *meeting.also)], faults)
    return tuple(_meeting(meeting, faults) for meeting in written.practice if meeting.key)


def _refuse_unknown(meeting: WrittenUsualMeeting, written: WrittenConvention, faults: Faults) -> None:
    """Record a fault for each series, plan, theme and item that is named and is not there, and for each key given twice."""
    series, plans, groups = ([one.key.text for one in found] for found in (written.series, written.plans, written.groups))
    items = list(_items(meeting.agenda))
    _refuse_other([meeting.series], series, "a kind of meeting of this convention", faults)
    _refuse_other([meeting.plan], plans, "a plan of this convention", faults)
    _refuse_other([item.theme for item in items], groups, "a group of this convention", faults)
    _refuse_other([session.theme for session in meeting.sessions], groups, "a group of this convention", faults)
    keys = [item.key.text for item in items]
    taken = [word for session in meeting.sessions for word in session.item]
    _refuse_other([*taken, *(paper.item for paper in meeting.documents)], keys, "an item of this agenda", faults)
    sessions = [(session.key or session.theme).text for session in meeting.sessions]
    later = [word for session in meeting.sessions for word in session.later_than]
    _refuse_other(later, [*sessions, THEMES, ALL], "a session of this meeting", faults)
    _refuse_second([item.key for item in items], faults)
    _refuse_second([session.key or session.theme for session in meeting.sessions], faults)
    for session in meeting.sessions:
        if not (session.key or session.theme):
            faults.add(session.origin, "missing", "a session needs a key, or a theme that serves as one")
        if not (session.title or session.theme or len(session.item) == 1):
            faults.add(session.origin, "missing", "a session needs a title, or a theme or a single item that brings one")


def _refuse_other(named: Iterable[Word], known: Collection[str], what: str, faults: Faults) -> None:
    for word in named:
        if word and word.text not in known:
            sentence = f"{quoted(word.text)} is not {what}{did_you_mean(word.text, known)}"
            faults.add(word.origin, "unknown-word", sentence)


def _refuse_second(named: Iterable[Word], faults: Faults) -> None:
    seen: dict[str, Word] = {}
    for word in named:
        first = seen.setdefault(word.text, word)
        if word and first is not word:
            sentence = f"{quoted(word.text)} stands already in line {first.origin.line} - name each thing once"
            faults.add(word.origin, "twice", sentence, others=(first.origin,))


def _items(agenda: Iterable[WrittenUsualItem]) -> Iterator[WrittenUsualItem]:
    for item in agenda:
        yield item
        yield from _items(item.items)


def _said(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in words if word)


def _meeting(written: WrittenUsualMeeting, faults: Faults) -> UsualMeeting:
    return UsualMeeting(
        key=written.key.text,
        series=written.series.text,
        also=_said(written.also),
        numbered=written.numbered.text == "yes",
        title=texts_of(written.title),
        ordinals=tuple((code.text, _said(words)) for code, words in written.ordinals),
        days=int(written.days.text or 1),
        city=written.city.text,
        languages=_said(written.languages),
        symbol=written.symbol.text,
        serial=written.serial.text,
        chair=written.chair.text,
        plan=written.plan.text,
        asks=tuple((key.text, " ".join(_said(words))) for key, words in written.ask),
        agenda=tuple(_item(item, faults) for item in written.agenda if item.key),
        papers=tuple(_paper(paper) for paper in written.documents if paper.symbol),
        sessions=tuple(_session(session, faults) for session in written.sessions if session.key or session.theme),
        source=written.source.text,
        doubt=written.doubt.text,
    )


def _item(written: WrittenUsualItem, faults: Faults) -> UsualItem:
    return UsualItem(
        key=written.key.text,
        title=texts_of(written.title),
        theme=written.theme.text,
        since=day_of(written.since, faults, ()),
        until=day_of(written.until, faults, ()),
        source=written.source.text,
        items=tuple(_item(item, faults) for item in written.items if item.key),
    )


def _paper(written: WrittenDocument) -> Paper:
    return Paper(symbol=written.symbol.text, title=texts_of(written.title), item=written.item.text, kind=written.kind.text)


def _session(written: WrittenUsualSession, faults: Faults) -> UsualSession:
    return UsualSession(
        key=written.key.text or written.theme.text,
        title=texts_of(written.title),
        kind=Kind(written.kind.text) if written.kind else Kind.SESSION,
        theme=written.theme.text,
        chair=written.chair.text,
        speaker=written.speaker.text,
        items=_said(written.item),
        articles=tuple(_numbered(written.articles, faults)),
        actions=tuple(_numbered(written.actions, faults)),
        minutes=int(written.minutes.text or 60),
        plenary=written.plenary.text,
        later_than=_said(written.later_than),
        ask=written.ask.text,
        since=day_of(written.since, faults, ()),
        until=day_of(written.until, faults, ()),
        source=written.source.text,
    )


def _numbered(words: Iterable[Word], faults: Faults) -> Iterator[int]:
    for word in words:
        match = _NUMBERS.fullmatch(word.text)
        span = range(int(match[1]), int(match[2] or match[1]) + 1) if match else range(0)
        if word and not span:
            faults.add(word.origin, "number", f"{quoted(word.text)} is not a number - write 12, or 20-32")
        yield from span
