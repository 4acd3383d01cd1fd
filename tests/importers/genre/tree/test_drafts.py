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
