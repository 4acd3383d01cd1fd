"""What a thing of a programme is called, and what a field of it says: as lines in which the original is marked."""

from ccmagenda.model import ActionPoint, Deadline, Placed, Session, Sitting, Texts, led_by, line
from ccmagenda.model.document import Line
from ccmagenda.model.people import LEADING
from ccmagenda.wording._moments import day_of
from ccmagenda.wording.marked import chair, listed, roles, who
from ccmagenda.wording.originals import said
from ccmagenda.wording.parts import Wording


def named(placed: Placed, wording: Wording) -> str:
    """Return what a thing of a programme is called."""
    subject, code = placed.subject, wording.language.code
    match subject:
        case Session():
            return wording.title(subject)
        case Sitting():
            return wording.sitting(subject, subject.sessions)
        case Deadline():
            return wording.language.say("deadline", title=subject.title.read(code))
        case ActionPoint():
            return wording.language.say("action-point", title=subject.title.read(code))
        case _:
            return wording.meeting_title()


def called(placed: Placed, wording: Wording) -> Line:
    """Return what a thing of a programme is called, marked where that is missing in the language."""
    return said(named(placed, wording), _title_of(placed, wording), wording)


def _title_of(placed: Placed, wording: Wording) -> Texts:
    """Return the texts that a thing is called by; a sitting without a title by that of its first session."""
    match placed.subject:
        case Sitting(title=title, sessions=sessions) if not title:
            return next((session.title for session in sessions), wording.programme.meeting.title)
        case Session(title=title) | Sitting(title=title) | Deadline(title=title) | ActionPoint(title=title):
            return title
        case _:
            return wording.programme.meeting.title


def field_of(name: str, words: str, placed: Placed, wording: Wording) -> Line:
    """Return what a field says in ``words`` as a line; what of it stands in the original is marked."""
    match name:
        case "title":
            return said(words, _title_of(placed, wording), wording)
        case "notes":
            return said(words, getattr(placed.subject, "notes", Texts()), wording)
        case "chair" | "owner":
            return _people(placed, wording)
        case _:
            return line(words)


def _people(placed: Placed, wording: Wording) -> Line:
    day = day_of(placed, wording)
    if isinstance(placed.subject, ActionPoint):
        return listed([who(one, day, wording) for one in placed.subject.owners], wording)
    if not isinstance(placed.subject, Session | Sitting):
        return ()
    chairs = led_by(placed.subject, placed.sitting) if isinstance(placed.subject, Session) else placed.subject.chairs
    if all(one.role in LEADING for one in chairs):
        return listed([chair(one, day, wording) for one in chairs], wording)
    return roles(chairs, day, wording)
