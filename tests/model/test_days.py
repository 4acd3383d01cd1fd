import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import instant
from ccmagenda.model.days import as_day

DAY = datetime.date(2012, 4, 16)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("2012-04-16", id="text"),
        pytest.param(DAY, id="date"),
        pytest.param(datetime.datetime(2012, 4, 16, 23, 59, tzinfo=datetime.UTC), id="datetime"),
        pytest.param(instant(DAY, datetime.time(23, 59), "Europe/Zurich"), id="instant"),
    ],
)
def test_as_day_of_a_day_in_any_form(value: datetime.date | str) -> None:
    day = as_day(value)
    assert (type(day), day) == (datetime.date, DAY)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        pytest.param("", "", id="empty"),
        pytest.param("16 April", "16 April", id="words"),
        pytest.param("2012-4-16", "2012-4-16", id="one-figure"),
        pytest.param("2012-02-30", "2012-02-30", id="no-such-day"),
        pytest.param("16/04/2012", "16/04/2012", id="slashes"),
        pytest.param("a\nb", "a b", id="two-lines"),
        pytest.param("x" * 100, "x" * 59 + "…", id="too-long"),
        pytest.param(None, "None", id="none"),
        pytest.param(20120416, "20120416", id="number"),
    ],
)
def test_as_day_of_something_else(value: str, shown: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        as_day(value)
    assert str(caught.value) == f"'{shown}' is not a day - write it as 2012-04-16"


@given(st.dates())
def test_as_day_reads_what_isoformat_writes(day: datetime.date) -> None:
    assert as_day(day.isoformat()) == day
