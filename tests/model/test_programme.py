import datetime
from collections.abc import Callable

import attrs
import pytest

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import (
    At,
    Chair,
    From,
    Kind,
    Meeting,
    Origin,
    Programme,
    Role,
    Room,
    Session,
    Sitting,
    Status,
    Texts,
    TimeSlot,
    Untimed,
    Waiver,
    When,
    Who,
    instant,
)

DAY = datetime.date(2012, 4, 16)
MEETING = Meeting(
    ref="2IM",
    title="Meeting",
    zone="Europe/Zurich",
    first="2012-04-16",
    last="2012-04-19",
    president="LBN",
    president_designate="NOR",
)
MORNING = At(TimeSlot(*(instant(DAY, datetime.time(hour), "Europe/Zurich") for hour in (10, 13))))


@pytest.mark.parametrize(
    ("make", "shown"),
    [
        pytest.param(lambda word: Session(key="a", kind=word), "kind", id="kind"),
        pytest.param(lambda word: Session(key="a", access=word), "access", id="access"),
        pytest.param(lambda word: Sitting(key="a", firmness=word), "firmness", id="firmness"),
        pytest.param(lambda word: Programme(meeting=MEETING, status=word), "status", id="status"),
    ],
)
def test_word_that_is_not_in_a_closed_list(make: Callable[[str], object], shown: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        make("nope")
    assert str(caught.value).startswith(f"'nope' is not a {shown}") or str(caught.value).startswith(f"'nope' is not an {shown}")


def test_word_of_a_closed_list_may_be_given_as_text() -> None:
    assert Session(key="a", kind="side event") == Session(key="a", kind=Kind.SIDE_EVENT)
    assert Programme(meeting=MEETING, status="final") == Programme(meeting=MEETING, status=Status.FINAL)


@pytest.mark.parametrize("because", [pytest.param("", id="empty"), pytest.param(" \n\x1b", id="nothing-to-see")])
def test_waiver_without_a_ground_is_refused_with_a_sentence(because: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        Waiver(provision="B4", because=because)
    assert "because" in str(caught.value)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: Session(key=""), id="session-without-a-key"),
        pytest.param(lambda: Sitting(key=" "), id="sitting-without-a-key"),
        pytest.param(lambda: Session(key="a", minutes=-1), id="session-of-less-than-no-time"),
        pytest.param(lambda: Room(key="a", name="A", seats=-1), id="room-with-less-than-no-seat"),
        pytest.param(lambda: Room(key="a", name="A", booths=-1), id="room-with-less-than-no-booth"),
    ],
)
def test_value_that_cannot_exist(make: Callable[[], object]) -> None:
    with pytest.raises(InvalidValueError):
        make()


def test_meeting_that_ends_before_it_begins() -> None:
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(MEETING, last="2012-04-15")
    assert str(caught.value) == "a meeting cannot end on 2012-04-15, before it begins on 2012-04-16"


@pytest.mark.parametrize("zone", [pytest.param(zone, id=zone or "empty") for zone in ("CET", "", "Europe/Zürich")])
def test_meeting_in_no_zone(zone: str) -> None:
    with pytest.raises(InvalidValueError, match="is not a time zone - "):
        attrs.evolve(MEETING, zone=zone)


def test_meeting_on_a_day_that_is_none() -> None:
    with pytest.raises(InvalidValueError) as caught:
        attrs.evolve(MEETING, first="Monday")
    assert str(caught.value) == "'Monday' is not a day - write it as 2012-04-16"


@pytest.mark.parametrize(
    ("last", "days"),
    [
        pytest.param("2012-04-16", 1, id="one-day"),
        pytest.param("2012-04-19", 4, id="four-days"),
        pytest.param("2012-05-01", 16, id="over-a-month"),
    ],
)
def test_days_of_a_meeting(last: str, days: int) -> None:
    assert attrs.evolve(MEETING, last=last).days == days


@pytest.mark.parametrize(
    ("chair", "holder"),
    [
        pytest.param(Chair(role=Role.PRESIDENT), "LBN", id="president"),
        pytest.param(Chair(role=Role.PRESIDENT_DESIGNATE), "NOR", id="president-designate"),
        pytest.param(Chair(role=Role.PRESIDENT, who=Who(state="ZMB")), "ZMB", id="president-by-name"),
        pytest.param(Chair(who=Who(state="JPN")), "JPN", id="state"),
        pytest.param(Chair(who=Who(person="Ms. A")), "", id="person-of-no-state"),
        pytest.param(Chair(), "", id="open"),
    ],
)
def test_holder_of_a_role(chair: Chair, holder: str) -> None:
    assert MEETING.holder(chair) == holder


@pytest.mark.parametrize(
    ("hours", "slot", "minutes"),
    [
        pytest.param(MORNING, MORNING.slot, 180, id="at"),
        pytest.param(From(MORNING.slot.start), None, 0, id="from"),
        pytest.param(Untimed(), None, 0, id="untimed"),
    ],
)
def test_slot_and_minutes_of_a_sitting(hours: When, slot: TimeSlot | None, minutes: int) -> None:
    sitting = Sitting(key="a", hours=hours)
    assert (sitting.slot, sitting.minutes) == (slot, minutes)


def test_walk_yields_sessions_with_their_sittings_in_printed_order() -> None:
    inner = Session(key="c")
    middle = Session(key="b", sessions=[inner])
    outer, beside, loose = Session(key="a", sessions=[middle]), Session(key="d"), Session(key="e", sessions=[Session(key="f")])
    one, two = Sitting(key="s1", sessions=[outer]), Sitting(key="s2", sessions=[beside])
    programme = Programme(meeting=MEETING, sittings=[one, two], unplaced=[loose])
    placed = [(one, outer), (one, middle), (one, inner), (two, beside)]
    assert list(programme.walk()) == [*placed, (None, loose), (None, loose.sessions[0])]


def test_as_of_is_the_date_of_the_paper_or_the_first_day() -> None:
    assert Programme(meeting=MEETING).as_of == DAY
    assert Programme(meeting=MEETING, issued="2012-04-10").as_of == datetime.date(2012, 4, 10)


def test_origin_never_counts_in_equality() -> None:
    here, there = Origin("a.yaml", 1, 1), Origin("b.yaml", 2, 2)
    assert Session(key="a", origin=here) == Session(key="a", origin=there)
    assert hash(Session(key="a", origin=here)) == hash(Session(key="a", origin=there))


def test_words_of_a_session_are_cleaned() -> None:
    session = Session(key=" a ", title="Opening\nof it\x1b", notes="One\ntwo.\n\n* three", items="1", documents=[" CCM/1 "])
    assert session == Session(
        key="a",
        title=Texts((("", "Opening of it"),)),
        notes=Texts((("", "One two.\n\n- three"),)),
        items=("1",),
        documents=("CCM/1",),
    )


def test_day_of_a_sitting_may_be_given_as_text() -> None:
    assert Sitting(key="a", day="2012-04-16") == Sitting(key="a", day=DAY)
