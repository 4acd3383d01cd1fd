"""How a file tells that ccmagenda made it, and whether somebody edited it since.

Files of tables in plain text cannot tell who made them, and papers in plain text not whether they were edited.
"""

import enum
import hashlib
import re
import zipfile
import zlib
from pathlib import Path

from ccmagenda.exporters import GENERATOR, PROPERTIES, is_whole_package, is_whole_page

WRITTEN = "# Written by ccmagenda."
_SIGNED = re.compile(rb"# Written by ccmagenda \(([0-9a-f]{12})\)\.\r?\n")
_MARKS = (
    b"PRODID:-//ccmagenda//",
    b'"title": "ccmagenda ',
    b'data-maker="ccmagenda"',
    b'{\n  "version": 1,\n  "document": {',
    b"<pdf:Keywords>ccmagenda<",
)
_SET_BY_US = b"ccmagenda."
_SEEN = 4096
_MOST = 2**28


def signed(text: str) -> str:
    """Return the text of a programme file below a first line by which it is known as ours until it is edited."""
    return f"{WRITTEN.removesuffix('.')} ({_digest(text.encode())}).\n{text}"


def is_ours(place: Path) -> bool:
    """Tell whether ccmagenda made a file, by what it says of itself; one that tells that it was edited since is its editor's."""
    return _state(place) is _State.MADE


def was_edited(place: Path) -> bool:
    """Tell whether ccmagenda wrote a file that somebody edited since: a programme, a page, a Word or an Excel file."""
    return _state(place) is _State.EDITED


class _State(enum.Enum):
    MADE = "made"
    EDITED = "edited"
    FOREIGN = "foreign"


def _state(place: Path) -> _State:
    with place.open("rb") as file:
        head = file.read(_SEEN)
        if place.suffix.casefold() in {".yaml", ".yml"}:
            return _of_programme(head, head + file.read())
        if head.startswith(b"PK"):
            return _of_package(place)
        if GENERATOR in head:
            return _State.MADE if is_whole_page(head + file.read()) else _State.EDITED
        file.seek(max(0, place.stat().st_size - _SEEN))
        tail = file.read(_SEEN)
    ours = any(mark in part for mark in _MARKS for part in (head, tail)) or tail.rstrip().endswith(_SET_BY_US)
    return _State.MADE if ours else _State.FOREIGN


def _of_programme(head: bytes, data: bytes) -> _State:
    if head.startswith(WRITTEN.encode()) or _is_unedited(data):
        return _State.MADE
    return _State.EDITED if _SIGNED.match(head) else _State.FOREIGN


def _is_unedited(data: bytes) -> bool:
    """Tell whether a programme file is word for word what ccmagenda wrote; ends of lines may be those of another system."""
    first = _SIGNED.match(data)
    return first is not None and first[1].decode() == _digest(data[first.end() :])


def _digest(data: bytes) -> str:
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()[:12]


def _of_package(place: Path) -> _State:
    """Tell of a Word or Excel file by its seal; one without it that names ccmagenda as its author was saved by another."""
    try:
        with zipfile.ZipFile(place) as package:
            if sum(entry.file_size for entry in package.infolist()) > _MOST:
                return _State.FOREIGN
            parts = {name: package.read(name) for name in package.namelist()}
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError, zlib.error):
        return _State.FOREIGN
    if is_whole_package(parts):
        return _State.MADE
    return _State.EDITED if b">ccmagenda<" in parts.get(PROPERTIES, b"") else _State.FOREIGN
