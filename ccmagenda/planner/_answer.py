"""What a search found as a plan: what moved and for whom, what is given up, other ways, or why there is none."""

from collections.abc import Mapping
from itertools import zip_longest

from ccmagenda.model import Force, Programme
from ccmagenda.model.plan import Plan, Repair
from ccmagenda.planner._gaps import reckoned
from ccmagenda.planner._hopeless import conflicts, hopeless
from ccmagenda.planner._outcome import moves
from ccmagenda.planner._seeking import Offer, Seeker, by_key, could_have_hours
from ccmagenda.planner._shortfalls import shortfall, still_broken
from ccmagenda.planner._timetable import Ended, Infeasible, Placement
from ccmagenda.planner._wishes import reckoned_length


def answer(seeker: Seeker) -> Plan:
    """Return the best plan that a search finds, or why there is none."""
    at_once = tuple(hopeless(seeker.statement))
    found = None if at_once else seeker.best()
    if not isinstance(found, Offer):
        reasons = at_once or _why(seeker, found)
        stopped = isinstance(found, Ended) and found.stopped
        return Plan(old=seeker.old, conflicts=reasons, seed=seeker.asked.seed, stopped=stopped)
    found, *others = _ranked(seeker, found)
    moved = tuple(moves(seeker.old, found.programme))
    short, note = shortfall(seeker, found.programme), _note(seeker, found)
    return Plan(
        old=seeker.old,
        programme=found.programme,
        untimed=found.untimed,
        placed=tuple(move for move in moved if not move.old),
        moved=tuple(move for move in moved if move.old),
        broken=still_broken(seeker, found.programme),
        given_up=short.given_up,
        as_before=short.as_before,
        unmeasured=_unmeasured(seeker) if moved else (),
        reckoned=reckoned_length(seeker.statement.stage),
        repairs=tuple(_repair(seeker, other) for other in others)[: max(0, seeker.asked.ways - 1)],
        note=note,
        optimal=not note,
        seed=seeker.asked.seed,
    )


def _why(seeker: Seeker, ended: "Infeasible | Ended | None") -> tuple[str, ...]:
    """Return why there is no plan."""
    if isinstance(ended, Infeasible):
        sessions = {session.key: session for _, session in seeker.old.walk()}
        titles = [seeker.statement.matter.title(sessions[key]) for key in dict.fromkeys(seeker.hourless)]
        told = conflicts(seeker.statement, seeker.asked.seconds, titles, [*seeker.against.values()])
        return _hinted(seeker, tuple(told))
    if isinstance(ended, Ended) and ended.stopped:
        return ("the search was stopped before it found a plan - give it more time",)
    return (f"no plan was found in {seeker.asked.seconds:g} seconds, nor shown to be impossible - give it more time",)


def _hinted(seeker: Seeker, told: tuple[str, ...]) -> tuple[str, ...]:
    """Return why there is no plan; where there would be one with hours for all, that is said at the end."""
    if seeker.asked.hours or not told or not any(could_have_hours(seeker.old)):
        return told
    there_is_one = answer(seeker.with_hours()).programme
    hint = " - but there is a plan in which all have hours: ask for it with --hours" if there_is_one else ""
    return (*told[:-1], told[-1] + hint)


def _unmeasured(seeker: Seeker) -> tuple[str, ...]:
    """Return the sessions whose length is not told, where it matters how much each sitting holds."""
    stage = seeker.statement.stage
    return tuple(session.key for block in stage.blocks for session in block.untold) if len(stage.sittings) > 1 else ()


def _ranked(seeker: Seeker, found: Offer) -> list[Offer]:
    """Return what was found and the next best ways to mend the programme, those first that change least.

    Other ways are looked for by leaving one session that moved out of where it went. Sessions that get other hours in
    their sitting count as moved; the search knows nothing of them, and so what it finds may not be the least.
    """
    offers = [found, *(seeker.others(found) if seeker.lost or seeker.asked.ways > 1 else ())]
    offers = [*{offer.programme: offer for offer in reversed(offers)}.values()][::-1]
    if seeker.lost:
        best = sorted(offers, key=lambda offer: _change(seeker, offer))
    else:
        best = [found, *sorted(offers[1:], key=lambda way: way.placement.costs)]
    return [best[0], *(way for way in best[1:] if any(move.old for move in moves(seeker.old, way.programme)))]


def _change(seeker: Seeker, offer: Offer) -> tuple[int, ...]:
    """Return what an offer costs, in the order of the levels, with all that moves in it.

    Before the fair sharing of the sittings goes how many sessions leave their own.
    """
    delegations = seeker.old.delegations
    moved = [move for move in moves(seeker.old, offer.programme) if move.old]
    costs = [*offer.placement.costs]
    if len(costs) > seeker.levels.moves:
        costs[seeker.levels.moves] = sum(1 + sum(one.session.theme in each.follows for each in delegations) for one in moved)
    costs.insert(seeker.levels.shares, sum(move.old != move.new for move in moved))
    return tuple(costs)


def _repair(seeker: Seeker, offer: Offer) -> Repair:
    steps = tuple(move for move in moves(seeker.old, offer.programme) if move.old)
    short = shortfall(seeker, offer.programme)
    return Repair(
        moves=steps,
        given_up=short.given_up,
        as_before=short.as_before,
        broken=still_broken(seeker, offer.programme),
    )


def _note(seeker: Seeker, offer: Offer) -> str:
    """Return why it is not known whether there is something better; nothing where it is known that there is not."""
    placement = offer.placement
    if placement.optimal:
        near = _near(seeker, offer.programme) - _near(seeker, seeker.old) if seeker.asked.hours else 0
        if offer.unsure:
            matter, sessions = seeker.statement.matter, by_key(offer.programme)
            titles = matter.language.listed([matter.title(sessions[key]) for key in offer.unsure])
            return f"hours may be found for {titles} in an order that was not tried, or if others change theirs"
        more = near > reckoned(offer.problem, placement)
        return "the search knows how long sessions take, and not at which hours more time could lie between them" if more else ""
    seconds = f"used up its time (at most {seeker.asked.seconds:g} seconds)"
    how = "was stopped" if placement.stopped else seconds
    return f"the search {how} before the best was proven{open_level(placement, seeker.level_names())}"


def open_level(placement: Placement, names: Mapping[int, str]) -> str:
    """Return what is counted at the first level that is open, and the bound there; what goes before it is proven."""
    both = enumerate(zip_longest(placement.costs, placement.bounds, fillvalue=0))
    level, cost, bound = next(((level, cost, bound) for level, (cost, bound) in both if cost > bound), (-1, 0, 0))
    name = names.get(level)
    proven = "; all that weighs more is proven" if level > 0 else ""
    return f": {name}: {cost}, and at least {bound}{proven}" if name else ""


def _near(seeker: Seeker, programme: Programme) -> int:
    """Return how often sessions of one sitting are nearer to each other than their room allows."""
    return sum(one.rule == "room-taken-once" and one.force is Force.SHOULD for one in seeker.court.found(programme))
