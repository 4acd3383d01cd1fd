import datetime
from collections.abc import Callable

import pytest

from ccmagenda import Convention
from ccmagenda.drafting import Wanted, usual_meeting
from ccmagenda.drafting.identity import identified
from ccmagenda.errors import InvalidValueError, UnknownNameError

Want = Callable[..., Wanted]


@pytest.mark.parametrize(
    ("kind", "asked", "ref", "days"),
    [
        pytest.param("msp", {"ordinal": 3}, "3MSP", ("2012-09-11", "2012-09-14"), id="known-by-its-number"),
        pytest.param("msp", {"first": "2012-09-11"}, "3MSP", ("2012-09-11", "2012-09-14"), id="known-by-its-first-day"),
        pytest.param("msp", {"ordinal": 3, "city": "oslo"}, "3MSP", ("2012-09-11", "2012-09-14"), id="known-and-its-city"),
        pytest.param(
            "msp",
            {"ordinal": 11, "last": "2023-09-14", "first": "2023-09-11"},
            "11MSP",
            ("2023-09-11", "2023-09-14"),
            id="known-without-an-end",
        ),
        pytest.param(
            "msp", {"ordinal": 14, "first": "2027-09-06"}, "14MSP", ("2027-09-06", "2027-09-09"), id="new-of-usual-length"
        ),
        pytest.param("rc", {"ordinal": 3, "first": "2026-09-14"}, "3RC", ("2026-09-14", "2026-09-18"), id="planned-without-days"),
        pytest.param(
            "msp", {"ordinal": 4, "first": "2013-09-09"}, "4MSP", ("2013-09-09", "2013-09-12"), id="known-on-other-days"
        ),
        pytest.param("rc", {"ordinal": 2}, "2RC", ("2020-11-25", "2021-09-21"), id="known-in-parts"),
        pytest.param("rc", {"ordinal": 2, "city": "Geneva"}, "2RC", ("2021-09-20", "2021-09-21"), id="known-part-in-a-city"),
        pytest.param("im", {"first": "2012-04-16"}, "2IM", ("2012-04-16", "2012-04-19"), id="known-intersessional"),
        pytest.param("im", {"first": "2027-04-12"}, "IM-2027", ("2027-04-12", "2027-04-15"), id="new-intersessional"),
        pytest.param("im", {"first": "2027-04-15"}, "IM-2027", ("2027-04-15", "2027-04-20"), id="over-a-weekend"),
        pytest.param("im", {"first": "2022-04-12"}, "IM-2022-2", ("2022-04-12", "2022-04-15"), id="reference-taken"),
        pytest.param("im", {"first": "2013-04-15", "city": "Oslo"}, "IM-2013", ("2013-04-15", "2013-04-18"), id="another-city"),
        pytest.param("im", {"first": "2027-04-12", "ordinal": 9}, "9IM", ("2027-04-12", "2027-04-15"), id="number-of-ones-own"),
    ],
)
def test_identified(want: Want, ccm: Convention, kind: str, asked: dict[str, object], ref: str, days: tuple[str, str]) -> None:
    found = identified(want(kind, **asked), ccm)
    assert (found.ref, str(found.first), str(found.last)) == (ref, *days)


