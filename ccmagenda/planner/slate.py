"""A slate of coordinators for a meeting: no SHALL broken, as few SHOULD as can be, then wishes, balance and new States."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ccmagenda.errors import MissingPartError
from ccmagenda.model import Choice, Convention, Force, Language, Proposal, Slate
from ccmagenda.planner._candidates import Option, Vacancies, Wishes, vacancies

_SHOULD, _WISH, _AVOID, _SERVED, _REGION = 1_000_000, 100_000, 10_000, 300, 20


Kinds = tuple[str, ...]


@attrs.frozen(kw_only=True)
class _Search:
    """One search: the vacancies, what each option costs by itself, and how the regions stand already."""

    vacant: Vacancies
    wishes: Wishes
    served: Mapping[str, int]
    regions: Mapping[str, int]

    def cost(self, option: Option) -> int:
        """Return what an option costs by itself; 0 is best."""
        should = sum(one.force is Force.SHOULD for one in option.told)
        wished = [code for group, code in self.wishes.wished if group == option.group]
        unmet = sum(code not in option.parties for code in wished)
        avoided = sum(code in self.wishes.avoided for code in option.parties)
        served = sum(self.served.get(code, 0) for code in option.parties)
        return _SHOULD * should + _WISH * unmet + _AVOID * avoided + _SERVED * served

    def kind(self, code: str) -> str:
        """Return what tells a State from others for this search: what the rules, the wishes and the President say of it."""
        party = self.vacant.known.party_by_code[code]
        wished = sorted(group for group, wanted in self.wishes.wished if wanted == code)
        of_rules = self.vacant.told.get(code, ())
        parts = (self.region(code), sorted(party.marks), self.served.get(code, 0), code in self.wishes.avoided, wished, of_rules)
        return repr(parts)

    def region(self, code: str) -> str:
        """Return a State's region, or that it is not known."""
        return self.vacant.known.party_by_code[code].region or "region not known"


@attrs.frozen
class _Row:
    """Groups that can choose from the same ways at the same cost: six that are all empty, say, in a first round."""

    ways: dict[Kinds, Option]
    groups: list[str] = attrs.field(factory=list)

    def picked(self, times: Mapping[Kinds, int]) -> Iterator[tuple[str, Kinds]]:
        """Give each group a way, where ``times`` tells how often each way is taken."""
        yield from zip(self.groups, (kinds for kinds, number in times.items() for _ in range(number)), strict=True)


def propose(
    convention: Convention,
    ref: str,
    language: Language,
    *,
    readings: Mapping[str, str] | None = None,
    wishes: Wishes | None = None,
    slates: int = 3,
    seed: int = 0,
    seconds: float = 30.0,
) -> Proposal:
    """Return the best slates for the seats that a formal meeting fills, each different from those before it.

    The same arguments give the same answer. ``seconds`` bounds each search; a slate that is not proven to be the best
    says so.
    """
    wanted = wishes or Wishes()
    vacant = vacancies(convention, ref, language, readings or {}, wanted)
    conflicts = tuple(_conflicts(vacant))
    excluded = tuple(vacant.excluded.items())
    if conflicts or not vacant.options:
        none = conflicts or (f"no seat falls vacant at the {ref}",)
        return Proposal(ref=ref, excluded=excluded, conflicts=none, seed=seed)
    search = _Search(vacant=vacant, wishes=wanted, served=_served(vacant), regions=_regions(vacant))
    found = tuple(_slates(search, slates, seed, seconds))
    if not found:
        return Proposal(ref=ref, excluded=excluded, conflicts=("there are fewer States than vacant seats",), seed=seed)
    return Proposal(ref=ref, slates=found, excluded=excluded, seed=seed)


