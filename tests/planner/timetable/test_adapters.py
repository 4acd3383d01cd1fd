"""The adapters of public formats: their own scorers on placements counted by hand, and the same worth in our words."""

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ccmagenda.planner._timetable import Placement, Problem, score, solve
from ccmagenda.planner._timetable.ground import Ground

Place = tuple[int, int] | None
FOLDER = Path(__file__).parents[2] / "benchmarks" / "planning"
TOYS = FOLDER / "instances"


@pytest.fixture(scope="module")
def adapters() -> Iterator[Callable[[str], Any]]:
    """Return the adapters by name: scripts beside each other, not modules of the package."""
    before = set(sys.modules)
    sys.path.insert(0, str(FOLDER))
    yield import_module
    sys.path.remove(str(FOLDER))
    for name in set(sys.modules) - before:
        if Path(getattr(sys.modules[name], "__file__", None) or "/").parent == FOLDER:
            del sys.modules[name]


@pytest.fixture(scope="module")
def instances(adapters: Callable[[str], Any]) -> dict[str, Any]:
    """Return a small instance of every kind."""
    generated, pyconuk, cosplib = adapters("generated"), adapters("pyconuk"), adapters("cosplib")
    talks = pyconuk.read(TOYS / "talks.yml")
    kept = pyconuk.replanned(talks, [(0, 0), (1, 1), (2, 2), (3, 3)])
    small = generated.Size(name="small", meetings=5, days=2, per_day=3, halls=2, clashes=0.3, double=0.4)
    return {
        "itc2007": adapters("itc2007").instance(TOYS / "toy.ctt"),
        "cosplib": cosplib.instance(TOYS / "toy.xlsx"),
        "cosplib-whole": cosplib.instance(TOYS / "toy.xlsx", whole=True),
        "timefold": adapters("timefold_meeting").instance(TOYS / "meetings.json"),
        "pyconuk": pyconuk.instance(talks, "toy", None),
        "pyconuk-replan": pyconuk.instance(kept, "toy", None),
        "generated": generated.instance(small),
    }


KINDS = ("itc2007", "cosplib", "cosplib-whole", "timefold", "pyconuk", "pyconuk-replan", "generated")
OWN = frozenset({"timefold"})  # its score has parts that our problem does not state


def drawn(problem: Problem, chance: Random) -> tuple[Place, ...]:
    """Return a placement in which everybody is somewhere, be it in each other's way."""
    ground = Ground(problem)
    ways = [[(opening, hall) for opening, halls in sites.items() for hall in halls] for sites in ground.sites]
    return tuple(chance.choice(places) for places in ways)


@pytest.mark.parametrize("kind", KINDS)
def test_our_words_say_what_the_scorer_of_an_instance_says(instances: dict[str, Any], kind: str) -> None:
    instance, chance = instances[kind], Random(1)  # noqa: S311 - no secret
    valid = 0
    for _ in range(1500):
        places = drawn(instance.problem, chance)
        judged, worth = score(instance.problem, places), instance.worth(places)
        assert judged.valid == (worth.hard == 0), (places, worth, judged)
        if judged.valid and kind not in OWN:
            valid += 1
            assert sum(judged.costs) == worth.penalty, (places, worth, judged)
    assert valid or kind in OWN


@pytest.mark.parametrize("kind", KINDS)
def test_the_planner_solves_an_instance(instances: dict[str, Any], kind: str) -> None:
    found = solve(instances[kind].problem)
    assert isinstance(found, Placement)
    worth = instances[kind].worth(found.places)
    assert worth.hard == 0
    assert kind in OWN or worth.penalty == sum(found.costs)


@pytest.mark.parametrize(
    ("kind", "places", "parts"),
    [
        pytest.param(
            "itc2007",
            ((0, 0), (2, 0), (3, 0), (1, 1), (0, 1), (2, 1)),
            {"room capacity": 20, "working days": 0, "compactness": 4, "room stability": 0},
            id="itc2007",
        ),
        pytest.param(
            "itc2007",
            ((0, 0), (1, 1), (3, 0), (2, 1), (0, 1), (3, 1)),
            {"room capacity": 25, "working days": 5, "compactness": 4, "room stability": 1},
            id="itc2007-a-day-and-a-room",
        ),
        pytest.param(
            "cosplib",
            ((0, 0), (0, 0), (1, 0), (2, 1), (2, 1)),
            {"submissions": 12, "tracks in sessions": 10, "tracks in rooms": 0, "rooms in sessions": 3},
            id="cosplib",
        ),
        pytest.param("timefold", ((0, 0), (2, 0), (3, 0)), {"medium": 0, "soft": 206}, id="timefold-breaks"),
        pytest.param("timefold", ((0, 0), (3, 0), (0, 1)), {"medium": 1, "soft": 16}, id="timefold-at-once"),
    ],
)
def test_a_scorer_counts_what_its_format_says(
    instances: dict[str, Any], kind: str, places: Sequence[Place], parts: dict[str, int]
) -> None:
    worth = instances[kind].worth(places)
    assert (worth.hard, dict(worth.parts)) == (0, parts)


def test_generated_meetings_are_the_same_for_a_seed(adapters: Callable[[str], Any]) -> None:
    generated = adapters("generated")
    size = generated.SIZES[0]
    assert generated.generate(size, 3) == generated.generate(size, 3)
    assert generated.generate(size, 3) != generated.generate(size, 4)
    pairs = size.meetings * (size.meetings - 1) / 2
    assert 0.2 <= len(generated.generate(size, 3).clashes) / pairs < 0.25
