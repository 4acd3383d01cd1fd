"""From a day and hours as written to a ``When``; whatever cannot be is recorded and becomes untimed."""

import datetime
import re
from collections.abc import Sequence

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import At, From, Instant, Language, PartOfDay, TimeSlot, Untimed, When, instant
from ccmagenda.notation.days import DayError, read_day
from ccmagenda.notation.faults import Faults, quoted
from ccmagenda.notation.hours import HourError, read_hours
from ccmagenda.notation.limits import LONGEST_SITTING
from ccmagenda.notation.shapes import Word

_NOON = re.compile(r"(?i)\b(?:noon|midday|midi)\b")
_NEXT_DAY = re.compile(r"^(?P<hours>[^(]+)\((?P<day>[^)]+)\)$")


def day_of(
    word: Word,
    faults: Faults,
    languages: Sequence[Language],
    first: datetime.date | None = None,
    last: datetime.date | None = None,
) -> datetime.date | None:
    """Return the day that a word names, or None after recording a fault; the weekday is checked, not trusted."""
    if not word:
        return None
    try:
        day, weekday = read_day(word.text, languages, first, last)
    except DayError as error:
        faults.add(word.origin, "day", str(error))
        return None
    if weekday is not None and weekday != day.weekday():
        english = next((language for language in languages if language.code == "en"), languages[0])
        said = english.day_in_words(day)
        faults.add(word.origin, "weekday", f"{quoted(word.text)} has the wrong weekday - did you mean '{said}'?")
    return day


def when_of(word: Word, day: datetime.date | None, zone: str, faults: Faults, languages: Sequence[Language]) -> When:
    """Return when hours on a day are; words without any figure are a part of the day ("at lunch", "all day")."""
    if not word:
        return Untimed()
    if not any(letter.isdigit() for letter in word.text) and not _NOON.search(word.text):
        return PartOfDay(word.text)
    if day is None:
        faults.add(
            word.origin,
            "no-day",
            f"hours {quoted(word.text)} have no day - add 'day:' to the sitting; what has no sitting yet takes 'length:' instead",
        )
        return Untimed()
    try:
        return _timed(word, day, zone, faults, languages)
    except (HourError, InvalidValueError) as error:
        faults.add(word.origin, "time", str(error))
        return Untimed()


def _timed(word: Word, day: datetime.date, zone: str, faults: Faults, languages: Sequence[Language]) -> When:
    over = _NEXT_DAY.match(word.text)
    start, end = read_hours(over["hours"].strip() if over else word.text)
    begun = instant(day, start, zone)
    if end is None:
        return From(begun)
    last = day_of(Word(over["day"], word.origin), faults, languages, day, day + datetime.timedelta(days=1)) if over else day
    ended = instant(last or day, end, zone)
    _refuse_impossible(word, begun, ended, day)
    return At(TimeSlot(begun, ended))


def _refuse_impossible(word: Word, begun: Instant, ended: Instant, day: datetime.date) -> None:
    if ended == begun:
        sentence = f"{quoted(word.text)} begins and ends at the same time - write the start alone where the end is open"
        raise HourError(sentence)
    if ended < begun:
        following = (day + datetime.timedelta(days=1)).isoformat()
        way = f"if it runs over midnight, write the date of its end: 22:00-02:00 ({following})"
        sentence = f"{quoted(word.text)} ends before it begins - {way}"
        raise HourError(sentence)
    minutes = TimeSlot(begun, ended).minutes
    if minutes > LONGEST_SITTING:
        hours, rest = divmod(minutes, 60)
        length = f"{hours} hours{f' and {rest} minutes' if rest else ''}"
        sentence = f"{quoted(word.text)} is {length} long, and the limit is {LONGEST_SITTING // 60} - check a.m. and p.m."
        raise HourError(sentence)
