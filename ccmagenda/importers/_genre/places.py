"""Lines that are no more than a place: a building or the address of one, below a row or above the first."""

import re

from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.lookahead import Ahead
from ccmagenda.importers._genre.marks import tidy
from ccmagenda.importers._genre.state import State
from ccmagenda.importers._genre.words import Words

_LONGEST = 9
_CAPITAL = r"(?-i:[A-ZÀ-ÖØ-Þ0-9])[\w.'’-]*"
_SMALL = r"(?:de|del|da|do|dos|du|des|la|le|les|of|the|van|von|der|and|et|y|e)"
_YEAR = r"(?!(?:19|20)\d\d\b)"


def is_place(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take a building or an address for the place of the row above, or of the whole; what has one already is a leftover."""
    bare = not (entry.head.structural or entry.head.label or entry.cells or entry.row.bullet or entry.row.heading)
    if not bare or state.waiting is not None or not _tells_a_place(entry.text, state.names.words):
        return False
    if state.last is None and not state.venue:
        state.venue = tidy(entry.text)
    elif state.last is not None and not state.last.room:
        state.last.room = tidy(entry.text)
    else:
        state.found.leave(entry.row)
    return True


def _tells_a_place(text: str, words: Words) -> bool:
    """Tell whether a line is a building by its name, or a street with its number, or a town with its code."""
    if len(text.split()) > _LONGEST or re.search(r"[:;?!“«\"]", text):
        return False
    named = rf"(?:(?:{_CAPITAL}|{_SMALL})\s+){{0,4}}(?=(?-i:[A-ZÀ-Ý]))(?:«venues»|«buildings»)"
    behind = rf"(?:,?\s+(?:{_CAPITAL}|{_SMALL}|level|floor)){{0,6}}(?:\s*\([^()]*\))?"
    alone = words.regex(r"(?:«venues»|«buildings»)").fullmatch(text)
    if words.regex(f"{named}{behind}").fullmatch(text) and not alone and not words.regex(r".*(?:«event»|«session»)").match(text):
        return True
    street = (
        rf"(?:{_YEAR}\d{{1,4}}\w?,?\s+)?(?:(?:{_CAPITAL}|{_SMALL})\s+){{0,3}}(?:«streets»)(?:\s+(?:{_CAPITAL}|{_SMALL})){{0,4}}"
    )
    numbered = words.regex(street).match(text) is not None and re.search(rf"(?<!\w){_YEAR}\d{{1,4}}\w?(?!\w)", text) is not None
    glued = re.match(rf"[A-ZÀ-Ý]\w+(?:weg|straat|strasse|straße|platz|gasse|laan)\s+{_YEAR}\d{{1,3}}\w?(?!\w)", text)
    coded = re.fullmatch(rf"(?:[A-Z]{{1,2}}-)?{_YEAR}\d{{4,5}}(?:\s[A-Z]{{2}})?(?:\s[A-ZÀ-Ý][\w'’-]+){{1,3}}(?:\s\d+)?", text)
    return numbered or glued is not None or coded is not None
