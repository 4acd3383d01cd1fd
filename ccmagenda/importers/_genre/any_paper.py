"""A paper of anybody: rows, their entries, the masthead, and the days put together from the rest."""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.layout.laying_out import rows_of
from ccmagenda.importers._genre.layout.turning import turned
from ccmagenda.importers._genre.layout.unrolling import texts_begun
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.told import named
from ccmagenda.importers._genre.tables.columned import Columns, tables_read
from ccmagenda.importers._genre.tables.commas import with_cells_of_commas
from ccmagenda.importers._genre.tables.frames import with_plain_frames
from ccmagenda.importers._genre.tables.two_clocks import with_one_clock
from ccmagenda.importers._genre.terms.mending import with_plain_bullet
from ccmagenda.importers._genre.terms.numbers import counts_in_dots, lettered
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.bare_hours import has_bare_hours
from ccmagenda.importers._genre.times.dates import day_within
from ccmagenda.importers._genre.times.days import Calendar
from ccmagenda.importers._genre.tree.assembling import assemble
from ccmagenda.importers._genre.tree.benches import lead_their_rows
from ccmagenda.importers._genre.tree.drafts import Sheet
from ccmagenda.importers._genre.tree.hosting import side_of_hosts
from ccmagenda.importers._genre.tree.one_date import with_rows_above_the_date
from ccmagenda.importers._genre.tree.overlapping import merged
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.tree.told_above import settle_day, settle_hours
from ccmagenda.importers._genre.tree.touching import join_touching
from ccmagenda.importers._genre.whole.annotations import with_annotations
from ccmagenda.importers._genre.whole.announced import (
    with_hours_announced,
    with_hours_at_the_end,
    with_hours_within,
)
from ccmagenda.importers._genre.whole.column_sorts import with_sorts_by_content
from ccmagenda.importers._genre.whole.convened import with_meetings_announced
from ccmagenda.importers._genre.whole.dated import with_days_of_headings
from ccmagenda.importers._genre.whole.day_parts import with_dates_of_issue, with_days_whole
from ccmagenda.importers._genre.whole.epilogue import without_epilogue
from ccmagenda.importers._genre.whole.first_row import begin_of, stands_in_sections
from ccmagenda.importers._genre.whole.four_figures import with_four_figures
from ccmagenda.importers._genre.whole.glued_papers import with_papers_apart
from ccmagenda.importers._genre.whole.hours_behind import with_hours_behind
from ccmagenda.importers._genre.whole.lengths import without_lengths
from ccmagenda.importers._genre.whole.masthead import read_masthead
from ccmagenda.importers._genre.whole.numbered_papers import with_numbered_papers
from ccmagenda.importers._genre.whole.numbers_before import with_numbers_before
from ccmagenda.importers._genre.whole.numbers_behind import without_numbers_behind
from ccmagenda.importers._genre.whole.order import in_order
from ccmagenda.importers._genre.whole.parts_of_items import with_parts_of_items
from ccmagenda.importers._genre.whole.placeholders import with_numbers_for_signs
from ccmagenda.importers._genre.whole.recorded import begun_as_record, heading_above, names_statements
from ccmagenda.importers._genre.whole.recurring import with_bodies_apart, with_remarks_apart, without_places_of_days
from ccmagenda.importers._genre.whole.references import with_references
from ccmagenda.importers._genre.whole.repeated import without_repeated_heads, without_repeated_starts
from ccmagenda.importers._genre.whole.rooms_behind import with_rooms_behind
from ccmagenda.importers._genre.whole.sessions import with_sessions_of_days
from ccmagenda.importers._genre.whole.sessions_as_rows import with_sessions_as_rows
from ccmagenda.importers._genre.whole.stray import (
    with_hours_of_the_whole,
    without_opening_hours,
    without_stray_days,
    without_timed_notes,
)
from ccmagenda.importers._genre.whole.stretches import with_stretches
from ccmagenda.importers._genre.whole.titles_below import with_titles_below
from ccmagenda.importers._genre.whole.week_days import with_days_of_weeks
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import PrintedDay, PrintedProgramme

_TITLES, _SENTENCE = 3, 30
_SIDE = r"(?:\S+\s+){0,10}?(?:\S*\s*)(?:«side-event»)s?(?:\s*[:(–—-]\s(?:\S+\s*){0,10})?"
"""A heading, and no sentence, that names side events."""


def entries_in(lines: Sequence[PrintedLine], names: Names, found: Found) -> list[Entry | Columns]:
    """Return the entries of printed lines; furniture of pages is a leftover."""
    lines = with_plain_frames([attrs.evolve(line, text=with_plain_bullet(line.text)) for line in lines])
    begun = [line.text.lstrip(" |") for line in lines]
    bare = has_bare_hours(texts_begun(begun), names.words)
    heads = Heads(names.words, dots=not counts_in_dots(begun), bare=bare, lettered=lettered(begun))
    rows = rows_of(turned(with_cells_of_commas(lines, heads), heads), names.words, heads)
    found.leave_lines(rows.furniture)
    read = with_parts_of_items(with_numbers_for_signs(list(tables_read(with_one_clock(rows.rows, heads), heads))))
    entries = with_numbered_papers(with_papers_apart(with_sorts_by_content(without_lengths(read), names)))
    return with_references(with_numbers_before(without_numbers_behind(entries, names.words), names.words))


def _entries_of_days(lines: Sequence[PrintedLine], names: Names, found: Found) -> list[Entry | Columns]:
    """Return the entries of printed lines, the days among them whole and those of the paper itself set apart."""
    entries = with_sessions_of_days(entries_in(lines, names, found), names.words)
    entries = with_days_of_weeks(without_repeated_starts(entries), names.words)
    return with_days_whole(with_dates_of_issue(entries, names.words))


