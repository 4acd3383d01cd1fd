"""Which meeting is to be drafted: one of the convention's list, or a new one."""

import datetime

import attrs

from ccmagenda.drafting._wanted import Identity, Wanted
from ccmagenda.errors import InvalidValueError, UnknownNameError
from ccmagenda.model import Convention, MeetingRecord, folded, shortened
from ccmagenda.model.practice import UsualMeeting
from ccmagenda.notation import did_you_mean

LONGEST = 60
"""Days of one meeting; more is a slip of the pen."""
_A_DAY = datetime.timedelta(days=1)
_SATURDAY = 5


def identified(wanted: Wanted, convention: Convention) -> Identity:
    """Return which meeting is wanted; dates that cannot be, and a number that is missing or another's, are refused."""
    _refuse_backwards(wanted)
    record = _by_ordinal(wanted, convention) if wanted.ordinal else _by_days(wanted, convention)
    first, last = _days(wanted, record, convention)
    if (last - first).days >= LONGEST:
        sentence = f"a meeting from {first} to {last} lasts {(last - first).days + 1} days - check the dates"
        raise InvalidValueError(sentence)
    if record is None and wanted.usual.numbered and not wanted.ordinal:
        raise InvalidValueError(_which(wanted, convention))
    series = wanted.usual.series
    ref = record.ref if record else f"{wanted.ordinal}{series}" if wanted.ordinal else _free(f"{series}-{first.year}", convention)
    found = Identity(ref=ref, first=first, last=last, ordinal=wanted.ordinal or (record.ordinal if record else 0), record=record)
    return attrs.evolve(found, remark=_remark(found, wanted, convention))


def _refuse_backwards(wanted: Wanted) -> None:
    if wanted.ordinal < 0:
        sentence = f"there is no meeting with the number {wanted.ordinal}"
        raise InvalidValueError(sentence)
    if wanted.first and wanted.last and wanted.last < wanted.first:
        sentence = f"a meeting cannot end on {wanted.last}, before it begins on {wanted.first}"
        raise InvalidValueError(sentence)
    if wanted.last and not wanted.first:
        sentence = f"the first day is missing: only the last, {wanted.last}, is given"
        raise InvalidValueError(sentence)


def _free(ref: str, convention: Convention) -> str:
    """Return a reference that no known meeting has: IM-2022, IM-2022-2, IM-2022-3."""
    taken = convention.meetings.refs
    return next(one for one in (ref, *(f"{ref}-{number}" for number in range(2, len(taken) + 3))) if one not in taken)


def _of_series(wanted: Wanted, convention: Convention) -> list[MeetingRecord]:
    return [record for record in convention.meetings.records if record.series == wanted.usual.series]


def _by_ordinal(wanted: Wanted, convention: Convention) -> MeetingRecord | None:
    """Return the meeting of that number; one that was held on other days than those wanted is refused."""
    record = next((one for one in _of_series(wanted, convention) if one.ordinal == wanted.ordinal), None)
    if record and record.status == "held" and not _is_it(record, wanted, convention):
        held = _held(record, convention, wanted)
        sentence = f"the {record.ref} was held {held} - leave out dates and city, or choose another number"
        raise InvalidValueError(sentence)
    return record


def _is_it(record: MeetingRecord, wanted: Wanted, convention: Convention) -> bool:
    """Tell whether the days and the place that are wanted, as far as any are, are those of a known meeting."""
    if wanted.city and folded(convention.states.city(wanted.city, "en")) != folded(record.city):
        return False
    end = convention.meetings.end_of(record.ref) if record.end else None
    return wanted.first in {None, record.start} and (wanted.last is None or end in {None, wanted.last})


def _held(record: MeetingRecord, convention: Convention, wanted: Wanted) -> str:
    """Return where and when a meeting was held, in words."""
    last = convention.meetings.end_of(record.ref)
    place = record.city
    days = wanted.english.days_in_words(record.start, last) if record.start and last else "days that are not known"
    return f"in {place} on {days}" if place else f"on {days}"


def _by_days(wanted: Wanted, convention: Convention) -> MeetingRecord | None:
    known = (record for record in _of_series(wanted, convention) if record.start and record.start == wanted.first)
    return next((record for record in known if _is_it(record, wanted, convention)), None)


def _days(wanted: Wanted, record: MeetingRecord | None, convention: Convention) -> tuple[datetime.date, datetime.date]:
    first = wanted.first or (record.start if record else None)
    if first is None:
        known = f" (those of the {record.ref} are not known)" if record else ""
        sentence = f"the first day of the meeting is missing{known} - give it (--from)"
        raise InvalidValueError(sentence)
    end = convention.meetings.end_of(record.ref) if record and record.end and first == record.start else None
    return first, wanted.last or end or _after(first, wanted.usual.days)


def _after(first: datetime.date, days: int) -> datetime.date:
    """Return the last of so many working days."""
    last = first
    while days > 1 and last < datetime.date.max:
        last += _A_DAY
        days -= last.weekday() < _SATURDAY
    return last


def _which(wanted: Wanted, convention: Convention) -> str:
    last = max(_of_series(wanted, convention), key=lambda record: record.ordinal, default=None)
    known = f" - the last that we know is the {last.ref}{f' ({last.start.year})' if last.start else ''}" if last else ""
    return f"the number of the meeting is missing (--ordinal){known}"


def _remark(found: Identity, wanted: Wanted, convention: Convention) -> str:
    """Return that the list of meetings has another of this kind in the same year, or nothing."""
    if found.record:
        return ""
    for record in _of_series(wanted, convention):
        if record.start and record.start.year == found.first.year:
            return f"the {record.ref} was held {_held(record, convention, wanted)}"
    return ""


def usual_meeting(kind: str, convention: Convention) -> UsualMeeting:
    """Return the kind of meeting that a word stands for: its key, another name in use, or its series.

    A convention whose practice is not known, and a kind that is not there, are refused.
    """
    name = convention.short or convention.key
    if not convention.practice:
        sentence = f"how meetings of the {name} usually go is not known - give its file a part 'practice:'"
        raise UnknownNameError(sentence)
    wanted = folded(kind).replace(" ", "-").replace("_", "-")
    for usual in convention.practice:
        if wanted in {folded(known) for known in (usual.key, usual.series, *usual.also)}:
            return usual
    near = did_you_mean(kind, [usual.key for usual in convention.practice])
    sentence = f"'{shortened(kind)}' is not a kind of meeting that can be drafted for the {name}{near}"
    raise UnknownNameError(sentence)
