"""The way through a calendar, line by line, and what may be asked of it."""

from collections.abc import Collection, Sequence

import attrs

from ccmagenda.exporters._conformance.components import COMPONENTS, Place, place_of
from ccmagenda.exporters._conformance.grammar import shown
from ccmagenda.exporters._conformance.heads import split
from ccmagenda.exporters._conformance.octets import Flaw, Lines, read
from ccmagenda.exporters._conformance.relations import completed
from ccmagenda.exporters._conformance.sheet import Open, Sheet

_MARKS = frozenset({b"BEGIN", b"END", b"Begin", b"End", b"begin", b"end"})
_SHORT, _MANY = 60, 4096
_KNOWN: dict[str, dict[bytes, tuple[Place, bytes]]] = {name: {} for name in COMPONENTS}  # lines found right before


@attrs.frozen
class Judged:
    """What was found in one VEVENT or VTODO: its flaws, and for the calendar around it its identities and the zones it uses."""

    flaws: tuple[Flaw, ...]
    uids: tuple[str, ...]
    zones: frozenset[str]


def flaws(calendar: bytes) -> tuple[Flaw, ...]:
    r"""Return what is wrong in a whole calendar, by line.

    >>> [str(flaw) for flaw in flaws(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nEND:VCALENDAR\r\n")]
    ['line 1: VCALENDAR: holds no component: write one at least (RFC 5545, 3.6)']
    """
    return flaws_of_frame(calendar, (), ())


def flaws_of_frame(frame: bytes, uids: Sequence[str], zones: Collection[str]) -> tuple[Flaw, ...]:
    """Return what is wrong in a calendar whose entries were judged by themselves and do not stand in ``frame``.

    ``uids`` are the identities of these entries, in any order, and ``zones`` the zones that they use; what is wrong with
    them stands at the first line. A whole calendar is a frame in which all entries stand.
    """
    lines = read(frame)
    sheet = Sheet(lines.unfolded, zones=dict.fromkeys(zones, 0), uids=dict.fromkeys(uids, 0))
    if len(sheet.uids) < len(uids):
        sheet.uids.clear()
        for uid in uids:
            sheet.identify(uid, 0)
    return _flaws(lines, sheet, ("VCALENDAR",))


def flaws_of_component(block: bytes, method: str = "") -> tuple[Flaw, ...]:
    """Return what is wrong in one VEVENT or VTODO, to stand in a calendar with the given METHOD or with none."""
    return judged(block, method).flaws


def judged(block: bytes, method: str = "") -> Judged:
    """Return what is wrong in one VEVENT or VTODO, with what :func:`flaws_of_frame` needs to know of it."""
    lines = read(block)
    sheet = Sheet(lines.unfolded, method)
    found = _flaws(lines, sheet, ("VEVENT", "VTODO"))
    return Judged(found, tuple(sheet.uids), frozenset(sheet.zones))


def _flaws(lines: Lines, sheet: Sheet, roots: tuple[str, ...]) -> tuple[Flaw, ...]:
    first = lines.unfolded[0].decode(errors="replace").upper()
    root = first.removeprefix("BEGIN:")
    if first == root or root not in roots:
        sentence = (
            f"is not in a {' or '.join(roots)}: begin with {' or '.join(f'BEGIN:{name}' for name in roots)} (RFC 5545, 3.4)"
        )
        sheet.found.append((0, roots[0], sentence))
    else:
        after = _walk(sheet, 1, Open(COMPONENTS[root], 0))
        if after < len(sheet.lines):
            sheet.found.append((after, root, f"has lines after END:{root}: leave them out (RFC 5545, 3.4)"))
    if not sheet.found and not lines.flaws:
        return ()
    placed = [Flaw(lines.number(at), name, sentence) for at, name, sentence in sheet.found]
    return tuple(sorted([*lines.flaws, *placed], key=lambda flaw: flaw.line))


