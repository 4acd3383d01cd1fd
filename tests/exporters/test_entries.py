import datetime

import pytest

import ccmagenda
from ccmagenda import (
    Access,
    After,
    At,
    Chair,
    Firmness,
    From,
    Kind,
    Meeting,
    PartOfDay,
    Programme,
    Role,
    Room,
    Session,
    Sitting,
    Status,
    Talk,
    TimeSlot,
    UnknownNameError,
    Untimed,
    Who,
    instant,
)
from ccmagenda.desk.calendars import all_calendars
from ccmagenda.desk.papers import language_of
from ccmagenda.exporters import Entry, Grain, Taking, entries
from ccmagenda.model import Instant, When
from ccmagenda.wording import Wording

MONDAY = datetime.date(2012, 4, 16)
TUESDAY = datetime.date(2012, 4, 17)


def clock(hour: int, minute: int = 0, day: datetime.date = MONDAY) -> Instant:
    return instant(day, datetime.time(hour, minute), "Europe/Zurich")


def hours(start: int, end: int, day: datetime.date = MONDAY) -> At:
    return At(TimeSlot(clock(start, day=day), clock(end, day=day)))


MORNING = hours(10, 13)


def chaired(code: str) -> tuple[Chair, ...]:
    return (Chair(who=Who(state=code)),)


def programme(
    *sittings: Sitting, status: Status = Status.DRAFT, issued: datetime.date | None = None, rooms: tuple[Room, ...] = ()
) -> Programme:
    meeting = Meeting(
        ref="2IM",
        title="Intersessional Meeting",
        zone="Europe/Zurich",
        first=MONDAY,
        last=datetime.date(2012, 4, 19),
        venue="WMO building",
        city="Geneva",
        url="https://example.org/2im",
    )
    return Programme(convention="ccm", meeting=meeting, sittings=sittings, status=status, issued=issued, rooms=rooms)


def listed(made: Programme, grain: Grain = Grain.SITTING) -> tuple[Entry, ...]:
    wording = Wording(programme=made, convention=ccmagenda.convention("ccm"), language=language_of("en"))
    return tuple(entries(wording, Taking(grain=grain)))


def only(made: Programme, grain: Grain = Grain.SITTING) -> Entry:
    (entry,) = listed(made, grain)
    return entry


# What has an entry, and when it is


def test_sitting_with_hours_has_them() -> None:
    entry = only(programme(Sitting(key="m", day=MONDAY, hours=MORNING)))
    assert (entry.start, entry.end, entry.busy) == (clock(10), clock(13), True)


def test_sitting_with_a_start_alone_has_no_end() -> None:
    entry = only(programme(Sitting(key="m", day=MONDAY, hours=From(clock(18, 30)))))
    assert (entry.start, entry.end, entry.busy) == (clock(18, 30), None, True)


@pytest.mark.parametrize(
    "when", [Untimed(), PartOfDay("morning"), After("opening")], ids=["untimed", "part-of-day", "after-another"]
)
def test_sitting_without_hours_takes_the_whole_day(when: When) -> None:
    entry = only(programme(Sitting(key="m", day=TUESDAY, hours=when)))
    assert (entry.start, entry.end, entry.busy) == (TUESDAY, None, False)
    assert not isinstance(entry.start, datetime.datetime)


@pytest.mark.parametrize("grain", Grain, ids=[grain.value for grain in Grain])
def test_undated_sitting_has_no_entry(grain: Grain) -> None:
    undated = Sitting(key="later", title="Later", sessions=(Session(key="a", title="A"),))
    dated = Sitting(key="m", day=MONDAY, title="Dated", hours=MORNING)
    assert [entry.start for entry in listed(programme(undated, dated), grain)] == [clock(10)]


def test_programme_without_days_has_no_entries() -> None:
    assert listed(programme(Sitting(key="later"))) == ()


def test_entries_stand_in_the_order_of_the_programme() -> None:
    made = programme(Sitting(key="b", day=TUESDAY), Sitting(key="a", day=MONDAY, hours=MORNING))
    assert [entry.uid for entry in listed(made)] == ["ccm-2im-sitting-b@ccmagenda", "ccm-2im-sitting-a@ccmagenda"]


# By session

