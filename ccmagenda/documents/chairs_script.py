"""The script for the chair of a sitting or session, or of all: what to say and whom to call, in order, with minutes."""

import itertools
from collections.abc import Iterator

from ccmagenda.documents._clock import Turn, course
from ccmagenda.documents._days import by_day, called, chosen, day_in_words, nothing, wanted
from ccmagenda.documents._fronts import inner
from ccmagenda.documents._items import labels
from ccmagenda.documents._kinds import DocumentKind, Setting
from ccmagenda.documents._parts import about, anchor, aside, background, joined, named, notes_of, quiet
from ccmagenda.documents._spoken import beginning, closing, debate, minutes_of, opening, pause, speaking, takes_place
from ccmagenda.model import Bullets, Document, Heading, Kind, Outline, Programme, Session, Sitting, Tone, words_of
from ccmagenda.model.document import Block, Line
from ccmagenda.model.programme import PAUSES

_AT_HAND = ("say-time-is-up", "say-point-of-order", "say-right-of-reply")


def _draw(programme: Programme, setting: Setting) -> Document:
    blocks = tuple(_blocks(programme, setting)) or (nothing(setting, "no-sittings"),)
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
    """Writes the script of one programme; an item that was taken up in an earlier sitting is continued."""

    def __init__(self, programme: Programme, setting: Setting) -> None:
        self.setting, self.wording = setting, setting.wording(programme)
        self.led = [sitting for _, sittings in by_day(programme) for sitting in sittings if _is_led(sitting)]
        self.turn = {sitting.key: number for number, sitting in enumerate(self.led)}
        self.taken: dict[str, set[str]] = {}
        taken: set[str] = set()
        for sitting in self.led:
            self.taken[sitting.key] = set(taken)
            taken.update(number for session in sitting.walk() for number in session.items)

    def sitting(self, sitting: Sitting) -> Iterator[Block]:
        """Yield the whole of a sitting, or only the session that is asked for."""
        wording, turns = self.wording, course(sitting)
        words = joined((day_in_words(sitting.day, wording), words_of(called(sitting, wording))), wording)
        yield Heading(2, words, anchor=anchor("sitting", sitting.key))
        yield from background(self._place(sitting), wording)
        whole = self.setting.key in {"", sitting.key}
        held = [session for session in sitting.sessions if wanted(session, sitting, self.setting) and takes_place(session)]
        before = list(itertools.takewhile(lambda session: session.kind is Kind.CEREMONY, held)) if whole else []
        for session in before:
            yield from self._session(session, sitting, turns, 3)
        if before:
            yield Heading(3, called(sitting, wording))
        if whole:
            yield Outline(opening(sitting, turns, wording, first=not self.turn[sitting.key]))
        for session in held[len(before) :]:
            yield from self._session(session, sitting, turns, 3)
        if whole:
            last = sitting is self.led[-1]
            yield Outline(closing(sitting, self._following(sitting), wording, last=last))

    def _place(self, sitting: Sitting) -> Iterator[str]:
        roles = self.wording.roles(sitting.chairs, sitting.day or self.wording.programme.meeting.first)
        yield from ([roles] if roles else [])
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
        yield from notes_of(session, wording, Tone.QUIET)
        taken = self.taken[sitting.key]
        points = [*beginning(session, sitting, turn, wording, taken), *speaking(session, sitting, turn, wording, usual)]
        within = [nested for nested in session.sessions if takes_place(nested)]
        if not within:
            points += debate(session, turn, wording, usual)
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
