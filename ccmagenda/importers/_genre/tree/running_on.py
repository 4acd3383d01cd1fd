"""Lines that go on with the person told on the line above, where the lines around are full."""

import itertools
import re
from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lookahead import Ahead

_REACH, _FULL, _FEW, _LEAST = 12, 0.85, 3, 45


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
    return not _is_something(entry.text, state.names)


def _is_something(text: str, names: Names) -> bool:
    """Tell whether a line is something of its own: somebody, a role, a room, a session, a remark."""
    named = names.is_somebody(text) or names.is_named(text) or names.is_state(text)
    if named or tell_apart(text, names).people or role_line(text, names) or is_room(text, names.words):
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
