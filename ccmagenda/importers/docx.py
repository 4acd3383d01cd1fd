"""A Word document (.docx), as it is printed: headings, numbers of lists, tables, boxes, with every tracked change accepted.

It is read as the XML that it is (ISO/IEC 29500): python-docx, which the exporter uses, tells nothing of numbers, text
boxes, notes and changes, so that all of it would be walked through here in any case. Nothing has to be installed for it.
What stands above and below pages and in notes is no part of a programme, and is told as left out. Papers of other word
processors have endings here so that whoever has one is told what to do with it.
"""

from ccmagenda.importers._docx.paper import carried_by
from ccmagenda.importers._kinds import Hints, Importer
from ccmagenda.importers._limits import LARGEST_PAPER
from ccmagenda.importers._paper import refuse_size
from ccmagenda.importers._paper_reading import read_paper
from ccmagenda.model import Reading
from ccmagenda.notation import Library


def _read(data: bytes, path: str, library: Library, largest: int, hints: Hints) -> Reading:
    refuse_size(data, path, largest)
    return read_paper(carried_by(data, path), path, library, hints)


importer = Importer(
    summary="a programme in Word",
    suffixes=(".docx", ".docm", ".dotx", ".doc", ".odt", ".rtf"),
    reader=_read,
    largest=LARGEST_PAPER,
)