TIMED = Session(key="timed", title="Timed", when=hours(11, 12))
OPEN = Session(key="open", title="Open", when=From(clock(12)))
PLAIN = Session(key="plain", title="Plain", notes="Of the plain one.")
COFFEE = Session(key="coffee", title="Coffee", kind=Kind.BREAK, when=hours(12, 13))


def test_by_session_sessions_with_hours_have_their_own_entry_and_the_rest_is_in_the_sittings() -> None:
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(PLAIN, TIMED, OPEN)))
    assert [(entry.uid, entry.summary, entry.start, entry.end) for entry in listed(made, Grain.SESSION)] == [
        ("ccm-2im-sitting-m@ccmagenda", "CCM 2IM: Plain", clock(10), clock(13)),
        ("ccm-2im-session-timed@ccmagenda", "CCM 2IM: Timed", clock(11), clock(12)),
        ("ccm-2im-session-open@ccmagenda", "CCM 2IM: Open", clock(12), None),
    ]
    assert listed(made, Grain.SESSION)[0].description == "Plain\nOf the plain one."


def test_by_session_sitting_whose_sessions_all_have_hours_has_no_entry_of_its_own() -> None:
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(TIMED, COFFEE, OPEN)))
    assert [entry.summary for entry in listed(made, Grain.SESSION)] == ["CCM 2IM: Timed", "CCM 2IM: Open"]


def test_by_session_sitting_without_sessions_keeps_its_entry() -> None:
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, title="Visit"))
    assert [entry.summary for entry in listed(made, Grain.SESSION)] == ["CCM 2IM: Visit"]


def test_by_session_nested_session_with_hours_has_its_own_entry() -> None:
    outer = Session(key="outer", title="Outer", sessions=(TIMED, PLAIN))
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(outer,)))
    assert [(entry.summary, entry.description) for entry in listed(made, Grain.SESSION)] == [
        ("CCM 2IM: Outer", "Outer\nPlain\nOf the plain one."),
        ("CCM 2IM: Timed", "11:00\u201312:00 Timed"),
    ]


def test_by_session_nested_session_with_a_start_alone_is_told_once() -> None:
    outer = Session(key="outer", title="Outer", sessions=(OPEN,))
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(outer,)))
    assert [entry.description for entry in listed(made, Grain.SESSION)] == ["Outer", "from 12:00 Open"]


def test_by_sitting_one_entry_tells_of_all_sessions_but_the_breaks() -> None:
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(PLAIN, TIMED, COFFEE, OPEN)))
    entry = only(made)
    assert entry.summary == "CCM 2IM: Plain; Timed; Open"
    assert entry.description == "Plain\nOf the plain one.\n\n11:00\u201312:00 Timed\n\nfrom 12:00 Open"


def test_by_sitting_nested_sessions_are_told_with_their_hours() -> None:
    outer = Session(key="outer", title="Outer", sessions=(TIMED, OPEN, PLAIN))
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(outer,)))
    assert only(made).description == "Outer\n11:00\u201312:00 Timed\nfrom 12:00 Open\nPlain\nOf the plain one."


# What it says


def test_entry_tells_title_chairs_notes_talks_and_references_in_order() -> None:
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
        "- Survey, Ms. Name, GICHD (10 min)\n"
        "Article of the Convention: 4\n"
        "Documents: CCM/2IM/1"
    )


@pytest.mark.parametrize(
    ("count", "summary"),
    [(0, "Intersessional Meeting"), (1, "S0"), (3, "S0; S1; S2"), (4, "S0; S1 and 2 more"), (9, "S0; S1 and 7 more")],
    ids=["none", "one", "three", "four", "nine"],
)
def test_summary_names_the_sessions_of_a_sitting(count: int, summary: str) -> None:
    sessions = tuple(Session(key=f"s{number}", title=f"S{number}") for number in range(count))
    assert only(programme(Sitting(key="m", day=MONDAY, sessions=sessions))).summary == f"CCM 2IM: {summary}"


def test_location_is_the_room_and_the_place() -> None:
    session = Session(key="s", title="S", when=hours(11, 12), room="b")
    sitting = Sitting(key="m", day=MONDAY, hours=MORNING, room="a", sessions=(session, PLAIN))
    rooms = (Room(key="a", name="Salle A"), Room(key="b", name="Salle B"))
    assert [entry.location for entry in listed(programme(sitting, rooms=rooms), Grain.SESSION)] == [
        "Salle A, WMO building, Geneva",
        "Salle B, WMO building, Geneva",
    ]


