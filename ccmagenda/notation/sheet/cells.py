"""Cells, rows and sheets: what a programme is written into, and read from, apart from any format."""

from collections.abc import Mapping

import attrs

from ccmagenda.model import NOWHERE, Origin


@attrs.frozen
class Cell:
    """What a cell says in the one form in which cells are compared, and where it stands."""

    text: str = ""
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    def __bool__(self) -> bool:
        """Tell whether it says anything."""
        return bool(self.text)


EMPTY = Cell()


@attrs.frozen(kw_only=True)
class Row:
    """A row: its cells by the key of their column; a column that the sheet does not have is not among them."""

    cells: Mapping[str, Cell] = attrs.field(factory=dict, hash=False)
    origin: Origin = attrs.field(default=NOWHERE, eq=False)

    def __getitem__(self, key: str) -> Cell:
        """Return the cell of a column, or an empty one where the sheet has no such column."""
        return self.cells.get(key, Cell("", self.origin))

    @property
    def of_sitting(self) -> bool:
        """Tell whether the row is about a sitting as a whole, and not about a session."""
        return self["kind"].text == "sitting"

    @property
    def number(self) -> int:
        """Return the number that the row has for those who look at the sheet."""
        return self.origin.line


@attrs.frozen(kw_only=True)
class Sheet:
    """The sheet of a programme as it was read: the code of its language, its columns by key, its rows, a title above them."""

    language: str = "en"
    columns: frozenset[str] = frozenset()
    rows: tuple[Row, ...] = ()
    path: str = ""
    title: str = ""
