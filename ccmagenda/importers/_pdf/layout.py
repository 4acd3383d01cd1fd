"""The lines of a PDF that tells nothing of its structure, by where its words stand on each page."""

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from ccmagenda.importers._paper import is_bold, steps
from ccmagenda.importers._pdf.apart import columns_of_text
from ccmagenda.importers._pdf.broken_rows import join_broken_rows
from ccmagenda.importers._pdf.columns import Row
from ccmagenda.importers._pdf.file import Page, Paper
from ccmagenda.importers._pdf.furniture import furniture, said_in
from ccmagenda.importers._pdf.letters import Letter, Strip
from ccmagenda.importers._pdf.rows import rows_of
from ccmagenda.importers._pdf.rules import Box, between_rules
from ccmagenda.importers._pdf.setting import Setting
from ccmagenda.importers._pdf.stretch import lines_of_rows
from ccmagenda.importers._pdf.wrapping import Wrapping, said_together, wrapping_of
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.importers._tables import Cell, lines_of_table

AROUND = "what stands above and below the text of the pages"
_LARGER, _LEVELS, _STEP, _ALIKE, _SEVERAL = 1.04, 6, 5.0, 0.5, 3
_MOST_CHECKS = 4_000_000

Table = tuple[float, list[list[Cell]]]


@attrs.frozen(kw_only=True)
class _Laid:
    """A page parted: the lines outside of ruled tables, the tables, and the letters in each cell."""

    page: Page
    rows: tuple[Row, ...]
    tables: tuple[tuple[tuple[Box | None, ...], ...], ...]
    held: dict[Box, list[Row]]


def laid_lines(paper: Paper, path: str) -> tuple[list[PrintedLine], dict[str, list[str]]]:
    """Return the lines of a paper, and what is left out by what it is."""
    pages: list[_Laid] = []
    for page in paper.pages:
        pages.append(_parted(page, _width(pages[-1]) if pages else 0))
    join_broken_rows([(sorted(laid.tables, key=_top_of), laid.held) for laid in pages])
    strips = [strip for laid in pages for rows in (laid.rows, *laid.held.values()) for row in rows for strip in row]
    around = furniture([(laid.page.height, laid.rows) for laid in pages])
    sizes, wrapping = _headings(strips), wrapping_of(strips)
    apart = {AROUND: [said_in(pages[number].rows[line]) for number, line in sorted(around)]}
    kept = [[row for line, row in enumerate(laid.rows) if (number, line) not in around] for number, laid in enumerate(pages)]
    parts = [part for laid, rows in zip(pages, kept, strict=True) for part in _by_columns(laid, rows)]
    pages, kept = [laid for laid, _ in parts], [rows for _, rows in parts]
    _carry_over(pages, kept, wrapping)
    lines: list[PrintedLine] = []
    for laid, rows in zip(pages, kept, strict=True):
        lines += _page_lines(laid, rows, _setting(laid.page, rows, wrapping, sizes), path)
    indents = steps((line.indent for line in lines if not line.cells), _STEP)
    return [attrs.evolve(line, indent=0 if line.cells else indents[line.indent]) for line in lines], apart


def _width(laid: _Laid) -> int:
    """Return how many columns the last table of a page has, whose last row may go on on the next."""
    return len(max(laid.tables, key=_top_of)[0]) if laid.tables else 0


def _parted(page: Page, above: int = 0) -> _Laid:
    """Part a page; a single row is a table where the table on the page ``above`` has as many columns."""
    few = len(page.letters) * (len(page.rules) + sum(map(len, page.tables))) < _MOST_CHECKS
    found = [table for table in page.tables if few and max(map(len, table)) > 1 and (len(table) > 1 or len(table[0]) == above)]
    taken = [box for table in found for row in table for box in row if box]
    tables = (*found, *between_rules(page.rules if few else (), page.letters, taken))
    boxes = [box for table in tables for row in table for box in row if box]
    held: dict[Box, list[Letter]] = {box: [] for box in boxes}
    outside: list[Letter] = []
    box: Box | None = None
    for letter in page.letters:
        if letter.text.strip():  # the blank at which a line was broken may stand beyond the edge of its cell
            box = next((box for box in boxes if _holds(box, letter)), None)
        (outside if box is None else held[box]).append(letter)
    return _Laid(
        page=page,
        rows=tuple(rows_of(outside, page.number)),
        tables=tables,
        held={box: list(rows_of(letters, page.number)) for box, letters in held.items()},
    )


def _by_columns(laid: _Laid, rows: list[Row]) -> list[tuple[_Laid, list[Row]]]:
    """Return a page with the lines that are kept of it; one whose text is set in columns as so many pages below each other."""
    if laid.tables:
        return [(laid, rows)]
    kept = {id(row) for row in rows}
    left_out = [(row[0].top, row[0].bottom) for row in laid.rows if id(row) not in kept]
    letters = [
        letter for letter in laid.page.letters if not any(top < (letter.top + letter.bottom) / 2 < end for top, end in left_out)
    ]
    columns = columns_of_text(letters)
    if len(columns) <= 1:
        return [(laid, rows)]
    left = min(letter.x0 for letter in columns[0] if letter.text.strip())
    pages = [_parted(attrs.evolve(laid.page, letters=_moved(column, left), rules=())) for column in columns]
    return [(page, list(page.rows)) for page in pages]


