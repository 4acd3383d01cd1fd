"""Sessions told by a number alone, "2ème session": rows where somebody chairs or speaks right below them."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Head, Heads
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.numbers import Label
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.whole.headings import HEADING
from ccmagenda.importers._genre.whole.neighbouring import unbroken
from ccmagenda.importers._genre.whole.rooms_below import is_plain_title

_LEAST = 2


def titled_sessions(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which a numbered session with people right below it has its number for a title.

    One whose number stands between those of items is an item: "2. Agenda", "3. Closed session", "4. Closure".
    """
    entries = _with_names(_with_items(entries), names)
    return [_titled(entry, below, names) for entry, below in zip(entries, [*entries[1:], None], strict=False)]


def with_sessions_of_days(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which "Session 1: Tuesday 4 June, morning" opens its day, and is the heading of what follows.

    Two or more lines must be so.
    """
    told = {place: found for place, entry in enumerate(entries) if (found := _session_and_day(entry, words))}
    if len(told) < _LEAST:
        return list(entries)
    return [each for place, entry in enumerate(entries) for each in told.get(place, (entry,))]


def _session_and_day(entry: Entry | Columns, words: Words) -> tuple[Entry, ...]:
    """Return the day that a line names behind the number of a session, and that session; nothing where it says anything else."""
    if not isinstance(entry, Entry) or entry.row.cells or entry.cells or entry.row.bullet:
        return ()
    named = words.regex(r"((?:«session»)\s+(?:\d{1,2}[A-Za-z]?|[IVX]+|[A-D]))\s*[:,–—-]\s*(.+)").fullmatch(entry.row.text)
    head = Heads(words).read(named[2].rstrip(" :")) if named else None
    if named is None or head is None or not head.day or head.day.is_range or head.text or head.serial or head.label:
        return ()
    opened = attrs.evolve(entry, head=attrs.evolve(head, clock=None), text="", behind=False)
    listed = "" if head.clock else HEADING
    return opened, attrs.evolve(entry, head=Head(clock=head.clock), text=named[1], behind=False, listed=listed)


def _with_items(entries: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    plain = [each for each in entries if isinstance(each, Entry) and (each.head.label or each.head.serial)]
    kept: dict[int, Entry] = {}
    for before, each, behind in zip([None, *plain], plain, [*plain[1:], None], strict=False):
        found = re.fullmatch(r"(\d{1,2})\.\s+(.+)", each.head.serial)
        beside = [other.head.label for other in (before, behind) if other and other.head.label]
        if found and any(label.style == "digit" and abs(int(found[1]) - _figure(label)) == 1 for label in beside):
            label = Label(words=found[1], parts=(int(found[1]),), style="digit", items=True)
            rest = each.row.text.partition(each.head.serial)[2] if each.text else ""
            kept[id(each)] = attrs.evolve(each, text=f"{found[2]}{rest}", head=attrs.evolve(each.head, serial="", label=label))
    return [kept.get(id(each), each) for each in entries]


def _with_names(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which "11:30 Panel 2" and one title below it are one row; above several without a number it is a row."""
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        named = kept[-1] if kept else None
        if isinstance(named, Entry) and isinstance(entry, Entry) and _is_name(named):
            below = list(unbroken(entries[place:]))
            titles = [each for each in below if _may_be_title(each, names)]
            if titles == [entry]:
                row = attrs.evolve(entry.row, sources=(*named.row.sources, *entry.row.sources), origin=named.row.origin)
                head = attrs.evolve(entry.head, clock=named.clock)
                kept[-1] = attrs.evolve(entry, head=head, text=f"{named.head.name} {entry.text}", row=row)
                continue
            if len(titles) > 1 and _begins_below(entry, names) and not any(each.head.label for each in below):
                kept[-1] = attrs.evolve(named, head=attrs.evolve(named.head, name=""), text=named.head.name, sure=True)
        kept.append(entry)
    return kept


def _begins_below(entry: Entry, names: Names) -> bool:
    """Tell whether what is told of a session begins right below its name: with a title, or whoever leads it."""
    role = role_line(entry.text, names)
    return _may_be_title(entry, names) or (role is not None and bool(role[1]))


def _may_be_title(entry: Entry, names: Names) -> bool:
    """Tell whether a line can be a title, which may ask something: "Where are we now?"."""
    return is_plain_title(attrs.evolve(entry, text=entry.text.rstrip(" ?")), names)


def _is_name(entry: Entry) -> bool:
    """Tell whether a line is hours and the name of a session and nothing else."""
    plain = not (entry.text or entry.cells or entry.room or entry.head.day or entry.head.part or entry.head.label)
    return bool(entry.head.name) and entry.clock is not None and plain


def _figure(label: Label) -> int:
    return label.parts[0] if isinstance(label.parts[0], int) else -1


def _titled(entry: Entry | Columns, below: Entry | Columns | None, names: Names) -> Entry | Columns:
    if isinstance(entry, Entry) and entry.head.serial and entry.clock and entry.text:
        role = role_line(entry.text, names)
        named = attrs.evolve(entry, text=f"{entry.head.serial} – {entry.text}", head=attrs.evolve(entry.head, serial=""))
        return named if role and role[1] else entry
    if not isinstance(entry, Entry) or not isinstance(below, Entry) or entry.text or entry.cells or below.head.structural:
        return entry
    led = role_line(below.text, names)
    session = names.words.regex(r".*\s(?:«talk-session»)").fullmatch(entry.head.serial)
    timed = entry.clock is not None and entry.row.text.lstrip(" |")[:1].isdigit()
    listed = timed and names.words.regex(r"(?:«ordinals»)\s").match(entry.head.serial) and _is_plain(below)
    if not session or not (listed or (led is not None and led[1])):
        return entry
    return attrs.evolve(entry, text=entry.head.serial, head=attrs.evolve(entry.head, serial=""), sure=bool(listed))


def _is_plain(entry: Entry) -> bool:
    """Tell whether a line is a title without a number of its own, as those below a session of speeches are."""
    return bool(entry.text) and not (entry.head.label or entry.head.serial or entry.cells)
