"""In which orders sessions get hours: all of a few, the likeliest of many, none against what is to come before what."""

import datetime
import math
import random

from ccmagenda.model import Session, TimeSlot, instant
from ccmagenda.planner._orders import FEW, orders, windows_in


def sessions(*minutes: int) -> list[Session]:
    return [Session(key=f"s{number}", minutes=long) for number, long in enumerate(minutes)]


def test_few_sessions_are_tried_in_every_order_but_their_own() -> None:
    waiting = sessions(10, 20, 30)
    found = [tuple(one.key for one in order) for order in orders(waiting, [60], [])]
    assert (len(found), len(set(found)), ("s0", "s1", "s2") in found) == (5, 5, False)


def test_order_that_is_asked_for_is_kept() -> None:
    found = [tuple(one.key for one in order) for order in orders(sessions(10, 20, 30), [60], [("s2", "s0")])]
    assert set(found) == {("s1", "s2", "s0"), ("s2", "s0", "s1"), ("s2", "s1", "s0")}


def test_many_sessions_are_tried_first_as_they_fill_the_windows() -> None:
    drawn = random.Random(5)  # noqa: S311 - the same each time
    for _ in range(20):
        first, second = ([5 * drawn.randint(1, 6) for _ in range(4)] for _ in range(2))
        waiting = sessions(*drawn.sample([*first, *second], 8))
        order = next(orders(waiting, [sum(first), sum(second)], []))
        ends = [sum(one.minutes for one in order[:number]) for number in range(9)]
        assert sum(first) in ends


def test_orders_of_many_come_to_an_end() -> None:
    assert FEW < 8
    assert len([*orders(sessions(*range(5, 85, 5)), [60, 90], [])]) <= math.factorial(FEW) + 8


def test_windows_are_what_is_left_between_what_is_taken() -> None:
    def slot(start: int, end: int) -> TimeSlot:
        day = datetime.date(2012, 4, 16)
        return TimeSlot(*(instant(day, datetime.time(hour), "Europe/Zurich") for hour in (start, end)))

    assert windows_in(slot(10, 18), [slot(15, 16), slot(11, 13), slot(12, 14)]) == [60, 60, 120]
