"""The pages on which a paper for Word is set: as it comes, and where a grid would run over, denser and on its other side.

Word breaks the pages, so that how high a paper stands is reckoned beforehand, rather too much than too little.
"""

from collections.abc import Iterator

import attrs

from ccmagenda.exporters._sideways import sideways
from ccmagenda.exporters._word.heights import fits, high
from ccmagenda.exporters._word.styles import measures
from ccmagenda.model import Document, Table

_TWENTIETHS = 20
_SHORT_SIDE, _LONG_SIDE = 11906, 16838
_DENSER = (9, 8.5, 8, 7.5)  # points of letters in a table; smaller ones are no longer read with ease
_FREE = 0.97  # of a page, for what another office sets otherwise
_NEAR = 3  # pages: what is longer comes as it is


@attrs.frozen(kw_only=True)
class Leaf:
    """A page: whether it lies on its side, its margins in twentieths of a point, and by how much all on it is set smaller."""

    flipped: bool
    top: int
    bottom: int
    side: int
    header: int
    footer: int
    scale: float = 1.0

    @property
    def wide(self) -> int:
        """Return how wide the text is, in twentieths of a point."""
        return (_LONG_SIDE if self.flipped else _SHORT_SIDE) - 2 * self.side

    @property
    def room(self) -> float:
        """Return how wide the text is in points, before all is set smaller."""
        return self.wide / _TWENTIETHS / self.scale

    @property
    def high(self) -> int:
        """Return how high the text may be, in twentieths of a point."""
        return (_SHORT_SIDE if self.flipped else _LONG_SIDE) - self.top - self.bottom


UPRIGHT = Leaf(flipped=False, top=1304, bottom=1247, side=1134, header=624, footer=567)
FLIPPED = Leaf(flipped=True, top=794, bottom=737, side=850, header=397, footer=340)


def leaf_for(document: Document) -> Leaf:
    """Return the page for a paper; one with a grid that would run over gets the first of the denser ones that holds it."""
    first = FLIPPED if sideways(document) else UPRIGHT
    if not any(isinstance(block, Table) and block.grid for block in document.blocks):
        return first
    if not 1 < _pages(document, first) <= _NEAR:
        return first
    return next((leaf for leaf in _denser(first) if _holds(leaf, document)), first)


def _denser(first: Leaf) -> Iterator[Leaf]:
    usual = measures("TableText").size
    for size in _DENSER:
        for flipped in (first.flipped, not first.flipped):
            yield Leaf(flipped=flipped, top=680, bottom=680, side=850, header=397, footer=340, scale=size / usual)


def _holds(leaf: Leaf, document: Document) -> bool:
    return fits(document, leaf.room) and _pages(document, leaf) <= 1


def _pages(document: Document, leaf: Leaf) -> float:
    """Return how many pages a paper takes, those that are not full as parts of one."""
    return leaf.scale * high(document, leaf.room) * _TWENTIETHS / (leaf.high * _FREE)