def _conflicts(vacant: Vacancies) -> Iterator[str]:
    for group, options in vacant.options.items():
        if not options and group in vacant.barred:
            yield f"no States can take the vacant seats in {group} together: {vacant.barred[group]}"
        elif not options:
            reasons = Counter(reason.rsplit("[", 1)[-1].rstrip("]") for reason in vacant.excluded.values())
            told = ", ".join(f"{label} ({count} States)" for label, count in reasons.most_common())
            yield f"nobody can take the vacant seat in {group}: {told}"


def _served(vacant: Vacancies) -> Counter[str]:
    return Counter(mandate.party for mandate in vacant.known.roster.mandates)


def _regions(vacant: Vacancies) -> Counter[str]:
    known = vacant.known
    staying = [mandate.party for group in known.groups for mandate in known.holders(group.key, vacant.ref)]
    return Counter(known.party_by_code[code].region or "region not known" for code in staying if code in known.party_by_code)


def _slates(search: _Search, count: int, seed: int, seconds: float) -> Iterator[Slate]:
    cp = _solver()
    model = cp.CpModel()
    rows = _rows(search)
    numbers = [{kinds: model.new_int_var(0, len(row.groups), "") for kinds in row.ways} for row in rows]
    _constrain(search, model, rows, numbers)
    for _ in range(count):
        solver = cp.CpSolver()
        solver.parameters.random_seed = seed
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = seconds
        status = solver.solve(model)
        if status not in {cp.OPTIMAL, cp.FEASIBLE}:
            return
        values = [{kinds: solver.value(one) for kinds, one in row.items()} for row in numbers]
        picked = {group: kinds for row, value in zip(rows, values, strict=True) for group, kinds in row.picked(value)}
        yield _slate(search, _named(search, picked), round(solver.objective_value), optimal=status == cp.OPTIMAL)
        _forbid(model, numbers, values)


def _forbid(model: Any, numbers: list[dict[Kinds, Any]], values: list[dict[Kinds, int]]) -> None:  # noqa: ANN401 - the solver's own types
    """Leave a slate out of what is searched next: one of its ways must be taken less often."""
    others = []
    for row, value in zip(numbers, values, strict=True):
        for kinds, times in value.items():
            if times:
                others.append(model.new_bool_var(""))
                model.add(row[kinds] <= times - 1).only_enforce_if(others[-1])
    model.add_bool_or(others)


def _rows(search: _Search) -> list[_Row]:
    """Return the groups by what they can choose from: which of two that can choose the same is first makes no difference."""
    found: dict[tuple[tuple[Kinds, int], ...], _Row] = {}
    for group, options in search.vacant.options.items():
        ways = _alike(search, options)
        same = tuple((kinds, search.cost(option)) for kinds, option in sorted(ways.items()))
        found.setdefault(same, _Row(ways)).groups.append(group)
    return list(found.values())


def _alike(search: _Search, options: tuple[Option, ...]) -> dict[Kinds, Option]:
    """Return one option for all that are alike: States of which the rules, the wishes and the region say the same.

    Without this the search would prove again and again that one newcomer is as good as another.
    """
    found: dict[Kinds, Option] = {}
    for option in options:
        found.setdefault(tuple(sorted(search.kind(code) for code in option.parties)), option)
    return found


def _named(search: _Search, picked: Mapping[str, Kinds]) -> dict[str, Option]:
    """Return the options with States for their kinds, each State once, in the order of the register of parties."""
    free: dict[str, list[str]] = {}
    for code in search.vacant.told:
        free.setdefault(search.kind(code), []).append(code)
    named = {group: frozenset(free[kind].pop(0) for kind in kinds) for group, kinds in picked.items()}
    by_parties = {group: {frozenset(o.parties): o for o in search.vacant.options[group]} for group in picked}
    return {group: by_parties[group][named[group]] for group in search.vacant.options}


def _solver() -> Any:  # noqa: ANN401 - the solver's own module
    try:
        from ortools.sat.python import cp_model  # noqa: PLC0415 - slow to import, and only a search needs it
    except ImportError:
        sentence = "a proposal needs OR-Tools - run: pip install 'ccmagenda[plan]'"
        raise MissingPartError(sentence) from None
    return cp_model


