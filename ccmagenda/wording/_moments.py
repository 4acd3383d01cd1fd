"""When a thing of a programme is, in words: its day, its hours, and both."""

import datetime

import attrs

from ccmagenda.model import ActionPoint, Deadline, Instant, Placed, Session, Sitting, start_of
from ccmagenda.wording.parts import Wording


@attrs.frozen(kw_only=True)
class Moment:
    """When a thing is: its day (None: it has none), its hours in words, both in words, and when it truly begins."""

    day: datetime.date | None = None
    hours: str = ""
    words: str = ""
    start: Instant | None = None


def day_of(placed: Placed, wording: Wording) -> datetime.date:
    """Return the day whose names and offices hold for a thing: its own, else the first of the meeting."""
    return (placed.sitting.day if placed.sitting else None) or wording.programme.meeting.first


def moment(placed: Placed, wording: Wording) -> Moment:
    """Return when a thing is: a session without hours of its own is in those of its sitting."""
    match placed.subject:
        case Deadline(day=day):
            return Moment(day=day, words=wording.language.day_in_words(day))
        case ActionPoint(due=due, timing=timing):
            return Moment(day=due, words=_both(wording.language.day_in_words(due) if due else "", wording.plain(timing), wording))
        case Session() | Sitting() as thing:
            return _within(thing, placed.sitting, wording)
        case _:
            return Moment()


def _within(thing: Session | Sitting, sitting: Sitting | None, wording: Wording) -> Moment:
    day = sitting.day if sitting else None
    own = thing.when if isinstance(thing, Session) else thing.hours
    start, hours = start_of(own), wording.when(own)
    if start is None and isinstance(thing, Session) and sitting:
        start, hours = start_of(sitting.hours), _both(wording.when(sitting.hours), hours, wording)
    in_words = wording.language.day_in_words(day) if day else wording.language.say("undated")
    return Moment(day=day, hours=hours, words=_both(in_words, hours, wording), start=start)


def _both(first: str, second: str, wording: Wording) -> str:
    return wording.language.terms["comma"].join(part for part in (first, second) if part)
