"""Times of the clock in every notation of the genre: one time, a range, an open beginning; faulty ones with a doubt."""

import datetime
import re

import attrs

from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clock_forms import FORMS
from ccmagenda.importers._genre.times.hour_edges import (
    ABOUT,
    BY_CLOCK_OF,
    DASH,
    MARK_ENDS,
    MORE_MINUTES,
    NOT_CERTAIN,
    ONWARDS,
    OPENED,
    TOWN,
    ZONE,
    until_pattern,
    with_our_figures,
)

_BLANK = re.compile(r"\s{2,}|\s*[\x1e|]\s*|\s(?=\d\d?[:.hH]\d\d\s*(?:$|[\x1e|]))")
_TITLED = re.compile(r"\s*[:|–-]?\s*[^\W\d_“«\"]")
_LATE, _DAY, _ROW, _HALF, _EARLY = 12, 24, 270, 120, 7


@attrs.frozen(kw_only=True)
class Clock:
    """A time as printed; ``start`` is None for "until 18:00". ``doubts`` say what was not certain.

    ``many`` tells that two ranges stood joined ("10:00-13:00 and 15:00-18:00"), of which the other is ``second``.
    """

    start: datetime.time | None = None
    end: datetime.time | None = None
    zone: str = ""
    style: str = ""
    many: bool = False
    second: "Clock | None" = None
    doubts: tuple[str, ...] = ()

    @property
    def minutes(self) -> int:
        """Return the length in minutes, 0 where an end is missing."""
        if self.start is None or self.end is None:
            return 0
        length = _in_minutes(self.end) - _in_minutes(self.start)
        return length if length > 0 else length + 24 * 60


@attrs.frozen
class _Time:
    """One side of a range: hour and minute as written, and what makes it certain."""

    hour: int
    minute: int
    half: str
    firm: bool
    style: str
    doubt: str = ""


def _in_minutes(time: datetime.time) -> int:
    return time.hour * 60 + time.minute


def clock_at(text: str, words: Words, *, alone: bool = True) -> tuple[Clock, int] | None:
    """Return the time at the beginning of a text, and how far it reaches; ``alone`` lets a dotted time stand without an end."""
    text = with_our_figures(text)
    before = words.regex(OPENED).match(text)
    opened = before if before and before.end() else None
    begun = opened.end() if opened else 0
    until = words.regex(r"(?:«to»|«before»)\s+(?=\d)").match(text) if not opened else None
    first = _time_at(text, until.end() if until else begun, words)
    if first is None:
        return None
    side, reached = first
    if until:
        return (Clock(end=_as_time(side), style=side.style), reached) if side.firm else None
    if opened and opened["hour"]:
        side = attrs.evolve(side, firm=True)
    joint = opened is not None and words.is_all("between", opened["said"] or "")
    found = _range(text, side, reached, words, to="«to»|«and»" if joint else "«to»")
    if found is None and side.style == "four" and side.doubt:
        return None  # four figures without a mark are a time in a range alone
    if found is None:
        onwards = words.regex(ONWARDS).match(text, reached)
        certain = side.firm and (alone or side.style != "dot" or onwards or opened)
        if not certain:
            return None
        time, doubts = _settled(side)
        found = Clock(start=time, style=side.style, doubts=doubts), onwards.end() if onwards else reached
    rough = words.regex(NOT_CERTAIN).match(text, found[1])
    clock, reached = found[0], rough.end() if rough else found[1]
    if rough or (opened and opened["about"]):
        clock = _rough(text[:reached], clock)
    return _with_more(text, clock, reached, words)


def _rough(printed: str, clock: Clock) -> Clock:
    """Return hours with the doubt that they are printed as rough or not yet certain ones."""
    return attrs.evolve(clock, doubts=(*clock.doubts, f"the hours are not certain: '{printed.strip()}'"))


def _with_more(text: str, clock: Clock, reached: int, words: Words) -> tuple[Clock, int]:
    """Add the zone that is printed behind a time, and skip a second range that is joined to it."""
    zone = ZONE.match(text, reached)
    if zone:
        clock, reached = attrs.evolve(clock, zone=zone[1]), zone.end()
    place = words.regex(BY_CLOCK_OF).match(text, reached)
    reached = place.end() if place else _behind_another_place(text, clock, reached, words)
    elsewhere = re.compile(r"\s*[(\[]\s*\d[^()\[\]]{3,40}[)\]]").match(text, reached)
    if elsewhere and clock.zone and clock_at(elsewhere[0].strip(" ()[]"), words):
        reached = elsewhere.end()  # the same hours by another clock
    reached = _behind_another_zone(text, clock, reached, words)
    joined = words.regex(r"\s*(?:«and»|&|,|;|/)\s*(?:«from»\s+)?(?=\d)").match(text, reached)
    if joined and clock.end:
        second = _time_at(text, joined.end(), words)
        ranged = _range(text, *second, words) if second else None
        later = "/" not in joined[0] or (ranged is not None and ranged[0].start is not None and ranged[0].start >= clock.end)
        if ranged and later:
            return attrs.evolve(clock, many=True, second=ranged[0]), ranged[1]
    return _with_another_start(text, clock, reached, words)


