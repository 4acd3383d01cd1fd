"""What stands at the beginning of a line before its title: day, hours, part of the day, serial number, label."""

import functools
import re

import attrs

from ccmagenda.importers._genre.terms.numbers import Label, label_at
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.bare_hours import bare_hours
from ccmagenda.importers._genre.times.clocks import Clock, clock_at
from ccmagenda.importers._genre.times.dates import DayWords, day_at

CELL = "\x1e"
"""Parts the cells of a row while its beginning is read."""
PARTS = ("lunchtime", "afternoon", "morning", "evening")
_EDGE = " |/:;,.–—-•·" + CELL
_ENDS = rf"\s*(?:$|[:,;|/(\[–—{CELL}.]|-\s)"
_SENTENCE = re.compile(r",\s+[a-zà-ÿ](?:\S*\s+){8,}.*[.…]\s*$|,\s+[a-zà-ÿ](?:\S*\s+){8,}?\S+[.]\s+[A-ZÀ-Ý]", re.DOTALL)
"""What follows on a date in a sentence: "On 6 February 2024, members of the parliament formed a group of friends there."."""
_HOUR = re.compile(r"\d\s?[:.hH]\s?\d\d(?!\d)|\d\s?[ap]\.?m(?!\w)")
_COUNTED = r"[(\[]?(?:the\s+)?(?:(?:«day»)\s*(?:\d|(?:«numerals»)|[IV]{1,3})|(?:«ordinals»)\s+(?:«day»))\s*[)\].:]?"
"""What only counts a day that is told: "Monday, 3 June - DAY ONE"."""


_SMALL = r"(?:(?=[^\W\d_])(?![A-ZÀ-ÝА-Я]).)"
"""A small letter, or one of a script that has none other: what is said within the bracket of hours begins with it."""
_BESIDE = re.compile(rf"\.?\s*[|{CELL}]\s*\d{{1,2}}[:.h]\d\d")
_NO_MEETING = r"(?:[\w'’-]+\s+){0,3}(?:«hosted-by»|«host»|«reception»|«room»|«break»|«lunch»)(?!\w)"
"""What tells that a lunch is a meal, and not when something else is held."""
_LUNCH = rf"(?-i:LUNCH|DÉJEUNER|ALMUERZO)\s*[/:]\s+(?=(?-i:[A-ZÀ-Ý“«\"])\S*\s)(?!{_NO_MEETING})"


_HALL = r"(?:(?-i:[A-ZÀ-Ý])[\w'’-]*\s+){0,3}(?:«room»|«buildings»)(?!\w)"
"""A room behind the number of a meeting: "Room 11", "Assembly Hall"."""


@attrs.frozen(kw_only=True)
class Head:
    """What was found before a title; ``text`` is the rest, with its cells still parted.

    ``label_first`` tells that its number stands before its hours; ``month_year`` is a heading such as "May 2022", which
    completes the days below it.
    """

    day: DayWords | None = None
    clock: Clock | None = None
    part: str = ""
    part_words: str = ""
    serial: str = ""
    name: str = ""
    label: Label | None = None
    label_first: bool = False
    month_year: tuple[int, int] | None = None
    text: str = ""

    @property
    def empty(self) -> bool:
        """Tell whether nothing was found."""
        return not (self.day or self.clock or self.part or self.serial or self.label or self.month_year or self.name)

    @property
    def structural(self) -> bool:
        """Tell whether a day, hours or a part of the day were found."""
        return bool(self.day or self.clock or self.part or self.month_year)


_EIGHTH = re.compile(r"\[?(\d{1,2})\s?h[\].)\s]")


