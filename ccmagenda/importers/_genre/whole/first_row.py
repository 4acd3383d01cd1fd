"""Where a programme begins: with its first day, else its first hours, else its first number, else its first point."""

import itertools
from collections.abc import Sequence

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.fields import names_a_time
from ccmagenda.importers._genre.lines.sorts import is_section
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import DayWords, day_within
from ccmagenda.importers._genre.whole.first_number import (
    below_its_own_item,
    below_the_name,
    may_head_a_chapter,
    of_numbers,
)

_MONTHS = 2
"""Months by which a paper is dated before all the days that it tells of."""
_PAIR, _LISTED, _PREAMBLE, _PARAGRAPH, _SHORT_LINES = 2, 3, 12, 20, 4


def begin_of(entries: Sequence[Entry], words: Words) -> int:
    """Return the place of the first entry of the programme: its first day, else its first hours, else its first number."""
    told_first = _below_its_sentences(entries, words) or below_its_own_item(entries, words)
    if told_first:
        return told_first
    fields = _fields_of_the_whole(entries, words)
    timed = [place for place, entry in enumerate(entries) if _has_hours(entry, words) and not _is_dated(entry, words)]
    hours = next((place for place in timed if place not in fields), len(entries))
    listed = sum(entry.head.day is not None and names_a_time(entry.row.text, words) for entry in entries) > 1 and not fields
    days = [(place, day) for place, entry in enumerate(entries) if (day := entry.head.day) and (listed or not day.is_range)]
    days = [(place, day) for place, day in days if place not in fields and not (place and _is_prose(entries[place]))]
    others = tuple(dict.fromkeys(day for _, day in days))
    before = [(place, day) for place, day in days if place <= hours and (place + 1 >= hours or not _is_issue(day, others))]
    before = before[1:] if _stand_around_the_name(entries, before[:2], words) else before
    told = _below_another_meeting(entries, days, words) or (0 if before else _below_the_only_hours(entries, days))
    if told:
        return told
    if before:
        first = _which(before[0][1])
        last = [place for place, day in before if _which(day) == first][-1]
        return max(last, _named_below(entries, before[0][0], days, words))
    if hours < len(entries):
        return _with_heading(entries, hours, words)
    labelled = (place for place, entry in enumerate(entries) if entry.head.label and not _is_of_a_paper(entry, words))
    numbered = next(labelled, len(entries))
    return days[0][0] if days else _without_days(entries, numbered, words)


def _without_days(entries: Sequence[Entry], numbered: int, words: Words) -> int:
    """Return where a programme begins that has neither days nor hours: with its sessions, its first number or its heading."""
    sections, below = _with_sections(entries, words), _below_the_heading(entries, words)
    if sections < numbered and sections <= below:
        return sections
    return of_numbers(entries, numbered, words) if numbered < len(entries) else below


def _is_of_a_paper(entry: Entry, words: Words) -> bool:
    """Tell whether a number is that of the item which the paper itself is for: "Item 2", below it "Draft agenda"."""
    named = r"(?:(?:«paper-adjectives»)\s+)*(?:«paper»)(?:\s+(?:«of»|for|pour|para|für)(?!\w).*)?"
    label = entry.head.label
    alone = label is not None and label.style == "item" and bool(label.words)
    return alone and words.regex(named).fullmatch(entry.text.strip(" .:*")) is not None


def _which(day: DayWords) -> tuple[int | None, ...]:
    """Return what tells a day from others: its date, else its weekday and its number."""
    return (day.day, day.month) if day.day else (day.weekday, day.number)


def _is_prose(entry: Entry) -> bool:
    """Tell whether a day begins a paragraph: "On 12 February 2007, the Minister welcomed delegates, who ...."."""
    return len(entry.text.split()) > _PARAGRAPH and entry.text.endswith(".") and not entry.clock


