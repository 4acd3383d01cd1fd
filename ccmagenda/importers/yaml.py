"""Our own programme file."""

from ccmagenda.importers._kinds import Hints, Importer
from ccmagenda.model import Reading
from ccmagenda.notation import Library, decode, read_programme


def _read(data: bytes, path: str, library: Library, largest: int, _hints: Hints) -> Reading:
    return read_programme(decode(data, path, largest), path, library)


importer = Importer(summary="a programme file of ccmagenda", suffixes=(".yaml", ".yml"), reader=_read)
