"""Formats: which there are, and how a document is set in one."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ccmagenda import exporters
from ccmagenda.errors import UnknownNameError
from ccmagenda.exporters import Look
from ccmagenda.model import Document, shortened

if TYPE_CHECKING:
    from ccmagenda.model import Report

_BY_PROGRAM = {"word": "docx", "excel": "xlsx", "acrobat": "pdf", "web": "html", "screen": "terminal"}


def formats() -> dict[str, str]:
    """Return the formats in which a document can be set, each with what it is for."""
    return {key: exporter.summary for key, exporter in exporters.shelf().items() if exporter.of_documents}


def format_of(name: str) -> str:
    """Return the format that belongs to the ending of a file's name, or nothing."""
    suffix, shelf = Path(name).suffix.casefold(), exporters.shelf()
    likely = [suffix[1:]] if suffix[1:] in shelf else shelf
    return next((key for key in likely if suffix and shelf[key].of_documents and shelf[key].suffix == suffix), "")


def pick(name: str, known: Iterable[str], what: str) -> str:
    """Return a name that is in a closed list; another is refused with what was likely meant."""
    listed = tuple(known)
    if name not in listed:
        from ccmagenda.notation import did_you_mean  # noqa: PLC0415 - only a misspelt name pays for it

        sentence = f"'{shortened(name)}' is not {what}{did_you_mean(name, listed)}"
        raise UnknownNameError(sentence)
    return name


def render(document: Document, to: str = "text", *, width: int = 79, colour: bool = False, fonts: str = "") -> bytes:
    """Return a document set in a format; ``width`` and ``colour`` matter for a screen only, ``fonts`` for a PDF.

    ``fonts`` is a folder with fonts for scripts that typst brings none for. A format that this document has nothing for
    is refused (:class:`UnknownNameError`), and one whose part is not installed names it (:class:`MissingPartError`).
    """
    exporter = _format(to)
    if not exporter.fits(document):
        sentence = f"this document has nothing that '{to}' could show: {exporter.summary}"
        raise UnknownNameError(sentence)
    return exporter.export(document, Look(width=width, colour=colour, fonts=fonts))


def _format(name: str) -> exporters.Exporter:
    """Return a format in which documents can be set; the others are looked at only to refuse a name."""
    shelf = exporters.shelf()
    if name.casefold() in _BY_PROGRAM:
        sentence = f"'{shortened(name)}' is not a format - did you mean '{_BY_PROGRAM[name.casefold()]}'?"
        raise UnknownNameError(sentence)
    return shelf[name if name in shelf and shelf[name].of_documents else pick(name, formats(), "a format")]


def report_as_json(report: "Report") -> bytes:
    """Return findings as JSON of a versioned shape, for scripts."""
    return exporters.shelf()["report-json"].export(report, Look())
