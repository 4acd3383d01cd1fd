"""Days and hours of one year in another: Monday stays Monday, and ten o'clock is ten o'clock."""

import datetime
from collections.abc import Iterable, Mapping

from ccmagenda.drafting.spreading import days_between
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import At, From, Instant, TimeSlot, Untimed, When, instant

_WEEK = 7


def new_days(days: Iterable[datetime.date], old_first: datetime.date, first: datetime.date) -> dict[datetime.date, datetime.date]:
    """Return on which new day each old day falls.

    Where both meetings begin on the same weekday, every weekday stays; else the days are taken in order, from the new
    first day on and without Saturday and Sunday.
    """
    old = sorted(set(days))
    if same_weekday(old_first, first):
        return {day: day + (first - old_first) for day in old}
    enough = first + datetime.timedelta(days=2 * len(old) + _WEEK)
    return dict(zip(old, days_between(first, enough), strict=False))


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
