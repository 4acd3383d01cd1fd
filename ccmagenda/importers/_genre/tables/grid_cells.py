"""A cell of a grid: its titles, with hours of their own or those beside it."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry, entries_of
from ccmagenda.importers._genre.lines.heads import Head, Heads
from ccmagenda.importers._genre.lines.joining import joined
from ccmagenda.importers._genre.lines.sorts import kind_of
from ccmagenda.importers._genre.lines.within import lines_of
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.terms.mending import is_rule, without_ornaments

_SIGN = re.compile(r"([•▪◦‣●■➢►✓·]|[-–—](?=\s))\s*")


def is_hours(head: Head) -> bool:
    """Tell whether a cell says hours or a part of the day and nothing else."""
    return bool(head.clock or head.part) and not head.text.strip() and head.day is None


def held_in(
    lines: Sequence[str], beside: Head, row: Row, heads: Heads, *, sittings: bool, room: str = "", track: str = ""
) -> Iterator[Entry]:
    """Yield what a cell holds; the hours beside it open a sitting, or are those of its first title."""
    entries = list(_read(lines, row, heads))
    if not entries:
        return
    entries = [attrs.evolve(_numbered(entry), track=entry.track or track) for entry in entries]
    first = entries[0]
    if room:
        first = attrs.evolve(first, room=first.room or room)
    alone = len(entries) == 1
    pause = alone and kind_of(tidy(first.text), heads.words) == "lunch"
    own = any(entry.clock for entry in entries)
    if sittings and (beside.clock or beside.part) and not pause:
        yield Entry(head=attrs.evolve(beside, text=""), text="", row=row, band=True)
    elif not own and beside.clock:
        first = attrs.evolve(first, head=attrs.evolve(first.head, clock=beside.clock))
    yield attrs.evolve(first, sure=alone)
    yield from entries[1:]


def _numbered(entry: Entry) -> Entry:
    """Return an entry of which a cell gives the number alone, with this for its title: "Item 4 (cont'd)", "Tenth meeting"."""
    head = entry.head
    alone = head.serial or (head.label is not None and head.label.style == "item")
    if entry.text.strip(" ()") or not alone or entry.cells:
        return entry
    return attrs.evolve(entry, head=attrs.evolve(head, label=None, serial="", text=""), text=entry.row.text)


def _read(lines: Sequence[str], row: Row, heads: Heads) -> Iterator[Entry]:
    bare = attrs.evolve(row, cells=(), loose=False, piped=False, heading=0, bold=False, gap=False)
    rows = [
        _signed(attrs.evolve(part, width=len(part.text)))
        for line in lines
        for part in lines_of(attrs.evolve(bare, text=line), heads)
    ]
    rows = joined([each for each in rows if each.text and not is_rule(each.text)], heads.words, heads)
    for each in _titled(rows, heads):
        yield from (entry for entry in entries_of(each, heads) if entry.text or not entry.head.empty)


def _signed(row: Row) -> Row:
    """Return a row with the bullet that it begins with told apart."""
    sign = _SIGN.match(row.text)
    text = without_ornaments(row.text[sign.end() :] if sign else row.text)[0]
    return attrs.evolve(row, text=text, bullet=sign[1] if sign else row.bullet)


def _titled(rows: Sequence[Row], heads: Heads) -> list[Row]:
    """Return rows in which hours that stand below a title stand before it, where the cell does not begin with hours."""
    hours = [is_hours(heads.read(row.text)) for row in rows]
    if (
        not rows
        or hours[0]
        or not any(hours)
        or any(heads.read(row.text).clock and not bare for row, bare in zip(rows, hours, strict=True))
    ):
        return list(rows)
    found: list[Row] = []
    open_: list[Row] = []
    for row, bare in zip(rows, hours, strict=True):
        if bare and open_:
            title = " ".join(each.text for each in open_)
            found.append(attrs.evolve(open_[0], text=f"{row.text} {title}"))
            open_ = []
        else:
            open_.append(row)
    return [*found, *open_]
