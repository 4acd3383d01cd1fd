"""What the lines below tell of a line: whether its hours are those of a sitting, whether it heads a part."""

from collections.abc import Sequence

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.fields import names_a_time
from ccmagenda.importers._genre.lines.sorts import bench_words, is_note, is_room, is_section, kind_of, room_line
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.whole.interleaved import below_numbers
from ccmagenda.importers._genre.whole.neighbouring import (
    NUMBERED,
    alone_in,
    counts_on,
    heads_people,
    holds_rows,
    is_begun,
    is_beside,
    is_last_of_a_list,
    is_of_lower_rank,
    is_of_points,
    is_point,
    is_point_over,
    lies_within,
    names_what_is_held,
    runs_on,
    stands_out,
    unbroken,
)

_BAND, _HALF, _SURE, _AGENDA, _WHOLE_DAY = 100, 120, 150, 75, 300
_FURTHEST, _MANY, _FEW, _OFTEN, _PAIR, _SELDOM = 60, 3, 3.5, 4, 2, 0.4
"""Of the rows with hours, those behind a blank line where such a line parts what belongs together."""
_MOST = 0.6
"""Of the hours of a paper, those that are of rows where it holds rows alone."""


class Ahead:
    """The entries of a paper, looked at from one of them."""

    def __init__(self, entries: Sequence[Entry | Columns], names: Names, *, side_events: bool = False) -> None:
        """Keep what is looked at."""
        self._entries, self._names, self._side_events = entries, names, side_events
        numbered = [each for each in entries if isinstance(each, Entry) and each.head.label and each.head.label.items]
        lengths = sorted(each.clock.minutes for each in numbered if each.clock and each.clock.end)
        plain = [each for each in entries if isinstance(each, Entry) and not each.clock and not each.head.label]
        self.names_many = sum(names.is_named(each.text) or names.is_office(each.text) for each in plain) >= _MANY
        days = max(1, sum(1 for each in entries if isinstance(each, Entry) and each.head.day))
        self._ranges = sum(1 for each in entries if isinstance(each, Entry) and each.clock and each.clock.end) / days
        others = sum(1 for each in entries if isinstance(each, Entry) and each.clock and each.clock.end and each.text)
        others -= len(lengths)
        self._usual = lengths[len(lengths) // 2] if lengths and others <= 2 * len(lengths) else 0
        alone = [(clock, self.titles(place)) for place, clock in alone_in(entries)]
        self._short = bool(alone) and sorted(clock.minutes for clock, _ in alone)[len(alone) // 2] < _HALF
        held = any(clock.minutes >= _SURE and len(titles) > 1 for clock, titles in alone)
        begun = [len(self.titles(place)) for place, each in enumerate(entries) if is_begun(each)]
        self._begun_of_rows = len(begun) > _OFTEN and 2 * sum(count <= _PAIR for count in begun) > len(begun)
        timed = [each.row.gap for each in entries if isinstance(each, Entry) and each.clock and not each.head.day]
        self.gaps_tell = len(timed) > _OFTEN and sum(timed) <= _SELDOM * len(timed)
        self._counts_on = counts_on(entries)
        self._below_numbers = below_numbers(entries, self.is_title)
        lengths = [each.clock.minutes for each in entries if isinstance(each, Entry) and each.clock and each.clock.end]
        brief = sum(minutes < _BAND for minutes in lengths)
        self._rows_alone = len(lengths) > _OFTEN and brief >= _MOST * len(lengths)
        self._of_rows = not held and 2 * sum(len(titles) == 1 for _, titles in alone) > len(alone)

    def followers(self, place: int) -> list[Entry]:
        """Return the entries below one, up to the next day or hours."""
        found: list[Entry] = []
        for entry in self._entries[place + 1 : place + 1 + _FURTHEST]:
            if isinstance(entry, Columns):
                continue
            if entry.head.structural and not entry.shared:
                break
            found.append(entry)
        return found

    def titles(self, place: int) -> list[Entry]:
        """Return the followers that are titles."""
        return [entry for entry in self.followers(place) if self.is_title(entry)]

    def is_title(self, entry: Entry) -> bool:
        """Tell whether an entry is neither about people nor a room nor a note."""
        text = entry.text
        if not text or role_line(text, self._names) or room_line(text, self._names.words):
            return False
        numbered = entry.head.label is not None
        if entry.listed or is_note(text, entry.row.lines, self._names.words, numbered=numbered, bullet=entry.row.bullet):
            return False
        return not is_room(text, self._names.words) and not (self._names.is_person(text) and not entry.head.label)

    def is_spoken_at(self, place: int) -> bool:
        """Tell whether somebody stands right below an entry."""
        first = next(iter(self.followers(place)), None)
        text = first.text if first else ""
        told = role_line(text, self._names) if text else None
        return bool(told and told[0] == "speaker") or (
            bool(text) and (self._names.is_person(text) or self._names.is_named(text, sure=self.names_many))
        )

    def below(self, place: int) -> Entry | None:
        """Return the entry right below one."""
        entry = self._entries[place + 1] if place + 1 < len(self._entries) else None
        return entry if isinstance(entry, Entry) else None

    def around(self, place: int, reach: int) -> tuple[list[Entry], list[Entry]]:
        """Return the entries before one, the last first, and it with those behind it, as far as they reach without hours."""
        before, behind = reversed(self._entries[max(0, place - reach) : place]), self._entries[place : place + reach]
        return list(unbroken(before)), list(unbroken(behind))

    def above(self, place: int) -> Entry | None:
        """Return the entry right above one."""
        entry = self._entries[place - 1] if place else None
        return entry if isinstance(entry, Entry) else None

    def is_room_of_next(self, place: int, entry: Entry) -> bool:
        """Tell whether a room beside hours is that of the title below them: "10:00 - Assembly Hall", below it "Debate"."""
        named = r"(?!(?:«event»)\s+(?:«room»))(?:\S+\s+){0,3}(?:«event»|«serial»|«side-event»)(?!\w)"
        held = self._names.words.regex(named).match(entry.text)
        room = not (entry.cells or entry.head.label or entry.behind or held) and is_room(entry.text, self._names.words)
        below = self.below(place)
        return room and below is not None and not below.head.structural and (bool(below.head.serial) or self.is_title(below))

    def is_of_a_meeting(self, place: int, entry: Entry) -> bool:
        """Tell whether hours stand above the number of a meeting, or above a room and that: they are its."""
        below = None if entry.text and not self.is_room_of_next(place, entry) else self.below(place)
        if below is not None and not below.head.structural and is_room(below.text, self._names.words):
            below = self.below(place + 1)
        return below is not None and bool(below.head.serial) and not (below.head.structural or below.text or below.cells)

    def next_clock(self, place: int) -> Entry | None:
        """Return the next entry with hours of the same day."""
        for entry in self._entries[place + 1 : place + 1 + _FURTHEST]:
            if isinstance(entry, Entry) and entry.head.day:
                return None
            if isinstance(entry, Entry) and entry.clock:
                return entry
        return None

    def is_whole_day(self, place: int, entry: Entry) -> bool:
        """Tell whether hours beside a day are those of the whole day, within which its rows lie."""
        clock, inner = entry.clock, self.next_clock(place)
        if clock is None or entry.head.day is None or inner is None or inner.clock is None:
            return False
        if clock.end is None and not entry.text and not entry.head.part:
            return inner.clock.start == clock.start and (bool(inner.text) or not self.titles(place))
        if clock.minutes < _WHOLE_DAY:
            return False
        return inner.clock.start == clock.start or lies_within(inner.clock, clock)

    def is_band(self, place: int, entry: Entry) -> bool:  # noqa: PLR0911 - each sign is one
        """Tell whether the hours of an entry are those of a sitting and not of the one title beside them."""
        head, clock = entry.head, entry.clock
        if clock is None or clock.start is None or self._is_told_of_one(place, entry):
            return False
        if entry.band or head.part or clock.many or self.is_of_a_meeting(place, entry):
            return True
        if (entry.sure and entry.text) or self._names.is_state(entry.text.partition(" (")[0]):
            return False
        titles = self.titles(place)
        numbered = [title for title in titles if title.head.label and title.head.label.items]
        if not entry.text:
            return self._alone(place, entry, titles, numbered)
        if kind_of(tidy(entry.text), self._names.words):
            return False
        if head.label and head.label.items and not entry.behind:
            return bool(numbered) or (not entry.track and clock.minutes >= _AGENDA and self._usual >= _AGENDA)
        words = bench_words(entry.text, self._names.words)
        if entry.behind and not words and not head.serial:
            return False
        if words and not words[1] and not head.serial:
            return bool(numbered)
        if words or (head.serial and is_room(entry.text, self._names.words)):
            inner = self.next_clock(place)
            return bool(titles or head.serial) or bool(inner and inner.clock and lies_within(inner.clock, clock))
        held = names_what_is_held(entry.text, self._names.words)
        plain = any(not (each.row.bullet or each.head.label) and each.row.indent <= entry.row.indent for each in titles)
        few = self._ranges <= _FEW and plain and not held and (not entry.row.cells or entry.row.loose)
        return clock.minutes >= _SURE and (few or (len(self.followers(place)) > 1 and is_room(entry.text, self._names.words)))

    def _is_told_of_one(self, place: int, entry: Entry) -> bool:
        """Tell whether hours belong to what is named beside them or in the line above."""
        return bool(entry.head.name) or entry.head.label_first or (place > 0 and self.is_bare_name(place - 1))

    def _alone(  # noqa: PLR0911 - each sign is one
        self, place: int, entry: Entry, titles: Sequence[Entry], numbered: Sequence[Entry]
    ) -> bool:
        clock = entry.clock
        inner = self.next_clock(place)
        if clock and entry.head.day and not clock.end and len(titles) > 1:
            return not self.followers(place)[0].text.endswith(":")
        if titles and kind_of(tidy(titles[0].text), self._names.words) in {"lunch", "break"}:
            return False
        many = self._ranges > _FEW
        one = len(titles) == 1 or (many and is_of_points(titles))
        if one and names_a_time(entry.row.text, self._names.words):
            return False
        plain = not numbered and not entry.head.serial
        if plain and self._side_events:
            return False
        if plain and self._is_of_a_row(entry, inner, titles, many=many, one=one):
            return False
        if (
            clock
            and inner
            and inner.clock
            and inner.clock.start
            and clock.start
            and clock.end
            and lies_within(inner.clock, clock)
        ):
            # points with hours of their own stand below the title that holds them
            return not (plain and inner.row.bullet and titles and not titles[0].row.bullet)
        few = len(titles) == 1 or (clock is not None and clock.minutes <= _SURE and len(titles) <= _OFTEN)
        if plain and self._rows_alone and clock and clock.end and few:
            return False
        if clock and clock.end:
            row = self._short and clock.minutes < _HALF and inner is not None and runs_on(entry, inner)
            listed = len(titles) > 1 and numbered[:1] == titles[:1]
            return not row and (clock.minutes >= _BAND or listed or bool(entry.head.serial))
        if entry.head.serial or (titles and bench_words(titles[0].text, self._names.words) and len(titles) > 1):
            return bool(titles)
        row = self._begun_of_rows or titles[:1] == [] or titles[0].head.label is None
        return len(titles) > 1 and bool(numbered) and (self._counts_on or not row)

    def _is_of_a_row(self, entry: Entry, inner: Entry | None, titles: Sequence[Entry], *, many: bool, one: bool) -> bool:
        """Tell whether hours alone are of what stands below them: others follow at once, or all of the paper are of rows."""
        clock = entry.clock
        at_once = inner and inner.clock and clock and inner.clock.start == clock.end and inner.clock.end
        if (at_once and len(titles) <= 2 and many) or (entry.row.piped and (one or not titles)):
            return True
        return self._of_rows and (many or (one and clock is not None and clock.minutes < _SURE))

    def begins_a_body(self, place: int, *, sure: bool, fresh: bool) -> bool:
        """Tell whether what follows the name of a body is what it does: hours, the number of a meeting, numbered items.

        ``sure`` tells that the line cannot be a title, ``fresh`` that it stands first in its sitting.
        """
        titles, clock = self.titles(place), self.next_clock(place)
        if sure or fresh:
            return bool(titles or clock)
        entry, below = self._entries[place], self.below(place)
        if below is None or not isinstance(entry, Entry) or is_of_lower_rank(entry, below):
            return False
        return bool(below.clock or below.head.serial or (below.head.label and below.head.label.items)) and not below.head.day

    def is_below_a_number(self, place: int) -> bool:
        """Tell whether a title is what is treated under the number above it."""
        return place in self._below_numbers

    def has_note(self, place: int) -> bool:
        """Tell whether the line below an entry is said of it."""
        below = self._entries[place + 1] if place + 1 < len(self._entries) else None
        if not isinstance(below, Entry) or below.head.structural or not below.text:
            return False
        return is_note(below.text, below.row.lines, self._names.words, numbered=below.head.label is not None)

    def is_bare_name(self, place: int) -> bool:
        """Tell whether an entry is no more than "Session 1", above hours that stand alone."""
        entry, below = self._entries[place], self.below(place)
        if below is not None and below.head.empty and is_room(below.text, self._names.words):
            below = self.below(place + 1)
        if not isinstance(entry, Entry) or below is None or entry.clock or not below.clock or below.text or entry.sure:
            return False
        words = self._names.words
        return words.regex(NUMBERED).fullmatch(tidy(entry.text)) is not None and not holds_rows(
            self._entries[place + 1 : place + 1 + _FURTHEST], words
        )

    def is_before_hours(self, place: int, entry: Entry) -> bool:
        """Tell whether the next line but notes is one with hours and a title."""
        below = self.next_clock(place)
        return below is not None and bool(below.text) and not entry.row.bullet and len(self.titles(place)) == 0

    def heads_a_part(self, place: int, entry: Entry) -> bool:
        """Tell whether a title without hours governs the rows with hours below it."""
        session = r"(?:[\w'’-]+\s+){0,2}(?:«session»|«serial»)(?!\w)"
        near_by = (self.above(place), self.below(place))
        if is_point_over(entry, near_by[1]):
            return True
        if (
            entry.clock
            or (entry.track and entry.room)
            or is_point(entry, near_by, self._names.words)
            or (entry.head.label and not self._names.words.regex(session).match(entry.text))
        ):
            return False
        following = [each for each in self._entries[place + 1 : place + 4] if isinstance(each, Entry)]
        near = next((number for number, each in enumerate(following) if each.clock), -1)
        if near < 0 or is_last_of_a_list(entry, self.above(place)) or is_of_lower_rank(entry, following[near]):
            return False
        if any(each.head.day for each in following[: near + 1]) or is_beside(entry, following[near], self._names.words):
            return False
        marked = entry.text.isupper() or stands_out(entry, following[near])
        announced = marked or entry.text.endswith(":") or entry.head.label is not None
        led = all(role_line(each.text, self._names) for each in following[:near])
        held = near == 0 and heads_people(entry, following[0], self._names)
        return held or is_section(entry.text, self._names.words) or (announced and led and len(entry.text.split()) > 1)
