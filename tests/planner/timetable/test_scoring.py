"""What each condition costs, counted on placements small enough to count by hand."""

from collections.abc import Callable

import pytest

from ccmagenda.planner._timetable import (
    Activity,
    Apart,
    Barred,
    Condition,
    Even,
    Hall,
    Kept,
    Misplaced,
    Opening,
    Ordered,
    Price,
    Problem,
    Rivals,
    Spaced,
    Spread,
    Together,
    Unbroken,
    Used,
    levels,
    score,
)

Hours = Callable[..., tuple[Opening, ...]]
Place = tuple[int, int] | None
FIVE = Price(0, 5)
SPACED = Spaced(activities=(0, 1, 2), opening=1, hall=1, gap=15, minutes=60, price=FIVE)


def problem(hours: Hours, *conditions: Condition, there: int = 3, minutes: int = 20, share: int = 0) -> Problem:
    """Return a problem of three hours on each of two days, two halls, and activities of 20 minutes."""
    openings = (*hours(60, 60, 60), *hours(60, 60, 60, day=1))
    activities = (Activity(minutes=minutes, left_out=Price(1, 7), share=share),) * there
    return Problem(openings=openings, activities=activities, halls=(Hall(), Hall()), conditions=conditions)


@pytest.mark.parametrize(
    ("condition", "places", "cost"),
    [
        pytest.param(Apart(activities=(0, 1, 2), price=FIVE), ((0, 0), (0, 1), (0, 1)), 10, id="apart-each-pair-once"),
        pytest.param(Apart(activities=(0, 1), price=FIVE), ((0, 0), (0, 0), None), 0, id="apart-one-after-the-other"),
        pytest.param(Misplaced(activity=0, openings=(0,), price=FIVE), ((0, 1), None, None), 5, id="misplaced-opening"),
        pytest.param(Misplaced(activity=0, openings=(0,), halls=(0,), price=FIVE), ((0, 1), None, None), 0, id="misplaced-both"),
        pytest.param(Misplaced(activity=0, price=FIVE), ((0, 1), None, None), 0, id="misplaced-nowhere-named"),
        pytest.param(Barred(entries=((0, (0, 1)), (1, (3,))), price=FIVE), ((1, 0), (3, 0), None), 5, id="barred-all-at-once"),
        pytest.param(Barred(entries=((0, (0, 1)), (1, (3,))), price=FIVE), ((1, 0), (4, 0), None), 0, id="barred-not-all"),
        pytest.param(Ordered(first=0, then=1, price=FIVE), ((1, 0), (0, 0), None), 5, id="ordered-wrong"),
        pytest.param(Ordered(first=0, then=1, price=FIVE), ((1, 0), (1, 0), None), 0, id="ordered-in-one-opening"),
        pytest.param(Ordered(first=0, then=1, price=FIVE), ((1, 0), (1, 1), None), 5, id="ordered-in-two-halls-at-once"),
        pytest.param(Ordered(first=0, then=1, price=FIVE), (None, (1, 1), None), 0, id="ordered-one-left-out"),
        pytest.param(Together(activities=(0, 1, 2), price=FIVE), ((0, 0), (1, 1), (2, 0)), 5, id="together-a-further-hall"),
        pytest.param(Spread(activities=(0, 1, 2), days=3, price=FIVE), ((0, 0), (1, 0), (3, 0)), 5, id="spread-a-day-missing"),
        pytest.param(Spread(activities=(0, 1, 2), adjacent=FIVE), ((0, 0), (2, 0), (2, 1)), 15, id="spread-all-alone"),
        pytest.param(Spread(activities=(0, 1, 2), adjacent=FIVE), ((1, 0), (2, 0), (3, 1)), 5, id="spread-not-over-night"),
        pytest.param(Kept(activity=0, opening=2, hall=1, moved=FIVE, changed=Price(0)), ((2, 0), None, None), 1, id="kept-hall"),
        pytest.param(Kept(activity=0, opening=2, hall=1, moved=FIVE, changed=Price(0)), ((1, 1), None, None), 5, id="kept-moved"),
        pytest.param(Kept(activity=0, opening=2, hall=1, moved=FIVE), (None, None, None), 5, id="kept-left-out"),
        pytest.param(Even(openings=(0, 1), price=FIVE), ((0, 0), (0, 0), (1, 0)), 50, id="even-ten-above-thirty"),
        pytest.param(Used(activities=(0, 1, 2), free=1, price=FIVE), ((0, 0), (0, 1), (0, 1)), 5, id="used-pairs"),
        pytest.param(Used(activities=(0, 1, 2), halls=(1,), price=FIVE), ((0, 0), (0, 1), (3, 1)), 10, id="used-of-a-hall"),
        pytest.param(SPACED, ((1, 1), (1, 1), (1, 0)), 0, id="spaced-there-is-time-for-the-gap"),
        pytest.param(SPACED, ((1, 1), (1, 1), (1, 1)), 10, id="spaced-two-gaps-are-missing"),
        pytest.param(SPACED, ((1, 1), (2, 1), (1, 0)), 0, id="spaced-elsewhere"),
        pytest.param(Rivals(first=(0,), second=(1, 2), price=FIVE), ((0, 0), (0, 0), (0, 1)), 5, id="rivals-once-an-opening"),
        pytest.param(Unbroken(activities=(0, 1, 2), price=FIVE), ((0, 0), (2, 0), (4, 1)), 5, id="unbroken-gaps-cost-once"),
        pytest.param(Unbroken(activities=(0, 1), price=FIVE), ((2, 0), (3, 0), (5, 0)), 0, id="unbroken-over-night"),
    ],
)
def test_a_condition_costs(hours: Hours, condition: Condition, places: tuple[Place, ...], cost: int) -> None:
    left_out = 7 * places.count(None)
    judged = score(problem(hours, condition), places)
    assert (judged.costs, judged.valid) == ((cost, left_out), True)


