"""Sessions and sittings from what is written."""

import datetime
import re
import unicodedata

from ccmagenda.model import (
    Access,
    After,
    Firmness,
    Kind,
    Reference,
    Session,
    Sitting,
    Untimed,
    When,
    one_line,
)
from ccmagenda.model.programme import usual_key
from ccmagenda.notation.addresses import web_address
from ccmagenda.notation.context import Context, texts_of
from ccmagenda.notation.faults import did_you_mean, quoted
from ccmagenda.notation.people import chairs_of, leaders, length, talk
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.timing import day_of, when_of
from ccmagenda.notation.written import WrittenSession, WrittenSitting

_NUMBERS = re.compile(r"(?:(?:action|article)s?\s*)?#?\s*(\d{1,3})(?:\s*[-\u2013]\s*#?(\d{1,3}))?", re.IGNORECASE)
_PARTS = ("morning", "afternoon", "evening", "lunchtime", "hours")
_NAMELESS = frozenset({Kind.BREAK, Kind.LUNCH})


def sitting_of(written: WrittenSitting, context: Context) -> Sitting:
    """Return a sitting; without a day of its own it is on the day of a meeting of one day."""
    languages = context.library.languages
    meeting = context.meeting
    day = day_of(written.day, context.faults, languages, meeting.first, meeting.last)
    if not written.day.given and meeting.first == meeting.last:
        day = meeting.first
    if day is None and written.day:
        day = meeting.first  # stands in for a day that is told to be wrong, so that its hours are still read
    name, hours = _hours(written, context)
    when = when_of(hours, day, meeting.zone, context.faults, languages)
    key = written.key.text or usual_key(day, name)
    return Sitting(
        key=key,
        day=day,
        name=name,
        title=texts_of(written.title),
        hours=when,
        serial=written.serial.text,
        body=written.body.text,
        chairs=leaders(written.chair, "", context),
        room=context.room(written.room),
        interpretation=tuple(word.text for word in written.interpretation if word),
        access=Access(written.access.text) if written.access else Access.OPEN,
        firmness=Firmness(written.status.text) if written.status else Firmness.PLANNED,
        sessions=tuple(session_of(session, day, context) for session in written.sessions),
        origin=written.origin,
    )


def _hours(written: WrittenSitting, context: Context) -> tuple[str, Word]:
    given = [(name, getattr(written, name)) for name in _PARTS if getattr(written, name).given]
    if len(given) > 1:
        second = given[1]
        context.faults.add(
            second[1].origin,
            "two-hours",
            f"a sitting has its hours once: '{given[0][0]}' and '{second[0]}' are both written - divide it into two sittings",
        )
    if not given:
        return "", Word()
    name, word = given[0]
    usual = next((sitting.hours for sitting in context.convention.sittings if sitting.name == name), "")
    if not word and usual:
        word = Word(usual, word.origin)
    elif not word:
        context.faults.add(
            word.origin, "missing", f"'{name}' has no usual hours in this convention - write them, like 10:00-13:00"
        )
    return ("" if name == "hours" else name), word


def session_of(written: WrittenSession, day: datetime.date | None, context: Context) -> Session:
    """Return a session with all that stands within it."""
    theme = context.theme(written.theme)
    kind = Kind(written.kind.text) if written.kind else Kind.SESSION
    group = context.convention.group(theme)
    items = _items(written, context)
    only = context.item_titles.get(items[0]) if len(items) == 1 and kind not in _NAMELESS else None
    titles = texts_of(written.title) or (group.names if group else only or texts_of(()))
    if not titles and kind not in _NAMELESS:
        context.faults.add(written.origin, "missing", "a session needs a title, or a theme or an agenda item that brings one")
    return Session(
        key=_key(written, theme, kind, context),
        title=titles,
        kind=kind,
        number=written.number.text,
        items=items,
        theme=theme,
        chairs=chairs_of(written, theme, context),
        talks=tuple(talk(entry, context) for entry in written.talks),
        when=_when(written, day, context),
        room=context.room(written.room),
        fixed=written.fixed.text == "yes",
        minutes=length(written.length, context),
        continues=written.continues.text,
        later_than=tuple(word.text for word in written.later_than if word),
        access=Access(written.access.text) if written.access else Access.OPEN,
        firmness=Firmness(written.status.text) if written.status else Firmness.PLANNED,
        notes=texts_of(written.notes),
        documents=tuple(word.text for word in written.documents if word),
        references=_references(written, context),
        interpretation=tuple(word.text for word in written.interpretation if word),
        stream=web_address(written.stream, context.faults),
        sessions=tuple(session_of(nested, day, context) for nested in written.sessions),
        origin=written.origin,
    )


def _key(written: WrittenSession, theme: str, kind: Kind, context: Context) -> str:
    if written.key or theme:
        return written.key.text or theme
    if kind in _NAMELESS:
        return f"{kind.value}-{written.origin.line}"
    title = written.title[0][1].text if written.title else "opening"
    plain = unicodedata.normalize("NFKD", one_line(title)).encode("ascii", "ignore").decode().casefold()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:30].strip("-")
    context.faults.add(
        written.origin, "missing", f"'key' is missing: a short name that never changes, like 'key: {words or 'opening'}'"
    )
    return f"line-{written.origin.line}"


def _when(written: WrittenSession, day: datetime.date | None, context: Context) -> When:
    if written.time and written.after:
        context.faults.add(written.after.origin, "two-times", "a session has either 'time' or 'after', not both")
    if written.time:
        return when_of(written.time, day, context.meeting.zone, context.faults, context.library.languages)
    return After(written.after.text) if written.after else Untimed()


def _items(written: WrittenSession, context: Context) -> tuple[str, ...]:
    for word in written.item:
        if context.items and word and one_line(word.text) not in context.items:
            context.faults.add(
                word.origin,
                "unknown-item",
                f"item {quoted(word.text)} is not on the agenda{did_you_mean(word.text, context.items)}",
            )
    return tuple(one_line(word.text) for word in written.item if word)


def _references(written: WrittenSession, context: Context) -> tuple[Reference, ...]:
    plan = context.convention.plan_on(context.meeting.first)
    articles = [Reference(kind="article", number=number) for number in _numbered(written.articles, 0, "article", context)]
    most = plan.actions if plan else 0
    key = plan.key if plan else ""
    return (
        *articles,
        *(Reference(kind="action", number=number, plan=key) for number in _numbered(written.actions, most, "action", context)),
    )


def _numbered(words: tuple[Word, ...], most: int, what: str, context: Context) -> list[int]:
    numbers: list[int] = []
    for word in words:
        match = _NUMBERS.fullmatch(word.text)
        if word and match is None:
            context.faults.add(word.origin, "number", f"{quoted(word.text)} is not the number of an {what} - write 12, or 20-32")
        elif match is not None:
            span = range(int(match[1]), int(match[2] or match[1]) + 1)
            if not span or span[0] < 1 or (most and span[-1] > most):
                upto = f"1 to {most}" if most else "from 1 on"
                context.faults.add(
                    word.origin, "number", f"{quoted(word.text)} is not among the {what}s, which are numbered {upto}"
                )
            numbers.extend(number for number in span if number not in numbers)
    return numbers
