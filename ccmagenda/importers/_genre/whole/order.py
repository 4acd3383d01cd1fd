"""Titles that stand above their hours, told from those that stand below them, and put in one order."""

import itertools
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.fields import names_a_time
from ccmagenda.importers._genre.lines.sorts import kind_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.times.clocks import Clock
from ccmagenda.importers._genre.whole.blocks import with_titles_of_blocks
from ccmagenda.importers._genre.whole.cards import with_titles_of_cards
from ccmagenda.importers._genre.whole.closing_days import with_days_before_blocks
from ccmagenda.importers._genre.whole.rooms_below import is_plain_title, with_rooms

_LEAST = 3
_SITTING, _NEARLY = 120, 0.6
_MOST = 0.7
_TOLD = 2
_PAUSES = frozenset({"lunch", "break", "registration", "reception"})


def in_order(entries: Sequence[Entry | Columns], names: Names, found: Found) -> list[Entry | Columns]:
    """Return entries in which hours that stand below their title stand beside it, and are told by one clock alone."""
    entries = with_titles_of_cards(_by_one_clock(entries, found), names)
    entries = with_days_before_blocks(entries, names, found)
    entries = with_titles_of_blocks(_below_their_fields(entries, names), names)
    entries = _beside_their_titles(with_rooms(entries, names), names)
    hours = [place for place, entry in enumerate(entries) if _is_hours(entry)]
    below = [place for place in hours if place and is_plain_title(entries[place - 1], names)]
    if (
        len(below) < _LEAST
        or len(below) < _MOST * len(hours)
        or _signs(entries, hours, names) <= 0
        or _begin_their_days(entries, hours, names)
    ):
        return entries
    taken = set(below)
    return [
        _beside(entry, entries[place + 1]) if place + 1 in taken else entry
        for place, entry in enumerate(entries)
        if place not in taken
    ]


def _begin_their_days(entries: Sequence[Entry | Columns], hours: Sequence[int], names: Names) -> bool:
    """Tell whether hours stand right below every day that has some, and a title closes such a day: they stand above theirs."""
    first = [place for place in hours if place and _opens_a_day(entries[place - 1])]
    titled = [
        place for place in hours if place > 1 and _opens_a_day(entries[place - 2]) and is_plain_title(entries[place - 1], names)
    ]
    return bool(first) and not titled and any(_is_last(entries, place, names) for place in hours)


def _by_one_clock(entries: Sequence[Entry | Columns], found: Found) -> list[Entry | Columns]:
    """Leave out hours right below hours that are the same by the clock of another place."""
    kept: list[Entry | Columns] = []
    for entry in entries:
        before = _zone(kept[-1]) if kept else ""
        if _is_hours(entry) and before and _zone(entry) not in {"", before}:
            found.leave(entry.row)
        else:
            kept.append(entry)
    return kept


def _zone(entry: Entry | Columns) -> str:
    """Return the zone of hours that stand alone."""
    return entry.clock.zone if isinstance(entry, Entry) and not entry.text and entry.clock else ""


