"""The `.ctt` format of the second international timetabling competition, track 3: courses, curricula, rooms, periods."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import attrs
from instance import Instance, Place, Worth

from ccmagenda.planner._timetable import Activity, Apart, Condition, Hall, Misplaced, Opening, Price, Problem, Spread, Together

WINNER = {"comp01": 5, "comp02": 60, "comp04": 42, "comp05": 315, "comp07": 20, "comp11": 0, "comp12": 344, "comp21": 118}
BEST = {"comp01": 5, "comp02": 24, "comp04": 35, "comp05": 284, "comp07": 6, "comp11": 0, "comp12": 294, "comp21": 74}
DAYS, ALONE, ROOM = 5, 2, 1


@attrs.frozen
class Course:
    """A course: its lectures fall on at least ``days`` days."""

    name: str
    teacher: str
    lectures: int
    days: int
    students: int


@attrs.frozen
class Timetable:
    """What a `.ctt` file says; a period is a day and a period of that day."""

    name: str
    days: int
    per_day: int
    courses: tuple[Course, ...]
    rooms: tuple[tuple[str, int], ...]
    curricula: tuple[tuple[str, tuple[str, ...]], ...]
    closed: frozenset[tuple[str, int]]

    @property
    def lectures(self) -> tuple[int, ...]:
        """Return the course of each lecture."""
        return tuple(number for number, course in enumerate(self.courses) for _ in range(course.lectures))


def read(text: str) -> Timetable:
    """Return what a `.ctt` file says."""
    head: dict[str, str] = {}
    sections: defaultdict[str, list[list[str]]] = defaultdict(list)
    title = ""
    for line in text.splitlines():
        words = line.split()
        if len(words) == 1 and words[0].endswith(":") and words[0].isupper():
            title = words[0]
        elif words and words[0] != "END.":
            if title:
                sections[title].append(words)
            else:
                head[words[0].rstrip(":")] = words[1]
    per_day = int(head["Periods_per_day"])
    return Timetable(
        name=head["Name"],
        days=int(head["Days"]),
        per_day=per_day,
        courses=tuple(Course(a, b, int(c), int(d), int(e)) for a, b, c, d, e in sections["COURSES:"]),
        rooms=tuple((name, int(seats)) for name, seats in sections["ROOMS:"]),
        curricula=tuple((words[0], tuple(words[2:])) for words in sections["CURRICULA:"]),
        closed=frozenset((name, int(day) * per_day + int(at)) for name, day, at in sections["UNAVAILABILITY_CONSTRAINTS:"]),
    )


def problem(table: Timetable) -> Problem:
    """Return a `.ctt` timetable in our words."""
    periods = range(table.days * table.per_day)
    openings = []
    for period in periods:
        day, at = divmod(period, table.per_day)
        openings.append(Opening(start=1440 * day + 60 * at, end=1440 * day + 60 * at + 60, day=day, minutes=1))
    activities = []
    for course in (table.courses[number] for number in table.lectures):
        closed = [period for period in periods if (course.name, period) in table.closed]
        free = [period for period in periods if period not in closed]
        activities.append(Activity(minutes=1, openings=free if closed else ()))
    halls = [Hall() for _ in table.rooms]
    return Problem(openings=openings, activities=activities, halls=halls, conditions=tuple(_conditions(table)))


def _conditions(table: Timetable) -> Iterator[Condition]:
    of: defaultdict[str, list[int]] = defaultdict(list)
    teaches: defaultdict[str, list[int]] = defaultdict(list)
    for lecture, number in enumerate(table.lectures):
        course = table.courses[number]
        of[course.name].append(lecture)
        teaches[course.teacher].append(lecture)
        for room, (_, seats) in enumerate(table.rooms):
            if seats < course.students:
                yield Misplaced(activity=lecture, halls=(room,), price=Price(0, course.students - seats))
    for lectures in teaches.values():
        yield Apart(activities=lectures)
    for course in table.courses:
        yield Together(activities=of[course.name], price=Price(0, ROOM))
        yield Spread(activities=of[course.name], days=course.days, price=Price(0, DAYS))
    for _, names in table.curricula:
        lectures = [lecture for name in names for lecture in of[name]]
        yield Apart(activities=lectures)
        yield Spread(activities=lectures, adjacent=Price(0, ALONE))


def worth(table: Timetable, places: Sequence[Place]) -> Worth:
    """Return the competition's own penalty of a timetable, and how often its hard rules are broken."""
    at = [(table.courses[number], place) for number, place in zip(table.lectures, places, strict=True)]
    held = [(course, *place) for course, place in at if place is not None]
    parts = {
        "room capacity": sum(max(0, course.students - table.rooms[room][1]) for course, _, room in held),
        "working days": DAYS * sum(_days_missing(table, course, held) for course in table.courses),
        "compactness": ALONE * sum(_alone(table, set(names), held) for _, names in table.curricula),
        "room stability": ROOM * sum(max(0, len({r for c, _, r in held if c is course}) - 1) for course in table.courses),
    }
    return Worth(hard=len(at) - len(held) + _broken(table, held), penalty=sum(parts.values()), parts=tuple(parts.items()))


Held = list[tuple[Course, int, int]]


def _broken(table: Timetable, held: Held) -> int:
    broken = sum(number - 1 for number in Counter((period, room) for _, period, room in held).values())
    broken += sum((course.name, period) in table.closed for course, period, _ in held)
    by_period: defaultdict[int, list[Course]] = defaultdict(list)
    for course, period, _ in held:
        by_period[period].append(course)
    groups = [set(names) for _, names in table.curricula]
    for courses in by_period.values():
        for one, other in combinations(courses, 2):
            same = one.name == other.name or one.teacher == other.teacher
            broken += same or any(one.name in names and other.name in names for names in groups)
    return broken


def _days_missing(table: Timetable, course: Course, held: Held) -> int:
    return max(0, course.days - len({period // table.per_day for other, period, _ in held if other is course}))


def _alone(table: Timetable, names: set[str], held: Held) -> int:
    periods = Counter(period for course, period, _ in held if course.name in names)
    near = {period: [p for p in (period - 1, period + 1) if p // table.per_day == period // table.per_day] for period in periods}
    return sum(number for period, number in periods.items() if not any(other in periods for other in near[period]))


def instance(file: Path) -> Instance:
    """Return the instance of a `.ctt` file."""
    table = read(file.read_text(encoding="utf-8"))
    winner = WINNER.get(file.stem)
    return Instance(
        name=file.stem,
        problem=problem(table),
        worth=lambda places: worth(table, places),
        goal=None if winner is None else winner * 5 // 4,
        best=BEST.get(file.stem),
    )
