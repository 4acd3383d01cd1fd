"""From the cells of a sheet to a reading: ours, another's whose head is known, or printed lines for the grammar."""

from collections.abc import Iterable, Sequence

import attrs

from ccmagenda.importers._genre import read_lines
from ccmagenda.importers._kinds import Hints
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.importers._sheet_foreign import foreign_sheet
from ccmagenda.importers._sheet_grid import Grid
from ccmagenda.importers._sheet_head import Head, head_of
from ccmagenda.importers._sheet_own import own_sheet
from ccmagenda.model import Finding, Force, Language, Origin, Reading, one_line
from ccmagenda.notation import Faults, Library
from ccmagenda.notation.faults import TooManyFaultsError
from ccmagenda.notation.sheet.cells import Sheet
from ccmagenda.notation.sheet.starting import programme_of


def spoken(languages: Sequence[Language], hints: Hints) -> tuple[Language, ...]:
    """Return the languages in which a sheet may speak: the one that its reader names, first."""
    return tuple(sorted(languages, key=lambda language: language.code != hints.language))


def read_grid(grid: Grid, path: str, library: Library, hints: Hints) -> Reading:
    """Return the reading of a sheet."""
    head = head_of(grid, spoken(library.languages, hints))
    if not grid.rows:
        return Reading(findings=(_empty("there is nothing in this sheet", path), *grid.remarks), path=path)
    if head is None:
        reading = read_lines(lines_of(grid), path, library, hints)
        return attrs.evolve(reading, findings=(*reading.findings, *grid.remarks))
    return _read_table(grid, head, path, library, hints)


def lines_of(grid: Grid) -> tuple[PrintedLine, ...]:
    """Return the rows of a sheet as the lines of a paper."""
    rows = ((row, tuple(one_line(cell.text) for cell in row)) for row in grid.rows)
    return tuple(PrintedLine(text="\t".join(cells), cells=cells, origin=row[0].origin) for row, cells in rows)


def _read_table(grid: Grid, head: Head, path: str, library: Library, hints: Hints) -> Reading:
    languages = spoken(library.languages, hints)
    read = own_sheet if head.ours else foreign_sheet
    sheet, remarks = read(grid, head, path, languages, hints.year)
    faults = Faults()
    try:
        programme = programme_of(sheet, library, faults, hints.zone)
    except TooManyFaultsError:
        programme = None
    without = () if programme else (_empty(_why_none(sheet), path),)
    found = (*without, *_in_order((*remarks, *(_as_doubt(fault) for fault in faults.findings()))))
    return Reading(programme=programme, findings=found, path=path)


def _why_none(sheet: Sheet) -> str:
    if any(row["date"] for row in sheet.rows):
        return "no row of this sheet has a day that can be read, or too many of its cells cannot be read"
    return "no row of this sheet has a day - name the year with --year, or write days as 2012-04-16"


def _empty(sentence: str, path: str) -> Finding:
    return Finding(rule="file.empty", sentence=sentence, origin=Origin(path, 1, 1))


def _as_doubt(fault: Finding) -> Finding:
    """Return what cannot be read in a cell as a doubt: the cell is left out, and the programme made without it."""
    return attrs.evolve(fault, rule="file.doubt", force=Force.CUSTOM)


def _in_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda found: (found.origin.line, found.origin.column, found.sentence))