def _beside_their_titles(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Set hours that are stacked above several titles each before its own: columns that were read one after the other."""
    kept: list[Entry | Columns] = []
    place = 0
    while place < len(entries):
        begin = place + 1 if _is_day_with_hours(entries[place]) else place
        hours = [*entries[place:begin], *itertools.takewhile(_is_hours, entries[begin:])]
        if len(hours) > 1 and _follow_each_other(hours):
            below = list(itertools.takewhile(lambda each: not _is_structural(each), entries[place + len(hours) :]))
            titles = _titles_among(below, len(hours), names)
            if titles:
                kept += _dealt(hours, below, titles)
                place += len(hours) + len(below)
                continue
        run = entries[place : place + len(hours) + 2]
        if len(hours) == 1 and len(run) == 3 and _is_shifted(kept, run, names):
            kept += _shifted(run)
            place += len(run)
            continue
        kept += hours or [entries[place]]
        place += len(hours) or 1
    return kept


def _titles_among(below: Sequence[Entry | Columns], count: int, names: Names) -> list[int]:
    """Return the places of titles for hours stacked above them: of just as many, else of the first, or of nearly as many."""
    plain = [at for at, each in enumerate(below) if is_plain_title(each, names)]
    bare = [at for at in plain if not below[at].row.bullet]
    loose = [at for at, each in enumerate(below) if _may_be_a_title(each, names)]
    exact = next((places for places in (plain, bare, loose) if len(places) == count), None)
    nearly = next((places for places in (plain, loose) if len(places) >= (_NEARLY * count if count >= _LEAST else count)), [])
    return exact or nearly[:count]


def _may_be_a_title(entry: Entry | Columns, names: Names) -> bool:
    """Tell whether a line below a stack of hours may be a title, if small letters or a full stop make it look like a note."""
    return isinstance(entry, Entry) and bool(entry.text) and role_line(entry.text, names) is None


def _is_shifted(kept: Sequence[Entry | Columns], run: Sequence[Entry | Columns], names: Names) -> bool:
    """Tell whether hours alone stand above hours with a title, and a title without any below: each is of the hours before."""
    bare, timed, title = run
    if not (isinstance(bare, Entry) and isinstance(timed, Entry) and isinstance(title, Entry) and bare.clock and timed.clock):
        return False
    begun = bare.head.day is not None or (bool(kept) and _is_structural(kept[-1]) and not is_plain_title(kept[-1], names))
    plain = bool(timed.text) and not timed.behind and not timed.head.day and title.clock is None and not title.row.bullet
    return begun and plain and is_plain_title(title, names) and _follow_each_other([bare, timed])


def _shifted(run: Sequence[Entry | Columns]) -> list[Entry | Columns]:
    """Return hours, a first title and the hours beside it, and a second title in the order in which they belong together."""
    bare, timed, title = run
    if not isinstance(timed, Entry) or not isinstance(title, Entry):
        return list(run)
    first = attrs.evolve(timed, head=attrs.evolve(timed.head, clock=None))
    return [bare, first, attrs.evolve(title, head=attrs.evolve(title.head, clock=timed.clock))]


def _dealt(hours: Sequence[Entry | Columns], below: Sequence[Entry | Columns], titles: Sequence[int]) -> list[Entry | Columns]:
    """Return lines with hours given to the titles at some places."""
    due = dict(zip(titles, hours, strict=False))
    dealt = [each for at, line in enumerate(below) for each in (_given(line, due[at]) if at in due else [line])]
    return [*dealt, *hours[len(titles) :]]


def _given(title: Entry | Columns, hours: Entry | Columns) -> list[Entry | Columns]:
    """Return a title with its hours, behind the day that stands with these; those of sittings stay on a line of their own."""
    if isinstance(title, Columns) or isinstance(hours, Columns) or (hours.clock and hours.clock.minutes >= _SITTING):
        return [hours, title]
    row = attrs.evolve(title.row, sources=(*hours.row.sources, *title.row.sources))
    timed = attrs.evolve(title, head=attrs.evolve(title.head, clock=hours.clock), row=row)
    return [attrs.evolve(hours, head=attrs.evolve(hours.head, clock=None)), timed] if hours.head.day else [timed]


def _is_day_with_hours(entry: Entry | Columns) -> bool:
    """Tell whether a line is a day with hours and nothing else."""
    if not isinstance(entry, Entry) or entry.head.day is None or entry.head.day.is_range:
        return False
    return _is_hours(attrs.evolve(entry, head=attrs.evolve(entry.head, day=None)))


def _follow_each_other(hours: Sequence[Entry | Columns]) -> bool:
    """Tell whether hours come one after the other, and are not the two ends of one range."""
    clocks = [each.clock for each in hours if isinstance(each, Entry) and each.clock]
    starts = [clock.start for clock in clocks if clock.start]
    ranged = any(clock.end for clock in clocks) or len(clocks) > 2
    apart = all(_may_follow(one, two) for one, two in itertools.pairwise(clocks))
    return ranged and (apart or len(clocks) > _LEAST) and len(starts) == len(hours) and starts == sorted(starts)


def _may_follow(one: Clock, two: Clock) -> bool:
    """Tell whether hours can be those of the row below: they begin when the others have ended, or with them."""
    return one.end is None or (two.start is not None and (one.end <= two.start or one.start == two.start))


def _is_structural(entry: Entry | Columns) -> bool:
    return not isinstance(entry, Entry) or entry.head.structural


def _below_their_fields(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Move a title that stands above its "Date:" and "Time:" below them, where titles stand elsewhere."""
    dates = [
        place
        for place, entry in enumerate(entries)
        if place and _is_field(entry, names) and not _is_field(entries[place - 1], names)
    ]
    loose = any(isinstance(entry, Entry) and entry.clock and not names_a_time(entry.row.text, names.words) for entry in entries)
    plain = len(dates) > 1 and not loose and all(is_plain_title(entries[place - 1], names) for place in dates)
    kept: list[Entry | Columns] = []
    titles: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        field = place + 1 < len(entries) and _is_field(entries[place + 1], names)
        if field and is_plain_title(entry, names) and (plain or _is_marked(entry)):
            titles.append(entry)
            continue
        kept.append(entry)
        if not field:
            kept += titles
            titles = []
    return kept


def _is_field(entry: Entry | Columns, names: Names) -> bool:
    if not isinstance(entry, Entry) or not entry.head.structural or entry.text:
        return False
    return names_a_time(entry.row.text, names.words)


def _is_marked(entry: Entry | Columns) -> bool:
    return bool(entry.row.heading or entry.row.bold or (isinstance(entry, Entry) and entry.row.bullet))


def _is_hours(entry: Entry | Columns | None) -> bool:
    """Tell whether a line is hours and nothing else."""
    if not isinstance(entry, Entry) or entry.clock is None or entry.clock.start is None:
        return False
    return not (entry.text or entry.cells or entry.head.day or entry.head.part or entry.head.serial or entry.head.label)


def _signs(entries: Sequence[Entry | Columns], hours: Sequence[int], names: Names) -> int:
    """Return how many signs say that hours stand below their title, less those that say the contrary.

    Such are the first and the last hours of a day, blank lines, and pauses, beside which nothing else stands.
    """
    signs = 0
    for place in hours:
        before, behind = entries[place - 1] if place else None, entries[place + 1] if place + 1 < len(entries) else None
        signs -= _opens_a_day(before)
        signs += place > 1 and _opens_a_day(entries[place - 2]) and is_plain_title(before, names)
        signs += _TOLD * (before is not None and bool(before.row.bullet) and before.row.indent < entries[place].row.indent)
        signs += _ends_a_day(behind) - _is_last(entries, place, names)
        if isinstance(behind, Entry):
            signs += _has_gap(behind) - _has_gap(entries[place])
    for place, entry in enumerate(entries):
        if isinstance(entry, Entry) and not entry.clock and kind_of(entry.text, names.words) in _PAUSES:
            above, below = entries[place - 1] if place else None, entries[place + 1] if place + 1 < len(entries) else None
            signs += _is_hours(below) - _is_hours(above)
    return signs


def _opens_a_day(entry: Entry | Columns | None) -> bool:
    if entry is None or isinstance(entry, Columns):
        return entry is not None
    return bool(entry.head.day or entry.head.part)


def _is_last(entries: Sequence[Entry | Columns], place: int, names: Names) -> bool:
    """Tell whether hours are the last of their day, and a title stands below them."""
    if place + 1 >= len(entries) or not is_plain_title(entries[place + 1], names):
        return False
    following = (entry for entry in entries[place + 1 :] if isinstance(entry, Entry) and (entry.clock or entry.head.day))
    below = next(following, None)
    return below is None or below.head.day is not None


def _ends_a_day(entry: Entry | Columns | None) -> bool:
    return entry is None or (isinstance(entry, Entry) and entry.head.day is not None)


def _has_gap(entry: Entry | Columns) -> bool:
    return entry.row.gap


def _beside(title: Entry | Columns, hours: Entry | Columns) -> Entry | Columns:
    """Return a title with the hours below it."""
    if isinstance(title, Columns) or isinstance(hours, Columns):
        return title
    row = attrs.evolve(title.row, sources=(*title.row.sources, *hours.row.sources))
    return attrs.evolve(title, head=attrs.evolve(title.head, clock=hours.clock), row=row, behind=True)
