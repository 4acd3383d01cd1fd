"""Days as people write them: with or without weekday and year, by number or by name, in the languages we have."""

import calendar
import datetime
import functools
import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.model import Language, folded, shortened

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_WORDS = re.compile(r"<\d+>|[^\W\d_]+|\d+", re.UNICODE)
_WITHOUT_SPACES = re.compile("[\u3400-\u9fff]")
_FILLING = frozenset({"st", "nd", "rd", "th", "er", "de", "del", "of", "the", "le", "el", "года", "г", "年", "日", "号"})
_SHORTEST = 3
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
    numbers, month, weekday = _parts(text, _names(tuple(languages)))
    days, years = [n for n in numbers if n < 1000], [n for n in numbers if n >= 1000]
    if month is None or len(days) != 1 or len(years) > 1:
        sentence = f"'{shortened(text)}' is not a day - {WAY}"
        raise DayError(sentence)
    if years:
        return _made(text, years[0], month, days[0]), weekday
    return _within(text, month, days[0], first, last), weekday


@attrs.frozen(eq=False)
class _Names:
    """The names of months (1 to 12) and of weekdays (-7 for Monday to -1) in several languages, folded."""

    known: Mapping[str, int]
    whole: re.Pattern[str]

    def find(self, word: str) -> dict[int, str]:
        """Return what a word may stand for, each with a name: a name of its own, or the beginning of one or several."""
        if word in self.known:
            return {self.known[word]: word}
        begun = word if len(word) >= _SHORTEST else None
        return {meant: name for name, meant in self.known.items() if begun and name.startswith(begun)}


@functools.cache
def _names(languages: tuple[Language, ...]) -> _Names:
    known: dict[str, int] = {}
    for language in languages:
        for first, names in ((1, language.months), (-7, language.weekdays)):
            for number, name in enumerate(names, start=first):
                known.update(dict.fromkeys((folded(one) for one in (name, *name.split("/"))), number))
    return _Names(known, re.compile("|".join(map(_bounded, sorted(known, key=len, reverse=True))) or "(?!)"))


def _bounded(name: str) -> str:
    """Return a pattern for a name as a whole word; Chinese sets no spaces between words."""
    if _WITHOUT_SPACES.search(name):
        return f"(?<!\\d){re.escape(name)}"
    return rf"(?<![^\W\d_]){re.escape(name)}(?![^\W\d_])"


def _parts(text: str, names: _Names) -> tuple[list[int], int | None, int | None]:
    """Return the figures of a text, its month and its weekday (0 is Monday); no figures where anything else stands there."""
    numbers: list[int] = []
    found: list[dict[int, str]] = []
    for token in _WORDS.findall(names.whole.sub(lambda name: f" <{names.known[name[0]] + 7}> ", folded(text).replace("<", " "))):
        if token.startswith("<"):
            found.append({int(token[1:-1]) - 7: token})
        elif token.isdigit():
            numbers.append(int(token[:6]))
        elif meant := names.find(token):
            found.append(meant)
        elif token not in _FILLING:
            return [], None, None
    months, weekdays = _sorted(found)
    month, weekday = _one(months, text), _one(weekdays, text)
    return numbers, month, None if weekday is None else weekday + 7


def _sorted(found: Sequence[Mapping[int, str]]) -> Iterator[list[dict[int, str]]]:
    """Yield the months and the weekdays that words may stand for; what may be both is a month, unless another word is one."""
    sure = any(all(meant > 0 for meant in one) for one in found)
    parts: tuple[list[dict[int, str]], list[dict[int, str]]] = ([], [])
    for one in found:
        months = {meant: name for meant, name in one.items() if meant > 0}
        weekdays = {meant: name for meant, name in one.items() if meant < 0}
        is_month = bool(months) and not (sure and weekdays)
        parts[0 if is_month else 1].append(months if is_month else weekdays)
    yield from parts


def _one(found: Sequence[Mapping[int, str]], text: str) -> int | None:
    """Return what all words agree on, None where there are none or they do not; a word that is short for two is refused."""
    for one in found:
        if len(one) > 1:
            sentence = f"'{shortened(text)}' may be {' or '.join(one.values())} - write it in full, or as 2012-04-16"
            raise DayError(sentence)
    meant = {number for one in found for number in one}
    return meant.pop() if len(meant) == 1 else None


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
