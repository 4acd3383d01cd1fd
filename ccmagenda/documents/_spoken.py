"""What a chair says, line by line: each with the time on the clock, and in brackets what happens meanwhile."""

import datetime
import itertools
from collections.abc import Iterator, Mapping

from ccmagenda.documents._clock import Turn, planned, slots
from ccmagenda.documents._items import titles_of_items
from ccmagenda.documents._parts import joined, languages
from ccmagenda.model import Access, Chair, Firmness, Instant, Kind, Point, Session, Sitting, Span, Tone, Who, start_of
from ccmagenda.model.people import LEADING
from ccmagenda.model.programme import PAUSES
from ccmagenda.wording import Wording

_WORDLESS = frozenset({Kind.CLOSING, Kind.CEREMONY})


def spoken(words: str, at: Instant | None = None, *cues: str | Span) -> Point:
    """Return a line to say, with the time on the clock in front and what happens meanwhile below."""
    below = tuple((cue if isinstance(cue, Span) else Span(f"[{cue}]", Tone.QUIET),) for cue in cues if cue)
    return Point(label=f"{at:%H:%M}" if at else "–", words=words, below=below)


def opening(sitting: Sitting, turns: Mapping[str, Turn], wording: Wording, *, first: bool) -> Iterator[Point]:
    """Yield how a sitting is opened, after a ceremony if it begins with one: the first of a meeting opens the meeting."""
    say, start = wording.language.say, start_of(sitting.hours)
    for session in itertools.takewhile(lambda session: session.kind is Kind.CEREMONY, sitting.sessions):
        start = turns[session.key].end
    if first:
        yield spoken(say("say-open-meeting", meeting=wording.meeting_title()), start, say("cue-gavel"))
    else:
        name = joined((wording.serial(sitting), sitting.body, sitting.title.read(wording.language.code)), wording)
        day = wording.language.day_in_words(sitting.day) if sitting.day else say("undated")
        called = name or joined((day, wording.when(sitting.hours)), wording)
        yield spoken(say("say-open-sitting", sitting=called), start, say("cue-gavel"))
    if sitting.interpretation:
        yield spoken(say("say-interpretation", languages=languages(sitting, wording)))


def closing(sitting: Sitting, following: Sitting | None, wording: Wording, *, last: bool) -> Iterator[Point]:
    """Yield how a sitting is closed: until the next one of the same body, or the whole meeting with the last."""
    say, end = wording.language.say, sitting.slot.end if sitting.slot else None
    if last:
        words = say("say-close-meeting", meeting=wording.meeting_title())
    elif following is None or following.day is None:
        words = say("say-close")
    else:
        day, hours = wording.language.day_in_words(following.day), wording.when(following.hours)
        words = say("say-close-until", day=day, hours=hours) if hours else say("say-close-until-day", day=day)
    yield spoken(words, end, say("cue-gavel"))


def pause(session: Session, turn: Turn, wording: Wording) -> Iterator[Point]:
    """Yield how a sitting is suspended for a pause, and resumed."""
    say = wording.language.say
    words = say("say-suspend-until", time=f"{turn.end:%H:%M}") if turn.end else say("say-suspend")
    yield spoken(words, turn.start, wording.title(session))
    yield spoken(say("say-resume"), turn.end)


def beginning(session: Session, sitting: Sitting, turn: Turn, wording: Wording, taken: set[str]) -> Iterator[Point]:
    """Yield how a session is taken up: its items or its title, then its documents."""
    say = wording.language.say
    cue = "" if session.access is Access.OPEN else say("cue-closed", marks=wording.marks(session))
    if session.items:
        yield spoken(_items(session, wording, taken), turn.start, cue)
    elif session.kind not in _WORDLESS:
        yield spoken(say("say-title", title=wording.title(session)), turn.start, cue)
    taken.update(session.items)
    yield from _handing_over(session, sitting, wording)
    if session.documents:
        titles = {paper.symbol: paper.title.read(wording.language.code) for paper in wording.programme.papers}
        symbols = "; ".join(joined((symbol, titles.get(symbol, "")), wording) for symbol in session.documents)
        yield spoken(say("say-documents", symbols=symbols))