def test_address_is_the_sessions_own_where_it_can_be_followed_online() -> None:
    session = Session(key="s", title="S", when=hours(11, 12), stream="https://example.org/live")
    sitting = Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(session, PLAIN))
    found = [entry.stream for entry in listed(programme(sitting), Grain.SESSION)]
    assert found == ["https://example.org/live", "https://example.org/live"]


# Identity and stamp

BEFORE = Sitting(key="opening", day=MONDAY, hours=MORNING, title="Opening", sessions=(PLAIN, TIMED))


@pytest.mark.parametrize(
    "after",
    [
        Sitting(key="opening", day=MONDAY, hours=MORNING, title="Another title", sessions=(PLAIN, TIMED)),
        Sitting(key="opening", day=TUESDAY, hours=hours(15, 18, TUESDAY), title="Opening", sessions=(PLAIN, TIMED)),
        Sitting(key="opening", day=MONDAY, hours=MORNING, title="Opening", sessions=(TIMED, PLAIN)),
        Sitting(key="opening", day=MONDAY, title="Opening", room="b", sessions=(PLAIN, TIMED)),
        Sitting(key="opening", day=MONDAY, hours=MORNING, firmness=Firmness.CANCELLED, sessions=(PLAIN, TIMED)),
    ],
    ids=["retitled", "moved", "reordered", "without-hours", "cancelled"],
)
@pytest.mark.parametrize("grain", [Grain.SITTING, Grain.SESSION], ids=["sitting", "session"])
def test_identity_stays_when_a_sitting_is(after: Sitting, grain: Grain) -> None:
    before, now = (listed(programme(sitting), grain) for sitting in (BEFORE, after))
    assert [entry.uid for entry in before] == [entry.uid for entry in now]


def test_identity_stays_when_sittings_are_reordered() -> None:
    sittings = tuple(Sitting(key=key, day=MONDAY, serial=str(number)) for number, key in enumerate("abc"))
    there, back = listed(programme(*sittings)), listed(programme(*reversed(sittings)))
    assert [entry.uid for entry in there] == [entry.uid for entry in reversed(back)]


def test_identity_of_a_session_stays_when_it_changes_its_sitting() -> None:
    first, second = Sitting(key="a", day=MONDAY, sessions=(TIMED,)), Sitting(key="b", day=MONDAY, sessions=(TIMED,))
    assert only(programme(first), Grain.SESSION).uid == only(programme(second), Grain.SESSION).uid


def test_identities_are_different_for_different_keys() -> None:
    keys = ("a", "b", "a-b", "ab", "1", "session-a", "sitting-a")
    found = [entry.uid for entry in listed(programme(*(Sitting(key=key, day=MONDAY) for key in keys)))]
    assert len(set(found)) == len(keys)


def test_unrelated_sitting_changes_no_other_entry() -> None:
    extra = Sitting(key="extra", day=TUESDAY, title="Extra", hours=hours(8, 9, TUESDAY))
    alone, beside = listed(programme(BEFORE)), listed(programme(extra, BEFORE))
    assert [repr(entry) for entry in alone] == [repr(entry) for entry in beside[1:]]


@pytest.mark.parametrize(
    ("issued", "stamp"), [(datetime.date(2012, 3, 1), datetime.date(2012, 3, 1)), (None, MONDAY)], ids=["dated", "undated"]
)
def test_stamp_is_the_date_of_the_programme(issued: datetime.date | None, stamp: datetime.date) -> None:
    assert only(programme(BEFORE, issued=issued)).stamp == stamp


# How firmly it stands


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
def test_status_of_an_entry(status: Status, firmness: Firmness, expected: str) -> None:
    sitting = Sitting(key="m", day=MONDAY, hours=MORNING, firmness=firmness, sessions=(TIMED,))
    made = programme(sitting, status=status)
    assert [only(made, grain).status for grain in Grain] == [expected] * 3


