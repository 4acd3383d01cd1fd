"""Hours as they are written in a programme file: the clock of the meeting's place on the day of the sitting."""

import datetime

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import After, At, Instant, PartOfDay, Untimed, When, instant, start_of, zone
from ccmagenda.notation.limits import LONGEST_SITTING


def hours(when: When, day: datetime.date | None, key: str, zone_name: str) -> str:
    """Return hours as written, with the date of an end on another day; nothing where no time is written.

    What the reader would take for another point of time, or refuse, is refused: an hour that the clocks show twice,
    a second, a beginning on another day, more than twelve hours.
    """
    if isinstance(when, PartOfDay):
        return when.word
    start = start_of(when)
    if start is None or isinstance(when, Untimed | After):
        return ""
    begun = _on_the_clock(start, key, zone_name)
    if begun.date() != day:
        sentence = f"'{key}' begins on {begun:%Y-%m-%d}, which is not the day of its sitting ({day})"
        raise InvalidValueError(sentence)
    return f"{begun:%H:%M}-{_end(when, begun, key, zone_name)}" if isinstance(when, At) else f"{begun:%H:%M}"


def _end(when: At, begun: datetime.datetime, key: str, zone_name: str) -> str:
    if when.slot.minutes > LONGEST_SITTING:
        sentence = f"'{key}' lasts {when.slot.minutes} minutes, and the limit is {LONGEST_SITTING}"
        raise InvalidValueError(sentence)
    ended = _on_the_clock(when.slot.end, key, zone_name)
    return f"{ended:%H:%M}" + (f" ({ended:%Y-%m-%d})" if ended.date() != begun.date() else "")


def _on_the_clock(moment: Instant, key: str, zone_name: str) -> datetime.datetime:
    """Return what the clock of the place shows at a moment, after making sure that it is read as that moment again."""
    shown = moment.astimezone(zone(zone_name)).replace(tzinfo=None)
    if instant(shown.date(), datetime.time(shown.hour, shown.minute), zone_name) != moment:
        sentence = f"'{key}' has a time of {shown:%H:%M:%S}, which is not a full minute"
        raise InvalidValueError(sentence)
    return shown
