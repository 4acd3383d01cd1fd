"""Timefold's meeting scheduling: grains of time, rooms with seats, people who are required in meetings or would like to come.

Its score has three levels. What our problem states: all that is hard; in the middle each grain that somebody would be in two
meetings; of the soft part, early meetings, few meetings at once, large rooms first. A break of one grain between meetings and
staying in a room are scored and not searched.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import Any

import attrs
from instance import Instance, Place, Worth

from ccmagenda.planner._timetable import Activity, Apart, Condition, Hall, Misplaced, Opening, Price, Problem, Rivals, Used

BREAK, AT_ONCE = 100, 10


@attrs.frozen(kw_only=True)
class Schedule:
    """Meetings by their grains and people, rooms by their seats, grains by their day and minute."""

    grains: tuple[tuple[int, int], ...]
    seats: tuple[int, ...]
    lengths: tuple[int, ...]
    required: tuple[frozenset[str], ...]
    preferred: tuple[frozenset[str], ...]

    def pairs(self, one: int, other: int) -> int:
        """Return how many people would miss something if two meetings were at once, nobody being required in both."""
        mixed = len(self.required[one] & self.preferred[other]) + len(self.preferred[one] & self.required[other])
        return mixed + len(self.preferred[one] & self.preferred[other])


def read(text: str) -> Schedule:
    """Return what a file of the quickstart says; a person is told whole once, and by a reference after that."""
    told: dict[str, Any] = json.loads(text)
    days = {day["@id"]: int(day["dayOfYear"]) for day in told["dayList"]}
    meetings = told["meetingList"]
    return Schedule(
        grains=tuple((days[grain["day"]], int(grain["startingMinuteOfDay"])) for grain in told["timeGrainList"]),
        seats=tuple(int(room["capacity"]) for room in told["roomList"]),
        lengths=tuple(int(meeting["durationInGrains"]) for meeting in meetings),
        required=tuple(_people(meeting["requiredAttendanceList"]) for meeting in meetings),
        preferred=tuple(_people(meeting["preferredAttendanceList"]) for meeting in meetings),
    )


def _people(attendances: list[dict[str, Any]]) -> frozenset[str]:
    people = (attendance["person"] for attendance in attendances)
    return frozenset(person if isinstance(person, str) else person["@id"] for person in people)


def problem(schedule: Schedule) -> Problem:
    """Return a schedule in our words: a grain is an opening, a meeting spans as many as it is long."""
    openings = [Opening(start=1440 * day + at, end=1440 * day + at + 15, day=day, minutes=1) for day, at in schedule.grains]
    activities = []
    for length, required, preferred in zip(schedule.lengths, schedule.required, schedule.preferred, strict=True):
        large = [hall for hall, seats in enumerate(schedule.seats) if seats >= len(required) + len(preferred)]
        activities.append(Activity(minutes=1, span=length, halls=large))
    halls = [Hall() for _ in schedule.seats]
    return Problem(openings=openings, activities=activities, halls=halls, conditions=tuple(_conditions(schedule)))


def _conditions(schedule: Schedule) -> Iterator[Condition]:
    meetings, grains = range(len(schedule.lengths)), range(len(schedule.grains))
    of: defaultdict[str, list[int]] = defaultdict(list)
    for meeting in meetings:
        for person in schedule.required[meeting]:
            of[person].append(meeting)
    yield from (Apart(activities=members) for _, members in sorted(of.items()) if len(members) > 1)
    for one, other in combinations(meetings, 2):
        if schedule.pairs(one, other) and not schedule.required[one] & schedule.required[other]:
            yield Rivals(first=(one,), second=(other,), price=Price(0, schedule.pairs(one, other)))
    for meeting in meetings:
        for grain in grains[1:]:
            yield Misplaced(activity=meeting, openings=range(grain, len(grains)), price=Price(1))
        for hall, seats in enumerate(schedule.seats):
            smaller = sum(max(0, other - seats) for other in schedule.seats)
            if smaller:
                yield Misplaced(activity=meeting, halls=(hall,), price=Price(1, smaller))
    for grain, number in product(grains, range(1, len(schedule.seats))):
        yield Used(activities=meetings, openings=(grain,), free=number, price=Price(1, AT_ONCE))


def worth(schedule: Schedule, places: Sequence[Place]) -> Worth:
    """Return the broken hard rules, and the medium and soft penalties as one number: a medium one outweighs all soft ones."""
    taken = [range(p[0], p[0] + n) if p else range(0) for p, n in zip(places, schedule.lengths, strict=True)]
    hard, medium, soft = places.count(None), 0, 0
    for (one, first), (other, then) in combinations(enumerate(taken), 2):
        shared = len({*first} & {*then})
        here, there = places[one], places[other]
        hard += shared * (len(schedule.required[one] & schedule.required[other]) + bool(here and there and here[1] == there[1]))
        medium += shared * schedule.pairs(one, other)
        soft += AT_ONCE * shared
    hard += sum(grains[-1] >= len(schedule.grains) for grains in taken if grains)
    hard += sum(len({schedule.grains[g][0] for g in grains if g < len(schedule.grains)}) > 1 for grains in taken)
    hard += sum(max(0, _people_of(schedule, m) - schedule.seats[place[1]]) for m, place in enumerate(places) if place)
    soft += sum(grains[-1] for grains in taken if grains) + _breaks(taken) + _moves(schedule, places, taken)
    soft += sum(max(0, other - schedule.seats[place[1]]) for place in places if place for other in schedule.seats)
    return Worth(hard=hard, penalty=1_000_000 * medium + soft, parts=(("medium", medium), ("soft", soft)), leveled=True)


def _people_of(schedule: Schedule, meeting: int) -> int:
    return len(schedule.required[meeting]) + len(schedule.preferred[meeting])


def _breaks(taken: Sequence[range]) -> int:
    begin, end = Counter(grains[0] for grains in taken if grains), Counter(grains[-1] for grains in taken if grains)
    return BREAK * sum(number * begin[grain + 1] for grain, number in end.items())


def _moves(schedule: Schedule, places: Sequence[Place], taken: Sequence[range]) -> int:
    """Return how often somebody goes to another room for a meeting that begins at most two grains after the one before."""
    moves = 0
    for one, other in product(range(len(taken)), repeat=2):
        here, there = places[one], places[other]
        if here and there and here[0] < there[0] and here[1] != there[1] and there[0] - taken[one].stop <= 2:
            both = (schedule.required[one] | schedule.preferred[one]) & (schedule.required[other] | schedule.preferred[other])
            moves += len(both)
    return moves


def instance(file: Path) -> Instance:
    """Return the instance of a file of the quickstart."""
    schedule = read(file.read_text(encoding="utf-8"))
    return Instance(name=file.stem, problem=problem(schedule), worth=lambda places: worth(schedule, places))
