"""Days as printed: with and without weekday, month and year, in either order, as ranges, run together with what follows."""

import datetime
import difflib
import functools
import itertools
import re
from collections.abc import Iterator

import attrs

from ccmagenda.importers._genre.terms.words import Words, pattern_of
from ccmagenda.importers._genre.times.date_forms import BEHIND, FORMS
from ccmagenda.importers._genre.times.hour_edges import with_our_figures

_MONTHS = 12
_CENTURY = 100
_LATE = 70
"""A year of two figures from here on is one of the twentieth century."""
_LIKE = 0.85
"""How like a weekday a word must be to be one that is misspelt, from 0 to 1."""
_ROMANS = ("I", "II", "III", "IV", "V", "VI")
_MONTH_LIKE = re.compile(
    r"(?:[^\W\d_]+[,.]?\s+)?[0-3]?\d[^\W\d_]{0,2}\.?\s+(?:of\s+|de\s+)?([^\W\d_]{5,12}),?\s+(?:de\s+)?(?:19|20)\d\d"
)
"""A date with its year whose month may be misspelt."""
_NUMBERED = re.compile(r"(?:(?i:\bn)[.º°]{1,2}|\bNo\.?|№|(?i:\bn[uú]m(?:\.|ero)|\bnuméro|\bnumber|\bnummer|\bnr\.))\s*$")
"""What stands before a number that is none of a day: "Diario N.º 4 – 30 de mayo de 2024"."""
_BEFORE = re.compile(r"\A\{year\}[^\s{}]")
"""The year that stands before all else, and its sign: "2012年" of a Chinese date, which heads of columns leave out."""


@attrs.frozen(kw_only=True)
class DayWords:
    """A day or a range of days as printed; 0 and None stand for what is not printed.

    ``weekday`` counts from 0 for Monday; ``number`` is the 2 of "Day 2"; ``pair`` tells that it is
    the first and the last day and none between; ``also`` is a second day that is joined to it.
    """

    day: int = 0
    month: int = 0
    year: int = 0
    weekday: int | None = None
    last_day: int = 0
    last_month: int = 0
    number: int = 0
    pair: bool = False
    also: "DayWords | None" = None
    doubts: tuple[str, ...] = ()

    @property
    def is_range(self) -> bool:
        """Tell whether it is a stretch of days, such as those of a whole meeting."""
        return self.last_day > 0

    def lies_within(self, stretch: "DayWords") -> bool:
        """Tell whether it is one of a stretch of days."""
        first, last = (stretch.month, stretch.day), (stretch.last_month, stretch.last_day)
        here = (self.month, self.day)
        inside = first <= here <= last if first <= last else here >= first or here <= last
        return inside and (not (self.year and stretch.year) or self.year == stretch.year)

    def on(self, year: int, month: int = 0, day: int = 0) -> datetime.date | None:
        """Return the day in a year, where there is one."""
        try:
            return datetime.date(self.year or year, self.month or month, day or self.day)
        except ValueError:
            return None


def day_at(text: str, words: Words) -> tuple[DayWords, int] | None:
    """Return the day at the beginning of a text, and how far it reaches."""
    text = with_our_figures(text)
    for found in itertools.chain(_of_a_misspelt_month(text, words), _tried(text, words), _of_a_misspelt_weekday(text, words)):
        day, reached = found
        joined = words.regex(r"\s*(?:,|«and»|&)\s*(?=(?:«weekdays»))").match(text, reached)
        second = next(_tried(text[joined.end() :], words), None) if joined else None
        if joined and second and second[0].month and day.number:
            return second[0], joined.end() + second[1]  # "Day one, Monday, 28 October"
        if joined and second and second[0].month:
            return attrs.evolve(day, also=second[0], year=day.year or second[0].year), joined.end() + second[1]
        return day, reached
    return None


def _of_a_misspelt_weekday(text: str, words: Words) -> Iterator[tuple[DayWords, int]]:
    """Yield a full date behind a word that is nearly a weekday: "Wednedsay, 28 November 2012"."""
    begun = re.match(r"([^\W\d_]{5,12})[,.]?\s+(?=\S)", text)
    near = _nearly(begun[1], "weekdays", words) if begun else ""
    if begun is None or not near:
        return
    for day, reached in _tried(text[begun.end() :], words):
        if day.day and day.month and day.weekday is None and not day.is_range:
            yield attrs.evolve(day, weekday=words.listed("weekdays")[near]), begun.end() + reached


def _of_a_misspelt_month(text: str, words: Words) -> Iterator[tuple[DayWords, int]]:
    """Yield a date with its year and a word that is nearly a month: "18 Septembr 2020"."""
    month = _MONTH_LIKE.match(text)
    near = _nearly(month[1], "months", words) if month else ""
    if month is None or not near or near == month[1].casefold():
        return
    for day, reached in _tried(f"{text[: month.start(1)]}{near}{text[month.end(1) :]}", words):
        if day.day and day.month and day.year:
            yield day, reached + len(month[1]) - len(near)


def _nearly(word: str, sort: str, words: Words) -> str:
    """Return the month or the weekday that a word is like."""
    return _like(word.casefold(), tuple(words.listed(sort)))


