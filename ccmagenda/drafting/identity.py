"""Which meeting is to be drafted: one of the convention's list, or a new one."""

import datetime

import attrs

from ccmagenda.drafting._wanted import Identity, Wanted
from ccmagenda.drafting.known import by_days, by_ordinal, held, of_series, parts_of, spans_of
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
    known = by_ordinal(wanted, convention) if wanted.ordinal else by_days(wanted, convention)
    record, parts = next(iter(known), None), spans_of(known)
    first, last = _days(wanted, known)
    if (last - first).days >= LONGEST and not parts:
        known_days = f": the {record.ref} was held {held(record, convention, wanted)}" if record and record.start else ""
        sentence = f"a meeting from {first} to {last} lasts {(last - first).days + 1} days - check the dates{known_days}"
        raise InvalidValueError(sentence)
    if record is None and wanted.usual.numbered and not wanted.ordinal:
        raise InvalidValueError(_which(wanted, convention))
    series = wanted.usual.series
    ref = (
        record.ref
        if record
        else f"{wanted.ordinal}{series}"
        if wanted.ordinal
        else free_ref(f"{series}-{first.year}", convention)
    )
    number = wanted.ordinal or (record.ordinal if record else 0)
    found = Identity(ref=ref, first=first, last=last, ordinal=number, record=record, parts=parts)
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


def free_ref(ref: str, convention: Convention) -> str:
    """Return a reference that no known meeting has: IM-2022, IM-2022-2, IM-2022-3."""
    taken = convention.meetings.refs
    return next(one for one in (ref, *(f"{ref}-{number}" for number in range(2, len(taken) + 3))) if one not in taken)


def _days(wanted: Wanted, known: tuple[MeetingRecord, ...]) -> tuple[datetime.date, datetime.date]:
    record = next(iter(known), None)
    first = wanted.first or (record.start if record else None)
    if first is None:
        said = f" (those of the {record.ref} are not known)" if record else ""
        sentence = f"the first day of the meeting is missing{said} - give it (--from)"
        raise InvalidValueError(sentence)
    end = known[-1].end if record and first == record.start else None
    return first, wanted.last or end or _after(first, wanted.usual.days)


def _after(first: datetime.date, days: int) -> datetime.date:
    """Return the last of so many working days."""
    last = first
    while days > 1 and last < datetime.date.max:
        last += _A_DAY
        days -= last.weekday() < _SATURDAY
    return last


def _which(wanted: Wanted, convention: Convention) -> str:
    last = max(of_series(wanted, convention), key=lambda record: record.ordinal, default=None)
    known = f" - the last that we know is the {last.ref}{f' ({last.start.year})' if last.start else ''}" if last else ""
    return f"the number of the meeting is missing (--ordinal){known}"


def _remark(found: Identity, wanted: Wanted, convention: Convention) -> str:
    """Return what the list of meetings says: other days of this one, its parts, or another in the same year; or nothing."""
    record = found.record
    if record and record.start and not found.parts and (found.first, found.last) != (record.start, record.end or found.last):
        return f"in our list the {record.ref} was held {held(record, convention, wanted)}"
    if record:
        return _in_parts(found, wanted, convention)
    for other in of_series(wanted, convention):
        if other.start and other.start.year == found.first.year:
            return f"the {other.ref} was held {held(other, convention, wanted)}"
    return ""


def _in_parts(found: Identity, wanted: Wanted, convention: Convention) -> str:
    """Return that a meeting was held in parts, and that not all are drafted; or nothing."""
    number = len(parts_of(found.record.ref, convention)) if found.record else 0
    if not found.record or number < 2:
        return ""
    rest = ". The sessions here are those of a whole meeting: strike what belongs to another part"
    some = rest if len(found.spans) < number else ""
    return f"the {found.record.ref} was held in parts, {held(found.record, convention, wanted)}{some}"


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
