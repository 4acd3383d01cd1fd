"""What a programme like an earlier one is made from: the earlier one, the new days, and what is raised by how much."""

import datetime
from collections.abc import Callable, Mapping

import attrs

from ccmagenda.model import Convention, Language, Meeting, Programme
from ccmagenda.model.text import one_line


@attrs.frozen(kw_only=True)
class Again:
    """What is asked for: the first day, and the last, the number, the city and the zone where the author gives them."""

    first: datetime.date
    english: Language
    last: datetime.date | None = None
    ordinal: int = 0
    city: str = attrs.field(default="", converter=one_line)
    zone: str = attrs.field(default="", converter=one_line)


@attrs.frozen(kw_only=True)
class Turn:
    """One programme on its way to the next: both meetings, and on which new day each old day falls.

    ``rename`` raises the names and numbers of meetings in a text; ``years`` is how many years have passed.
    """

    old: Programme
    meeting: Meeting
    days: Mapping[datetime.date, datetime.date]
    convention: Convention
    rename: Callable[[str], str]
    english: Language

    @property
    def years(self) -> int:
        """Return how many years lie between the two meetings."""
        return self.meeting.first.year - self.old.meeting.first.year
