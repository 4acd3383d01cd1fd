"""Deadlines, action points and delegations as they are written in a programme file."""

from collections.abc import Callable

from ccmagenda.model import Absence, ActionPoint, Deadline, Delegation, PaperData, Progress, Who
from ccmagenda.notation.emitting import InLine
from ccmagenda.notation.writing_texts import said, told
from ccmagenda.notation.writing_times import hours

Table = dict[str, object]


def deadline(entry: Deadline, state: Callable[[str], str]) -> Table:
    """Return the table of a deadline."""
    return {
        "key": entry.key,
        "title": said(entry.title),
        "day": entry.day.isoformat(),
        "for": InLine([state(code) for code in entry.parties]) if entry.parties else "",
        "documents": InLine(list(entry.documents)) if entry.documents else "",
        "cancelled": "yes" if entry.cancelled else "",
        "notes": told(entry.notes),
    }


def action_point(entry: ActionPoint, who: Callable[[Who], object]) -> Table:
    """Return the table of an action point."""
    return {
        "key": entry.key,
        "title": said(entry.title),
        "owner": InLine([who(owner) for owner in entry.owners]) if entry.owners else "",
        "due": entry.due.isoformat() if entry.due else "",
        "timing": entry.timing,
        "agreed": entry.agreed.isoformat() if entry.agreed else "",
        "session": entry.session,
        "status": entry.progress.value if entry.progress is not Progress.OPEN else "",
        "notes": told(entry.notes),
    }


def delegation(entry: Delegation, state: Callable[[str], str]) -> Table:
    """Return the table of a delegation."""
    return {
        "party": state(entry.party),
        "follows": list(entry.follows),
        "alone": "yes" if entry.alone else "",
        "zone": entry.zone,
    }


def absence(entry: Absence, who: Callable[[Who], object], zone: str) -> Table:
    """Return the table of an absence."""
    return {
        "who": InLine([who(one) for one in entry.who]) if entry.who else "",
        "room": entry.room,
        "day": entry.day.isoformat() if entry.day else "",
        "time": hours(entry.hours, entry.day, "absences", zone),
        "because": entry.because,
    }


def paper(data: PaperData) -> Table:
    """Return the table of what the masthead says."""
    return {
        "organ": said(data.organ),
        "distribution": data.distribution,
        "original": data.original,
        "item": data.item,
        "submitted-by": said(data.submitted_by),
    }
