"""The meeting after one: its reference and number, its days and its place, as far as the convention knows them."""

import datetime
import re

import attrs

from ccmagenda.drafting._again import Again, Turn
from ccmagenda.drafting.identity import LONGEST, free_ref
from ccmagenda.drafting.naming import raiser, renamed
from ccmagenda.drafting.offices import designate_on, president_on
from ccmagenda.drafting.places import as_listed, clock_of
from ccmagenda.drafting.shifting import new_days
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, Meeting, MeetingRecord, Programme, Texts, folded
from ccmagenda.model.texts import title

Days = tuple[datetime.date, datetime.date]

_WEEK = 7
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NUMBERED = re.compile(r"(\d{1,3})(\D.*)")


def next_meeting(old: Programme, again: Again, convention: Convention) -> Turn:
    """Return what the next programme is made from; days that cannot be are refused."""
    days = new_days(
        [old.meeting.first, *(sitting.day for sitting in old.sittings if sitting.day)],
        old.meeting.first,
        again.first,
        again.last,
    )
    first, last = again.first, again.last or _last(old.meeting, again.first, days)
    _refuse(first, last, max(LONGEST, old.meeting.days + _WEEK))
    record = _record(old.meeting, (first, last), again.ordinal, convention)
    number = again.ordinal or _number(old.meeting, record, first, convention)
    raised = {series.key: _raised(series.key, old.meeting, first, convention) for series in convention.series}
    if number:
        raised[old.meeting.series] = number - _ordinal(old.meeting, convention)
    rename = raiser(convention, raised)
    named = _title(old.meeting, record, renamed(old.meeting, rename).title, convention)
    meeting = attrs.evolve(_meeting(old.meeting, again, record, number, convention), title=named, first=first, last=last)
    meeting = as_listed(meeting, convention)
    return Turn(old=old, meeting=meeting, days=days, convention=convention, rename=rename, english=again.english)


def _last(old: Meeting, first: datetime.date, days: dict[datetime.date, datetime.date]) -> datetime.date:
    return max([first + (old.last - old.first), *days.values()])


def _refuse(first: datetime.date, last: datetime.date, longest: int) -> None:
    if last < first:
        sentence = f"a meeting cannot end on {last}, before it begins on {first}"
        raise InvalidValueError(sentence)
    if (last - first).days >= longest:
        sentence = f"a meeting from {first} to {last} lasts {(last - first).days + 1} days - check the dates"
        raise InvalidValueError(sentence)


def _record(old: Meeting, days: Days, ordinal: int, convention: Convention) -> MeetingRecord | None:
    """Return the meeting in the list of the convention that is held on some of those days, or has that number and no days yet."""
    same = [record for record in convention.meetings.records if record.series == old.series]
    first, last = days
    held = (one for one in same if one.start and one.start <= last and first <= (one.end or one.start))
    return next(held, None) or next((one for one in same if ordinal and one.ordinal == ordinal and not one.start), None)


def _ordinal(old: Meeting, convention: Convention) -> int:
    """Return the number of a meeting, 0 where it has none."""
    record = convention.meetings.record(old.ref)
    match = _NUMBERED.fullmatch(old.ref)
    return (record.ordinal if record else 0) or (int(match[1]) if match else 0)


def _number(old: Meeting, record: MeetingRecord | None, first: datetime.date, convention: Convention) -> int:
    """Return the number of the next meeting: as listed, else one more than the last known before it."""
    own = _ordinal(old, convention)
    if record or not own:
        return record.ordinal if record else 0
    return max(own, _before(old.series, first, convention)) + 1


def _before(series: str, day: datetime.date, convention: Convention) -> int:
    """Return the number of the last meeting of a series that is known to begin before a day."""
    records = [record for record in convention.meetings.records if record.series == series and record.start]
    return max((record.ordinal for record in records if record.start and record.start < day), default=0)


def _raised(series: str, old: Meeting, first: datetime.date, convention: Convention) -> int:
    """Return how many meetings of a series are known to lie between two days; from one year to the next there is one."""
    count = _before(series, first, convention) - _before(series, old.first, convention)
    formal = any(one.key == series and one.formal and one.key == _yearly(convention) for one in convention.series)
    return max(count, int(formal and first.year > old.first.year))


def _yearly(convention: Convention) -> str:
    """Return the series of the formal meeting that is held each year: the first that is formal."""
    return next((series.key for series in convention.series if series.formal), "")


def _meeting(
    old: Meeting,
    again: Again,
    record: MeetingRecord | None,
    number: int,
    convention: Convention,
) -> Meeting:
    asked = convention.states.city(again.city, "en") or (record.city if record else "")
    same = not asked or folded(asked) in {folded(convention.states.city(words, "en")) for _, words in old.city.by_language}
    city = old.city if same else title(asked)
    president, designate = president_on(again.first, convention), designate_on(again.first, convention)
    formal = any(series.formal for series in convention.series if series.key == old.series)
    presides = record if formal and record and record.president else president
    zone = again.zone or (old.zone if same else clock_of(city.read("en"), "", record, convention))
    return attrs.evolve(
        old,
        zone=zone,
        ref=record.ref if record else _ref(old, number, again.first, convention),
        first=again.first,
        last=max(old.last, again.first),
        city=city,
        venue=title(record.venue) if record and record.venue else old.venue if same else Texts(),
        president=presides.president if presides else "",
        president_designate=designate.president if designate and old.president_designate else "",
        url="",
    )


def _title(old: Meeting, record: MeetingRecord | None, raised: Texts, convention: Convention) -> Texts:
    """Return the title raised; one that came from the list of meetings comes from there again, or from its series."""
    listed = convention.meetings.record(old.ref)
    if listed is None or old.title != listed.names:
        return raised
    if record and record.names:
        return record.names
    series = next((one.names for one in convention.series if one.key == old.series), raised)
    return series if raised == old.title else raised


def _ref(old: Meeting, number: int, first: datetime.date, convention: Convention) -> str:
    """Return the reference with another number, or with its days and years as much later as the meeting is, if that is free."""
    match = _NUMBERED.fullmatch(old.ref)
    if match and number:
        return f"{number}{match[2]}"
    if old.first.isoformat() in old.ref:
        return free_ref(old.ref.replace(old.first.isoformat(), first.isoformat()), convention)
    return free_ref(_YEAR.sub(lambda year: str(int(year[0]) + first.year - old.first.year), old.ref), convention)
