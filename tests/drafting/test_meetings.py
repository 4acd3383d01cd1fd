from collections.abc import Callable

import attrs
import pytest

from ccmagenda import Convention
from ccmagenda.drafting import Wanted
from ccmagenda.drafting.identity import identified
from ccmagenda.drafting.meetings import MEETING, asked_of, meeting_of, preparing
from ccmagenda.model import MeetingCalendar

Want = Callable[..., Wanted]
ASKED_IM = (
    "Each Meeting of States Parties fixes the days (C9) and may decide on the languages "
    "(C10: in 2013 English, French and Spanish)."
)
VENUE = "Which building, and which rooms? Add 'venue:' here and 'rooms:' below."


def asks(wanted: Wanted, ccm: Convention) -> list[str]:
    identity = identified(wanted, ccm)
    found = list(asked_of(meeting_of(identity, wanted, ccm), identity, wanted, ccm))
    assert {path for path, _ in found} <= {MEETING}
    return [words for _, words in found]


def test_known_meeting_has_its_place_and_its_presidents(want: Want, ccm: Convention) -> None:
    wanted = want("im", "2012-04-16")
    meeting = meeting_of(identified(wanted, ccm), wanted, ccm)
    assert (meeting.ref, meeting.series, meeting.zone, meeting.city.read("en")) == ("2IM", "IM", "Europe/Zurich", "Geneva")
    assert (meeting.venue.read("en"), meeting.president, meeting.president_designate) == (
        "World Meteorological Organization building",
        "LBN",
        "NOR",
    )
    assert asks(wanted, ccm) == []


def test_formal_meeting_is_presided_over_by_its_own_president(want: Want, ccm: Convention) -> None:
    wanted = want("msp", ordinal=3)
    meeting = meeting_of(identified(wanted, ccm), wanted, ccm)
    assert (meeting.president, meeting.president_designate, meeting.zone) == ("NOR", "", "Europe/Oslo")
    assert meeting.title == ccm.meetings.record("3MSP").names  # type: ignore[union-attr]  # it is there


def test_new_meeting_in_another_city_in_two_languages(want: Want, ccm: Convention) -> None:
    wanted = want("msp", "2027-09-06", ordinal=14, city="Nairobi", languages=("en", "fr"))
    meeting = meeting_of(identified(wanted, ccm), wanted, ccm)
    assert (meeting.zone, meeting.city.read("en")) == ("Africa/Nairobi", "Nairobi")
    assert dict(meeting.title.by_language) == {
        "en": "Fourteenth Meeting of States Parties",
        "fr": "Quatorzième Assemblée des États parties",
    }


def test_city_in_another_language_is_the_same_city(want: Want, ccm: Convention) -> None:
    wanted = want("im", "2012-04-16", city="Genève")
    assert meeting_of(identified(wanted, ccm), wanted, ccm).city.read("en") == "Geneva"


def test_what_is_not_known_is_asked(want: Want, ccm: Convention) -> None:
    assert asks(want("im", "2027-04-12"), ccm) == [
        ASKED_IM,
        VENUE,
        "Who presides is not known; by our data it was last Lao People's Democratic Republic (3RC). Add 'president:'.",
        "Who is President-designate is not known. Add 'president-designate:'.",
    ]


def test_another_meeting_of_the_year_is_named(want: Want, ccm: Convention) -> None:
    assert asks(want("im", "2013-04-16"), ccm) == [ASKED_IM, "The 3IM was held in Geneva on 15–18 April 2013.", VENUE]


@pytest.mark.parametrize(
    ("first", "said"),
    [
        pytest.param(
            "2012-04-16", "The next formal meeting in our list is the 3MSP (Oslo, 11–14 September 2012).", id="with-days"
        ),
        pytest.param(
            "2027-04-12",
            "The next formal meeting in our list is the 3RC (Vientiane, days not known - is it still to come?); "
            "then the title is to name it.",
            id="without-days",
        ),
        pytest.param(
            "2015-06-22",
            "The next formal meeting in our list is the 1RC (Dubrovnik, 7–11 September 2015); then the title is to name it.",
            id="review-conference",
        ),
    ],
)
def test_preparing(want: Want, ccm: Convention, first: str, said: str) -> None:
    wanted = want("im", first)
    assert preparing(identified(wanted, ccm), wanted, ccm) == said


def test_parts_of_a_meeting_have_their_own_names_and_places(want: Want, ccm: Convention) -> None:
    named = {}
    for asked in ({}, {"first": "2020-11-25", "last": "2020-11-27"}, {"first": "2021-09-20"}):
        wanted = want("rc", **{"first": "", "last": "", **asked}, ordinal=2)
        meeting = meeting_of(identified(wanted, ccm), wanted, ccm)
        named[meeting.title.read("en")] = (meeting.city.read("en"), len(meeting.title.by_language))
    assert named == {
        "Second Review Conference": ("", 1),
        "Second Review Conference, first part": ("", 6),
        "Second Review Conference, second part": ("Geneva", 1),
    }


def test_building_of_another_city_is_not_taken(want: Want, ccm: Convention) -> None:
    planned = tuple(
        attrs.evolve(one, status="planned", venue="Hall") if one.ref == "3RC" else one for one in ccm.meetings.records
    )
    with_hall = attrs.evolve(ccm, meetings=MeetingCalendar(planned))
    wanted = want("rc", "2026-09-14", ordinal=3, city="Nairobi")
    identity = identified(wanted, with_hall)
    found = meeting_of(identity, wanted, with_hall)
    assert not found.venue
    assert "In our list it is held in Vientiane." in [words for _, words in asked_of(found, identity, wanted, with_hall)]
