"""Sessions told by a number alone, "2ème session": rows where somebody chairs or speaks right below them."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.names import Names
from ccmagenda.importers._genre.people import role_line
from ccmagenda.importers._genre.tables import Columns


def titled_sessions(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which a numbered session with people right below it has its number for a title."""
    return [_titled(entry, below, names) for entry, below in zip(entries, [*entries[1:], None], strict=False)]


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
