"""What hours and titles are to those beside them: alone on a line, within others, right before others, points of a title."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_section
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import Clock

_BREAK = 30
_BRACKET = re.compile(r"\s*\([^()]*\)$")
NUMBERED = r"(?:«session»|«serial»)\s+(?:\d{1,2}|[IVX]+|[A-D])"
"""The name of a session that is no more than its number."""


def is_of_points(titles: Sequence[Entry]) -> bool:
    """Tell whether the first of several titles is a plain one, and all the others are points of it."""
    if not titles:
        return False
    first, *others = titles
    plain = not (first.row.bullet or first.head.label)
    told = first.text.endswith(":") and not any(each.text.endswith(":") and not each.row.bullet for each in others)
    return plain and bool(others) and (told or all(each.row.bullet or each.head.label for each in others))


def unbroken(entries: Iterable[Entry | Columns]) -> Iterator[Entry]:
    """Yield entries up to a day or hours."""
    for entry in entries:
        if not isinstance(entry, Entry) or entry.head.structural:
            return
        yield entry


def alone_in(entries: Sequence[Entry | Columns]) -> Iterator[tuple[int, Clock]]:
    """Yield the places of hours with an end that stand on a line of their own."""
    for place, entry in enumerate(entries):
        clock = entry.clock if isinstance(entry, Entry) and not (entry.text or entry.head.part or entry.head.serial) else None
        if clock and clock.end:
            yield place, clock


def is_begun(entry: Entry | Columns) -> bool:
    """Tell whether an entry is a beginning alone on its line."""
    clock = entry.clock if isinstance(entry, Entry) and not entry.text else None
    return clock is not None and clock.start is not None and clock.end is None


def lies_within(inner: Clock, outer: Clock) -> bool:
    """Tell whether hours lie within others and are not the same."""
    if inner.start is None or outer.start is None or outer.end is None or (inner.start, inner.end) == (outer.start, outer.end):
        return False
    return outer.start <= inner.start < outer.end and (inner.end is None or inner.end <= outer.end)


def runs_on(entry: Entry, below: Entry) -> bool:
    """Tell whether the hours below follow after a break at most: then both are of rows of one sitting."""
    clock, then = entry.clock, below.clock.start if below.clock and not below.head.part else None
    if then is None or clock is None or clock.end is None or entry.head.part or entry.head.serial:
        return False
    return 0 <= (then.hour * 60 + then.minute) - (clock.end.hour * 60 + clock.end.minute) <= _BREAK


def heads_people(entry: Entry, below: Entry, names: Names) -> bool:
    """Tell whether a segment or debate stands right above hours at which somebody speaks: "High-Level Segment"."""
    named = r"(?:[\w'’-]+\s+){0,3}(?:«session»|«discussions»|«talks»)(?:\W.*)?"
    return names.words.regex(named).fullmatch(entry.text) is not None and names.is_somebody(below.text)


def names_what_is_held(text: str, words: Words) -> bool:
    """Tell whether a title is a session, or a meeting of somebody: "Opening session (Hall 2)", "Meeting of the Bureau"."""
    of = r"\s+(?:«of»|de|du|des|del|da|do|di|der)(?!\w).{3,90}"
    named = rf"(?:[\w'’-]+\s+){{0,3}}(?:(?:«session»|«serial»)(?:{of})?|(?:«event»){of})"
    return words.regex(named).fullmatch(_BRACKET.sub("", text).strip(" .:")) is not None


def holds_rows(below: Sequence[Entry | Columns], words: Words) -> bool:
    """Tell whether beginnings of several rows stand below "Session 1": it heads them, and is the name of none."""
    held = 0
    for entry in below:
        if not isinstance(entry, Entry) or entry.head.day or entry.head.part:
            break
        if entry.clock and entry.clock.end:
            return False
        if held and words.regex(NUMBERED).fullmatch(tidy(entry.text)):
            break
        held += entry.clock is not None
    return held > 1


def is_last_of_a_list(entry: Entry, above: Entry | None) -> bool:
    """Tell whether a number goes on from that of the line right above, which has no hours: "11 Report", "12 The meeting ends"."""
    label = entry.head.label
    before = above.head.label if above is not None and not above.clock else None
    return label is not None and before is not None and label.follows(before)


def is_point(entry: Entry, beside: Sequence[Entry | None], words: Words) -> bool:
    """Tell whether a line is a point of a list: it has a bullet, and is no session that stands alone with it."""
    near = [each for each in beside if each is not None and not each.clock]
    alone = all(each.row.bullet != entry.row.bullet for each in near)
    return bool(entry.row.bullet) and not (alone and is_section(entry.text, words))


def is_point_over(entry: Entry, below: Entry | None) -> bool:
    """Tell whether a point without hours stands right above deeper points that have some."""
    timed = below is not None and below.clock is not None and below.row.bullet != "" and entry.clock is None
    return timed and below is not None and entry.row.bullet != "" and entry.row.indent < below.row.indent


def stands_out(entry: Entry, below: Entry) -> bool:
    """Tell whether a line is a heading or bold, and does not look like the row with hours below it."""
    row, other = entry.row, below.row
    return (row.heading > 0 or row.bold) and not (below.text and (row.heading, row.bold) == (other.heading, other.bold))


def is_of_lower_rank(entry: Entry, below: Entry) -> bool:
    """Tell whether a line stands right above a heading that ranks higher, and so heads nothing of it."""
    return below.row.heading > 0 and not 0 < entry.row.heading <= below.row.heading


def counts_on(entries: Sequence[Entry | Columns]) -> bool:
    """Tell whether each day of a paper has one beginning alone, and the numbers of the agenda below go on from day to day."""
    before: tuple[int, ...] = ()
    counted = 0
    for hours in _days_begun(entries):
        numbers = [_figures(entry) for entry in hours if entry.head.label and entry.head.label.items]
        if not numbers or numbers[0] <= before:
            return False
        before, counted = numbers[-1], counted + 1
    return counted > 1


def _days_begun(entries: Sequence[Entry | Columns]) -> Iterator[list[Entry]]:
    """Yield for each day what stands below its only hours, a beginning alone on its line; nothing of a day with others."""
    days: list[list[Entry]] = []
    for entry in entries:
        if isinstance(entry, Entry) and (entry.head.day or not days):
            days.append([])
        if isinstance(entry, Entry):
            days[-1].append(entry)
    for day in days:
        timed = [place for place, entry in enumerate(day) if entry.clock]
        alone = len(timed) == 1 and is_begun(day[timed[0]])
        if timed:
            yield day[timed[0] + 1 :] if alone else []


def _figures(entry: Entry) -> tuple[int, ...]:
    """Return the figures of a number, without letters."""
    return tuple(part for part in entry.head.label.parts if isinstance(part, int)) if entry.head.label else ()


def is_beside(title: Entry, timed: Entry, words: Words) -> bool:
    """Tell whether hours are of a session that stands beside another above them: "First sitting", then "15:00 Second sitting"."""
    one, other = (_session_in(entry.text, words) for entry in (title, timed))
    return bool(one and other) and one[0] == other[0] and one[1] != other[1]


def _session_in(text: str, words: Words) -> tuple[str, str]:
    """Return what a session is called, and its number or ordinal: "plenary session" and "first"; nothing for other titles."""
    number = r"\d{1,2}(?:«ordinal-ends»)?(?!\w|\.\d)|[IVX]{1,4}(?!\w)|[A-D](?!\w)|(?:«ordinals»|«numerals»)(?!\w)"
    found = words.regex(rf"(?:(?P<before>{number})\s+)?(?P<named>«session»)(?!\w)(?:\s+(?P<behind>{number}))?").match(text)
    counted = (found["before"] or found["behind"] or "") if found else ""
    return (found["named"].casefold(), counted.casefold()) if found and counted else ("", "")


def heads_numbers(title: Entry, below: Entry | None) -> bool:
    """Tell whether a number without hours stands right above the first of its parts, which has some: "1.", then "9:10 1.1"."""
    one, other = title.head.label, below.head.label if below is not None and below.clock else None
    if one is None or other is None or not (one.items and other.items) or title.clock:
        return False
    return one.depth < other.depth and other.parts[: one.depth] == one.parts
