import datetime
from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.times.clocks import Clock
from ccmagenda.importers._genre.tree.drafts import Bench, Draft

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("last", "end"),
    [
        pytest.param("15:30 Coffee", "15:30", id="break-whose-end-is-not-told"),
        pytest.param("15:30 Debate", "-", id="row-whose-end-is-not-told"),
    ],
)
def test_end_of_a_sitting_is_the_last_one_printed(hours: Fixture, last: str, end: str) -> None:
    assert hours("Monday 5 May 2014", "14:00-15:30 Plenary", last) == [("14:00", end)]


def test_sitting_looks_back_at_its_last_rows_alone() -> None:
    rows = [Draft(clock=Clock(start=datetime.time(hour))) for hour in (18, *[9] * 500)]
    bench = Bench(items=rows)
    assert (len(bench.recent) < 100, bench.last_start) == (True, datetime.time(9))


def test_a_numbered_meeting_without_hours_is_a_row_above_its_own(items: Fixture) -> None:
    lines = ("Security Council", "712th meeting", "Adoption of the agenda", "Wells", "713th meeting", "Rain")
    found = [(item.title, item.parent) for item in items("Monday 5 May 2014", *lines)]
    assert found[:3] == [
        ("712th meeting", "Security Council"),
        ("Adoption of the agenda", "712th meeting"),
        ("Wells", "712th meeting"),
    ]
    assert found[3:] == [("713th meeting", "Security Council"), ("Rain", "713th meeting")]


def test_a_body_alone_beside_the_hours_is_what_is_held(titles: Fixture) -> None:
    lines = ("10:00–13:00", "Committee A", "15:00–18:00", "Committee B")
    assert titles("JOURNAL", "Number 4 – Monday 5 May 2014", *lines) == ["Committee A", "Committee B"]
