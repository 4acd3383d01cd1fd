"""A slate of coordinators for a meeting: no SHALL broken, as few SHOULD as can be, then wishes, balance and new States."""

import functools
import itertools
from collections.abc import Iterator, Mapping

from ccmagenda.model import Convention, Language, Mandate, Proposal, Slate
from ccmagenda.planner._candidates import vacancies
from ccmagenda.planner._conflicts import conflict_of_ways, conflicts
from ccmagenda.planner._left_out import excluded, spared
from ccmagenda.planner._model import Ended, Filled, solve
from ccmagenda.planner._prices import Search, search_for
from ccmagenda.planner._reasons import slate_of
from ccmagenda.planner._vacancies import Vacancies, Wishes


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
    says so, and so does a search that ended without one. Seats that a register file gives from that meeting on are
    taken as given.
    """
    wanted = wishes or Wishes()
    vacant = vacancies(convention, ref, language, readings or {}, wanted, seed)
    search = search_for(vacant, wanted, seed)
    against = tuple(conflicts(vacant)) if vacant.seats else (f"no seat falls vacant at the {ref}",)
    found = [] if against else list(itertools.islice(solve(search, tuple(vacant.seats), seconds), slates))
    offered = tuple(slate_of(search, one) for one in found if isinstance(one, Filled))
    ended = next((one for one in found if isinstance(one, Ended)), None)
    if ended and ended.proven and not offered:
        against = (conflict_of_ways(vacant, functools.partial(_fails, search, seconds)),)
    return Proposal(
        ref=ref,
        slates=offered,
        given=tuple(_given(vacant)),
        excluded=excluded(vacant, wanted),
        spared=spared(vacant, wanted, offered),
        conflicts=against,
        note="; ".join((*_known_in_part(vacant), *(_end(ended, offered, seconds) if ended and not against else ()))),
        seed=seed,
    )


def _given(vacant: Vacancies) -> Iterator[Mandate]:
    """Yield the seats from the meeting on that somebody gave before: they are not for the slate to fill."""
    for group in vacant.known.groups:
        yield from (held for held in vacant.known.holders(group.key, vacant.ref) if held.begins == vacant.ref)


def _fails(search: Search, seconds: float, groups: list[str]) -> bool:
    """Tell whether some groups are proven to have no slate of their own."""
    first = next(solve(search, tuple(groups), seconds)) if groups else None
    return isinstance(first, Ended) and first.proven


def _known_in_part(vacant: Vacancies) -> Iterator[str]:
    """Say aloud that seats may be held of which the data does not know."""
    if vacant.seats and not vacant.known.is_complete_after(vacant.ref):
        until = vacant.known.documented_until
        yield f"the register is complete until the {until} only: a seat of which it knows no holder counts as vacant"


def _end(ended: Ended, offered: tuple[Slate, ...], seconds: float) -> Iterator[str]:
    """Yield how a search ended that gave fewer slates than were asked for."""
    if ended.proven:
        yield "there is no other slate"
    elif offered:
        yield f"the search for another slate ended after {seconds:g} seconds"
    else:
        yield f"the search ended after {seconds:g} seconds without a slate, and without proof that there is none"
