"""Lines that go on with the person told on the line above, where the lines around are full."""

import itertools
import re
from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room, kind_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead

_REACH, _FULL, _FEW, _LEAST, _SEVERAL = 12, 0.85, 3, 45, 5


def goes_on_from_somebody(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether a line goes on with the full one above it, which ends in somebody: "The Right", and below it "Link"."""
    above = ahead.above(place)
    if entry.text.isupper() and above is not None and not above.text.isupper():
        return False
    if above is None or entry.row.gap or above.head.structural or above.text.endswith((".", ";", ")", "]")):
        return False
    ends = tidy(above.text)[-20:]
    if not state.told_to[-1].words.endswith(ends) or not _has_no_room(place, entry, above, ahead):
        return False
    if _is_before_the_next(entry, above, ahead.below(place), state.names):
        return False
    return not _is_something(entry.text, state.names)


def _is_before_the_next(entry: Entry, above: Entry, below: Entry | None, names: Names) -> bool:
    """Tell whether a line without a bullet between two people with one is what the second speaks on, and no body of the first."""
    between = below is not None and above.row.bullet == below.row.bullet != entry.row.bullet == ""
    said = entry.text.split()
    small = 2 * sum(word[:1].islower() for word in said) > len(said) >= _SEVERAL
    return between and below is not None and names.is_somebody(below.text) and small and not names.tells_office(entry.text)


def _is_something(text: str, names: Names) -> bool:
    """Tell whether a line is something of its own: somebody, a role, a debate, a pause, a room, a session, a remark."""
    named = names.is_somebody(text) or names.is_named(text) or names.is_state(text) or names.words.is_all("discussions", text)
    if named or tell_apart(text, names).people or role_line(text, names) or is_room(text, names.words):
        return True
    if kind_of(text, names.words):
        return True
    begun = text[:1] in '[(“"«' or names.words.regex(r"(?:«spoken»|«session»|«item»)(?!\w)").match(text)
    return bool(begun) or re.search(r":(?:\s|$)", text) is not None


def _has_no_room(place: int, entry: Entry, above: Entry, ahead: Ahead) -> bool:
    """Tell whether the first word of a line would not have fitted on the one above, by full lines around."""
    before, behind = ahead.around(place, _REACH)
    widths = [each.row.width for each in (*_unannounced(before), *_unannounced(behind))]
    widest = max(widths, default=0)
    full = sum(width >= _FULL * widest for width in widths) >= _FEW and above.row.width >= max(_LEAST, _FULL * widest)
    return full and above.row.width + 1 + len(entry.text.split()[0]) > widest


def _unannounced(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield entries up to one with a colon or a remark, which may stand further to the left."""
    return itertools.takewhile(lambda each: not re.search(r":(?:\s|$)|^\[", each.text), entries)
