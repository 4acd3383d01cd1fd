"""Why a State is in a seat, who would be next, and what a slate gives up."""

from collections.abc import Iterator

from ccmagenda.model import Choice, Mandate, Slate
from ccmagenda.planner._model import Filled
from ccmagenda.planner._prices import Search, outside
from ccmagenda.planner._swaps import next_best, offices, swaps
from ccmagenda.planner._vacancies import Option


def slate_of(search: Search, filled: Filled) -> Slate:
    """Return a slate with the reasons for every choice."""
    choices = tuple(choice for option in filled.options.values() for choice in _choices(search, filled, option))
    prices = (price for option in filled.options.values() for price in search.prices(option))
    given_up = (*(price.given_up for price in prices if price.ground != "wish"), *_unmet(search, filled))
    return Slate(choices=choices, given_up=given_up, score=filled.cost, optimal=filled.optimal)


def _choices(search: Search, filled: Filled, option: Option) -> Iterator[Choice]:
    for mandate in option.mandates:
        second = next_best(search, filled, option, mandate.party)
        yield Choice(
            mandate=mandate,
            reasons=tuple(_reasons(search, option, mandate.party)),
            runner_up=second.party if second else "",
            gives_up=second.gives_up if second else (),
            gains=second.gains if second else (),
        )


def _reasons(search: Search, option: Option, code: str) -> Iterator[str]:
    vacant = search.vacant
    if (option.group, code) in search.wishes.wished:
        yield "it was wished for"
    yield from (f"it {vacant.sitting(held)}" for held in vacant.held[code])
    yield _offices(search, code)
    yield from _presidencies(search, code)
    if outside(code, vacant):
        yield f"it is not a State Party ({outside(code, vacant)})"
    obligations = sorted(mark.removeprefix("art") for mark in vacant.party(code).marks)
    if obligations:
        yield f"it has obligations under Article{'' if len(obligations) == 1 else 's'} {', '.join(obligations)}"
    region = search.region[code]
    yield f"{region}: {search.regions.get(region, 0)} of those who stay in office"
    if not option.breaches:
        yield "no rule objects"


def _offices(search: Search, code: str) -> str:
    """Return what a State has coordinated, seats that it still holds apart."""
    known, sitting = search.vacant.known, search.vacant.held[code]
    place = known.place_of(search.vacant.ref) or 0
    over = [m for m in known.roster.mandates if m.party == code and m not in sitting and (known.place_of(m.begins) or 0) < place]
    if not over:
        return "it has held no other office" if sitting else "it has never coordinated"
    last = max(over, key=lambda mandate: known.place_of(mandate.until) or 0)
    return f"it has held {offices(len(over))} before, {'' if len(over) == 1 else 'the last '}{_office(search, last)}"


def _office(search: Search, mandate: Mandate) -> str:
    until = f" until the {mandate.until}" if mandate.until else ""
    return f"as {mandate.role} for {search.vacant.bench.group(mandate.group)}{until}"


def _presidencies(search: Search, code: str) -> Iterator[str]:
    """Yield the meetings over which a State presides, up to the next one: no breach, but worth a note."""
    known = search.vacant.known
    now = known.place_of(search.vacant.ref) or 0
    for place, ref in enumerate(known.formal_refs[: now + 2]):
        record = known.meetings.record(ref)
        if record and record.president == code:
            yield f"it {('is to preside', 'presides', 'presided')[(place <= now) + (place < now)]} over the {ref}"


def _unmet(search: Search, filled: Filled) -> Iterator[str]:
    """Yield every wish that the slate does not meet, with what stands against it."""
    for group, code in search.wishes.wished:
        option = filled.options.get(group)
        if option is None or code not in option.parties:
            name, where = search.vacant.state(code), search.vacant.bench.group(group)
            yield f"the wish for {name} in {where}: {_why_not(search, filled, group, code)}"


def _why_not(search: Search, filled: Filled, group: str, code: str) -> str:
    vacant, option = search.vacant, filled.options.get(group)
    if option is None:
        holders = vacant.known.holders(group, vacant.ref)
        held = [f"{vacant.state(one.party)} until the end of the {one.until}" for one in holders]
        return f"no seat is vacant there: {vacant.bench.language.listed(held)}" if held else "no such seat is there then"
    bars = vacant.against(group, code)
    if bars:
        return " and ".join(dict.fromkeys(one.ground for one in bars))
    elsewhere = [other.group for other in filled.options.values() if code in other.parties]
    if elsewhere:
        return f"it takes a seat in {vacant.bench.group(elsewhere[0])}"
    found = [swap for party in option.parties for swap in swaps(search, filled, option, party) if swap.party == code]
    best = min(found, key=lambda swap: swap.cost, default=None)
    return "; ".join(best.gives_up) if best else "it does not fit with the others"
