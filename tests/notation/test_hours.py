import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.notation.hours import HourError, read_hours, read_length, read_time

TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))


def at(text: str) -> datetime.time:
    return datetime.time.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        pytest.param(text, time, id=text)
        for text, time in (
            ("10:00", "10:00"),
            ("9:05", "09:05"),
            ("10.30", "10:30"),
            ("10h30", "10:30"),
            ("10 h", "10:00"),
            ("10 a.m.", "10:00"),
            ("3pm", "15:00"),
            ("3:30 P.M.", "15:30"),
            ("12 p.m.", "12:00"),
            ("12:15 p.m.", "12:15"),
            ("0:00", "00:00"),
            ("23:59", "23:59"),
            ("noon", "12:00"),
            ("Midi", "12:00"),
        )
    ],
)
def test_time(text: str, time: str) -> None:
    assert read_time(text) == at(time)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        pytest.param(text, start, end, id=text)
        for text, start, end in (
            ("10:00-13:00", "10:00", "13:00"),
            ("10:00 – 13:00", "10:00", "13:00"),
            ("from 10:00 to 13:00", "10:00", "13:00"),
            ("10h à 13h", "10:00", "13:00"),
            ("10:00 a las 13:00", "10:00", "13:00"),
            ("3-6 p.m.", "15:00", "18:00"),
            ("9-11 a.m.", "09:00", "11:00"),
            ("9-5 p.m.", "09:00", "17:00"),
            ("11-1 p.m.", "11:00", "13:00"),
            ("10:00-12:30 p.m.", "10:00", "12:30"),
            ("noon-3 p.m.", "12:00", "15:00"),
            ("10:00-noon", "10:00", "12:00"),
        )
    ],
)
def test_hours_with_an_end(text: str, start: str, end: str) -> None:
    assert read_hours(text) == (at(start), at(end))


@pytest.mark.parametrize("text", [pytest.param(text, id=text) for text in ("15:00", "15:00-", "from 15:00", "3 p.m.")])
def test_hours_without_an_end(text: str) -> None:
    assert read_hours(text) == (at("15:00"), None)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("10", "'10' is not a time - write it as 15:00", id="figure-alone"),
        pytest.param("10-13", "'10-13' is not a start and an end - write hours as 10:00-13:00", id="figures-alone"),
        pytest.param("1000-1300", "'1000-1300' is not a start and an end - write hours as 10:00-13:00", id="no-separator"),
        pytest.param("24:00", "'24:00' is midnight - write 23:59, or 0:00 of the next day", id="midnight"),
        pytest.param("10:61", "'10:61' is a time that no clock shows - write it as 15:00", id="minute-61"),
        pytest.param("0 p.m.", "'0 p.m.' mixes the clock of 24 hours with p.m. - write it as 15:00", id="zero-pm"),
        pytest.param("12 a.m.", "'12 a.m.' may be noon or midnight - write 12:00, or 0:00 for midnight", id="twelve-am"),
        pytest.param(
            "9:00-10:00-11:00",
            "'9:00-10:00-11:00' has more than a start and an end - write hours as 10:00-13:00",
            id="three-times",
        ),
    ],
)
def test_text_that_is_not_hours(text: str, sentence: str) -> None:
    with pytest.raises(HourError) as caught:
        read_hours(text)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("text", "shown"),
    [pytest.param("10:00-13:00 CET", "CET", id="capitals"), pytest.param("-13:00", "13:00", id="start-is-missing")],
)
def test_message_shows_what_was_written(text: str, shown: str) -> None:
    with pytest.raises(HourError) as caught:
        read_hours(text)
    assert shown in str(caught.value).split("'")[1]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        pytest.param(text, minutes, id=text)
        for text, minutes in (
            ("90 min", 90),
            ("90", 90),
            ("1 h 30", 90),
            ("1h30 min", 90),
            ("2 hours", 120),
            ("1 hour 5 minutes", 65),
            ("2 heures", 120),
            ("12 h", 720),
            ("1 min", 1),
        )
    ],
)
def test_length(text: str, minutes: int) -> None:
    assert read_length(text) == minutes


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=text or "nothing") for text in ("", "0 min", "13 h", "12 h 1", "1:30", "-5", "long", "1 day")]
)
def test_text_that_is_not_a_length(text: str) -> None:
    with pytest.raises(HourError) as caught:
        read_length(text)
    assert str(caught.value) == f"'{text}' is not a length - write it as 90 min, up to 12 hours"


@given(TIMES, TIMES)
def test_any_hours_are_read_back(start: datetime.time, end: datetime.time) -> None:
    assert read_hours(f"{start:%H:%M}-{end:%H:%M}") == (start, end)
    assert read_hours(f"{start:%H.%M} \u2013 {end:%Hh%M}") == (start, end)
    assert read_time(f"{start:%H:%M}") == start


@given(st.text(st.sampled_from("0123456789 :.h-apm²٣noàst"), max_size=16))
def test_any_text_is_hours_or_an_hour_error(text: str) -> None:
    try:
        said = " to ".join(f"{time:%H:%M}" for time in read_hours(text) if time)
    except HourError as error:
        said = str(error)
    assert re.fullmatch(r"\d\d:\d\d( to \d\d:\d\d)?|'.*' .* - write .*", said)


@given(st.text(st.sampled_from("0123456789 hourmin²٣"), max_size=12))
def test_any_text_is_a_length_or_an_hour_error(text: str) -> None:
    try:
        said = "" if 0 < read_length(text) <= 720 else "out of bounds"
    except HourError as error:
        said = str(error).partition("' is ")[2]
    assert said in {"", "not a length - write it as 90 min, up to 12 hours"}
