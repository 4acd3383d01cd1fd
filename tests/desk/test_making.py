import datetime

import pytest

from ccmagenda import chairs, hours, meeting, state
from ccmagenda.errors import InvalidValueError, UnknownNameError
from ccmagenda.model import At, Chair, From, Meeting, Role, TimeSlot, Who, instant

DAY = datetime.date(2012, 4, 16)
ZURICH = "Europe/Zurich"


def clock(time: str) -> datetime.datetime:
    return instant(DAY, datetime.time.fromisoformat(time), ZURICH)


def test_meeting_is_filled_from_the_convention() -> None:
    assert meeting("ccm", "2IM") == Meeting(
        ref="2IM",
        title="Second Intersessional Meeting",
        zone=ZURICH,
        first=DAY,
        last=datetime.date(2012, 4, 19),
        series="IM",
        city="Geneva",
        venue="World Meteorological Organization building",
        president="LBN",
    )


def test_meeting_with_some_fields_changed() -> None:
    changed = meeting("ccm", "3MSP", title="Third", last="2012-09-13", city="Bergen")
    assert (changed.title.read("en"), changed.last, changed.city.read("en")) == ("Third", datetime.date(2012, 9, 13), "Bergen")


def test_meeting_whose_last_day_is_not_known_is_of_one_day() -> None:
    assert meeting("ccm", "11MSP").days == 1


def test_meeting_changed_to_one_that_cannot_be() -> None:
    with pytest.raises(InvalidValueError) as caught:
        meeting("ccm", "2IM", last="2012-04-15")
    assert str(caught.value) == "a meeting cannot end on 2012-04-15, before it begins on 2012-04-16"


@pytest.mark.parametrize(
    ("key", "ref", "sentence"),
    [
        pytest.param("ccm", "2im", "'2im' is not a meeting of the CCM - did you mean '2IM'?", id="small-letters"),
        pytest.param("ccm", "", "'' is not a meeting of the CCM", id="empty"),
        pytest.param("cmm", "2IM", "there is no convention 'cmm' - there are apmbc, bwc, ccm, ccw", id="convention"),
    ],
)
def test_meeting_that_is_not_known(key: str, ref: str, sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        meeting(key, ref)
    assert str(caught.value) == sentence


def test_meeting_without_days_says_so() -> None:
    with pytest.raises(UnknownNameError) as caught:
        meeting("ccm", "3RC")
    assert str(caught.value) == "the days of '3RC' are not known - make a Meeting with 'first' and 'last'"


@pytest.mark.parametrize("day", [pytest.param(DAY, id="date"), pytest.param("2012-04-16", id="text")])
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("10:00-13:00", At(TimeSlot(clock("10:00"), clock("13:00"))), id="clock-of-24-hours"),
        pytest.param("10 a.m.-1 p.m.", At(TimeSlot(clock("10:00"), clock("13:00"))), id="clock-of-12-hours"),
        pytest.param("3-6 p.m.", At(TimeSlot(clock("15:00"), clock("18:00"))), id="half-borrowed"),
        pytest.param("10:00", From(clock("10:00")), id="start-alone"),
    ],
)
def test_hours(day: datetime.date | str, words: str, expected: At | From) -> None:
    assert hours(day, words, ZURICH) == expected


@pytest.mark.parametrize(
    ("day", "words", "zone", "sentence"),
    [
        pytest.param("2012-04-16", "soon", ZURICH, "'soon' is not a time - write it as 15:00", id="words"),
        pytest.param("soon", "10:00-13:00", ZURICH, "'soon' is not a day - write it as 2012-04-16", id="day"),
        pytest.param(
            "2012-04-16", "10:00", "CET", "'CET' is not a time zone - use the name of a place such as Europe/Zurich", id="zone"
        ),
        pytest.param(
            "2012-04-16",
            "13:00-10:00",
            ZURICH,
            "a time slot must end after it begins, and 10:00 is not after 13:00",
            id="backwards",
        ),
        pytest.param(
            "2025-03-30",
            "02:30-04:00",
            ZURICH,
            "02:30 on 2025-03-30 does not exist in Europe/Zurich: the clocks are put forward over it"
            " - choose an earlier or a later time",
            id="skipped-hour",
        ),
    ],
)
def test_hours_that_cannot_be(day: str, words: str, zone: str, sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        hours(day, words, zone)
    assert str(caught.value) == sentence


def test_chairs_are_states_by_any_name_and_presidents_by_office() -> None:
    assert chairs("Lao PDR", "IE", "president", "president-designate") == (
        Chair(who=Who(state="LAO")),
        Chair(who=Who(state="IRL")),
        Chair(role=Role.PRESIDENT),
        Chair(role=Role.PRESIDENT_DESIGNATE),
    )


def test_chairs_of_no_name() -> None:
    assert chairs() == ()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        pytest.param(
            "Korea",
            "'Korea' is not the name of a State - did you mean Democratic People's Republic of Korea or Republic of Korea?",
            id="two-states",
        ),
        pytest.param("Norwey", "'Norwey' is not the name of a State - did you mean Norway?", id="misspelt"),
        pytest.param("coordinators", "'coordinators' is not the name of a State", id="a-role"),
        pytest.param("", "'' is not the name of a State", id="empty"),
        pytest.param("a\nb\x1b", "'a b' is not the name of a State", id="cleaned"),
        pytest.param("x" * 100, f"'{'x' * 59}…' is not the name of a State", id="too-long"),
    ],
)
def test_name_that_is_not_a_state(name: str, sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        state(name)
    assert str(caught.value) == sentence
    with pytest.raises(UnknownNameError) as caught:
        chairs("Norway", name)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param("Bosnia & Herzegovina", "BIH", id="ampersand"),
        pytest.param("uk", "GBR", id="alias-in-small-letters"),
        pytest.param("NO", "NOR", id="alpha-2"),
        pytest.param("Swaziland", "SWZ", id="former-name"),
    ],
)
def test_state(name: str, code: str) -> None:
    assert state(name) == code
