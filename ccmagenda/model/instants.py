"""The one module that makes instants: a day, a time of the clock and a place give one point of time, or an error.

Zones come from the ``tzdata`` package, never from the machine, so that every machine gives the same answer.
"""

import datetime
import difflib
import functools
import importlib.resources

import pendulum
from pendulum.tz.exceptions import AmbiguousTime, NonExistingTime
from pendulum.tz.timezone import Timezone

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.text import shortened

Instant = pendulum.DateTime  # noqa: TID251 - this is the one module that makes them


@functools.cache
def zone_names() -> frozenset[str]:
    """Return the names of zones that may be used: a region and a place, such as ``Europe/Zurich``, and ``UTC``."""
    listed = (importlib.resources.files("tzdata") / "zones").read_text(encoding="ascii").split()
    return frozenset(name for name in listed if "/" in name and not name.startswith("Etc/")) | {"UTC"}


@functools.lru_cache(maxsize=64)
def zone(name: str) -> Timezone:
    """Return the zone of that name; abbreviations, offsets and paths are refused before any file is opened.

    >>> zone("Europe/Zurich").name
    'Europe/Zurich'
    >>> zone("CET")
    Traceback (most recent call last):
    ccmagenda.errors.InvalidValueError: 'CET' is not a time zone - use the name of a place such as Europe/Zurich
    """
    if name not in zone_names():
        near = _near_zone(name)
        use = f"did you mean '{near}'?" if near else "use the name of a place such as Europe/Zurich"
        sentence = f"'{shortened(name)}' is not a time zone - {use}"
        raise InvalidValueError(sentence)
    with importlib.resources.files("tzdata").joinpath("zoneinfo", *name.split("/")).open("rb") as file:
        return Timezone.from_file(file, key=name)


def _near_zone(name: str) -> str:
    by_fold = {known.casefold(): known for known in sorted(zone_names())}
    exact = by_fold.get(name.casefold())
    close = difflib.get_close_matches(name.casefold(), by_fold, n=1, cutoff=0.85) if len(name) <= 60 and "/" in name else []
    return exact or (by_fold[close[0]] if close else "")


def zone_data_version() -> str:
    """Return the edition of the zone data in use, such as ``2026f``."""
    import tzdata  # noqa: PLC0415 - only its version is wanted, and only here

    return str(tzdata.IANA_VERSION)


def instant(day: datetime.date, time: datetime.time, zone_name: str) -> Instant:
    """Return the point of time when the clocks of ``zone_name`` show ``time`` on ``day``.

    An hour that the clocks skip or show twice is refused, and named; nothing is moved silently.

    >>> instant(datetime.date(2012, 4, 16), datetime.time(10), "Europe/Zurich").isoformat()
    '2012-04-16T10:00:00+02:00'
    """
    place = zone(zone_name)
    said = f"{time:%H:%M} on {day.isoformat()}"
    try:
        return Instant.create(
            day.year, day.month, day.day, time.hour, time.minute, time.second, tz=place, raise_on_unknown_times=True
        )
    except NonExistingTime:
        sentence = f"{said} does not exist in {zone_name}: the clocks are put forward over it - choose an earlier or a later time"
        raise InvalidValueError(sentence) from None
    except AmbiguousTime:
        sentence = f"{said} happens twice in {zone_name}: the clocks are put back over it - choose an earlier or a later time"
        raise InvalidValueError(sentence) from None
