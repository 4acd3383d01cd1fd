"""Times of the clock and lengths as people write them."""

import datetime
import re

import attrs

from ccmagenda.model import folded, shortened

_CLOCK = r"(?P<hour>\d{1,2})(?:\s*[:.h]\s*(?P<minute>\d{2})|\s*h)?"
_TIME = re.compile(rf"{_CLOCK}\s*(?P<half>[ap]\.?\s?m\.?)?")
_BETWEEN = re.compile(r"\s*(?:-|\u2013|\u2014|\bto\b|\bà\b|\ba las\b)\s*")
_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2}) ?(?:hours?|heures?|horas?|h) ?)?(?:(?P<minutes>\d{1,3}) ?(?:min|mins|minutes?|minutos?)?)?"
)
_WORDS = {"noon": datetime.time(12), "midday": datetime.time(12), "midi": datetime.time(12), "mediodía": datetime.time(12)}
WAY = "write it as 15:00"


class HourError(ValueError):
    """A text is not a time, or not hours; its one argument says why and what would be right."""


class _NotATimeError(HourError):
    """A part of a text has not the form of a time."""


@attrs.frozen
class _Read:
    hour: int
    minute: int
    half: str


def read_time(text: str) -> datetime.time:
    """Return a time of the clock.

    >>> [read_time(t).strftime("%H:%M") for t in ("10:00", "10.00", "10h00", "15 h 30", "10 a.m.", "3 pm", "noon")]
    ['10:00', '10:00', '10:00', '15:30', '10:00', '15:00', '12:00']
    """
    word = _WORDS.get(folded(text))
    return word or _settle(text, _parsed(text), "")


def read_hours(text: str) -> tuple[datetime.time, datetime.time | None]:
    """Return the start and the end, or the start and None where no end is written.

    >>> read_hours("3-6 p.m.")
    (datetime.time(15, 0), datetime.time(18, 0))
    >>> read_hours("10:00-12:30 p.m.")
    (datetime.time(10, 0), datetime.time(12, 30))
    """
    parts = _BETWEEN.split(folded(text).removeprefix("from "))
    if len(parts) > 2:
        sentence = f"'{shortened(text)}' has more than a start and an end - write hours as 10:00-13:00"
        raise HourError(sentence)
    if not parts[0]:
        sentence = f"'{shortened(text)}' has no start - write hours as 10:00-13:00"
        raise HourError(sentence)
    if len(parts) == 1 or not parts[1]:
        return read_time(parts[0]), None
    try:
        return _both(text, parts)
    except _NotATimeError:
        sentence = f"'{shortened(text)}' is not a start and an end - write hours as 10:00-13:00"
        raise HourError(sentence) from None


def _both(text: str, parts: list[str]) -> tuple[datetime.time, datetime.time]:
    """Settle a start and an end; one a.m. or p.m. may stand for both."""
    end = read_time(parts[1])
    if parts[0] in _WORDS:
        return _WORDS[parts[0]], end
    borrowed = "" if parts[1] in _WORDS else _parsed(parts[1]).half
    start = _parsed(parts[0], bare=bool(borrowed))
    begun = _settle(text, start, borrowed)
    return (begun if begun < end or not borrowed else _settle(text, start, "")), end


def _parsed(text: str, *, bare: bool = False) -> _Read:
    match = _TIME.fullmatch(folded(text))
    if match is None or not (bare or match["minute"] or match["half"] or "h" in folded(text)):
        sentence = f"'{shortened(text)}' is not a time - {WAY}"
        raise _NotATimeError(sentence)
    half = (match["half"] or "").replace(".", "").replace(" ", "")
    return _Read(int(match["hour"]), int(match["minute"] or 0), half)


def _settle(text: str, read: _Read, half: str) -> datetime.time:
    """Apply a.m. or p.m., its own or the one borrowed from the other end."""
    hour, applied = read.hour, read.half or half
    if applied and not 1 <= hour <= 12 and read.half:
        sentence = f"'{shortened(text)}' mixes the clock of 24 hours with {applied[0]}.m. - {WAY}"
        raise HourError(sentence)
    if applied == "am" and hour == 12 and read.half:
        sentence = f"'{shortened(text)}' may be noon or midnight - write 12:00, or 0:00 for midnight"
        raise HourError(sentence)
    if applied == "pm" and hour < 12:
        hour += 12
    if hour == 24:
        sentence = f"'{shortened(text)}' is midnight - write 23:59, or 0:00 of the next day"
        raise HourError(sentence)
    if hour > 23 or read.minute > 59:
        sentence = f"'{shortened(text)}' is a time that no clock shows - {WAY}"
        raise HourError(sentence)
    return datetime.time(hour, read.minute)


def read_length(text: str) -> int:
    """Return a length in minutes.

    >>> [read_length(t) for t in ("90 min", "1 h 30", "2 hours", "45")]
    [90, 90, 120, 45]
    """
    match = _LENGTH.fullmatch(folded(text))
    minutes = 60 * int(match["hours"] or 0) + int(match["minutes"] or 0) if match else 0
    if not 0 < minutes <= 12 * 60:
        sentence = f"'{shortened(text)}' is not a length - write it as 90 min, up to 12 hours"
        raise HourError(sentence)
    return minutes
