"""What of a document is a table: each with a name, as plain text, for the formats that know nothing else."""

import re
from collections.abc import Iterator

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters._marks import marked_words
from ccmagenda.exporters._terms import terms
from ccmagenda.model import Document, Heading, Table, Timeline, words_of
from ccmagenda.model.document import CellForm

_COUNT = re.compile(r"-?[0-9]{1,9}")


def is_count(text: str, form: CellForm) -> bool:
    """Tell whether a text is a number of a column of numbers: such a one is no text, and no formula."""
    return form.kind == "count" and _COUNT.fullmatch(text) is not None


@attrs.frozen(kw_only=True)
class Sheet:
    """A table as text: its name (its caption, else the heading above it, else the title), its columns, its rows.

    What the document's headings say of all rows stands in columns of its own. ``forms`` tell what the cells of each column
    hold, where they do not all hold texts.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    forms: tuple[CellForm, ...] = ()

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Return the header, where there is one, and the rows."""
        return (self.columns, *self.rows) if any(self.columns) else self.rows

    def form(self, row: int, column: int) -> CellForm:
        """Return what a cell of a line holds; the cells of the header hold texts."""
        heads = 1 if any(self.columns) else 0
        return self.forms[column] if self.forms and row >= heads else CellForm()


def sheets(document: Document, what: str) -> tuple[Sheet, ...]:
    """Return the tables of a document, and its timelines as tables; a document without any cannot be set as ``what``."""
    found = tuple(_sheets(document))
    if not found:
        sentence = f"only tables can be set as {what}, and this document has none"
        raise InvalidValueError(sentence)
    return found


def _sheets(document: Document) -> Iterator[Sheet]:
    above = document.title
    for block in document.blocks:
        if isinstance(block, Heading):
            above = words_of(block.words).strip() or above
        elif isinstance(block, Table | Timeline):
            yield _sheet(terms(block) if isinstance(block, Timeline) else block, above)


def _sheet(table: Table, above: str) -> Sheet:
    rows = tuple(tuple(marked_words(cell) for cell in row) for row in table.rows)
    if not table.known:
        return Sheet(name=table.caption or above, columns=table.columns, rows=rows, forms=table.forms)
    names, values = (tuple(getattr(one, end) for one in table.known) for end in ("name", "value"))
    return Sheet(
        name=table.caption or above,
        columns=(*names, *table.columns),
        rows=tuple((*values, *row) for row in rows),
        forms=(*(one.form for one in table.known), *(table.forms or [CellForm()] * len(table.columns))),
    )
