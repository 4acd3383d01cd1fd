"""Somebody else's sheet whose head is known: a day, hours, a title, who chairs and speaks, a room, in any order."""

import datetime
import re
from collections.abc import Sequence

from ccmagenda.importers._sheet_grid import Grid, RawCell, RawRow, leftover, place
from ccmagenda.importers._sheet_head import Head, unknown_columns
from ccmagenda.importers._sheet_values import Values, month_first
from ccmagenda.model import Finding, Language, Origin, folded, one_line, shortened
from ccmagenda.notation.hours import HourError, read_hours
from ccmagenda.notation.sheet.cells import Cell, Row, Sheet

_KINDS = {"lunch": "lunch", "break": "break", "coffee": "break"}
_COLUMNS = frozenset(
    {"date", "start", "end", "title", "kind", "chairs", "speakers", "room", "number", "minutes", "notes", "documents"}
)


def foreign_sheet(
    grid: Grid, head: Head, path: str, languages: Sequence[Language], year: int = 0
) -> tuple[Sheet, tuple[Finding, ...]]:
    """Return the sheet that stands below a head whose words are known, as one of ours, and what is doubtful in it."""
    below = grid.rows[head.row + 1 :]
    days = [row[index] for row in below for index, key in head.places.items() if key == "date" and index < len(row)]
    first = (head.language, *(language for language in languages if language is not head.language))
    reader = _Reader(
        head, Values(languages=first, first=grid.first, month_first=month_first(days), year=year or _year(grid, head))
    )
    rows = tuple(made for row in below if (made := reader.row(row)))
    above = [leftover(f"above the table stands '{shortened(_said(row))}'", row[0].origin) for row in grid.rows[1 : head.row]]
    title = _said(grid.rows[0]) if head.row else ""
    sheet = Sheet(language=head.language.code, columns=_COLUMNS, rows=rows, path=path, title=title)
    return sheet, (*above, *grid.remarks, *unknown_columns(grid, head), *reader.values.remarks, *reader.left)


def _said(row: RawRow) -> str:
    return " ".join(one_line(cell.text) for cell in row if cell.text.strip())


def _year(grid: Grid, head: Head) -> int:
    """Return the one year that stands above a table, or 0."""
    found = {int(year) for row in grid.rows[: head.row] for year in re.findall(r"\b(?:19|20)\d{2}\b", _said(row))}
    return found.pop() if len(found) == 1 else 0


class _Reader:
    """Reads rows one after another: a day stands for those below it too."""

    def __init__(self, head: Head, values: Values) -> None:
        self.values, self.left = values, list[Finding]()
        self._places = {key: index for index, key in head.places.items()}
        self._day = Cell()

    def row(self, row: RawRow) -> Row | None:
        """Return a row as one of ours, or None where it is a heading, or empty."""
        alone = [cell for cell in row if cell.text.strip()]
        if len(alone) == 1 and self._heads_a_day(alone[0]):
            return None
        day = self._cell(row, "date")
        self._day = day or self._day
        cells = {key: self._cell(row, key) for key in _COLUMNS & set(self._places) - {"date"}}
        if not cells.get("title"):
            self._leave(alone if not day else [cell for cell in alone if cell.origin != day.origin])
            return None
        cells |= {"date": Cell(self._day.text, row[0].origin), **self._hours(row)}
        kind = self._kind(cells["title"].text)
        return Row(cells={**cells, "kind": Cell(kind, row[0].origin)}, origin=Origin(row[0].origin.path, row[0].origin.line, 1))

    def _heads_a_day(self, cell: RawCell) -> bool:
        """Tell whether a row that says one thing says a day, and take it for the rows below."""
        day = self.values.cell("date", cell)
        if _is_day(day.text):
            self._day = day
            return True
        return False

    def _cell(self, row: RawRow, key: str) -> Cell:
        index = self._places.get(key, -1)
        return self.values.cell(key, row[index]) if 0 <= index < len(row) else Cell("", row[0].origin)

    def _hours(self, row: RawRow) -> dict[str, Cell]:
        """Return start and end out of one cell that holds both; each sheet has either that, or a cell for each."""
        index = self._places.get("time", -1)
        if not 0 <= index < len(row) or not row[index].text.strip():
            return {}
        cell = row[index]
        said = self.values.clock(cell)
        try:
            start, end = read_hours(re.sub(r"(\d:\d{2}):00", r"\1", one_line(said)))
        except HourError:
            return {"start": Cell(one_line(said), cell.origin)}
        return {"start": Cell(f"{start:%H:%M}", cell.origin), "end": Cell(f"{end:%H:%M}" if end else "", cell.origin)}

    def _kind(self, title: str) -> str:
        """Return "lunch" or "break" for a title of no other words, in any language."""
        wanted = folded(title)
        named = {folded(language.terms[term]): term for language in self.values.languages for term in ("break", "lunch")}
        plain = re.sub(r"^(?:coffee|tea|coffee/tea) break$|^pause[ -]caf[eé]$|^pausa (?:para el )?caf[eé]$", "coffee", wanted)
        return named.get(wanted, "") or _KINDS.get(plain, "")

    def _leave(self, cells: Sequence[RawCell]) -> None:
        for cell in cells:
            at = f"{place(cell.origin.column)}{cell.origin.line}"
            self.left.append(
                leftover(f"{at} stands in a row without a title, and is left out: '{shortened(cell.text)}'", cell.origin)
            )


def _is_day(text: str) -> bool:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True