@attrs.frozen
class Heads:
    """Reads the beginnings of lines.

    ``dots`` tells that times with a dot stand alone in this paper, ``bare`` that hours do without minutes or any mark.
    ``lettered`` are the numbers of items whose parts have letters up to g: "9h" is the next of them.
    """

    words: Words
    dots: bool = True
    bare: bool = False
    lettered: frozenset[int] = frozenset()

    def read(self, text: str) -> Head:
        """Return what stands before the title of a line."""
        return _read(self, text)

    def parted(self, text: str) -> Head:
        """Return the same, found anew."""
        month_year = self._month_year(text)
        if month_year:
            return Head(month_year=month_year)
        head = Head(text=text.strip())
        for _ in range(7):
            rest = head.text.lstrip(_EDGE) if not head.empty else head.text.lstrip(" |/" + CELL)
            found = self._next(head, rest)
            if found is None:
                return attrs.evolve(head, text=rest)
            head = found
        return head

    def _next(self, head: Head, rest: str) -> Head | None:
        if not rest:
            return None
        if head.label:
            behind = self._clock(head, rest) if rest[0].isdigit() else None
            numbered = self._day_behind_a_number(head, rest)
            if numbered:
                return numbered
            return attrs.evolve(behind, label_first=True) if behind and behind.clock and behind.clock.end else None
        return (
            self._clock(head, rest)
            or self._day(head, rest)
            or self._part(head, rest)
            or self._serial(head, rest)
            or (self._label(head, rest))
        )

    def _clock(self, head: Head, rest: str) -> Head | None:
        eighth = _EIGHTH.match(rest)
        if head.clock or (eighth and int(eighth[1]) in self.lettered):
            return None
        bare = bare_hours(rest, self.words) if self.bare else None
        if bare:
            return attrs.evolve(head, clock=bare[0], text=rest[bare[1] :])
        opened = re.match(r"[(\[（]\s*", rest)
        inner = rest[opened.end() :] if opened else rest
        found = clock_at(inner, self.words, alone=self.dots or bool(head.part or head.day or opened))
        if found and found[0].style == "dot" and found[0].end is None and _BESIDE.match(inner[found[1] :]):
            found = None  # "14.09 | 18:00 - 20:00" is a date beside hours
        if found is None or (found[0].style == "bare" and not found[0].end and self._goes_on(inner, found[1])):
            return None
        clock, reached = found
        if inner[reached : reached + 1].isalpha() and clock.style not in {"h", "colon", "four", "dot"}:
            return None
        after = inner[reached:]
        if opened:
            told = rf"(?:(?:[,;]?\s|[,;，；、]){_SMALL}[^()\[\]（）]{{0,60}})?" if head.part or clock.end else ""
            closed = re.match(rf"{told}\s*[)\]）]", after)
            within = inner[:reached].count(")") > inner[:reached].count("(")  # the zone has closed it: "(16:00 CET)"
            if not closed and not within:
                return None
            after = after[closed.end() :] if closed else after
        elif after.startswith(")"):
            after = after[1:]
        return attrs.evolve(head, clock=clock, text=after)

    def _goes_on(self, text: str, at: int) -> bool:
        """Tell whether an uncertain time is a part of a sentence: a small letter follows."""
        return re.match(r"\s*[a-zà-ÿ]", text[at:]) is not None

    def _day(self, head: Head, rest: str) -> Head | None:
        open_day = head.day is not None and not head.day.day
        named = head.day is not None and bool(head.day.day or head.day.weekday is not None)
        counted = named and self.words.regex(_COUNTED).fullmatch(rest)
        if counted or (head.day and head.day.day and self._says_no_more(head.day, rest)):
            return attrs.evolve(head, text="")
        if (head.day and not (open_day and (head.day.number or head.part))) or head.label:
            return None
        bracket = re.match(r"[(\[]\s*", rest)
        rest = re.sub(r"^of\s+(?:the\s+)?", "", rest) if head.part and not bracket else rest  # "Morning of September 17"
        inner = self._behind_its_week(rest[bracket.end() :] if bracket else rest)
        found = day_at(inner, self.words)
        if found is None:
            return None
        day, reached = found
        after = inner[reached:]
        if bracket:
            closed = re.match(r"\s*[)\]]", after)
            return attrs.evolve(head, day=day, text=after[closed.end() :]) if closed else None
        return attrs.evolve(head, day=day, text=after) if self._ends_a_day(day, after) else None

    def _behind_its_week(self, text: str) -> str:
        """Return a text without the number of the week before its day: "SECOND WEEK Thursday, 11 December"."""
        weeks = (
            r"(?:(?:«ordinals»|\d(?:«ordinal-ends»))\s+(?:«week»)|(?:«week»)\s+(?:\d{1,2}|«numerals»|(?-i:[IV]{1,3})))[\s,:–—-]+"
        )
        counted = self.words.regex(rf"{weeks}(?=(?:«weekdays»)|\d)").match(text)
        if counted is None:
            date = r"(?:«months»)\.?\s+\d{1,2}(?:«ordinal-ends»)?,?\s+(?:19|20)\d\d\s*$"
            counted = self.words.regex(rf"\d{{1,2}}\s?[.:)]\s+(?={date})").match(text)  # "2 : April 4, 2024" is the second day
        return text[counted.end() :] if counted else text

    def _says_no_more(self, day: DayWords, rest: str) -> bool:
        """Tell whether what stands behind a day is that it goes on, or the same day in another language."""
        if self.words.regex(r"[(\[]?(?:«continued»)[)\]]?\.?").fullmatch(rest):
            return True
        again = day_at(rest, self.words)
        same = again is not None and (again[0].day, again[0].month) == (day.day, day.month)
        return again is not None and same and not rest[again[1] :].strip(_EDGE)

    def _day_behind_a_number(self, head: Head, rest: str) -> Head | None:
        """Return the day that a number counts: "1. Monday, 3 June"."""
        found = day_at(rest, self.words) if not head.structural else None
        if found is None or found[0].weekday is None or not found[0].day or not re.match(_ENDS, rest[found[1] :]):
            return None
        return attrs.evolve(head, label=None, day=found[0], text=rest[found[1] :])

    def _ends_a_day(self, day: DayWords, after: str) -> bool:
        if _SENTENCE.match(after) and not _HOUR.search(after):
            return False
        if (
            re.match(_ENDS, after)
            or clock_at(after.strip(), self.words)
            or self.words.regex(rf"\s*(?:{'|'.join(f'«{part}»' for part in PARTS)})(?!\w)").match(after)
            or self.words.regex(r"\s+(?:(?:«am»|«pm»)\s*(?:$|[:,–-])|(?:«continued»)\.?\s*$)").match(after)
        ):
            return True
        certain = (day.weekday is not None and day.day) or day.number
        return bool(certain) and re.match(r"\s+[A-ZÀ-Ý\d(«“]", after) is not None

    def _part(self, head: Head, rest: str) -> Head | None:
        if head.part:
            return None
        half = self.words.regex(r"(?:(?P<am>«am»)|(?P<pm>«pm»))\s*(?:$|[:,–-]\s*|(?=\s(?-i:[A-ZÀ-Ý])))").match(rest)
        if half and re.match(r"[AP]m\s?$", half[0], re.IGNORECASE) and not half[0].isupper() and half.end() < len(rest):
            half = None  # "Am Vorabend"
        if half and not head.clock:
            return attrs.evolve(head, part="morning" if half["am"] else "afternoon", part_words=half[0], text=rest[half.end() :])
        bracket = re.match(r"[(\[]([^()\[\]\d]{2,20})[)\]]\s*:?", rest)
        inner = self._part(attrs.evolve(head, text=""), bracket[1]) if bracket else None
        if bracket and inner and not inner.text:
            return attrs.evolve(inner, text=rest[bracket.end() :])
        lunch = self.words.regex(_LUNCH).match(rest)
        if lunch and not head.clock:
            return attrs.evolve(head, part="lunchtime", part_words=lunch[0].strip(" /:"), text=rest[lunch.end() :])
        for part in PARTS:
            named = rf"(?:«{part}»)(?:\s?/\s?(?:«evening»))?(?:\s+(?:«serial»|«session»|«event»))?"
            two = rf"(?:«{part}»)\s?[/–-]\s?(?:«afternoon»|«evening»)(?=\s|$)"
            pattern = rf"{two}|{named}(?={_ENDS}|\s+[(\d]|\s+(?:of|du|del|de la)\s)"
            found = self.words.regex(pattern).match(rest)
            if found and not (part == "lunchtime" and head.clock):
                return attrs.evolve(head, part=part, part_words=found[0].strip(), text=rest[found.end() :])
        return None

    def _serial(self, head: Head, rest: str) -> Head | None:
        if head.serial or head.name:
            return None
        bracket = re.match(r"[(\[]([^()\[\]]{4,40})[)\]]", rest) if head.clock or head.part else None
        if bracket and self.words.is_all("body-alone", bracket[1]):
            return attrs.evolve(head, serial=bracket[1], text=rest[bracket.end() :])
        if bracket:
            inner = self._serial(attrs.evolve(head, text=""), bracket[1])
            return attrs.evolve(inner, text=rest[bracket.end() :]) if inner and inner.serial and not inner.text else None
        number = r"(?:\d{1,5}\s?(?:«ordinal-ends»)?\.?|(?:«ordinals»))"
        kinds = r"(?:(?:closed|private|open|public|formal|informal|resumed|joint)\s+)?"
        of = r"(?:\s+(?:«of»)\s+(?:the\s+)?(?:(?-i:[A-ZÀ-Ý])[\w'’-]*\s+){0,3}(?:«body»|«body-alone»)(?=\s*$))?"
        access = r"(?:\s+\((?:«closed»|«informal»)\))?"
        hour = r"\d{1,2}\s?(?:[:.h]\s?\d\d|«am»|«pm»)"
        behind = rf"(?={_ENDS}|\s{{2,}}|\s+\(|\s+{_HALL}|\s+{hour})"
        found = self.words.regex(
            rf"(?:{number}\s+|\d{{1,3}}(?:«ordinal-ends»)){kinds}(?:«serial»)(?!\w){of}{access}{behind}"
        ).match(rest)
        halls = rf"(?:{_HALL}(?:\s+[\w.-]+)?\s*){{1,2}}$"
        ends = rf"\s*(?:$|:\s*{hour}|[,;|/(\[{CELL}]|[–—-]\s|{halls}|{hour})"
        told = found and self.words.regex(r".*\s(?:«session»)$").match(found[0].strip())
        titled = told and re.match(r"\s*:\s*\S", rest[found.end() :]) if found else None  # "First session: Opening"
        if found and not titled and self.words.regex(ends).match(rest[found.end() :]):
            return attrs.evolve(head, serial=found[0].strip(), text=rest[found.end() :])
        named = self.words.regex(
            rf"(?:«session»|«serial»)\s+(?:\d{{1,2}}(?!\d)|[IVX]+)\s*[,:–—-]?\s*(?=$|{CELL}|[(]?\d{{1,2}}[:.h]\d\d)"
        ).match(rest)
        if named and (head.clock or clock_at(rest[named.end() :].lstrip(_EDGE + "("), self.words)):
            return attrs.evolve(head, name=named[0].strip(), text=rest[named.end() :])
        return None

    def _label(self, head: Head, rest: str) -> Head | None:
        found = label_at(rest, self.words)
        return attrs.evolve(head, label=found[0], text=rest[found[1] :]) if found else None

    def _month_year(self, text: str) -> tuple[int, int] | None:
        found = self.words.regex(r"(?P<month>«months»)\.?[,\s]+(?:«of»\s+)?(?P<year>(?:19|20)\d\d)[.:]?").fullmatch(text.strip())
        place = self.words.listed("months").get(found["month"].casefold()) if found else None
        return (place + 1, int(found["year"])) if found and place is not None else None


@functools.lru_cache(maxsize=4096)
def _read(heads: Heads, text: str) -> Head:
    """Return what a line begins with, found once: the same line is looked at from several sides."""
    return heads.parted(text)
