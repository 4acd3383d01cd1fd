"""Grids: tables whose columns are days, hours, bodies or rooms, read in the order in which what they hold is held."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Head, Heads
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.tables.grid_cells import held_in, is_hours
from ccmagenda.importers._genre.terms.mending import is_rule
from ccmagenda.importers._genre.terms.relative_times import is_time_before

_WEEK = r"(?:(?:«ordinals»)\s+(?:«week»)|(?:«week»)\s+\S{1,5}):?"
_SHORT, _FEW, _SITTING, _NAME, _ACROSS = 12, 4, 150, 8, 12


@attrs.frozen(kw_only=True)
class Grid:
    """A table of two directions: what each of its columns is, and its rows; ``sort`` is what the columns are.

    ``taken`` counts the rows of its head.
    """

    sort: str
    head: Row
    columns: tuple[Head | None, ...]
    names: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    taken: int = 1


@attrs.frozen(kw_only=True)
class _Band:
    """Rows that share what stands in the first column: its head, and the lines of each cell."""

    head: Head
    name: str
    rows: tuple[Row, ...]

    def lines(self, column: int) -> list[str]:
        """Return what its rows say in a column."""
        said = [row.text if not row.cells else row.cells[column] if column < len(row.cells) else "" for row in self.rows]
        return [line.strip() for cell in said for line in cell.split("\n") if line.strip() and not is_rule(line.strip())]


def grid_at(rows: Sequence[Row], heads: Heads) -> Grid | None:
    """Return the grid that the first of some rows heads, with all its rows."""
    head = rows[0]
    if len(head.cells) < 2:
        return None
    grid = _of_days(rows, heads) or _of_hours(rows, heads) or _of_sittings(rows, heads) or _of_tracks(rows, heads)
    return attrs.evolve(grid, rows=tuple(_body(rows[grid.taken :], grid, heads))) if grid else None


def entries_of_grid(grid: Grid, heads: Heads) -> Iterator[Entry]:
    """Yield what a grid holds, day by day."""
    if grid.sort == "days":
        yield from _by_days(grid, heads)
    elif grid.sort == "hours":
        yield from _by_hours(grid, heads)
    elif grid.sort == "sittings":
        yield from _by_sittings(grid, heads)
    else:
        yield from _by_tracks(grid, heads)


def _read(cell: str, heads: Heads) -> Head:
    return heads.read(" ".join(cell.split()))


def _is_label(cell: str, heads: Heads) -> bool:
    """Tell whether the first cell of a head only names what stands below it."""
    return not cell or heads.words.is_all("columns", cell) or heads.words.begins("week", cell) or len(cell) < _SHORT


def _of_days(rows: Sequence[Row], heads: Heads) -> Grid | None:
    """Return a grid whose columns are days: two or more of them, and nothing else but a label."""
    found = [_read(cell, heads) for cell in rows[0].cells]
    below = rows[1].cells if len(rows) > 1 and len(rows[1].cells) == len(rows[0].cells) else ()
    both = [_read(f"{one} {other}", heads) for one, other in zip(rows[0].cells, below, strict=False)]
    dated = [_is_day(head) and bool(head.day and head.day.day) for head in both]
    two = bool(below) and not any(_is_day(head) and head.day and head.day.day for head in found)
    two = two and sum(dated) > 1 and dated[1:] == [bool(cell) for cell in rows[0].cells[1:]]
    days = [head if _is_day(head) else None for head in (both if two else found)]
    others = [cell for cell, day in zip(rows[0].cells, days, strict=True) if day is None and cell]
    room = bool(others) and days[0] is None and heads.words.regex(r".*(?:«room»|«room-labels»)s?").fullmatch(others[0])
    plain = all(_is_label(cell, heads) for cell in others) or room
    if sum(day is not None for day in days) < 2 or len(others) > 1 or not plain:
        return None
    name = others[0] if others and room else ""
    return Grid(sort="days", head=rows[0], columns=tuple(days), names=(name,), taken=2 if two else 1)


def _is_day(head: Head) -> bool:
    return head.day is not None and not head.text and not head.day.is_range


def _of_hours(rows: Sequence[Row], heads: Heads) -> Grid | None:
    """Return a grid whose columns are hours or parts of a day, and whose rows are days."""
    found = [_read(cell, heads) for cell in rows[0].cells]
    hours = [head if is_hours(head) else _hours_in(cell, heads) for cell, head in zip(rows[0].cells, found, strict=True)]
    others = [cell for cell, each in zip(rows[0].cells, hours, strict=True) if each is None and cell]
    days = [_read(row.cells[0], heads).day is not None for row in rows[1:4] if row.cells]
    if hours[0] or sum(each is not None for each in hours) < 2 or len(others) > 1 or not days[:1] or not days[0]:
        return None
    return Grid(sort="hours", head=rows[0], columns=tuple(hours)) if all(_is_label(cell, heads) for cell in others) else None


def _of_sittings(rows: Sequence[Row], heads: Heads) -> Grid | None:
    """Return a grid whose columns are the sittings of the day above it, and nothing else."""
    found = [_read(cell, heads) for cell in rows[0].cells]
    whole = all(is_hours(head) and (head.part or (head.clock and head.clock.end)) for head in found)
    below = rows[1].cells if len(rows) > 1 else ()
    plain = len(below) == len(found) and not any(_read(cell, heads).structural for cell in below)
    return Grid(sort="sittings", head=rows[0], columns=tuple(found)) if whole and plain else None


def _hours_in(cell: str, heads: Heads) -> Head | None:
    """Return the hours that stand on a line of their own or in brackets behind a name: "Lunch break (13:00–15:00)"."""
    parts = [part for part in re.split(r"\n|(?<=\w)\s*(?=[(\[])", cell) if part.strip()]
    read = [heads.read(part) for part in parts[1:]]
    return next((head for head in read if is_hours(head) and head.clock), None) if len(cell.split()) <= _NAME else None


def _of_tracks(rows: Sequence[Row], heads: Heads) -> Grid | None:
    """Return a grid whose columns are bodies or rooms, where rows with hours follow."""
    row, following = rows[0], rows[1:3]
    least = 1 if row.cells[0] else 2
    if len(row.cells) < 3 or heads.read(row.text).clock or sum(len(r.cells) > 2 for r in following) < least:
        return None
    names = [cell for cell in row.cells[1:] if cell]
    first = not row.cells[0] or heads.words.is_all("columns", row.cells[0])
    known = sum(heads.words.is_all("columns", name) for name in names)
    track = heads.words.regex(r"(?:.*\s)?(?:«body»|«room»|«track»)(?:\s+[A-Z0-9]+)?")
    told = [(name, *name.split("\n"), *_named(name, heads)) for name in names]
    bodies = sum(any(track.fullmatch(" ".join(said.split())) for said in each) or bool(each[-2]) for each in told)
    hours = any(heads.read(r.cells[0]).clock for r in following if r.cells)
    if not (first and hours and not known and bodies * 2 >= len(names) > 1):
        return None
    return Grid(sort="tracks", head=row, columns=(None,) * len(row.cells), names=row.cells)


def _body(rows: Sequence[Row], grid: Grid, heads: Heads) -> Iterator[Row]:
    """Yield the rows of a grid: those with cells, up to a day below columns of days, or another head."""
    above = None
    for place, plain in enumerate(rows):
        row = _whole_day(plain, above, grid, heads)
        if _is_a_week(row, grid, heads):
            yield row
            continue
        above = row
        if len(row.cells) < 2 and not _goes_across(rows[place : place + 2], grid, heads):
            return
        if plain.cells and (_of_days(rows[place:], heads) or _of_hours(rows[place:], heads)):
            return
        if sum(map(bool, row.cells)) > 1 and all(heads.words.is_all("columns", cell) for cell in row.cells if cell):
            return
        if grid.sort == "days" and grid.columns[0] is None and row.cells and _read(row.cells[0], heads).day:
            return
        yield row


def _is_a_week(row: Row, grid: Grid, heads: Heads) -> bool:
    """Tell whether a line between the rows of a grid counts its weeks: "Second week"."""
    return grid.sort == "hours" and not row.cells and heads.words.regex(_WEEK).fullmatch(row.text) is not None


def _whole_day(row: Row, above: Row | None, grid: Grid, heads: Heads) -> Row:
    """Return a line that completes the weekday in the first cell above it as a row of the grid: "Monday," above "23 April"."""
    if row.cells or above is None or grid.sort != "hours" or not above.cells:
        return row
    first, both = _read(above.cells[0], heads).day, _read(f"{above.cells[0]} {row.text}", heads)
    completes = first is not None and not first.day and both.day is not None and both.day.day and not both.text
    return attrs.evolve(row, cells=(row.text, *[""] * (len(grid.head.cells) - 1))) if completes else row


def _goes_across(rows: Sequence[Row], grid: Grid, heads: Heads) -> bool:
    """Tell whether a line without cells is a row of a grid of days as wide as all its columns: the same on every day."""
    row = rows[0]
    short = len(row.text.split()) <= _ACROSS and not row.heading and not heads.read(row.text).day
    return grid.sort == "days" and short and len(rows) > 1 and len(rows[1].cells) == len(grid.head.cells)


def _bands(grid: Grid, heads: Heads) -> list[_Band]:
    """Return the rows of a grid, those together that stand beside the same first cell."""
    groups: list[list[Row]] = []
    for row in grid.rows:
        if _is_a_week(row, grid, heads):
            continue
        if groups and row.cells and (not row.cells[0] or _completes(groups[-1], row, heads)):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [_band(rows, heads) for rows in groups]


def _completes(rows: Sequence[Row], row: Row, heads: Heads) -> bool:
    """Tell whether a first cell goes on with the one above: hours below "Morning", or the end below a beginning."""
    above = _band(rows, heads)
    both = _read(f"{above.name} {row.cells[0]}", heads)
    if above.head.day and not above.head.day.day and both.day and both.day.day and not both.text:
        return True  # "Monday," and below it "23 April"
    open_ = above.head.clock is None or above.name.rstrip().endswith(("-", "–", "—")) or row.cells[0].startswith(("-", "–", "—"))
    return is_hours(above.head) and open_ and is_hours(both) and both.clock is not None and both.clock.end is not None


def _band(rows: Sequence[Row], heads: Heads) -> _Band:
    name = " ".join(row.cells[0] for row in rows if row.cells and row.cells[0])
    return _Band(head=_read(name, heads), name=name, rows=tuple(rows))


def _are_sittings(hours: Sequence[Head]) -> bool:
    """Tell whether hours beside a grid are those of sittings: words for a part of the day, or few, and one of them long."""
    clocks = [head.clock for head in hours if head.clock]
    long = any(clock.minutes >= _SITTING for clock in clocks)
    return any(head.part for head in hours) or (len(clocks) <= _FEW and long)


def _by_days(grid: Grid, heads: Heads) -> Iterator[Entry]:
    sides = grid.columns[0] is None
    bands = _bands(grid, heads) if sides else [_Band(head=Head(), name="", rows=grid.rows)] if grid.rows else []
    sittings = _are_sittings([band.head for band in bands])
    for column, day in enumerate(grid.columns):
        if day is None:
            continue
        held = [
            entry
            for band in bands
            for entry in held_in(band.lines(column), band.head, band.rows[0], heads, sittings=sittings, room=_room(grid, band))
        ]
        if held or not grid.rows:
            yield Entry(head=day, text="", row=grid.head, heading_day=bool(grid.rows))
            yield from held


def _room(grid: Grid, band: _Band) -> str:
    """Return the room that a row of a grid stands for."""
    return "" if is_hours(band.head) or not grid.names[0] else f"{grid.names[0]} {band.name}"


def _by_hours(grid: Grid, heads: Heads) -> Iterator[Entry]:
    sittings = _are_sittings([head for head in grid.columns if head])
    for band in _bands(grid, heads):
        if band.head.day:
            yield Entry(head=attrs.evolve(band.head, text="", clock=None, part=""), text="", row=band.rows[0], heading_day=True)
        for column, head in enumerate(grid.columns):
            if head:
                yield from held_in(band.lines(column), head, band.rows[0], heads, sittings=sittings)


def _by_sittings(grid: Grid, heads: Heads) -> Iterator[Entry]:
    band = _Band(head=Head(), name="", rows=grid.rows)
    for column, head in enumerate(grid.columns):
        if head and grid.rows:
            yield from held_in(band.lines(column), head, grid.rows[0], heads, sittings=True)


def _by_tracks(grid: Grid, heads: Heads) -> Iterator[Entry]:
    bands = _bands(grid, heads)
    sittings = _are_sittings([band.head for band in bands])
    for band in bands:
        columns = [column for column in range(1, len(grid.names)) if band.lines(column)]
        for column, before in zip(columns, itertools.chain([0], columns), strict=False):
            head = attrs.evolve(band.head, clock=None, part="") if sittings and before else band.head
            room, track = _named(grid.names[column], heads)
            held = held_in(band.lines(column), head, band.rows[0], heads, sittings=sittings, room=room, track=track)
            after = band.name if is_time_before(band.name, heads.words) else ""
            yield from (attrs.evolve(entry, after=entry.after or after) for entry in held)


def _named(name: str, heads: Heads) -> tuple[str, str]:
    """Return the room and the body that a column stands for."""
    lines = [line.strip() for line in name.split("\n") if line.strip()]
    beside = heads.words.regex(r"(\S.*?\S)\s+((?=(?-i:[A-ZÀ-ÝА-Я]))(?:«room»)(?:\s+[\w'’-]{3,12})?\s+\S{1,6})").fullmatch(
        name.strip()
    )
    lines = [beside[1], beside[2]] if beside and len(lines) == 1 else lines
    rooms = [line for line in lines if is_room(line, heads.words)]
    return ", ".join(rooms), " ".join(line for line in lines if line not in rooms)
