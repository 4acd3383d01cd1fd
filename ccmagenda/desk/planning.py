"""Planning: sessions without a sitting get one; a programme is mended with the least change."""

from collections.abc import Callable, Iterable
from pathlib import Path

import attrs

from ccmagenda import data
from ccmagenda.desk.importing import import_file
from ccmagenda.desk.papers import draw, language_of
from ccmagenda.desk.reading import convention_of
from ccmagenda.documents import Setting
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Absence, At, Document, Firmness, From, Language, PartOfDay, Programme, Reading, Sitting, shortened
from ccmagenda.model.plan import Plan

_CALENDARS = (".ics", ".yaml", ".yml")


def plan(
    programme: Programme,
    *,
    before: Programme | None = None,
    freely: bool = False,
    hours: bool = False,
    seconds: float = 30,
    seed: int = 0,
    ways: int = 2,
    told: Callable[[str], None] | None = None,
) -> Plan:
    """Return a programme in which every session stands in a sitting and a room (needs the extra ``plan``).

    What ``check`` asks is what binds: no SHALL is broken, then as few sessions move as can be, then as few SHOULD and
    CUSTOM are broken as can be, and sittings are shared fairly. ``before`` is the state to stay near to, such as the last
    edition; ``freely`` moves sessions for a SHOULD too; ``hours`` gives them hours within their sitting; ``seconds`` is how
    long the search may take at most, and ``ways`` how many ways to mend a programme are shown. The same ``seed`` gives the same
    answer (beyond 80 sessions only where the best is proven). Where nothing is possible, ``conflicts`` tell why.

    >>> import ccmagenda
    >>> programme = ccmagenda.load("examples/parallel-rooms/programme.yaml")
    >>> plan(programme).moved
    ()
    """
    from ccmagenda import planner  # noqa: PLC0415 - the door stays quick

    if not 0 < seconds < float("inf"):
        sentence = f"a search of {seconds:g} seconds finds nothing - give it some seconds, like 30"
        raise InvalidValueError(sentence)
    asked = planner.Asked(before=before, freely=freely, hours=hours, seconds=seconds, seed=seed, ways=ways)
    return planner.plan(programme, convention_of(programme), _languages(), asked, told)


def _languages() -> tuple[Language, ...]:
    return tuple(data.language(code) for code in sorted(data.languages(), key=lambda code: code != "en"))


def other_meeting(place: str | Path) -> tuple[str, Programme]:
    """Return another meeting from a calendar or a programme file, with what it is called.

    Papers are refused (:class:`InvalidValueError`): what is guessed from them is no ground on which to call somebody absent.
    """
    reading = import_file(place) if Path(place).suffix.casefold() in _CALENDARS else Reading()
    if reading.programme and any(True for _ in _away("", reading.programme)):
        return reading.programme.meeting.title.read("en") or Path(place).stem, reading.programme
    empty = "no day or hours of a sitting stand in it" if reading.programme else ""
    why = next((finding.sentence for finding in reading.findings if not reading.programme), empty)
    neither = "is neither a calendar (.ics) nor a programme (.yaml) of another meeting"
    sentence = f"{shortened(str(place), most=200)} {neither}{f': {why}' if why else ''}"
    raise InvalidValueError(sentence)


def not_counted(place: str | Path) -> tuple[str, ...]:
    """Return what of another meeting's file nobody is held to be away for, or not for all of it, in sentences.

    What is doubtful in a calendar is told as it is for an import: that an event repeats, or lasts for days.
    """
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


def before_of(programme: Programme, last: Programme) -> Programme:
    """Return an edition with those sessions alone that have no sitting in a programme: the others stay where they stand."""
    waiting = {session.key for session in programme.unplaced}
    sittings = (
        attrs.evolve(sitting, sessions=tuple(session for session in sitting.sessions if session.key in waiting))
        for sitting in last.sittings
    )
    return attrs.evolve(last, sittings=tuple(sittings))


def without_others(planned: Programme, programme: Programme) -> Programme:
    """Return a planned programme without the times of other meetings that were only given to plan by."""
    return attrs.evolve(planned, absences=programme.absences)


def plan_document(plan: Plan) -> Document:
    """Return a plan as a document: where each session is, what moved and for whom, what was given up."""
    return draw(plan, "plan", Setting(convention=convention_of(plan.old), language=language_of(plan.old.language)))


def time_budget(programme: Programme, speaking_time: int = 0) -> Document:
    """Return how much time each sitting has and what takes it; ``speaking_time`` counts for speakers without a length."""
    setting = Setting(convention=convention_of(programme), language=language_of(programme.language), speaking_time=speaking_time)
    return draw(programme, "time-budget", setting)
