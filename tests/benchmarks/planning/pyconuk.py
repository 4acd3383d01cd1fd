"""PyCon UK 2016: its talks as published, its rooms and hours as the documentation of conference-scheduler tells them.

Two questions, both also put to conference-scheduler: a programme at all, and the one nearest to a programme that has lost rooms.
"""

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import yaml
from instance import Instance, Peer, Place, Worth

from ccmagenda.planner._timetable import Activity, Apart, Condition, Hall, Kept, Opening, Price, Problem

ROOMS = (("Assembly Room", 500), ("Ferrier Hall", 200), ("Room C", 80), ("Room D", 100))
DAYS = (16, 17, 18)
TIMES = ((615, 30), (675, 45), (720, 30), (750, 30), (870, 30), (900, 30), (930, 30), (990, 30), (1020, 30))
AWAY = {"Alex Chan": ((16, 0, 1440), (18, 0, 720))}
WATCHES = {"Owen Campbell": ("Thomas Campbell", "David R. MacIver")}


@attrs.frozen(kw_only=True)
class Conference:
    """The talks, and where each was before (nothing: nowhere yet); ``lost`` are hours and rooms that can be used no more."""

    talks: tuple[dict[str, object], ...]
    before: tuple[Place, ...] = ()
    lost: tuple[tuple[int, int], ...] = ()

    @property
    def times(self) -> tuple[tuple[int, int, int], ...]:
        """Return the day, the start and the minutes of each opening."""
        return tuple((day, start, minutes) for day in DAYS for start, minutes in TIMES)

    def away(self, talk: int) -> set[int]:
        """Return the openings in which the speaker of a talk is not there."""
        gone = AWAY.get(str(self.talks[talk]["speaker"]), ())
        return {
            number
            for number, (day, start, minutes) in enumerate(self.times)
            for other, since, until in gone
            if day == other and since <= start and start + minutes <= until
        }

    def clashes(self) -> set[tuple[int, int]]:
        """Return the talks that cannot be at once: of one tag, or one that the speaker of the other watches."""
        found = set()
        for one, talk in enumerate(self.talks):
            for other, second in enumerate(self.talks):
                shared = set(talk.get("tags") or ()) & set(second.get("tags") or ())  # type: ignore[call-overload]
                if one != other and (shared or second["speaker"] in WATCHES.get(str(talk["speaker"]), ())):
                    found.add((min(one, other), max(one, other)))
        return found


def read(file: Path) -> Conference:
    """Return the conference with the talks of a file."""
    return Conference(talks=tuple(yaml.safe_load(file.read_text(encoding="utf-8"))))


def problem(conference: Conference) -> Problem:
    """Return the conference in our words; a place holds one talk, however short."""
    lost = set(conference.lost)
    openings = [
        Opening(
            start=1440 * day + start,
            end=1440 * day + start + minutes,
            day=day,
            minutes=1,
            halls=[hall for hall in range(len(ROOMS)) if (number, hall) not in lost],
        )
        for number, (day, start, minutes) in enumerate(conference.times)
    ]
    activities = []
    for number, talk in enumerate(conference.talks):
        long = [at for at, (_, _, minutes) in enumerate(conference.times) if minutes >= int(str(talk["duration"]))]
        activities.append(Activity(minutes=1, openings=[at for at in long if at not in conference.away(number)]))
    return Problem(
        openings=openings, activities=activities, halls=[Hall()] * len(ROOMS), conditions=tuple(_conditions(conference))
    )


def _conditions(conference: Conference) -> Iterator[Condition]:
    for pair in sorted(conference.clashes()):
        yield Apart(activities=pair)
    for number, place in enumerate(conference.before):
        if place is not None:
            price = Price(0)
            yield Kept(activity=number, opening=place[0], hall=place[1], moved=price, changed=price)


def worth(conference: Conference, places: Sequence[Place]) -> Worth:
    """Return how many talks are elsewhere than before, and how many rules are broken."""
    held = [place for place in places if place is not None]
    broken = len(places) - len(set(held)) + sum(place in conference.lost for place in held)
    for number, place in enumerate(places):
        short = place is not None and conference.times[place[0]][2] < int(str(conference.talks[number]["duration"]))
        broken += short or (place is not None and place[0] in conference.away(number))
    for one, other in conference.clashes():
        first, second = places[one], places[other]
        broken += first is not None and second is not None and first[0] == second[0]
    moved = sum(place != then for place, then in zip(places, conference.before, strict=False))
    return Worth(hard=broken, penalty=moved)


def replanned(conference: Conference, places: Sequence[Place]) -> Conference:
    """Return the conference after six rooms were lost that its programme used: the first of every eleven talks in order."""
    lost = tuple(place for place in sorted(place for place in places if place)[::11][:6])
    return attrs.evolve(conference, before=tuple(places), lost=lost)


def instance(conference: Conference, name: str, python: Path | None) -> Instance:
    """Return the conference as an instance, beside conference-scheduler where a Python that has it is named."""
    return Instance(
        name=name,
        problem=problem(conference),
        worth=lambda places: worth(conference, places),
        peer=(lambda seconds, _: _peer(conference, python, seconds)) if python else None,
    )


THEIRS = Path(__file__).with_name("conference_scheduler_run.py")


def _peer(conference: Conference, python: Path, seconds: float) -> Peer:
    told = {
        "rooms": ROOMS,
        "times": conference.times,
        "lost": conference.lost,
        "before": conference.before,
        "talks": [
            {"minutes": int(str(talk["duration"])), "away": sorted(conference.away(number))}
            for number, talk in enumerate(conference.talks)
        ],
        "clashes": sorted(conference.clashes()),
    }
    done = subprocess.run(
        [python, THEIRS], input=json.dumps(told), capture_output=True, text=True, check=True, timeout=seconds + 60
    )
    answer = json.loads(done.stdout.splitlines()[-1])
    places = tuple(tuple(place) for place in answer["places"])
    return Peer(name="conference-scheduler", places=places, ended=answer["seconds"], last=answer["seconds"])
