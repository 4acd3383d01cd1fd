"""From the bytes of a web page to the lines of a paper."""

import re
from typing import TYPE_CHECKING

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._html.lines import Setter
from ccmagenda.importers._html.panes import label_panes
from ccmagenda.importers._html.sheet import sheet_of
from ccmagenda.importers._html.text import text_of
from ccmagenda.importers._html.tree import is_ours, language_of, parts_of, tree_of
from ccmagenda.importers._paper import Carried, left_out, not_what_it_says
from ccmagenda.importers._seeming import seeming
from ccmagenda.model import Origin

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_ELEMENT = re.compile(r"<[A-Za-z!][^<>]*>")
_MAYBE = frozenset({"a web page", "an XML file", "plain text"})
_DRAWN_TWICE = frozenset({"grid", "tools", "calendars"})
_AROUND = "what stands around the main part of the page"


def carried_by(data: bytes, path: str) -> Carried:
    """Return the lines of a page, and what is left out of it; one without any text is refused."""
    text, doubts = text_of(data, path)
    if not _ELEMENT.search(text) or (seeming(data) not in _MAYBE and not _is_utf_16(data)):
        raise not_what_it_says(data, path, "web page", "save it from the browser as HTML only, or name it by what it is")
    root = tree_of(text, path)
    ours = is_ours(root)
    if not ours:
        label_panes(root)
    setter = Setter(path, keeps_line_ends=ours, sheet=sheet_of(root))
    inner, outer = parts_of(root)
    for part in inner:
        _take_out_drawings(part, ours=ours)
        setter.set(part)
    if not any(line.text for line in setter.lines):
        sentence = f"{path}: there is no text in this page - where its scripts show it, print what the browser shows to a PDF"
        raise UnreadableError(sentence)
    for part in outer:
        setter.unprinted.add(_AROUND, part, Origin(path, part.sourceline or 1))
    apart = [
        left_out(what, " / ".join(dict.fromkeys(words for words, _ in places)), places[0][1])
        for what, places in setter.unprinted.found.items()
    ]
    return Carried(lines=setter.lines, apart=(*doubts, *apart), language=language_of(root, ours=ours), ours=ours)


def _is_utf_16(data: bytes) -> bool:
    return data[:2] in {b"\xff\xfe", b"\xfe\xff"}


def _take_out_drawings(part: "Element", *, ours: bool) -> None:
    """Take out of a page of ours what shows the programme a second time, as a table at a glance."""
    for found in [found for found in part.iter("div", "h2") if ours and found.get("id") in _DRAWN_TWICE]:
        parent = found.getparent()
        if parent is not None:
            parent.remove(found)
