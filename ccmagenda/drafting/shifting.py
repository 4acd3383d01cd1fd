"""Days and hours of one year in another: Monday stays Monday, and ten o'clock is ten o'clock."""

import datetime
from collections.abc import Iterable, Mapping, Sequence

from ccmagenda.drafting.spreading import SATURDAY, days_between
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import At, From, Instant, TimeSlot, Untimed, When, instant

_WEEK = 7


def new_days(
    days: Iterable[datetime.date], old_first: datetime.date, first: datetime.date, last: datetime.date | None = None
) -> dict[datetime.date, datetime.date]:
    """Return on which new day each old day falls.

    Where both meetings begin on the same weekday, every weekday stays; else each day is as many working days after the
    new first day as it was after the old one. Where that lasts longer than until ``last`` (None: however long it takes),
    the days of the meeting are taken one after the other.
    """
    old = sorted(set(days))
    if same_weekday(old_first, first):
        return {day: day + (first - old_first) for day in old}
    places = _places(old, old_first)
    there = days_between(first, last or first + datetime.timedelta(days=2 * (max(places, default=0) + _WEEK)))
    if places and places[-1] < len(there):
        return {day: there[place] for day, place in zip(old, places, strict=True)}
    enough = first + datetime.timedelta(days=2 * len(old) + _WEEK)
    return dict(zip(old, days_between(first, enough), strict=False))


def _places(days: Sequence[datetime.date], first: datetime.date) -> list[int]:
    """Return how many working days after the first each day is, one that is none the next place that is free."""
    found: list[int] = []
    for day in days:
        between = (first + datetime.timedelta(days=number) for number in range((day - first).days))
        working = sum(one.weekday() < SATURDAY for one in between)
        found.append(max(working, found[-1] + 1 if found else 0))
    return found


def same_weekday(one: datetime.date, other: datetime.date) -> bool:
    """Tell whether two days are the same day of the week."""
    return one.weekday() == other.weekday()


def by_weeks(day: datetime.date, old_first: datetime.date, first: datetime.date) -> datetime.date:
    """Return a day as many whole weeks later as lie between two meetings, so that its weekday stays."""
    return day + datetime.timedelta(days=round((first - old_first).days / _WEEK) * _WEEK)


def moved(when: When, days: Mapping[datetime.date, datetime.date], zone: str) -> When:
    """Return the same hours of the clock on the new day; a day that is gone, or hours that its clocks skip, leave none."""
    start = when.slot.start if isinstance(when, At) else when.start if isinstance(when, From) else None
    if start is None:
        return when
    old = datetime.date(start.year, start.month, start.day)
    if old not in days:
        return Untimed()
    shift = days[old] - old
    try:
        begun = _shifted(start, shift, zone)
        return At(TimeSlot(begun, _shifted(when.slot.end, shift, zone))) if isinstance(when, At) else From(begun)
    except InvalidValueError:
        return Untimed()


def _shifted(moment: Instant, shift: datetime.timedelta, zone: str) -> Instant:
    day = datetime.date(moment.year, moment.month, moment.day) + shift
    return instant(day, datetime.time(moment.hour, moment.minute), zone)
