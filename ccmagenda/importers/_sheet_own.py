"""A sheet of our layout: its cells by column and row, and what of it is not ours."""

from collections.abc import Sequence

from ccmagenda.importers._sheet_grid import Grid, Kind, RawCell, RawRow
from ccmagenda.importers._sheet_head import Head, unknown_columns
from ccmagenda.importers._sheet_values import Values, month_first
from ccmagenda.model import Finding, Language, Origin
from ccmagenda.notation.sheet.cells import Row, Sheet
from ccmagenda.notation.sheet.columns import OF_THE_WHOLE


def own_sheet(
    grid: Grid, head: Head, path: str, languages: Sequence[Language], year: int = 0
) -> tuple[Sheet, tuple[Finding, ...]]:
    """Return the sheet that stands below a head of our layout, and what is doubtful in it."""
    below = grid.rows[head.row + 1 :]
    days = (row[index] for row in below for index, key in head.places.items() if key == "date" and index < len(row))
    values = Values(languages=languages, first=grid.first, month_first=month_first(days), year=year)
    rows = tuple(made for row in below if (made := _row(row, head, values)))
    sheet = Sheet(language=head.language.code, columns=frozenset(head.places.values()), rows=rows, path=path)
    return sheet, (*grid.remarks, *unknown_columns(grid, head), *values.remarks)


def _row(row: RawRow, head: Head, values: Values) -> Row | None:
    """Return a row, or None where it says nothing of a sitting or session."""
    line = row[0].origin
    cells = {
        key: values.cell(key, row[index] if index < len(row) else _missing(line, index)) for index, key in head.places.items()
    }
    if not any(cell for key, cell in cells.items() if key not in OF_THE_WHOLE):
        return None
    return Row(cells=cells, origin=Origin(line.path, line.line, 1))


def _missing(line: Origin, index: int) -> RawCell:
    return RawCell("", Origin(line.path, line.line, index + 1), Kind.TEXT)
