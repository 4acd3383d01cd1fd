"""A language as data: its words for the structure of a programme, its dates, hours and lists."""

import datetime
import re
from collections.abc import Mapping, Sequence

import attrs

from ccmagenda.model.instants import Instant

_FIRST = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
_SERIAL = re.compile(
    rf"(?i)(?:(?P<figure>[1-9]\d{{0,3}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_FIRST)}))"
    r" (?:(?P<sort>plenary|closed|private|informal) )?(?:meeting|session|sitting)"
)
_SORTS = {"plenary": "serial-plenary", "closed": "serial-closed", "private": "serial-closed", "informal": "serial-informal"}


@attrs.frozen(kw_only=True)
class Language:
    """The words and patterns of one language; ``terms`` hold ``{placeholders}`` that :meth:`say` fills.

    ``date`` and ``day`` are patterns with ``{weekday} {day} {month} {year}``; months and weekdays are in calendar order,
    Monday first; ``days`` and ``days_of_month`` are the patterns of a span of days. ``first_of_month`` is how the first
    of a month is written where not by its figure ("1er"); ``counts`` are small numbers in words, from none on;
    ``ordinals`` are patterns for the number of a sitting, by what the figure is like (a regular expression), the first
    that fits; ``between`` stands between the words of a list (the term "comma" unless given); ``and_before`` are patterns
    for the end of a list, by what its last word begins with (a regular expression), where that is not the term "and";
    ``in_sentences`` are names as they stand in a sentence, where that is otherwise than alone: "the Holy See";
    ``functions`` are the lists of :class:`~ccmagenda.model.functions.Functions`; ``offices`` are other forms of the offices
    and bodies that have terms of their own ("person-chair"), by the key of each, parted by strokes.
    """

    code: str
    name: str
    direction: str = "ltr"
    months: tuple[str, ...] = ()
    weekdays: tuple[str, ...] = ()
    day: str = "{weekday} {day} {month} {year}"
    date: str = "{day} {month} {year}"
    hours: str = "{start}\u2013{end}"
    days: str = "{first}\u2013{last}"
    days_of_month: str = "{first}\u2013{last} {month} {year}"
    first_of_month: str = ""
    between: str = ""
    counts: tuple[str, ...] = ()
    ordinals: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    and_before: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    in_sentences: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    functions: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    offices: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    terms: Mapping[str, str] = attrs.field(factory=dict, hash=False)

    def say(self, term: str, **words: object) -> str:
        """Return a term with its placeholders filled; an unknown term is an error of the caller."""
        return self.terms[term].format(**words)

    def say_on(self, term: str, day: datetime.date, **words: object) -> str:
        """Return a term with the parts of a day in it, such as "column-day": "Monday 16 April"."""
        return self.say(term, **self._parts(day), **words)

    def day_in_words(self, day: datetime.date) -> str:
        """Return a day with its weekday: "Monday 16 April 2012"."""
        return self.day.format(**self._parts(day))

    def day_as_heading(self, day: datetime.date) -> str:
        """Return a day with its weekday, and with a capital where a line begins with it: "Lundi 16 avril 2012"."""
        words = self.day_in_words(day)
        return words[:1].upper() + words[1:]

    def date_in_words(self, day: datetime.date) -> str:
        """Return a date: "16 April 2012"."""
        return self.date.format(**self._parts(day))

    def days_in_words(self, first: datetime.date, last: datetime.date) -> str:
        """Return the days of a meeting: "16-19 April 2012" with an en dash."""
        if first == last:
            return self.date_in_words(first)
        if (first.year, first.month) == (last.year, last.month):
            span = {"first": self._figure(first), "last": self._figure(last)}
            return self.days_of_month.format(**{**self._parts(last), **span})
        return self.days.format(first=self.date_in_words(first), last=self.date_in_words(last))

    def _parts(self, day: datetime.date) -> dict[str, object]:
        return {
            "weekday": self.weekdays[day.weekday()], "day": self._figure(day),
            "month": self.months[day.month - 1], "year": day.year,
        }  # fmt: skip

    def _figure(self, day: datetime.date) -> str:
        return self.first_of_month if day.day == 1 and self.first_of_month else str(day.day)

    def hours_in_words(self, start: Instant, end: Instant | None) -> str:
        """Return hours as printed: "10:00-13:00" with an en dash; a start alone where no end is known.

        The end carries its date where it falls on another day.
        """
        if end is None:
            return self.say("from", start=f"{start:%H:%M}")
        last = f"{end:%H:%M}"
        if end.date() != start.date():
            last = f"{last} ({self.date_in_words(end.date())})"
        return self.hours.format(start=f"{start:%H:%M}", end=last)

    def ordinal(self, number: int) -> str:
        """Return a number in order, as sittings are counted: "34th"; the figure alone where the language has no form."""
        figure = str(number)
        return next((way for like, way in self.ordinals.items() if re.search(like, figure)), "{number}").format(number=figure)

    def count(self, number: int) -> str:
        """Return how many there are, small numbers in words where the language writes them so: "eight"."""
        return self.counts[number] if number < len(self.counts) else str(number)

    def serial_in_words(self, serial: str) -> str:
        """Return the number of a sitting: "34th meeting" for 34, or for such English words; other words as they are.

        In English the words stay the author's own.
        """
        if re.fullmatch(r"[1-9]\d{0,3}", serial):
            return self.say("serial", ordinal=self.ordinal(int(serial)))
        known = _SERIAL.fullmatch(serial)
        if known is None or self.code == "en":
            return serial
        number = int(known["figure"] or 0) or _FIRST.index(known["word"].casefold()) + 1
        return self.say(_SORTS.get((known["sort"] or "").casefold(), "serial"), ordinal=self.ordinal(number))

    def in_sentence(self, name: str) -> str:
        """Return a name as it stands in a sentence: "the Holy See" in English."""
        return self.in_sentences.get(name, name)

    def listed(self, words: Sequence[str]) -> str:
        """Return a list in words: "Japan and Portugal"."""
        if len(words) < 2:
            return "".join(words)
        some, last = (self.between or self.terms["comma"]).join(words[:-1]), words[-1]
        joined = next((way for start, way in self.and_before.items() if re.match(start, last)), self.terms["and"])
        return joined.format(some=some, last=last)
