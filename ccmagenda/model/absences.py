"""Who or what is not there, and when: a chair who leaves early, a room that is given to others, another treaty's meeting."""

import datetime

import attrs

from ccmagenda.model.days import as_day
from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.people import Who
from ccmagenda.model.sequences import in_order
from ccmagenda.model.text import folded, one_line
from ccmagenda.model.when import UNTIMED, TimeSlot, When, slot_of, start_of


@attrs.frozen(kw_only=True)
class Absence:
    """Some time in which States, persons or a room are not there; with neither named, nobody is free.

    ``room`` is the key of a room; ``day`` is None for the whole meeting; without ``hours`` it is the whole day; hours
    with a start alone last to the end of the day; ``because`` is the ground, in the author's words.
    """

    who: tuple[Who, ...] = attrs.field(default=(), converter=in_order)
    room: str = attrs.field(default="", converter=one_line)
    day: datetime.date | None = attrs.field(default=None, converter=attrs.converters.optional(as_day))
    hours: When = UNTIMED
    because: str = attrs.field(default="", converter=one_line)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    @property
    def of_all(self) -> bool:
        """Tell whether nobody is free then."""
        return not self.who and not self.room

    def covers(self, slot: TimeSlot) -> bool:
        """Tell whether any of a time slot falls into it."""
        own = slot_of(self.hours)
        if own:
            return own.overlaps(slot)
        if self.day is None:
            return True
        start = start_of(self.hours)
        touched = slot.day <= self.day <= slot.end.subtract(microseconds=1).date()
        return touched and (start is None or slot.end > start)

    def is_of(self, who: Who) -> bool:
        """Tell whether somebody is meant: a State covers its own seat; a person is known by name, whatever the function."""
        for absent in self.who:
            if absent.identity and absent.identity == who.identity:
                return True
            if absent.person and not absent.of and folded(absent.person) == folded(who.person):
                return True
        return False