@functools.lru_cache(maxsize=4096)
def _like(word: str, names: tuple[str, ...]) -> str:
    return next(iter(difflib.get_close_matches(word, names, n=1, cutoff=_LIKE)), "")


def _tried(text: str, words: Words) -> Iterator[tuple[DayWords, int]]:
    full = [t for language in words.languages for t in (language.day, language.days_of_month, language.date)]
    for template in dict.fromkeys([*full, *(_BEFORE.sub("", t) for t in full)]):
        pattern = _own(template, words)
        found = pattern.match(text) if pattern else None
        if found:
            yield _with_weekday_behind(_day(found, words), text, found.end(), words)
    for form in FORMS:
        found = words.regex(form).match(text)
        if found:
            yield _with_weekday_behind(_day(found, words), text, found.end(), words)


def _with_weekday_behind(day: DayWords, text: str, reached: int, words: Words) -> tuple[DayWords, int]:
    """Return a date with the weekday that closes it, and how far it reaches: "May 7, 2016 – Saturday", "2016-05-07 (Sat)"."""
    plain = day.weekday is None and bool(day.day and day.month) and not day.is_range
    behind = words.regex(BEHIND).match(text, reached) if plain else None
    if behind is None:
        return day, reached
    return attrs.evolve(day, weekday=words.listed("weekdays")[behind["lateday"].casefold()]), behind.end()


@functools.lru_cache(maxsize=256)
def _own(template: str, words: Words) -> re.Pattern[str] | None:
    """Return a pattern of one of our languages that has signs of its own, such as those of Chinese and Arabic."""
    if template.isascii() and "года" not in template:
        return None
    months = "|".join(sorted(map(re.escape, words.listed("months")), key=len, reverse=True))
    weekdays = "|".join(sorted(map(re.escape, words.listed("weekdays")), key=len, reverse=True))
    figure = r"\d{1,2}"
    plain = template.replace("{first}", "{day}").replace("{last}", "{lastday}")
    return pattern_of(plain, (f"month={months}", f"weekday={weekdays}", f"day={figure}", f"lastday={figure}", r"year=\d{4}"))


def _day(found: re.Match[str], words: Words) -> DayWords:
    said = found.groupdict()
    named = (said.get("firstday") or said.get("weekday") or said.get("lateday") or "").casefold()
    weekday = words.listed("weekdays").get(named, words.listed("short-weekdays").get(named))
    month = _month(said.get("month"), words) or int(said.get("monthnumber") or 0)
    year = int(said.get("year") or said.get("lastyear") or 0)
    last = int(said.get("lastday") or 0)
    found_day = DayWords(
        day=int(said.get("day") or 0),
        month=month,
        year=_in_full(year),
        weekday=weekday,
        last_day=last,
        pair=bool(said.get("pair")),
        last_month=_month(said.get("lastmonth"), words) or int(said.get("lastmonthnumber") or (month if last else 0)),
        number=_number(said.get("number"), words) or _ordinal(said.get("numbered"), words),
    )
    return _turned(found_day) if said.get("monthnumber") and weekday is not None else found_day


def _in_full(year: int) -> int:
    """Return a year of two figures in full: "99" is of the century before."""
    return year if year == 0 or year >= _CENTURY else year + (2000 if year < _LATE else 1900)


def _turned(day: DayWords) -> DayWords:
    """Return a day whose figures stand in the other order, where its weekday falls on that alone: "Monday, 06/03/2019"."""
    other = attrs.evolve(day, day=day.month, month=day.day)
    dates = [one.on(day.year) if day.year and 0 < one.month <= _MONTHS else None for one in (day, other)]
    plain, turned = (date is not None and date.weekday() == day.weekday for date in dates)
    return other if turned and not plain else day


def _month(said: str | None, words: Words) -> int:
    place = words.listed("months").get((said or "").casefold())
    return 0 if place is None else place + 1


def _number(said: str | None, words: Words) -> int:
    if not said:
        return 0
    numerals = [word.casefold() for word in words.of("numerals")]
    if said in _ROMANS:
        return _ROMANS.index(said) + 1
    return int(said) if said.isdigit() else numerals.index(said.casefold()) % 10 + 1


def _ordinal(said: str | None, words: Words) -> int:
    place = words.listed("ordinals").get((said or "").casefold())
    return 0 if place is None else place + 1


def day_within(text: str, words: Words) -> tuple[DayWords, int, int] | None:
    """Return the first day with a month in a text, wherever it stands, and where it begins and ends."""
    return next(days_within(text, words), None)


def days_within(text: str, words: Words) -> Iterator[tuple[DayWords, int, int]]:
    """Yield the days with a month in a text, and where each begins and ends."""
    reached = 0
    for start in re.finditer(r"(?<![\w/.])(?=[^\W_])", text):
        if _NUMBERED.search(text, 0, start.start()):
            continue
        found = day_at(text[start.start() :], words) if start.start() >= reached else None
        if found and found[0].month:
            reached = start.start() + found[1]
            yield found[0], start.start(), reached