def test_cancelled_session_cancels_its_own_entry_only() -> None:
    cancelled = Session(key="c", title="C", when=hours(11, 12), firmness=Firmness.CANCELLED)
    made = programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(PLAIN, cancelled)), status=Status.FINAL)
    assert [(entry.summary, entry.status) for entry in listed(made, Grain.SESSION)] == [
        ("CCM 2IM: Plain", "CONFIRMED"),
        ("CCM 2IM: C (cancelled)", "CANCELLED"),
    ]


def test_sittings_entry_tells_that_a_session_in_it_is_cancelled_or_closed() -> None:
    cancelled = Session(key="c", title="C", firmness=Firmness.CANCELLED)
    closed = Session(key="d", title="D", access=Access.CLOSED)
    entry = only(programme(Sitting(key="m", day=MONDAY, hours=MORNING, sessions=(PLAIN, cancelled, closed))))
    assert entry.description == "Plain\nOf the plain one.\n\nC (cancelled)\n\nD (closed)"


def test_summary_marks_a_sitting_that_is_closed_and_not_certain() -> None:
    sitting = Sitting(key="m", day=MONDAY, title="Consultations", access=Access.CLOSED, firmness=Firmness.IF_NECESSARY)
    assert only(programme(sitting)).summary == "CCM 2IM: Consultations (closed, if necessary)"


# Whom and what it concerns

CHAIRED = Session(key="chaired", title="Chaired", theme="clearance", chairs=chaired("IRL"))
SPOKEN = Session(key="spoken", title="Spoken", theme="victim-assistance", talks=(Talk(speakers=(Who(state="NOR"),)),))
MODERATED = Session(key="moderated", title="Moderated", chairs=(Chair(role=Role.MODERATOR, who=Who(state="LAO")),))
WITH_A_PART = "Ireland, Lao People's Democratic Republic, Norway"
DAYS = programme(
    Sitting(key="a", day=MONDAY, hours=MORNING, sessions=(CHAIRED,)),
    Sitting(key="b", day=MONDAY, hours=hours(15, 18), sessions=(SPOKEN, Session(key="o", title="O", sessions=(MODERATED,)))),
    Sitting(key="c", day=TUESDAY, title="Visit"),
)


def test_entry_concerns_those_that_chair_speak_and_moderate() -> None:
    assert [entry.parties for entry in listed(DAYS)] == [frozenset({"IRL"}), frozenset({"NOR", "LAO"}), frozenset()]
    assert [entry.themes for entry in listed(DAYS)] == [("clearance",), ("victim-assistance",), ()]


def test_calendars_are_offered_for_those_that_have_a_part() -> None:
    made = all_calendars(DAYS)
    assert made.parties == ("IRL", "LAO", "NOR")
    assert made.themes == ("clearance", "victim-assistance")


@pytest.mark.parametrize(
    ("chosen", "sittings"),
    [
        ({"party": "Ireland"}, ["a"]),
        ({"party": "NOR"}, ["b"]),
        ({"party": "Lao PDR"}, ["b"]),
        ({"theme": "clearance"}, ["a"]),
        ({"theme": "Victim Assistance"}, ["b"]),
        ({}, ["a", "b", "c"]),
    ],
    ids=["by-name", "by-code", "by-alias", "by-theme", "by-name-of-theme", "whole"],
)
def test_calendar_holds_exactly_the_entries_chosen(chosen: dict[str, str], sittings: list[str]) -> None:
    lines = ccmagenda.calendar(DAYS, **chosen).decode().split("\r\n")
    events = [line for line in lines if line.startswith("UID:") and "-calendar-" not in line]
    assert events == [f"UID:ccm-2im-sitting-{key}@ccmagenda" for key in sittings]


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({"party": "Japan"}, f"Japan has no part in this programme; those that have: {WITH_A_PART}"),
        ({"party": "Irland"}, "'Irland' is not the name of a State - did you mean Ireland?"),
        ({"theme": "clearence"}, "theme 'clearence' is not treated in this programme - did you mean 'clearance'?"),
        ({"party": "Ireland", "theme": "clearance"}, "choose a calendar by party, by theme, by body or of tasks, one at a time"),
    ],
    ids=["without-a-part", "misspelt-state", "misspelt-theme", "both"],
)  # fmt: skip
def test_calendar_of_somebody_else_is_refused(chosen: dict[str, str], sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.calendar(DAYS, **chosen)
    assert str(caught.value) == sentence
