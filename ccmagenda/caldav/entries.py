"""Entries as they are sent: with their digest, and in a spelling that servers keep; and how one is cancelled."""

import re

from ccmagenda.caldav.lines import DIGEST, folded, inside, parsed, unfolded
from ccmagenda.caldav.meaning import digest, item


def stamped(data: bytes) -> bytes:
    """Return an entry with the digest of its own meaning, by which a later run sees whether somebody changed it."""
    lines = [_for_servers(line) if depth == 1 else line for depth, line in inside(unfolded(data))]
    lines = [line for line in lines if parsed(line).name != DIGEST]
    first = next((place + 1 for place, (depth, _) in enumerate(inside(lines)) if depth), len(lines))
    said = f"{DIGEST}:{digest(item(folded(lines)).meaning)}"
    return folded([*lines[:first], said, *lines[first:]])


def _for_servers(line: str) -> str:
    """Return a line that servers keep as it is and do nothing with.

    vobject, and with it Radicale, cuts the address of a CONFERENCE at a comma; and a server that schedules would send
    an invitation to everybody in the entry (RFC 6638, section 7.1).
    """
    if line.upper().startswith(("ATTENDEE", "ORGANIZER")):
        found = parsed(line)
        told = any(name == "SCHEDULE-AGENT" for name, _ in found.parameters)
        return line if told or not found.name else line.replace(found.name, f"{found.name};SCHEDULE-AGENT=NONE", 1)
    if ";VALUE=URI" in line.upper() and ("VALUE", ("URI",)) in (found := parsed(line)).parameters:
        return line[: len(line) - len(found.value)] + found.value.replace(",", "%2C").replace(";", "%3B")
    return line


def cancelled(data: bytes, stamp: str = "") -> bytes:
    """Return an entry as cancelled: STATUS, SEQUENCE one higher, and the stamp of the edition that dropped it."""
    new = {"STATUS": "CANCELLED", **({"DTSTAMP": stamp, "LAST-MODIFIED": stamp} if stamp else {})}
    lines: list[str] = []
    block: list[str] = []
    for depth, line in inside(unfolded(data)):
        if depth:
            block.append(line)
        else:
            lines.append(line)
        if depth == 1 and line.upper().startswith("END:"):
            said = {**new, "SEQUENCE": str(item(folded(block)).sequence + 1)}
            kept = [row for level, row in inside(block) if level > 1 or parsed(row).name not in said]
            lines += [kept[0], *(f"{name}:{value}" for name, value in said.items()), *kept[1:]]
            block = []
    return stamped(folded(lines))


def name_of(uid: str) -> str:
    """Return the name of an entry's file on the server: its UID, or a digest where a server might not take that.

    >>> name_of("ccm-2im-sitting-2012-04-16-morning@ccmagenda")
    'ccm-2im-sitting-2012-04-16-morning@ccmagenda.ics'
    """
    if re.fullmatch(r"[a-z0-9][a-z0-9@._-]{0,150}", uid):
        return f"{uid}.ics"
    return digest((("", "UID", (), uid),)) + ".ics"