def _with_another_start(text: str, clock: Clock, reached: int, words: Words) -> tuple[Clock, int]:
    """Add the beginning of a second sitting: "10 a.m. and 3 p.m."."""
    joined = words.regex(r"\s*(?:«and»|&)\s+(?:«open-from»\s+)?(?=\d)").match(text, reached) if clock.end is None else None
    second = _time_at(text, joined.end(), words) if joined else None
    if second is None or not second[0].firm or clock.start is None or _range(text, *second, words):
        return clock, reached
    other = Clock(start=_as_time(second[0]), style=second[0].style)
    apart = other.start is not None and _in_minutes(other.start) - _in_minutes(clock.start) >= _HALF
    return (attrs.evolve(clock, many=True, second=other), second[1]) if apart else (clock, reached)


def _behind_another_zone(text: str, clock: Clock, reached: int, words: Words) -> int:
    """Return how far the same hours in another zone reach: "10:00-13:00 CEST / 04:00-07:00 EDT"."""
    between = words.regex(r"\s*(?:[/|;,=]|«or»|«and»)\s*(?=\d)").match(text, reached) if clock.zone else None
    other = clock_at(text[between.end() :], words) if between else None
    same = other is not None and other[0].zone not in {"", clock.zone} and other[0].minutes == clock.minutes
    return between.end() + other[1] if between and other and same else reached


def _behind_another_place(text: str, clock: Clock, reached: int, words: Words) -> int:
    """Return how far the same hours by the clock of another place reach: "14:00-16:00 (The Hague) / 8:00-10:00 (NY)"."""
    between = re.compile(rf"{TOWN}\s*[/|]\s*(?=\d)").match(text, reached)
    other = clock_at(text[between.end() :], words) if between and clock.end else None
    town = re.compile(TOWN).match(text, between.end() + other[1]) if between and other else None
    return town.end() if town and other and other[0].minutes == clock.minutes else reached


def _range(text: str, first: _Time, reached: int, words: Words, to: str = "«to»") -> tuple[Clock, int] | None:
    """Return a range whose first side is known, where a second side follows and one of the two is certain."""
    zone = ZONE.match(text, reached)
    reached = zone.end() if zone and re.compile(DASH).match(text, zone.end()) else reached
    between = words.regex(rf"\.?{DASH}{ABOUT}?").match(text, reached) or words.regex(until_pattern(to)).match(text, reached)
    second = _time_at(text, between.end(), words, behind=True) if between else _side_by_side(text, first, reached, words)
    if second is None or not (first.firm or second[0].firm):
        return None
    if first.style == "bare" and not first.firm and _begins_a_range(text, second[1], words):
        return None  # "Room 6 – 9:00 – 10:00": the figure is of what stands before the hours
    last, end = second
    if first.style == last.style == "four" and first.doubt and last.doubt and {first.hour, last.hour} <= {19, 20}:
        return None  # "2012-2013" are years
    begin, finish, doubts = _both(first, last)
    if begin is None or finish is None:
        return None
    style = first.style if first.firm else last.style
    clock = Clock(start=begin, end=finish, style=style, doubts=doubts)
    about = words.regex(rf"(?s:.*\W){ABOUT}").fullmatch(between[0]) if between else None
    return (_rough(text[:end], clock) if about else clock), end


def _begins_a_range(text: str, reached: int, words: Words) -> bool:
    """Tell whether a time is followed by a dash and another one."""
    between = re.compile(DASH).match(text, reached)
    return between is not None and _time_at(text, between.end(), words, behind=True) is not None


def _side_by_side(text: str, first: _Time, reached: int, words: Words) -> tuple[_Time, int] | None:
    """Return the end that stands beside a beginning without a dash: in a column of its own, or where the dash was lost."""
    wide = _BLANK.match(text, reached)
    blank = wide or re.compile(r"(?<=[a-z.\d])\s(?=\d)").match(text, reached)
    second = _time_at(text, blank.end(), words, behind=True) if blank else None
    if second is None or _begins_a_range(text, second[1], words) or {first.style, second[0].style} & {"bare", "word"}:
        return None
    minutes = [_in_minutes(_as_time(side)) for side in (first, second[0])]
    if wide and "\x1e" in wide[0] and not (first.half or second[0].half) and second[0].hour < _EARLY <= first.hour:
        minutes[1] += 60 * _LATE  # "10:30 | 1:00" in columns of their own
    if not wide and second[0].half not in {"am", "pm"}:
        plain = text[reached - 1].isdigit() and first.style == second[0].style and _TITLED.match(text, second[1])
        return second if plain and 0 < minutes[1] - minutes[0] <= _ROW else None
    return second if minutes[0] < minutes[1] or first.half != second[0].half else None


