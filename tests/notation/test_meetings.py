import datetime

import pytest

import ccmagenda
from ccmagenda.model import Meeting, Texts


def read(meeting: str, convention: str = "convention: ccm\n") -> ccmagenda.Reading:
    return ccmagenda.read(f"{convention}meeting: {meeting}\nsittings: []\n".encode(), path="p")


def meeting_of(meeting: str, convention: str = "convention: ccm\n") -> Meeting:
    programme = read(meeting, convention).programme
    assert programme is not None
    return programme.meeting


KNOWN = Meeting(
    ref="2IM",
    title=Texts(
        (
            ("en", "Second Intersessional Meeting"),
            ("ar", "اجتماع ما بين الدورات الثاني"),
            ("es", "Segunda Reunión entre períodos de sesiones"),
            ("fr", "Deuxième Réunion intersessions"),
            ("ru", "Второе межсессионное совещание"),
            ("zh", "第二次闭会期间会议"),
        )
    ),
    zone="Europe/Zurich",
    first=datetime.date(2012, 4, 16),
    last=datetime.date(2012, 4, 19),
    series="IM",
    city="Geneva",
    venue="World Meteorological Organization building",
    president="LBN",
)


@pytest.mark.parametrize("text", [pytest.param("2IM", id="word"), pytest.param("{ref: 2IM}", id="table")])
def test_known_meeting_is_filled_up_from_the_list(text: str) -> None:
    assert meeting_of(text) == KNOWN


def test_what_is_written_goes_before_the_list() -> None:
    found = meeting_of(
        "{ref: 2IM, title: T, city: Oslo, venue: V, zone: Europe/Oslo, from: 17 April 2012, to: 18 April, president: Norway}"
    )
    assert [found.title, found.city, found.venue] == [Texts((("", word),)) for word in ("T", "Oslo", "V")]
    assert found.zone == "Europe/Oslo"
    assert (found.first, found.last, found.president) == (datetime.date(2012, 4, 17), datetime.date(2012, 4, 18), "NOR")


@pytest.mark.parametrize(
    ("dates", "last"),
    [
        pytest.param("from: 2012-04-16", (2012, 4, 16), id="one-day"),
        pytest.param("from: 2012-12-30, to: 2 January", (2013, 1, 2), id="over-the-new-year"),
        pytest.param("from: 2012-04-16, to: 2012-04-18", (2012, 4, 18), id="figures"),
    ],
)
def test_last_day(dates: str, last: tuple[int, int, int]) -> None:
    assert meeting_of(f"{{ref: X, zone: UTC, {dates}}}", "").last == datetime.date(*last)


def test_series_of_a_new_meeting_is_told_by_its_reference() -> None:
    assert meeting_of("{ref: 99MSP, from: 2012-04-16}").series == "MSP"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(
            "{ref: X, from: 2012-04-19, to: 2012-04-16}",
            "2:41: the meeting ends on 2012-04-16, before it begins on 2012-04-19 [file.days]",
            id="ends-before-it-begins",
        ),
        pytest.param(
            "{ref: X, to: 2012-04-16}", "2:10: 'from' is missing: the first day of the meeting [file.missing]", id="no-from"
        ),
        pytest.param(
            "{ref: 2IM, series: MPS}",
            "2:29: 'MPS' is not a kind of meeting - did you mean 'MSP'? [file.unknown-series]",
            id="series",
        ),
        pytest.param(
            "{ref: 2IM, president: Norwy}",
            "2:32: 'Norwy' is not the name of a State - did you mean 'Norway'? [file.unknown-state]",
            id="president",
        ),
        pytest.param(
            "{ref: 2IM, zone: CET}",
            "2:27: 'CET' is not a time zone - use the name of a place such as Europe/Zurich [file.zone]",
            id="zone",
        ),
    ],
)
def test_wrong_meeting_is_one_fault(text: str, fault: str) -> None:
    assert [str(finding) for finding in read(text).findings] == [f"p:{fault}"]


def test_unknown_meeting_is_refused_with_a_suggestion() -> None:
    (fault,) = read("2IN").findings
    assert (str(fault.origin), fault.rule) == ("p:2:10", "file.unknown-meeting")
    assert fault.sentence.startswith("'2IN' is not a known meeting of the CCM - did you mean '2IM'?")
    assert fault.sentence.endswith("a new meeting needs 'from' and 'to'")


def test_meeting_without_a_convention_needs_a_zone() -> None:
    (fault,) = read("{ref: X, from: 2012-04-16}", "").findings
    assert (str(fault.origin), fault.sentence) == ("p:1:10", "'zone' is missing: the clock of the place, like Europe/Zurich")


def test_missing_meeting_has_no_fault_without_a_place() -> None:
    reading = ccmagenda.read(b"sittings: []\n", path="p")
    assert [finding.sentence for finding in reading.findings if finding.origin.line == 0] == []


@pytest.mark.parametrize(
    "address",
    [pytest.param("javascript:x", id="script"), pytest.param("file:///etc/passwd", id="file"), pytest.param("x", id="word")],
)
def test_page_of_the_meeting_is_an_address(address: str) -> None:
    (fault,) = read(f"{{ref: 2IM, url: '{address}'}}").findings
    assert (str(fault.origin), fault.rule) == ("p:2:26", "file.address")


@pytest.mark.parametrize(
    ("city", "building"),
    [
        pytest.param("", "Government Complex", id="none-told"),
        pytest.param(", city: Lusaka", "Government Complex", id="that-of-the-list"),
        pytest.param(", city: {en: Lusaka, fr: Lusaka}", "Government Complex", id="in-two-languages"),
        pytest.param(", city: Oslo", "", id="another"),
    ],
)
def test_building_of_the_list_is_that_of_its_city(city: str, building: str) -> None:
    assert meeting_of("{ref: 4MSP" + city + "}").venue.read("en") == building
