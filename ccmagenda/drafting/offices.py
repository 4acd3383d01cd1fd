"""Who holds an office when a meeting is held: Coordinators on the day of a sitting, Presidents as far as data goes."""

import datetime

from ccmagenda.model import Chair, Convention, Mandate, MeetingRecord, Provision, Role, Who

NOBODY = Chair(who=Who(settled=False))
INSIDE = "areas-inside-group"
"""The rule on areas that are discussed within the session of a group."""


def coordinators_on(theme: str, day: datetime.date, convention: Convention) -> tuple[Mandate, ...]:
    """Return the mandates of those who lead a theme on a day; on the day of handing over, of those who go."""
    seated = convention.seated(theme, day) if convention.group(theme) else ()
    begun = {mandate.begins for mandate in seated} & {mandate.until for mandate in seated} - {""}
    return tuple(mandate for mandate in seated if mandate.begins not in begun)


def chairs_of(theme: str, day: datetime.date, first: datetime.date, convention: Convention) -> tuple[Chair, ...]:
    """Return the Coordinators of a theme as chairs on a day of a meeting that begins on ``first``; nobody known: one to be named.

    They are called Coordinators where a reading of "coordinators" finds the same ones, and by their States alone else.
    """
    mandates = coordinators_on(theme, day, convention)
    same = mandates == convention.seated(theme, first) if mandates else False
    role = Role.COORDINATOR if same else Role.CHAIR
    return tuple(Chair(role=role, who=Who(state=mandate.party)) for mandate in mandates) or (NOBODY,)


def is_treated(theme: str, day: datetime.date, convention: Convention) -> bool:
    """Tell whether a theme is one on a day: its group exists, or somebody leads it."""
    group = convention.group(theme)
    return group is not None and (group.exists_on(day) or bool(convention.seated(theme, day)))


def presides_ahead_on(day: datetime.date, convention: Convention) -> bool:
    """Tell whether a meeting that begins on that day is presided over by whoever has been President since the one before."""
    change = convention.meetings.end_of(convention.presidents_ahead_after)
    return change is not None and change < day


def president_on(day: datetime.date, convention: Convention) -> MeetingRecord | None:
    """Return the meeting whose President is in office on a day, or None where the list of meetings does not go so far."""
    record = convention.presidents_on(day).president
    return record if record and _serves_still(record, day, convention) else None


def designate_on(day: datetime.date, convention: Convention) -> MeetingRecord | None:
    """Return the meeting for which somebody is President-designate on a day, or None where that is not known for sure."""
    return convention.presidents_on(day).designate if president_on(day, convention) else None


def _serves_still(record: MeetingRecord, day: datetime.date, convention: Convention) -> bool:
    """Tell whether a presidency is known not to be over: the last in the list of meetings may be."""
    end, place = convention.meetings.end_of(record.ref), convention.place_of(record.ref)
    if end is None or place is None:
        return False
    return day <= end or (not convention.presides_ahead(record.ref) and place + 1 < len(convention.formal_refs))


def next_formal(day: datetime.date, convention: Convention) -> MeetingRecord | None:
    """Return the next formal meeting after a day in the list of meetings, one without days where no other is left, or None."""
    records = [record for ref in convention.formal_refs if (record := convention.meetings.record(ref))]
    return next((record for record in records if record.start is None or record.start > day), None)


def areas_inside(binding: tuple[Provision, ...]) -> dict[str, str]:
    """Return the themes that belong within the session of another by the provisions that bind a meeting, with that other."""
    inside = [provision for provision in binding if provision.rule == INSIDE]
    return {area: group for found in inside for area in found.option("areas") for group in found.option("group")}
