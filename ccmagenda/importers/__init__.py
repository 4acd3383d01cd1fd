"""Formats that can be read: from bytes to a reading."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.importers._kinds import Hints, Importer, shelf
    from ccmagenda.importers._seeming import seeming
    from ccmagenda.importers._sheet_files import read_sheet
    from ccmagenda.importers._sniffing import sniffed
    from ccmagenda.importers._ways_out import way_out

__all__ = ["Hints", "Importer", "read_sheet", "seeming", "shelf", "sniffed", "way_out"]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
