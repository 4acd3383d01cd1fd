"""The model that CP-SAT solves: one way for each group, each State once, at the lowest cost.

States of which the rules, the wishes and the regions say the same are one kind, and groups that can choose from the
same kinds are one row: the search counts them, so that it need not prove again and again that one newcomer is as good
as another.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ccmagenda.errors import MissingPartError
from ccmagenda.planner._prices import REGION, Search
from ccmagenda.planner._vacancies import Option

Kinds = tuple[str, ...]


@attrs.frozen
class Filled:
    """A slate as a way for each group, what it costs, and whether nothing better is possible."""

    options: Mapping[str, Option]
    cost: int
    optimal: bool


@attrs.frozen
class Ended:
    """How a search ended that gave no further slate: by proof that there is none, or because its time was up."""

    proven: bool


@attrs.frozen
class _Row:
    """Groups that can choose from the same ways at the same cost: six that are all empty, say, in a first round."""

    ways: dict[Kinds, Option]
    groups: list[str] = attrs.field(factory=list)

    def picked(self, times: Mapping[Kinds, int]) -> Iterator[tuple[str, Kinds]]:
        """Give each group a way, where ``times`` tells how often each way is taken."""
        yield from zip(self.groups, (kinds for kinds, number in times.items() for _ in range(number)), strict=True)


def solve(search: Search, groups: tuple[str, ...], seconds: float) -> Iterator[Filled | Ended]:
    """Yield slates for some groups, the best first, each different from those before it, and last how the search ended."""
    cp = _solver()
    model = cp.CpModel()
    rows = _rows(search, groups)
    numbers = [{kinds: model.new_int_var(0, len(row.groups), "") for kinds in row.ways} for row in rows]
    _constrain(search, model, rows, numbers)
    while True:
        solver = cp.CpSolver()
        solver.parameters.random_seed = search.seed % 2**31  # the most that the solver takes
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = seconds
        status = solver.solve(model)
        if status not in {cp.OPTIMAL, cp.FEASIBLE}:
            yield Ended(proven=status == cp.INFEASIBLE)
            return
        values = [{kinds: solver.value(one) for kinds, one in row.items()} for row in numbers]
        picked = {group: kinds for row, value in zip(rows, values, strict=True) for group, kinds in row.picked(value)}
        yield Filled(_named(search, picked), round(solver.objective_value), optimal=status == cp.OPTIMAL)
        _forbid(model, numbers, values)


def _solver() -> Any:  # noqa: ANN401 - the solver's own module
    try:
        from ortools.sat.python import cp_model  # noqa: PLC0415 - slow to import, and only a search needs it
    except ImportError:
        sentence = "a proposal needs OR-Tools - run: pip install 'ccmagenda[plan]'"
        raise MissingPartError(sentence) from None
    return cp_model


def _rows(search: Search, groups: tuple[str, ...]) -> list[_Row]:
    """Return the groups by what they can choose from: which of two that can choose the same is first makes no difference."""
    found: dict[tuple[tuple[Kinds, int], ...], _Row] = {}
    for group in groups:
        ways = _alike(search, search.vacant.options[group])
        same = tuple((kinds, search.cost(option)) for kinds, option in sorted(ways.items()))
        found.setdefault(same, _Row(ways)).groups.append(group)
    return list(found.values())


def _alike(search: Search, options: tuple[Option, ...]) -> dict[Kinds, Option]:
    """Return one option for all that bring in States of the same kinds."""
    found: dict[Kinds, Option] = {}
    for option in options:
        found.setdefault(tuple(sorted(search.kinds[code] for code in option.parties)), option)
    return found


def _named(search: Search, picked: Mapping[str, Kinds]) -> dict[str, Option]:
    """Return the options with States for their kinds, each State once, in the order of the lot."""
    free: dict[str, list[str]] = {}
    for code, kind in search.kinds.items():
        free.setdefault(kind, []).append(code)
    named = {group: frozenset(free[kind].pop(0) for kind in kinds) for group, kinds in picked.items()}
    by_parties = {group: {frozenset(o.parties): o for o in search.vacant.options[group]} for group in picked}
    return {group: by_parties[group][named[group]] for group in search.vacant.options if group in picked}


def _constrain(search: Search, model: Any, rows: list[_Row], numbers: list[dict[Kinds, Any]]) -> None:  # noqa: ANN401 - the solver's own types
    """One way for each group, no more States of a kind than there are; the cost is that of the ways and of full regions."""
    by_kind: dict[str, list[Any]] = {}
    by_region: dict[str, list[Any]] = {}
    costs = []
    for row, times in zip(rows, numbers, strict=True):
        model.add(sum(times.values()) == len(row.groups))
        for kinds, variable in times.items():
            option = row.ways[kinds]
            costs.append(search.cost(option) * variable)
            for code in option.parties:
                by_kind.setdefault(search.kinds[code], []).append(variable)
                by_region.setdefault(search.region[code], []).append(variable)
    there = Counter(search.kinds.values())
    for kind, variables in by_kind.items():
        model.add(sum(variables) <= there[kind])
    seats = sum(search.vacant.seats[group] for row in rows for group in row.groups)
    model.minimize(sum([*costs, *_of_regions(search, model, by_region, seats)]))


def _of_regions(search: Search, model: Any, by_region: dict[str, list[Any]], seats: int) -> Iterator[Any]:  # noqa: ANN401 - as above
    """Yield what the seats of each region cost: each more than the one before it."""
    for region, variables in sorted(by_region.items()):
        already = search.regions.get(region, 0)
        steps = [model.new_bool_var("") for _ in range(seats)]
        model.add(sum(variables) == sum(steps))
        for number, step in enumerate(steps):
            yield REGION * (2 * (already + number) + 1) * step
            if number:
                model.add_implication(step, steps[number - 1])


def _forbid(model: Any, numbers: list[dict[Kinds, Any]], values: list[dict[Kinds, int]]) -> None:  # noqa: ANN401 - as above
    """Leave a slate out of what is searched next: one of its ways must be taken less often."""
    others = []
    for row, value in zip(numbers, values, strict=True):
        for kinds, times in value.items():
            if times:
                others.append(model.new_bool_var(""))
                model.add(row[kinds] <= times - 1).only_enforce_if(others[-1])
    model.add_bool_or(others)
