"""Formats that can be read: from bytes to a reading."""

from ccmagenda.importers._kinds import Importer, shelf

__all__ = ["Importer", "shelf"]
