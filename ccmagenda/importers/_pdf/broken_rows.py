"""Rows of ruled tables that the end of a page breaks: words of their cells go on at the head of the next page."""

import itertools
from collections.abc import Mapping, MutableMapping, Sequence

from ccmagenda.importers._pdf.columns import Row
from ccmagenda.importers._pdf.furniture import said_in
from ccmagenda.importers._pdf.rules import Box

_DASHES = ("-", "\u2013", "\u2014")

Table = Sequence[Sequence[Box | None]]
Held = MutableMapping[Box, list[Row]]


def join_broken_rows(pages: Sequence[tuple[Sequence[Table], Held]]) -> None:
    """Move the words of such a row to the page before; each page is its tables from the top, and what their cells hold."""
    for (tables, held), (after, holding) in itertools.pairwise(pages):
        if not tables or not after:
            continue
        last = tables[-1][-1]
        place = 1 if len(after[0]) > 1 and _said(after[0][0], holding) == _said(tables[-1][0], held) else 0
        first = after[0][place]
        if len(first) == len(last) and _goes_on(last, held, first, holding):
            for box, other in zip(last, first, strict=True):
                if box and other:
                    held[box] = [*held[box], *holding[other]]
                    holding[other] = []


def _goes_on(last: Sequence[Box | None], held: Held, first: Sequence[Box | None], holding: Held) -> bool:
    """Tell whether a row goes on: the hours of it do, or it has none of its own and the words of another cell do."""
    begun = bool(first[0] and holding[first[0]])
    open_ = [bool(box and other and _is_open(held[box]) and holding[other]) for box, other in zip(last, first, strict=True)]
    return open_[0] if begun else any(open_)


def _is_open(rows: Sequence[Row]) -> bool:
    return bool(rows) and (rows[-1][-1].open or rows[-1][-1].text.endswith(_DASHES))


def _said(row: Sequence[Box | None], held: Mapping[Box, list[Row]]) -> list[str]:
    return [" ".join(said_in(line) for line in held[box]) if box else "" for box in row]
