"""Placing what is not yet placed: every session gets a sitting, by the rules that ``check`` applies, moving little."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping

import attrs

from ccmagenda.model import NOWHERE, Convention, Force, Language, Programme, Session, Untimed, slot_of
from ccmagenda.model.plan import Plan, Repair
from ccmagenda.planner._court import Court
from ccmagenda.planner._gaps import reckoned
from ccmagenda.planner._hopeless import conflicts, hopeless
from ccmagenda.planner._hours import Clock, Timed
from ccmagenda.planner._lowering import Lowering
from ccmagenda.planner._mending import at_broken_hours, lifted, retimed
from ccmagenda.planner._outcome import moves, planned
from ccmagenda.planner._reasoned import MOVING_LAST, Levels, Reasons
from ccmagenda.planner._stage import loose_blocks, stage
from ccmagenda.planner._stating import Statement, state
from ccmagenda.planner._timetable import Barred, Ended, Infeasible, Misplaced, Placement, Problem, solve
from ccmagenda.rules._court import hearings
from ccmagenda.rules._kinds import ClashRule, SessionRule
from ccmagenda.rules._order import OrderRule
from ccmagenda.rules.hours.fits_its_sitting import length

_LINE = re.compile(r" \(the other is in line \d+\)")  # the lines of the old file
_ROUNDS = 30
_WAYS = 4
_LARGE = 80  # beyond it two searches run side by side, and a plan that is not proven the best may differ from run to run
Told = Callable[[str], None]


@attrs.frozen(kw_only=True)
class Asked:
    """What is asked of the planner besides the programme: the state to stay near to, time, chance, other ways to show.

    ``freely`` lets sessions that stand in a sitting move for a rule with exceptions too, and not for a SHALL alone.
    ``hours`` gives the sessions of each sitting into which something is placed hours, one after the other.
    """

    before: Programme | None = None
    freely: bool = False
    hours: bool = False
    seconds: float = 30
    seed: int = 0
    ways: int = 2


def plan(
    programme: Programme,
    convention: Convention,
    languages: tuple[Language, ...],
    asked: Asked,
    told: Told | None = None,
) -> Plan:
    """Return a programme in which every session is placed; or why there is none.

    The first of ``languages`` is that of the sentences. ``told`` hears of each better plan while the search goes on.
    """
    court = Court(convention, languages)
    mended = retimed(programme, court.shall)
    lost = at_broken_hours(mended, court.shall(mended))
    given = _Planner.of(lifted(mended, lost), court, asked, told, old=programme, lost=lost).plan()
    if given.programme is None and lost:
        second = _Planner.of(mended, court, asked, told, old=programme, held=tuple(lost)).plan()
        return attrs.evolve(second, because=given.conflicts) if second.programme else given
    return given


@attrs.frozen(kw_only=True)
class _Offer:
    """A plan that ``check`` accepts, as it was found."""

    programme: Programme
    placement: Placement
    untimed: tuple[str, ...] = ()


@attrs.frozen(kw_only=True, eq=False)
class _Planner:
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
    ) -> "_Planner":
        """Return the search for a plan of a programme; ``held`` are the sessions that stay at their hours."""
        at_hours = [block.key for block in loose_blocks(programme)]
        to_be_timed = (*(lost or ()), *(_untimed(programme) if asked.hours else ()))
        there = stage(programme, (*held, *(at_hours if len(at_hours) > _LARGE else ())), to_be_timed)
        levels = MOVING_LAST if asked.freely else Levels()
        lowering = Lowering(stage=there, matter=court.matter(programme), levels=levels, reasons=Reasons())
        statement = state(lowering, asked.before, hours=asked.hours)
        return cls(
            old=old, court=court, statement=statement, lowering=lowering, lost=lost or {}, asked=asked, levels=levels, told=told
        )

    def plan(self) -> Plan:
        """Return the best plan that the search and ``check`` both accept, or why there is none."""
        at_once = tuple(hopeless(self.statement))
        found = None if at_once else self._accepted(self.statement.problem)
        if not isinstance(found, _Offer):
            conflicts = at_once or self._why(found)
            stopped = isinstance(found, Ended) and found.stopped
            return Plan(old=self.old, conflicts=conflicts, seed=self.asked.seed, stopped=stopped)
        found, *others = self._ranked(found)
        moved = tuple(moves(self.old, found.programme))
        return Plan(
            old=self.old,
            programme=found.programme,
            untimed=found.untimed,
            placed=tuple(move for move in moved if not move.old),
            moved=tuple(move for move in moved if move.old),
            broken=tuple(_LINE.sub("", str(attrs.evolve(one, origin=NOWHERE))) for one in self.court.shall(found.programme)),
            given_up=tuple(dict.fromkeys(self._given_up(found.programme))),
            repairs=tuple(self._repair(other) for other in others)[: max(0, self.asked.ways - 1)],
            note=self._note(found),
            optimal=not self._note(found),
            seed=self.asked.seed,
        )

    def _why(self, ended: "Infeasible | Ended | None") -> tuple[str, ...]:
        """Return why there is no plan."""
        if isinstance(ended, Infeasible):
            titles = [self.statement.matter.title(_by_key(self.old)[key]) for key in dict.fromkeys(self.hourless)]
            return self._hinted(tuple(conflicts(self.statement, self.asked.seconds, titles)))
        if isinstance(ended, Ended) and ended.stopped:
            return ("the search was stopped before it found a plan - give it more time",)
        return (f"no plan was found in {self.asked.seconds:g} seconds, nor shown to be impossible - give it more time",)

    def _hinted(self, told: tuple[str, ...]) -> tuple[str, ...]:
        """Return why there is no plan; where there would be one with hours for all, that is said at the end."""
        asked = attrs.evolve(self.asked, hours=True, ways=1)
        if self.asked.hours or not told or not any(_untimed(self.old)):
            return told
        again = _Planner.of(self.statement.stage.programme, self.court, asked, None, old=self.old, lost=self.lost)
        hint = " - but there is a plan in which all have hours: ask for it with --hours" if again.plan().programme else ""
        return (*told[:-1], told[-1] + hint)

    def _solve(self, problem: Problem) -> "Placement | Infeasible | Ended":
        told = self.told
        heard = (lambda placement: told(self._progress(placement))) if told else None
        workers = 1 if len(problem.activities) <= _LARGE else 2
        return solve(problem, seconds=self.asked.seconds, seed=self.asked.seed, told=heard, workers=workers)

    def _progress(self, placement: Placement) -> str:
        names = self._level_names()
        costs = enumerate(zip(placement.costs, placement.bounds or placement.costs, strict=False))
        found = [f"{names[level]}: {cost}" for level, (cost, _) in costs if level in names and cost]
        return "; ".join(found) or "every wish is met"

    def _accepted(self, problem: Problem) -> "_Offer | Infeasible | Ended":
        """Return what is found, once ``check`` finds nothing new above SHOULD in it; what it finds is barred from the next."""
        mended = {nested.key for session in self.lost.values() for nested in session.walk()}
        known = {(one.rule, one.about) for one in self.court.shall(self.old) if one.about not in mended}
        for _ in range(_ROUNDS):
            placement = self._solve(problem)
            if not isinstance(placement, Placement):
                return placement
            timed = self._timed(planned(self.statement.stage, placement))
            self.hourless.extend(timed.failed)
            wrong = [one.about for one in self.court.shall(timed.programme) if (one.rule, one.about) not in known]
            barred = tuple(bar for about in (*timed.failed, *wrong) for bar in self._barred(about, placement))
            if not barred:
                return _Offer(programme=timed.programme, placement=placement, untimed=timed.untimed)
            problem = attrs.evolve(problem, conditions=(*problem.conditions, *barred))
        return Ended()

    def _timed(self, programme: Programme) -> Timed:
        """Return a programme in which sessions that left their hours have others, and all where that was asked."""
        loose = {block.key: block.sessions[0] for block in self.statement.stage.blocks if block.slot and not block.fixed}
        moved = [move for move in moves(self.old, programme) if self.asked.hours or move.session.key in loose]
        lost = {move.session.key: loose[move.session.key] for move in moved if move.session.key in loose}
        lost = {key: session for key, session in lost.items() if slot_of(_by_key(programme)[key].when) is None}
        keys = [move.session.key for move in moved] if self.asked.hours else ()
        return Clock(keys=keys, lost={**self.lost, **lost}, loose=loose, suits=self.lowering.suits).set(programme)

    def _barred(self, about: str, placement: Placement) -> Iterator[Barred]:
        """Yield that what stands in a sitting, where something is found about it, does not all stand there together."""
        stage = self.statement.stage
        numbers = {session.key: n for n, block in enumerate(stage.blocks) for outer in block.sessions for session in outer.walk()}
        place = placement.places[numbers[about]] if about in numbers else None
        opening = place[0] if place else stage.index.get(about)
        here = [n for n, at in enumerate(placement.places) if at and at[0] == opening]
        if here and any(not stage.blocks[n].fixed for n in here) and opening is not None:
            yield Barred(entries=tuple((n, (opening,)) for n in here))

    def _near(self, programme: Programme) -> int:
        """Return how often sessions of one sitting are nearer to each other than their room allows."""
        return sum(one.rule == "room-taken-once" and one.force is Force.SHOULD for one in self.court.found(programme))

    def _given_up(self, programme: Programme) -> Iterator[str]:
        """Yield what ``check`` says of places in the plan that it did not say before, SHOULD first."""
        placing = {h.key for h in hearings(self.statement.matter) if isinstance(h.rule, ClashRule | SessionRule | OrderRule)}
        known = {(one.rule, one.about, one.force) for one in self.court.found(self.old)}
        for finding in self.court.found(programme):
            is_known = (finding.rule, finding.about, finding.force) in known
            if finding.rule in placing and not is_known and finding.waiver is None:
                yield f"{_LINE.sub('', finding.sentence)} [{finding.label}]"

    def _ranked(self, found: _Offer) -> list[_Offer]:
        """Return what was found and the next best ways to mend the programme, those first that change least.

        Other ways are looked for by leaving one session that moved out of where it went. Sessions that get other hours in
        their sitting count as moved; the search knows nothing of them, and so what it finds may not be the least.
        """
        offers = [found, *(self._other_ways(found) if self.lost or self.asked.ways > 1 else ())]
        offers = [*{offer.programme: offer for offer in reversed(offers)}.values()][::-1]
        best = (
            sorted(offers, key=self._change) if self.lost else [found, *sorted(offers[1:], key=lambda way: way.placement.costs)]
        )
        return [best[0], *(way for way in best[1:] if any(move.old for move in moves(self.old, way.programme)))]

    def _change(self, offer: _Offer) -> tuple[int, ...]:
        """Return what an offer costs, in the order of the levels, with all that moves in it.

        Before the fair sharing of the sittings goes how many sessions leave their own.
        """
        delegations = self.old.delegations
        moved = [move for move in moves(self.old, offer.programme) if move.old]
        costs = [*offer.placement.costs]
        if len(costs) > self.levels.moves:
            costs[self.levels.moves] = sum(1 + sum(one.session.theme in each.follows for each in delegations) for one in moved)
        costs.insert(self.levels.shares, sum(move.old != move.new for move in moved))
        return tuple(costs)

    def _other_ways(self, found: _Offer) -> Iterator[_Offer]:
        moved = [move for move in moves(self.old, found.programme) if move.old]
        if found.placement.stopped:
            return
        stage, problem = self.statement.stage, self.statement.problem
        numbers = {block.key: number for number, block in enumerate(stage.blocks)}
        for move in [move for move in moved if move.session.key in numbers][:_WAYS]:
            other = Misplaced(activity=numbers[move.session.key], openings=(stage.index[move.new],))
            way = self._accepted(attrs.evolve(problem, conditions=(*problem.conditions, other)))
            if isinstance(way, _Offer):
                yield way

    def _repair(self, offer: _Offer) -> Repair:
        steps = tuple(move for move in moves(self.old, offer.programme) if move.old)
        return Repair(moves=steps, given_up=tuple(dict.fromkeys(self._given_up(offer.programme))))

    def _level_names(self) -> dict[int, str]:
        return {
            self.levels.moves: "moves",
            self.levels.should: "rules with exceptions that are broken",
            self.levels.custom: "wishes that are not met",
            self.levels.shares: "minutes of unequal sharing",
        }

    def _note(self, offer: _Offer) -> str:
        """Return why it is not known whether there is something better; nothing where it is known that there is not."""
        placement = offer.placement
        if placement.optimal:
            near = self._near(offer.programme) - self._near(self.old) if self.asked.hours else 0
            more = near > reckoned(self.statement.problem, placement)
            return (
                "the search knows how long sessions take, and not at which hours more time could lie between them" if more else ""
            )
        names = self._level_names()
        how = "was stopped" if placement.stopped else f"used up its time (at most {self.asked.seconds:g} seconds)"
        gaps = enumerate(zip(placement.costs, placement.bounds, strict=False))
        gap = next(
            (
                f": {names[level]}: {cost}, and at least {bound}"
                for level, (cost, bound) in gaps
                if cost > bound and level in names
            ),
            "",
        )
        return f"the search {how} before the best was proven{gap}"


def _by_key(programme: Programme) -> dict[str, Session]:
    return {session.key: session for sitting in programme.sittings for session in sitting.sessions}


def _untimed(programme: Programme) -> Iterator[str]:
    """Yield the keys of the sessions that could be given hours: how long they take is told."""
    lists = (programme.unplaced, *(sitting.sessions for sitting in programme.sittings))
    yield from (one.key for sessions in lists for one in sessions if isinstance(one.when, Untimed) and length(one))
