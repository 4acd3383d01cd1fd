"""A PDF with text: by the structure that it tells of itself where it is tagged, else by where its words stand on the pages."""

from ccmagenda.importers._kinds import Hints, Importer
from ccmagenda.importers._limits import LARGEST_PAPER
from ccmagenda.importers._paper import refuse_size
from ccmagenda.importers._paper_reading import read_paper
from ccmagenda.importers._pdf.paper import carried_by
from ccmagenda.model import Reading
from ccmagenda.notation import Library


def _read(data: bytes, path: str, library: Library, largest: int, hints: Hints) -> Reading:
    refuse_size(data, path, largest)
    return read_paper(carried_by(data, path), path, library, hints)


importer = Importer(summary="a programme as a PDF with text", suffixes=(".pdf",), reader=_read, largest=LARGEST_PAPER)
