"""Formats: from a document, a calendar feed or a report to bytes."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.exporters._entries import Taking, entries
    from ccmagenda.exporters._feed import Entry, Feed, Grain, Method, Sort
    from ccmagenda.exporters._identity import prefix, uid, with_identity_of
    from ccmagenda.exporters._kinds import Exporter, Look, shelf
    from ccmagenda.exporters._life import changed, lived
    from ccmagenda.exporters._rows import clocks
    from ccmagenda.exporters._seals import GENERATOR, PROPERTIES, is_whole_package, is_whole_page
    from ccmagenda.exporters._year import tasks

__all__ = [
    "GENERATOR",
    "PROPERTIES",
    "Entry",
    "Exporter",
    "Feed",
    "Grain",
    "Look",
    "Method",
    "Sort",
    "Taking",
    "changed",
    "clocks",
    "entries",
    "is_whole_package",
    "is_whole_page",
    "lived",
    "prefix",
    "shelf",
    "tasks",
    "uid",
    "with_identity_of",
]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
