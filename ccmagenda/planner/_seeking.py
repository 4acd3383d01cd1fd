"""The search for a plan: what the solver finds gets hours, is held against ``check``, and barred where that objects."""

import functools
from collections.abc import Collection, Iterator, Mapping

import attrs

from ccmagenda.model import Programme, Session, Sitting, Untimed, slot_of
from ccmagenda.model.placing import length
from ccmagenda.planner._as_before import as_before, wished_as_before
from ccmagenda.planner._asked import Asked, Told
from ccmagenda.planner._court import Court
from ccmagenda.planner._elsewhere import Elsewhere
from ccmagenda.planner._hours import Clock, Timed
from ccmagenda.planner._lowering import Lowering
from ccmagenda.planner._outcome import moves, planned
from ccmagenda.planner._reasoned import MOVING_LAST, Levels, Reasons
from ccmagenda.planner._stage import loose_blocks, stage
from ccmagenda.planner._stating import Statement, state
from ccmagenda.planner._timetable import Barred, Ended, Infeasible, Misplaced, Placement, Problem, solve
from ccmagenda.rules import ClashRule
from ccmagenda.rules._court import hearings

_ROUNDS = 30
_WAYS = 4
_LARGE = 80  # beyond it two searches run side by side, and a plan that is not proven the best may differ from run to run


