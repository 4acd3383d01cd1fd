"""To whom a chair gives the floor: the list of speakers as far as its time goes, then all others."""

import datetime
from collections.abc import Iterator

import attrs

from ccmagenda.documents._clock import Slot, Turn, slots
from ccmagenda.documents._spoken import WORDLESS, cued, spoken, takes_place
from ccmagenda.model import Point, Session, Sitting, Span, Tone, Who, line
from ccmagenda.model.document import Line
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import filled, listed, parted, who
from ccmagenda.wording.originals import said


@attrs.frozen(kw_only=True)
class Floor:
    """The floor of one session: who is called, and who is still on the list when the time is over.

    Whoever cannot begin within the time that is planned is not called; where nothing is debated, all are.
    """

    session: Session
    sitting: Sitting
    turn: Turn
    wording: Wording
    usual: int

    @property
    def _day(self) -> datetime.date:
        return self.sitting.day or self.wording.programme.meeting.first

    @property
    def _is_debated(self) -> bool:
        return self.session.kind not in WORDLESS and not any(takes_place(inner) for inner in self.session.sessions)

    def _listed(self) -> Iterator[tuple[Slot, int, bool]]:
        """Yield each presentation, by how many minutes it ends too late (0: it fits), and whether it is called."""
        begins, there = 0, self.turn.minutes
        for slot in slots(self.session.talks, self.turn.start, self.usual):
            ends = begins + slot.minutes
            yield slot, max(0, ends - there) if there else 0, not (there and begins >= there and self._is_debated)
            begins = ends

    def calls(self) -> Iterator[Point]:
        """Yield the calls of those who speak, and the thanks to each."""
        for slot, over, called in self._listed():
            if called:
                yield from self._call(slot, over)

    def _call(self, slot: Slot, over: int) -> Iterator[Point]:
        wording, say = self.wording, self.wording.language.say
        title = said(slot.talk.title.read(wording.language.code), slot.talk.title, wording)
        minutes = say("minutes", minutes=slot.minutes) if slot.minutes else ""
        late = (Span(say("cue-ends-too-late", minutes=over), Tone.GRAVE),) if over else ()
        at = None if slot.start and self.turn.end and slot.start >= self.turn.end else slot.start
        if not slot.talk.speakers:
            yield spoken(filled("say-speaker-unknown", wording, title=title), at, minutes, late, say("to-be-confirmed"))
            return
        speaker = listed([who(one, self._day, wording) for one in slot.talk.speakers], wording)
        call = filled("say-floor-on", wording, speaker=speaker, title=title) if title else None
        yield spoken(call or filled("say-floor", wording, speaker=speaker), at, minutes, late)
        yield spoken(filled("say-thanks", wording, speaker=self._shortly(slot)))

    def _shortly(self, slot: Slot) -> Line:
        """Return the speakers by name and State, without the function; a body by its name."""
        return listed([self._short(one) for one in slot.talk.speakers], self.wording)

    def _short(self, one: Who) -> Line:
        bare = attrs.evolve(one, of="") if one.person or one.state else one
        return who(attrs.evolve(bare, settled=True), self._day, self.wording) or who(one, self._day, self.wording)

    def debate(self) -> Iterator[Point]:
        """Yield how the floor is opened and closed again, or that the time is over before all of the list have spoken."""
        if not self._is_debated:
            return
        say, turn = self.wording.language.say, self.turn
        lengths = [slot.minutes for slot, _, _ in self._listed()]
        asked = sum(lengths)
        over = bool(turn.minutes) and asked > turn.minutes
        if over:
            yield self._over(asked)
        elif not turn.minutes or asked < turn.minutes:
            begins = turn.start.add(minutes=asked) if turn.start and all(lengths) else None
            left = say("cue-debate", minutes=turn.minutes - asked) if turn.minutes and all(lengths) else ""
            yield spoken(say("say-open-floor"), begins, left)
        if self.session.items:
            yield Point(label="–", words=(Span(f"[{say('cue-decision')}] ", Tone.QUIET), Span(say("say-decide"))))
        if not over:
            yield spoken(say("say-end-item"), turn.end)

    def _over(self, asked: int) -> Point:
        """Return that the time is over, and who is still on the list."""
        told = self.wording.language.say("cue-presentations-too-long", planned=self.turn.minutes, minutes=asked)
        cue: Line = (Span(told, Tone.GRAVE),)
        waiting = [slot for slot, _, called in self._listed() if not called]
        if not waiting:
            return Point(label="–", words=cued(cue))
        in_time = not any(late for _, late, called in self._listed() if called)
        parted_by = self.wording.language.terms["semicolon"]
        names = parted([self._shortly(slot) or self._title(slot) for slot in waiting], parted_by)
        return spoken(filled("say-time-over", self.wording, speakers=names), self.turn.end if in_time else None, cue)

    def _title(self, slot: Slot) -> Line:
        title = slot.talk.title
        return said(title.read(self.wording.language.code), title, self.wording) or line(
            self.wording.language.say("to-be-confirmed")
        )