def _below_its_sentences(entries: Sequence[Entry], words: Words) -> int:
    """Return where a programme begins below "Programme:", whose hours are told in sentences above it before; 0 otherwise."""
    name = words.regex(r"(?:[\w’']+\s+){0,2}(?:«paper»)\s*:|(?:(?:«paper-adjectives»)\s+)*(?:«paper»)")
    timed = [place for place, entry in enumerate(entries) if entry.clock or entry.head.part]
    for place, entry in enumerate(entries):
        above = [entries[at] for at in timed if at < place]
        if any(not _is_told(each) or each.row.bullet for each in above):
            return 0
        below = entries[place + 1 : place + 1 + _LISTED]
        rows = any(each.clock or each.head.day or each.head.part for each in below)
        if above and rows and name.fullmatch(entry.row.text.strip(" .*")):
            return place + 1
    return 0


def _is_told(entry: Entry) -> bool:
    """Tell whether a line is a sentence of several words that ends in a stop."""
    return len(entry.row.text.split()) >= _PREAMBLE and entry.row.text.rstrip().endswith((".", "!"))


def _below_another_meeting(entries: Sequence[Entry], days: Sequence[tuple[int, DayWords]], words: Words) -> int:
    """Return where the first day of a timetable stands that is annexed to the paper of another meeting, held weeks before.

    Right above it stands the name of a paper, and no hours lie between the two days; 0 where there is none.
    """
    first = next((day for _, day in days), None)
    last = [place for place, day in days if first and (day.day, day.month) == (first.day, first.month)]
    below = [(place, day) for place, day in days if last and place > last[-1]]
    if first is None or not below or not (first.year and first.month and below[0][1].month) or first.is_range:
        return 0
    place, day = below[0]
    named = words.regex(r"(?:(?:«paper-adjectives»)\s+)*(?:«paper»)(?!\w)").match(entries[place - 1].text)
    between = entries[last[-1] + 1 : place]
    away = abs(12 * ((day.year or first.year) - first.year) + day.month - first.month) >= _MONTHS
    return place if named and away and len(between) > _PAIR and not any(entry.clock for entry in between) else 0


def _has_hours(entry: Entry, words: Words) -> bool:
    """Tell whether a line has hours, or is a part of the day and no name of a meeting: "Afternoon Session, 2nd Conference"."""
    named = words.regex(r"(?:.*\W)?(?:«event»)(?!\w)").match(entry.text)
    if words.regex(rf"(?:\S+\s+){{2,{_PREAMBLE}}}(?:«took-place»|«will-be-held»)(?!\w).*\.$").match(entry.row.text):
        return False  # a sentence tells of another meeting
    return bool(entry.clock or (entry.head.part and not (named and not entry.row.bullet)))


def _fields_of_the_whole(entries: Sequence[Entry], words: Words) -> frozenset[int]:
    """Return the places of fields such as "Dates:" and "Time:", where other days with hours follow below them all."""
    fields = [place for place, entry in enumerate(entries) if entry.head.structural and names_a_time(entry.row.text, words)]
    below = entries[fields[-1] + 1 :] if fields else []
    days = [entry.head.day for entry in below if entry.head.day and not entry.head.day.is_range]
    return frozenset(fields) if days and any(entry.clock for entry in below) else frozenset()


def _below_the_only_hours(entries: Sequence[Entry], days: Sequence[tuple[int, DayWords]]) -> int:
    """Return where the only day of a paper stands, if its only hours stand above, in a line that tells where; 0 otherwise."""
    timed = [place for place, entry in enumerate(entries) if entry.clock]
    if len(timed) != 1 or len(days) != 1 or days[0][0] <= timed[0]:
        return 0
    hours, clock = entries[timed[0]], entries[timed[0]].clock
    plain = not any(entry.head.label or entry.row.bullet for entry in entries[timed[0] : days[0][0]])
    return days[0][0] if plain and clock and clock.end and (hours.behind or not hours.text) else 0


