"""How a file tells that ccmagenda made it; files of tables in plain text cannot."""

import hashlib
import re
import zipfile
from pathlib import Path

WRITTEN = "# Written by ccmagenda."
_SIGNED = re.compile(rb"# Written by ccmagenda \(([0-9a-f]{12})\)\.\r?\n")
_MARKS = (
    b"PRODID:-//ccmagenda//",
    b'name="generator" content="ccmagenda"',
    b'"title": "ccmagenda ',
    b'data-maker="ccmagenda"',
    b'{\n  "version": 1,\n  "document": {',
    b"<pdf:Keywords>ccmagenda<",
)
_SET_BY_US = b"ccmagenda."
_SEEN = 4096
_MOST = 2**16
_PROPERTIES = "docProps/core.xml"


def signed(text: str) -> str:
    """Return the text of a programme file below a first line by which it is known as ours until it is edited."""
    return f"{WRITTEN.removesuffix('.')} ({_digest(text.encode())}).\n{text}"


def is_ours(place: Path) -> bool:
    """Tell whether ccmagenda made a file, by what it says of itself; a programme file that was edited since is its editor's."""
    with place.open("rb") as file:
        head = file.read(_SEEN)
        if place.suffix.casefold() in {".yaml", ".yml"}:
            return head.startswith(WRITTEN.encode()) or _is_unedited(head + file.read())
        if head.startswith(b"PK"):
            return _is_our_package(place)
        file.seek(max(0, place.stat().st_size - _SEEN))
        tail = file.read(_SEEN)
    return any(mark in part for mark in _MARKS for part in (head, tail)) or tail.rstrip().endswith(_SET_BY_US)


def was_edited(place: Path) -> bool:
    """Tell whether a file is a programme file that ccmagenda wrote, and that somebody edited since."""
    with place.open("rb") as file:
        head = file.read(_SEEN)
        return _SIGNED.match(head) is not None and not _is_unedited(head + file.read())


def _is_unedited(data: bytes) -> bool:
    """Tell whether a programme file is word for word what ccmagenda wrote; ends of lines may be those of another system."""
    first = _SIGNED.match(data)
    return first is not None and first[1].decode() == _digest(data[first.end() :])


def _digest(data: bytes) -> str:
    return hashlib.sha256(data.replace(b"\r\n", b"\n")).hexdigest()[:12]


def _is_our_package(place: Path) -> bool:
    """Tell whether the properties of a Word or Excel file name ccmagenda as the last who wrote it."""
    try:
        with zipfile.ZipFile(place) as package, package.open(_PROPERTIES) as properties:
            words = properties.read(_MOST)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return False
    last = words.partition(b"lastModifiedBy>")[2]
    return last.startswith(b"ccmagenda<") if last else b"creator" in words and b">ccmagenda<" in words
