"""What of a document is a table: each with a name, as plain text, for the formats that know nothing else."""

from collections.abc import Iterator

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.exporters._marks import marked_words
from ccmagenda.exporters._terms import terms
from ccmagenda.model import Document, Heading, Table, Timeline, words_of
from ccmagenda.model.document import CellForm


@attrs.frozen(kw_only=True)
class Sheet:
    """A table as text: its name (its caption, else the heading above it, else the title), its columns, its rows.

    ``forms`` tell what the cells of each column hold, where they do not all hold texts.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    forms: tuple[CellForm, ...] = ()

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """Return the header, where there is one, and the rows."""
        return (self.columns, *self.rows) if any(self.columns) else self.rows


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
    return Sheet(name=table.caption or above, columns=table.columns, rows=rows, forms=table.forms)
