"""From rows to entries: each is one title with what stands before it, also where several have run into one line."""

import re
from collections.abc import Iterator

import attrs

from ccmagenda.importers._genre.lines.fields import names_a_time, without_field
from ccmagenda.importers._genre.lines.heads import CELL, Head, Heads
from ccmagenda.importers._genre.lines.sorts import body_in, is_room
from ccmagenda.importers._genre.persons.names import HONOURED
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.terms.mending import SPLIT
from ccmagenda.importers._genre.terms.numbers import Label, label_at
from ccmagenda.importers._genre.terms.numbers_within import next_number
from ccmagenda.importers._genre.terms.relative_times import is_time_before, time_before
from ccmagenda.importers._genre.times.clocks import Clock, clock_at
from ccmagenda.importers._genre.times.dates import day_within

_HEADING, _PLACE = 14, 3
_HOURS_WITHIN = re.compile(r"^(\w+,?\s+\d{1,2})\s*\(([^()]*\d\s?(?:[ap]\.?m|[:.h]\d\d)[^()]*)\)\s*(\w+(?:\s+\d{4})?)$")
"""Hours that stand within a date: "Wednesday, 3 (10am) February 2010"."""
_FOLLOWS = re.compile(r"\s+(?:as follows|comme suit|como sigue|wie folgt|come segue|como se segue)\s*:?$", re.IGNORECASE)
"""What ends a line that tells of the day of a list below it: "Committees meet on Wednesday, 5 June as follows:"."""
_BULLETS = re.compile(r"(?<=[.;:])(?<!(?<!\w)[A-Z]\.)\s+[-–•·]\s+(?=[A-ZÀ-Ý«“\"])")
_BEFORE = r"(?:(?<=[\w)”»’.,:])\s+|(?:(?<=[^\W\d])|(?<=[^\W\d]\s\d)|(?<=[^\W\d]\s\d\d))\s+[–—-]\s+)"
_CLOCKS = re.compile(rf"{_BEFORE}(?=\d{{1,2}}\s?(?:[:.hH]|a\.?m|p\.?m|\s?[–-]))")

_ITEM_LED = r"((?:«item»)\s+\d{1,2}(?:\s?\([a-z]\))?),\s+(?=(?:«chaired-by»|«moderated-by»)\s)"
"""A number of the agenda before who leads it: "Agenda item 10, chaired by Peru"."""
_ITEMS = r"(?<=[\w)”»’.,;:–])\s+(?=(?:«item»)\s+(?:\d{1,2}|(?-i:[IVX]{1,5}))\s*(?:\([a-z]\)\s*)?:\s+(?-i:[A-ZÀ-Ý“\"«]))"
"""Where the next item is told within a line: "Work programme Item V: Money"."""


@attrs.frozen(kw_only=True)
class Entry:
    """A title with its head.

    ``cells`` are those behind the title, ``track`` is the head of its column, ``room`` the one beside its hours, ``number``
    that of its item behind it.

    ``after`` are the words of a relative time, ``band`` tells that its hours are those of a sitting for certain,
    ``behind`` that they stand behind its title, ``shared`` that they are those of the entry before, and ``sure`` that the
    line can be nothing but a title. ``listed`` is what the list tells in which it is a point: people, or notes;
    ``sorts`` what the columns of its row hold by what most of their cells say.
    """

    head: Head
    text: str
    row: Row
    cells: tuple[str, ...] = ()
    track: str = ""
    room: str = ""
    number: str = ""
    after: str = ""
    day_title: str = ""
    heading_day: bool = False
    band: bool = False
    behind: bool = False
    shared: bool = False
    sure: bool = False
    listed: str = ""
    sorts: tuple[str, ...] = ()

    @property
    def clock(self) -> Clock | None:
        """Return its hours."""
        return self.head.clock


def entries_of(row: Row, heads: Heads) -> Iterator[Entry]:
    """Yield the entries of a row."""
    text = _HOURS_WITHIN.sub(r"\1 \3 \2", _without_columns(row, heads))
    titled = _titled_day(text, row, heads)
    if titled:
        yield titled
        return
    ended = _day_at_the_end(text, row, heads)
    if ended:
        yield ended
        return
    numbered = heads.words.regex(_ITEM_LED).match(text)
    head = heads.read(without_field(text[numbered.end() :] if numbered else text, heads))
    after, head = _after(head, heads)
    body, head = _body_before(head, heads)
    whole = Entry(head=head, text=head.text, row=row, after=after, track=body, number=numbered[1] if numbered else "")
    for number, part in enumerate(_parts(head.text)):
        entry = attrs.evolve(whole, text=part) if number == 0 else _point(part, head, row, heads)
        yield from _by_clock(entry, heads)


