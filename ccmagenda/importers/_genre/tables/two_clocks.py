"""Tables with two columns of hours that are the same by the clocks of two places: the first tells, the second says it again."""

from collections.abc import Sequence
from itertools import pairwise

import attrs

from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.times.clocks import Clock

_LEAST, _HALF, _DAY = 3, 30, 1440


def with_one_clock(rows: Sequence[Row], heads: Heads) -> list[Row]:
    """Return rows without the second column of hours, where it is as far from the first in every row of as many cells."""
    found = list(rows)
    for width in {len(row.cells) for row in rows if len(row.cells) > 2}:
        places = [place for place, row in enumerate(rows) if len(row.cells) == width]
        pairs = {place: pair for place in places if (pair := _pair(rows[place], heads))}
        if _are_two_places(list(pairs.values())):
            for place in places:
                if place in pairs or not any(char.isdigit() for char in rows[place].cells[1]):
                    found[place] = _without_second(rows[place])
    return found


def _pair(row: Row, heads: Heads) -> tuple[Clock, Clock] | None:
    """Return the hours of the first two cells, where these hold nothing else and tell alike with an end or without."""
    first, second = (heads.read(cell) for cell in row.cells[:2])
    if first.text.strip() or second.text.strip() or first.clock is None or second.clock is None or first.day or second.day:
        return None
    alike = (first.clock.end is None) == (second.clock.end is None) and first.clock.minutes == second.clock.minutes
    return (first.clock, second.clock) if alike and first.clock.start and second.clock.start else None


def _are_two_places(pairs: Sequence[tuple[Clock, Clock]]) -> bool:
    """Tell whether hours beside each other are by two clocks: as far apart in all rows, and no ranges, which would overlap."""
    apart = {(_minute(two) - _minute(one)) % _DAY for one, two in pairs}
    if len(pairs) < _LEAST or len(apart) != 1 or not (difference := apart.pop()) or difference % _HALF:
        return False
    overlap = sum(_minute(one) < _minute(after) < _minute(two) for (one, two), (after, _) in pairwise(pairs))
    return bool(pairs[0][0].end) or difference > _DAY // 2 or 2 * overlap >= len(pairs) - 1


def _minute(clock: Clock) -> int:
    return clock.start.hour * 60 + clock.start.minute if clock.start else 0


def _without_second(row: Row) -> Row:
    cells = (row.cells[0], *row.cells[2:])
    return attrs.evolve(row, cells=cells, text=CELL.join(cells))
