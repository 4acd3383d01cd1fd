"""The year around a meeting as entries: deadlines and action points, each a whole day, and action points as tasks."""

import datetime
from collections.abc import Callable, Iterator

from ccmagenda.exporters._feed import Entry, Sort
from ccmagenda.model import ActionPoint, Deadline, Programme, Progress, line, words_of
from ccmagenda.model.document import Line
from ccmagenda.wording import Wording
from ccmagenda.wording.entitled import meeting_before, note
from ccmagenda.wording.marked import filled, listed, own, who
from ccmagenda.wording.originals import said

Uid = Callable[[Programme, str, str], str]
_A_DAY = datetime.timedelta(days=1)
_TASKS = {Progress.OPEN: "NEEDS-ACTION", Progress.DONE: "COMPLETED", Progress.CANCELLED: "CANCELLED"}


def around(wording: Wording, uid: Uid) -> Iterator[Entry]:
    """Yield a whole day for each deadline, and for each action point that has a day."""
    for deadline in wording.programme.deadlines:
        yield _deadline(deadline, wording, uid)
    for point in wording.programme.action_points:
        if point.due:
            yield _day_of(point, wording, uid)


def tasks(wording: Wording, uid: Uid) -> Iterator[Entry]:
    """Yield each action point as a thing to be done: since it was agreed, or since the meeting began, and until it is due.

    Its start lies before its end (RFC 5545, section 3.8.2.3) and is the same in every edition.
    """
    for point in wording.programme.action_points:
        begun = point.agreed or wording.programme.meeting.first
        called = _called(said(point.title.read(wording.language.code), point.title, wording), wording)
        yield Entry(
            uid=uid(wording.programme, "task", point.key),
            summary=words_of(called),
            called=called,
            start=min(begun, point.due - _A_DAY) if point.due else begun,
            end=point.due,
            description=_told(point, wording),
            status=_TASKS[point.progress],
            stamp=wording.programme.as_of,
            parties=frozenset(who.state for who in point.owners if who.state),
            sort=Sort.TASK,
        )


def _deadline(deadline: Deadline, wording: Wording, uid: Uid) -> Entry:
    say, code = wording.language.say, wording.language.code
    bound = [wording.state(party, deadline.day) for party in deadline.parties]
    called = _called(filled("deadline", wording, title=said(deadline.title.read(code), deadline.title, wording)), wording)
    lines = [say("bound", parties=wording.language.listed(bound)) if bound else ""]
    lines += [words_of(note(deadline.notes, wording, called))]
    if deadline.documents:
        lines.append(say("documents", symbols=wording.language.terms["comma"].join(deadline.documents)))
    return Entry(
        uid=uid(wording.programme, "deadline", deadline.key),
        summary=words_of(called),
        called=called,
        start=deadline.day,
        end=None,
        description="\n".join(filter(None, lines)),
        status="CANCELLED" if deadline.cancelled else "CONFIRMED",
        busy=False,
        stamp=wording.programme.as_of,
        parties=frozenset(deadline.parties),
        everybody=not deadline.parties,
    )


def _day_of(point: ActionPoint, wording: Wording, uid: Uid) -> Entry:
    title = filled("action-point", wording, title=said(point.title.read(wording.language.code), point.title, wording))
    done = f" ({wording.language.say('progress-done')})" if point.progress is Progress.DONE else ""
    called = (*_called(title, wording), *line(done))
    return Entry(
        uid=uid(wording.programme, "action-point", point.key),
        summary=words_of(called),
        called=called,
        start=point.due or wording.programme.as_of,
        end=None,
        description=_told(point, wording),
        status="CANCELLED" if point.progress is Progress.CANCELLED else "CONFIRMED",
        busy=False,
        stamp=wording.programme.as_of,
        parties=frozenset(who.state for who in point.owners if who.state),
    )


def _called(title: Line, wording: Wording) -> Line:
    return (*meeting_before(title, wording), *title)


def _told(point: ActionPoint, wording: Wording) -> str:
    """Return who owes it, until when as the paper says it, and the notes."""
    title = said(point.title.read(wording.language.code), point.title, wording)
    owners = [who(one, point.due or wording.programme.as_of, wording) for one in point.owners]
    lines = [filled("owner", wording, owners=listed(owners, wording)) if owners else ()]
    lines += [filled("timing", wording, timing=own(point.timing, wording)) if point.timing else ()]
    return "\n".join(filter(None, map(words_of, (*lines, note(point.notes, wording, title)))))
