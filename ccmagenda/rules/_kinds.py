"""The scopes of rules, and what a judge is given and returns."""

import datetime
import heapq
from collections.abc import Callable, Iterator, Mapping

import attrs

from ccmagenda.model import (
    NOWHERE,
    Convention,
    Force,
    Language,
    Mandate,
    Meeting,
    Origin,
    Programme,
    Provision,
    Session,
    Sitting,
    TimeSlot,
    Who,
    folded,
    slot_of,
)
from ccmagenda.model.placing import held_in
from ccmagenda.model.programme import PAUSES
from ccmagenda.notation.options import RuleOption


@attrs.frozen(kw_only=True)
class Objection:
    """What a judge objects to: a sentence, its place, the key it is about; ``force`` only where weaker than the rule's.

    ``why`` is the ground alone, for lists in which the rest is known; ``rests_on`` are further mandates that it rests on.
    ``way_out`` is what else there is to do where no time and no room would help.
    """

    sentence: str
    origin: Origin = NOWHERE
    about: str = ""
    others: tuple[Origin, ...] = ()
    reading: str = ""
    force: Force | None = None
    why: str = ""
    rests_on: tuple[Mandate, ...] = ()
    way_out: str = ""


@attrs.frozen(kw_only=True)
class Matter:
    """What is before the judge: the programme, the convention, and the provision under which it is judged, if any.

    ``language`` is that of the findings; ``languages`` are all those in which texts may be written.
    """

    programme: Programme
    convention: Convention
    language: Language
    provision: Provision | None = None
    languages: tuple[Language, ...] = ()

    def option(self, name: str) -> tuple[str, ...]:
        """Return the values of an option of the provision, none where there is no provision."""
        return self.provision.option(name) if self.provision else ()

    def day(self, sitting: Sitting | None) -> datetime.date:
        """Return the day of a sitting; where it has none, the first day of the meeting."""
        return (sitting and sitting.day) or self.programme.meeting.first

    def state(self, code: str, day: datetime.date) -> str:
        """Return the name of a State on a day, as it stands in a sentence."""
        state = self.convention.states.by_code.get(code)
        return self.language.in_sentence(state.name_on(day)) if state else code

    def who(self, who: Who, day: datetime.date) -> str:
        """Return the name of a State, a person or an organisation on a day, as it stands in a sentence."""
        return self.state(who.state, day) if who.state else who.person or self.language.in_sentence(who.of)

    def states(self, codes: list[str], day: datetime.date) -> str:
        """Return the names of States in a sentence."""
        return self.language.listed([self.state(code, day) for code in codes])

    def room(self, key: str) -> str:
        """Return the name of a room, or what is written where rooms are not listed."""
        known = next((room for room in self.programme.rooms if folded(room.key) == folded(key)), None)
        return (known.name.read(self.language.code) if known else "") or key

    def title(self, session: Session | Sitting) -> str:
        """Return the title of a session in quotes, or its key."""
        return f"'{session.title.read(self.language.code) or session.key}'"


Judgement = Iterator[Objection]


@attrs.frozen(kw_only=True)
class Rule:
    """One kind of law.

    ``by_itself`` is the force it has where no provision of the convention states it (None: none); ``options`` are what
    a provision may tell it.
    """

    by_itself: Force | None = None
    options: Mapping[str, RuleOption] = attrs.field(factory=dict)


@attrs.frozen(kw_only=True)
class RuleOnProgrammes(Rule):
    """A rule that a programme can break."""

    def hear(self, matter: Matter) -> Judgement:
        """Yield every objection to the programme."""
        raise NotImplementedError


@attrs.frozen(kw_only=True)
class ProgrammeRule(RuleOnProgrammes):
    """Asked once of the whole programme."""

    judge: Callable[[Programme, Matter], Judgement]

    def hear(self, matter: Matter) -> Judgement:
        return self.judge(matter.programme, matter)


@attrs.frozen(kw_only=True)
class MeetingRule(RuleOnProgrammes):
    """Asked of the meeting: its place and days."""

    judge: Callable[[Meeting, Matter], Judgement]

    def hear(self, matter: Matter) -> Judgement:
        return self.judge(matter.programme.meeting, matter)


@attrs.frozen(kw_only=True)
class SittingRule(RuleOnProgrammes):
    """Asked of each sitting."""

    judge: Callable[[Sitting, Matter], Judgement]

    def hear(self, matter: Matter) -> Judgement:
        for sitting in matter.programme.sittings:
            yield from self.judge(sitting, matter)


@attrs.frozen(kw_only=True)
class SessionRule(RuleOnProgrammes):
    """Asked of each session with its sitting (None: not placed), nested sessions too."""

    judge: Callable[[Session, Sitting | None, Matter], Judgement]

    def hear(self, matter: Matter) -> Judgement:
        for sitting, session in matter.programme.walk():
            yield from self.judge(session, sitting, matter)


