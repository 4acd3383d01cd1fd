"""What an importer is: it reads bytes into a reading, gathers every fault, and never raises on any bytes."""

import functools
from collections.abc import Callable

import attrs

from ccmagenda._shelf import Shelf
from ccmagenda.model import Reading
from ccmagenda.notation import Library


@attrs.frozen(kw_only=True)
class Importer:
    """A format: what it is in one line, the endings of its files, and how it is read.

    ``read`` takes the bytes, the path for messages, what may be looked up, and the largest size in bytes; it raises
    only :class:`~ccmagenda.errors.UnreadableError`.
    """

    summary: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, Library, int], Reading]


@functools.cache
def shelf() -> Shelf[Importer]:
    """Return all formats that can be read, by key."""
    return Shelf("ccmagenda.importers", Importer)
