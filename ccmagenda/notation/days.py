"""Days as people write them: with or without weekday and year, by number or by name, in the languages we have."""

import calendar
import datetime
import re
from collections.abc import Sequence

from ccmagenda.model import Language, folded, shortened

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WORDS = re.compile(r"[^\W\d_]+|\d+", re.UNICODE)
_FILLING = frozenset({"st", "nd", "rd", "th", "er", "de", "del", "of", "the", "le", "el"})
WAY = "write it as 2012-04-16 or 'Monday 16 April 2012'"


class DayError(ValueError):
    """A text is not a day; its one argument says why and what would be right."""


def read_day(
    text: str, languages: Sequence[Language], first: datetime.date | None = None, last: datetime.date | None = None
) -> tuple[datetime.date, int | None]:
    """Return the day and the weekday written beside it (0 is Monday, None: none written).

    Where no year is written, the day is sought between ``first`` and ``last``; without those it is refused.
    """
    iso = _ISO.fullmatch(text.strip())
    if iso:
        return _made(text, *(int(part) for part in iso.groups())), None
    if re.search(r"\d[-/.]\d", text):
        sentence = f"'{shortened(text)}' is not a day - {WAY}"
        raise DayError(sentence)
    numbers, month, weekday = _parts(text, languages)
    days, years = [n for n in numbers if n < 1000], [n for n in numbers if n >= 1000]
    if month is None or len(days) != 1 or len(years) > 1:
        sentence = f"'{shortened(text)}' is not a day - {WAY}"
        raise DayError(sentence)
    if years:
        return _made(text, years[0], month, days[0]), weekday
    return _within(text, month, days[0], first, last), weekday


def _parts(text: str, languages: Sequence[Language]) -> tuple[list[int], int | None, int | None]:
    numbers: list[int] = []
    months: list[int] = []
    weekdays: list[int] = []
    for token in _WORDS.findall(folded(text)):
        if token.isdigit():
            numbers.append(int(token[:6]))
            continue
        month = _known(token, [language.months for language in languages])
        weekday = _known(token, [language.weekdays for language in languages])
        if month is not None:
            months.append(month + 1)
        elif weekday is not None:
            weekdays.append(weekday)
        elif token not in _FILLING:
            return [], None, None
    return numbers, months[0] if len(months) == 1 else None, weekdays[0] if weekdays else None


def _known(token: str, tables: Sequence[Sequence[str]]) -> int | None:
    for names in tables:
        for index, name in enumerate(names):
            whole = folded(name)
            if token == whole or (len(token) >= 3 and whole.startswith(token)):
                return index
    return None


def _made(text: str, year: int, month: int, day: int) -> datetime.date:
    try:
        if not 1900 <= year <= 2999:
            raise ValueError  # noqa: TRY301 - the same refusal as for a day that does not exist
        return datetime.date(year, month, day)
    except ValueError:
        sentence = f"'{shortened(text)}' is a day that does not exist - {WAY}"
        raise DayError(sentence) from None


def _within(text: str, month: int, day: int, first: datetime.date | None, last: datetime.date | None) -> datetime.date:
    if first is None:
        sentence = f"'{shortened(text)}' has no year - {WAY}"
        raise DayError(sentence)
    years = range(first.year, (last or first).year + 1)
    found = [datetime.date(year, month, day) for year in years if _exists(year, month, day)]
    within = [candidate for candidate in found if first <= candidate <= (last or first)]
    return next(iter(within or found), None) or _made(text, first.year, month, day)


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= day <= calendar.monthrange(year, month)[1]
