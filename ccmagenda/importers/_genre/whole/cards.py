"""Events told card by card: a title, below it its date with its hour, then who speaks: "Opening", "3 May 2021, 11.00 am"."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.breaks import begins_somebody
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.whole.closing_days import opened

_LEAST, _MOST = 3, 0.8
_LENGTH = re.compile(
    r"(?:[^\W\d_]\S*\s+){0,6}[(\[]?(?:[^\W\d_]\S*\s+){0,6}\d{1,3}\s?(?:['’′]|min\w*|мин\w*|分|hours?|heures?|horas?|Stunden?|ore|час\w*)"
    r"[)\]]?\.?"
)
"""How long something lasts, and nothing else: "The session will last 30 minutes.", "(90 min)"."""


def with_titles_of_cards(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries with such titles below their day and beside their hour, where nearly all hours of a paper stand so.

    A date comes again from card to card, and below most of them stands no title but somebody, a note, or the end.
    """
    whens = [place for place, entry in enumerate(entries) if place and _is_when(entry, names)]
    timed = sum(isinstance(entry, Entry) and entry.clock is not None for entry in entries)
    above = [place for place in whens if _is_title(entries[place - 1], names)]
    followed = sum(place + 1 < len(entries) and _is_title(entries[place + 1], names) for place in whens)
    days = [entry.head.day for place in whens if isinstance(entry := entries[place], Entry)]
    few = len(above) < max(_LEAST, _MOST * timed, len(whens))
    if few or 2 * followed >= len(whens) or len({(day.month, day.day) for day in days if day}) == len(days):
        return list(entries)
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        if place + 1 in above:
            label = kept.pop() if kept and _is_label(kept[-1], names) else None
            kept += opened(_labelled(entry, label), _bare(entries[place + 1], names))
        elif place not in above:
            kept.append(_without_number(entry))
    return kept


def _is_title(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line may be the title of a card: no structure, no sentence, and nobody's name."""
    if not isinstance(entry, Entry) or entry.head.structural or entry.cells or entry.text.endswith((".", ":", ",")):
        return False
    plain = bool(entry.text) and not entry.text[:1].islower() and role_line(entry.text, names) is None
    return plain and not (names.is_person(entry.text) or begins_somebody(entry.text, names.words))


def _is_label(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line is the number of a session and nothing else: "Panel 2"."""
    if not isinstance(entry, Entry) or entry.head.structural:
        return False
    return (
        names.words.regex(r"(?:«session»)\s+(?:\d{1,2}|(?-i:[IVX]{1,4}|[A-H])|«numerals»)\s?:?").fullmatch(entry.text) is not None
    )


def _labelled(title: Entry | Columns, label: Entry | Columns | None) -> Entry | Columns:
    """Return a title with the number of its session before it."""
    if not isinstance(title, Entry) or not isinstance(label, Entry):
        return title
    row = attrs.evolve(title.row, sources=(*label.row.sources, *title.row.sources))
    return attrs.evolve(title, text=f"{label.text} {title.text}", row=row)


def _without_number(entry: Entry | Columns) -> Entry | Columns:
    """Return the label of a card without the number of its day, which its date tells: "Day 1 Panel 2"."""
    if not isinstance(entry, Entry) or entry.head.day is None or not entry.head.day.number or not entry.text:
        return entry
    return attrs.evolve(entry, head=attrs.evolve(entry.head, day=None))


def _is_when(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line is a date with hours, beside which a room or a length may stand, and nothing else."""
    if not isinstance(entry, Entry) or entry.head.day is None or entry.clock is None or entry.cells or entry.head.label:
        return False
    dated = bool(entry.head.day.day and entry.head.day.month) and not (entry.head.day.is_range or entry.day_title)
    return dated and (not _said(entry) or is_room(_said(entry), names.words))


def _said(entry: Entry) -> str:
    """Return what stands behind the hours of a card and is no length."""
    text = entry.text.strip(" .,;–-")
    return "" if _LENGTH.fullmatch(text) else text


def _bare(when: Entry | Columns, names: Names) -> Entry | Columns:
    """Return the date of a card with its room, and without the length of what is held."""
    return attrs.evolve(when, text=_said(when)) if isinstance(when, Entry) and not is_room(when.text, names.words) else when