def test_what_takes_no_minutes_counts_its_share_where_openings_are_even(hours: Hours) -> None:
    even = problem(hours, Even(openings=(0, 1), price=FIVE), there=6, minutes=0, share=20)
    judged = score(even, ((0, 0),) * 5 + ((1, 0),))
    assert (judged.costs[0], judged.valid) == (5 * 40, True)


@pytest.mark.parametrize(
    ("condition", "places"),
    [
        pytest.param(Apart(activities=(0, 1)), ((0, 0), (0, 1), (2, 0)), id="apart"),
        pytest.param(Together(activities=(0, 1)), ((0, 0), (0, 1), (2, 0)), id="together"),
        pytest.param(Spread(activities=(0, 1), days=2), ((0, 0), (1, 1), (2, 0)), id="spread"),
        pytest.param(Used(activities=(0, 1)), ((0, 0), (1, 1), (2, 0)), id="used"),
    ],
)
def test_a_condition_without_a_price_is_broken(hours: Hours, condition: Condition, places: tuple[Place, ...]) -> None:
    kept = Misplaced(activity=2, openings=(5,))
    assert score(problem(hours, kept, condition), places).broken == (1,)


def test_orders_in_a_circle_are_not_kept_in_one_opening(hours: Hours) -> None:
    circle = (Ordered(first=0, then=1, price=FIVE), Ordered(first=1, then=0, price=FIVE))
    assert score(problem(hours, *circle, there=2), ((0, 0), (0, 0))).costs == (10, 0)


def test_an_order_that_must_be_is_not_in_a_circle_with_one_that_costs(hours: Hours) -> None:
    circle = (Ordered(first=0, then=1), Ordered(first=1, then=0, price=FIVE))
    judged = score(problem(hours, *circle, there=2), ((0, 0), (0, 0)))
    assert (judged.costs, judged.broken) == ((5, 0), ())


def test_misfits_are_told(hours: Hours) -> None:
    must = Activity(minutes=40, halls=(0,))
    there = Problem(openings=hours(60, 60), activities=(must, must, must, must), halls=(Hall(), Hall()))
    assert score(there, ((0, 0), (0, 0), (1, 1), None)).misfits == (
        "activity 2 is where it cannot be",
        "activity 3 is not placed",
        "opening 0 holds 80 minutes in hall 0",
    )


@pytest.mark.parametrize(
    ("hall", "told"),
    [
        pytest.param(Hall(), 0, id="no-turn-round"),
        pytest.param(Hall(turn_round=10), 1, id="too-near"),
        pytest.param(Hall(turn_round=10, anywhere=True), 0, id="no-room-at-all"),
    ],
)
def test_a_hall_needs_its_turn_round(hours: Hours, hall: Hall, told: int) -> None:
    there = Problem(openings=hours(60, 60), activities=(Activity(), Activity()), halls=(hall,))
    assert len(score(there, ((0, 0), (1, 0))).misfits) == told


def test_tenants_do_not_share_a_hall(hours: Hours) -> None:
    there = Problem(openings=hours(60), activities=(Activity(tenant=1), Activity(tenant=2), Activity()), halls=(Hall(), Hall()))
    assert score(there, ((0, 0), (0, 1), (0, 1))).valid
    assert score(there, ((0, 0), (0, 0), (0, 1))).misfits == ("opening 0 has several tenants in hall 0",)


def test_levels_are_counted_from_every_price(hours: Hours) -> None:
    assert levels(problem(hours, Spread(activities=(0,), adjacent=Price(4)))) == 5
    assert levels(Problem(openings=(), activities=())) == 0