def _entries_in_order(lines: Sequence[PrintedLine], names: Names, found: Found) -> list[Entry | Columns]:
    """Return the entries of printed lines, each with its hours, in the order of the programme and without what is none of it."""
    entries = with_hours_within(with_hours_announced(_entries_of_days(lines, names, found), names.words), names.words)
    entries = with_hours_at_the_end(with_hours_behind(entries, names.words), names.words)
    entries = with_meetings_announced(entries, names.words)
    entries = without_timed_notes(with_stretches(entries, names.words), found)
    entries = with_hours_of_the_whole(entries, names.words, found)
    entries = without_opening_hours(entries, names.words, found)
    entries = without_places_of_days(with_days_of_headings(entries, names.words), names, found)
    entries = with_sessions_as_rows(without_stray_days(entries, names.words, found))
    timed = with_four_figures(entries, names.words, found)
    read = with_rooms_behind(in_order(timed, names, found), names)
    read = with_annotations(without_epilogue(read, names.words, found), names.words, found)
    read = without_repeated_heads(read, names.words, found)
    return with_titles_below(with_bodies_apart(with_remarks_apart(read, names), names), names)


def read_any(lines: Sequence[PrintedLine], names: Names, calendar: Calendar, found: Found) -> PrintedProgramme:
    """Return what a paper of anybody prints."""
    read = _entries_in_order(lines, names, found)
    plain = [entry for entry in read if isinstance(entry, Entry)]
    begin = begun_as_record(plain, begin_of(plain, names.words), names)
    first = plain[begin] if begin < len(plain) else None
    at = next((place for place, each in enumerate(read) if each is first), len(read))
    head = read_masthead(plain[:begin], names, calendar, found)
    calendar.years = calendar.years or _years_told(plain, names.words) or _years_of_weekdays(plain)
    side = any(names.words.regex(_SIDE).fullmatch(entry.text) for entry in plain[: begin + 1])
    state = State(
        title=head.title,
        names=names,
        calendar=calendar,
        found=found,
        headed=_is_headed(plain[begin:]),
        parted=stands_in_sections(plain[begin:], names.words),
        side_events=side,
        hosts=side_of_hosts(plain, names) if side else "",
        statements=names_statements(plain, begin, names),
        heading=heading_above(plain[:begin], head.title),
    )
    assemble([*(each for each in read[:at] if isinstance(each, Columns)), *read[at:]], state)
    sheets = state.benches.sheets
    settle_day(sheets, head, plain[:begin], calendar, names.words, found)
    with_rows_above_the_date(sheets)
    join_touching(sheets, names.words)
    for sheet in sheets:
        sheet.benches = merged(sheet.benches)
        lead_their_rows(sheet.benches)
    settle_hours(sheets, plain[:begin], names.words, found)
    days = [_day(sheet, state) for sheet in sheets if sheet.holds or not sheet.benches]
    return PrintedProgramme(
        title=head.title or state.title,
        venue=state.venue or head.place([day.known for day in days]),
        zone=state.zone,
        symbol=head.symbol,
        issued=head.issued,
        people=named(person for person in (*head.people, *state.people) if person.role != "host"),
        days=in_order_of_time(days),
    )


def _years_told(entries: Sequence[Entry], words: Words) -> list[int]:
    """Return the years of the dates in a paper whose first lines name none; paragraphs tell of other days."""
    short = (entry.row.text for entry in entries if len(entry.row.text.split()) <= _SENTENCE)
    told = (day_within(text, words) for text in short if re.search(r"(?:19|20)\d\d", text))
    return [found[0].year for found in told if found and found[0].year]


def _years_of_weekdays(entries: Sequence[Entry]) -> list[int]:
    """Return the years named in titles of a paper in which all its days fall on the weekdays that are printed."""
    days = [entry.head.day for entry in entries if entry.head.day]
    known = [day for day in days if day.day and day.month and day.weekday is not None and not day.is_range]
    short = (entry.row.text for entry in entries if len(entry.row.text.split()) <= _SENTENCE)
    told = Counter(int(year) for text in short for year in re.findall(r"(?<![\w/.-])(?:19|20)\d\d(?![\w/-])", text))
    dates = {year: [day.on(year) for day in known] for year, _ in told.most_common() if known}
    return [
        year
        for year, found in dates.items()
        if all(date and date.weekday() == day.weekday for date, day in zip(found, known, strict=True))
    ]


def _is_headed(entries: Sequence[Entry]) -> bool:
    """Tell whether days and titles alike are headings: then what is no heading is said of one."""
    days = [entry for entry in entries if entry.head.day or entry.head.clock]
    titles = [entry for entry in entries if entry.row.heading and entry.text and not entry.head.structural]
    return bool(days) and all(entry.row.heading for entry in days) and len(titles) >= _TITLES


def in_order_of_time(days: Sequence[PrintedDay]) -> tuple[PrintedDay, ...]:
    """Return days in the order in which they are held; those of a paper with undated ones stay as they are."""
    dated = [(day.known, day) for day in days if day.known]
    return tuple(day for _, day in sorted(dated, key=lambda pair: pair[0])) if len(dated) == len(days) else tuple(days)


def _day(sheet: Sheet, state: State) -> PrintedDay:
    """Return a day as printed; one that stands beside another has the rows of that."""
    twin = next((first for first, second in state.twins if second is sheet), None)
    return twin.printed(sheet.date) if twin and not sheet.benches else sheet.printed()
