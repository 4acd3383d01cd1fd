"""What an entry means, whatever order, folding and spelling a server gave it; and the digest of that.

Not part of the meaning are stamps that servers set anew, properties that begin with ``X-`` (each client has its own),
and what is said by leaving it out.
"""

import hashlib
import json
import re
import unicodedata
from collections import Counter

import attrs

from ccmagenda.caldav.lines import DIGEST, Line, inside, parsed, unfolded

Fact = tuple[str, str, tuple[tuple[str, tuple[str, ...]], ...], str]
_STAMPS = frozenset({"DTSTAMP", "CREATED", "LAST-MODIFIED"})
_IN_ALARMS = frozenset({"UID", "ACKNOWLEDGED"})  # clients number alarms, and note that they rang
_LISTS = frozenset({"CATEGORIES", "RESOURCES", "EXDATE", "RDATE"})
_WORDS = frozenset({"STATUS", "TRANSP", "CLASS", "ACTION"})
_LEFT_OUT = {"SEQUENCE": "0", "TRANSP": "OPAQUE", "CLASS": "PUBLIC", "PRIORITY": "0"}
_PARAMETERS = frozenset({"VALUE", "SCHEDULE-STATUS", "SCHEDULE-AGENT"})  # VALUE can be seen from the value itself
_DURATION = re.compile(r"([+-]?)P(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?")
_SECONDS = (604_800, 86_400, 3_600, 60, 1)
_TOLD = {
    "DTSTART": "start", "DTEND": "end", "DUE": "due date", "SUMMARY": "title", "LOCATION": "place", "VALARM": "alarms",
    "URL": "address", "SEQUENCE": "sequence number", "BEGIN": "kind of entry", "RRULE": "repetition",
}  # fmt: skip


@attrs.frozen(kw_only=True)
class Item:
    """An entry as it is read: ``kind`` is VEVENT or VTODO, ``digest`` is the one written in it, empty where there is none."""

    kind: str
    uid: str
    summary: str
    status: str
    stamp: str
    sequence: int
    digest: str
    meaning: tuple[Fact, ...]

    @property
    def is_untouched(self) -> bool:
        """Tell whether the entry still means what it meant when its digest was written."""
        return self.digest == digest(self.meaning)


def item(data: bytes) -> Item:
    """Return an entry; what cannot be read of it is empty."""
    pairs = [(depth, parsed(line)) for depth, line in inside(unfolded(data)) if depth]
    top = [line for depth, line in pairs if depth == 1]
    sequences = [line.value for line in top if line.name == "SEQUENCE"]
    return Item(
        kind=_first(top, "BEGIN").upper(),
        uid=_first(top, "UID"),
        summary=unescaped(_first(top, "SUMMARY")),
        status=_first(top, "STATUS").upper(),
        stamp=_first(top, "DTSTAMP"),
        sequence=max((int(value) for value in sequences if re.fullmatch(r"[0-9]{1,9}", value)), default=0),
        digest=_first(top, DIGEST),
        meaning=tuple(sorted(_facts(pairs))),
    )


def digest(meaning: tuple[Fact, ...]) -> str:
    """Return a short digest of a meaning; the figure before it is the edition of the rules of this module."""
    return "1-" + hashlib.sha256(json.dumps(meaning).encode()).hexdigest()[:32]


def differences(ours: Item, theirs: Item) -> str:
    """Return what two entries differ in, in words, sorted; empty where they mean the same."""
    one, other = Counter(ours.meaning), Counter(theirs.meaning)
    names = {fact[1] for fact in (*(one - other), *(other - one))}
    return ", ".join(sorted(_TOLD.get(name, name.casefold().replace("-", " ")) for name in names))


def _first(lines: list[Line], name: str) -> str:
    return next((line.value.strip() for line in lines if line.name == name), "")


def _facts(pairs: list[tuple[int, Line]]) -> list[Fact]:
    """Return the facts of all events and to-dos; each alarm in them is one fact."""
    facts: list[Fact] = []
    held: list[tuple[int, Line]] = []
    own: list[Fact] = []
    for depth, line in pairs:
        if depth > 1:
            held.append((depth, line))
            if line.name == "END" and depth == 2:
                own.append(("", held[0][1].value.upper().strip(), (), _told_of(held)))
                held = []
        elif line.name == "END":
            facts += _placed(own)
            own = []
        else:
            own += _facts_of(line)
    return facts + _placed(own)


def _placed(own: list[Fact]) -> list[Fact]:
    """Return the facts of one event, told apart from those of its other occurrences in the same object."""
    where = next((value for _, name, _, value in own if name == "RECURRENCE-ID"), "")
    return [(where, *fact[1:]) for fact in own]


def _told_of(held: list[tuple[int, Line]]) -> str:
    facts = [(depth, *fact) for depth, line in held if line.name not in _IN_ALARMS for fact in _facts_of(line)]
    return json.dumps(sorted(facts))


def _facts_of(line: Line) -> list[Fact]:
    values = _values(line.name, line.value)
    if not line.name or line.name in _STAMPS or line.name.startswith("X-"):
        return []
    kept = [(name, values) for name, values in line.parameters if name not in _PARAMETERS and not name.startswith("X-")]
    parameters = tuple(sorted((name, tuple(sorted(values))) for name, values in kept))
    return [("", line.name, parameters, value) for value in values if value and value != _LEFT_OUT.get(line.name)]


def _values(name: str, value: str) -> list[str]:
    if name in _LISTS:
        return [unescaped(part) for part in re.findall(r"(?:[^,\\]|\\.)+", value)]
    if name == "RRULE":
        return [";".join(sorted(value.strip().upper().split(";")))]
    length = _DURATION.fullmatch(value.strip()) if name in {"DURATION", "TRIGGER"} else None
    if length:
        total = sum(int(figure or 0) * seconds for figure, seconds in zip(length.groups()[1:], _SECONDS, strict=True))
        return [f"{'-' if length[1] == '-' and total else ''}{total} s"]
    plain = unescaped(value)
    return [plain.upper() if name in _WORDS else plain]


def unescaped(value: str) -> str:
    r"""Return a text as it is read, without spaces at the ends of its lines.

    >>> unescaped(r"a\, b\nc \\n")
    'a, b\nc \\n'
    """
    text = re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)
    return "\n".join(line.rstrip() for line in unicodedata.normalize("NFC", text).split("\n")).strip()
