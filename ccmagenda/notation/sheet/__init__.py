"""Our sheet: a programme as rows and columns, and rows and columns as a programme."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.notation.sheet.cells import Cell, Row, Sheet
    from ccmagenda.notation.sheet.columns import COLUMNS, Column, Form, column
    from ccmagenda.notation.sheet.manner import Manner
    from ccmagenda.notation.sheet.readings import canonical
    from ccmagenda.notation.sheet.rows import rows_of
    from ccmagenda.notation.sheet.starting import programme_of
    from ccmagenda.notation.sheet.taking_over import TakenOver, taken_over

__all__ = [
    "COLUMNS",
    "Cell",
    "Column",
    "Form",
    "Manner",
    "Row",
    "Sheet",
    "TakenOver",
    "canonical",
    "column",
    "programme_of",
    "rows_of",
    "taken_over",
]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
