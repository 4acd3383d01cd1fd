"""Action points and deadlines as lists: what is to be done, by whom, until when, and how far it has come."""

from collections.abc import Iterator

import attrs

from ccmagenda.documents._fronts import inner
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import aside, quiet
from ccmagenda.model import (
    ActionPoint,
    Deadline,
    Document,
    Heading,
    Paragraph,
    Programme,
    Progress,
    Span,
    Table,
    Texts,
    Tone,
    line,
)
from ccmagenda.model.document import Block, Line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import listed, own, parted, who
from ccmagenda.wording.originals import said

_TONES = {Progress.OPEN: Tone.WARNING, Progress.DONE: Tone.GOOD, Progress.CANCELLED: Tone.QUIET}


def _draw(programme: Programme, setting: Setting) -> Document:
    blocks = tuple(_blocks(programme, setting.wording(programme))) or (Paragraph(setting.language.say("no-action-points")),)
    made = inner(programme, setting, setting.language.say("action-points"), blocks)
    day = setting.wording(programme).date()
    return attrs.evolve(made, masthead=(*made.masthead, setting.language.say("as-of", date=day))) if day else made


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
    until = parted((line(due), own(point.timing, wording)), wording.language.terms["semicolon"])
    owners = listed([who(owner, day, wording) for owner in point.owners], wording)
    status = Span(wording.language.say(f"progress-{point.progress.value}"), _TONES[point.progress])
    title = said(point.title.read(wording.language.code), point.title, wording)
    return (*title, *_noted(point.notes, wording)), owners, until, (status,)


def _noted(notes: Texts, wording: Wording) -> Line:
    """Return a note below a title; what stands there in the original is marked once, at its end."""
    words = notes.read(wording.language.code).replace("\n\n", "\n")
    return (Span("\n"), *said(words, notes, wording, Tone.QUIET)) if words else ()


def _deadline(entry: Deadline, wording: Wording) -> tuple[Line, ...]:
    bound = wording.language.listed([wording.state(code, entry.day) for code in entry.parties])
    title = said(entry.title.read(wording.language.code), entry.title, wording)
    marks = aside((wording.language.say("progress-cancelled"),) if entry.cancelled else (), wording)
    parted = wording.language.terms["semicolon"]
    documents = quiet("".join(f"{parted}{symbol}" for symbol in entry.documents))
    day, whom = wording.language.date_in_words(entry.day), bound or wording.language.say("everybody")
    return (Span(day),), (*title, *marks, *documents, *_noted(entry.notes, wording)), (Span(whom),)


kind = DocumentKind(
    summary="action points with owner and day, and deadlines for papers", subject=Programme, draw=_draw,
    stands_for=lambda programme: bool(programme.action_points or programme.deadlines),
)  # fmt: skip
