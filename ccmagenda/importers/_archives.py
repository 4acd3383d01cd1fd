"""Archives that others made: what is in them is counted before it is unpacked, and nothing is ever written out."""

import io
import re
import stat
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._limits import LARGEST_UNPACKED, MOST_FILES, MOST_PACKED, SMALL_ENOUGH
from ccmagenda.model import shortened

_ENCRYPTED = 0x1
_LEADING_OUT = re.compile(r"(?:^|/)\.\.(?:/|$)|^[a-z]:|^/(?!word/|xl/|_rels/|docprops/|customxml/|\[content)", re.IGNORECASE)
_WITHIN = (".zip", ".7z", ".rar")


def _oddity(entry: zipfile.ZipInfo) -> str:
    """Return what is wrong with a file in an archive: its name leads out of it, it is a link, or an archive within."""
    name = shortened(entry.filename)
    if _LEADING_OUT.search(entry.filename.replace("\\", "/")):
        return f"'{name}', a name that leads out of it"
    if stat.S_ISLNK(entry.external_attr >> 16):
        return f"'{name}', which is a link to another file"
    return f"'{name}', an archive within an archive" if entry.filename.casefold().endswith(_WITHIN) else ""


class Archive:
    """A zip archive in memory; ``what`` is how messages call it ("Word document")."""

    def __init__(self, data: bytes, path: str, what: str) -> None:
        """Open it, or raise :class:`UnreadableError` where it holds more than anyone's document does."""
        self._path, self._what = path, what
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, RuntimeError) as error:
            raise self._damaged() from error
        self._refuse_bombs(self._zip.infolist())
        self._entries = {entry.filename.lstrip("/").casefold(): entry for entry in self._zip.infolist()}

    def names(self) -> tuple[str, ...]:
        """Return the names of the files in it, in small letters and in their order."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """Return a file, or nothing where there is none of that name."""
        entry = self._entries.get(name.lstrip("/").casefold())
        if entry is None:
            return b""
        if entry.flag_bits & _ENCRYPTED:
            sentence = f"{self._path}: this {self._what} is encrypted - save it without a password"
            raise UnreadableError(sentence)
        try:
            with self._zip.open(entry) as file:
                content = file.read(entry.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, NotImplementedError, EOFError, RuntimeError) as error:
            raise self._damaged() from error
        if len(content) > entry.file_size:
            raise self._damaged()
        return content

    def _refuse_bombs(self, entries: Sequence[zipfile.ZipInfo]) -> None:
        if len(entries) > MOST_FILES:
            told = f"{len(entries):,} files, and the limit is {MOST_FILES:,}"
            raise self._too_large(told)
        odd = next(filter(None, map(_oddity, entries)), "")
        if odd:
            told = f"{odd}, as no program writes it"
            raise self._too_large(told)
        twice = next((name for name, count in Counter(entry.filename for entry in entries).items() if count > 1), "")
        if twice:
            told = f"'{shortened(twice)}' twice, as no program writes it"
            raise self._too_large(told)
        unpacked = sum(entry.file_size for entry in entries)
        if unpacked > LARGEST_UNPACKED:
            told = f"{unpacked:,} bytes when unpacked, and the limit is {LARGEST_UNPACKED:,}"
            raise self._too_large(told)
        for entry in entries:
            ratio = entry.file_size // max(1, entry.compress_size)
            if entry.file_size > SMALL_ENOUGH and ratio > MOST_PACKED:
                told = f"'{shortened(entry.filename)}' {ratio:,} times as large as packed, and the limit is {MOST_PACKED} times"
                raise self._too_large(told)

    def _too_large(self, told: str) -> UnreadableError:
        sentence = f"{self._path}: this {self._what} holds {told}"
        return UnreadableError(sentence)

    def _damaged(self) -> UnreadableError:
        sentence = f"{self._path}: this {self._what} is damaged or cut short - fetch or save it again"
        return UnreadableError(sentence)
