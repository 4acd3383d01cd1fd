"""The one day of a programme and its hours, told above it: "on Monday 17 July, from 3:00 to 6:00 pm in Room 11"."""

import re
from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import Clock, clock_at
from ccmagenda.importers._genre.times.dates import DayWords, days_within
from ccmagenda.importers._genre.times.days import Calendar
from ccmagenda.importers._genre.tree.benches import minutes_between
from ccmagenda.importers._genre.tree.drafts import Bench, Sheet
from ccmagenda.importers._genre.whole.masthead import Masthead

_LEAST, _LAST = 45, 120
"""Minutes that a meeting has at least, and that its last row may last."""
_OTHER = r"(?:.*\W)?(?:«registration»|«contact-label»|«lunch»|«break»|«reception»|«issued»)(?!\w)"
"""Lines whose hours are those of something beside the programme."""

_NEXT = 3
"""Days, a weekend among them, within which the second day of a meeting follows on the first."""
_TOWN = 4
_PARAGRAPH = 140
"""Letters from which on a line is a paragraph, and no head of a paper."""
_BEHIND_A_DASH = re.compile(r"\d\W{0,3}[^\W\d]+\s*[–—-]\s*$")
"""What stands before the end of a stretch of days: "20 'July - "."""
_IN_BRACKETS = re.compile(r"\([^\W\d]{0,6}\s?$")
"""What stands before a day that a paragraph names in brackets, as that of something else: "born (on 7 September 1991)"."""
_DAILY = r"(?:«daily-papers»)(?!\w)"


def settle_day(
    sheets: list[Sheet], head: Masthead, above: Sequence[Entry], calendar: Calendar, words: Words, found: Found
) -> None:
    """Take the one day that a masthead names, or else its sentences, where the programme below it names none.

    The day of a journal or a daily programme is that of its first rows, whatever days are told below them.
    """
    daily = any(words.regex(_DAILY).match(entry.row.text) for entry in above)
    if not sheets or sheets[0].date is not None:
        return
    if len(sheets) > 1 and not (daily and any(sheets[0].benches)):
        _settle_first(sheets, head, above, calendar, found)
        return
    issued = words.regex(r"(?:^|.*\W)(?:«issued»)(?!\w)")
    held_on = [entry for entry in above if issued.match(entry.row.text) is None]
    told = [(day, entry) for entry in held_on for day, _, _ in days_within(entry.row.text, words)]
    passing = {day for entry in above for day in (*_in_passing(entry.row.text, words), *_in_prose(entry.row.text, words))}
    stretches = [day for day, _ in told if day.is_range] + [day for day in head.dates if day.is_range]
    dates = [day for day in head.dates if day not in passing]
    single = list(dict.fromkeys(day for day in dates if not day.is_range and day.day and day.month))
    prose = list(dict.fromkeys(day for day, _ in told if day.weekday is not None and not day.is_range and day.day))
    named = [day for day in single if day.weekday is not None] or (prose if len(prose) == 1 else []) or single
    held = {day for entry in above for day in _in_passing(entry.row.text, words, "took-place") if day.year and not day.is_range}
    named = named or (list(held) if len(held) == 1 else [])  # of a meeting that is over, whose only day is told so
    named = [day for day in named if all(day.lies_within(stretch) for stretch in stretches)]
    named = _held_at_a_place(named, above, words) or named
    if named and _only_opens(named[-1], stretches, sheets):
        return
    if len(named) == 1 or (named and named[-1].weekday is not None):
        origin = next((entry.row.origin for day, entry in told if day == named[-1]), above[0].row.origin)
        sheets[0].date = calendar.date(named[-1], origin, found)
        _join_the_same(sheets)
        found.doubt("the day is taken from the lines above the programme", origin)


def _settle_first(sheets: Sequence[Sheet], head: Masthead, above: Sequence[Entry], calendar: Calendar, found: Found) -> None:
    """Take the one day of a masthead that lies right before the first day printed among the rows, for rows above that."""
    first, second = sheets[0], sheets[1].date
    timed = any(item.start for bench in first.benches for item in bench.items)
    if second is None or not timed or first.unplaced:
        return
    near = {date for day in head.dates if (date := day.on(calendar.year)) and 0 < (second - date).days <= _NEXT}
    if len(near) == 1:
        first.date = near.pop()
        found.doubt("the day is taken from the lines above the programme", above[0].row.origin)


