"""Cells as the columns of a sheet mean them: days and times out of whatever Excel, or a person, made of them."""

import datetime
import math
import re
from collections.abc import Iterable, Sequence

import attrs

from ccmagenda.importers._sheet_grid import Kind, RawCell, by_serial, doubt, place
from ccmagenda.model import Finding, Language
from ccmagenda.notation.sheet.cells import Cell
from ccmagenda.notation.sheet.columns import Form, column
from ccmagenda.notation.sheet.readings import canonical

_BY_FIGURES = re.compile(r"\s*(\d{1,4})\s*([-./])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*")
_LEAST_SERIAL, _MOST_SERIAL = 20_000, 80_000
_OLDEST_SHORT = 70


@attrs.frozen(kw_only=True)
class Values:
    """Reads the cells of one sheet; ``month_first`` tells how it writes 4/16/2012, None that nobody can tell."""

    languages: Sequence[Language]
    first: datetime.date
    month_first: bool | None = None
    year: int = 0
    remarks: list[Finding] = attrs.field(factory=list)

    def cell(self, key: str, raw: RawCell) -> Cell:
        """Return a cell of one of our columns in the form in which cells are compared."""
        form = column(key).form
        text = self._day(raw) if form is Form.DAY else self.clock(raw) if form is Form.CLOCK else self._text(raw)
        return Cell(canonical(key, text, self.languages), raw.origin)

    def _text(self, raw: RawCell) -> str:
        if raw.kind in {Kind.DAY, Kind.MOMENT}:
            at = f"{place(raw.origin.column)}{raw.origin.line}"
            self.remarks.append(
                doubt(f"{at} holds a date where words stand otherwise, as Excel makes of '1-2': look at it", raw.origin)
            )
        return raw.text

    def _day(self, raw: RawCell) -> str:
        if raw.kind in {Kind.DAY, Kind.MOMENT}:
            return raw.text.split(" ")[0]
        if raw.text.isascii() and raw.text.isdecimal() and _LEAST_SERIAL < int(raw.text[:6]) < _MOST_SERIAL:
            return by_serial(int(raw.text), self.first)[0]
        figures = _BY_FIGURES.fullmatch(raw.text)
        if figures:
            return self._by_figures(raw, figures)
        return f"{raw.text} {self.year}" if self.year and not re.search(r"\d{4}", raw.text) and raw.text.strip() else raw.text

    def _by_figures(self, raw: RawCell, figures: re.Match[str]) -> str:
        parts = [int(figures[1]), int(figures[3]), int(figures[4])]
        if len(figures[1]) == 4:
            return _iso(*parts) or raw.text
        year = parts[2] + (0 if parts[2] > 99 else 2000 if parts[2] < _OLDEST_SHORT else 1900)
        day, month = parts[:2]
        if self.month_first or (self.month_first is None and month > 12):
            day, month = month, day
        elif self.month_first is None and day <= 12 and day != month and figures[2] == "/":
            self.remarks.append(
                doubt(f"'{raw.text.strip()}' is taken as day {day} of month {month}: write it as 2012-04-16", raw.origin)
            )
        return _iso(year, month, day) or raw.text

    def clock(self, raw: RawCell) -> str:
        """Return a time of the clock."""
        if raw.kind is Kind.MOMENT:
            return raw.text.split(" ")[1]
        if raw.kind is Kind.DAY:
            return "00:00"
        number = _number(raw.text) if raw.kind is Kind.NUMBER or re.fullmatch(r"0\.\d{3,}", raw.text) else None
        if number is None:
            return raw.text
        if 0 <= number < 1:
            return by_serial(number, self.first)[0]
        hour, minute = divmod(round(number * 100), 100)
        if not 0 <= hour <= 23 or minute > 59:
            return raw.text
        self.remarks.append(doubt(f"'{raw.text}' is taken as {hour:02}:{minute:02}", raw.origin))
        return f"{hour:02}:{minute:02}"


def month_first(cells: Iterable[RawCell]) -> bool | None:
    """Return how a column writes days by figures, where one of them tells: 16/4/2012 or 4/16/2012.

    >>> from ccmagenda.model import NOWHERE
    >>> month_first([RawCell("4/5/2012", NOWHERE), RawCell("4/16/2012", NOWHERE)])
    True
    """
    found = [(int(each[1]), int(each[3])) for cell in cells if (each := _BY_FIGURES.fullmatch(cell.text)) and len(each[1]) < 3]
    if any(first > 12 for first, _ in found):
        return False
    return True if any(second > 12 for _, second in found) else None


def _iso(year: int, month: int, day: int) -> str:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