def _handing_over(session: Session, sitting: Sitting, wording: Wording) -> Iterator[Point]:
    """Yield the call of those who lead a session, where others led until then; the President has the first word."""
    day, meeting = sitting.day or wording.programme.meeting.first, wording.programme.meeting
    leaders, before = _leaders(session, sitting), _led_before(session, sitting)
    presiding = any(meeting.president and meeting.holder(chair) == meeting.president for chair in leaders)
    if leaders and leaders != before and (before or not presiding):
        names = wording.language.listed([wording.chair(chair, day) for chair in leaders])
        yield spoken(wording.language.say("say-hand-over", chairs=names))


def _leaders(session: Session, sitting: Sitting) -> tuple[Chair, ...]:
    return tuple(chair for chair in session.chairs or sitting.chairs if chair.role in LEADING)


def _led_before(session: Session, sitting: Sitting) -> tuple[Chair, ...]:
    """Return those who lead when a session of a sitting begins."""
    led = tuple(chair for chair in sitting.chairs if chair.role in LEADING)
    for earlier in sitting.sessions:
        if any(inner is session for inner in earlier.walk()):
            return (_leaders(earlier, sitting) or led) if earlier is not session else led
        if takes_place(earlier) and earlier.kind not in PAUSES:
            led = _leaders(earlier, sitting) or led
    return led


def _items(session: Session, wording: Wording, taken: set[str]) -> str:
    say, known = wording.language.say, titles_of_items(wording)
    titles = [known.get(number) or "" for number in session.items]
    title = "; ".join(filter(None, titles)) or wording.title(session)
    if len(session.items) > 1:
        return say("say-items", numbers=wording.language.listed(session.items), title=title)
    number = session.items[0]
    again = number in taken or bool(session.continues)
    return say("say-item-again" if again else "say-item", number=number, title=title)


def speaking(session: Session, sitting: Sitting, turn: Turn, wording: Wording, usual: int) -> Iterator[Point]:
    """Yield the calls of those who speak, and the thanks to each."""
    say, day = wording.language.say, sitting.day or wording.programme.meeting.first
    for slot in slots(session.talks, turn.start, usual):
        title = slot.talk.title.read(wording.language.code)
        speaker = wording.language.listed([wording.who(who, day) for who in slot.talk.speakers])
        minutes = say("minutes", minutes=slot.minutes) if slot.minutes else ""
        if not speaker:
            yield spoken(say("say-speaker-unknown", title=title), slot.start, minutes, say("to-be-confirmed"))
            continue
        call = say("say-floor-on", speaker=speaker, title=title) if title else say("say-floor", speaker=speaker)
        yield spoken(call, slot.start, minutes)
        thanked = wording.language.listed([_shortly(who, day, wording) for who in slot.talk.speakers])
        yield spoken(say("say-thanks", speaker=thanked))


def _shortly(who: Who, day: datetime.date, wording: Wording) -> str:
    """Return somebody by name and State, without the function; a body by its name."""
    state = wording.state(who.state, day) if who.state else ""
    return joined((who.person, state), wording) or who.of or wording.who(who, day)


def debate(session: Session, turn: Turn, wording: Wording, usual: int) -> Iterator[Point]:
    """Yield how the floor is opened and closed again, with the minutes that are left for it."""
    if session.kind in _WORDLESS or session.kind in PAUSES:
        return
    say = wording.language.say
    lengths = [slot.minutes for slot in slots(session.talks, None, usual)]
    asked, known = sum(lengths), all(lengths)
    left = turn.minutes - asked
    begins = turn.start.add(minutes=asked) if turn.start and known else None
    if turn.minutes and left < 0:
        cue: str | Span = Span(f"[{say('cue-presentations-too-long', planned=turn.minutes, minutes=asked)}]", Tone.GRAVE)
    else:
        cue = say("cue-debate", minutes=left) if turn.minutes and known else ""
    yield spoken(say("say-open-floor"), begins if left > 0 or not turn.minutes else None, cue)
    if session.items:
        yield Point(label="–", words=(Span(f"[{say('cue-decision')}] ", Tone.QUIET), Span(say("say-decide"))))
    yield spoken(say("say-end-item"), turn.end)


def takes_place(session: Session) -> bool:
    """Tell whether a session is led from the chair: it is not cancelled, and is no event beside the sitting."""
    aside = {Kind.SIDE_EVENT, Kind.RECEPTION, Kind.REGISTRATION}
    return session.firmness is not Firmness.CANCELLED and session.kind not in aside


def minutes_of(session: Session, wording: Wording) -> str:
    """Return the planned minutes in words, or nothing."""
    length = planned(session)
    return wording.language.say("minutes", minutes=length) if length else ""
