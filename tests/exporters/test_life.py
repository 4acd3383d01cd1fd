import datetime
from collections.abc import Callable

import attrs
import pytest

from ccmagenda.exporters import Entry, changed, lived

FIRST, SECOND, THIRD = (datetime.date(2012, month, 1) for month in (1, 2, 3))
DRAFT = Entry(
    uid="a", summary="Opening", start=datetime.date(2012, 4, 16), end=None, location="Room 1", status="TENTATIVE", stamp=FIRST
)
OTHER = attrs.evolve(DRAFT, uid="b", summary="Closing")
Edit = Callable[[Entry], Entry]


def numbers(*states: tuple[datetime.date, tuple[Entry, ...]]) -> list[tuple[str, int, datetime.date, str]]:
    return [(entry.uid, entry.sequence, entry.stamp, entry.status) for entry in lived(states)]


def to(**fields: object) -> Edit:
    return lambda entry: attrs.evolve(entry, **fields)


@pytest.mark.parametrize(
    ("edit", "expected"),
    [
        pytest.param(to(), (0, FIRST), id="nothing"),
        pytest.param(to(start=datetime.date(2012, 4, 17)), (1, SECOND), id="moved"),
        pytest.param(to(end=datetime.date(2012, 4, 18)), (1, SECOND), id="longer"),
        pytest.param(to(location="Room 2"), (1, SECOND), id="room"),
        pytest.param(to(status="CANCELLED"), (1, SECOND), id="cancelled"),
        pytest.param(to(status="CONFIRMED"), (1, SECOND), id="confirmed"),
        pytest.param(to(summary="The opening"), (0, SECOND), id="retitled"),
        pytest.param(to(description="More"), (0, SECOND), id="notes"),
        pytest.param(to(chairs=(("Japan", "mailto:j@x.invalid"),)), (0, SECOND), id="chair"),
        pytest.param(to(parties=frozenset({"JPN"})), (0, FIRST), id="whom-it-concerns"),
        pytest.param(to(stamp=THIRD), (0, FIRST), id="its-own-stamp"),
    ],
)
def test_sequence_rises_with_time_place_and_status_only(edit: Edit, expected: tuple[int, datetime.date]) -> None:
    (entry,) = lived([(FIRST, [DRAFT]), (SECOND, [edit(DRAFT)])])
    assert (entry.sequence, entry.stamp) == expected


def test_sequence_counts_editions_and_not_changes_within_one() -> None:
    moved = attrs.evolve(DRAFT, start=datetime.date(2012, 4, 17), location="Room 2", status="CONFIRMED")
    assert numbers((FIRST, (DRAFT,)), (SECOND, (moved,)), (THIRD, (DRAFT,))) == [("a", 2, THIRD, "TENTATIVE")]


def test_dropped_entry_stays_as_cancelled_and_rises_once() -> None:
    states = [(FIRST, (DRAFT, OTHER)), (SECOND, (OTHER,)), (THIRD, (OTHER,))]
    assert numbers(*states) == [("b", 0, FIRST, "TENTATIVE"), ("a", 1, SECOND, "CANCELLED")]


def test_dropped_entry_that_comes_back_rises_again() -> None:
    states = [(FIRST, (DRAFT,)), (SECOND, ()), (THIRD, (DRAFT,))]
    assert numbers(*states) == [("a", 2, THIRD, "TENTATIVE")]


def test_cancelled_entry_that_is_dropped_is_not_cancelled_again() -> None:
    states = [(FIRST, (attrs.evolve(DRAFT, status="CANCELLED"),)), (SECOND, ())]
    assert numbers(*states) == [("a", 0, FIRST, "CANCELLED")]


def test_cancelled_entry_keeps_nobody_busy() -> None:
    assert [entry.busy for entry in lived([(FIRST, (DRAFT,)), (SECOND, ())])] == [False]


def test_entry_that_comes_later_begins_at_nought() -> None:
    assert numbers((FIRST, (DRAFT,)), (SECOND, (DRAFT, OTHER))) == [("a", 0, FIRST, "TENTATIVE"), ("b", 0, SECOND, "TENTATIVE")]


def test_changed_are_those_that_the_last_state_altered_added_or_ended() -> None:
    new, kept = attrs.evolve(DRAFT, uid="new"), attrs.evolve(DRAFT, uid="kept")
    retitled = attrs.evolve(OTHER, summary="The closing")
    found = changed([(FIRST, (DRAFT, OTHER, kept)), (SECOND, (retitled, kept, new))])
    assert [(entry.uid, entry.sequence, entry.status) for entry in found] == [
        ("b", 0, "TENTATIVE"),
        ("new", 0, "TENTATIVE"),
        ("a", 1, "CANCELLED"),
    ]


def test_nothing_is_changed_where_nothing_was() -> None:
    assert changed([(FIRST, (DRAFT,)), (SECOND, (DRAFT,))]) == ()
