"""Deadlines, action points and what delegations follow, from what is written."""

import datetime

from ccmagenda.model import ActionPoint, Deadline, Delegation, PaperData, Progress, Who
from ccmagenda.notation.context import Context, texts_of
from ccmagenda.notation.people import speaker, state_code
from ccmagenda.notation.shapes import Word
from ccmagenda.notation.timing import day_of
from ccmagenda.notation.written_people import Said
from ccmagenda.notation.written_year import WrittenActionPoint, WrittenDeadline, WrittenDelegation, WrittenPaper


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
        origin=written.origin,
    )


def _owners(said: Said, context: Context) -> tuple[Who, ...]:
    return tuple(speaker(entry, context) for entry in said if not isinstance(entry, Word) or entry)


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
