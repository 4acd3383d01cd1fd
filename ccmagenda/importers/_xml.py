r"""XML that others made as a tree: without entities or a document type, and neither too deep nor too large.

Only the names matter here, so an element is called by the short name of its vocabulary ("w-p"), whichever edition of the
standard (ISO/IEC 29500, transitional or strict) its writer followed; attributes go by their local names.
"""

import xml.parsers.expat
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._limits import DEEPEST_ELEMENT, MOST_ELEMENTS

_SHORT: Mapping[str, str] = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}


class _Builder:
    """A tree under way, and how much of it there is."""

    def __init__(self, path: str) -> None:
        self.tree = ET.TreeBuilder()
        self._path = path
        self._depth = self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST_ELEMENT:
            limit = f"{DEEPEST_ELEMENT} elements within each other"
            raise self._refused(limit)
        if self._count > MOST_ELEMENTS:
            limit = f"{MOST_ELEMENTS:,} elements"
            raise self._refused(limit)
        self.tree.start(_called(name), {key.rpartition("}")[2]: value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self.tree.end(_called(name))

    def doctype(self, *_said: object) -> None:
        sentence = f"{self._path}: this file has a document type (<!DOCTYPE ...>), as no document of Word has - it is not read"
        raise UnreadableError(sentence)

    def _refused(self, limit: str) -> UnreadableError:
        sentence = f"{self._path}: this file holds more than {limit}, which is the limit - split it"
        return UnreadableError(sentence)


def tree_of(data: bytes, path: str) -> ET.Element:
    """Return the tree of an XML file, or raise :class:`UnreadableError`; ``path`` is how messages call the file."""
    builder = _Builder(path)
    parser = xml.parsers.expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.tree.data
    parser.StartDoctypeDeclHandler = builder.doctype
    try:
        parser.Parse(data, True)  # noqa: FBT003 - its only form
        return builder.tree.close()
    except (xml.parsers.expat.ExpatError, AssertionError, ValueError, LookupError, UnicodeError) as error:
        sentence = f"{path}: this file is damaged: its XML cannot be read - save it again"
        raise UnreadableError(sentence) from error


def _called(name: str) -> str:
    space, _, local = name.rpartition("}")
    return f"{short}-{local}" if (short := _SHORT.get(space)) else local
