"""What a cell says in the one form in which cells are compared: days as 2012-04-16, times as 10:00, words of closed lists."""

import datetime
import functools
import re
from collections.abc import Sequence

from ccmagenda.model import Language, folded, one_line
from ccmagenda.model.text import as_set, reflowed
from ccmagenda.notation.days import DayError, read_day
from ccmagenda.notation.hours import HourError, read_length, read_time
from ccmagenda.notation.sheet.columns import USUAL, Form, column
from ccmagenda.notation.sheet.lists import listed, parted
from ccmagenda.notation.sheet.people import entries

_GUARDED = re.compile(r"'(?='*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
_SECONDS = re.compile(r"(\d{1,2}:\d{2}):00(?:\.0+)?(?=\s*(?:[ap]\.?\s?m\.?)?$)", re.IGNORECASE)
_WITH_DAY = re.compile(r"(?P<time>[^(]+?)\s*\((?P<day>[^)]+)\)")


def unguarded(text: str) -> str:
    """Return a text without the apostrophe that keeps a spreadsheet from taking it for a formula.

    >>> unguarded("'=1+1"), unguarded("'tis")
    ('=1+1', "'tis")
    """
    return text[1:] if _GUARDED.match(text) else text


def canonical(key: str, text: str, languages: Sequence[Language]) -> str:
    """Return what a cell of a column says, in the form in which cells are compared.

    >>> canonical("start", "9.30", ()), canonical("chairs", "Japan ;Ghana; ", ())
    ('09:30', 'Japan; Ghana')
    """
    if not text:
        return ""
    said = unguarded(text.strip("\ufeff"))
    form = column(key).form
    if form is Form.DAY:
        return _day(said, languages)
    if form is Form.CLOCK:
        return _clock(said, languages)
    if form is Form.COUNT:
        return _count(said)
    if form is Form.LIST:
        return listed(_words(key, said))
    return _choice(key, said, languages) if form is Form.CHOICE else _text(key, said)


def _day(text: str, languages: Sequence[Language]) -> str:
    try:
        return read_day(text, languages)[0].isoformat()
    except DayError:
        return one_line(text)


def _clock(text: str, languages: Sequence[Language]) -> str:
    with_day = _WITH_DAY.fullmatch(text.strip())
    if with_day:
        return f"{_clock(with_day['time'], languages)} ({_day(with_day['day'], languages)})"
    try:
        plain = _SECONDS.sub(r"\1", one_line(text))
        return f"{read_time(plain):%H:%M}"
    except HourError:
        return one_line(text)


def _count(text: str) -> str:
    plain = one_line(text).removesuffix(".0")
    if plain.isdecimal():
        return str(int(plain) or "") if len(plain) < 10 else plain
    try:
        return str(read_length(plain))
    except HourError:
        return plain


def _words(key: str, text: str) -> tuple[str, ...]:
    words = parted(text)
    return words if key == "documents" else tuple(part for word in words for each in word.split(",") if (part := one_line(each)))


def _choice(key: str, text: str, languages: Sequence[Language]) -> str:
    wanted = folded(text)
    said = _choices(key, tuple(languages)).get(wanted, "")
    return "" if wanted in USUAL or said in USUAL else said or one_line(text)


@functools.lru_cache(maxsize=64)
def _choices(key: str, languages: tuple[Language, ...]) -> dict[str, str]:
    """Return the words of a closed list by what they are called in each language; the first that has a name has it."""
    found: dict[str, str] = {}
    for said, term in column(key).choices.items():
        for word in (said, *(language.terms[term] for language in languages)):
            found.setdefault(folded(word), said)
    return found


def _text(key: str, text: str) -> str:
    if key == "notes":
        return reflowed(text)
    if key in {"chairs", "speakers"} and text.startswith("[{"):
        return text
    if key == "chairs":
        return "; ".join(entries(text))
    return "\n".join(_talk(line) for line in text.split("\n") if line.strip()) if key == "speakers" else as_set(text)


def _talk(line: str) -> str:
    parts = [as_set(part) for part in line.split("|")]
    speakers = min(1, len(parts) - 1)
    parts[speakers] = "; ".join(entries(parts[speakers]))
    return " | ".join(parts).strip()


def iso(text: str) -> datetime.date | None:
    """Return the day of a cell in the form in which cells are compared, or None where it holds none."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        return None
