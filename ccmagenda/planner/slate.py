"""A slate of coordinators for a meeting: no SHALL broken, as few SHOULD as can be, then wishes, balance and new States."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ccmagenda.errors import MissingPartError
from ccmagenda.model import Choice, Convention, Force, Language, Proposal, Slate
from ccmagenda.planner._candidates import Option, Vacancies, Wishes, vacancies

_SHOULD, _WISH, _AVOID, _SERVED, _REGION = 1_000_000, 100_000, 10_000, 300, 20


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

    def region(self, code: str) -> str:
        """Return a State's region, or that it is not known."""
        return self.vacant.known.party_by_code[code].region or "region not known"


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
        if not options:
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
    chosen = {group: [model.new_bool_var("") for _ in options] for group, options in search.vacant.options.items()}
    _constrain(search, model, chosen)
    for _ in range(count):
        solver = cp.CpSolver()
        solver.parameters.random_seed = seed
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = seconds
        status = solver.solve(model)
        if status not in {cp.OPTIMAL, cp.FEASIBLE}:
            return
        picked = {group: next(n for n, variable in enumerate(row) if solver.value(variable)) for group, row in chosen.items()}
        options = {group: search.vacant.options[group][number] for group, number in picked.items()}
        yield _slate(search, options, round(solver.objective_value), optimal=status == cp.OPTIMAL)
        model.add_bool_or([chosen[group][number].negated() for group, number in picked.items()])


def _solver() -> Any:  # noqa: ANN401 - the solver's own module
    try:
        from ortools.sat.python import cp_model  # noqa: PLC0415 - slow to import, and only a search needs it
    except ImportError:
        sentence = "a proposal needs OR-Tools - run: pip install 'ccmagenda[plan]'"
        raise MissingPartError(sentence) from None
    return cp_model


def _constrain(search: _Search, model: Any, chosen: dict[str, list[Any]]) -> None:  # noqa: ANN401 - the solver's own types
    """One way for each group, one seat for each State; the cost is that of the options and of regions that fill up."""
    by_party: dict[str, list[Any]] = {}
    by_region: dict[str, list[Any]] = {}
    costs = []
    for group, row in chosen.items():
        model.add_exactly_one(row)
        for option, variable in zip(search.vacant.options[group], row, strict=True):
            costs.append(search.cost(option) * variable)
            for code in option.parties:
                by_party.setdefault(code, []).append(variable)
                by_region.setdefault(search.region(code), []).append(variable)
    for variables in by_party.values():
        model.add_at_most_one(variables)
    seats = sum(len(options[0].mandates) for options in search.vacant.options.values())
    for region, variables in sorted(by_region.items()):
        already = search.regions.get(region, 0)
        for more in range(1, seats + 1):
            beyond = model.new_bool_var("")
            model.add(sum(variables) <= more - 1 + seats * beyond)
            costs.append(_REGION * (2 * (already + more) - 1) * beyond)
    model.minimize(sum(costs))


def _slate(search: _Search, options: Mapping[str, Option], score: int, *, optimal: bool) -> Slate:
    taken = {code for option in options.values() for code in option.parties}
    choices = tuple(choice for option in options.values() for choice in _choices(search, option, taken))
    given_up = [
        f"{one.sentence} [{one.label}]" for option in options.values() for one in option.told if one.force is Force.SHOULD
    ]
    given_up += [
        f"the wish for {code} in {group}"
        for group, code in search.wishes.wished
        if group in options and code not in options[group].parties
    ]
    return Slate(choices=choices, given_up=given_up, score=score, optimal=optimal)


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
    yield from (f"the wish for {code}" for code in unmet)
    for code in option.parties:
        terms = search.served.get(code, 0)
        if terms:
            yield f"it has held {terms} office{'' if terms == 1 else 's'} before"
    if search.cost(option) == 0:
        yield "no rule, only the balance of regions"
