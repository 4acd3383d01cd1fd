"""A table as a carrier of sheets reads it: its cells with their places, before anybody knows what they mean."""

import datetime
import enum
import re

import attrs

from ccmagenda.model import Finding, Force, Origin

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LAST_SERIAL = 2_957_000  # in the year 9995


class Kind(enum.Enum):
    """What sort of value a cell holds."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    CLOCK = "clock"
    MOMENT = "moment"


@attrs.frozen
class RawCell:
    """A cell: its text and its place.

    A day stands as 2012-04-16, a time as 10:00, a moment as both with a space between, a number in figures.
    """

    text: str
    origin: Origin
    kind: Kind = Kind.TEXT


RawRow = tuple[RawCell, ...]


@attrs.frozen(kw_only=True)
class Grid:
    """The rows of a sheet in which anything stands, and what its carrier had to decide or leave out.

    ``first`` is the day that its serial numbers count from.
    """

    name: str = ""
    rows: tuple[RawRow, ...] = ()
    remarks: tuple[Finding, ...] = ()
    first: datetime.date = datetime.date(1899, 12, 30)


def doubt(sentence: str, origin: Origin) -> Finding:
    """Return what was decided without being certain."""
    return Finding(rule="file.doubt", sentence=sentence, force=Force.CUSTOM, origin=origin)


def leftover(sentence: str, origin: Origin) -> Finding:
    """Return what has no place in a programme."""
    return Finding(rule="file.leftover", sentence=sentence, force=Force.CUSTOM, origin=origin)


def place(column: int) -> str:
    """Return the letters by which a column is known.

    >>> place(1), place(28)
    ('A', 'AB')
    """
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def plain(text: str) -> str:
    r"""Return a text without the codes that stand in a workbook for characters which XML cannot hold.

    >>> plain("a_x000D_b_x005F_x0041_")
    'a\rb_x0041_'
    """
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def by_serial(number: float, first: datetime.date) -> tuple[str, Kind]:
    """Return what Excel means by a number in a cell for days or times.

    >>> by_serial(41015.416666666664, datetime.date(1899, 12, 30))
    ('2012-04-16 10:00', <Kind.MOMENT: 'moment'>)
    """
    days, minutes = divmod(round(min(number, _LAST_SERIAL) * 24 * 60), 24 * 60)
    clock = f"{minutes // 60:02}:{minutes % 60:02}"
    if days == 0:
        return clock, Kind.CLOCK
    day = (first + datetime.timedelta(days=days)).isoformat()
    return (f"{day} {clock}", Kind.MOMENT) if minutes else (day, Kind.DAY)