@attrs.frozen(kw_only=True)
class Claim:
    """What a session needs for itself alone while it lasts: a chair, a room. ``thing`` tells two claims apart.

    Two claims ``aside`` do not clash with each other: another rule judges them. ``margin`` is how many minutes a thing
    needs between two sittings; between two sessions of one sitting, hours of their own should leave it as well.
    """

    thing: str
    name: str
    aside: bool = False
    margin: int = 0


@attrs.frozen
class _Held:
    slot: TimeSlot
    session: Session
    sitting: Sitting
    claim: Claim

    @property
    def until(self) -> float:
        return self.slot.end.timestamp() + 60 * self.claim.margin

    def needs(self, other: "_Held") -> bool:
        """Tell whether the two claim the thing at once, though the slots may only be too near each other.

        Within a sitting a pause is time for the thing, too.
        """
        if (self.claim.aside and other.claim.aside) or _neighbours(self, other):
            return False
        return not self.is_near(other) or not {self.session.kind, other.session.kind} & PAUSES

    def is_near(self, other: "_Held") -> bool:
        """Tell whether the two stand in one sitting, and not at once."""
        return self.sitting is other.sitting and not self.slot.overlaps(other.slot)


@attrs.frozen(kw_only=True)
class ClashRule(RuleOnProgrammes):
    """Broken when two sessions claim the same thing at overlapping times.

    ``claims`` tells what a session claims in its sitting; ``sentence`` says what is wrong with two that clash. A
    session of which the hours are not known holds those of its sitting, except against its neighbours there. ``of_place``
    tells that what is claimed is the place itself, which planning knows without being told.
    """

    claims: Callable[[Session, Sitting, Matter], Iterator[Claim]]
    sentence: Callable[[Session, Session, Claim, Matter], str]
    of_place: bool = False

    def hear(self, matter: Matter) -> Judgement:
        by_thing: dict[str, list[_Held]] = {}
        for held in self._held(matter):
            by_thing.setdefault(held.claim.thing, []).append(held)
        told: set[tuple[str, str, str]] = set()
        for thing, helds in by_thing.items():
            for one, other in _overlaps(helds):
                pair = (thing, *sorted((one.sitting.key, other.sitting.key)))
                if pair in told and _whole_sittings(one, other):
                    continue
                told.add((pair[0], pair[1], pair[2]))
                first, second = sorted((one, other), key=lambda held: (held.session.origin.line, held.session.key))
                line = first.session.origin.line
                also = f" (the other is in line {line})" if line else ""
                yield Objection(
                    sentence=self._said(first, second, matter) + also,
                    origin=second.session.origin,
                    others=(first.session.origin,),
                    about=second.session.key,
                    force=Force.SHOULD if one.is_near(other) else None,
                )

    def _said(self, first: _Held, second: _Held, matter: Matter) -> str:
        if first.slot.overlaps(second.slot):
            return self.sentence(first.session, second.session, first.claim, matter)
        near = f"{matter.title(first.session)} and {matter.title(second.session)}"
        return f"{first.claim.name} needs {first.claim.margin} minutes between {near} - move one, or change a room"

    def _held(self, matter: Matter) -> Iterator[_Held]:
        for sitting, session in matter.programme.walk():
            slot = held_in(session, sitting) if sitting else None
            if sitting and slot:
                for claim in self.claims(session, sitting, matter):
                    yield _Held(slot, session, sitting, claim)


def _whole_sittings(one: _Held, other: _Held) -> bool:
    """Tell whether of neither the hours are known: then it is the sittings that clash, and once is enough."""
    return all(slot_of(held.session.when) is None and held.slot == held.sitting.slot for held in (one, other))


def _overlaps(helds: list[_Held]) -> Iterator[tuple[_Held, _Held]]:
    """Yield the pairs that overlap, sweeping by time: each is only held against those still running."""
    running: list[tuple[float, int, _Held]] = []
    for number, held in enumerate(sorted(helds, key=lambda held: held.slot.start)):
        begins = held.slot.start.timestamp()
        while running and running[0][0] <= begins:
            heapq.heappop(running)
        for _, _, other in running:
            if other.needs(held):
                yield other, held
        heapq.heappush(running, (held.until, number, held))


def _neighbours(one: _Held, other: _Held) -> bool:
    """Tell whether the two follow one another in the same sitting, or one stands within the other."""
    untimed = slot_of(one.session.when) is None or slot_of(other.session.when) is None
    nested = other.session in one.session.walk() or one.session in other.session.walk()
    return nested or (untimed and one.sitting is other.sitting)
