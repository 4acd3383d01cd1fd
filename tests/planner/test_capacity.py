"""What rooms can take while sittings last."""

import pytest

from ccmagenda.planner._capacity import capacity
from ccmagenda.planner._timetable import Activity, Hall, Opening, Problem


def opening(start: int, end: int, *halls: int) -> Opening:
    return Opening(start=start, end=end, day=0, minutes=end - start, halls=halls)


@pytest.mark.parametrize(
    ("openings", "minutes"),
    [
        pytest.param((opening(0, 60, 0), opening(0, 60, 0)), 60, id="two-at-once-in-one-room"),
        pytest.param((opening(0, 60, 0), opening(60, 120, 0)), 120, id="one-after-the-other"),
        pytest.param((opening(0, 60, 0, 1), opening(0, 60, 0, 1)), 120, id="two-rooms"),
        pytest.param((opening(0, 60, 0), opening(30, 120, 0), opening(100, 150, 0)), 110, id="the-most-that-go-together"),
        pytest.param((opening(0, 60, 2), opening(0, 60, 2)), 120, id="no-room"),
        pytest.param((opening(0, 60, 3),), 0, id="room-of-nobody"),
        pytest.param((opening(0, 60),), 180, id="every-room"),
    ],
)
def test_room_takes_one_of_two_openings_at_a_time(openings: tuple[Opening, ...], minutes: int) -> None:
    halls = (Hall(), Hall(), Hall(anywhere=True), Hall())
    found = Problem(openings=openings, halls=halls, activities=(Activity(minutes=30, halls=(0, 1, 2)),))
    assert capacity(found) == minutes
