"""Deadlines, action points and what delegations follow, from what is written."""

import datetime
from collections.abc import Iterator

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Absence, ActionPoint, Deadline, Delegation, PaperData, Progress, Untimed, Who, zone
from ccmagenda.notation.context import Context, texts_of
from ccmagenda.notation.faults import quoted
from ccmagenda.notation.people import speaker, state_code
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.timing import day_of, when_of
from ccmagenda.notation.written_people import Said, WrittenWho
from ccmagenda.notation.written_year import WrittenAbsence, WrittenActionPoint, WrittenDeadline, WrittenDelegation, WrittenPaper


def deadline(written: WrittenDeadline, context: Context) -> Deadline | None:
    """Return a deadline, or None after recording that its day cannot be read."""
    day = _day(written.day, context)
    if day is None:
        return None
    return Deadline(
        key=written.key.text,
        title=texts_of(written.title),
        day=day,
        parties=tuple(code for word in written.for_ if (code := state_code(word, context, "State"))),
        documents=tuple(word.text for word in written.documents if word),
        notes=texts_of(written.notes),
        cancelled=written.cancelled.text == "yes",
        origin=written.origin,
    )


def action_point(written: WrittenActionPoint, context: Context) -> ActionPoint:
    """Return an action point; one without a day keeps what the paper says of its timing."""
    return ActionPoint(
        key=written.key.text,
        title=texts_of(written.title),
        owners=_owners(written.owner, context),
        due=_day(written.due, context),
        timing=written.timing.text,
        agreed=_day(written.agreed, context),
        session=written.session.text,
        progress=Progress(written.status.text) if written.status else Progress.OPEN,
        notes=texts_of(written.notes),
        origin=written.origin,
    )


def delegation(written: WrittenDelegation, context: Context) -> Delegation:
    """Return a delegation with the themes that it follows."""
    return Delegation(
        party=state_code(written.party, context, "party") or written.party.text,
        follows=tuple(key for word in written.follows if (key := context.theme(word))),
        alone=written.alone.text == "yes",
        zone=_zone(written.zone, context),
        origin=written.origin,
    )


def absences(written: WrittenAbsence, context: Context) -> Iterator[Absence]:
    """Yield an absence for each day that is named; one that names no day is one of the whole meeting."""
    meeting, languages = context.meeting, context.library.languages
    days = [day_of(word, context.faults, languages, meeting.first, meeting.last) for word in written.day if word]
    if written.time and not days:
        context.faults.add(written.time.origin, "no-day", f"hours {quoted(written.time.text)} need a day - add 'day:'")
    who = tuple(entry for entry in written.who if not _is_room(entry, context))
    for day in dict.fromkeys(days) or [None]:
        yield Absence(
            who=_owners(who, context),
            room=context.room(written.room),
            day=day,
            hours=when_of(written.time, day, meeting.zone, context.faults, languages) if day else Untimed(),
            because=written.because.text,
            origin=written.origin,
        )


def _is_room(entry: Word | WrittenWho, context: Context) -> bool:
    """Tell whether a room stands where somebody should, and record it: nobody would miss it."""
    if not (isinstance(entry, Word) and context.is_room(entry)):
        return False
    name = quoted(entry.text)
    context.faults.add(
        entry.origin, "room-as-somebody", f"{name} is a room of this meeting - write 'room: {entry.text}' for 'who'"
    )
    return True


def _owners(said: Said, context: Context) -> tuple[Who, ...]:
    return tuple(speaker(entry, context) for entry in said if not isinstance(entry, Word) or entry)


def _zone(word: Word, context: Context) -> str:
    if not word:
        return ""
    try:
        return zone(word.text).name
    except InvalidValueError as error:
        context.faults.add(word.origin, "zone", str(error))
        return ""


def _day(word: Word, context: Context) -> datetime.date | None:
    """Return a day; one without a year is refused: such days lie before the meeting as well as after it."""
    return day_of(word, context.faults, context.library.languages)


def paper(written: WrittenPaper | None) -> PaperData:
    """Return what the masthead says; nothing where nothing is written."""
    if written is None:
        return PaperData()
    return PaperData(
        organ=texts_of(written.organ),
        distribution=written.distribution.text,
        original=written.original.text,
        item=written.item.text,
        submitted_by=texts_of(written.submitted_by),
    )
