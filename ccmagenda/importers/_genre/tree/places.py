"""Lines that are no more than a place: a building, a room, the address of one, below a row or above the first."""

import functools
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.edges import is_whereabouts
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import kind_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead
from ccmagenda.model import zone_names

PLACE = "place"
_LONGEST, _ADDRESS, _SHORT_WORD = 9, 20, 3
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-Þ0-9])[\w.'’-]*"
_SMALL = r"(?:de|del|da|do|dos|du|des|la|le|les|of|the|van|von|der|and|et|y|e)"
_YEAR = r"(?!(?:19|20)\d\d\b)"
_CODE = re.compile(r"(?!G-?(?:7|8|20|24|77)$|[A-Z]\d$)[A-Z]{1,3}(?:-\d{1,3}[A-Z]?(?:[-/]\d{1,3})*|\d{2,3}[A-Z]?)")
"""The code of a room, "CR-6" or "D211", and no group of States."""


def with_places_told(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which a line between two of an address, or the body above one, is told to be a part of it."""
    told = [isinstance(entry, Entry) and _is_bare(entry) and tells_a_place(entry.text, names) for entry in entries]
    kept = list(entries)
    for place, entry in enumerate(entries):
        below = place + 1 < len(entries) and told[place + 1] and not _has_gap(entries[place + 1])
        above = place > 0 and told[place - 1] and not _has_gap(entry)
        if not told[place] and isinstance(entry, Entry) and _is_bare(entry) and below and (above or _is_body(entry, names)):
            kept[place] = attrs.evolve(entry, listed=PLACE)
    return kept


def is_place(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take a building or an address for the place of the row above, the sitting or the whole; a second one is a leftover."""
    told = entry.listed == PLACE or tells_a_place(entry.text, state.names)
    told = told or (state.last is None and _is_house_in_a_town(entry.text, state.names))
    if not _is_bare(entry) or state.waiting is not None or not told:
        return False
    bench = state.benches.bench
    if state.last is None and bench is not None and (bench.band or bench.serial) and not (bench.room or bench.items):
        bench.room = tidy(entry.text)
    elif state.last is None and not state.venue:
        state.venue = tidy(entry.text)
    elif state.last is not None and not state.last.room:
        state.last.room = tidy(entry.text)
    else:
        state.found.leave(entry.row)
    return True


def _is_bare(entry: Entry) -> bool:
    head, row = entry.head, entry.row
    return not (head.structural or head.label or head.serial or entry.cells or row.bullet or row.heading)


def _has_gap(entry: Entry | Columns) -> bool:
    return entry.row.gap


def _is_body(entry: Entry, names: Names) -> bool:
    """Tell whether a line is the house of a body, and no meeting of one."""
    housed = names.words.regex(r"(?:.*\s)?(?:«affiliations»|«venues»|«buildings»)(?:\s.*)?").fullmatch(entry.text)
    return names.is_body(entry.text) and housed is not None and not _names_a_meeting(entry.text, names.words)


def _names_a_meeting(text: str, words: Words) -> bool:
    return words.regex(r"(?:.*\s)?(?:«event»|«session»|«serial»|«body»|«paper»|«reception»)(?!\w)").match(text) is not None


def tells_a_place(text: str, names: Names) -> bool:
    """Tell whether a line is a building by its name, a room by its code, a floor, an address, or a town with its country."""
    words, bare = names.words, text.strip(" .,;–—-|")
    if len(bare.split()) > _ADDRESS or re.search(r"[:;?!“«\"]", bare) or names.is_somebody(bare):
        return False
    if kind_of(bare, words) or words.begins("travel", bare) or words.begins("reception", bare):
        return False
    short = len(bare.split()) <= _LONGEST
    floor = rf"(?:(?:{_CAPITAL}|\d{{1,2}}(?:«ordinal-ends»)?|«ordinals»|ground|top)\s+)?(?:«floor»)(?:\s+[–-]?\d{{1,2}})?|rooftop"
    if short and (_CODE.fullmatch(bare) or words.regex(floor).fullmatch(bare) or _is_named(bare, words)):
        return True
    if words.regex(rf"(?:«room»)\s+\w{{1,3}}(?:\s[A-Z])?,\s+(?:{floor})(?:\s[–—-]\s.*)?").fullmatch(bare):
        return True
    parts = [part for part in re.split(r",\s+|\s[–—-]\s", bare) if part]
    addressed = sum(_is_address(part, words) for part in parts)
    if addressed or (len(parts) > 1 and is_whereabouts(bare, words) and not _names_a_meeting(parts[0], words)):
        return not addressed or short or len(parts) > 1
    return len(parts) > 1 and _is_town(re.split(r"[/,]\s*|\s[–—-]\s", bare), names)


def _is_named(text: str, words: Words) -> bool:
    """Tell whether a line is a building by its name alone."""
    named = rf"(?:(?:{_CAPITAL}|{_SMALL})\s+){{0,4}}(?=(?-i:[A-ZÀ-Ý]))(?:«venues»|«buildings»)"
    behind = rf"(?:,?\s+(?:{_CAPITAL}|{_SMALL}|level|floor)){{0,6}}(?:\s*\([^()]*\))?"
    alone = words.regex(r"(?:«venues»|«buildings»)").fullmatch(text)
    other = words.regex(r".*(?:«event»|«session»)").match(text)
    return words.regex(f"{named}{behind}").fullmatch(text) is not None and not alone and not other


def _is_address(text: str, words: Words) -> bool:
    """Tell whether a text is a street with its number, or a town with its code."""
    street = (
        rf"(?:{_YEAR}\d{{1,4}}\w?,?\s+(?:bis\s+|ter\s+)?)?(?:(?:{_CAPITAL}|{_SMALL})\s+){{0,3}}(?:«streets»)"
        rf"(?:\s+(?:{_CAPITAL}|{_SMALL})){{0,5}}"
    )
    numbered = words.regex(street).match(text) is not None and re.search(rf"(?<!\w){_YEAR}\d{{1,4}}\w?(?!\w)", text) is not None
    glued = re.match(rf"[A-ZÀ-Ý]\w+(?:weg|straat|strasse|straße|platz|gasse|laan)\s+{_YEAR}\d{{1,3}}\w?(?!\w)", text)
    coded = re.fullmatch(rf"(?:[A-Z]{{1,2}}-)?{_YEAR}\d{{4,5}}(?:\s[A-Z]{{2}})?(?:\s[A-ZÀ-Ý][\w'’-]+){{1,3}}(?:\s\d+)?", text)
    return numbered or glued is not None or coded is not None


def _is_town(parts: Sequence[str], names: Names) -> bool:
    """Tell whether the parts of a line are a town that has a clock, and its country or region."""
    plain = [part.strip(" .").casefold() for part in parts if part.strip(" .")]
    towns = sum(part in _towns(names.words) for part in plain)
    rest = [part for part in parts if part.strip(" .").casefold() not in _towns(names.words)]
    return towns > 0 and len(rest) > 0 and all(names.is_state(part) or re.fullmatch(r"[A-Z]{2}|D\.C\.?", part) for part in rest)


def _is_house_in_a_town(text: str, names: Names) -> bool:
    """Tell whether a line is a house and the town that it stands in: "Academy of Arts, Vienna"."""
    house, _, town = text.strip(" .").rpartition(",")
    words = house.split()
    named = 1 < len(words) <= _LONGEST and all(word[0].isupper() or len(word) <= _SHORT_WORD for word in words)
    return named and town.strip().casefold() in _towns(names.words) and not _names_a_meeting(house, names.words)


@functools.lru_cache(maxsize=16)
def _towns(words: Words) -> frozenset[str]:
    named = [entry.partition("=")[0].strip() for entry in words.of("places")]
    return frozenset(name.casefold() for name in (*named, *(zone.rpartition("/")[2].replace("_", " ") for zone in zone_names())))
