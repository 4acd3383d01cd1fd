"""Weeks whose columns of hours have run together: the hours in one line, below it days, and below each day its cells."""

import itertools
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._genre.tables.grid_cells import is_hours
from ccmagenda.importers._genre.times.clocks import Clock, clock_at
from ccmagenda.importers._printed import PrintedLine

_LABEL, _LEAST, _NOON, _SPARE = 4, 2, 150, 2


@attrs.frozen
class _Part:
    """A paragraph of a day: where its lines stand, how many empty ones stand before it, and how it begins."""

    places: tuple[int, ...]
    before: int
    text: str

    @property
    def begins(self) -> str:
        """Return its first word, by which cells beside each other are often alike."""
        return self.text.split()[0].casefold()


def week_rows(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return the rows of such weeks, the line of hours first, by the place of their first line."""
    found: dict[int, TableRow] = {}
    tops = [(place, told) for place, line in enumerate(lines) if (told := _hours(line, heads))]
    for (top, told), after in zip(tops, [*(place for place, _ in tops[1:]), len(lines)], strict=False):
        days = list(_days(lines, top + 1, after, heads))
        own = any(is_hours(heads.read(line.text)) for line in lines[top + 1 : after] if not line.cells)
        if own or len(days) < _LEAST or any(line.text.strip() for line in lines[top + 1 : days[0][0]]):
            continue
        found[top] = TableRow(cells=[[], *([text] for text, _ in told)], ends=[], sources=[top])
        starts = [day for day, _ in days]
        longest = max(other - one for one, other in itertools.pairwise(starts))
        for (first, last), end in zip(days, [*starts[1:], min(after, starts[-1] + _SPARE * longest)], strict=True):
            cells = _cells(list(_parts(lines, last + 1, end)), [clock for _, clock in told], heads)
            name = " ".join(lines[place].text for place in range(first, last + 1))
            held = [place for cell in cells for part in cell for place in part.places]
            texts = [[lines[place].text for part in cell for place in part.places] for cell in cells]
            found[first] = TableRow(cells=[[name], *texts], ends=[], sources=[*range(first, last + 1), *held])
    return found


def _hours(line: PrintedLine, heads: Heads) -> list[tuple[str, Clock]]:
    """Return the ranges of a line that holds several and else a short name before them: "First week 10-1 p.m. 3-6 p.m."."""
    words = line.text.split() if not line.cells else []
    for begin in range(min(_LABEL, len(words))):
        rest, told = " ".join(words[begin:]), list[tuple[str, Clock]]()
        while rest and (found := clock_at(rest, heads.words)) and found[0].end and not found[0].many:
            told.append((rest[: found[1]].strip(), found[0]))
            rest = rest[found[1] :].lstrip(" .")
        if len(told) >= _LEAST and not rest:
            return told
    return []


def _days(lines: Sequence[PrintedLine], begin: int, end: int, heads: Heads) -> Iterator[tuple[int, int]]:
    """Yield the places of the first and last line of each day, which may go over two."""
    place = begin
    while place < end:
        for last in (place, place + 1):
            texts = [line.text for line in lines[place : last + 1]]
            head = heads.read(" ".join(" ".join(texts).split())) if all(texts) and last < end else None
            if head and head.day and head.day.day and not (head.text.strip() or head.clock or head.day.is_range):
                yield place, last
                place = last
                break
        place += 1


def _parts(lines: Sequence[PrintedLine], begin: int, end: int) -> Iterator[_Part]:
    """Yield the paragraphs between two places; a line that steps in begins one as well."""
    empty = 0
    for blank, group in itertools.groupby(range(begin, end), key=lambda place: not lines[place].text.strip()):
        places = list(group)
        if blank:
            empty = len(places)
            continue
        cuts = [0, *(number for number in range(1, len(places)) if lines[places[number]].indent), len(places)]
        for one, other in itertools.pairwise(cuts):
            yield _Part(tuple(places[one:other]), empty if one == 0 else _LEAST, lines[places[one]].text)
        empty = 0


def _cells(parts: Sequence[_Part], clocks: Sequence[Clock], heads: Heads) -> list[list[_Part]]:
    """Return the paragraphs of each column: one each where they are as many, else parted once, the column at noon left empty."""
    if len(parts) == len(clocks):
        return [[part] for part in parts]
    noon = [number for number, clock in enumerate(clocks) if 0 < number < len(clocks) - 1 and clock.minutes < _NOON]
    told = [part for part in parts if noon and (head := heads.read(part.text)).clock and head.text]
    rest = [part for part in parts if part not in told]
    cut = max(range(1, len(rest)), key=lambda at: _score(rest, at), default=len(rest))
    cells: list[list[_Part]] = [[] for _ in clocks]
    cells[0], cells[-1] = rest[:cut], rest[cut:]
    if noon:
        cells[noon[0]] = told
    return cells


def _score(parts: Sequence[_Part], at: int) -> tuple[bool, int, int]:
    """Return how surely a column begins with a paragraph: it begins as the first does, behind empty lines, near the middle."""
    return parts[at].begins == parts[0].begins, parts[at].before, -abs(2 * at - len(parts))
