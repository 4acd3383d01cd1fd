"""A workbook of Excel: the sheet of a programme in it, ours or another's."""

import attrs

from ccmagenda.importers._kinds import Hints, Importer
from ccmagenda.importers._limits import LARGEST_PAPER
from ccmagenda.importers._sheet_book import read_book
from ccmagenda.importers._sheet_choice import chosen
from ccmagenda.importers._sheet_reading import read_grid
from ccmagenda.model import Reading
from ccmagenda.notation import Library


def _read(data: bytes, path: str, library: Library, largest: int, hints: Hints) -> Reading:
    grid, told = chosen(read_book(data, path, largest), library.languages, path)
    reading = read_grid(grid, path, library, hints)
    return attrs.evolve(reading, findings=(*reading.findings, *told))


importer = Importer(summary="a sheet of an Excel workbook", suffixes=(".xlsx", ".xlsm"), reader=_read, largest=LARGEST_PAPER)
