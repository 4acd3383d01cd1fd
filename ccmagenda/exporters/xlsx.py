"""The tables of a document for Excel and LibreOffice: one sheet each, every cell a text and never a formula."""

from ccmagenda.errors import MissingPartError
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.exporters._tabular import sheets
from ccmagenda.model import Document, Table, Timeline


def _export(document: Document, _look: Look) -> bytes:
    try:
        import openpyxl  # noqa: F401, PLC0415 - a part of its own, and slow to import
    except ImportError:
        sentence = "a spreadsheet needs openpyxl - run: pip install 'ccmagenda[xlsx]'"
        raise MissingPartError(sentence) from None
    from ccmagenda.exporters._workbook import workbook  # noqa: PLC0415 - it imports openpyxl

    return workbook(document, sheets(document, "XLSX"))


exporter = Exporter(
    label="Excel",
    summary="its tables for a spreadsheet, a sheet each",
    suffix=".xlsx",
    subject=Table | Timeline,
    export=_export,
    extra="xlsx",
    module="openpyxl",
)
