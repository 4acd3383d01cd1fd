"""Which sheet of a workbook holds the programme, or which sheets do, where each day has one of its own."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._sheet_book import BookSheet
from ccmagenda.importers._sheet_grid import Grid, RawCell, doubt, leftover
from ccmagenda.importers._sheet_head import head_of
from ccmagenda.model import Finding, Language, Origin, shortened


def chosen(sheets: Sequence[BookSheet], languages: Sequence[Language], path: str) -> tuple[Grid, tuple[Finding, ...]]:
    """Return the sheet to be read, and what is told of the others: ours before others, seen before hidden, the first."""
    filled = [sheet for sheet in sheets if sheet.grid.rows]
    if not filled:
        return Grid(), ()
    best = min(filled, key=lambda sheet: (_rank(sheet, languages), filled.index(sheet)))
    joined = [sheet for sheet in filled if _is_printed(sheet, languages)] if _is_printed(best, languages) else []
    if len(joined) > 1:
        apart = tuple(_told(sheet, path) for sheet in filled if sheet not in joined)
        return _one_after_another(joined, path), apart
    others = tuple(_told(sheet, path) for sheet in filled if sheet is not best)
    seen = (
        (leftover(f"the sheet '{shortened(best.name)}' is hidden, and is read all the same", Origin(path, 1, 1)),)
        if best.hidden
        else ()
    )
    return best.grid, (*seen, *others)


def _is_printed(sheet: BookSheet, languages: Sequence[Language]) -> bool:
    """Tell whether a sheet that is seen has no head that is known, so that it is read as a paper is."""
    return not sheet.hidden and head_of(sheet.grid, languages) is None


def _one_after_another(sheets: Sequence[BookSheet], path: str) -> Grid:
    """Return the rows of all sheets as one paper; each row is called by its sheet, since their numbers begin anew."""
    names = ", ".join(f"'{shortened(sheet.name)}'" for sheet in sheets)
    told = doubt(f"the sheets {names} are read one after another, as one paper", Origin(path, 1, 1))
    rows = tuple(tuple(_called(cell, sheet, sheet is sheets[0]) for cell in row) for sheet in sheets for row in sheet.grid.rows)
    remarks = (told, *(remark for sheet in sheets for remark in sheet.grid.remarks))
    return attrs.evolve(sheets[0].grid, rows=rows, remarks=remarks)


def _called(cell: RawCell, sheet: BookSheet, first: bool) -> RawCell:  # noqa: FBT001 - of this module alone
    origin = cell.origin
    return cell if first else attrs.evolve(cell, origin=attrs.evolve(origin, path=f"{origin.path}[{shortened(sheet.name)}]"))


def _rank(sheet: BookSheet, languages: Sequence[Language]) -> tuple[int, bool]:
    head = head_of(sheet.grid, languages)
    return (0 if head and head.ours else 1 if head else 2), sheet.hidden


def _told(sheet: BookSheet, path: str) -> Finding:
    hidden = "the hidden sheet" if sheet.hidden else "the sheet"
    rows = len(sheet.grid.rows)
    return leftover(
        f"{hidden} '{shortened(sheet.name)}' with {rows} row{'s' if rows != 1 else ''} is left out", Origin(path, 1, 1)
    )
