"""What the lines below tell of a line: whether its hours are those of a sitting, whether it heads a part."""

from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.clocks import Clock
from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.fields import names_a_time
from ccmagenda.importers._genre.marks import tidy
from ccmagenda.importers._genre.names import Names
from ccmagenda.importers._genre.people import role_line
from ccmagenda.importers._genre.sorts import body_in, is_note, is_room, is_section, kind_of, room_line
from ccmagenda.importers._genre.tables import Columns

_BAND, _SURE, _AGENDA = 100, 150, 75
_WHOLE_DAY = 300
_FURTHEST, _MANY, _FEW = 60, 3, 3.5
_OFTEN, _PAIR = 4, 2


class Ahead:
    """The entries of a paper, looked at from one of them."""

    def __init__(self, entries: Sequence[Entry | Columns], names: Names) -> None:
        """Keep what is looked at."""
        self._entries, self._names = entries, names
        numbered = [each for each in entries if isinstance(each, Entry) and each.head.label and each.head.label.items]
        lengths = sorted(each.clock.minutes for each in numbered if each.clock and each.clock.end)
        plain = [each for each in entries if isinstance(each, Entry) and not each.clock and not each.head.label]
        self.names_many = sum(names.is_named(each.text) or names.is_office(each.text) for each in plain) >= _MANY
        days = max(1, sum(1 for each in entries if isinstance(each, Entry) and each.head.day))
        self._ranges = sum(1 for each in entries if isinstance(each, Entry) and each.clock and each.clock.end) / days
        others = sum(1 for each in entries if isinstance(each, Entry) and each.clock and each.clock.end and each.text) - len(
            lengths
        )
        self._usual = lengths[len(lengths) // 2] if lengths and others <= 2 * len(lengths) else 0
        alone = [(clock, self.titles(place)) for place, clock in _alone_in(entries)]
        held = any(clock.minutes >= _SURE and len(titles) > 1 for clock, titles in alone)
        begun = [len(self.titles(place)) for place, each in enumerate(entries) if _is_begun(each)]
        self._begun_of_rows = len(begun) > _OFTEN and 2 * sum(count <= _PAIR for count in begun) > len(begun)
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
        if is_note(text, entry.row.lines, self._names.words, numbered=numbered, bullet=entry.row.bullet):
            return False
        return not is_room(text, self._names.words) and not (self._names.is_person(text) and not entry.head.label)

    def is_spoken_at(self, place: int) -> bool:
        """Tell whether somebody stands right below an entry."""
        first = next(iter(self.followers(place)), None)
        text = first.text if first else ""
        return bool(text) and (self._names.is_person(text) or self._names.is_named(text, sure=self.names_many))

    def below(self, place: int) -> Entry | None:
        """Return the entry right below one."""
        entry = self._entries[place + 1] if place + 1 < len(self._entries) else None
        return entry if isinstance(entry, Entry) else None

    def above(self, place: int) -> Entry | None:
        """Return the entry right above one."""
        entry = self._entries[place - 1] if place else None
        return entry if isinstance(entry, Entry) else None

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
            return inner.clock.start == clock.start
        if clock.minutes < _WHOLE_DAY:
            return False
        return inner.clock.start == clock.start or _lies_within(inner.clock, clock)

    def is_band(self, place: int, entry: Entry) -> bool:  # noqa: PLR0911 - each sign is one
        """Tell whether the hours of an entry are those of a sitting and not of the one title beside them."""
        head, clock = entry.head, entry.clock
        if clock is None or clock.start is None or self._is_told_of_one(place, entry):
            return False
        if entry.band or head.part or clock.many:
            return True
        if entry.sure and entry.text:
            return False
        titles = self.titles(place)
        numbered = [title for title in titles if title.head.label and title.head.label.items]
        if not entry.text:
            return self._alone(place, entry, titles, numbered)
        if kind_of(tidy(entry.text), self._names.words):
            return False
        if head.label and head.label.items and not entry.behind:
            return bool(numbered) or (not entry.track and clock.minutes >= _AGENDA and self._usual >= _AGENDA)
        words = self.bench_words(entry.text)
        if entry.behind and not words and not head.serial:
            return False
        if words and not words[1] and not head.serial:
            return bool(numbered)
        if words or (head.serial and is_room(entry.text, self._names.words)):
            inner = self.next_clock(place)
            return bool(titles) or bool(inner and inner.clock and _lies_within(inner.clock, clock))
        plain = [
            title for title in titles if not title.row.bullet and not title.head.label and title.row.indent <= entry.row.indent
        ]
        return clock.minutes >= _SURE and self._ranges <= _FEW and bool(plain) and (not entry.row.cells or entry.row.loose)

    def _is_told_of_one(self, place: int, entry: Entry) -> bool:
        """Tell whether hours belong to what is named beside them or in the line above."""
        return bool(entry.head.name) or entry.head.label_first or (place > 0 and self.is_bare_name(place - 1))

    def _alone(  # noqa: PLR0911 - each sign is one
        self, place: int, entry: Entry, titles: Sequence[Entry], numbered: Sequence[Entry]
    ) -> bool:
        clock = entry.clock
        inner = self.next_clock(place)
        if clock and entry.head.day and not clock.end and len(titles) > 1:
            return True
        if titles and kind_of(tidy(titles[0].text), self._names.words) == "lunch":
            return False
        one, many = len(titles) == 1, self._ranges > _FEW
        if one and names_a_time(entry.row.text, self._names.words):
            return False
        if not numbered and not entry.head.serial:
            runs_on = inner and inner.clock and clock and inner.clock.start == clock.end and inner.clock.end
            if (runs_on and len(titles) <= 2 and many) or (entry.row.piped and one):
                return False
            if self._of_rows and (many or (one and clock is not None and clock.minutes < _SURE)):
                return False
        holds = clock and inner and inner.clock and inner.clock.start and clock.start and clock.end
        if holds and clock and inner and inner.clock and _lies_within(inner.clock, clock):
            return True
        if clock and clock.end:
            return clock.minutes >= _BAND or (len(titles) > 1 and bool(numbered)) or bool(entry.head.serial)
        if entry.head.serial or (titles and self.bench_words(titles[0].text) and len(titles) > 1):
            return bool(titles)
        row = self._begun_of_rows or titles[:1] == [] or titles[0].head.label is None
        return len(titles) > 1 and bool(numbered) and not row

    def bench_words(self, text: str) -> tuple[str, str, str] | None:
        """Return body, serial number and room, where a line is made of these alone: "Commission A, second meeting, Room VII"."""
        words = self._names.words
        body, serial, room = "", "", ""
        if words.regex(r"\S+\s(?:«talk-session»)").fullmatch(text):
            return None
        if words.regex(r"(?:«track»)\s+(?:\d{1,2}|[A-Z]|[IVX]+)(?:\s*\(.*\))?").fullmatch(text.strip()):
            return None  # "Group 2" is a part of what stands above
        for part in (piece.strip() for piece in text.replace("–", ",").replace("/", ",").split(",") if piece.strip()):
            number = words.regex(r"(?:the\s+)?(?:\d{1,5}\s?(?:«ordinal-ends»)?\.?|(?:«ordinals»))\s+(?:«serial»)").fullmatch(part)
            if number:
                serial = part
            elif is_room(part, words):
                room = f"{room}, {part}".strip(", ")
            elif body_in(part, words):
                body = f"{body}, {part}".strip(", ")
            else:
                return None
        return (body, serial, room) if body or serial else None

    def begins_a_body(self, place: int, *, sure: bool, fresh: bool) -> bool:
        """Tell whether what follows the name of a body is what it does: hours, the number of a meeting, numbered items.

        ``sure`` tells that the line cannot be a title, ``fresh`` that it stands first in its sitting.
        """
        titles, clock = self.titles(place), self.next_clock(place)
        if sure or fresh:
            return bool(titles or clock)
        below = self._entries[place + 1] if place + 1 < len(self._entries) else None
        if not isinstance(below, Entry):
            return False
        return bool(below.clock or below.head.serial or (below.head.label and below.head.label.items)) and not below.head.day

    def has_note(self, place: int) -> bool:
        """Tell whether the line below an entry is said of it."""
        below = self._entries[place + 1] if place + 1 < len(self._entries) else None
        if not isinstance(below, Entry) or below.head.structural or not below.text:
            return False
        return is_note(below.text, below.row.lines, self._names.words, numbered=below.head.label is not None)

    def is_bare_name(self, place: int) -> bool:
        """Tell whether an entry is no more than "Session 1", above hours that stand alone."""
        entry = self._entries[place]
        below = self._entries[place + 1] if place + 1 < len(self._entries) else None
        if (
            not isinstance(entry, Entry)
            or not isinstance(below, Entry)
            or entry.clock
            or not below.clock
            or below.text
            or entry.sure
        ):
            return False
        return (
            self._names.words.regex(r"(?:«session»|«serial»)\s+(?:\d{1,2}|[IVX]+|[A-D])").fullmatch(tidy(entry.text)) is not None
        )

    def is_before_hours(self, place: int, entry: Entry) -> bool:
        """Tell whether the next line but notes is one with hours and a title."""
        below = self.next_clock(place)
        return below is not None and bool(below.text) and not entry.row.bullet and len(self.titles(place)) == 0

    def heads_a_part(self, place: int, entry: Entry) -> bool:
        """Tell whether a title without hours governs the rows with hours below it."""
        if entry.clock or entry.row.bullet or entry.head.label:
            return False
        following = [each for each in self._entries[place + 1 : place + 4] if isinstance(each, Entry)]
        near = next((number for number, each in enumerate(following) if each.clock), -1)
        if near < 0 or any(each.head.day for each in following[: near + 1]):
            return False
        marked = entry.row.heading > 0 or entry.row.bold or entry.text.isupper()
        announced = marked or entry.text.endswith(":")
        return is_section(entry.text, self._names.words) or (announced and near == 0 and len(entry.text.split()) > 1)


def _alone_in(entries: Sequence[Entry | Columns]) -> Iterator[tuple[int, Clock]]:
    """Yield the places of hours with an end that stand on a line of their own."""
    for place, entry in enumerate(entries):
        clock = entry.clock if isinstance(entry, Entry) and not (entry.text or entry.head.part or entry.head.serial) else None
        if clock and clock.end:
            yield place, clock


def _is_begun(entry: Entry | Columns) -> bool:
    """Tell whether an entry is a beginning alone on its line."""
    clock = entry.clock if isinstance(entry, Entry) and not entry.text else None
    return clock is not None and clock.start is not None and clock.end is None


def _lies_within(inner: Clock, outer: Clock) -> bool:
    """Tell whether hours lie within others and are not the same."""
    if inner.start is None or outer.start is None or outer.end is None or (inner.start, inner.end) == (outer.start, outer.end):
        return False
    return outer.start <= inner.start < outer.end and (inner.end is None or inner.end <= outer.end)
