"""Lists of side events with a dash between title and hosts: on which side of it the hosts stand, decided over the whole list."""

import re
from collections.abc import Sequence

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import people
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.tree.drafts import Draft

_DASH = re.compile(r"\s[–—-]\s")
_ROOM = re.compile(r"\s*\([^()]*\).*$|,\s[^,]*\d[^,]*$")


def side_of_hosts(entries: Sequence[Entry | Columns], names: Names) -> str:
    """Return "before" or "behind" where more hosts stand on that side of the dashes in rows with hours, else nothing."""
    rows = [_DASH.split(each.text) for each in entries if isinstance(each, Entry) and each.clock]
    parts = [row for row in rows if len(row) > 1]
    before = sum(_are_hosts(row[0], names) for row in parts)
    behind = sum(_are_hosts(_ROOM.sub("", row[-1]), names) for row in parts)
    return "before" if before > behind else "behind" if behind > before else ""


def take_hosts(draft: Draft, side: str, names: Names) -> None:
    """Take the hosts of a side event from its title: those of several parts of it that are certain, or the outermost part."""
    dashes = list(_DASH.finditer(draft.title))
    if draft.people or not side or not dashes:
        return
    if side == "behind":
        host, title = draft.title[dashes[-1].end() :], draft.title[: dashes[-1].start()]
    else:
        ends = [dash for dash in dashes[:-1] if _are_hosts(draft.title[dash.end() :].split(" - ")[0], names)]
        last = dashes[1] if dashes[0] in ends else dashes[0]
        host, title = draft.title[: last.start()], draft.title[last.end() :]
    draft.title, draft.people = title, [person for each in _DASH.split(host) for person in people("host", each, names)]


def take_hosts_beside_room(draft: Draft, names: Names) -> None:
    """Part the hosts from the room in one bracket with it: "The long count (Norway, Room IX)"."""
    before, comma, room = draft.room.rpartition(", ")
    if not (comma and is_room(room, names.words) and not is_room(before, names.words) and _are_hosts(before, names)):
        return
    draft.room = room
    draft.people += people("host", before, names)


def _are_hosts(text: str, names: Names) -> bool:
    """Tell whether everything in a text is a body, a State or a person."""
    said = names.split(text)
    return bool(said) and all(_is_host(each, names) for each in said)


def _is_host(text: str, names: Names) -> bool:
    return any(test(text) for test in (names.is_body, names.is_state, names.is_somebody, names.is_named))
