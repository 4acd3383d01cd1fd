"""Bullets that stand gathered above the texts before which they were printed, as copies of pages in columns have them."""

import itertools
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.breaks import is_unfinished
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._printed import PrintedLine

_SIGN = re.compile(r"\s*([•·▪◦‣∙●■□➢►✓✔*⁃▶➤❖◆–—-])\s*")
_BEGINS = re.compile(r"\s*[\"“«‘(]?\s?(?:[^\W\d_]|\d)")
_LEAST, _LINES = 2, 6
"""Bullets that are gathered, and lines that a point has at most."""


@attrs.frozen
class Gathered:
    """The bullets of a paper that stand gathered: those of texts by their places, and the places where they stand.

    ``last`` are the texts behind which other lines may follow that are of no point.
    """

    signs: dict[int, str]
    places: frozenset[int]
    last: frozenset[int]

    @classmethod
    def of(cls, lines: Sequence[PrintedLine], heads: Heads) -> "Gathered":
        """Find the bullets that are as many as the texts that begin below them."""
        signs: dict[int, str] = {}
        taken: set[int] = set()
        last: set[int] = set()
        for begin, end in _runs(lines):
            below = _texts_below(lines, end, heads)
            begun = _begun(lines, below, end - begin, heads)
            if begun:
                signs |= dict.fromkeys(begun, lines[begin].text.strip())
                taken |= set(range(begin, end))
                last |= {begun[-1]} if _count(lines, below, heads) > len(begun) else set()
        return cls(signs, frozenset(taken), frozenset(last))

    def listed(self, place: int, rows: Sequence[Row]) -> Sequence[Row]:
        """Return the rows of a line, the first with the bullet that is its own."""
        if not rows or place not in self.signs:
            return rows
        return [attrs.evolve(rows[0], bullet=self.signs[place], hanging=place not in self.last), *rows[1:]]


def _runs(lines: Sequence[PrintedLine]) -> list[tuple[int, int]]:
    """Return where several lines stand that are the same sign and nothing else."""
    found = []
    keyed = itertools.groupby(range(len(lines)), key=lambda place: _sign(lines[place]))
    for sign, places in keyed:
        held = list(places)
        if sign and len(held) >= _LEAST:
            found.append((held[0], held[-1] + 1))
    return found


def _sign(line: PrintedLine) -> str:
    found = None if line.cells else _SIGN.fullmatch(line.text)
    return found[1] if found else ""


def _texts_below(lines: Sequence[PrintedLine], place: int, heads: Heads) -> list[int]:
    """Return the lines up to an empty one, another sign, a day or hours."""
    plain = itertools.takewhile(lambda at: _is_text(lines[at], heads), range(place, len(lines)))
    return list(plain)


def _is_text(line: PrintedLine, heads: Heads) -> bool:
    said = line.text.strip()
    return bool(re.search(r"\w", said)) and not (line.cells or line.heading or "|" in said or heads.read(said).structural)


def _may_begin(lines: Sequence[PrintedLine], place: int, first: int, heads: Heads) -> bool:
    """Tell whether a line may begin a point: with a capital, below a line that can end."""
    said = lines[place].text.strip()
    plain = _BEGINS.match(said) is not None and not said.lstrip('"“«‘( ')[:1].islower() and not said.startswith("(")
    return plain and (place == first or not is_unfinished(lines[place - 1].text.strip(), heads.words))


def _count(lines: Sequence[PrintedLine], below: Sequence[int], heads: Heads) -> int:
    return sum(_may_begin(lines, place, below[0], heads) for place in below)


def _begun(lines: Sequence[PrintedLine], below: Sequence[int], count: int, heads: Heads) -> list[int]:
    """Return the lines that begin points, as many as there are bullets; none where fewer can begin.

    Where more can, those go on that stand below the fullest lines; what is then too much stands behind the points.
    """
    begun = [place for place in below if _may_begin(lines, place, below[0], heads)]
    if len(begun) < count or len(below) > _LINES * count:
        return []
    width = max(len(lines[place].text.strip()) for place in below)
    full = sorted((place for place in begun[1:] if _reach(lines, place) > width), key=lambda place: -_reach(lines, place))
    going_on = set(full[: len(begun) - count])
    return [place for place in begun if place not in going_on][:count]


def _reach(lines: Sequence[PrintedLine], place: int) -> int:
    """Return how far the line above would reach with the first word of a line."""
    return len(lines[place - 1].text.strip()) + 1 + len(lines[place].text.split()[0])
