import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.comparing.order import out_of_order
from ccmagenda.model import From, Kind, Meeting, PartOfDay, Programme, Session, Sitting, instant

MEETING = Meeting(ref="m", title="M", zone="UTC", first="2012-04-16", last="2012-04-19")


def row(keys: str) -> list[Session]:
    """Return sessions without hours, one a letter."""
    return [Session(key=key, title=key) for key in keys]


def programme(*sittings: list[Session]) -> Programme:
    return Programme(meeting=MEETING, sittings=[Sitting(key=f"s{n}", sessions=rows) for n, rows in enumerate(sittings)])


@pytest.mark.parametrize(
    ("before", "after", "moved"),
    [
        pytest.param("abc", "abc", "", id="same"),
        pytest.param("abcde", "bcdea", "a", id="first-goes-last"),
        pytest.param("abcde", "eabcd", "e", id="last-goes-first"),
        pytest.param("abcdef", "acbdfe", "cf", id="two-pairs-change-places"),
        pytest.param("abc", "cba", "bc", id="turned-round"),
        pytest.param("abc", "axbyc", "", id="others-come-between"),
        pytest.param("axbyc", "abc", "", id="others-leave"),
        pytest.param("abc", "xyz", "", id="nothing-in-common"),
        pytest.param("", "", "", id="empty"),
    ],
)
def test_fewest_sessions_that_explain_an_order(before: str, after: str, moved: str) -> None:
    assert out_of_order(programme(row(before)), programme(row(after))) == set(moved)


def test_session_in_another_sitting_is_not_out_of_order() -> None:
    assert out_of_order(programme(row("ab"), row("c")), programme(row("b"), row("ac"))) == set()


def test_order_counts_within_a_session_that_moved() -> None:
    before = programme([Session(key="o", sessions=row("ab"))], [])
    after = programme([], [Session(key="o", sessions=row("ba"))])
    assert len(out_of_order(before, after)) == 1


def test_session_that_comes_to_stand_within_another_changes_its_turn() -> None:
    before = programme([Session(key="o"), *row("ab")])
    after = programme([Session(key="o", sessions=row("a")), *row("b")])
    assert (out_of_order(before, after), out_of_order(after, before)) == ({"a"}, {"a"})


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Session(key="x", when=From(instant(MEETING.first, datetime.time(10), "UTC"))), id="has-hours"),
        pytest.param(Session(key="x", kind=Kind.BREAK), id="pause"),
    ],
)
def test_order_of_what_has_hours_or_is_a_pause_does_not_count(other: Session) -> None:
    assert out_of_order(programme([other, *row("ab")]), programme([*row("ab"), other])) == set()


def test_order_of_a_part_of_the_day_counts() -> None:
    other = Session(key="x", when=PartOfDay("at lunch"))
    assert out_of_order(programme([other, *row("ab")]), programme([*row("ab"), other])) == {"x"}


@given(st.permutations("abcdefg"))
def test_those_that_kept_their_turn_stand_in_the_old_order(order: list[str]) -> None:
    moved = out_of_order(programme(row("abcdefg")), programme(row("".join(order))))
    kept = [key for key in order if key not in moved]
    assert kept == sorted(kept)
    assert (moved == set()) == (order == sorted(order))
