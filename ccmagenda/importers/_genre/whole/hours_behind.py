"""Papers whose rows end in the hour at which they begin: "Welcome coffee 8.30 a.m.", "Gala dinner | 7 p.m., City Hall"."""

import datetime
import itertools
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import Clock, clock_at

_ENDS = (
    r"^(?P<title>(?=.*[^\W\d_]{3}).{3,}?[^\W_][)”»’!?]?)\s*[,:–—-]?\s+"
    r"(?P<hour>\d{1,2}\s?[:.hH]\s?[0-5]\d(?:\s?(?:«am»|«pm»|«hour-marks»))?|\d{1,2}\s?(?:«am»|«pm»|[hH]))$"
)
_STRETCH = r"^(?P<title>(?-i:[A-ZÀ-ÝА-Я])(?=.*[^\W\d_]{3}).{3,}?),?\s+(?:«from»|de|des|entre|von|dalle|das)\s+(?P<hour>\d.*)$"
"""The same where both ends are told: "Wells from 10:00 to 10:30"."""
_NO_TITLE = r"(?:.*\s)?(?:«at-hour»|«from»|«to»|«before»|«by»|«small»|«verbs»|«item»|«paper»|«room»|«track»)$"
_SAID = r".*\s(?:«verbs»|«ends»)(?:\s|$)"
"""What no title tells: "Interpretation is given from 10:00 to 13:00"."""
_LEAST, _LONGEST, _LONG, _PLACE = 3, 14, 40, 8


@attrs.frozen
class _Told:
    """What a row is without the hours at its end: its title, these, and the place behind them."""

    title: str
    clock: Clock
    room: str = ""
    cells: tuple[str, ...] = ()


def with_hours_behind(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries in which such hours stand beside their titles, where most hours of the paper stand so and rise."""
    told = {
        place: found for place, entry in enumerate(entries) if (found := _told(entry, words) or _told_in_a_cell(entry, words))
    }
    timed = [entry for entry in entries if isinstance(entry, Entry) and entry.clock is not None]
    behind = sum(entry.behind for entry in timed)
    begun = len(timed) - behind
    starts = [found.clock.start for found in told.values() if found.clock.start]
    if not told or len(told) + behind < _LEAST or len(told) <= begun or 2 * _falls(starts) > len(starts):
        told = {place: found for place, found in told.items() if _fits(entries, place, found.clock)}
    return [_with(entry, told[place]) if place in told else entry for place, entry in enumerate(entries)]


def _fits(entries: Sequence[Entry | Columns], place: int, clock: Clock) -> bool:
    """Tell whether a stretch lies between the hours around it on its day, and touches those above or below it."""
    above, below = _next_clock(entries[:place][::-1]), _next_clock(entries[place + 1 :])
    if clock.start is None or clock.end is None or not (above or below):
        return False
    before, after = (above.end or above.start) if above else None, below.start if below else None
    if (before and before > clock.start) or (after and after < clock.end):
        return False
    return before == clock.start or after == clock.end


def _next_clock(entries: Sequence[Entry | Columns]) -> Clock | None:
    """Return the first hours told, before another day begins."""
    same_day = itertools.takewhile(lambda entry: isinstance(entry, Entry) and entry.head.day is None, entries)
    return next((entry.clock for entry in same_day if isinstance(entry, Entry) and entry.clock), None)


def _told(entry: Entry | Columns, words: Words) -> _Told | None:
    """Return the title and the hour of a line that ends in one."""
    if not isinstance(entry, Entry) or entry.clock or entry.cells or len(entry.text.split()) > _LONG:
        return None
    ends = entry.text.rstrip(" .") if not entry.text.endswith("m.") else entry.text.rstrip()
    stretch = words.regex(_STRETCH).match(ends)
    short = len(ends.split()) <= _LONGEST
    found = stretch if stretch and not words.regex(_SAID).match(stretch["title"]) else None
    found = found or (words.regex(_ENDS).match(ends) if short else None)
    clock = clock_at(found["hour"], words) if found else None
    if found is None or clock is None or found["hour"][clock[1] :].strip(" .") or words.regex(_NO_TITLE).match(found["title"]):
        return None
    return _Told(tidy(found["title"]), clock[0])


def _told_in_a_cell(entry: Entry | Columns, words: Words) -> _Told | None:
    """Return the title of a row, and the hours at the beginning of the cell behind it, behind which a place may stand."""
    if not isinstance(entry, Entry) or entry.head.structural or not entry.cells or not re.search(r"[^\W\d_]{3}", entry.text):
        return None
    clock = clock_at(entry.cells[0], words)
    rest = entry.cells[0][clock[1] :] if clock else ""
    if clock is None or clock[0].start is None or not re.match(r"$|\s*[,;(–—|-]", rest) or len(rest.split()) > _PLACE:
        return None
    return _Told(entry.text, clock[0], tidy(rest.strip(" ,;()–—|-")), entry.cells[1:])


def _falls(starts: Sequence[datetime.time]) -> int:
    """Return how often an hour lies before the one above it."""
    return sum(later < earlier for earlier, later in itertools.pairwise(starts))


def _with(entry: Entry | Columns, told: _Told) -> Entry | Columns:
    if isinstance(entry, Columns):
        return entry
    head, room = attrs.evolve(entry.head, clock=told.clock), entry.room or told.room
    return attrs.evolve(entry, head=head, text=told.title, cells=told.cells, room=room, behind=True)
