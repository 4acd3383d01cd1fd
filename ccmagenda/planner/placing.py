"""Placing what is not yet placed: every session gets a sitting, by the rules that ``check`` applies, moving little."""

from collections.abc import Callable, Iterator

import attrs

from ccmagenda.model import NOWHERE, Convention, Force, Language, Programme
from ccmagenda.model.plan import Move, Plan, Repair
from ccmagenda.planner._hours import Timed, with_hours
from ccmagenda.planner._outcome import moves, planned
from ccmagenda.planner._reasoned import MOVING_LAST, Levels
from ccmagenda.planner._stating import Statement, state
from ccmagenda.planner._timetable import Barred, Ended, Infeasible, Misplaced, Placement, Problem, smallest_conflict, solve
from ccmagenda.planner._wishes import longest, too_long
from ccmagenda.rules import judge
from ccmagenda.rules._court import hearings
from ccmagenda.rules._kinds import ClashRule, Matter, SessionRule
from ccmagenda.rules._order import OrderRule

_ROUNDS = 30
_WAYS = 4
_MOST_TOLD = 8
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
    matter = Matter(programme=programme, convention=convention, language=languages[0], languages=languages)
    levels = MOVING_LAST if asked.freely else Levels()
    statement = state(matter, asked.before, levels)
    conflicts = tuple(_hopeless(statement))
    if conflicts:
        return Plan(old=programme, conflicts=conflicts, seed=asked.seed)
    return _Planner(statement, asked, levels, told).plan()


def _hopeless(statement: Statement) -> Iterator[str]:
    """Yield what no search is needed for: no sittings, or a session that is longer than every one."""
    stage, matter = statement.stage, statement.matter
    if not stage.sittings:
        yield "there is no sitting with hours in which a session could be placed - add sittings"
        return
    for block in stage.blocks:
        outer = block.sitting.slot if block.sitting else None
        if block.slot and outer and not outer.holds(block.slot):
            hours, around = (matter.language.hours_in_words(slot.start, slot.end) for slot in (block.slot, outer))
            yield f"{matter.title(block.sessions[0])} is held {hours}, outside its sitting, {around} - change one of them"
    for block in too_long(stage):
        longer = f"{matter.title(block.sessions[0])} takes {block.minutes} minutes"
        yield f"{longer}, and no sitting has more than {longest(stage)} - divide it, or make a sitting longer"


