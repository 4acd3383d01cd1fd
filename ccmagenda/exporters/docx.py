"""A paper for Word and LibreOffice that a secretary can go on editing: styles, real lists and tables, changes to accept."""

from ccmagenda.errors import MissingPartError
from ccmagenda.exporters._kinds import Exporter, Look
from ccmagenda.model import Document


def _export(document: Document, _look: Look) -> bytes:
    try:
        import docx  # noqa: F401, PLC0415 - python-docx is a part of its own, and slow to import
    except ImportError:
        sentence = "a Word document needs python-docx - run: pip install 'ccmagenda[docx]'"
        raise MissingPartError(sentence) from None
    from ccmagenda.exporters._word.package import packed  # noqa: PLC0415 - it imports python-docx

    return packed(document)


exporter = Exporter(
    label="Word", summary="as a Word document", suffix=".docx", subject=Document, export=_export, extra="docx", module="docx"
)
