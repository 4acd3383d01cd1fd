"""Hours that titles tell themselves: "Registration from 9 a.m.", or above them "Committee on Culture:" and "At 9.30:"."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import kind_of
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import clock_at

_BEGINS = r"^((?-i:[A-ZÀ-ÝА-Я]).{2,60}?)\s+(?:«open-from»|«from»|à partir de|a partir de(?:\s+las)?)\s+(?=\d)"
"""A pause or a desk before the hours that it tells."""
_ENDS = (
    r"^(.{6,}\S)\s+(?:«at-hour»)\s+"
    r"(?P<hour>\d{1,2}\s?[:.hH]\s?[0-5]?\d?(?:\s?(?:«am»|«pm»|«hour-marks»))?|\d{1,2}\s?(?:«am»|«pm»))$"
)
"""A title before the hour at which it begins."""
_BEFORE_A_CELL = r"^(.{6,}\S)\s+(?P<hour>(?:[01]?\d|2[0-3])[:h][0-5]\d)$"
"""The same in a row of columns, the last of which tells where: "Plenary meetings 11:00   Room 2"."""
_SAID = r".*\s(?:(?:«verbs»)\s|(?:«ends»|«verbs»)$)|(?:«remark-lines»|«note-label»|«contact-label»)(?!\w)"
"""What tells of something else than when it begins: "The list of speakers closes at 16.00"."""
_LEAST, _LONGEST = 3, 20


def with_hours_within(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which pauses and desks that end in hours of their own stand beside these: "Registration from 9 a.m."."""
    return [each for entry in entries for each in _with_own_hours(entry, words)]


def with_hours_at_the_end(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which titles that end in the hour at which they begin stand beside it: "Guided visit at 16.30."."""
    timed = sum(isinstance(entry, Entry) and entry.clock is not None for entry in entries)
    if timed < _LEAST:
        return list(entries)
    days = 0
    kept: list[Entry | Columns] = []
    for entry in entries:
        days += isinstance(entry, Entry) and entry.head.day is not None
        kept.append(_ended(entry, words) if isinstance(entry, Entry) and days else entry)
    return kept


def _ended(entry: Entry, words: Words) -> Entry:
    plain = not (entry.head.structural or entry.after or entry.row.bullet) and entry.text[:1].isupper()
    ends = _BEFORE_A_CELL if entry.cells else _ENDS
    told = words.regex(ends).match(entry.text.rstrip(" .")) if plain and len(entry.text.split()) <= _LONGEST else None
    found = clock_at(told["hour"], words) if told else None
    if told is None or found is None or told["hour"][found[1] :].strip() or words.regex(_SAID).match(told[1]):
        return entry
    return attrs.evolve(entry, head=attrs.evolve(entry.head, clock=found[0]), text=told[1], behind=True)


def _with_own_hours(entry: Entry | Columns, words: Words) -> list[Entry | Columns]:
    plain = isinstance(entry, Entry) and not (entry.head.structural or entry.cells or entry.head.label)
    told = words.regex(_BEGINS).match(entry.text) if isinstance(entry, Entry) and plain else None
    if told is None or not isinstance(entry, Entry) or not kind_of(told[1], words):
        return [entry]
    rest = entry.text[told.end() :]
    found = clock_at(rest, words)
    behind = rest[found[1] :].strip(" .,:") if found else ""
    if found is None or (behind and not re.fullmatch(r"\([^()]*\)", behind)):
        return [entry]
    timed = attrs.evolve(entry, head=attrs.evolve(entry.head, clock=found[0]), text=told[1], behind=True)
    return [timed, attrs.evolve(entry, text=behind)] if behind else [timed]


def with_hours_announced(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which hours that stand below a title stand beside it: behind a colon, or in brackets."""
    kept: list[Entry | Columns] = []
    for entry in entries:
        above = kept[-1] if kept else None
        if isinstance(above, Entry) and isinstance(entry, Entry) and _is_announced(above, entry):
            row = attrs.evolve(above.row, sources=(*above.row.sources, *entry.row.sources))
            text = f"{above.text.rstrip(' :')} {entry.text.rstrip(' :')}".strip()
            kept[-1] = attrs.evolve(above, head=attrs.evolve(above.head, clock=entry.clock), text=text, row=row)
        elif isinstance(above, Entry) and isinstance(entry, Entry) and _tells_how_long(above, entry, words):
            row = attrs.evolve(above.row, sources=(*above.row.sources, *entry.row.sources))
            kept[-1] = attrs.evolve(above, head=attrs.evolve(above.head, clock=entry.clock), row=row)
        else:
            kept.append(entry)
    return kept


def _tells_how_long(above: Entry, entry: Entry, words: Words) -> bool:
    """Tell whether hours alone in brackets are those of the title above: "(from 10 a.m. to 1 p.m.)"."""
    if not above.text or entry.text or entry.cells or entry.clock is None or entry.clock.end is None or entry.head.day:
        return False
    said = words.regex(r"\(\s*(?:(?:«open-from»|«from»|de|von|dalle|das)\s)?.*\)").fullmatch(entry.row.text.strip())
    begun = above.clock is not None and above.clock.end is None and above.clock.start == entry.clock.start
    led = said is not None and not entry.row.text.strip("( ")[0].isdigit()
    return said is not None and (begun or (led and not above.head.structural and above.head.label is None))


def _is_announced(above: Entry, entry: Entry) -> bool:
    """Tell whether hours with nothing beside them but a place in brackets, and a colon, stand below a title with a colon."""
    titled = above.text.rstrip().endswith(":") and not (above.head.structural or above.row.bullet or above.cells)
    alone = re.fullmatch(r"(?:[(\[][^()\[\]]+[)\]])?\s*:?", entry.text) is not None and not entry.cells
    return titled and alone and entry.row.text.rstrip().endswith(":") and entry.clock is not None and not entry.head.day
