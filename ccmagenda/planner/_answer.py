"""What a search found as a plan: what moved and for whom, what is given up, other ways, or why there is none."""

import re
from collections.abc import Iterator

import attrs

from ccmagenda.model import NOWHERE, Force, Programme
from ccmagenda.model.plan import Plan, Repair
from ccmagenda.planner._gaps import reckoned
from ccmagenda.planner._hopeless import conflicts, hopeless
from ccmagenda.planner._outcome import moves
from ccmagenda.planner._seeking import Offer, Seeker, by_key, could_have_hours
from ccmagenda.planner._timetable import Ended, Infeasible
from ccmagenda.rules._court import hearings
from ccmagenda.rules._kinds import ClashRule, SessionRule
from ccmagenda.rules._order import OrderRule

_LINE = re.compile(r" \(the other is in line \d+\)")  # the lines of the old file


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
    note = _note(seeker, found)
    return Plan(
        old=seeker.old,
        programme=found.programme,
        untimed=found.untimed,
        placed=tuple(move for move in moved if not move.old),
        moved=tuple(move for move in moved if move.old),
        broken=tuple(_LINE.sub("", str(attrs.evolve(one, origin=NOWHERE))) for one in seeker.court.shall(found.programme)),
        given_up=tuple(dict.fromkeys(_given_up(seeker, found.programme))),
        repairs=tuple(_repair(seeker, other) for other in others)[: max(0, seeker.asked.ways - 1)],
        note=note,
        optimal=not note,
        seed=seeker.asked.seed,
    )


def _why(seeker: Seeker, ended: "Infeasible | Ended | None") -> tuple[str, ...]:
    """Return why there is no plan."""
    if isinstance(ended, Infeasible):
        titles = [seeker.statement.matter.title(by_key(seeker.old)[key]) for key in dict.fromkeys(seeker.hourless)]
        return _hinted(seeker, tuple(conflicts(seeker.statement, seeker.asked.seconds, titles)))
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


def _given_up(seeker: Seeker, programme: Programme) -> Iterator[str]:
    """Yield what ``check`` says of places in the plan that it did not say before, SHOULD first."""
    placing = {h.key for h in hearings(seeker.statement.matter) if isinstance(h.rule, ClashRule | SessionRule | OrderRule)}
    known = {(one.rule, one.about, one.force) for one in seeker.court.found(seeker.old)}
    for finding in seeker.court.found(programme):
        is_known = (finding.rule, finding.about, finding.force) in known
        if finding.rule in placing and not is_known and finding.waiver is None:
            yield f"{_LINE.sub('', finding.sentence)} [{finding.label}]"


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
    return Repair(moves=steps, given_up=tuple(dict.fromkeys(_given_up(seeker, offer.programme))))


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
    names = seeker.level_names()
    seconds = f"used up its time (at most {seeker.asked.seconds:g} seconds)"
    how = "was stopped" if placement.stopped else seconds
    gaps = [(names[at], both) for at, both in enumerate(zip(placement.costs, placement.bounds, strict=False)) if at in names]
    gap = next((f": {name}: {cost}, and at least {bound}" for name, (cost, bound) in gaps if cost > bound), "")
    return f"the search {how} before the best was proven{gap}"


def _near(seeker: Seeker, programme: Programme) -> int:
    """Return how often sessions of one sitting are nearer to each other than their room allows."""
    return sum(one.rule == "room-taken-once" and one.force is Force.SHOULD for one in seeker.court.found(programme))
