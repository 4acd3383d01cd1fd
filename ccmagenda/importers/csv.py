"""Values between commas, semicolons or tabs: the sheet of a programme, ours or another's."""

from ccmagenda.importers._kinds import Hints, Importer
from ccmagenda.importers._sheet_reading import read_grid
from ccmagenda.importers._sheet_text import read_text
from ccmagenda.model import Reading
from ccmagenda.notation import Library


def _read(data: bytes, path: str, library: Library, largest: int, hints: Hints) -> Reading:
    return read_grid(read_text(data, path, largest), path, library, hints)


importer = Importer(summary="a sheet as text between commas, semicolons or tabs (CSV)", suffixes=(".csv", ".tsv"), reader=_read)
