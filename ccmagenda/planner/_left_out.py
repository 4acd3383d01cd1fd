"""Who is left out: States that something bars from every vacant seat, and States that a rule with exceptions spares."""

from collections.abc import Iterable, Iterator

from ccmagenda.model import Slate
from ccmagenda.model.text import folded
from ccmagenda.planner._vacancies import OWN_CHOICE, Vacancies, Wishes

Left = tuple[tuple[str, str], ...]


def excluded(vacant: Vacancies, wishes: Wishes) -> Left:
    """Return the States that nothing lets in, each with what bars it, in the order of their names."""
    found = dict.fromkeys(wishes.excluded, f"excluded by {OWN_CHOICE}")
    for code in vacant.held:
        bars = [vacant.against(group, code) for group in vacant.seats]
        if bars and all(bars):
            found.setdefault(code, "; ".join(dict.fromkeys(one.ground for told in bars for one in told)))
    return _by_name(found.items(), vacant)


def spared(vacant: Vacancies, wishes: Wishes, slates: tuple[Slate, ...]) -> Left:
    """Return the States in no slate that a SHOULD keeps from every seat that they could take, each with the ground."""
    seated = {choice.mandate.party for slate in slates for choice in slate.choices}
    open_to = {code: [group for group in vacant.seats if not vacant.against(group, code)] for code in vacant.held}
    found = {code: "; ".join(dict.fromkeys(_grounds(vacant, wishes, code, groups))) for code, groups in open_to.items() if groups}
    return _by_name(((code, why) for code, why in found.items() if why and code not in seated), vacant)


def _grounds(vacant: Vacancies, wishes: Wishes, code: str, groups: list[str]) -> Iterator[str]:
    """Yield what is against a State everywhere; where that differs from seat to seat, what is against it in each."""
    breaches = [way.breaches for group in groups if (way := vacant.mildest[group].get(code))]
    if breaches and all(breaches):
        everywhere = set.intersection(*({one.label for one in told} for told in breaches))
        yield from (one.ground for told in breaches for one in told if one.label in everywhere or not everywhere)
    if code in wishes.avoided:
        yield f"spared by {OWN_CHOICE}"


def _by_name(left: Iterable[tuple[str, str]], vacant: Vacancies) -> Left:
    return tuple(sorted(left, key=lambda one: folded(vacant.name(one[0]))))
