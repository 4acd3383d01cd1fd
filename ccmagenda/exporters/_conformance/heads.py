"""What stands before the colon of a line: a name and its parameters (RFC 5545, 3.1 and 3.2; RFC 6868)."""

import re
from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.exporters._conformance.grammar import ANY, EXTRA, PLACE, ZONED, Kind, Property, property_of, shown
from ccmagenda.exporters._conformance.octets import name_in

_HEAD = re.compile(rb'(?:[^":]++|"[^"]*+")*+')
_NAME = re.compile(rb"[A-Za-z0-9-]++")
_PARAMETER = re.compile(rb';([A-Za-z0-9-]++)=((?:"[^"]*+"|[^";:,]*+)(?:,(?:"[^"]*+"|[^";:,]*+))*+)(?=;|\Z)')
_CARETS = re.compile(r"(?:[^^]++|\^[n^'])*+")
_LISTS = frozenset({"MEMBER", "DELEGATED-TO", "DELEGATED-FROM", "FEATURE"})
_QUOTED = frozenset({"ALTREP", "DIR", "SENT-BY", "MEMBER", "DELEGATED-TO", "DELEGATED-FROM"})
_TOKEN = re.compile(r"[A-Za-z0-9-]+")
_FORMS: Mapping[str, re.Pattern[str]] = {
    **dict.fromkeys(("CUTYPE", "ROLE", "PARTSTAT", "RELTYPE", "FEATURE"), _TOKEN),
    **dict.fromkeys(_QUOTED, re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")),
    "LANGUAGE": re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"),
    "RSVP": re.compile("(?i:TRUE|FALSE)"),
    "RELATED": re.compile("(?i:START|END)"),
}


@attrs.frozen(eq=False)
class Head:
    """The name of a property in capitals, its parameters, the kind of its value, and what is wrong with them."""

    name: str
    parameters: Mapping[str, str] = attrs.field(factory=dict)
    kind: Kind = ANY
    named: bool = True
    wrong: tuple[str, ...] = ()

    @property
    def zone(self) -> str:
        """Return the zone that it names, or nothing."""
        return self.parameters.get("TZID", "") if self.kind is ZONED else ""


def split(line: bytes) -> tuple[bytes, bytes, str]:
    """Return what stands before the colon, what stands after it, and what is wrong where there is no such colon.

    >>> split(b'ORGANIZER;CN="A: B":mailto:a@b')
    (b'ORGANIZER;CN="A: B"', b'mailto:a@b', '')
    """
    found = _HEAD.match(line)
    end = found.end() if found else 0
    if line[end : end + 1] == b":":
        return line[:end], line[end + 1 :], ""
    if not line:
        return b"", b"", "is empty: leave the line out (RFC 5545, 3.1)"
    fault = "has a DQUOTE that is not closed" if b'"' in line[end:] else "has no colon between name and value"
    return name_in(line).encode(), b"", f"{fault}: write NAME:value (RFC 5545, 3.1)"


def head_of(component: str, octets: bytes) -> Head:
    """Return what stands before a colon in a component."""
    found = _NAME.match(octets)
    if not found or octets[found.end() : found.end() + 1] not in {b"", b";"}:
        sentence = f"'{shown(octets)}' begins with no name of letters, digits and hyphens (RFC 5545, 3.1)"
        return Head(name_in(octets), named=False, wrong=(sentence,))
    name = found[0].decode().upper()
    held = property_of(component, name)
    pairs, rest = _pairs(octets[found.end() :])
    if held is None or rest:
        return Head(name, wrong=(_unread(rest),) if rest else ())
    parameters = {key: value.strip('"') for key, value in reversed(pairs)}
    wrong = [sentence for key, value in pairs for sentence in _wrong(key, value, held)]
    wrong += [f"has the parameter {key} twice: once is allowed (RFC 5545, 3.2)" for key in _twice([key for key, _ in pairs])]
    kind, fault = _kind(held, parameters)
    return Head(name, parameters, kind, wrong=(*wrong, *fault))


def _unread(rest: bytes) -> str:
    return f"'{shown(rest)}' is no parameter: write ;NAME=value, in DQUOTEs if it holds , ; or : (RFC 5545, 3.2)"


def _pairs(octets: bytes) -> tuple[list[tuple[str, str]], bytes]:
    """Return the parameters as they are written, and what could not be read."""
    pairs, at = [], 0
    while found := _PARAMETER.match(octets, at):
        pairs.append((found[1].decode().upper(), found[2].decode(errors="replace")))
        at = found.end()
    return pairs, octets[at:]


def _twice(keys: list[str]) -> list[str]:
    return sorted({key for key in keys if keys.count(key) > 1})


def _kind(held: Property, parameters: Mapping[str, str]) -> tuple[Kind, list[str]]:
    """Return the kind of the value, and what is wrong with VALUE or with TZID beside it."""
    stated = parameters.get("VALUE", "").upper()
    kind = held.kinds.get(stated)
    if kind is None:
        allowed = " or ".join(f"VALUE={value}" for value in held.kinds if value)
        return ANY, [f"needs {allowed} ({held.stated or 'RFC 5545, 3.2.20'})"]
    if "TZID" not in parameters or "TZID" not in held.parameters:
        return kind, []
    if kind.value != "DATE-TIME":
        return kind, [f"has TZID, and a {kind.name} has none: leave it out (RFC 5545, 3.2.19)"]
    return ZONED, []


def _wrong(key: str, value: str, held: Property) -> Iterator[str]:
    if key not in held.parameters and key != "VALUE" and not key.startswith("X-") and held is not EXTRA:
        allowed = ", ".join(sorted(held.parameters | {"VALUE"}))
        yield f"has the parameter {key}: only {allowed} or a name that begins with X- can stand here (RFC 5545, 3.2)"
        return
    if not _CARETS.fullmatch(value):
        yield f"has a lone caret in {key}: write ^ as ^^, DQUOTE as ^' and a line end as ^n (RFC 6868, 3)"
    if key == "TZID":
        if not PLACE.fits(value.encode()):
            yield f"has a TZID that is wrong: {PLACE.wrong(value.encode())}"
        return
    parts = re.findall(r'"[^"]*"|[^",]+', value)
    if len(parts) > 1 and key not in _LISTS:
        yield f"has several values in {key}: put one that holds a comma in DQUOTEs (RFC 5545, 3.2)"
    elif not all(_formed(key, part) for part in parts or [""]):
        yield f"has '{shown(value.encode())}' in {key}, which is not of its form (RFC 5545, 3.2)"


def _formed(key: str, part: str) -> bool:
    form = _FORMS.get(key)
    quoted = part.startswith('"')
    return (key not in _QUOTED or quoted) and (form is None or bool(form.fullmatch(part.strip('"'))))
