"""When something is: of the five kinds of time that real programmes print, only one has a beginning and an end."""

import datetime
from collections.abc import Iterable

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.instants import Instant
from ccmagenda.model.text import one_line


@attrs.frozen
class TimeSlot:
    """A stretch of time from ``start`` to ``end``, both aware and in one zone; ``end`` comes after ``start``.

    Lengths are absolute minutes, also over a change of the clock.
    """

    start: Instant
    end: Instant

    def __attrs_post_init__(self) -> None:
        """Refuse a slot that cannot exist."""
        for instant in (self.start, self.end):
            if instant.tzinfo is None:
                sentence = "a time slot needs times with a zone: make them with ccmagenda.instant"
                raise InvalidValueError(sentence)
        if self.start.tzinfo is not self.end.tzinfo and str(self.start.tzinfo) != str(self.end.tzinfo):
            sentence = f"a time slot is in one zone, and not in {self.start.tzinfo} and {self.end.tzinfo}"
            raise InvalidValueError(sentence)
        if self.end <= self.start:
            form = "%H:%M" if self.start.date() == self.end.date() else "%H:%M on %Y-%m-%d"
            sentence = f"a time slot must end after it begins, and {self.end:{form}} is not after {self.start:{form}}"
            raise InvalidValueError(sentence)

    @property
    def minutes(self) -> int:
        """Return the length in minutes of real time."""
        return int((self.end.timestamp() - self.start.timestamp()) // 60)

    @property
    def day(self) -> datetime.date:
        """Return the day on which it begins, by the clocks of its own zone."""
        return datetime.date(self.start.year, self.start.month, self.start.day)

    def overlaps(self, other: "TimeSlot") -> bool:
        """Tell whether the two share any time; slots that only touch do not."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: "TimeSlot") -> bool:
        """Tell whether the other lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end


@attrs.frozen
class At:
    """From a time to a time."""

    slot: TimeSlot


@attrs.frozen
class From:
    """From a time on, with no end printed."""

    start: Instant


@attrs.frozen
class After:
    """Immediately after another session, named by its key."""

    key: str = attrs.field(converter=one_line)


@attrs.frozen
class PartOfDay:
    """A part of the day in words: "morning", "at lunch"."""

    word: str = attrs.field(converter=one_line)


@attrs.frozen
class Untimed:
    """No time of its own."""


UNTIMED = Untimed()
When = At | From | After | PartOfDay | Untimed


def slot_of(when: When) -> TimeSlot | None:
    """Return the slot where both ends are known, else None: no half-hour is ever invented."""
    return when.slot if isinstance(when, At) else None


def start_of(when: When) -> Instant | None:
    """Return the beginning where it is known, else None."""
    return when.slot.start if isinstance(when, At) else when.start if isinstance(when, From) else None


def minutes_within(slots: Iterable[TimeSlot]) -> int:
    """Return the minutes that lie within any of several slots; what several share counts once."""
    total, until = 0.0, 0.0
    for slot in sorted(slots, key=lambda slot: slot.start):
        begin, end = max(slot.start.timestamp(), until), slot.end.timestamp()
        total += max(0.0, end - begin)
        until = max(until, end)
    return int(total // 60)
