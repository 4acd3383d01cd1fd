"""Other meetings beside a programme: when nobody is free since they sit, and what of their files is not counted."""

from collections.abc import Iterable
from pathlib import Path

import attrs

from ccmagenda import importers
from ccmagenda.desk.files import fetch
from ccmagenda.desk.importing import import_file
from ccmagenda.desk.other_calendars import Times, times_in
from ccmagenda.desk.repeating import Days
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Absence, At, Firmness, From, PartOfDay, Programme, Reading, Sitting, shortened

_CALENDAR = ".ics"
_CALENDARS = (_CALENDAR, ".yaml", ".yml")


def other_meeting(place: str | Path, within: Programme | None = None) -> tuple[str, Programme]:
    """Return another meeting from a calendar or a programme file, with what it is called.

    Of a calendar each time that takes time is a sitting: those of an event that repeats as far as they fall into the days
    of ``within``, the programme that is planned (a year without it). An event of several days takes all of them; one that
    its calendar shows as free takes none, and a whole day is taken only where it is shown as busy.

    Papers are refused (:class:`InvalidValueError`): what is guessed from them is no ground on which to call somebody absent.
    """
    reading = import_file(place) if Path(place).suffix.casefold() in _CALENDARS else Reading()
    found = reading.programme
    if found and _is_calendar(place):
        found = attrs.evolve(found, sittings=_times(place, within).taken)
    if found and (_is_calendar(place) or any(True for _ in _away("", found))):
        return found.meeting.title.read("en") or Path(place).stem, found
    empty = "no day or hours of a sitting stand in it" if found else ""
    why = next((finding.sentence for finding in reading.findings if not reading.programme), empty)
    neither = "is neither a calendar (.ics) nor a programme (.yaml) of another meeting"
    sentence = f"{shortened(str(place), most=200)} {neither}{f': {why}' if why else ''}"
    raise InvalidValueError(sentence)


def not_counted(place: str | Path, within: Programme | None = None) -> tuple[str, ...]:
    """Return what of another meeting's file nobody is held to be away for, or not for all of it, in sentences."""
    if _is_calendar(place):
        times = _times(place, within)
        told = [f"{place}:{line}: {sentence}" for line, sentence in times.told]
        return tuple(told) if told or times.taken else (f"{place}: nothing of it falls into the days of the programme",)
    reading = import_file(place)
    doubts = [finding for finding in reading.findings if finding.rule == "file.doubt"]
    told = [f"{place}:{finding.origin.line}: {finding.sentence}" for finding in doubts]
    for sitting in reading.programme.sittings if reading.programme else ():
        if sitting.day and not any(True for _ in _away_for("", sitting)) and sitting.firmness is not Firmness.CANCELLED:
            named = sitting.title.read("en") or next((one.title.read("en") for one in sitting.sessions), "") or sitting.key
            told.append(f"{place}: '{shortened(named)}' on {sitting.day} has no hours, and is not counted")
    return tuple(told)


def beside(programme: Programme, others: Iterable[tuple[str, Programme]]) -> Programme:
    """Return a programme in which nobody is free while another meeting sits; each comes with what it is called."""
    away = [absence for name, other in others for absence in _away(name, other)]
    return attrs.evolve(programme, absences=(*programme.absences, *away))


def without_others(planned: Programme, programme: Programme) -> Programme:
    """Return a planned programme without the times of other meetings that were only given to plan by."""
    return attrs.evolve(planned, absences=programme.absences)


def _is_calendar(place: str | Path) -> bool:
    return Path(place).suffix.casefold() == _CALENDAR


def _times(place: str | Path, within: Programme | None) -> Times:
    largest = importers.shelf()["ics"].largest
    days = [sitting.day for sitting in within.sittings if sitting.day] if within else []
    asked = Days(first=min([within.meeting.first, *days]), last=max([within.meeting.last, *days])) if within else None
    return times_in(fetch(place, largest), str(place), largest, asked)


def _away(name: str, other: Programme) -> Iterable[Absence]:
    for sitting in other.sittings:
        yield from _away_for(name, sitting)


def _away_for(name: str, sitting: Sitting) -> Iterable[Absence]:
    title = sitting.title.read("en")
    because = f"{name}{f': {title}' if title else ''}"
    if sitting.firmness is Firmness.CANCELLED:
        return
    if sitting.slot:
        yield Absence(day=sitting.slot.day, hours=At(sitting.slot), because=because)
    elif sitting.day and isinstance(sitting.hours, PartOfDay):
        yield Absence(day=sitting.day, because=name)
    elif sitting.day and isinstance(sitting.hours, From):
        yield Absence(day=sitting.day, hours=sitting.hours, because=because)