def _walk(sheet: Sheet, at: int, opened: Open) -> int:
    """Judge a component from the line after its BEGIN on, and return the line after its END."""
    lines, seen, held, name = sheet.lines, opened.seen, opened.held, opened.component.name
    known, last = _KNOWN[name], len(lines)
    while at < last:
        if (common := known.get(lines[at])) and not held:
            place, value = common
            if place.slot not in seen or place.again:
                seen[place.slot] = (at, place.head, value)
                if place.zone:
                    sheet.zones.setdefault(place.zone, at)
                at += 1
                continue
        octets, colon, value = lines[at].partition(b":")
        if octets in _MARKS:
            at, closed = (_ended if octets.upper() == b"END" else _begun)(
                sheet, at, opened, value.decode(errors="replace").upper()
            )
            if closed:
                return at
            continue
        place = place_of(name, octets)
        slot = place.slot
        if colon and not place.wrong and (place.again or slot not in seen) and not held and place.fits(value):
            seen[slot] = (at, place.head, value)
            if place.zone:
                sheet.zones.setdefault(place.zone, at)
            if len(lines[at]) < _SHORT and len(known) < _MANY:
                known[lines[at]] = (place, value)
        else:
            _odd(sheet, at, opened)
        at += 1
    _say(sheet, opened.at, name, f"has no END:{name}: close what was begun (RFC 5545, 3.6)")
    sheet.found.extend(completed(sheet, opened))
    return at


def _say(sheet: Sheet, at: int, name: str, sentence: str) -> None:
    sheet.found.append((at, name, sentence))


def _odd(sheet: Sheet, at: int, opened: Open) -> None:
    """Judge a line that is not of the common sort."""
    octets, value, fault = split(sheet.lines[at])
    place = place_of(opened.component.name, octets)
    name, slot = place.head.name, place.slot
    for sentence in (fault,) if fault else place.wrong:
        _say(sheet, at, name, sentence)
    if opened.held and opened.component.name != "VTIMEZONE":
        _say(sheet, at, name, f"stands after a component: properties of a {opened.component.name} come first (RFC 5545, 3.6)")
    if slot in opened.seen and not place.again and not place.wrong:
        _say(sheet, at, name, f"stands here again: a {opened.component.name} has it once at most ({opened.component.section})")
    elif not fault and not place.fits(value):
        _say(sheet, at, name, place.head.kind.wrong(value))
    opened.seen.setdefault(slot, (at, place.head, value))
    if place.zone:
        sheet.zones.setdefault(place.zone, at)


def _ended(sheet: Sheet, at: int, opened: Open, name: str) -> tuple[int, bool]:
    """Read an END; return the line to go on with, and whether the component is closed."""
    if name == opened.component.name:
        sheet.found.extend(completed(sheet, opened))
        return at + 1, True
    if any(around.component.name == name for around in opened.around()):
        return _left_open(sheet, at, opened, f"END:{name}")
    _say(
        sheet, at, "END", f"END:{shown(name.encode())} closes what is not open: write END:{opened.component.name} (RFC 5545, 3.6)"
    )
    return at + 1, False


def _begun(sheet: Sheet, at: int, opened: Open, name: str) -> tuple[int, bool]:
    """Read a BEGIN and all that it begins; return as :func:`_ended` does."""
    if name in opened.component.holds:
        opened.held.add(name)
        if opened.component.name == "VCALENDAR":
            sheet.method = opened.text("METHOD")
        return _walk(sheet, at + 1, Open(COMPONENTS[name], at, opened)), False
    if any(name in around.component.holds for around in opened.around()):
        return _left_open(sheet, at, opened, f"BEGIN:{name}")
    held = " or ".join(sorted(opened.component.holds)) or "no component"
    _say(sheet, at, "BEGIN", f"a {opened.component.name} of ours holds {held}, not '{shown(name.encode())}' (RFC 5545, 3.6)")
    return _passed(sheet.lines, at), False


def _left_open(sheet: Sheet, at: int, opened: Open, before: str) -> tuple[int, bool]:
    name = opened.component.name
    _say(sheet, opened.at, name, f"has no END:{name} before {before}: close what was begun (RFC 5545, 3.6)")
    sheet.found.extend(completed(sheet, opened))
    return at, True


def _passed(lines: list[bytes], at: int) -> int:
    """Return the line after a component that is not ours, or the one where its END should have stood."""
    names: list[bytes] = []
    for index in range(at, len(lines)):
        mark, _, name = lines[index].upper().partition(b":")
        if mark == b"BEGIN":
            names.append(name)
        elif mark == b"END" and name not in names:
            return index
        elif mark == b"END":
            del names[len(names) - 1 - names[::-1].index(name) :]
        if not names:
            return index + 1
    return len(lines)
