"""The list of speakers against the time there is: their minutes, when each begins, and in figures what does not fit."""

from collections.abc import Iterator

import attrs

from ccmagenda.documents._clock import Slot, course, planned, slots
from ccmagenda.documents._days import called, chosen, day_in_words, nothing, wanted
from ccmagenda.documents._fronts import inner
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import anchor, joined, named
from ccmagenda.model import (
    Document,
    Firmness,
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
    words_of,
)
from ccmagenda.model.document import Block, Line
from ccmagenda.model.programme import PAUSES
from ccmagenda.wording import Wording
from ccmagenda.wording.originals import said


def _draw(programme: Programme, setting: Setting) -> Document:
    blocks = tuple(_blocks(programme, setting)) or (nothing(setting, "no-speakers"),)
    return inner(programme, setting, setting.language.say("list-of-speakers"), blocks)


def _blocks(programme: Programme, setting: Setting) -> Iterator[Block]:
    wording = setting.wording(programme)
    listed = [held for _, sittings in chosen(programme, setting) for held in _sittings(sittings, setting)]
    if listed and setting.speaking_time:
        yield Paragraph(setting.language.say("length-assumed", minutes=setting.speaking_time), tone=Tone.QUIET)
    for sitting, sessions in listed:
        words = joined((day_in_words(sitting.day, wording), words_of(called(sitting, wording))), wording)
        yield Heading(2, words, anchor=anchor("sitting", sitting.key))
        turns = course(sitting)
        for session in sessions:
            yield from _session(session, sitting, turns[session.key].start, setting, wording)
        yield from _whole(sitting, setting, wording)


def _sittings(sittings: list[Sitting], setting: Setting) -> Iterator[tuple[Sitting, list[Session]]]:
    """Yield the sittings in which somebody speaks, with those sessions."""
    for sitting in sittings:
        top = [session for session in sitting.sessions if wanted(session, sitting, setting)]
        speaking = [session for held in top for session in held.walk() if session.talks and _takes_place(session)]
        if speaking:
            yield sitting, speaking


def _takes_place(session: Session) -> bool:
    return session.firmness is not Firmness.CANCELLED


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
    yield _table(spoken, budget, sitting, wording)
    yield Paragraph(tuple(budget.said(wording)))


def _table(spoken: list[Slot], budget: _Budget, sitting: Sitting, wording: Wording) -> Table:
    shown = [
        ("column-hours", any(slot.start for slot in spoken)),
        ("column-speaker", True),
        ("column-subject", any(slot.talk.title for slot in spoken)),
        ("column-minutes", True),
    ]
    rows, ends = [], 0
    for number, slot in enumerate(spoken, start=1):
        ends += slot.minutes
        cells = _cells(slot, ends - budget.planned if budget.planned else 0, sitting, wording)
        rows.append((f"{number}", *(cell for cell, (_, told) in zip(cells, shown, strict=True) if told)))
    terms = ["column-number", *(term for term, told in shown if told)]
    return Table(columns=[wording.language.say(term) for term in terms], rows=rows)


def _cells(slot: Slot, over: int, sitting: Sitting, wording: Wording) -> tuple[str | Line, ...]:
    say, day = wording.language.say, sitting.day or wording.programme.meeting.first
    speakers = joined((wording.who(who, day) for who in slot.talk.speakers), wording) or say("to-be-confirmed")
    title = slot.talk.title
    if not slot.minutes:
        minutes: Line = (Span(say("length-not-given"), Tone.WARNING),)
    elif over > 0:
        minutes = (Span(f"{slot.minutes} "), Span(f"({say('ends-too-late', minutes=over)})", Tone.GRAVE))
    else:
        minutes = (Span(f"{slot.minutes}"),)
    return f"{slot.start:%H:%M}" if slot.start else "", speakers, said(title.read(wording.language.code), title, wording), minutes


def _whole(sitting: Sitting, setting: Setting, wording: Wording) -> Iterator[Block]:
    """Yield what all sessions of a sitting take of its time, where it has several."""
    held = [s for s in sitting.sessions if _takes_place(s) and s.kind not in {*PAUSES, Kind.SIDE_EVENT}]
    if len(held) < 2 or not sitting.minutes:
        return
    usual = setting.speaking_time
    needs = [max(planned(session), sum(slot.minutes for slot in slots(session.talks, None, usual))) for session in held]
    pauses = sum(planned(session) for session in sitting.sessions if session.kind in PAUSES)
    budget = _Budget(taken=sum(needs) + pauses, planned=sitting.minutes, missing=needs.count(0), all=len(held))
    yield Heading(3, wording.language.say("whole-sitting"))
    yield Paragraph(tuple(budget.said(wording)))


kind = DocumentKind(
    summary="speakers and their minutes against the time there is, and in figures what does not fit",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: any(session.talks for _, session in programme.walk()),
    of_a_part=True,
)
