"""The parts of a Word document: which file of the archive is the text, and which are its styles, lists and running lines."""

import posixpath
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._archives import Archive
from ccmagenda.importers._paper import not_what_it_says
from ccmagenda.importers._xml import tree_of

WHAT, WAY_OUT = "Word document (.docx)", "open it in Word or LibreOffice and save it as .docx"
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@attrs.frozen(kw_only=True)
class Package:
    """The parts that are read: ``beside`` holds headers, footers, footnotes and endnotes, by what they are called."""

    body: ET.Element
    styles: ET.Element
    numbering: ET.Element
    beside: tuple[tuple[str, ET.Element], ...]


_NONE = ET.Element("none")
_BESIDE = {
    "header": "a running header",
    "footer": "a running footer",
    "footnotes": "a footnote",
    "endnotes": "an endnote",
}


def package_of(data: bytes, path: str) -> Package:
    """Return the parts of a Word document; anything that is none is refused by what it seems to be."""
    if data.startswith(_OLE) and _ENCRYPTED in data:
        sentence = f"{path}: this document is encrypted - open it in Word and save it without a password"
        raise UnreadableError(sentence)
    if not data.startswith(b"PK\x03\x04"):
        raise not_what_it_says(data, path, WHAT, WAY_OUT)
    archive = Archive(data, path, "Word document")
    main = _main(archive, path)
    if not main:
        raise not_what_it_says(data, path, WHAT, WAY_OUT)
    root = tree_of(archive.read(main), path)
    body = root.find("w-body")
    if body is None:
        raise not_what_it_says(data, path, WHAT, WAY_OUT)
    targets = list(_targets(archive, main, path))
    return Package(
        body=body,
        styles=_first(archive, targets, "styles", path),
        numbering=_first(archive, targets, "numbering", path),
        beside=tuple(
            (_BESIDE[kind], tree_of(content, path))
            for kind, target in targets
            if kind in _BESIDE and (content := archive.read(target))
        ),
    )


def _main(archive: Archive, path: str) -> str:
    """Return the name of the text: what the package names, or where everybody has it."""
    named = (target for kind, target in _targets(archive, "", path) if kind == "officeDocument")
    return next((name for name in (*named, "word/document.xml") if archive.read(name)), "")


def _targets(archive: Archive, part: str, path: str) -> Iterator[tuple[str, str]]:
    """Yield the kind and the name of each part that a part of the package refers to, each name once."""
    folder, name = posixpath.split(part)
    content = archive.read(posixpath.join(folder, "_rels", f"{name}.rels"))
    seen: set[str] = set()
    for relation in tree_of(content, path) if content else ():
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
        if relation.get("TargetMode") != "External" and target not in seen:
            seen.add(target)
            yield relation.get("Type", "").rpartition("/")[2], target


def _first(archive: Archive, targets: list[tuple[str, str]], kind: str, path: str) -> ET.Element:
    content = next((archive.read(target) for found, target in targets if found == kind), b"")
    return tree_of(content, path) if content else _NONE
