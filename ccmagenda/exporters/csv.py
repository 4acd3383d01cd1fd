"""The tables of a document as values between commas (RFC 4180), guarded for those who open them in a spreadsheet.

A cell that a spreadsheet would reckon with (it begins with ``=``, ``+``, ``-``, ``@``, a tab or a line end) has an apostrophe
before it, telephone numbers too; only the numbers of a column of numbers stand bare. Scripts that need every text as it is
take JSON. The byte-order mark lets Excel see UTF-8.
"""

import csv
import io
from collections.abc import Iterator

from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._tabular import is_count, sheets
from ccmagenda.model import Document, Table, Timeline
from ccmagenda.model.document import CellForm

_RECKONED = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula; one that looks guarded already is guarded once more.

    >>> guarded("=1+1"), guarded("+41 22 917 1234"), guarded("Fiji")
    ("'=1+1", "'+41 22 917 1234", 'Fiji')
    """
    bare = text.lstrip("'")
    return f"'{text}" if bare.startswith(_RECKONED) or bare.lstrip().startswith(_RECKONED) else text


def _export(document: Document, _look: Look) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(_lines(document))
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def _lines(document: Document) -> Iterator[tuple[str, ...]]:
    """Yield the lines of one table, or of several with the name of each above it and an empty line between them."""
    found = sheets(document, "CSV")
    for number, sheet in enumerate(found):
        if len(found) > 1:
            yield from ((),) if number else ()
            yield (guarded(sheet.name),)
        for row, line in enumerate(sheet.lines):
            yield tuple(_cell(text, sheet.form(row, column)) for column, text in enumerate(line))


def _cell(text: str, form: CellForm) -> str:
    """Return a cell: a number of ours as it is, any other text guarded."""
    return text if is_count(text, form) else guarded(text)


exporter = Exporter(
    label="CSV", summary="its tables for a spreadsheet, as CSV", suffix=".csv", subject=Table | Timeline, export=_export
)
