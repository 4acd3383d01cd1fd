import datetime
from collections.abc import Callable

import attrs
import pytest

import ccmagenda
from ccmagenda import (
    Access,
    At,
    Chair,
    Firmness,
    Programme,
    Room,
    Session,
    Sitting,
    Status,
    Talk,
    TimeSlot,
    Who,
    instant,
)
from ccmagenda.desk.papers import language_of
from ccmagenda.exporters import Entry, Grain, Taking, entries
from ccmagenda.model import Instant, Reference
from ccmagenda.wording import Wording

Made = Callable[..., Programme]
Listed = Callable[..., tuple[Entry, ...]]
Only = Callable[..., Entry]
MONDAY = datetime.date(2012, 4, 16)


def clock(hour: int, minute: int = 0, day: datetime.date = MONDAY) -> Instant:
    return instant(day, datetime.time(hour, minute), "Europe/Zurich")


def hours(start: int, end: int, day: datetime.date = MONDAY) -> At:
    return At(TimeSlot(clock(start, day=day), clock(end, day=day)))


MORNING = hours(10, 13)
TIMED = Session(key="timed", title="Timed", when=hours(11, 12))
PLAIN = Session(key="plain", title="Plain", notes="Of the plain one.")


def chaired(code: str) -> tuple[Chair, ...]:
    return (Chair(who=Who(state=code)),)


def test_entry_tells_title_chairs_notes_talks_and_references_in_order(programme: Made, only: Only) -> None:
    session = Session(
        key="clearance",
        number="3.",
        title="Clearance",
        chairs=chaired("IRL"),
        notes="First.\n\nSecond.",
        talks=(Talk(title="Survey", speakers=(Who(person="Ms. Name", of="GICHD"),), minutes=10),),
        references=(ccmagenda.Reference(kind="article", number=4),),
        documents=("CCM/2IM/1",),
    )
    assert only(programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(session,)))).description == (
        "3. Clearance (chaired by Ireland)\n"
        "First.\n\nSecond.\n"
        "Presentations:\n"
        "- Survey, Ms. Name, GICHD (10 min)\n"
        "Article of the Convention: 4\n"
        "Documents: CCM/2IM/1"
    )


@pytest.mark.parametrize(
    ("count", "summary"),
    [(0, "Intersessional Meeting"), (1, "S0"), (3, "S0; S1; S2"), (4, "S0; S1 and 2 more"), (9, "S0; S1 and 7 more")],
    ids=["none", "one", "three", "four", "nine"],
)
def test_summary_names_the_sessions_of_a_sitting(count: int, summary: str, programme: Made, only: Only) -> None:
    sessions = tuple(Session(key=f"s{number}", title=f"S{number}") for number in range(count))
    assert only(programme(Sitting(key="m", day=MONDAY, sessions=sessions))).summary == f"CCM 2IM: {summary}"


def test_location_is_the_room_and_the_place(programme: Made, listed: Listed) -> None:
    session = Session(key="s", title="S", when=hours(11, 12), room="b")
    sitting = Sitting(key="m", day=MONDAY, hours=MORNING, room="a", sessions=(session, PLAIN))
    rooms = (Room(key="a", name="Salle A"), Room(key="b", name="Salle B"))
    assert [entry.location for entry in listed(programme(sitting, rooms=rooms), Grain.SESSION)] == [
        "Salle A, WMO building, Geneva",
        "Salle B, WMO building, Geneva",
    ]


def test_address_is_the_sessions_own_where_it_can_be_followed_online(programme: Made, listed: Listed) -> None:
    session = Session(key="s", title="S", when=hours(11, 12), stream="https://example.org/live")
    sitting = Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(session, PLAIN))
    found = [entry.stream for entry in listed(programme(sitting), Grain.SESSION)]
    assert found == ["https://example.org/live", "https://example.org/live"]


@pytest.mark.parametrize(
    ("status", "firmness", "expected"),
    [
        (Status.DRAFT, Firmness.PLANNED, "TENTATIVE"),
        (Status.PROVISIONAL, Firmness.PLANNED, "TENTATIVE"),
        (Status.REVISED, Firmness.PLANNED, "TENTATIVE"),
        (Status.FINAL, Firmness.PLANNED, "CONFIRMED"),
        (Status.FINAL, Firmness.TENTATIVE, "TENTATIVE"),
        (Status.FINAL, Firmness.IF_NECESSARY, "TENTATIVE"),
        (Status.FINAL, Firmness.CANCELLED, "CANCELLED"),
        (Status.DRAFT, Firmness.CANCELLED, "CANCELLED"),
    ],
    ids=["draft", "provisional", "revised", "final", "tentative", "if-necessary", "cancelled", "cancelled-in-a-draft"],
)
def test_status_of_an_entry(status: Status, firmness: Firmness, expected: str, programme: Made, only: Only) -> None:
    sitting = Sitting(key="m", day=MONDAY, hours=MORNING, firmness=firmness, sessions=(TIMED,))
    made = programme(sitting, status=status)
    assert [only(made, grain).status for grain in Grain] == [expected] * 3


