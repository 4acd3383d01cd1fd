"""What a chair says, line by line: each with the time on the clock, and in brackets what happens meanwhile."""

import itertools
from collections.abc import Iterator, Mapping

from ccmagenda.documents._clock import Turn, planned
from ccmagenda.documents._items import Printed, printed
from ccmagenda.documents._parts import in_tone, languages, named
from ccmagenda.model import Access, Chair, Firmness, Instant, Kind, Point, Role, Session, Sitting, Span, Tone, line, start_of
from ccmagenda.model.document import Line
from ccmagenda.model.people import LEADING
from ccmagenda.model.programme import PAUSES
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import body, chair, filled, in_one_piece, listed, parted, serial, when
from ccmagenda.wording.originals import said, unmarked

WORDLESS = frozenset({Kind.CLOSING, Kind.CEREMONY})
Chairs = tuple[Chair, ...]
_HELPING = ((Role.MODERATOR, "say-moderator"), (Role.RAPPORTEUR, "say-rapporteur"))


def spoken(words: str | Line, at: Instant | None = None, *cues: str | Line) -> Point:
    """Return a line to say, with the time on the clock in front and what happens meanwhile below."""
    return Point(label=f"{at:%H:%M}" if at else "–", words=in_one_piece(line(words)), below=[cued(cue) for cue in cues if cue])


def cued(cue: str | Line) -> Line:
    """Return what happens meanwhile in brackets, standing back unless it has a tone of its own."""
    words = in_tone(line(cue), Tone.QUIET)
    return in_one_piece((Span("[", words[0].tone), *words, Span("]", words[-1].tone)))


def opening(sitting: Sitting, turns: Mapping[str, Turn], wording: Wording, openers: Chairs, *, first: bool) -> Iterator[Point]:
    """Yield how a sitting is opened, after a ceremony if it begins with one: the first of a meeting opens the meeting."""
    say, start = wording.language.say, start_of(sitting.hours)
    for session in itertools.takewhile(lambda session: session.kind is Kind.CEREMONY, sitting.sessions):
        start = turns[session.key].end
    seated = (
        filled("in-the-chair", wording, chairs=_names(openers, sitting, wording)) if openers != leading(sitting.chairs) else ()
    )
    if first:
        words = filled("say-open-meeting", wording, meeting=_meeting(wording))
    else:
        title = said(sitting.title.read(wording.language.code), sitting.title, wording)
        name = parted((serial(sitting, wording), body(sitting, wording), title), wording.language.terms["comma"])
        day = wording.language.day_in_words(sitting.day) if sitting.day else say("undated")
        dated = parted((line(day), when(sitting.hours, wording)), wording.language.terms["comma"])
        words = filled("say-open-sitting", wording, sitting=name or dated)
    yield spoken(words, start, seated, say("cue-gavel"))
    if sitting.interpretation:
        yield spoken(say("say-interpretation", languages=languages(sitting, wording)))


def _meeting(wording: Wording) -> Line:
    return said(wording.meeting_title(), wording.programme.meeting.title, wording)