def _point(part: str, head: Head, row: Row, heads: Heads) -> Entry:
    """Return what stands behind a bullet within a row: a point at the hours of this, or a row with hours of its own."""
    own = heads.read(part)
    if head.clock and own.text and not own.day and (own.clock or is_time_before(part, heads.words)):
        after, own = _after(own, heads)
        return Entry(head=own, text=own.text, row=row, after=after)
    return Entry(head=Head(clock=head.clock, text=part), text=part, row=attrs.evolve(row, bullet=row.bullet or "-"), shared=True)


def _titled_day(text: str, row: Row, heads: Heads) -> Entry | None:
    """Return the heading of a day whose date stands in brackets behind a title: "Workshops (Monday 15 April):"."""
    found = re.match(rf"^([^(){CELL}]{{3,80}}?)\s*[(\[]([^()\[\]]+)[)\]]\s*(:?)$", text)
    inner = heads.read(found[2]) if found else None
    if found is None or inner is None or not inner.day or inner.text or inner.day.is_range or not inner.day.month:
        return None
    return Entry(head=inner, text="", row=row, day_title=found[1].strip()) if found[3] or row.heading else None


def _day_at_the_end(text: str, row: Row, heads: Heads) -> Entry | None:
    """Return the heading of a day that ends in its date with the weekday: "Programme of meetings, Tuesday 9 February"."""
    text = _FOLLOWS.sub("", text)
    plain = len(text.split()) <= _HEADING and not (row.cells or row.bullet or names_a_time(text, heads.words))
    found = day_within(text, heads.words) if plain else None
    if found is None or found[1] == 0 or found[0].is_range or not found[0].day:
        return None
    behind = heads.read(text[found[2] :].strip(" .:*),–—-"))
    if behind.text or not (behind.empty or behind.part) or behind.clock:
        return None
    before = text[: found[1]].strip(" ,–—-:(|/")
    paper = r"(?:(?:«paper-adjectives»)\s+)*(?:«paper»|«day»)(?:\s+(?:for|of|du|del|de|da|für))?\s*[,:(–—-]?\s*$"
    other = r"(?:.*?[,:(–—-]\s*|.*?\s(?:for|of|du|del|de|on)\s+|.*\s(?:«room»)(?:\s+\S{1,5})?\s+)$"
    counted = r"(?:.*[,:(–—-]\s*)?(?:«day»)\s+(?:\d{1,2}|«numerals»|(?-i:[IV]{1,3}))\s*[,:(–—-]\s*$"
    led = heads.words.regex(
        f"(?:{paper})|(?:{counted})" if found[0].weekday is None else f"(?:{paper})|(?:{counted})|(?:{other})"
    ).match(text[: found[1]])
    if not before or heads.read(text).structural or not led:
        return None
    head = Head(day=found[0], part=behind.part, part_words=behind.part_words)
    return Entry(head=head, text="", row=row, day_title=before)


def _parts(text: str) -> list[str]:
    return [part.strip() for piece in text.split(SPLIT) for part in _BULLETS.split(piece)] or [""]


def _without_columns(row: Row, heads: Heads) -> str:
    """Leave out the heads of columns that a day or hours have run into ("Time / Activity / Tuesday, 23 November")."""
    cells = list(row.cells)
    while len(cells) > 1 and heads.words.is_all("columns", cells[0]) and heads.read(cells[-1]).structural:
        cells.pop(0)
    return CELL.join(cells) if row.cells else row.text


def _body_before(head: Head, heads: Heads) -> tuple[str, Head]:
    """Part the body that sits from what it treats: "PLENARY: 3: General statements", "Committee A: Budget"."""
    found = re.match(r"([^:;\d]{3,60}):\s+(?=\d{1,2}[.:)]\s)", head.text)
    named = r"(?:«ordinals»|[1-6](?:«ordinal-ends»))\s+(?:«body»)|(?!«track»)(?:«body»)\s+(?-i:[A-E]|[IVX]{1,4})"
    parted = rf"({named})\s?:\s+(?=\S)"
    found = found or heads.words.regex(parted).match(head.text)
    if found is None or head.label or not body_in(found[1], heads.words):
        return "", head
    label = label_at(head.text[found.end() :], heads.words)
    text = head.text[found.end() + (label[1] if label else 0) :]
    return found[1].strip(), attrs.evolve(head, label=label[0] if label else None, text=text)


