"""Why there is no slate: the seats that cannot all be filled, and the smallest set of rules that keeps them empty."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from ccmagenda.planner._vacancies import Vacancies


def conflicts(vacant: Vacancies) -> Iterator[str]:
    """Yield what keeps seats empty, as far as it is a matter of who may sit where; nothing where there are States enough."""
    allowed = {group: _allowed(vacant, group) for group in vacant.seats}
    left = list(vacant.seats)
    for group in [group for group in left if vacant.seats[group] > 1 and not allowed[group] and vacant.ways[group]]:
        left.remove(group)
        yield _of_one_group(vacant, group)
    while not _all_seated(left, vacant.seats, allowed):
        core = _smallest(left, lambda groups: not _all_seated(groups, vacant.seats, allowed))
        states = {code for group in core for code in allowed[group]}
        wanting = [group for group in left if set(allowed[group]) <= states]
        rules = _rules(vacant, wanting, allowed) or _rules(vacant, core, allowed)
        yield _too_few(vacant, wanting, sorted(states, key=vacant.name), rules)
        left = [group for group in left if group not in wanting]


def _allowed(vacant: Vacancies, group: str) -> tuple[str, ...]:
    """Return the States that may sit in a group; where there are fewer of them than seats, there are no ways to ask."""
    singles = (mandate.party for mandate, _ in vacant.singles[group])
    ways = (code for way in vacant.options[group] for code in way.parties)
    return tuple(dict.fromkeys(ways if vacant.ways[group] else singles))


def conflict_of_ways(vacant: Vacancies, fails: Callable[[list[str]], bool]) -> str:
    """Return which groups cannot be filled together, where each of them could be and there are States enough."""
    groups = _smallest(list(vacant.seats), fails)
    told = Counter(one.label for group in groups for way in vacant.ways[group] for one in way.bars)
    rules = ", ".join(f"{label} forbids {number} way{'' if number == 1 else 's'}" for label, number in told.most_common())
    return f"the vacant seats ({vacant.groups(groups)}) cannot all be filled{': ' if rules else ''}{rules}"


def _of_one_group(vacant: Vacancies, group: str) -> str:
    bars = Counter(one.label for way in vacant.ways[group] for one in way.bars)
    first = vacant.ways[group][0].bars[0]
    rules = ", ".join(f"{label} forbids {number} of {len(vacant.ways[group])} ways" for label, number in bars.most_common())
    together = f"no States can take the {vacant.seats[group]} vacant seats ({vacant.groups([group])}) together"
    return f"{together}: {rules}, for example {first.sentence}"


def _too_few(vacant: Vacancies, groups: list[str], states: list[str], rules: str) -> str:
    number = sum(vacant.seats[group] for group in groups)
    where = f"{'the vacant seat' if number == 1 else f'the {number} vacant seats'} ({vacant.groups(groups)})"
    if not vacant.held:
        treaty = vacant.known.short or vacant.known.key
        return f"nobody can take {where}: no parties of the {treaty} are known - add them with a register file"
    if not states:
        return f"nobody can take {where}: {rules}"
    names = vacant.bench.language.listed([vacant.state(code) for code in states]) if len(states) <= 5 else f"{len(states)} States"
    few = f"only {names} may take {where}, and a State takes one seat"
    return f"{few}: {rules}" if rules else few


def _rules(vacant: Vacancies, groups: list[str], allowed: Mapping[str, tuple[str, ...]]) -> str:
    """Return the rules of which none can be left out of the conflict, each with how many States it bars; few bars go first."""
    barred = [(group, code, {one.label for one in told}) for group in groups for code, told in vacant.bars[group].items()]
    counts = Counter(label for label, _ in {(label, code) for _, code, by in barred for label in by})

    def fails(rules: list[str]) -> bool:
        freed = [(group, code) for group, code, by in barred if not by & set(rules)]
        more = {group: (*allowed[group], *(code for of, code in freed if of == group)) for group in groups}
        return not _all_seated(groups, vacant.seats, more)

    needed = _smallest(sorted(counts, key=lambda label: (counts[label], label)), fails)
    return ", ".join(f"{label} bars {counts[label]} State{'' if counts[label] == 1 else 's'}" for label in needed)


def _smallest(things: list[str], fails: Callable[[list[str]], bool]) -> list[str]:
    """Return a part of the things that still fails, and of which nothing can be left out."""
    kept = list(things)
    for thing in things:
        fewer = [other for other in kept if other != thing]
        if fails(fewer):
            kept = fewer
    return kept


def _all_seated(groups: list[str], number: Mapping[str, int], allowed: Mapping[str, tuple[str, ...]]) -> bool:
    """Tell whether every seat of the groups can have a State of its own, by chains of States that make room."""
    holder: dict[str, str] = {}

    def seat(place: str, tried: set[str]) -> bool:
        for code in allowed[place.partition("#")[0]]:
            if code not in tried:
                tried.add(code)
                if code not in holder or seat(holder[code], tried):
                    holder[code] = place
                    return True
        return False

    return all(seat(f"{group}#{count}", set()) for group in groups for count in range(number[group]))
