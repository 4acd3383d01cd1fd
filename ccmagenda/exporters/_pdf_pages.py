"""The pages on which a paper is tried: as it comes, and where a grid should stand on one page, denser and on its other side."""

from collections.abc import Iterator

import attrs

from ccmagenda.exporters._pdf_columns import least_widths
from ccmagenda.exporters._sideways import sideways
from ccmagenda.model import Document, Table

_CENTIMETRE = 28.35
_SHORT_SIDE, _LONG_SIDE = 595.3, 841.9
_FOOT = 55  # what of a page stays free below a drawing or a whole table
_DENSER = (0.92, 0.85, 0.78)  # of 10 points in a table; letters smaller than 7.8 are no longer read with ease


@attrs.frozen(kw_only=True)
class Page:
    """A page, its room counted in points before all on it is set smaller by ``scale``.

    ``wide`` is the room of words, ``drawn`` and ``high`` how wide and high a drawing may be; margins are in points of paper.
    """

    wide: float
    drawn: float
    high: float
    flipped: bool
    scale: float = 1.0
    across: float
    down: float


UPRIGHT = Page(wide=470, drawn=540, high=660, flipped=False, across=2.2 * _CENTIMETRE, down=2.5 * _CENTIMETRE)
FLIPPED = Page(wide=717, drawn=787, high=420, flipped=True, across=2.2 * _CENTIMETRE, down=1.9 * _CENTIMETRE)


def page_for(document: Document) -> Page:
    """Return a page on its side for a grid of many columns, or where words do not fit beside one another on one that stands.

    Where the words of a grid do not fit there either, it is the least dense page on which they do, if there is any.
    """
    if not sideways(document) and _fits(document, UPRIGHT):
        return UPRIGHT
    tried = (FLIPPED, *(_dense(FLIPPED, scale) for scale in _DENSER if _has_grid(document)))
    return next((page for page in tried if _fits(document, page)), FLIPPED)


def denser(document: Document) -> Iterator[Page]:
    """Yield the pages to be tried after the first for a paper with a grid, which is meant to be seen as a whole."""
    if not _has_grid(document):
        return
    first = page_for(document)
    other = UPRIGHT if first.flipped else FLIPPED
    for scale in _DENSER:
        yield from (page for page in (_dense(first, scale), _dense(other, scale)) if _fits(document, page))


def _dense(page: Page, scale: float) -> Page:
    across, down = 1.6 * _CENTIMETRE, 1.5 * _CENTIMETRE
    sides = (_LONG_SIDE, _SHORT_SIDE) if page.flipped else (_SHORT_SIDE, _LONG_SIDE)
    wide, high = (sides[0] - 2 * across) / scale, (sides[1] - 2 * down) / scale
    return Page(
        wide=wide, drawn=wide, high=high - _FOOT, flipped=page.flipped, scale=scale, across=across, down=down
    )  # fmt: skip


def _has_grid(document: Document) -> bool:
    return any(isinstance(block, Table) and block.grid for block in document.blocks)


def _fits(document: Document, page: Page) -> bool:
    tables = (block for block in document.blocks if isinstance(block, Table))
    return all(sum(least_widths(table)) <= page.wide for table in tables)
