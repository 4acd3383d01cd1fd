"""Words that come again over a whole paper, and so tell nothing of one row: a place below each day, a remark behind titles."""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import body_in, kind_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.numbers import label_at

_LEAST, _PAIR = 3, 2
_BEHIND = re.compile(r"^(?P<title>.*\w.*?)\s*[(\[](?P<inner>[^()\[\]]{4,40})[)\]]$")


def without_places_of_days(entries: Sequence[Entry | Columns], names: Names, found: Found) -> list[Entry | Columns]:
    """Return entries without a line that stands right below two days or more, above their first hours: where they are held."""
    below = [
        place + 1
        for place, (day, line, hours) in enumerate(zip(entries, entries[1:], entries[2:], strict=False))
        if _is_day(day) and _is_plain(line, names) and hours.row.text and isinstance(hours, Entry) and hours.clock
    ]
    counts = Counter(entries[place].row.text for place in below)
    again = {place for place in below if counts[entries[place].row.text] >= _PAIR}
    for place in again:
        found.leave(entries[place].row)
    return [entry for place, entry in enumerate(entries) if place not in again]


def with_remarks_apart(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which the same words in brackets behind three titles stand beside these: "(Video of the talk)"."""
    told = [_BEHIND.match(entry.text) if isinstance(entry, Entry) else None for entry in entries]
    titles: dict[str, set[str]] = {}
    for each in told:
        if each and _is_remark(each["inner"], names) and not names.is_somebody(each["title"]):
            titles.setdefault(each["inner"].casefold(), set()).add(each["title"])
    remarks = {inner for inner, behind in titles.items() if len(behind) >= _LEAST}
    return [
        attrs.evolve(entry, text=each["title"], cells=(*entry.cells, each["inner"]))
        if isinstance(entry, Entry) and each and each["inner"].casefold() in remarks and not names.is_somebody(each["title"])
        else entry
        for entry, each in zip(entries, told, strict=True)
    ]


def _is_remark(text: str, names: Names) -> bool:
    """Tell whether words in brackets can be said of several rows: some words, and neither somebody nor that a row goes on."""
    words = names.words
    other = words.regex(r"(?:«continued»|«tbc»|«if-necessary»|«closed»|«informal»|«restricted»|«item»)(?!\w).*").fullmatch(text)
    other = other or words.regex(r"(?:.*\s)?(?:«reporters»)(?:\s.*)?").fullmatch(text)  # in public, as "closed" is
    other = other or words.regex(r"(?:\w+\s+)?(?:«body»|«session»|«track»|«serial»)s?|.*\d.*").fullmatch(text)
    return len(text.split()) > 1 and other is None and not names.is_somebody(text) and not names.is_body(text)


def _is_day(entry: Entry | Columns) -> bool:
    return isinstance(entry, Entry) and entry.head.day is not None and not (entry.text or entry.clock or entry.cells)


def _is_plain(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line without any mark names a house or a room, and no pause."""
    if not isinstance(entry, Entry) or not entry.text or entry.head.label or entry.head.structural or entry.row.bullet:
        return False
    housed = names.words.regex(r"(?:.*\W)?(?:«venues»|«buildings»|«room»|«floor»)(?!\w)").match(entry.text)
    return not entry.cells and housed is not None and not kind_of(entry.text, names.words)


def with_bodies_apart(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which the body before a colon in two rows or more is their track: "Plenary Committee: Item 7"."""
    told = [_body_before(entry, names) for entry in entries]
    counts = Counter(body.casefold() for body in told if body)
    return [
        _of_body(entry, body, names) if isinstance(entry, Entry) and counts[body.casefold()] >= _PAIR else entry
        for entry, body in zip(entries, told, strict=True)
    ]


def _body_before(entry: Entry | Columns, names: Names) -> str:
    """Return the body that stands before a colon, and is no group, session or panel."""
    plain = isinstance(entry, Entry) and not (entry.track or entry.head.label)
    found = re.match(r"([^:;\d]{3,60}?)\s?:\s+(?=\S)", entry.text) if plain and isinstance(entry, Entry) else None
    other = names.words.regex(r"(?:\w+\s){0,2}?(?:«track»|«session»|«side-event»|«chair»|«host»)(?!\w)")
    body = found[1] if found and len(found[1].split()) > 1 and not other.match(found[1]) else ""
    return body if body_in(body, names.words) else ""


def _of_body(entry: Entry, body: str, names: Names) -> Entry:
    rest = entry.text[len(body) :].lstrip(" :")
    label = label_at(rest, names.words)
    head = attrs.evolve(entry.head, label=label[0], text=rest[label[1] :]) if label else attrs.evolve(entry.head, text=rest)
    return attrs.evolve(entry, head=head, text=head.text, track=body)
