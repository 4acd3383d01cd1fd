"""The list of speakers against the time there is: their minutes, when each begins, and in figures what does not fit."""

from collections.abc import Iterator

import attrs

from ccmagenda.documents._budget import held, minutes_needed, minutes_of_sitting, takes_place
from ccmagenda.documents._clock import Slot, course, planned, slots
from ccmagenda.documents._days import chosen, dated, known, nothing, wanted
from ccmagenda.documents._fronts import inner
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import anchor, named
from ccmagenda.model import (
    Document,
    Heading,
    Instant,
    Kind,
    Paragraph,
    Programme,
    Session,
    Sitting,
    Span,
    Table,
    Tone,
)
from ccmagenda.model.document import Block, CellForm, Line
from ccmagenda.model.programme import PAUSES
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import parted, who
from ccmagenda.wording.originals import said


def _draw(programme: Programme, setting: Setting) -> Document:
    blocks = tuple(_blocks(programme, setting)) or (nothing(setting, "no-speakers"),)
    return inner(programme, setting, setting.language.say("list-of-speakers"), blocks)


def _blocks(programme: Programme, setting: Setting) -> Iterator[Block]:
    wording = setting.wording(programme)
    listed = [one for _, sittings in chosen(programme, setting) for one in _sittings(sittings, setting)]
    if listed and setting.speaking_time:
        yield Paragraph(setting.language.say("length-assumed", minutes=setting.speaking_time), tone=Tone.QUIET)
    for sitting, sessions in listed:
        yield Heading(2, dated(sitting, wording), anchor=anchor("sitting", sitting.key))
        turns = course(sitting)
        for session in sessions:
            yield from _session(session, sitting, turns[session.key].start, setting, wording)
        yield from _whole(sitting, setting, wording)


def _sittings(sittings: list[Sitting], setting: Setting) -> Iterator[tuple[Sitting, list[Session]]]:
    """Yield the sittings in which somebody speaks, with those sessions."""
    for sitting in sittings:
        top = [session for session in sitting.sessions if wanted(session, sitting, setting)]
        speaking = [inner for session in top for inner in session.walk() if inner.talks and takes_place(inner)]
        if speaking:
            yield sitting, speaking


@attrs.frozen(kw_only=True)
class _Budget:
    """The minutes that are asked for and those that there are (0: not known), and how many lengths are missing."""

    taken: int
    planned: int
    missing: int
    all: int

    def said(self, wording: Wording) -> Iterator[Span]:
        say = wording.language.say
        over = self.taken - self.planned
        if self.missing == self.all:
            yield Span(say("time-unasked", planned=self.planned) if self.planned else say("no-lengths"), Tone.WARNING)
            return
        if not self.planned:
            yield Span(say("time-open", taken=self.taken))
        elif over > 0:
            yield Span(say("time-exceeded", taken=self.taken, planned=self.planned, over=over), Tone.GRAVE)
        else:
            yield Span(say("time-taken", taken=self.taken, planned=self.planned, left=-over), Tone.GOOD)
        if self.missing:
            yield Span(f" {say('lengths-missing', count=self.missing, all=self.all)}", Tone.WARNING)


def _session(session: Session, sitting: Sitting, start: Instant | None, setting: Setting, wording: Wording) -> Iterator[Block]:
    spoken = slots(session.talks, start, setting.speaking_time)
    alone = len(sitting.sessions) == 1 and sitting.sessions[0] is session
    budget = _Budget(
        taken=sum(slot.minutes for slot in spoken),
        planned=planned(session) or (sitting.minutes if alone else 0),
        missing=sum(not slot.minutes for slot in spoken),
        all=len(spoken),
    )
    yield Heading(3, named(session, wording), anchor=anchor("session", session.key))
    yield _table(spoken, budget, session, sitting, wording)
    yield Paragraph(tuple(budget.said(wording)))


def _table(spoken: list[Slot], budget: _Budget, session: Session, sitting: Sitting, wording: Wording) -> Table:
    """Return the speakers with their minutes, by how many each ends too late, and the sum of both."""
    over = budget.taken > budget.planned > 0
    shown = [
        ("column-hours", any(slot.start for slot in spoken), CellForm(kind="clock")),
        ("column-speaker", True, CellForm()),
        ("column-subject", any(slot.talk.title for slot in spoken), CellForm()),
        ("column-minutes", True, CellForm(kind="count")),
        ("minutes-over", over, CellForm(kind="count")),
    ]
    rows, ends = [], 0
    for slot in spoken:
        ends += slot.minutes
        rows.append(_cells(slot, ends - budget.planned if budget.planned else 0, sitting, wording))
    sums = [_sum(budget, over=over)] if len(spoken) > 1 and budget.taken else []
    numbers: list[str | Line] = [f"{number}" for number in range(1, len(rows) + 1)]
    numbers += [(Span(wording.language.say("minutes-total"), Tone.STRONG),)] * len(sums)
    return Table(
        columns=[wording.language.say(term) for term in ("column-number", *(term for term, told, _ in shown if told))],
        rows=[
            (number, *(cell for cell, (_, told, _) in zip(cells, shown, strict=True) if told))
            for number, cells in zip(numbers, (*rows, *sums), strict=True)
        ],
        forms=[CellForm(kind="count"), *(form for _, told, form in shown if told)],
        known=known(sitting, session, wording),
    )


def _cells(slot: Slot, over: int, sitting: Sitting, wording: Wording) -> tuple[str | Line, ...]:
    say, day = wording.language.say, sitting.day or wording.programme.meeting.first
    names = [who(speaker, day, wording) for speaker in slot.talk.speakers]
    speakers = parted(names, wording.language.terms["comma"]) or say("to-be-confirmed")
    title = slot.talk.title
    minutes: Line = (Span(f"{slot.minutes}") if slot.minutes else Span(say("length-not-given"), Tone.WARNING),)
    late: Line = (Span(f"{over}", Tone.GRAVE),) if over > 0 and slot.minutes else ()
    start = f"{slot.start:%H:%M}" if slot.start else ""
    return start, speakers, said(title.read(wording.language.code), title, wording), minutes, late


def _sum(budget: _Budget, *, over: bool) -> tuple[str | Line, ...]:
    late: Line = (Span(f"{budget.taken - budget.planned}", Tone.GRAVE),) if over else ()
    return "", "", "", (Span(f"{budget.taken}", Tone.STRONG),), late


def _whole(sitting: Sitting, setting: Setting, wording: Wording) -> Iterator[Block]:
    """Yield what all sessions of a sitting take of its time, where it has several."""
    sessions = [session for session in held(sitting) if session.kind not in {*PAUSES, Kind.SIDE_EVENT}]
    if len(sessions) < 2 or not sitting.minutes:
        return
    usual = setting.speaking_time
    missing = [minutes_needed(session, usual) for session in sessions].count(0)
    taken = minutes_of_sitting(sitting, usual)
    budget = _Budget(taken=taken, planned=sitting.minutes, missing=missing, all=len(sessions))
    yield Heading(3, wording.language.say("whole-sitting"))
    yield Paragraph(tuple(budget.said(wording)))


kind = DocumentKind(
    summary="speakers and their minutes against the time there is, and in figures what does not fit",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: any(session.talks for _, session in programme.walk()),
    of_a_part=True,
)
