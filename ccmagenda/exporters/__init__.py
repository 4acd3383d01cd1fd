"""Formats: from a document, a calendar feed or a report to bytes."""

from ccmagenda.exporters._entries import Entry, Feed, entries
from ccmagenda.exporters._kinds import Exporter, Look, shelf

__all__ = ["Entry", "Exporter", "Feed", "Look", "entries", "shelf"]