def _after(head: Head, heads: Heads) -> tuple[str, Head]:
    """Return a time that is told by what goes before, and the head without it."""
    told = time_before(head.text, CELL, heads.words)
    if not told or head.label:
        return "", head
    title = told[1][:1].upper() + told[1][1:]
    rest = heads.read(title)
    kept = attrs.evolve(head, label=rest.label, text=rest.text) if not rest.structural else attrs.evolve(head, text=title)
    return told[0], kept


def _by_clock(entry: Entry, heads: Heads) -> Iterator[Entry]:
    """Split where hours stand within a line, and take those at its end for its own; those of a note are told."""
    noted = heads.words.regex(r"(?:«note-label»)\s*:").match(entry.text)
    for found in _CLOCKS.finditer("" if noted else entry.text):
        before, rest = entry.text[: found.start()].rstrip(" ,;–-"), entry.text[found.end() :]
        announced = re.match(r"\d{1,2}[.:hH]\d\d\s?:\s", rest) is not None
        dotted = entry.clock is not None and entry.clock.style == "dot"
        clock = clock_at(rest, heads.words, alone=announced or dotted)
        if clock is None or not _is_own(before, rest, clock[0], rest[clock[1] :], entry, heads):
            continue
        after = rest[clock[1] :].strip(" .,;)")
        if after and entry.clock is None and before and _is_place(after, entry, heads):
            held = attrs.evolve(entry, head=attrs.evolve(entry.head, clock=clock[0]), text=f"{before}{CELL}{after}", behind=True)
            yield from _by_number(held, heads)
            return
        if not after and entry.clock is None:
            yield from _by_number(
                attrs.evolve(entry, head=attrs.evolve(entry.head, clock=clock[0]), text=before, behind=True), heads
            )
            return
        if after and before and entry.clock is None and clock[0].end and _ends_in_hours(after, heads):
            timed = attrs.evolve(entry, head=attrs.evolve(entry.head, clock=clock[0]), text=before, behind=True)
            yield from _by_number(timed, heads)
            yield from _by_clock(Entry(head=Head(text=after), text=after, row=entry.row), heads)
            return
        if after:
            yield from _by_number(attrs.evolve(entry, text=before), heads)
            head = heads.read(rest)
            yield from _by_clock(Entry(head=head, text=head.text, row=entry.row), heads)
            return
    yield from _by_number(_with_clock_in_brackets(entry, heads), heads)


def _ends_in_hours(text: str, heads: Heads) -> bool:
    """Tell whether a text ends in a range of hours: then those of the title before it stand behind that too."""
    clocks = (clock_at(text[found.end() :], heads.words) for found in _CLOCKS.finditer(text))
    ends = [found.end() for found in _CLOCKS.finditer(text)]
    return any(
        clock is not None and clock[0].end is not None and not text[end + clock[1] :].strip(" .,;)")
        for end, clock in zip(ends, clocks, strict=True)
    )


def _is_place(text: str, entry: Entry, heads: Heads) -> bool:
    """Tell whether what stands behind hours is where a title is held: a room, or short words in a line with its day."""
    return is_room(text, heads.words) or (entry.head.day is not None and len(text.split()) <= _PLACE and text[0].isupper())


def _is_own(before: str, text: str, clock: Clock, after: str, entry: Entry, heads: Heads) -> bool:
    """Tell whether hours within a line begin something of their own, and are not told by its words."""
    told = heads.words.regex(r".*(?:^|\s)(?:«from»|«to»|«by»|at|before|after|around|«small»)$").match(before)
    room = re.match(r"\d{1,2}[A-Z]?\s*[–—-]", text) and heads.words.regex(r"(?:.*\s)?(?:«room»)$").match(before)
    if told or room or (before.count("(") > before.count(")")):
        return False
    starts_new = re.match(rf"\s*[:,–—{CELL}|-]?\s*(?:$|[A-ZÀ-Ý0-9«“(])", after) is not None
    later = entry.clock and entry.clock.start and clock.start and clock.start > entry.clock.start
    sure = entry.clock and {entry.clock.style, clock.style} <= {"h", "colon", "bare"}
    sure = bool(sure or _are_dotted(before, entry.clock, clock, heads)) or re.match(r"\s?:\s", after) is not None
    return starts_new and (clock.end is not None or bool(later and sure) or bool(body_in(before, heads.words)))