@attrs.frozen(eq=False)
class _Planner:
    statement: Statement
    asked: Asked
    levels: Levels
    told: Told | None

    def plan(self) -> Plan:
        """Return the best plan that the search and ``check`` both accept."""
        found = self._accepted(self.statement.problem)
        if isinstance(found, Infeasible):
            return Plan(old=self.matter.programme, conflicts=tuple(self._conflicts()), seed=self.asked.seed)
        if isinstance(found, Ended):
            said = f"no plan was found in {self.asked.seconds:g} seconds, nor shown to be impossible - give it more time"
            return Plan(old=self.matter.programme, conflicts=(said,), seed=self.asked.seed)
        programme, placement = found
        moved = tuple(moves(self.matter.programme, programme))
        timed = with_hours(programme, [move.session.key for move in moved]) if self.asked.hours else Timed(programme)
        moved = tuple(moves(self.matter.programme, timed.programme))
        return Plan(
            old=self.matter.programme,
            programme=timed.programme,
            untimed=timed.untimed,
            placed=tuple(move for move in moved if not move.old),
            moved=tuple(move for move in moved if move.old),
            broken=tuple(str(attrs.evolve(finding, origin=NOWHERE)) for finding in self._shall(timed.programme)),
            given_up=tuple(self._given_up(timed.programme)),
            repairs=tuple(self._other_ways(programme, moved, stopped=placement.stopped))[: max(0, self.asked.ways - 1)],
            note=self._note(placement),
            optimal=placement.optimal,
            seed=self.asked.seed,
        )

    @property
    def matter(self) -> Matter:
        return self.statement.matter

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

    def _accepted(self, problem: Problem) -> "tuple[Programme, Placement] | Infeasible | Ended":
        """Return what is found, once ``check`` finds nothing new above SHOULD in it; what it finds is barred from the next."""
        known = {(finding.rule, finding.about) for finding in self._shall(self.matter.programme)}
        for _ in range(_ROUNDS):
            placement = self._solve(problem)
            if not isinstance(placement, Placement):
                return placement
            programme = planned(self.statement.stage, placement)
            new = [one for one in self._shall(programme) if (one.rule, one.about) not in known]
            barred = tuple(bar for finding in new for bar in self._barred(finding.about, placement))
            if not barred:
                return programme, placement
            problem = attrs.evolve(problem, conditions=(*problem.conditions, *barred))
        return Ended()

    def _shall(self, programme: Programme) -> list:  # type: ignore[type-arg]
        found = judge(programme, self.matter.convention, self.matter.language, self.matter.languages)
        return [finding for finding in found if finding.force is Force.SHALL and finding.counts]

    def _barred(self, about: str, placement: Placement) -> Iterator[Barred]:
        """Yield that what stands in a sitting, where something is found about it, does not all stand there together."""
        stage = self.statement.stage
        numbers = {session.key: n for n, block in enumerate(stage.blocks) for outer in block.sessions for session in outer.walk()}
        place = placement.places[numbers[about]] if about in numbers else None
        opening = place[0] if place else stage.index.get(about)
        here = [n for n, at in enumerate(placement.places) if at and at[0] == opening]
        if here and any(not stage.blocks[n].fixed for n in here) and opening is not None:
            yield Barred(entries=tuple((n, (opening,)) for n in here))

    def _given_up(self, programme: Programme) -> Iterator[str]:
        """Yield what ``check`` says of places in the plan that it did not say before, SHOULD first."""
        placing = {h.key for h in hearings(self.matter) if isinstance(h.rule, ClashRule | SessionRule | OrderRule)}
        known = {(one.rule, one.about) for one in self._found(self.matter.programme)}
        for finding in self._found(programme):
            if finding.rule in placing and (finding.rule, finding.about) not in known and finding.waiver is None:
                yield f"{finding.sentence} [{finding.label}]"

    def _found(self, programme: Programme) -> tuple:  # type: ignore[type-arg]
        return judge(programme, self.matter.convention, self.matter.language, self.matter.languages)

    def _other_ways(self, programme: Programme, moved: tuple[Move, ...], *, stopped: bool) -> Iterator[Repair]:
        """Yield the next best ways to mend the programme: each leaves one session that moved out of where it went."""
        if stopped or not any(move.old for move in moved) or self.asked.ways < 2:
            return
        stage, found = self.statement.stage, []
        numbers = {block.key: number for number, block in enumerate(stage.blocks)}
        for move in [move for move in moved if move.old and move.session.key in numbers][:_WAYS]:
            other = Misplaced(activity=numbers[move.session.key], openings=(stage.index[move.new],))
            problem = self.statement.problem
            way = self._accepted(attrs.evolve(problem, conditions=(*problem.conditions, other)))
            if not isinstance(way, Infeasible | Ended):
                found.append(way)
        seen = {programme}
        for mended, _ in sorted(found, key=lambda way: way[1].costs):
            if mended not in seen:
                seen.add(mended)
                steps = tuple(move for move in moves(self.matter.programme, mended) if move.old)
                yield Repair(moves=steps, given_up=tuple(self._given_up(mended)))

    def _conflicts(self) -> Iterator[str]:
        """Yield why there is no plan: reasons of which none can be left out, or that there is too little time."""
        reasons = smallest_conflict(self.statement.problem, seconds=self.asked.seconds)
        stage = self.statement.stage
        free = sum(stage.minutes(sitting) for sitting in stage.sittings)
        needed = sum(block.minutes for block in stage.blocks)
        if needed > free:
            yield f"the sessions take {needed} minutes, and the sittings have {free} - add a sitting, or shorten sessions"
            return
        if not reasons:
            yield "the sessions do not fit into the sittings by their lengths - add a sitting, or shorten sessions"
            return
        yield from (self.statement.reasons[number] for number in reasons[:_MOST_TOLD])

    def _level_names(self) -> dict[int, str]:
        return {
            self.levels.moves: "moves",
            self.levels.should: "rules with exceptions that are broken",
            self.levels.custom: "wishes that are not met",
            self.levels.shares: "minutes of unequal sharing",
        }

    def _note(self, placement: Placement) -> str:
        if placement.optimal:
            return ""
        names = self._level_names()
        how = "was stopped" if placement.stopped else f"ended after {self.asked.seconds:g} seconds"
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