def _below_the_heading(entries: Sequence[Entry], words: Words) -> int:
    """Return where a list without days, hours or numbers begins: below a heading such as "Sessions:", else with its points."""
    headed = [
        place
        for place, entry in enumerate(entries)
        if words.regex(r"(?:(?:«articles»)\s+)?(?:«sections»)").fullmatch(entry.text.strip(" .:;,()[]*–-"))
        and place + _LISTED < len(entries)
    ]
    points = [place for place, entry in enumerate(entries) if entry.row.bullet]
    if headed:
        return headed[0] + 1
    told = _below_the_sentence(entries, words)
    if told and _with_sections(entries, words) == len(entries):
        return told
    named = below_the_name(entries, len(entries), words, sure=False)
    if len(points) >= _LISTED:
        return min(points[0], named)
    led = r"(?:«chair»|«coordinator»|«moderator»|«chaired-by»|«moderated-by»)\s?[:：]"
    lines = [place for place, entry in enumerate(entries) if place and words.regex(led).match(entry.text)]
    if named == len(entries) and len(lines) <= 1:
        return _with_sections(entries, words)
    return named if named < len(entries) else lines[0] - 1


def _with_sections(entries: Sequence[Entry], words: Words) -> int:
    """Return where counted sessions begin that have neither days nor hours: with what opens before the first of them."""
    if not stands_in_sections(entries, words):
        return len(entries)
    first = next(place for place, entry in enumerate(entries) if _is_counted(entry, words))
    above = first - 1
    while above > 0 and "," in entries[above].text:
        above -= 1  # those who open
    opened = words.regex(r"(?:\S+\s+){0,3}(?:«openers»|«spoken-at»|opening)(?!\w)").match(entries[above].text)
    return above if opened and above > 0 else first


def stands_in_sections(entries: Sequence[Entry], words: Words) -> bool:
    """Tell whether rows without hours stand in two or more counted sessions: "Panel 1: Wells", "Panel 2: Ropes"."""
    counted = [place for place, entry in enumerate(entries) if _is_counted(entry, words)]
    return len(counted) >= _PAIR and all(later - place > 1 for place, later in itertools.pairwise(counted))


def _is_counted(entry: Entry, words: Words) -> bool:
    """Tell whether a line without hours heads a session with a number."""
    number = r"(?:\d{1,2}|[IVX]{1,4}|[A-DА-Г]|«numerals»)(?!\w)"
    called = r"(?:«session»|«counted-session»)"
    counted = words.regex(rf"{called}\s+{number}|(?:«ordinals»|{number})\s+(?:«session»)(?!\w)").match(entry.text)
    return entry.head.empty and not entry.cells and counted is not None and is_section(entry.text, words)


def _below_the_sentence(entries: Sequence[Entry], words: Words) -> int:
    """Return where short lines begin right below a sentence that tells when the meeting was held, as on its page; 0 otherwise."""
    held = words.regex(rf"(?:\S+\s+){{2,{2 * _PREAMBLE}}}(?:«took-place»|«will-be-held»)(?!\w).*\.$")
    for place, entry in enumerate(entries[:_PREAMBLE]):
        below = entries[place + 1 : place + 1 + _SHORT_LINES]
        plain = all(_is_short_title(each) for each in below) and len(below) == _SHORT_LINES
        if plain and held.match(entry.row.text) and day_within(entry.row.text, words):
            return place + 1
    return 0


def _is_short_title(entry: Entry) -> bool:
    """Tell whether a line is some words that begin with a capital and end without a mark."""
    plain = entry.head.empty and not (entry.cells or entry.row.bullet)
    return plain and len(entry.text.split()) <= _PREAMBLE and entry.text[:1].isupper() and entry.text[-1:].isalnum()


def _stand_around_the_name(entries: Sequence[Entry], days: Sequence[tuple[int, DayWords]], words: Words) -> bool:
    """Tell whether the name of the paper stands between two days: the first is that on which it was issued."""
    if len(days) < _PAIR or (days[0][1].day, days[0][1].month) == (days[1][1].day, days[1][1].month):
        return False
    named = words.regex(r"(?:(?:«paper-adjectives»)\s+)*(?:«paper»)(?:(?:\s+(?:«paper-adjectives»))*\s+(?:«paper»))?")
    return any(named.fullmatch(entry.text.strip(" .:*")) for entry in entries[days[0][0] + 1 : days[1][0]])


