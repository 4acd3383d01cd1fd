"""What a plan says of itself: wishes given up, chance, time."""

from collections.abc import Callable
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.model.plan import Plan
from ccmagenda.planner._answer import open_level
from ccmagenda.planner._timetable import Placement

Planned = Callable[..., Plan]
HEAD = "convention: ccm\nmeeting: 2IM\n"
WEEK = Path(__file__).with_name("week.yaml").read_text(encoding="utf-8")
UNPLACED = Path(__file__).with_name("unplaced.yaml").read_text(encoding="utf-8")
PARALLEL = Path(__file__).with_name("parallel.yaml").read_text(encoding="utf-8")


def test_wish_that_cannot_be_met_is_told_as_given_up(planned: Planned) -> None:
    themes = ("clearance", "victim-assistance")
    lines = "".join(f"  - {{key: {key}, theme: {key}, chair: coordinators, length: 2 h}}\n" for key in themes)
    alone = "delegations:\n  - {party: Fiji, follows: [clearance, victim-assistance], alone: yes}\n"
    two = PARALLEL.replace("  - {key: later, day: 16 April 2012, afternoon: 15:00-18:00, room: a}\n", "")
    plan = planned(two.replace("10:00-13:00", "10:00-12:00") + "unplaced:\n" + lines + alone)
    assert [sentence.split("[")[-1] for sentence in plan.given_up] == ["delegation-in-one-place]"]


def test_programme_without_anything_to_place_is_no_problem(planned: Planned) -> None:
    plan = planned(f"{HEAD}sittings: []\n")
    assert (plan.conflicts, plan.placed, plan.optimal) == ((), (), True)


def test_the_same_seed_gives_the_same_plan(planned: Planned) -> None:
    assert planned(WEEK + UNPLACED, seed=7) == planned(WEEK + UNPLACED, seed=7)


def test_the_search_tells_how_it_goes_on(planned: Planned) -> None:
    said: list[str] = []
    planned(WEEK + UNPLACED, told=said.append)
    assert said
    assert said[-1].startswith(("every wish", "minutes of unequal sharing"))


def test_the_search_tells_what_it_does_of_the_written_order(planned: Planned) -> None:
    said: list[str] = []
    other_way = "unplaced: [{key: a, title: A, length: 60 min, later-than: b}, {key: b, title: B, length: 60 min}]\n"
    planned(HEAD + "sittings: [{day: 16 April 2012, morning: 10:00-13:00}]\n" + other_way, told=said.append)
    assert said[-1] == "sessions that do not follow one another as written: 1"


def test_what_stays_broken_is_told_and_not_called_the_best(planned: Planned) -> None:
    away = "absences:\n  - {who: Lebanon, day: 16 April}\n"
    plan = planned(WEEK + UNPLACED.replace("chair: president", "chair: Norway") + away)
    assert [sentence.split("[")[-1] for sentence in plan.broken] == ["chair-is-there]"]
    words = ccmagenda.render(ccmagenda.plan_document(plan)).decode()
    assert ("Still broken" in words, "Nothing better" in words) == (True, False)


@pytest.mark.parametrize(
    ("costs", "bounds", "told"),
    [
        pytest.param((1, 0), (0, 0), ": moves: 1, and at least 0", id="first"),
        pytest.param((1, 2, 9), (1, 2, 4), ": shares: 9, and at least 4; all that weighs more is proven", id="last"),
        pytest.param((1, 2, 9), (1, 2, 9), "", id="none"),
    ],
)
def test_first_level_that_is_open_is_told_with_its_bound(costs: tuple[int, ...], bounds: tuple[int, ...], told: str) -> None:
    names = {0: "moves", 1: "rules", 2: "shares"}
    assert open_level(Placement(places=(), costs=costs, bounds=bounds), names) == told


@pytest.mark.parametrize("seconds", [0, -1, float("nan"), float("inf")], ids=str)
def test_time_that_is_none_is_refused(planned: Planned, seconds: float) -> None:
    with pytest.raises(ccmagenda.InvalidValueError, match="finds nothing"):
        planned(WEEK, seconds=seconds)
