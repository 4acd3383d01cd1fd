"""How a file tells that ccmagenda made it; files of tables in plain text cannot."""

import zipfile
from pathlib import Path

WRITTEN = "# Written by ccmagenda."
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


def is_ours(place: Path) -> bool:
    """Tell whether ccmagenda made a file, by what the file itself says."""
    with place.open("rb") as file:
        head = file.read(_SEEN)
        if place.suffix.casefold() in {".yaml", ".yml"}:
            return head.startswith(WRITTEN.encode())
        if head.startswith(b"PK"):
            return _is_our_package(place)
        file.seek(max(0, place.stat().st_size - _SEEN))
        tail = file.read(_SEEN)
    return any(mark in part for mark in _MARKS for part in (head, tail)) or tail.rstrip().endswith(_SET_BY_US)


def _is_our_package(place: Path) -> bool:
    """Tell whether the properties of a Word or Excel file name ccmagenda as the last who wrote it."""
    try:
        with zipfile.ZipFile(place) as package, package.open(_PROPERTIES) as properties:
            words = properties.read(_MOST)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return False
    last = words.partition(b"lastModifiedBy>")[2]
    return last.startswith(b"ccmagenda<") if last else b"creator" in words and b">ccmagenda<" in words
