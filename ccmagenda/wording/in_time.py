"""The sittings of a programme in the order of time, in which papers print them."""

import datetime

from ccmagenda.model import Programme, Sitting, start_of

_PARTS = {"morning": 600, "lunchtime": 780, "afternoon": 900, "evening": 1080}
_LAST = 1440
Days = list[tuple[datetime.date | None, list[Sitting]]]


def minute_of(sitting: Sitting) -> int:
    """Return in which minute of the day a sitting begins; by the part of the day where it has no hours."""
    start = start_of(sitting.hours)
    return start.hour * 60 + start.minute if start else _PARTS.get(sitting.name, _LAST)


def by_day(programme: Programme) -> Days:
    """Return the sittings of each day in the order of time; those without a day come last."""
    found: dict[datetime.date | None, list[Sitting]] = {}
    for sitting in programme.sittings:
        found.setdefault(sitting.day, []).append(sitting)
    ordered = sorted(found, key=lambda day: day or datetime.date.max)
    return [(day, sorted(found[day], key=minute_of)) for day in ordered]


def in_order(programme: Programme) -> list[Sitting]:
    """Return the sittings in the order of time, whatever their order in the file."""
    return [sitting for _, sittings in by_day(programme) for sitting in sittings]