def test_cancelled_session_cancels_its_own_entry_only(programme: Made, listed: Listed) -> None:
    cancelled = Session(key="c", title="C", when=hours(11, 12), firmness=Firmness.CANCELLED)
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(PLAIN, cancelled)), status=Status.FINAL)
    assert [(entry.summary, entry.status) for entry in listed(made, Grain.SESSION)] == [
        ("CCM 2IM: Plain", "CONFIRMED"),
        ("CCM 2IM: C (cancelled)", "CANCELLED"),
    ]


def test_sittings_entry_tells_that_a_session_in_it_is_cancelled_or_closed(programme: Made, only: Only) -> None:
    cancelled = Session(key="c", title="C", firmness=Firmness.CANCELLED)
    closed = Session(key="d", title="D", access=Access.CLOSED)
    entry = only(programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(PLAIN, cancelled, closed))))
    assert entry.description == "Plain\nOf the plain one.\n\nC (cancelled)\n\nD (closed)"


def test_summary_marks_a_sitting_that_is_closed_and_not_certain(programme: Made, only: Only) -> None:
    sitting = Sitting(key="m", day=MONDAY, title="Consultations", access=Access.CLOSED, firmness=Firmness.IF_NECESSARY)
    assert only(programme(sitting)).summary == "CCM 2IM: Consultations (closed, if necessary)"


def _in_french(made: Programme, also: str = "") -> Entry:
    wording = Wording(programme=made, convention=ccmagenda.convention("ccm"), language=language_of("fr"))
    (entry,) = entries(wording, Taking(also=also))
    return entry


def test_description_parts_what_it_says_as_the_papers_of_its_language_do(programme: Made) -> None:
    cancelled = Firmness.CANCELLED
    session = Session(key="c", title={"fr": "C"}, firmness=cancelled, chairs=chaired("IRL"), documents=("CCM/1", "CCM/2"))
    entry = _in_french(programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(session,))))
    assert entry.description == "C (présidence\u202f: Irlande\u202f; séance annulée)\nDocuments\u202f: CCM/1, CCM/2"


def test_location_is_parted_as_the_language_does(programme: Made) -> None:
    made = programme(Sitting(key="m", day=MONDAY, room="a", hours=MORNING), rooms=(Room(key="a", name="Salle A"),))
    wording = Wording(programme=made, convention=ccmagenda.convention("ccm"), language=language_of("ar"))
    (entry,) = entries(wording, Taking())
    assert entry.location == "Salle A\u060c\u200f WMO building\u060c\u200f جنيف"


def test_second_clock_is_called_by_its_city_in_the_language(programme: Made) -> None:
    entry = _in_french(programme(Sitting(key="m", day=MONDAY, hours=MORNING)), also="Europe/Vienna")
    assert entry.description == "Vienne\u202f: 10:00–13:00"


def test_entry_marks_what_is_missing_in_its_language_as_the_papers_do(programme: Made) -> None:
    talk = Talk(title="Survey", speakers=[Who(person="Ms. A", of="Mayor"), Who(person="Mr. B", of="GICHD")])
    session = Session(key="c", title="Opening", notes="A note.", chairs=chaired("IRL"), talks=[talk])
    other = Session(key="d", title={"": "Closure", "fr": "Clôture"}, notes="A further note.")
    entry = _in_french(programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(session, other))))
    assert entry.summary == "CCM 2IM: Opening [anglais]\u202f; Clôture"
    assert [span.text for span in entry.called if span.language] == ["Opening"]
    assert entry.description == (
        "Opening [anglais] (présidence\u202f: Irlande)\nA note.\nExposés\u202f:\n"
        "- Survey [anglais], Ms. A, Mayor [anglais], Mr. B, GICHD\n\n"
        "Clôture\nA further note. [anglais]"
    )


def test_mark_of_a_title_holds_for_the_meeting_before_it(programme: Made) -> None:
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(PLAIN,)))
    unnumbered = attrs.evolve(made, meeting=attrs.evolve(made.meeting, ref="Workshop", title="A workshop"))
    told = attrs.evolve(PLAIN, title={"": "Plain", "fr": "Simple"})
    whole = attrs.evolve(unnumbered, sittings=(attrs.evolve(made.sittings[0], sessions=(told,)),))
    assert [_in_french(one).summary for one in (unnumbered, whole)] == [
        "CCM A workshop: Plain [anglais]",
        "CCM A workshop [anglais]: Simple",
    ]


def test_places_and_kinds_bear_no_mark_since_maps_and_filters_read_them(programme: Made) -> None:
    rooms = (Room(key="a", name={"": "Great Hall", "es": "Sala grande"}),)
    entry = _in_french(programme(Sitting(key="m", day=MONDAY, hours=MORNING, room="a", sessions=(PLAIN,)), rooms=rooms))
    assert entry.location == "Great Hall, WMO building, Genève"


def test_presentations_below_notes_and_sessions_within_are_marked(programme: Made, only: Only) -> None:
    within = Session(key="b", title="Plans", notes="Second.")
    article = Reference(kind="article", number=4)
    session = Session(
        key="a", title="Survey", notes="First.", talks=(Talk(title="Costs"),), references=(article,), sessions=(within,)
    )
    entry = only(programme(Sitting(key="s", day=MONDAY, sessions=(session,))))
    told = ["Survey", "First.", "Presentations:", "- Costs", "Article of the Convention: 4", "\u2022 Plans", "Second."]
    assert entry.description.split("\n") == told
