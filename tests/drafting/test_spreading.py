import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda import Convention
from ccmagenda.drafting.spreading import days_between, sittings_on, spread
from ccmagenda.model import UsualHours
from ccmagenda.model.practice import UsualSession


def sessions(*minutes: int) -> list[UsualSession]:
    return [UsualSession(key=str(number), minutes=length) for number, length in enumerate(minutes)]


def keys(shared: tuple[tuple[UsualSession, ...], ...]) -> list[str]:
    return ["".join(session.key for session in sitting) for sitting in shared]


@pytest.mark.parametrize(
    ("minutes", "sittings", "shared"),
    [
        pytest.param([60, 60, 60, 60], 2, ["01", "23"], id="even"),
        pytest.param([180, 60, 60, 60], 2, ["0", "123"], id="by-minutes"),
        pytest.param([10, 10, 10, 200], 3, ["0", "12", "3"], id="every-sitting-has-one"),
        pytest.param([60, 60], 2, ["0", "1"], id="one-each"),
        pytest.param([60, 60, 60], 1, ["012"], id="one-sitting"),
        pytest.param([60, 60, 60], 5, ["0", "", "1", "", "2"], id="more-sittings-than-sessions"),
        pytest.param([60], 3, ["0", "", ""], id="one-session"),
        pytest.param([], 2, ["", ""], id="none"),
        pytest.param([0, 0, 0], 2, ["0", "12"], id="no-minutes"),
    ],
)
def test_spread(minutes: list[int], sittings: int, shared: list[str]) -> None:
    assert keys(spread(sessions(*minutes), sittings)) == shared


def test_first_and_last_plenary_stay_together() -> None:
    first = [UsualSession(key=key, minutes=100, plenary="first") for key in "ab"]
    last = [UsualSession(key=key, minutes=100, plenary="last") for key in "yz"]
    between = [UsualSession(key=key, minutes=60) for key in "mno"]
    assert keys(spread([*first, *between, *last], 4)) == ["ab", "m", "no", "yz"]


@given(st.lists(st.integers(0, 300), max_size=12), st.integers(1, 8))
def test_every_session_is_placed_once_and_in_order(minutes: list[int], sittings: int) -> None:
    made = sessions(*minutes)
    shared = spread(made, sittings)
    assert len(shared) == sittings
    assert [session for sitting in shared for session in sitting] == made


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        pytest.param("2012-04-16", "2012-04-18", ["2012-04-16", "2012-04-17", "2012-04-18"], id="within-a-week"),
        pytest.param("2012-04-19", "2012-04-23", ["2012-04-19", "2012-04-20", "2012-04-23"], id="over-a-weekend"),
        pytest.param("2012-04-21", "2012-04-22", ["2012-04-21", "2012-04-22"], id="only-a-weekend"),
        pytest.param("2012-04-16", "2012-04-16", ["2012-04-16"], id="one-day"),
    ],
)
def test_days_between(first: str, last: str, days: list[str]) -> None:
    assert [str(one) for one in days_between(day(first), day(last))] == days


def test_sittings_have_the_usual_hours() -> None:
    named = Convention(key="x", sittings=(UsualHours(name="morning", hours="9:00-12:00"), UsualHours(name="late", hours="20:00")))
    made = sittings_on([day("2012-04-16")], named, "Europe/Oslo")
    assert [(one.key, one.name, one.title.read("en")) for one in made] == [
        ("2012-04-16-morning", "morning", ""),
        ("2012-04-16-late", "", "late"),
    ]
    assert made[0].minutes == 180
    assert made[1].hours.start.isoformat() == "2012-04-16T20:00:00+02:00"  # type: ignore[union-attr]  # a start alone


def test_sittings_without_usual_hours_are_those_of_the_united_nations() -> None:
    made = sittings_on([day("2012-04-16")], Convention(key="x"), "UTC")
    assert [(one.name, f"{one.slot.start:%H:%M}-{one.slot.end:%H:%M}") for one in made if one.slot] == [
        ("morning", "10:00-13:00"),
        ("afternoon", "15:00-18:00"),
    ]