@pytest.mark.parametrize(
    ("kind", "asked", "sentence"),
    [
        pytest.param("im", {}, "the first day of the meeting is missing - give it (--from)", id="no-day"),
        pytest.param(
            "rc",
            {"ordinal": 3},
            "the first day of the meeting is missing (those of the 3RC are not known) - give it (--from)",
            id="no-day-known",
        ),
        pytest.param(
            "im", {"last": "2027-04-15"}, "the first day is missing: only the last, 2027-04-15, is given", id="last-alone"
        ),
        pytest.param(
            "im",
            {"first": "2027-04-12", "last": "2027-04-11"},
            "a meeting cannot end on 2027-04-11, before it begins on 2027-04-12",
            id="backwards",
        ),
        pytest.param(
            "im",
            {"first": "2027-04-12", "last": "2028-04-12"},
            "a meeting from 2027-04-12 to 2028-04-12 lasts 367 days - check the dates",
            id="a-year",
        ),
        pytest.param(
            "rc",
            {"ordinal": 2, "first": "2020-11-23", "last": "2021-09-21"},
            "a meeting from 2020-11-23 to 2021-09-21 lasts 303 days - check the dates: the 2RC was held on 25–27 November 2020 "
            "and in Geneva on 20–21 September 2021",
            id="nearly-the-days-of-two-parts",
        ),
        pytest.param(
            "msp",
            {"first": "2027-09-06"},
            "the number of the meeting is missing (--ordinal) - the last that we know is the 13MSP (2025)",
            id="no-number",
        ),
        pytest.param("msp", {"ordinal": -1, "first": "2027-09-06"}, "there is no meeting with the number -1", id="below-nought"),
        pytest.param(
            "msp",
            {"ordinal": 3, "first": "2013-09-10"},
            "the 3MSP was held in Oslo on 11–14 September 2012 - leave out dates and city, or choose another number",
            id="other-days",
        ),
        pytest.param(
            "msp",
            {"ordinal": 3, "city": "Bergen"},
            "the 3MSP was held in Oslo on 11–14 September 2012 - leave out dates and city, or choose another number",
            id="another-city",
        ),
    ],
)
def test_not_identified(want: Want, ccm: Convention, kind: str, asked: dict[str, object], sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        identified(want(kind, **asked), ccm)
    assert str(caught.value) == sentence


def test_remark_on_another_of_its_kind_in_the_same_year(want: Want, ccm: Convention) -> None:
    assert identified(want("im", "2013-04-16"), ccm).remark == "the 3IM was held in Geneva on 15–18 April 2013"
    assert identified(want("im", "2027-04-12"), ccm).remark == ""


@pytest.mark.parametrize(
    ("kind", "asked", "remark"),
    [
        pytest.param("msp", {"ordinal": 3}, "", id="as-listed"),
        pytest.param("msp", {"ordinal": 11, "first": "2023-09-11", "last": "2023-09-14"}, "", id="end-not-listed"),
        pytest.param(
            "msp",
            {"ordinal": 3, "first": "2012-09-11", "last": "2012-09-13"},
            "in our list the 3MSP was held in Oslo on 11–14 September 2012",
            id="other-days",
        ),
        pytest.param(
            "rc",
            {"ordinal": 2},
            "the 2RC was held in parts, on 25–27 November 2020 and in Geneva on 20–21 September 2021",
            id="in-parts",
        ),
        pytest.param(
            "rc",
            {"ordinal": 2, "first": "2021-09-20"},
            "the 2RC was held in parts, on 25–27 November 2020 and in Geneva on 20–21 September 2021. The sessions here are "
            "those of a whole meeting: strike what belongs to another part",
            id="a-part",
        ),
    ],
)
def test_remark_on_what_the_list_says(want: Want, ccm: Convention, kind: str, asked: dict[str, object], remark: str) -> None:
    assert identified(want(kind, **asked), ccm).remark == remark


def test_meeting_held_in_parts_has_the_days_of_its_parts(want: Want, ccm: Convention) -> None:
    found = identified(want("rc", ordinal=2), ccm)
    assert [(str(first), str(last)) for first, last in found.spans] == [
        ("2020-11-25", "2020-11-27"),
        ("2021-09-20", "2021-09-21"),
    ]
    assert identified(want("rc", ordinal=1), ccm).spans == ((datetime.date(2015, 9, 7), datetime.date(2015, 9, 11)),)


def test_last_day_of_the_calendar(want: Want, ccm: Convention) -> None:
    assert identified(want("im", "9999-12-30"), ccm).last == datetime.date.max


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("intersessional", "intersessional"),
        ("IM", "intersessional"),
        ("Meeting of States Parties", "msp"),
        ("review_conference", "review-conference"),
    ],
    ids=["key", "series", "words", "underscore"],
)
def test_usual_meeting(ccm: Convention, word: str, key: str) -> None:
    assert usual_meeting(word, ccm).key == key


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        pytest.param(
            "intersesional",
            "'intersesional' is not a kind of meeting that can be drafted for the CCM - did you mean 'intersessional'?",
            id="misspelt",
        ),
        pytest.param(
            "party",
            "'party' is not a kind of meeting that can be drafted for the CCM - it is one of intersessional, msp, "
            "review-conference",
            id="unlike-any",
        ),
    ],
)
def test_kind_of_meeting_that_is_not_there(ccm: Convention, word: str, sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        usual_meeting(word, ccm)
    assert str(caught.value) == sentence


def test_convention_whose_practice_is_not_known() -> None:
    with pytest.raises(UnknownNameError) as caught:
        usual_meeting("msp", Convention(key="tea", short="TEA"))
    assert str(caught.value) == "how meetings of the TEA usually go is not known - give its file a part 'practice:'"
