from collections.abc import Callable

import attrs
import pytest

from ccmagenda import Convention
from ccmagenda.drafting import Wanted
from ccmagenda.drafting.known import by_days, by_ordinal, held, of_series, parts_of, spans_of
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import MeetingCalendar

Want = Callable[..., Wanted]


def spans(parts: tuple[object, ...]) -> list[str]:
    return [f"{part.start} {part.end}" for part in parts]


FIRST, SECOND = "2020-11-25 2020-11-27", "2021-09-20 2021-09-21"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param({}, [FIRST, SECOND], id="no-days"),
        pytest.param({"first": "2020-11-25"}, [FIRST, SECOND], id="first-day"),
        pytest.param({"first": "2020-11-25", "last": "2021-09-21"}, [FIRST, SECOND], id="first-and-last-day"),
        pytest.param({"first": "2020-11-25", "last": "2020-11-27"}, [FIRST], id="first-part"),
        pytest.param({"first": "2021-09-20"}, [SECOND], id="second-part"),
        pytest.param({"city": "Genève"}, [SECOND], id="part-in-a-city"),
        pytest.param({"first": "2020-11-23", "last": "2020-11-27"}, [FIRST], id="days-in-common"),
    ],
)
def test_meeting_in_parts_by_its_number(want: Want, ccm: Convention, asked: dict[str, str], found: list[str]) -> None:
    assert spans(by_ordinal(want("rc", ordinal=2, **asked), ccm)) == found


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"first": "2022-11-25"}, id="other-days"),
        pytest.param({"first": "2020-11-28", "last": "2020-11-30"}, id="right-after"),
        pytest.param({"city": "Oslo"}, id="another-city"),
        pytest.param({"first": "2020-11-25", "city": "Geneva"}, id="days-of-a-part-held-elsewhere"),
    ],
)
def test_meeting_that_was_held_another_time_is_refused(want: Want, ccm: Convention, asked: dict[str, str]) -> None:
    with pytest.raises(InvalidValueError) as caught:
        by_ordinal(want("rc", ordinal=2, **asked), ccm)
    assert str(caught.value) == (
        "the 2RC was held on 25–27 November 2020 and in Geneva on 20–21 September 2021 - "
        "leave out dates and city, or choose another number"
    )


def test_number_that_no_meeting_has(want: Want, ccm: Convention) -> None:
    assert by_ordinal(want("rc", ordinal=9), ccm) == ()


def test_meeting_that_is_planned_is_never_refused(want: Want, ccm: Convention) -> None:
    (record,) = by_ordinal(want("rc", "2026-09-14", ordinal=3, city="Oslo"), ccm)
    assert (record.ref, parts_of("3RC", ccm)) == ("3RC", ())


@pytest.mark.parametrize(
    ("first", "last", "refs"),
    [
        pytest.param("2012-04-16", "", ["2IM"], id="first-day"),
        pytest.param("2012-04-16", "2012-04-19", ["2IM"], id="both-days"),
        pytest.param("2012-04-16", "2012-04-18", [], id="another-last-day"),
        pytest.param("2012-04-17", "", [], id="another-first-day"),
    ],
)
def test_meeting_by_its_days(want: Want, ccm: Convention, first: str, last: str, refs: list[str]) -> None:
    assert [record.ref for record in by_days(want("im", first, last), ccm)] == refs


def test_last_day_that_is_not_known_may_be_any(want: Want, ccm: Convention) -> None:
    assert [record.ref for record in by_days(want("msp", "2023-09-11", "2023-09-15"), ccm)] == ["11MSP"]


def test_spans_are_those_of_several_parts_alone(ccm: Convention) -> None:
    assert len(spans_of(parts_of("2RC", ccm))) == 2
    assert spans_of(parts_of("1RC", ccm)) == ()


def test_parts_stand_in_the_order_of_their_days(ccm: Convention) -> None:
    backwards = attrs.evolve(ccm, meetings=MeetingCalendar(tuple(reversed(ccm.meetings.records))))
    assert spans(parts_of("2RC", backwards)) == [FIRST, SECOND]


def test_held(want: Want, ccm: Convention) -> None:
    wanted = want("rc", ordinal=1)
    said = {record.ref: held(record, ccm, wanted) for record in of_series(wanted, ccm)}
    assert said == {
        "1RC": "in Dubrovnik on 7–11 September 2015",
        "2RC": "on 25–27 November 2020 and in Geneva on 20–21 September 2021",
        "3RC": "on days that are not known",
    }
