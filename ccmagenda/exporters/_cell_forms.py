"""Cells of a workbook that are more than texts: days, times and counts with which Excel calculates, and lists to choose from."""

import datetime
from collections.abc import Iterator

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from ccmagenda.exporters._tabular import is_count
from ccmagenda.model.document import CellForm

_LONGEST_LIST, _LAST_ROW = 255, 1_048_576
_LOOKS = {"day": "yyyy-mm-dd", "clock": "hh:mm"}
_EARLIEST = datetime.date(1900, 3, 1)  # before it, Excel counts a day that was none


def set_form(cell: Cell, text: str, form: CellForm) -> bool:
    """Set what a text says as a value of its form, and tell whether it could be: what is no day stays a text."""
    value = _value(text, form)
    if value is None:
        return False
    cell.value = value
    if form.kind in _LOOKS:
        cell.number_format = _LOOKS[form.kind]
    return True


def _value(text: str, form: CellForm) -> datetime.date | datetime.time | int | None:
    kind = form.kind
    try:
        if kind == "day" and (day := datetime.date.fromisoformat(text)) >= _EARLIEST:
            return day
        if kind == "clock" and len(text) == len("10:00"):
            return datetime.time.fromisoformat(text)
    except ValueError:
        return None
    return int(text) if is_count(text, form) else None


def offer_choices(page: Worksheet, forms: tuple[CellForm, ...]) -> None:
    """Offer the words of closed lists in every row; other words may be written all the same."""
    for number, form in enumerate(forms, start=1):
        for listed in _lists(form.choices):
            offered = DataValidation(type="list", formula1=listed, allow_blank=True, showErrorMessage=False)
            column = get_column_letter(number)
            offered.add(f"{column}2:{column}{_LAST_ROW}")
            page.add_data_validation(offered)


def _lists(choices: tuple[str, ...]) -> Iterator[str]:
    """Yield the one formula that holds all choices, where it can: no commas, no quotes, 255 characters."""
    joined = ",".join(choices)
    if choices and len(joined) <= _LONGEST_LIST and not any(mark in choice for choice in choices for mark in ',"'):
        yield f'"{joined}"'
