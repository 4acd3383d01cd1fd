"""Annotations below an agenda, which tell of its items once more by their numbers: they are said of these, and are no items."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.whole.first_row import begin_of
from ccmagenda.importers._genre.whole.lists import NOTES

_LEAST, _HEADING, _BEGINS = 3, 8, 2


def with_annotations(entries: Sequence[Entry | Columns], words: Words, found: Found) -> list[Entry | Columns]:
    """Return entries in which what is annotated stands below its item, as what is said of that.

    A number that the agenda does not have keeps its place, as do lines without one above the first.
    """
    at = next((place for place, entry in enumerate(entries) if place and _heads_them(entry, words)), 0)
    agenda = _agenda(entries[:at], words) if at else {}
    titles = {number: _title(entries[place]) for number, place in agenda.items()}
    told = [_number(entry, titles) for entry in entries[at + 1 :]] if len(agenda) >= _LEAST else []
    if not any(told) or (told.index(next(filter(None, told))) > _BEGINS):
        return list(entries)
    found.leave(entries[at].row)
    below: dict[int, list[Entry | Columns]] = {}
    item = 0
    for entry, number in zip(entries[at + 1 :], told, strict=True):
        item = number or item
        below.setdefault(item, []).append(entry)
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries[:at]):
        number = next((number for number, first in agenda.items() if first == place), 0)
        kept += _annotated(entry, below.pop(number, []) if number else [])
    return [*kept, *(entry for number in sorted(below) for entry in below[number])]


def _heads_them(entry: Entry | Columns, words: Words) -> bool:
    """Tell whether a line heads the annotations: "II. Annotations", "Annotations to the provisional agenda"."""
    if not isinstance(entry, Entry) or entry.head.structural or entry.cells or len(entry.text.split()) > _HEADING:
        return False
    return (
        words.regex(r"(?:«annotations»)(?:\s+(?:«of»|to|on|à|al|a|zu|zur|zum|на|к)(?!\w).*)?").fullmatch(tidy(entry.text))
        is not None
    )


def _agenda(entries: Sequence[Entry | Columns], words: Words) -> dict[int, int]:
    """Return the places of the items of an agenda by their numbers, or by their order where none has a number."""
    plain = {place: entry for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.text}
    numbered = {
        label.parts[0]: place
        for place, entry in reversed(plain.items())
        if (label := entry.head.label) and label.items and len(label.parts) == 1 and isinstance(label.parts[0], int)
    }
    if numbered:
        return {int(number): place for number, place in numbered.items()}
    rows = [place for place, entry in enumerate(entries) if isinstance(entry, Entry)]
    begin = begin_of([entry for entry in entries if isinstance(entry, Entry)], words)
    return dict(enumerate(rows[begin:], 1))


def _title(entry: Entry | Columns) -> str:
    return tidy(entry.text).casefold() if isinstance(entry, Entry) else ""


def _number(entry: Entry | Columns, titles: dict[int, str]) -> int:
    """Return the number of the item that an entry begins to tell of again, or 0: paragraphs may have numbers as well."""
    label = entry.head.label if isinstance(entry, Entry) and not entry.head.structural else None
    number = label.parts[0] if label and label.items and len(label.parts) == 1 else 0
    known = isinstance(number, int) and number in titles and label is not None
    return int(number) if known and label and (label.style == "item" or _title(entry) == titles[int(number)]) else 0


def _annotated(item: Entry | Columns, told: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return an item, and below it what is told of it; its title and its number are not said twice."""
    kept: list[Entry | Columns] = [item]
    for entry in told:
        again = isinstance(entry, Entry) and _title(entry) in {_title(item), ""}
        if again:
            kept[0] = attrs.evolve(kept[0], row=attrs.evolve(kept[0].row, sources=(*kept[0].row.sources, *entry.row.sources)))
        elif isinstance(entry, Entry):
            kept.append(attrs.evolve(entry, head=attrs.evolve(entry.head, label=None), listed=NOTES))
        else:
            kept.append(entry)
    return kept