def _named_below(entries: Sequence[Entry], first: int, days: Sequence[tuple[int, DayWords]], words: Words) -> int:
    """Return where the programme of one day begins that is told of above a line such as "Programme:"; 0 where there is none.

    Hours alone above it are those of the whole day, unless others stand alone as well.
    """
    one = len({(day.day, day.month, day.number) for _, day in days}) == 1
    whole = len({entry.clock for entry in entries if entry.clock and not _is_row(entry)}) <= 1
    rows = (place for place, entry in enumerate(entries) if place > first and (_is_row(entry) or (entry.clock and not whole)))
    hours = next(rows, first)
    named = [place for place in range(first + 2, hours) if words.is_all("paper", entries[place].text)]
    return named[-1] + 1 if one and named else 0


def _is_row(entry: Entry) -> bool:
    """Tell whether hours are of a row or begin a part: those of the whole day stand alone and have an end."""
    alone = entry.clock is not None and entry.clock.end is not None and not (entry.text or entry.head.part)
    return bool((entry.clock or entry.head.part) and not alone)


def _is_dated(entry: Entry, words: Words) -> bool:
    """Tell whether a line names the day of the meeting before its hours: "Geneva, 1 February 2024, room XX (09:30-17:00)"."""
    found = day_within(entry.row.text, words) if entry.behind and not entry.head.day else None
    return found is not None and found[0].year > 0


def _is_issue(day: DayWords, days: Sequence[DayWords]) -> bool:
    """Tell whether a date is that of the paper: months before the others, or without a weekday where those have theirs."""
    others = [other for other in days if (other.day, other.month) != (day.day, day.month)]
    dated = day.weekday is None and day.year > 0 and not day.number
    long_before = bool(others) and all(12 * (other.year - day.year) + other.month - day.month >= _MONTHS for other in others)
    if dated and long_before:
        return True
    return dated and bool(others) and all(other.weekday is not None for other in others)


def _with_heading(entries: Sequence[Entry], hours: int, words: Words) -> int:
    """Return where the heading of the first part begins, if the line before the first hours is one."""
    named = [place for place in range(hours) if words.is_all("paper", entries[place].text)]
    if named and any(entry.head.label and entry.head.label.items for entry in entries[named[-1] + 1 : hours]):
        return named[-1] + 1  # "Agenda:", with items before the first hours
    before = entries[hours - 1] if hours else None
    headed = before is not None and words.regex(r"(?:«ordinals»|\d+(?:«ordinal-ends»)?)?\s*(?:«session»)\b.*:").match(before.text)
    as_others = hours > 1 and (_is_dressed_as_others(entries, hours - 1, words) or _stands_as_others(entries, hours - 1, words))
    return hours - 1 if hours > 1 and (headed or as_others) else hours


def _stands_as_others(entries: Sequence[Entry], place: int, words: Words) -> bool:
    """Tell whether a line above the first hours, below a sentence or "Programme:", stands as others between later hours do."""
    above = entries[place - 1].text
    below = (at for at in range(place + 2, len(entries) - 1) if entries[at - 1].clock and entries[at + 1].clock)
    other = any(not entries[at].clock and may_head_a_chapter(entries[at], words) for at in below)
    spoken = any(words.begins(sort, entries[place].text) for sort in ("spoken", "room"))
    told = words.is_all("paper", above.strip(" .:")) or (above.endswith(".") and len(above.split()) >= _PREAMBLE)
    return other and told and not spoken and may_head_a_chapter(entries[place], words)


def _is_dressed_as_others(entries: Sequence[Entry], place: int, words: Words) -> bool:
    """Tell whether a line in capitals or marked as a heading stands above the first hours as another does above later ones."""
    below = (entries[at] for at in range(place + 2, len(entries) - 1) if entries[at + 1].clock and not entries[at].clock)
    entry = entries[place]
    dressed = entry.text.isupper() or entry.row.heading > 0
    if not dressed or not may_head_a_chapter(entry, words):
        return False
    dress = (entry.text.isupper(), entry.row.heading)
    return any((other.text.isupper(), other.row.heading) == dress and may_head_a_chapter(other, words) for other in below)