def _only_opens(day: DayWords, stretches: Sequence[DayWords], sheets: Sequence[Sheet]) -> bool:
    """Tell whether a day is the first of a stretch, above an agenda without hours, which is that of the whole stretch."""
    benches = [bench for sheet in sheets for bench in sheet.benches]
    timed = any(bench.start or any(item.start for item in bench.items) for bench in benches)
    return not timed and any((day.day, day.month) == (stretch.day, stretch.month) for stretch in stretches)


def _held_at_a_place(days: Sequence[DayWords], above: Sequence[Entry], words: Words) -> list[DayWords]:
    """Return the day that alone stands behind a place, where the others are before it: those of papers. "Geneva, 2 May 2020"."""
    placed = [day for day in days if any(_is_behind_a_place(day, entry.row.text, words) for entry in above)]
    dates = {day: (day.year, day.month, day.day) for day in days}
    return placed if len(placed) == 1 < len(days) and dates[placed[0]] == max(dates.values()) else []


def _is_behind_a_place(day: DayWords, text: str, words: Words) -> bool:
    """Tell whether a line is the name of a town and a day: "Addis Ababa, Ethiopia, 2 May 2020"."""
    found = next((begin for each, begin, _ in days_within(text, words) if each == day), 0)
    before = text[:found].strip()
    named = words.regex(r"(?:.*\W)?(?:«event»|«paper»|«serial»|«issued»|«organ»)(?!\w)").match(before)
    return before.endswith(",") and re.search(r"\d", before) is None and len(before.split()) <= _TOWN and not named


def _join_the_same(sheets: list[Sheet]) -> None:
    """Give to the first day what is printed below it on the same date."""
    first = sheets[0]
    for other in [sheet for sheet in sheets[1:] if sheet.date == first.date and first.date]:
        first.benches += other.benches
        sheets.remove(other)


def _in_passing(text: str, words: Words, sort: str = "was-held") -> Iterator[DayWords]:
    """Yield the days on which something else was: "The Conference ended on 24 March"."""
    for day, begin, _ in days_within(text, words):
        if words.regex(rf".*(?:^|\W)(?:«{sort}»)\s+(?:\S+\s+){{0,3}}$").match(text[:begin]):
            yield day


def _in_prose(text: str, words: Words) -> Iterator[DayWords]:
    """Yield the days that a paragraph tells of one after another, and the end of a stretch whose beginning cannot be read."""
    days = list(days_within(text, words))
    several = len(text) > _PARAGRAPH and len({(day.year, day.month, day.day) for day, _, _ in days}) > 1
    for day, begin, _ in days:
        beside = len(text) > _PARAGRAPH and _IN_BRACKETS.search(text[:begin]) is not None
        if several or beside or _BEHIND_A_DASH.search(text[:begin]):
            yield day


def settle_hours(sheets: Sequence[Sheet], above: Sequence[Entry], words: Words, found: Found) -> None:
    """Give the hours that lines above a programme of one day tell to its one sitting, where its rows lie within them.

    Other hours there are left over.
    """
    told = {(clock.start, clock.end): clock for entry in above for clock in _hours_in(entry, words)}
    bench = sheets[0].benches[0] if len(sheets) == 1 and len(sheets[0].benches) == 1 else None
    clock = next(iter(told.values())) if len(told) == 1 else None
    if bench is not None and clock is not None and not bench.band and _holds(clock, bench):
        bench.start, bench.end, bench.band = clock.start, clock.end, True
        return
    for entry in above:
        if entry.clock or any(_hours_in(entry, words)):
            found.leave(entry.row)


def _hours_in(entry: Entry, words: Words) -> Iterator[Clock]:
    """Yield the ranges of hours in a line that are not those of a desk, a meal or an office."""
    if words.regex(_OTHER).match(entry.row.text):
        return
    reached = 0
    for start in re.finditer(r"(?<![\w/.:–—-])(?=\d)", entry.row.text):
        found = clock_at(entry.row.text[start.start() :], words) if start.start() >= reached else None
        if found and found[0].start and found[0].end and found[0].minutes >= _LEAST:
            reached = start.start() + found[1]
            yield found[0]


def _holds(clock: Clock, bench: Bench) -> bool:
    """Tell whether the rows of a sitting begin when hours do, and go on nearly to their end; those without hours always do."""
    times = [time for item in bench.items for time in (item.start, item.end) if time]
    if not times or clock.start is None or clock.end is None:
        return not times
    latest = max(times)
    return min(times) == clock.start and latest <= clock.end and minutes_between(latest, clock.end) <= _LAST
