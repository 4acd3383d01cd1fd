"""Action points and deadlines as lists: what is to be done, by whom, until when, and how far it has come."""

from collections.abc import Iterator

from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.model import ActionPoint, Deadline, Document, Heading, Paragraph, Programme, Progress, Span, Table, Tone
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording

_TONES = {Progress.OPEN: Tone.WARNING, Progress.DONE: Tone.GOOD, Progress.CANCELLED: Tone.QUIET}


def _draw(programme: Programme, setting: Setting) -> Document:
    wording = setting.wording(programme)
    say = setting.language.say
    return Document(
        title=say("told", field=wording.meeting_title(), words=say("action-points")),
        subtitle=say("as-of", date=setting.language.date_in_words(programme.as_of)),
        language=setting.language.code,
        direction=setting.language.direction,
        blocks=tuple(_blocks(programme, wording)) or (Paragraph(say("no-action-points")),),
        colophon=say("made-with", status=say("action-points"), date=setting.language.date_in_words(programme.as_of)),
    )


def _blocks(programme: Programme, wording: Wording) -> Iterator[Block]:
    say = wording.language.say
    if programme.action_points:
        columns = tuple(say(term) for term in ("column-what", "column-who", "column-until", "field-status"))
        yield Heading(2, say("action-points"), anchor="action-points")
        yield Table(columns=columns, rows=[_point(point, wording) for point in programme.action_points])
    if programme.deadlines:
        columns = tuple(say(term) for term in ("column-until", "column-what", "field-for"))
        yield Heading(2, say("deadlines"), anchor="deadlines")
        yield Table(columns=columns, rows=[_deadline(entry, wording) for entry in sorted(programme.deadlines, key=_day)])


def _day(entry: Deadline) -> tuple[int, str]:
    return entry.day.toordinal(), entry.key


def _point(point: ActionPoint, wording: Wording) -> tuple[Line, ...]:
    day = point.due or wording.programme.as_of
    due = wording.language.date_in_words(point.due) if point.due else ""
    until = "; ".join(part for part in (due, point.timing) if part)
    owners = wording.language.listed([wording.who(who, day) for who in point.owners])
    status = Span(wording.language.say(f"progress-{point.progress.value}"), _TONES[point.progress])
    return (Span(point.title.read(wording.language.code)),), (Span(owners),), (Span(until),), (status,)


def _deadline(entry: Deadline, wording: Wording) -> tuple[Line, ...]:
    bound = wording.language.listed([wording.state(code, entry.day) for code in entry.parties])
    title = entry.title.read(wording.language.code)
    marks = f" ({wording.language.say('progress-cancelled')})" if entry.cancelled else ""
    what = "; ".join((f"{title}{marks}", *entry.documents))
    return (Span(wording.language.date_in_words(entry.day)),), (Span(what),), (Span(bound or wording.language.say("everybody")),)


kind = DocumentKind(
    summary="action points with owner and day, and deadlines for papers", subject=Programme, draw=_draw,
    stands_for=lambda programme: bool(programme.action_points or programme.deadlines),
)  # fmt: skip
