"""The days, times and numbers that a text names, alike in every language."""

import re
import unicodedata

import attrs

from ccmagenda.model import Language

_MARK = r"(?P<half>[ap])\.?\s?m\b\.?"
_CLOCK = re.compile(
    rf"(?<![\d.,:/])(?P<hour>\d{{1,2}})(?:[:.]|\s?h\s?)(?P<minute>[0-5]\d)(?![\d%]|[.,:/]\d)(?:\s?{_MARK})?", re.IGNORECASE
)
_HALF = re.compile(rf"(?<![\d.,:/])(?P<hour>\d{{1,2}})\s?{_MARK}", re.IGNORECASE)
_HOUR = re.compile(
    r"(?<![\d.,:/])(?P<hour>\d{1,2})\s?(?:heures?|horas?|h\b|час(?:ов|а)?\b|ч\.)(?:\s?(?P<minute>[0-5]\d)\b)?", re.IGNORECASE
)
_CHINESE = re.compile(r"(?P<part>上午|下午|晚上)?\s?(?P<hour>\d{1,2})[时時点點](?:(?P<minute>\d{1,2})分|(?P<half>半))?")
_ARABIC = re.compile(r"الساعة\s(?P<hour>\d{1,2})(?:[/:](?P<minute>[0-5]\d))?")
_DAY = re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b|\b(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4})\b")
_MONTH = re.compile(r"(?P<month>\d{1,2})月")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[ .,'\u2019]\d{3})+(?![\d.,]*\d)")
_CJK = r"\u3400-\u9fff"
_FREE = rf"(?<![^\W{_CJK}])"
_NUMBER = re.compile(rf"(?<![^\W\u0600-\u06ff{_CJK}])\d+(?:[.,]\d+)?(?=\D|$)(?![A-Z]{{2}})")
_BESIDE = r"(?<=\d)(?:er|st|nd|rd|th|º)?\s(?:de\s|of\s)?"
_AFTERNOON = frozenset({"p", "下午", "晚上"})


@attrs.frozen(kw_only=True)
class Figures:
    """Numbers and times of the clock; months and weekdays from January and Monday, as far as they are told by name."""

    numbers: frozenset[str]
    times: frozenset[str]
    months: frozenset[int]
    weekdays: frozenset[int]

    def lacking_in(self, other: "Figures", language: Language) -> tuple[str, ...]:
        """Return what stands here and not there, in a language; months and weekdays only where both name some."""
        named = [*sorted(self.times - other.times), *sorted(self.numbers - other.numbers, key=lambda n: (len(n), n))]
        if self.months and other.months:
            named += [language.months[month - 1] for month in sorted(self.months - other.months)]
        if self.weekdays and other.weekdays:
            named += [language.weekdays[day - 1] for day in sorted(self.weekdays - other.weekdays)]
        return tuple(named)


def figures_in(text: str, language: Language | None = None) -> Figures:
    """Return the figures of a text; months and weekdays by name are only known in a language that is given.

    >>> sorted(figures_in("from 3 p.m. to 17 h 30, 2,000 copies for the 3MSP").times)
    ['15:00', '17:30']
    >>> sorted(figures_in("from 3 p.m. to 17 h 30, 2,000 copies for the 3MSP").numbers)
    ['2000']
    """
    rest = _plain(text)
    times: set[str] = set()
    months: set[int] = set()
    numbers: set[str] = set()
    rest = _DAY.sub(lambda match: _taken_day(match, numbers, months), rest)
    for pattern in (_CHINESE, _ARABIC, _CLOCK, _HALF, _HOUR):
        rest = pattern.sub(lambda match: _taken_time(match, times), rest)
    weekdays = _named(rest, language.weekdays if language else (), rf"{_FREE}{{}}(?![^\W{_CJK}])")
    months |= _named(rest, language.months if language else (), rf"{_BESIDE}{{}}(?!\w)|(?<!\w){{}}(?=\s\d)")
    months |= {month for match in _MONTH.finditer(rest) if 1 <= (month := int(match["month"])) <= 12}
    rest = _THOUSANDS.sub(lambda match: re.sub(r"\D", "", match[0]), _MONTH.sub(" ", rest))
    numbers |= {match[0].replace(",", ".") for match in _NUMBER.finditer(rest)}
    return Figures(numbers=frozenset(numbers), times=frozenset(times), months=frozenset(months), weekdays=frozenset(weekdays))


def _plain(text: str) -> str:
    """Return a text with the figures of every script as 0 to 9, and every space as a plain one."""
    figures = (str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)
    return re.sub(r"\s", " ", "".join(figures))


def _taken_day(match: re.Match[str], numbers: set[str], months: set[int]) -> str:
    year, month, day = (int(match[name] or match[name[0]]) for name in ("year", "month", "day"))
    numbers |= {str(year), str(day)}
    months |= {month} if 1 <= month <= 12 else set()
    return " "


def _taken_time(match: re.Match[str], times: set[str]) -> str:
    parts = match.groupdict()
    half, part = (parts.get("half") or "").casefold(), parts.get("part") or ""
    hour, minute = int(parts["hour"]), int(parts.get("minute") or (30 if half == "半" else 0))
    if hour < 12 and {half, part} & _AFTERNOON:
        hour += 12
    times.add(f"{hour}:{minute:02d}")
    return " "


def _named(text: str, names: tuple[str, ...], beside: str) -> set[int]:
    """Return which of the names stand in a text where the pattern ``beside`` has them, counted from 1.

    Of "A/B" each name counts alone too; where one name begins with another, the longer is meant.
    """
    places = {name.casefold(): place for place, whole in enumerate(names, 1) for name in (*whole.split("/"), whole)}
    ways = "|".join(re.escape(name) for name in sorted(places, key=len, reverse=True))
    found = re.finditer(beside.replace("{}", f"({ways})"), text.casefold()) if places else ()
    return {places[next(name for name in match.groups() if name)] for match in found}
