"""Which sheet of a workbook holds the programme."""

from collections.abc import Sequence

from ccmagenda.importers._sheet_book import BookSheet
from ccmagenda.importers._sheet_grid import Grid, leftover
from ccmagenda.importers._sheet_head import head_of
from ccmagenda.model import Finding, Language, Origin, shortened


def chosen(sheets: Sequence[BookSheet], languages: Sequence[Language], path: str) -> tuple[Grid, tuple[Finding, ...]]:
    """Return the sheet to be read, and what is told of the others: ours before others, seen before hidden, the first."""
    filled = [sheet for sheet in sheets if sheet.grid.rows]
    if not filled:
        return Grid(), ()
    best = min(filled, key=lambda sheet: (_rank(sheet, languages), filled.index(sheet)))
    others = tuple(_told(sheet, path) for sheet in filled if sheet is not best)
    seen = (
        (leftover(f"the sheet '{shortened(best.name)}' is hidden, and is read all the same", Origin(path, 1, 1)),)
        if best.hidden
        else ()
    )
    return best.grid, (*seen, *others)


def _rank(sheet: BookSheet, languages: Sequence[Language]) -> tuple[int, bool]:
    head = head_of(sheet.grid, languages)
    return (0 if head and head.ours else 1 if head else 2), sheet.hidden


def _told(sheet: BookSheet, path: str) -> Finding:
    hidden = "the hidden sheet" if sheet.hidden else "the sheet"
    rows = len(sheet.grid.rows)
    return leftover(
        f"{hidden} '{shortened(sheet.name)}' with {rows} row{'s' if rows != 1 else ''} is left out", Origin(path, 1, 1)
    )
