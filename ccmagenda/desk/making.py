"""Short ways to make the values of a programme in a script."""

import datetime

import attrs

from ccmagenda import data
from ccmagenda.desk.reading import convention
from ccmagenda.errors import InvalidValueError, UnknownNameError
from ccmagenda.model import At, Chair, From, Meeting, Role, TimeSlot, Who, instant, shortened
from ccmagenda.model.days import as_day
from ccmagenda.notation import HourError, did_you_mean, read_hours

_ROLES = {"president": Role.PRESIDENT, "president-designate": Role.PRESIDENT_DESIGNATE}


def meeting(key: str, ref: str, **changes: object) -> Meeting:
    """Return a meeting from a convention's list of meetings, with some of its fields changed.

    >>> meeting("ccm", "2IM").first
    datetime.date(2012, 4, 16)
    """
    known = convention(key)
    record = known.meetings.record(ref)
    if record is None:
        sentence = f"'{shortened(ref)}' is not a meeting of the {known.short}{did_you_mean(ref, known.meetings.refs)}"
        raise UnknownNameError(sentence)
    if record.start is None:
        sentence = f"the days of '{ref}' are not known - make a Meeting with 'first' and 'last'"
        raise UnknownNameError(sentence)
    found = Meeting(
        ref=ref,
        title=record.name,
        zone=record.zone,
        first=record.start,
        last=known.meetings.end_of(ref) or record.start,
        series=record.series,
        city=record.city,
        venue=record.venue,
        president=record.president,
    )
    return attrs.evolve(found, **changes)  # type: ignore[arg-type]  # evolve refuses what is not a field


def hours(day: datetime.date | str, words: str, zone: str) -> At | From:
    """Return hours on a day by the clock of a zone, from words such as "10:00-13:00" or "10 a.m.-1 p.m.".

    >>> hours("2012-04-16", "10:00-13:00", "Europe/Zurich").slot.minutes
    180
    """
    date = as_day(day)
    try:
        start, end = read_hours(words)
    except HourError as error:
        raise InvalidValueError(str(error)) from None
    begun = instant(date, start, zone)
    return From(begun) if end is None else At(TimeSlot(begun, instant(date, end, zone)))


def chairs(*names: str) -> tuple[Chair, ...]:
    """Return those who chair: States by any of their names or codes, or "president" and "president-designate".

    >>> [chair.who.state for chair in chairs("Lao PDR", "Ireland")]
    ['LAO', 'IRL']
    """
    return tuple(Chair(role=_ROLES[name]) if name in _ROLES else Chair(who=Who(state=state(name))) for name in names)


def state(name: str) -> str:
    """Return the ISO 3166 alpha-3 code of a State that is named in any usual way; nothing is guessed.

    >>> state("Bosnia & Herzegovina")
    'BIH'
    """
    found = data.states().find(name)
    if found is None:
        near = data.states().suggest(name)
        way = f" - did you mean {' or '.join(near)}?" if near else ""
        sentence = f"'{shortened(name)}' is not the name of a State{way}"
        raise UnknownNameError(sentence)
    return found.code
