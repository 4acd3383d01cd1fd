"""A sheet of our own layout out of a file, to be put onto the programme that it is of."""

from ccmagenda.importers._kinds import NO_HINTS
from ccmagenda.importers._limits import LARGEST_PAPER
from ccmagenda.importers._sheet_book import read_book
from ccmagenda.importers._sheet_choice import chosen
from ccmagenda.importers._sheet_head import head_of
from ccmagenda.importers._sheet_own import own_sheet
from ccmagenda.importers._sheet_reading import spoken
from ccmagenda.importers._sheet_text import read_text
from ccmagenda.model import Finding
from ccmagenda.notation import LARGEST_FILE, Library
from ccmagenda.notation.sheet.cells import Sheet

_ARCHIVE, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_sheet(data: bytes, path: str, library: Library) -> tuple[Sheet | None, tuple[Finding, ...]]:
    """Return the sheet of a programme from the bytes of a CSV or Excel file, and what is doubtful in it.

    There is none where no row has the words of our columns. Raises only :class:`~ccmagenda.errors.UnreadableError`.
    """
    languages = spoken(library.languages, NO_HINTS)
    if data.startswith((_ARCHIVE, _OLD_OFFICE)):
        grid, told = chosen(read_book(data, path, LARGEST_PAPER), languages, path)
    else:
        grid, told = read_text(data, path, LARGEST_FILE), ()
    head = head_of(grid, languages)
    if head is None or not head.ours:
        return None, told
    sheet, remarks = own_sheet(grid, head, path, languages)
    return sheet, (*remarks, *told)