@attrs.frozen(kw_only=True)
class Offer:
    """A plan that ``check`` accepts, as it was found: for which problem, and whether it was the first that was found for it."""

    programme: Programme
    placement: Placement
    problem: Problem
    is_first: bool = True
    untimed: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class Seeker:
    """One search: what is asked, of which programme, and the sessions that have ``lost`` their hours for it."""

    old: Programme
    court: Court
    statement: Statement
    lowering: Lowering
    lost: Mapping[str, Session]
    asked: Asked
    levels: Levels
    told: Told | None
    hourless: list[str] = attrs.field(factory=list, init=False)  # the sessions for which no hours were found
    against: dict[str, str] = attrs.field(factory=dict, init=False)  # what check first said, by its rules, of what was found

    @classmethod
    def of(
        cls,
        programme: Programme,
        court: Court,
        asked: Asked,
        told: Told | None,
        *,
        old: Programme,
        lost: Mapping[str, Session] | None = None,
        held: Collection[str] = (),
    ) -> "Seeker":
        """Return the search for a plan of a programme; ``held`` are the sessions that stay at their hours."""
        at_hours = [block.key for block in loose_blocks(programme)]
        to_be_timed = (*(lost or ()), *(could_have_hours(programme) if asked.hours else ()))
        there = stage(programme, (*held, *(at_hours if len(at_hours) > _LARGE else ())), to_be_timed)
        levels = MOVING_LAST if asked.freely else Levels()
        lowering = Lowering(stage=there, matter=court.matter(programme), levels=levels, reasons=Reasons())
        statement = state(lowering, asked.before, hours=asked.hours)
        return cls(
            old=old, court=court, statement=statement, lowering=lowering, lost=lost or {}, asked=asked, levels=levels, told=told
        )

    def with_hours(self) -> "Seeker":
        """Return the same search for a plan in which all have hours, told to nobody."""
        asked = attrs.evolve(self.asked, hours=True, ways=1)
        return Seeker.of(self.statement.stage.programme, self.court, asked, None, old=self.old, lost=self.lost)

    def best(self) -> "Offer | Infeasible | Ended":
        """Return the best plan that the search and ``check`` both accept, or how the search ended without one."""
        looser = self.statement.looser
        found = self._accepted(looser) if looser else Ended()
        if isinstance(found, Offer) and (found.is_first or not found.placement.optimal):
            return found
        if isinstance(found, Ended) and found.stopped:
            return found
        strict = self._accepted(self.statement.problem)
        both = [one for one in (found, strict) if isinstance(one, Offer)]
        return min(both, key=lambda offer: offer.placement.costs) if both else strict

    def others(self, found: Offer) -> Iterator[Offer]:
        """Yield the plans in which one of the sessions that moved is not where it went."""
        moved = [move for move in moves(self.old, found.programme) if move.old]
        if found.placement.stopped:
            return
        stage, problem = self.statement.stage, found.problem
        numbers = {block.key: number for number, block in enumerate(stage.blocks)}
        for move in [move for move in moved if move.session.key in numbers][:_WAYS]:
            other = Misplaced(activity=numbers[move.session.key], openings=(stage.index[move.new],))
            way = self._accepted(attrs.evolve(problem, conditions=(*problem.conditions, other)))
            if isinstance(way, Offer):
                yield way

    def level_names(self) -> dict[int, str]:
        """Return what is counted at each level, in words."""
        return {
            self.levels.moves: "moves",
            self.levels.should: "rules with exceptions that are broken",
            self.levels.custom: "wishes that are not met",
            self.levels.shares: "minutes of unequal sharing",
            self.levels.written: "sessions that do not follow one another as written",
        }

    def _solve(self, problem: Problem) -> "Placement | Infeasible | Ended":
        told = self.told
        heard = (lambda placement: told(self._progress(placement))) if told else None
        workers = 1 if len(problem.activities) <= _LARGE else 2
        return solve(problem, seconds=self.asked.seconds, seed=self.asked.seed, told=heard, workers=workers)

    def _progress(self, placement: Placement) -> str:
        names = self.level_names()
        costs = enumerate(zip(placement.costs, placement.bounds or placement.costs, strict=False))
        found = [f"{names[level]}: {cost}" for level, (cost, _) in costs if level in names and cost]
        return "; ".join(found) or "every wish is met"

    def _accepted(self, problem: Problem) -> "Offer | Infeasible | Ended":
        """Return what is found, once ``check`` finds nothing new above SHOULD in it; what it finds is barred from the next."""
        known = self._known(problem)
        asked = problem
        for round_ in range(_ROUNDS):
            placement = self._solve(problem)
            if not isinstance(placement, Placement):
                return placement
            found = planned(self.statement.stage, placement)
            for timed in self._ways_to_time(found):
                wrong = [one for one in self.court.shall(timed.programme) if (one.rule, one.about) not in known]
                about = dict.fromkeys([*timed.failed, *(one.about for one in wrong)])
                near = {one.about for one in wrong if one.rule in self._clashes}.union(timed.failed)
                barred = tuple(bar for key in about for bar in self._barred(key, placement, apart=key in near))
                if not barred:
                    return Offer(
                        programme=timed.programme,
                        placement=placement,
                        untimed=timed.untimed,
                        unsure=timed.unsure,
                        problem=asked,
                        is_first=not round_,
                    )
            self.hourless.extend([*timed.failed, *(key for key in timed.untimed if key in about)])
            self.against.update({one.rule: f"{one.sentence} [{one.label}]" for one in wrong if one.rule not in self.against})
            problem = attrs.evolve(problem, conditions=(*problem.conditions, *barred))
        return Ended()

    def _known(self, problem: Problem) -> set[tuple[str, str]]:
        """Return what may stay broken: what was so before, where the problem itself asks for it to be mended."""
        mended = {nested.key for session in self.lost.values() for nested in session.walk()}
        looser = self.statement.looser
        unasked = self._clashes if looser and problem.halls == looser.halls else frozenset()
        return {
            (one.rule, one.about) for one in self.court.shall(self.old) if one.about not in mended and one.rule not in unasked
        }

    def _ways_to_time(self, programme: Programme) -> Iterator[Timed]:
        """Yield a programme with the hours that sessions had in the state to stay near to, and one without them."""
        before, moved = self.asked.before, {move.session.key for move in moves(self.old, programme)}
        near = as_before(programme, before, moved - self._loose.keys(), self._judge) if before else programme
        if near != programme:
            yield self._timed(near)
        yield self._timed(programme)

    def _timed(self, programme: Programme) -> Timed:
        """Return a programme in which sessions that left their hours have others, and all where that was asked."""
        loose, before = self._loose, self.asked.before
        moved = [move for move in moves(self.old, programme) if self.asked.hours or move.session.key in loose]
        lost = {move.session.key: loose[move.session.key] for move in moved if move.session.key in loose}
        lost = {key: session for key, session in {**self.lost, **lost}.items() if slot_of(by_key(programme)[key].when) is None}
        lost = wished_as_before(lost, programme, before) if before else lost
        keys = [move.session.key for move in moved] if self.asked.hours else ()
        return Clock(keys=keys, lost=lost, loose=loose, judge=self._judge).set(programme)

    def _judge(self, programme: Programme, sitting: Sitting, waiting: Collection[str]) -> Elsewhere:
        return Elsewhere(self.lowering, programme, sitting, waiting)

    @functools.cached_property
    def _clashes(self) -> frozenset[str]:
        return frozenset(one.key for one in hearings(self.lowering.matter) if isinstance(one.rule, ClashRule))

    @functools.cached_property
    def _loose(self) -> Mapping[str, Session]:
        """Return the sessions whose hours may change, with those that they have."""
        return {block.key: block.sessions[0] for block in self.statement.stage.blocks if block.slot and not block.fixed}

    def _barred(self, about: str, placement: Placement, *, apart: bool) -> Iterator[Barred]:
        """Yield that what stands in a sitting, where something is found about it, does not all stand there together.

        Where it is that a room or a person is elsewhere, what stands ``apart`` from it at that time is part of the reason.
        """
        stage = self.statement.stage
        numbers = {session.key: n for n, block in enumerate(stage.blocks) for outer in block.sessions for session in outer.walk()}
        place = placement.places[numbers[about]] if about in numbers else None
        opening = place[0] if place else stage.index.get(about)
        if opening is None:
            return
        near = {opening, *(stage.near(opening) if apart else ())}
        here = [(n, (at[0],)) for n, at in enumerate(placement.places) if at and at[0] in near]
        if any(not stage.blocks[n].fixed for n, _ in here):
            yield Barred(entries=tuple(here))


def by_key(programme: Programme) -> dict[str, Session]:
    """Return the sessions of all sittings by their keys."""
    return {session.key: session for sitting in programme.sittings for session in sitting.sessions}


def could_have_hours(programme: Programme) -> Iterator[str]:
    """Yield the keys of the sessions that could be given hours: how long they take is told."""
    lists = (programme.unplaced, *(sitting.sessions for sitting in programme.sittings))
    yield from (one.key for sessions in lists for one in sessions if isinstance(one.when, Untimed) and length(one))
