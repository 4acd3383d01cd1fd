"""The script for the chair of a sitting or session, or of all: what to say and whom to call, in order, with minutes."""

import itertools
from collections.abc import Iterator

from ccmagenda.documents._clock import Turn, course
from ccmagenda.documents._continuing import taken_before
from ccmagenda.documents._days import called, chosen, dated, nothing, wanted
from ccmagenda.documents._floor import Floor
from ccmagenda.documents._fronts import inner
from ccmagenda.documents._items import labels
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import about, anchor, aside, background, named, notes_of, quiet
from ccmagenda.documents._spoken import beginning, closing, minutes_of, openers_of, opening, pause, takes_place
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Bullets, Chair, Document, Heading, Kind, Outline, Programme, Role, Session, Sitting, Tone
from ccmagenda.model.document import Block, Line
from ccmagenda.model.programme import PAUSES
from ccmagenda.wording.in_time import by_day
from ccmagenda.wording.marked import roles

_AT_HAND = ("say-time-is-up", "say-point-of-order", "say-right-of-reply")


def _draw(programme: Programme, setting: Setting) -> Document:
    blocks = tuple(_blocks(programme, setting)) or (nothing(setting, "no-sittings"),)
    if setting.key and len(blocks) == 1:
        why = "nobody leads a pause, an event beside the meeting or what has no place - name another, or leave the key out"
        sentence = f"there is no script for '{setting.key}': {why}"
        raise UnknownNameError(sentence)
    return inner(programme, setting, setting.language.say("chairs-script"), blocks)


def _blocks(programme: Programme, setting: Setting) -> Iterator[Block]:
    script = _Script(programme, setting)
    asked = [sitting for _, sittings in chosen(programme, setting) for sitting in sittings if _is_led(sitting)]
    for sitting in asked:
        yield from script.sitting(sitting)
    if asked:
        yield Heading(2, setting.language.say("words-at-hand"), anchor="words-at-hand")
        yield Bullets([setting.language.say(term) for term in _AT_HAND])


def _is_led(sitting: Sitting) -> bool:
    """Tell whether a sitting needs a chair: it holds more than pauses and events beside the meeting."""
    return any(takes_place(session) and session.kind not in PAUSES for session in sitting.sessions)


class _Script:
    """Writes the script of one programme; an item that its body took up before is continued."""

    def __init__(self, programme: Programme, setting: Setting) -> None:
        self.setting, self.wording = setting, setting.wording(programme)
        self.led = [sitting for _, sittings in by_day(programme) for sitting in sittings if _is_led(sitting)]
        self.turn = {sitting.key: number for number, sitting in enumerate(self.led)}
        self.taken = taken_before(programme)

    def sitting(self, sitting: Sitting) -> Iterator[Block]:
        """Yield the whole of a sitting, or only the session that is asked for."""
        wording, turns = self.wording, course(sitting)
        yield Heading(2, dated(sitting, wording), anchor=anchor("sitting", sitting.key))
        yield from background(self._place(sitting), wording)
        whole = self.setting.key in {"", sitting.key}
        held = [session for session in sitting.sessions if wanted(session, sitting, self.setting) and takes_place(session)]
        before = list(itertools.takewhile(lambda session: session.kind is Kind.CEREMONY, held)) if whole else []
        for session in before:
            yield from self._session(session, sitting, turns, 3)
        if before:
            yield Heading(3, called(sitting, wording))
        if whole:
            yield Outline(opening(sitting, turns, wording, self._openers(sitting), first=not self.turn[sitting.key]))
        for session in held[len(before) :]:
            yield from self._session(session, sitting, turns, 3)
        if whole:
            last = sitting is self.led[-1]
            yield Outline(closing(sitting, self._following(sitting), turns, wording, last=last))

    def _openers(self, sitting: Sitting) -> tuple[Chair, ...]:
        return openers_of(sitting, first=not self.turn[sitting.key])

    def _place(self, sitting: Sitting) -> Iterator[str | Line]:
        yield roles(sitting.chairs, sitting.day or self.wording.programme.meeting.first, self.wording)
        yield from about(sitting, self.wording)

    def _following(self, sitting: Sitting) -> Sitting | None:
        """Return the next sitting of the same body."""
        later = self.led[self.turn[sitting.key] + 1 :]
        return next((other for other in later if other.body == sitting.body), None)

    def _session(self, session: Session, sitting: Sitting, turns: dict[str, Turn], level: int) -> Iterator[Block]:
        wording, turn, usual = self.wording, turns[session.key], self.setting.speaking_time
        yield Heading(level, self._heading(session, turn), anchor=anchor("session", session.key))
        if session.kind in PAUSES:
            yield Outline(pause(session, turn, wording))
            return
        hosts = tuple(chair for chair in session.chairs if chair.role is Role.HOST)
        yield from background((roles(hosts, sitting.day or wording.programme.meeting.first, wording),), wording)
        yield from notes_of(session, wording, Tone.QUIET)
        floor = Floor(session=session, sitting=sitting, turn=turn, wording=wording, usual=usual)
        begun = beginning(session, sitting, turn, wording, self.taken[session.key], self._openers(sitting))
        points = [*begun, *floor.calls(), *floor.debate()]
        within = [nested for nested in session.sessions if takes_place(nested)]
        if points:
            yield Outline(points)
        for nested in within:
            yield from self._session(nested, sitting, turns, min(level + 1, 6))

    def _heading(self, session: Session, turn: Turn) -> Line:
        wording = self.wording
        hours = wording.language.hours_in_words(turn.start, turn.end) if turn.start and turn.end else ""
        start = hours or (f"{turn.start:%H:%M}" if turn.start else "")
        numbers = labels(session.items, wording)
        length = aside((minutes_of(session, wording), wording.marks(session)), wording)
        return (*quiet(start, "  "), *quiet(numbers, " "), *named(session, wording), *length)


kind = DocumentKind(
    summary="for the chair of a sitting or session: what to say and whom to call, in order, with minutes",
    subject=Programme,
    draw=_draw,
    stands_for=lambda programme: any(_is_led(sitting) for sitting in programme.sittings),
    of_a_part=True,
)