def closing(
    sitting: Sitting, following: Sitting | None, turns: Mapping[str, Turn], wording: Wording, *, last: bool
) -> Iterator[Point]:
    """Yield how a sitting is closed: until the next one of the same body, or the whole meeting with the last."""
    say, end = wording.language.say, sitting.slot.end if sitting.slot else None
    late = max((turns[s.key].end or end for s in sitting.sessions if end and takes_place(s)), default=end)
    over = int((late.timestamp() - end.timestamp()) // 60) if end and late else 0
    words: str | Line
    if last:
        words = filled("say-close-meeting", wording, meeting=_meeting(wording))
    elif following is None or following.day is None:
        words = say("say-close")
    else:
        day, hours = wording.language.day_in_words(following.day), when(following.hours, wording)
        words = filled("say-close-until", wording, day=day, hours=hours) if hours else say("say-close-until-day", day=day)
    too_late = (Span(say("cue-ends-too-late", minutes=over), Tone.GRAVE),) if over > 0 else ()
    yield spoken(words, None if too_late else end, too_late, say("cue-gavel"))


def pause(session: Session, turn: Turn, wording: Wording) -> Iterator[Point]:
    """Yield how a sitting is suspended for a pause, and resumed."""
    say = wording.language.say
    words = say("say-suspend-until", time=f"{turn.end:%H:%M}") if turn.end else say("say-suspend")
    yield spoken(words, turn.start, unmarked(named(session, wording)))  # the heading above has marked it where that is needed
    yield spoken(say("say-resume"), turn.end)


def beginning(
    session: Session, sitting: Sitting, turn: Turn, wording: Wording, taken: frozenset[str], openers: Chairs
) -> Iterator[Point]:
    """Yield how a session is taken up: its items or its title, who leads and reports, then its documents."""
    cue = "" if session.access is Access.OPEN else wording.language.say("cue-closed", marks=wording.marks(session))
    if session.items:
        yield spoken(_items(session, wording, taken), turn.start, cue)
    elif session.kind not in WORDLESS:
        yield spoken(filled("say-title", wording, title=named(session, wording)), turn.start, cue)
    yield from _handing_over(session, sitting, wording, openers)
    for role, term in _HELPING:
        helping = tuple(one for one in session.chairs if one.role is role)
        if helping:
            yield spoken(filled(term, wording, chairs=_names(helping, sitting, wording)))
    if session.documents:
        yield spoken(filled("say-documents", wording, symbols=_documents(session, wording)))


def _documents(session: Session, wording: Wording) -> Line:
    titles = {paper.symbol: paper.title for paper in wording.programme.papers}
    comma, code = wording.language.terms["comma"], wording.language.code
    told = [
        parted((line(symbol), said(titles[symbol].read(code), titles[symbol], wording) if symbol in titles else ()), comma)
        for symbol in session.documents
    ]
    return parted(told, wording.language.terms["semicolon"])


def _names(chairs: Chairs, sitting: Sitting, wording: Wording) -> Line:
    day = sitting.day or wording.programme.meeting.first
    return listed([chair(one, day, wording) for one in chairs], wording)


def _handing_over(session: Session, sitting: Sitting, wording: Wording, openers: Chairs) -> Iterator[Point]:
    """Yield the call of those who lead a session, where others led until then; the President has the first word."""
    meeting, leaders = wording.programme.meeting, _leaders(session, sitting)
    before = _led_before(session, sitting, openers)
    presiding = any(meeting.president and meeting.holder(one) == meeting.president for one in leaders)
    if leaders and leaders != before and (before or not presiding):
        yield spoken(filled("say-hand-over", wording, chairs=_names(leaders, sitting, wording)))


def leading(chairs: Chairs) -> Chairs:
    """Return those who lead, without moderators, rapporteurs and hosts."""
    return tuple(one for one in chairs if one.role in LEADING)


def _leaders(session: Session, sitting: Sitting) -> Chairs:
    return leading(session.chairs) or leading(sitting.chairs)


def openers_of(sitting: Sitting, *, first: bool) -> Chairs:
    """Return who is in the chair as a sitting begins: those who lead it, where nobody does, those who lead its first session.

    Whoever leads item 1 of a meeting opens it: its President may be elected only then.
    """
    led = [s for s in sitting.sessions if takes_place(s) and s.kind not in {Kind.CEREMONY, *PAUSES}]
    own = leading(led[0].chairs) if led else ()
    is_opening = first and bool(led) and led[0].items[:1] == ("1",)
    return own if own and (is_opening or not leading(sitting.chairs)) else leading(sitting.chairs)


def _led_before(session: Session, sitting: Sitting, openers: Chairs) -> Chairs:
    """Return those who lead when a session of a sitting begins."""
    led = openers
    for earlier in sitting.sessions:
        if any(inner is session for inner in earlier.walk()):
            return (_leaders(earlier, sitting) or led) if earlier is not session else led
        if takes_place(earlier) and earlier.kind not in {Kind.CEREMONY, *PAUSES}:
            led = _leaders(earlier, sitting) or led
    return led


def _items(session: Session, wording: Wording, taken: frozenset[str]) -> Line:
    known: dict[str, Printed] = {entry.item.number: entry for entry in printed(wording.programme.agenda, wording)}
    titles = [known[number].words for number in session.items if number in known]
    title = parted(titles, wording.language.terms["semicolon"]) or named(session, wording)
    if len(session.items) > 1:
        return filled("say-items", wording, numbers=wording.language.listed(session.items), title=title)
    number = session.items[0]
    again = number in taken or bool(session.continues)
    return filled("say-item-again" if again else "say-item", wording, number=number, title=title)


def takes_place(session: Session) -> bool:
    """Tell whether a session is led from the chair: it is not cancelled, and is no event beside the sitting."""
    aside = {Kind.SIDE_EVENT, Kind.RECEPTION, Kind.REGISTRATION}
    return session.firmness is not Firmness.CANCELLED and session.kind not in aside


def minutes_of(session: Session, wording: Wording) -> str:
    """Return the planned minutes in words, or nothing."""
    length = planned(session)
    return wording.language.say("minutes", minutes=length) if length else ""
