"""Where a programme begins, and what stands before: title, place, days of the meeting, who chairs the whole."""

import datetime
import functools
import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.fields import names_a_time
from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.lines.sorts import is_room, kind_of
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import people, role_line
from ccmagenda.importers._genre.persons.together import begins_several, is_one_more
from ccmagenda.importers._genre.terms.marks import tidy, without_footnotes
from ccmagenda.importers._genre.terms.symbols import SYMBOL
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import DayWords, day_within
from ccmagenda.importers._genre.times.days import Calendar
from ccmagenda.model import PrintedPerson, folded, zone_names

_DATE = re.compile(r"^[^:]*:\s*")
_LEAD = {"chair", "coordinator", "moderator"}
_AREAS = frozenset({"Africa", "America", "Asia", "Australia", "Europe", "Pacific"})
_ISSUED = r"(?:^|\W)(?:«issued»)(?!\w)"


@attrs.frozen(kw_only=True)
class Masthead:
    """What stands before the programme; ``dates`` are the single days named there."""

    title: str = ""
    venue: str = ""
    symbol: str = ""
    issued: datetime.date | None = None
    people: tuple[PrintedPerson, ...] = ()
    dates: tuple[DayWords, ...] = ()
    nearby: tuple[str, DayWords] | None = None
    room: str = ""

    def place(self, days: Sequence[datetime.date | None]) -> str:
        """Return where the meeting is held; a place beside one day alone counts where that is a day of the programme."""
        if (self.venue and self.venue != self.room) or self.nearby is None:
            return self.venue
        near, day = self.nearby
        held = any(date and (date.month, date.day) == (day.month, day.day) for date in days)
        return ", ".join(part for part in (self.room, near) if part) if held else self.venue


@attrs.define(eq=False)
class _Gathering:
    """What the lines above a programme have said so far."""

    names: Names
    calendar: Calendar
    led: list[PrintedPerson] = attrs.field(factory=list)
    dates: list[DayWords] = attrs.field(factory=list)
    texts: list[tuple[str, Entry]] = attrs.field(factory=list)
    listing: str = ""
    venue: str = ""
    room: str = ""
    nearby: tuple[str, DayWords] | None = None
    issued: datetime.date | None = None

    def take(self, entry: Entry) -> None:
        """Take one line."""
        text = _DATE.sub("", _whole(entry)) if names_a_time(_whole(entry), self.names.words) else _whole(entry)
        if self._is_listed(text):
            return
        held = self.names.words.regex(r"(?:«venue-only»)\s*:\s*(.+)$").match(text)
        if entry.head.month_year:
            self.calendar.month, self.calendar.year = entry.head.month_year
        self._month_of(text)
        role = role_line(text, self.names)
        dated = _dated(text, self.names.words)
        last = re.split(r"\s[–—-]\s", text)[-1].strip()
        if held:
            self.venue = tidy(held[1])
        elif role and role[1]:
            self.led += people(role[0], role[1], self.names)
        elif dated and not self._is_issue(dated[0], text) and (dated[0].is_range or not entry.head.part):
            self._days(dated, text, entry)
        elif not dated and not self.room and is_room(last, self.names.words):
            self.room = tidy(last)
        elif not self.venue and _is_city(text, self.names):
            self.venue = tidy(text)
        else:
            self.texts.append((text, entry))

    def _is_listed(self, text: str) -> bool:
        """Take who stands below "Co-Chairs:" for those who lead the whole, and learn whether such a list begins here."""
        names, listing = self.names, self.listing
        plain = tidy(text).rstrip(" ,;")
        sent = names.is_state(plain.partition(":")[0]) and names.is_somebody(plain.partition(":")[2])
        role = role_line(text, names)
        below = role is not None and (begins_several(text, names) if role[1] else role[0] in _LEAD)
        self.listing = role[0] if role and below and role[0] in {*_LEAD, "rapporteur"} else ""
        if not listing or role or not (sent or names.is_somebody(plain) or is_one_more(plain, names)):
            return False
        self.listing, told = listing, people(listing, plain, names)
        self.led += told
        return True

    def _month_of(self, text: str) -> None:
        """Learn the month and year that end a line, as in "Preparatory Committee, New York, January 2006"."""
        last = self.names.words.regex(r".*[\s,(]((?:«months»)\.?,?\s+(?:19|20)\d\d)\)?$").match(text)
        told = Heads(self.names.words).read(last[1]).month_year if last else None
        if told and not self.calendar.month and not self.names.words.regex(_ISSUED).search(text.casefold()):
            self.calendar.month, self.calendar.year = told[0], self.calendar.year or told[1]

    def _is_issue(self, day: DayWords, text: str) -> bool:
        """Tell whether a date is that of the paper; it gives the year of days that have none."""
        if day.is_range or self.names.words.regex(_ISSUED).search(text.casefold()) is None:
            return False
        self.issued = self.calendar.issued = self.issued or day.on(0)
        return True

    def _days(self, dated: tuple[DayWords, int, int], text: str, entry: Entry) -> None:
        """Take the days of the meeting, and the place beside them."""
        day, begin, _ = dated
        place = _place(dated, text, self.names.words)
        self.calendar.settle(day)
        self.dates.append(day)
        if day.is_range:
            self.venue = place or _place_above(self.texts, self.names.words) or self.venue
        elif place:
            self.nearby = self.nearby or (place, day)
        titled = self.names.words.regex(r"(?:.*\W)?(?:«paper»|«event»)(?!\w)").match(text[:begin])
        if len(text[:begin].split()) > 4 or titled:
            self.texts.append((text[:begin].strip(" ,–-("), entry))


