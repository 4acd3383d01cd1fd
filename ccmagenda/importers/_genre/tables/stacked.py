"""Tables of which every cell has become a paragraph of its own, set in rows again by the count of their heads."""

import itertools
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.heads import Head, Heads
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.tables.columns import TableRow
from ccmagenda.importers._genre.tables.grid_cells import is_hours
from ccmagenda.importers._genre.terms.relative_times import is_time_before
from ccmagenda.importers._printed import PrintedLine

_MOST, _WORDS, _ROWS, _SURE = 7, 8, 2, 0.6


@attrs.frozen
class _Cell:
    """A paragraph: its lines, and the places where they stand; a blank that does not break is an empty one."""

    lines: tuple[str, ...]
    places: tuple[int, ...]
    head: Head
    after: bool

    @property
    def begins(self) -> bool:
        """Tell whether a row can begin with it: a day, hours, or what goes before."""
        return self.head.structural or self.after


def stacked_rows(lines: Sequence[PrintedLine], heads: Heads) -> dict[int, TableRow]:
    """Return the rows of tables whose cells stand one below the other, heads among them, by the place of their first line."""
    if not any(line.text.strip() and heads.words.is_all("columns", line.text) for line in lines):
        return {}
    cells = [_cell(lines, places, heads) for places in _paragraphs(lines)]
    found: dict[int, TableRow] = {}
    place = 0
    while place < len(cells):
        count = _heads_at(cells, place, heads)
        head = _with_rooms(cells[place : place + count], heads)
        rows = list(_rows(cells, place + count, len(head))) if head else []
        if rows and len(rows) >= _ROWS:
            for row in [head, *rows]:
                found[row[0].places[0]] = _as_row(row)
            place += count
        place += 1
    return found


def _paragraphs(lines: Sequence[PrintedLine]) -> Iterator[list[int]]:
    """Yield the places of the lines of each paragraph; where nearly no line is empty, each line is one."""
    kept = [place for place, line in enumerate(lines) if line.text]
    close = sum(after - before == 1 for before, after in itertools.pairwise(kept))
    single = close > 3 * (len(kept) - close)
    open_: list[int] = []
    for place, line in enumerate(lines):
        if open_ and (not line.text.strip() or single or line.cells or "|" in line.text):
            yield open_
            open_ = []
        if line.text and not line.text.strip():
            yield [place]
        elif line.text:
            open_.append(place)
    if open_:
        yield open_


def _cell(lines: Sequence[PrintedLine], places: Sequence[int], heads: Heads) -> _Cell:
    said = tuple(text for place in places if (text := " ".join(lines[place].text.split())))
    text = " ".join(said)
    after = is_time_before(text, heads.words)
    return _Cell(said, tuple(places), Head(text=text) if lines[places[0]].cells else heads.read(text), after)


def _heads_at(cells: Sequence[_Cell], place: int, heads: Heads) -> int:
    """Return of how many cells the heads of a table consist that begin at a place, or 0."""
    first = cells[place]
    if len(first.lines) != 1 or not heads.words.is_all("columns", first.lines[0]):
        return 0
    below = cells[place + 1 : place + 2 + _MOST]
    for sort in (_is_day, is_hours):
        count = len(list(itertools.takewhile(lambda cell, sort=sort: sort(cell.head), below)))  # type: ignore[misc]
        if count > 1 and place + 1 + count < len(cells) and cells[place + 1 + count].begins:
            return count + 1
    named = list(itertools.takewhile(lambda cell: not cell.begins, below))
    plain = all(cell.lines and len(" ".join(cell.lines).split()) <= _WORDS for cell in named)
    known = sum(any(_is_head(line, heads) for line in (" ".join(cell.lines), *cell.lines)) for cell in named)
    most = 2 * _MOST if _are_in_pairs(named, heads) else _MOST
    return len(named) + 1 if 1 < len(named) < most and plain and 2 * known >= len(named) else 0


def _are_in_pairs(named: Sequence[_Cell], heads: Heads) -> bool:
    """Tell whether every second of some heads is the room of the one before it."""
    rooms = [is_room(" ".join(cell.lines), heads.words) for cell in named]
    return len(rooms) > _ROWS and len(rooms) % 2 == 0 and all(room == bool(place % 2) for place, room in enumerate(rooms))


def _with_rooms(head: Sequence[_Cell], heads: Heads) -> Sequence[_Cell]:
    """Return the heads of columns, each with its room where that stands below it as a paragraph of its own."""
    if not head or not _are_in_pairs(head[1:], heads):
        return head
    pairs = zip(head[1::2], head[2::2], strict=True)
    return [head[0], *(attrs.evolve(one, lines=one.lines + two.lines, places=one.places + two.places) for one, two in pairs)]


def _is_day(head: Head) -> bool:
    return head.day is not None and not head.text.strip() and not head.clock


def _is_head(text: str, heads: Heads) -> bool:
    named = heads.words.regex(r"(?:.*\s)?(?:(?:«body»|«body-alone»|«track»)(?:\s+\S{1,5})?|(?:«room»)(?:\s+\S{1,12}){0,2})")
    return heads.words.is_all("columns", text) or named.fullmatch(text) is not None


def _rows(cells: Sequence[_Cell], place: int, count: int) -> Iterator[Sequence[_Cell]]:
    """Yield the rows that have as many cells as there are heads, up to one that text follows; none where the others are many."""
    begins = [at for at in range(place, len(cells)) if cells[at].begins]
    lengths = [after - at for at, after in zip(begins, [*begins[1:], len(cells)], strict=False)]
    found, others = [], 0
    for at, length, following in zip(begins, lengths, [*lengths[1:], 0], strict=False):
        ended = length > count != following
        if length == count or ended:
            found.append(cells[at : at + count])
        elif length > 1 or not _is_day(cells[at].head):
            others += 1
        if ended:
            break
    if found and len(found) >= _SURE * (len(found) + others):
        yield from found


def _as_row(cells: Sequence[_Cell]) -> TableRow:
    return TableRow(
        cells=[list(cell.lines) for cell in cells], ends=[], sources=[place for cell in cells for place in cell.places]
    )
