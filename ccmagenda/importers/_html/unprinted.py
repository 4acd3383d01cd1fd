"""Words of a page that are not in its paper: menus, hidden parts, what stands around the main part."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from ccmagenda.importers._html.kinds import UNPRINTED
from ccmagenda.model import Origin

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


@attrs.define
class Unprinted:
    """Words that a reader of the page does not see, by what they are."""

    found: dict[str, list[tuple[str, Origin]]] = attrs.field(factory=dict)

    def add(self, what: str, element: "Element", origin: Origin) -> None:
        """Take all words of an element."""
        pieces = (text for part in element.iter() for text in _texts_of(part, element))
        words = " ".join(" ".join(pieces).split())
        if words:
            self.found.setdefault(what, []).append((words, origin))


def _texts_of(part: "Element", within: "Element") -> Iterator[str]:
    if str(part.tag) not in UNPRINTED:
        yield part.text or ""
    if part is not within:
        yield part.tail or ""
