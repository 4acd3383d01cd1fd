"""What an importer is: it reads bytes into a reading, gathers every fault, and never raises on any bytes."""

import functools
from collections.abc import Callable

import attrs

from ccmagenda._shelf import Shelf
from ccmagenda.model import Reading
from ccmagenda.notation import LARGEST_FILE, Library


@attrs.frozen(kw_only=True)
class Hints:
    """What whoever imports a file knows and the file may not say; empty where nothing is known.

    ``year`` completes dates without one, ``zone`` is the IANA name of the place's clock, ``language`` the code of the
    language that the file is written in.
    """

    year: int = 0
    zone: str = ""
    language: str = ""


NO_HINTS = Hints()


@attrs.frozen(kw_only=True)
class Importer:
    """A format: what it is in one line, the endings of its files, and how it is read.

    ``reader`` takes the bytes, the path for messages, what may be looked up, the largest size in bytes, and the hints;
    ``largest`` is the size in bytes that its files have at most.
    """

    summary: str
    suffixes: tuple[str, ...]
    reader: Callable[[bytes, str, Library, int, Hints], Reading]
    largest: int = LARGEST_FILE

    def read(self, data: bytes, path: str, library: Library, largest: int, hints: Hints = NO_HINTS) -> Reading:
        """Return what was read.

        Raises only :class:`~ccmagenda.errors.UnreadableError` and, where an extra is not installed,
        :class:`~ccmagenda.errors.MissingPartError`.
        """
        return self.reader(data, path, library, largest, hints)


@functools.cache
def shelf() -> Shelf[Importer]:
    """Return all formats that can be read, by key."""
    return Shelf("ccmagenda.importers", Importer)
