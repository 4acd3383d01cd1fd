"""What is to be done around the meeting: deadlines by their days, and action points with those who owe them."""

from collections.abc import Mapping

import attrs

from ccmagenda.exporters._identity import uid
from ccmagenda.exporters._page.view import Prose, anchor, cited, prose
from ccmagenda.model import ActionPoint, Deadline, Progress
from ccmagenda.model.document import Line, line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import listed, own, parted, who
from ccmagenda.wording.originals import said


@attrs.frozen(kw_only=True)
class TaskView:
    """A deadline or an action point: ``when`` and ``whom`` in words, ``state`` where it is not simply open."""

    anchor: str
    label: str
    title: Line
    when: Line
    whom: Line
    state: str
    cancelled: bool
    prose: Prose
    documents: tuple[Line, ...]
    calendar: str


def deadlines(wording: Wording, calendars: Mapping[str, str]) -> tuple[TaskView, ...]:
    """Return the deadlines by their days."""
    ordered = sorted(wording.programme.deadlines, key=lambda entry: (entry.day, entry.key))
    return tuple(_deadline(entry, wording, calendars) for entry in ordered)


def action_points(wording: Wording, calendars: Mapping[str, str]) -> tuple[TaskView, ...]:
    """Return the action points in the order of the programme."""
    return tuple(_point(point, wording, calendars) for point in wording.programme.action_points)


def _deadline(entry: Deadline, wording: Wording, calendars: Mapping[str, str]) -> TaskView:
    language = wording.language
    title = entry.title.read(language.code)
    bound = [wording.state(code, entry.day) for code in entry.parties]
    return TaskView(
        anchor=anchor("deadline", entry.key),
        label=title,
        title=said(title, entry.title, wording),
        when=line(language.day_in_words(entry.day)),
        whom=line(language.listed(bound)),
        state=language.say("progress-cancelled") if entry.cancelled else "",
        cancelled=entry.cancelled,
        prose=prose(entry.notes, wording),
        documents=tuple(cited(entry.documents, wording)),
        calendar=calendars.get(uid(wording.programme, "deadline", entry.key), ""),
    )


def _point(point: ActionPoint, wording: Wording, calendars: Mapping[str, str]) -> TaskView:
    language = wording.language
    title, due = point.title.read(language.code), language.day_in_words(point.due) if point.due else ""
    owners = [who(one, point.due or wording.programme.as_of, wording) for one in point.owners]
    return TaskView(
        anchor=anchor("action-point", point.key),
        label=title,
        title=said(title, point.title, wording),
        when=parted((line(due), own(point.timing, wording)), language.terms["semicolon"]),
        whom=listed(owners, wording),
        state=language.say(f"progress-{point.progress.value}"),
        cancelled=point.progress is Progress.CANCELLED,
        prose=prose(point.notes, wording),
        documents=(),
        calendar=calendars.get(uid(wording.programme, "action-point", point.key), ""),
    )
