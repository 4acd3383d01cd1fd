"""Formats that can be read: from bytes to a reading."""

from ccmagenda.importers._kinds import Hints, Importer, shelf

__all__ = ["Hints", "Importer", "shelf"]
