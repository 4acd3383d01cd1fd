"""Rows that a line break has cut off from their hours or their number: "4) Round table:", "Water and land (14:30-16:30)"."""

import re
from collections.abc import Sequence

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.terms.words import Words

_LEAST = 2
_BEHIND = re.compile(r"[(\[]([^()\[\]]{3,40})[)\]]\s*[:.]?$")


def has_hours_behind(text: str, heads: Heads) -> bool:
    """Tell whether hours in brackets close a line: it is a row of its own."""
    found = _BEHIND.search(text)
    return found is not None and heads.read(found[1]).clock is not None


def close_in_hours(rows: Sequence[Row], heads: Heads) -> bool:
    """Tell whether the numbered rows of a paper end in hours in brackets, all but a few of them."""
    numbered = [row.text for row in rows if not row.cells and heads.read(row.text).label]
    closed = sum(has_hours_behind(text, heads) for text in numbered)
    return closed >= _LEAST and 2 * closed >= len(numbered)


def ends_in_its_hours(before: Row, rows: Sequence[Row], heads: Heads) -> bool:
    """Tell whether a line is the rest of the numbered row above it, with the hours that close all such rows.

    Where another line without a number follows that has hours as well, both are rows below a heading.
    """
    row, *below = rows
    plain = not (row.gap or row.bullet or row.cells or row.heading or before.cells or before.heading)
    if not plain or not heads.read(before.text).label or has_hours_behind(before.text, heads):
        return False
    timed = has_hours_behind(row.text, heads) and heads.read(row.text).empty
    another = any(has_hours_behind(each.text, heads) and not heads.read(each.text).label for each in below[:1])
    return timed and not another and not before.text.endswith((".", ";"))


def ends_in_its_number(before: Row, row: Row, words: Words) -> bool:
    """Tell whether the number of a session stands below the word for it: "Panel", and below it "1 : Water"."""
    plain = not (row.gap or row.bullet or row.cells or row.heading or before.cells or before.heading)
    named = words.regex(r"(?:«ordinals»\s+)?(?:«session»|«item»)").fullmatch(before.text.strip())
    return plain and named is not None and re.match(r"(?:\d{1,2}|[IVX]{1,4})\s?[:.–—-]\s+\S", row.text) is not None