def read_masthead(entries: Sequence[Entry], names: Names, calendar: Calendar, found: Found) -> Masthead:
    """Return what the lines before a programme say; every line that says nothing we keep is a leftover."""
    said = _Gathering(names=names, calendar=calendar)
    for entry in entries:
        said.take(entry)
    texts = [text for text, _ in said.texts]
    calendar.years += _years([_whole(entry) for entry in entries])
    calendar.year = calendar.year or _only_year(texts)
    title = _title(texts, names.words)
    _leave([(text, entry) for text, entry in said.texts if tidy(text) != said.venue], title, found)
    return Masthead(
        title=title,
        venue=", ".join(part for part in (said.room, said.venue) if part),
        symbol=_symbol(texts),
        issued=said.issued,
        people=tuple(said.led),
        dates=tuple(said.dates),
        nearby=said.nearby,
        room=said.room,
    )


def _is_city(text: str, names: Names) -> bool:
    """Tell whether a line is the name of a city with a clock, with its State or alone, and nothing else: "Lima, Perú"."""
    said, _, state = tidy(text).partition(",")
    known = {folded(entry.partition("=")[0].strip()) for entry in names.words.of("places")}
    city = folded(said.strip()) in known or (folded(said.strip()) in _cities() and not names.is_state(said))
    return city and (not state or names.is_state(state.strip()))


@functools.cache
def _cities() -> frozenset[str]:
    """Return the cities that zones of the clock are named after: "Lima" of America/Lima, and no "US/Eastern"."""
    parts = (zone.split("/") for zone in zone_names())
    return frozenset(
        folded(last.replace("_", " ")) for area, *_, last in (each for each in parts if len(each) > 1) if area in _AREAS
    )


def _place_above(texts: Sequence[tuple[str, Entry]], words: Words) -> str:
    """Return the line above the days of a meeting, where it is a place and nothing else."""
    said = tidy(texts[-1][0]) if texts else ""
    other = words.regex(r".*(?:«event»|«paper»|«organ»|«furniture»|«body»)(?!\w)").match(said)
    place = said and said[0].isupper() and not said.isupper() and len(said.split()) <= 4 and not other and not SYMBOL.search(said)
    return said if place else ""


def _years(texts: Sequence[str]) -> list[int]:
    return [int(year) for text in texts for year in re.findall(r"(?<![\d/.])(?:19|20)\d\d(?![\d/])", text)]


def _only_year(texts: Sequence[str]) -> int:
    """Return the year that the lines above a programme name, where it is one alone: "Intersessional Meeting 2013"."""
    years = set(_years([text for text in texts if not SYMBOL.search(text)]))
    return years.pop() if len(years) == 1 else 0


def _leave(texts: Sequence[tuple[str, Entry]], title: str, found: Found) -> None:
    for text, entry in texts:
        if tidy(without_footnotes(text)) != title:
            found.leave(entry.row)


def _whole(entry: Entry) -> str:
    text = " ".join(entry.row.text.replace(CELL, " ").split())
    return text.strip(" |/")


def _dated(text: str, words: Words) -> tuple[DayWords, int, int] | None:
    found = day_within(text, words)
    return found if found and (found[0].day or found[0].is_range) else None


def _place(dated: tuple[DayWords, int, int], text: str, words: Words) -> str:
    """Return the place that stands before or behind the days of a meeting: "Geneva, Switzerland, 15 to 18 April 2013"."""
    day, begin, end = dated
    before, behind = text[:begin].strip(" ,–-(;:|/"), text[end:].strip(" ,–-);:.|/")
    before = words.regex(r"^(?:«week»)(?!\w)(?:\s+(?:du|from|of|del|de|vom|dal))?").sub("", before)
    before = words.regex(r"^.*?(?:(?:«ordinals»)\s+)?(?:«organ»|«serial»|«event»)(?!\w)[,:]?\s+").sub("", before)
    near = behind if behind and not before and not day_within(behind, words) else before
    said = tidy(re.sub(r"^(?:in|at|à|en|a)\s+", "", near))
    few = len(said.split()) <= 6 and not words.regex(r".*(?:«event»|«paper»|«furniture»)(?!\w)").match(said)
    return said if few and said[:1].isupper() and (day.is_range or day.year or not day.weekday) else ""


def _title(texts: Sequence[str], words: Words) -> str:
    """Return the title of a paper: its first line where that names a meeting, else the line that names the paper."""
    plain = [tidy(without_footnotes(text)) for text in texts]
    plain = [text for text in plain if not words.regex(r"(?:«week»)\s+\S+").fullmatch(text)]
    lines = [text for text in plain if len(text) > 3 and not SYMBOL.fullmatch(text) and not day_within(text, words)]
    lines = [words.regex(r"^(?:«item»)\s+\d[^:]*(?::\s*|$)").sub("", line, count=1) for line in lines]
    lines = [line for line in lines if line]
    named_so = words.regex(r"(?:(?:«paper-adjectives»)\s+)*(?:«paper»)(?:\s+(?:«paper-adjectives»))*")
    papers = [line for line in lines if named_so.fullmatch(line)]
    events = [line for line in lines if words.regex(r"(?:.*\W)?(?:«event»)(?!\w)").match(line) and ">" not in line]
    named = [line for line in lines if words.regex(r"(?:.*\W)?(?:«paper»)(?!\w)").match(line) and ">" not in line]
    if lines and events and events[0] == lines[0] and len(lines[0].split()) > 1:
        return lines[0]
    kept = papers or named or events or [line for line in lines if not kind_of(line, words)]
    return kept[0] if kept else ""


def _symbol(texts: Sequence[str]) -> str:
    return next((found[0] for text in texts if (found := SYMBOL.search(text))), "")