def _time_at(text: str, at: int, words: Words, *, behind: bool = False) -> tuple[_Time, int] | None:
    """Return one time; behind a dash four figures are a time, and one or two figures may be."""
    word = words.regex(r"(?:(?P<noon>«noon»)|(?P<midnight>«midnight»))(?!\w)").match(text, at)
    if word:
        return _Time(0 if word["midnight"] else 12, 0, "24", firm=True, style="word"), word.end()
    half = words.regex(r"(?:(?P<am>«am-before»)|(?P<pm>«pm-before»))\s*(?=\d)").match(text, at)
    at = half.end() if half else at
    for pattern, style in FORMS:
        found = pattern.match(text, at)
        if found and not (style == "bare four" and not behind and not _has_mark(text, found.end(), words)):
            side, reached = _marked(found, style, text, words)
            return (attrs.evolve(side, half="am" if half["am"] else "pm", firm=True) if half else side), reached
    return None


def _has_mark(text: str, at: int, words: Words) -> bool:
    """Tell whether four figures are a time: a mark of the hour follows, or a dash with another time."""
    other = r"(?:(?:[01]\d|2[0-4])[:.]?[0-5]\d(?!\d)|1?\d\s?(?:«am»|«pm»)(?!\w))"
    mark = rf"\s?(?:«hour-marks»|«am»|«pm»)(?!\w)|(?:{DASH}|\s{{2,}}|\x1e){other}"
    return words.regex(mark).match(text, at) is not None


def _marked(found: re.Match[str], style: str, text: str, words: Words) -> tuple[_Time, int]:
    groups = found.groupdict()
    hour, minute, at = int(groups["h"]), int(groups.get("m") or 0), found.end()
    mark = words.regex(rf"[^\S\x1e]{{0,2}}(?!\w\.\s?\w\.)(?:«hour-marks»){MARK_ENDS}").match(text, at)
    at = mark.end() if mark else at
    more = MORE_MINUTES.match(text, at) if mark and style == "bare" else None
    minute, at = (int(more[1]), more.end()) if more else (minute, at)
    half = words.regex(
        rf"(?:(?<=\d)\.(?=\s?[ap]\.\s?m))?\s?(?:(?P<am>«am»)|(?P<pm>«pm»)){MARK_ENDS}|\s?(?P<noon>«noon»)(?!\w)"
    ).match(text, at)
    said = "" if half is None else "am" if half["am"] else "pm" if half["pm"] else "24"
    at = half.end() if half else at
    if said in {"am", "pm"} and hour > _LATE:
        said = "24"
    doubt = f"'{found[0].strip()}' is taken as {hour:02}:{minute:02}" if style in {"odd", "bare four"} else ""
    firm = style != "bare" or bool(said) or mark is not None
    return _Time(hour, minute, said, firm=firm, style={"odd": "colon", "bare four": "four"}.get(style, style), doubt=doubt), at


def _settled(side: _Time) -> tuple[datetime.time, tuple[str, ...]]:
    return _as_time(side), ((side.doubt,) if side.doubt else ())


def _as_time(side: _Time) -> datetime.time:
    hour = side.hour % _DAY
    if side.half == "pm" and hour < _LATE:
        hour += _LATE
    elif side.half == "am" and hour == _LATE:
        hour = 0
    return datetime.time(hour, side.minute)


def _both(first: _Time, last: _Time) -> tuple[datetime.time | None, datetime.time | None, tuple[str, ...]]:
    """Return both ends; a mark of the half of the day on one of them serves for both where that makes sense."""
    doubts = [side.doubt for side in (first, last) if side.doubt]
    if last.half == "am" and last.hour == _LATE:
        doubts.append("'12 a.m.' is taken as noon")
        last = attrs.evolve(last, half="24")
    if last.half == "pm" and not first.half and first.hour <= _LATE:
        end = _as_time(last)
        late = _as_time(attrs.evolve(first, half="pm"))
        first = attrs.evolve(first, half="pm" if late < end else "am")
    elif not last.half and last.hour <= _LATE and (first.half == "pm" or _noon_lies_between(first, last)):
        last = attrs.evolve(last, half="pm" if last.hour < _LATE or first.half == "am" else "")
    begin, end = _as_time(first), _as_time(last)
    if not first.half and not last.half and end < begin and last.hour < 8 and first.hour <= _LATE:
        end = datetime.time(last.hour + _LATE, last.minute)
        doubts.append(f"the end {last.hour}:{last.minute:02} lies before the beginning, and is taken as {end:%H:%M}")
    return begin, end, tuple(doubts)


def _noon_lies_between(first: _Time, last: _Time) -> bool:
    """Tell whether an end without a mark can only be after noon: "10 a.m. - 1"."""
    return first.half == "am" and _as_time(last) <= _as_time(first)