def _are_dotted(before: str, first: Clock | None, clock: Clock, heads: Heads) -> bool:
    """Tell whether a time with a dot goes on from another, and is no number of a rule: "10.00 Opening 10.30 Debate"."""
    counted = r".*(?:^|\s)(?:«item»|«articles»|no\.?|n[°º]|para(?:graph)?s?\.?|rules?|resolutions?|decisions?|docs?\.?)$"
    both = first is not None and first.style == clock.style == "dot" and clock.start is not None
    return both and clock.start is not None and clock.start.minute % 5 == 0 and not heads.words.regex(counted).match(before)


def _with_clock_in_brackets(entry: Entry, heads: Heads) -> Entry:
    """Take hours in brackets for those of a title: behind it, or between its name and what it is about."""
    found = re.search(r"\s*[(\[]([^()\[\]]{2,40})[)\]]\s*:?$", entry.text)
    named = re.search(r"\s*[(\[]([^()\[\]]{2,40})[)\]](?=[:,]\s+\S|\s[–—-]\s\S)", entry.text) if not found else None
    told = found or named
    if not told or entry.clock or not entry.text[: told.start()].strip():
        return entry
    inner = heads.read(told[1])
    if inner.clock and not inner.text and not inner.day and (found or inner.clock.end):
        text = entry.text[: told.start()] + (entry.text[told.end() :] if named else "")
        return attrs.evolve(entry, head=attrs.evolve(entry.head, clock=inner.clock), text=text, behind=True)
    return entry


def _by_number(entry: Entry, heads: Heads, open_: tuple[Label, ...] = ()) -> Iterator[Entry]:
    """Split where the next number of the same list stands within a title: "1. Opening 2. Adoption of the agenda"."""
    items = heads.words.regex(_ITEMS).search(entry.text)
    if items:
        before, head = entry.text[: items.start()].rstrip(" ;,/–"), heads.read(entry.text[items.end() :])
        if before.endswith(":") and body_in(before.rstrip(" :"), heads.words):
            held = attrs.evolve(entry.head, label=head.label, text=head.text)
            yield from _by_number(attrs.evolve(entry, head=held, text=head.text, track=before.rstrip(" :")), heads)
            return
        yield from _by_number(attrs.evolve(entry, text=before), heads)
        yield from _by_number(Entry(head=head, text=head.text, row=entry.row), heads)
        return
    open_ = (*open_, entry.head.label) if entry.head.label else open_
    title, parted, cells = entry.text.partition(CELL)
    found = next_number(title, open_, heads.words)
    if found is None:
        yield _with_cells(entry, heads)
        return
    start, label, rest = found
    yield _with_cells(attrs.evolve(entry, text=title[:start].rstrip(" ;,/–") + parted + cells), heads)
    yield from _by_number(Entry(head=Head(label=label, text=rest), text=rest, row=entry.row, track=entry.track), heads, open_)


def _with_cells(entry: Entry, heads: Heads) -> Entry:
    """Part a title from the cells behind it."""
    cells = [cell.strip() for cell in entry.text.split(CELL)]
    first = next((place for place, cell in enumerate(cells) if cell), 0)
    if re.fullmatch(r"\([^()]*\)", cells[first]) and first + 1 < len(cells):
        cells[first : first + 2] = [f"{cells[first + 1]} {cells[first]}"]
    named = heads.words.regex(r"(?:«session»)\s+(?:\d{1,2}|[IVX]+|[A-D])\W*").fullmatch(cells[first])
    apart = heads.words.regex(rf"{HONOURED}|(?:\S+\s+)?(?:«room»)s?$")
    if named and cells[first + 1 : first + 2] and not apart.match(cells[first + 1]):
        cells[first : first + 2] = [f"{cells[first]} {cells[first + 1]}".strip()]
    return attrs.evolve(entry, text=cells[first], cells=tuple(cell for cell in cells[first + 1 :] if cell))
