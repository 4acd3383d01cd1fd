"""Generated meetings: people who are in several of them, rooms of several sizes, days that some cannot come on.

A person's meetings cannot be at once; people are added until so many of all pairs of meetings share somebody.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from random import Random

import attrs
from instance import Instance, Place, Worth

from ccmagenda.planner._timetable import Activity, Apart, Condition, Hall, Misplaced, Opening, Price, Problem


@attrs.frozen(kw_only=True)
class Size:
    """How much there is to plan; ``clashes`` is the share of all pairs of meetings that share somebody."""

    name: str
    meetings: int
    days: int
    per_day: int
    halls: int
    clashes: float
    double: float = 0.0


SIZES = (
    Size(name="ccm", meetings=40, days=4, per_day=4, halls=4, clashes=0.2),
    Size(name="sessions-400", meetings=400, days=8, per_day=6, halls=14, clashes=0.4),
    Size(name="climate", meetings=1500, days=12, per_day=8, halls=40, clashes=0.3, double=0.05),
)


@attrs.frozen(kw_only=True)
class Meetings:
    """What was generated: who is in each meeting, the seats it needs, the days it cannot be on, the openings it takes."""

    people: tuple[tuple[int, ...], ...]
    seats: tuple[int, ...]
    needs: tuple[int, ...]
    away: tuple[int, ...]
    spans: tuple[int, ...]
    size: Size

    @property
    def clashes(self) -> set[tuple[int, int]]:
        """Return the pairs of meetings that share somebody."""
        return {pair for group in self.people for pair in combinations(group, 2)}


def generate(size: Size, seed: int) -> Meetings:
    """Return meetings of a size, the same for the same seed."""
    chance = Random(seed)  # noqa: S311 - no secret
    seats = sorted(((300, 50, 20, 100, 20, 50)[number % 6] for number in range(size.halls)), reverse=True)
    needs = [chance.choice((10, 20, 20, 20, 50, 50, 100)) for _ in range(size.meetings)]
    wanted = int(size.clashes * size.meetings * (size.meetings - 1) / 2)
    most = max(3, size.days * size.per_day // 3)
    people: list[tuple[int, ...]] = []
    pairs: set[tuple[int, int]] = set()
    while len(pairs) < wanted:
        group = tuple(sorted(chance.sample(range(size.meetings), min(size.meetings, chance.randint(2, most)))))
        people.append(group)
        pairs.update(combinations(group, 2))
    away = [chance.randrange(size.days) if not chance.randrange(5) else -1 for _ in needs]
    spans = [2 if chance.randrange(1000) < 1000 * size.double else 1 for _ in needs]
    return Meetings(
        people=tuple(people),
        seats=tuple(seats),
        needs=tuple(min(n, seats[0]) for n in needs),
        away=tuple(away),
        spans=tuple(spans),
        size=size,
    )


def problem(meetings: Meetings) -> Problem:
    """Return generated meetings in our words; a morning is better than the last hour of a day."""
    size = meetings.size
    openings = [
        Opening(start=1440 * day + 540 + 60 * at, end=1440 * day + 600 + 60 * at, day=day, minutes=1)
        for day in range(size.days)
        for at in range(size.per_day)
    ]
    rooms = {need: tuple(hall for hall, seats in enumerate(meetings.seats) if seats >= need) for need in set(meetings.needs)}
    activities = []
    for need, away, span in zip(meetings.needs, meetings.away, meetings.spans, strict=True):
        free = [number for number, opening in enumerate(openings) if opening.day != away]
        activities.append(Activity(minutes=1, span=span, openings=free, halls=rooms[need]))
    return Problem(
        openings=openings, activities=activities, halls=[Hall() for _ in meetings.seats], conditions=tuple(_conditions(meetings))
    )


def _conditions(meetings: Meetings) -> Iterator[Condition]:
    size = meetings.size
    for group in meetings.people:
        yield Apart(activities=group)
    late = tuple(day * size.per_day + size.per_day - 1 for day in range(size.days))
    for number in range(size.meetings):
        if number % 3 == 0:
            yield Misplaced(activity=number, openings=late, price=Price(0, 1))


def worth(meetings: Meetings, places: Sequence[Place]) -> Worth:
    """Return how many meetings are late that would not be, and how much cannot be: counted from the meetings alone."""
    size = meetings.size
    taken = [
        [place[0] + step for step in range(span)] if place else [] for place, span in zip(places, meetings.spans, strict=True)
    ]
    hall = [place[1] if place else -1 for place in places]
    rooms = Counter((time, hall[number]) for number, times in enumerate(taken) for time in times)
    hard = places.count(None) + sum(number - 1 for number in rooms.values())
    hard += sum(bool({*taken[one]} & {*taken[other]}) for one, other in meetings.clashes)
    for number, times in enumerate(taken):
        hard += hall[number] >= 0 and meetings.seats[hall[number]] < meetings.needs[number]
        hard += any(time // size.per_day == meetings.away[number] for time in times)
        hard += len({time // size.per_day for time in times}) > 1
    late = sum(number % 3 == 0 and any((t + 1) % size.per_day == 0 for t in times) for number, times in enumerate(taken))
    return Worth(hard=hard, penalty=late)


def instance(size: Size, seed: int = 1) -> Instance:
    """Return generated meetings as an instance."""
    meetings = generate(size, seed)
    return Instance(
        name=f"{size.name}, seed {seed}", problem=problem(meetings), worth=lambda places: worth(meetings, places), best=None
    )
