"""The variables of a model: how many of each kind begin in each opening and hall, and what is occupied by that.

A board can hold some activities still (a window of a placement that is searched again), and can leave halls out
(periods first). Activities that must all be in one hall, with a tenant of their own, have no hall each: the group has one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import attrs

from ccmagenda.errors import MissingPartError
from ccmagenda.planner._timetable.ground import Ground
from ccmagenda.planner._timetable.kinds import Kind, kinds_of
from ccmagenda.planner._timetable.problem import Apart, Price, Together

Place = tuple[int, int]
Variable = Any  # the solver's own


def solver_module() -> Any:  # noqa: ANN401 - the solver's own module
    """Return the solver, which is slow to import and which only a search needs."""
    try:
        from ortools.sat.python import cp_model  # noqa: PLC0415 - as above
    except ImportError:
        sentence = "a plan needs OR-Tools - run: pip install 'ccmagenda[plan]'"
        raise MissingPartError(sentence) from None
    return cp_model


@attrs.define
class Tally:
    """How many activities are somewhere: those that the search places, and those that stand still."""

    terms: list[Variable] = attrs.field(factory=list)
    still: int = 0

    @property
    def total(self) -> Any:  # noqa: ANN401 - a linear expression or a number
        """Return the sum."""
        return sum(self.terms) + self.still if self.terms else self.still


@attrs.frozen
class Band:
    """A group that has one hall: its kinds, whether it is in each opening, its hall, and both at once."""

    kinds: tuple[int, ...]
    present: dict[int, Variable]
    hall: dict[int, Variable]
    at: dict[Place, Variable]


class Board:
    """The variables of one model of a problem."""

    def __init__(
        self, ground: Ground, *, still: Mapping[int, Place | None] | None = None, halls: bool = True, reasons: bool = False
    ) -> None:
        """Make the variables; ``still`` are activities that stay where they are, and without ``halls`` there are none.

        With ``reasons``, each condition holds only where the literal of its reason is true.
        """
        self.cp = solver_module()
        self.model = self.cp.CpModel()
        self.ground, self.problem, self.with_halls = ground, ground.problem, halls
        self.single = ground.single
        self.still = dict(still or {})
        self.taken = {number: self._chain(number, place) for number, place in self.still.items() if place}
        self.reasons: dict[int, Variable] | None = {} if reasons else None
        self.kinds = kinds_of(self.problem, (n for n in range(len(self.problem.activities)) if n not in self.still))
        self.kind_of = {member: number for number, kind in enumerate(self.kinds) for member in kind.members}
        self.costs: defaultdict[int, list[tuple[Variable, int]]] = defaultdict(list)
        self.spent: defaultdict[int, int] = defaultdict(int)
        self._literals: dict[object, Variable] = {}
        self.x: list[dict[int, Variable]] = []
        self.y: list[dict[Place, Variable]] = []
        self.out: list[Variable | None] = []
        self.band_of: dict[int, Band] = {}
        bands = self._grouped() if halls else ()
        banded = {kind for band in bands for kind in band}
        for number, kind in enumerate(self.kinds):
            self._kind(kind, with_halls=halls and number not in banded)
        self.cover_x = [self._cover_x(number) for number in range(len(self.kinds))]
        self.cover_y = [self._cover_y(number) for number in range(len(self.kinds))]
        self.bands = [self._band(band) for band in bands]

    def _chain(self, number: int, place: Place) -> tuple[Place, ...]:
        return tuple((o, place[1]) for o in self.ground.chain(*place, self.problem.activities[number].span))

    # the variables of a kind

    def _kind(self, kind: Kind, *, with_halls: bool) -> None:
        sites = self.ground.sites[kind.members[0]]
        activity = self.problem.activities[kind.members[0]]
        x, y = {}, {}
        for opening, halls in sites.items():
            room = (
                sum(self.problem.openings[opening].minutes // activity.minutes for _ in halls)
                if activity.minutes
                else kind.number
            )
            x[opening] = self.whole(min(kind.number, room, 1 if self.apart(kind.members) else kind.number))
            if with_halls and len(halls) == 1:
                y[opening, halls[0]] = x[opening]
            elif with_halls:
                most = self.most(x[opening])
                most = min(most, self.problem.openings[opening].minutes // activity.minutes) if activity.minutes else most
                there = {(opening, hall): self.whole(most) for hall in halls}
                self.model.add(sum(there.values()) == x[opening])
                y.update(there)
        out = self.whole(kind.number) if activity.left_out else None
        self.model.add(sum(x.values()) + (0 if out is None else out) == kind.number)
        if activity.left_out is not None:
            self.cost(activity.left_out, out)
        self.x.append(x)
        self.y.append(y)
        self.out.append(out)

    def whole(self, most: int) -> Variable:
        """Return a new variable from 0 to ``most``."""
        return self.model.new_bool_var("") if most == 1 else self.model.new_int_var(0, most, "")

    @staticmethod
    def most(variable: Variable) -> int:
        """Return the most that a variable can be."""
        return int(variable.domain.max())

    def apart(self, members: Iterable[int]) -> bool:
        """Tell whether at most one of these can be in an opening, whatever is searched."""
        if not self.single:
            return False
        mask = sum(1 << one for one in set(members))
        return all((mask & ~(1 << one)) & ~self._rivals[one] == 0 for one in set(members))

    @cached_property
    def _rivals(self) -> list[int]:
        """Return for each activity those that it never overlaps, as the bits of a number."""
        found = [0] * len(self.problem.activities)
        for condition in self.problem.conditions:
            if isinstance(condition, Apart) and condition.price is None and (self.reasons is None or condition.why < 0):
                mask = sum(1 << one for one in set(condition.activities))
                for one in condition.activities:
                    found[one] |= mask
        return found

    def span(self, kind: int) -> int:
        """Return how many openings each of a kind takes."""
        return self.problem.activities[self.kinds[kind].members[0]].span

    def _cover_x(self, kind: int) -> dict[int, list[Variable]]:
        if self.span(kind) == 1:
            return {opening: [variable] for opening, variable in self.x[kind].items()}
        covered: defaultdict[int, list[Variable]] = defaultdict(list)
        for start, variable in self.x[kind].items():
            halls = self.ground.sites[self.kinds[kind].members[0]][start]
            chains = {hall: self.ground.chain(start, hall, self.span(kind)) for hall in halls}
            for opening in sorted({opening for chain in chains.values() for opening in chain}):
                there = [hall for hall, chain in chains.items() if opening in chain]
                split = len(there) < len(halls) and self.y[kind]
                covered[opening] += [self.y[kind][start, hall] for hall in there] if split else [variable]
        return dict(covered)

    def _cover_y(self, kind: int) -> dict[Place, list[Variable]]:
        if self.span(kind) == 1:
            return {place: [variable] for place, variable in self.y[kind].items()}
        covered: defaultdict[Place, list[Variable]] = defaultdict(list)
        for (start, hall), variable in self.y[kind].items():
            for opening in self.ground.chain(start, hall, self.span(kind)):
                covered[opening, hall].append(variable)
        return dict(covered)

    # groups with one hall

    def _grouped(self) -> tuple[tuple[int, ...], ...]:
        """Return the kinds of each group that has a hall and a tenant of its own, and that may be in the same halls."""
        found: list[tuple[int, ...]] = []
        if any(activity.tenant < 0 for activity in self.problem.activities):
            return ()  # who shares with anybody would share with a group, whose minutes are not counted by hall
        for condition in self.problem.conditions:
            if isinstance(condition, Together) and condition.price is None and condition.why < 0:
                members = set(condition.activities)
                tenants = {self.problem.activities[one].tenant for one in members}
                if len(tenants) == 1 and min(tenants) >= 0 and members == self._tenancies[min(tenants)] and self._alike(members):
                    found.append(tuple(dict.fromkeys(self.kind_of[one] for one in sorted(members))))
        return tuple(dict.fromkeys(found))

    @cached_property
    def _tenancies(self) -> dict[int, set[int]]:
        found: defaultdict[int, set[int]] = defaultdict(set)
        for number, activity in enumerate(self.problem.activities):
            found[activity.tenant].add(number)
        return found

    def _alike(self, members: Iterable[int]) -> bool:
        if any(one in self.still or self.problem.activities[one].span > 1 or not self.ground.sites[one] for one in members):
            return False
        halls = {there for one in members for there in self.ground.sites[one].values()}
        return len(halls) == 1 and not any(self.problem.activities[one].left_out for one in members)

    def _band(self, kinds: tuple[int, ...]) -> Band:
        halls = next(iter(self.ground.sites[self.kinds[kinds[0]].members[0]].values()))
        openings = sorted({opening for kind in kinds for opening in self.x[kind]})
        present = {opening: self.model.new_bool_var("") for opening in openings}
        hall_of = {hall: self.model.new_bool_var("") for hall in halls}
        self.model.add_exactly_one(hall_of.values())
        at = {(opening, hall): self.model.new_bool_var("") for opening in openings for hall in halls}
        for opening in openings:
            here = [(self.x[kind][opening], self.kinds[kind]) for kind in kinds if opening in self.x[kind]]
            minutes = [self.problem.activities[kind.members[0]].minutes for _, kind in here]
            room = self.problem.openings[opening].minutes
            load = sum(of * variable for of, (variable, _) in zip(minutes, here, strict=True))
            self.model.add(load <= room * present[opening])
            for variable, kind in here:
                self.model.add(variable <= kind.number * present[opening])
            self.model.add(sum(variable for variable, _ in here) >= present[opening])
            self.model.add(sum(at[opening, hall] for hall in halls) == present[opening])
            for hall in halls:
                self.model.add_implication(at[opening, hall], hall_of[hall])
        band = Band(kinds, present, hall_of, at)
        self.band_of.update(dict.fromkeys(kinds, band))
        return band

    # what things cost

    def cost(self, price: Price, variable: Variable, times: int = 1) -> None:
        """Let a variable cost a price for each of its units."""
        self.costs[price.level].append((variable, price.weight * times))

    def spend(self, price: Price, times: int = 1) -> None:
        """Count what what stands still costs already."""
        self.spent[price.level] += price.weight * times

    def given(self, why: int) -> list[Variable]:
        """Return the literals under which a condition holds: none, or that of its reason where reasons are searched."""
        if self.reasons is None or why < 0:
            return []
        if why not in self.reasons:
            self.reasons[why] = self.model.new_bool_var(f"why {why}")
        return [self.reasons[why]]

    def literal(self, key: object, tally: Tally) -> Variable:
        """Return a literal that is true if any of a tally is there (it may be true otherwise); 1 if one stands still there."""
        if tally.still or not tally.terms:
            return int(tally.still > 0)
        if len(tally.terms) == 1 and self.is_bool(tally.terms[0]):
            return tally.terms[0]
        if key not in self._literals:
            self._literals[key] = self.model.new_bool_var("")
            for term in tally.terms:
                self.model.add(term == 0).only_enforce_if(self._literals[key].negated())
        return self._literals[key]

    def named(self, key: object, most: int) -> Variable:
        """Return the variable of a key, from 0 to ``most``; it is made when it is first asked for."""
        if key not in self._literals:
            self._literals[key] = self.model.new_int_var(0, most, "")
        return self._literals[key]

    def exact(self, key: object, tally: Tally) -> Variable:
        """Return a literal that is true if, and only if, any of a tally is there."""
        name = ("exact", key)
        variable = self.literal(name, tally)
        if name in self._literals and ("done", name) not in self._literals:
            self.model.add(sum(tally.terms) >= variable)
            self._literals["done", name] = variable
        return variable

    @staticmethod
    def is_bool(variable: Variable) -> bool:
        """Tell whether a variable is a literal."""
        return bool(getattr(variable, "is_boolean", False))