def _moved(letters: Sequence[Letter], left: float) -> tuple[Letter, ...]:
    """Return letters moved so that they begin at a place."""
    room = min((letter.x0 for letter in letters if letter.text.strip()), default=left) - left
    return tuple(attrs.evolve(letter, x0=letter.x0 - room, x1=letter.x1 - room) for letter in letters)


def _setting(page: Page, rows: Sequence[Row], wrapping: Wrapping, sizes: Mapping[float, int]) -> Setting:
    """Return what is known of a page; its right edge is a wall where several lines reach it."""
    strips = [strip for row in rows for strip in row]
    right = max((strip.x1 for strip in strips), default=page.width)
    return Setting(
        left=min((strip.x0 for strip in strips), default=0),
        right=right,
        width=page.width,
        walled=sum(strip.x1 > right - strip.size for strip in strips) >= _SEVERAL,
        wrapping=wrapping,
        sizes=sizes,
    )


def _carry_over(pages: Sequence[_Laid], kept: Sequence[list[Row]], wrapping: Wrapping) -> None:
    """Move the lines that end a paragraph of the page before to their page, where it is known that it goes on."""
    for (laid, rows), (after, following) in itertools.pairwise(zip(pages, kept, strict=True)):
        while rows and following and wrapping.told and _goes_over(rows[-1], following[0]):
            last, moved = rows[-1][0], following[0][0]
            tables = any(box[3] > last.top for box in laid.held) or any(box[1] < moved.top for box in after.held)
            if tables:
                break
            following.pop(0)
            rows.append([attrs.evolve(moved, top=last.bottom, bottom=last.bottom + moved.bottom - moved.top)])


def _goes_over(last: Row, first: Row) -> bool:
    """Tell whether a paragraph goes on over the end of a page."""
    alike = last[0].bold == first[0].bold and abs(last[0].size - first[0].size) < _ALIKE
    return len(last) == len(first) == 1 and last[0].open and alike


def _holds(box: Box, letter: Letter) -> bool:
    across, down = (letter.x0 + letter.x1) / 2, (letter.top + letter.bottom) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def _headings(strips: Iterable[Strip]) -> dict[float, int]:
    """Return the level of each size of letters that is larger than that of most words."""
    counts: Counter[float] = Counter()
    for strip in strips:
        counts[round(strip.size, 1)] += len(strip.text)
    usual = max(counts, key=lambda size: counts[size], default=0)
    larger = sorted((size for size in counts if size > _LARGER * usual), reverse=True)
    return {size: min(level, _LEVELS) for level, size in enumerate(larger, start=1)}


def _page_lines(laid: _Laid, rows: Sequence[Row], setting: Setting, path: str) -> Iterator[PrintedLine]:
    """Yield the lines of a page from top to bottom; a table stands where it begins."""
    waiting = sorted((_table(laid, table, setting.wrapping) for table in laid.tables), key=lambda table: table[0])
    part: list[Row] = []
    for row in rows:
        while waiting and waiting[0][0] < row[0].top:
            yield from lines_of_rows(part, setting)
            part = []
            yield from lines_of_table(waiting.pop(0)[1], path)
        part.append(row)
    yield from lines_of_rows(part, setting)
    for _, table in waiting:
        yield from lines_of_table(table, path)


def _table(laid: _Laid, table: Sequence[Sequence[Box | None]], wrapping: Wrapping) -> Table:
    """Return a table with its place from the top."""
    starts = [min((box[0] for row in table if (box := row[column])), default=0) for column in range(len(table[0]))]
    return _top_of(table), [list(_cells(laid, row, starts, wrapping)) for row in table]


def _top_of(table: Sequence[Sequence[Box | None]]) -> float:
    return min(box[1] for row in table for box in row if box)


def _cells(laid: _Laid, row: Sequence[Box | None], starts: Sequence[float], wrapping: Wrapping) -> Iterator[Cell]:
    """Yield the cells of a row; one that reaches over the columns after it takes them."""
    column = 0
    while column < len(row):
        box, after = row[column], column + 1
        while box is not None and after < len(row) and row[after] is None and starts[after] < box[2] - 1:
            after += 1
        yield attrs.evolve(_cell(laid, box, wrapping), columns=after - column) if box else Cell()
        column = after


def _cell(laid: _Laid, box: Box, wrapping: Wrapping) -> Cell:
    strips = [_joined(row) for row in laid.held[box]]
    margin = min((strip.x0 - box[0] for strip in strips), default=0)
    parts = wrapping.paragraphs(strips, box[2] - max(0, margin), walled=True)
    return Cell(
        lines=[
            PrintedLine(text=said_together(part), bold=is_bold((strip.text, strip.bold) for strip in part), page=laid.page.number)
            for part in parts
        ]
    )


def _joined(row: Row) -> Strip:
    """Return the strips of one line as one."""
    return attrs.evolve(
        row[0],
        text=said_in(row),
        x1=row[-1].x1,
        bottom=max(strip.bottom for strip in row),
        bold=is_bold((strip.text, strip.bold) for strip in row),
        open=row[-1].open,
    )