def _constrain(search: _Search, model: Any, rows: list[_Row], numbers: list[dict[Kinds, Any]]) -> None:  # noqa: ANN401 - the solver's own types
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
                by_kind.setdefault(search.kind(code), []).append(variable)
                by_region.setdefault(search.region(code), []).append(variable)
    there = Counter(search.kind(code) for code in search.vacant.told)
    for kind, variables in by_kind.items():
        model.add(sum(variables) <= there[kind])
    seats = sum(len(options[0].mandates) for options in search.vacant.options.values())
    for region, variables in sorted(by_region.items()):
        already = search.regions.get(region, 0)
        steps = [model.new_bool_var("") for _ in range(seats)]
        model.add(sum(variables) == sum(steps))
        for number, step in enumerate(steps):
            costs.append(_REGION * (2 * (already + number) + 1) * step)
            if number:
                model.add_implication(step, steps[number - 1])
    model.minimize(sum(costs))


def _slate(search: _Search, options: Mapping[str, Option], score: int, *, optimal: bool) -> Slate:
    taken = {code for option in options.values() for code in option.parties}
    choices = tuple(choice for option in options.values() for choice in _choices(search, option, taken))
    given_up = [
        f"{one.sentence} [{one.label}]" for option in options.values() for one in option.told if one.force is Force.SHOULD
    ]
    given_up += [
        f"the wish for {_title(search, code)} in {_group(search, group)}"
        for group, code in search.wishes.wished
        if group in options and code not in options[group].parties
    ]
    return Slate(choices=choices, given_up=given_up, score=score, optimal=optimal)


def _title(search: _Search, code: str) -> str:
    state = search.vacant.known.states.by_code.get(code)
    return state.names[-1].text if state else code


def _group(search: _Search, key: str) -> str:
    group = search.vacant.known.group(key)
    return group.names.read("en") if group else key


def _choices(search: _Search, option: Option, taken: set[str]) -> Iterator[Choice]:
    others = [other for other in search.vacant.options[option.group] if not taken & set(other.parties)]
    second = min(others, key=lambda other: (search.cost(other), other.parties), default=None)
    for mandate in option.mandates:
        runner_up = ", ".join(second.parties) if second else ""
        gives_up = tuple(_gives_up(search, second)) if second else ()
        yield Choice(
            mandate=mandate, reasons=tuple(_reasons(search, option, mandate.party)), runner_up=runner_up, gives_up=gives_up
        )


def _reasons(search: _Search, option: Option, code: str) -> Iterator[str]:
    party = search.vacant.known.party_by_code[code]
    terms = search.served.get(code, 0)
    if (option.group, code) in search.wishes.wished:
        yield "it was wished for"
    yield "it has never held an office" if not terms else f"it has held {terms} office{'' if terms == 1 else 's'} before"
    obligations = sorted(mark.removeprefix("art") for mark in party.marks)
    if obligations:
        yield f"it has obligations under Article{'' if len(obligations) == 1 else 's'} {', '.join(obligations)}"
    yield f"{search.region(code)}: {search.regions.get(search.region(code), 0)} of those who stay in office"
    if not any(one.force is Force.SHOULD for one in option.told):
        yield "no rule objects"


def _gives_up(search: _Search, option: Option) -> Iterator[str]:
    yield from (f"{one.sentence} [{one.label}]" for one in option.told if one.force is Force.SHOULD)
    unmet = [code for group, code in search.wishes.wished if group == option.group and code not in option.parties]
    yield from (f"the wish for {_title(search, code)}" for code in unmet)
    for code in option.parties:
        terms = search.served.get(code, 0)
        if terms:
            yield f"it has held {terms} office{'' if terms == 1 else 's'} before"
    if search.cost(option) == 0:
        yield "no rule, only the balance of regions"
