import datetime
from collections.abc import Callable

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import Convention, Programme, Role, data
from ccmagenda.drafting import Wanted, draft, usual_meeting
from ccmagenda.model.practice import UsualMeeting, UsualSession

Want = Callable[..., Wanted]
NOW_AND_THEN = st.dates(datetime.date(2010, 8, 1), datetime.date(2031, 12, 31))
FIRST_HALF = NOW_AND_THEN.filter(lambda day: day.month < 6)
PLACES = st.sampled_from(
    [("", ""), ("Geneva", ""), ("Nairobi", ""), ("Nuuk", ""), ("Bergen", "Europe/Oslo"), ("Suva", "Pacific/Fiji")]
)


def drafted(kind: str, first: datetime.date, length: int, **more: object) -> Programme:
    known = data.convention("ccm")
    last = first + datetime.timedelta(days=length - 1)
    return draft(
        Wanted(usual=usual_meeting(kind, known), english=data.language("en"), first=first, last=last, **more), known
    ).programme


def strong(programme: Programme) -> list[str]:
    return [str(finding) for finding in ccmagenda.check(programme).findings if finding.force.counts]


@settings(max_examples=60, derandomize=True, deadline=None)
@given(first=FIRST_HALF, length=st.integers(1, 5))
def test_check_finds_nothing_above_custom_in_an_intersessional_meeting(first: datetime.date, length: int) -> None:
    made = drafted("intersessional", first, length)
    assert strong(made) == []
    assert made.unplaced == ()


@settings(max_examples=60, derandomize=True, deadline=None)
@given(first=NOW_AND_THEN, length=st.integers(1, 5), place=PLACES, kind=st.sampled_from(["msp", "review-conference"]))
def test_check_finds_nothing_above_custom_in_a_formal_meeting(
    first: datetime.date, length: int, place: tuple[str, str], kind: str
) -> None:
    made = drafted(kind, first, length, ordinal=20, city=place[0], zone=place[1])
    assert strong(made) == []
    assert made.unplaced == ()


def keys(programme: Programme) -> list[list[str]]:
    return [[session.key for session in sitting.sessions] for sitting in programme.sittings]


def test_intersessional_meeting_of_2012_is_drafted_much_as_it_was_planned(want: Want, ccm: Convention) -> None:
    made = draft(want("im", "2012-04-16"), ccm).programme
    assert keys(made) == [
        ["opening", "general-status"],
        ["universalization"],
        ["victim-assistance"],
        ["clearance"],
        ["cooperation"],
        ["stockpile-destruction"],
        ["compliance", "wrap-up"],
        ["preparations", "any-other-business", "closing"],
    ]
    inside = made.sittings[0].sessions[1].sessions
    assert [session.key for session in inside] == ["reporting", "national-implementation"]  # B4
    chairs = [chair for _, session in made.walk() for chair in session.chairs if chair.role is Role.COORDINATOR]
    assert len({chair.who.state for chair in chairs if chair.who}) == len(chairs) == 14


def test_areas_stand_by_themselves_once_the_provision_binds_no_longer(want: Want, ccm: Convention) -> None:
    made = draft(want("im", "2025-04-07"), ccm).programme
    assert {"reporting", "national-implementation", "risk-education"} <= {key for sitting in keys(made) for key in sitting}


def test_meeting_of_2012_has_the_order_of_the_first_and_the_last_plenary(want: Want, ccm: Convention) -> None:
    made = draft(want("msp", ordinal=3), ccm).programme
    assert keys(made)[0] == [
        "opening",
        "election-president",
        "election-vice-presidents",
        "secretary-general",
        "adoption",
        "message",
    ]
    assert keys(made)[-1] == ["coordinators", "next-meeting", "finances-next", "final-document", "closing"]
    assert [sitting.serial for sitting in made.sittings] == [
        f"{number} plenary meeting" for number in ("1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th")
    ]
    outgoing = made.sittings[0].sessions[0].chairs[0].who
    assert outgoing is not None
    assert (outgoing.state, outgoing.of) == ("LBN", "President of the 2MSP")
    assert (made.symbol, made.sittings[0].interpretation) == ("CCM/MSP/2012/2", ("ar", "zh", "en", "fr", "ru", "es"))


def test_president_opens_where_the_presidency_is_ahead(want: Want, ccm: Convention) -> None:
    made = draft(want("msp", ordinal=12), ccm).programme
    assert [(chair.role, chair.who and chair.who.state) for chair in made.sittings[0].sessions[0].chairs] == [
        (Role.PRESIDENT, "MEX")
    ]


def test_actions_are_those_of_the_plan_at_work(want: Want, ccm: Convention) -> None:
    plans = [
        {
            one.plan
            for _, session in draft(want("im", day), ccm).programme.walk()
            for one in session.references
            if one.kind == "action"
        }
        for day in ("2012-04-16", "2025-04-07")
    ]
    assert plans == [{"vientiane"}, set()]


def test_who_presents_the_preparations_is_the_president_designate(want: Want, ccm: Convention) -> None:
    made = draft(want("im", "2012-04-16"), ccm).programme
    session = next(session for _, session in made.walk() if session.key == "preparations")
    assert [(who.state, who.of) for talk in session.talks for who in talk.speakers] == [("NOR", "President-designate")]


@pytest.mark.parametrize(
    ("first", "last", "path", "words"),
    [
        pytest.param("2027-04-09", "2027-04-12", ("sittings",), "Saturday and Sunday are left free.", id="weekend"),
        pytest.param("2011-01-10", "2011-01-14", ("sittings", 1), "Nothing is planned here yet.", id="free"),
    ],
)
def test_comments_on_days(want: Want, ccm: Convention, first: str, last: str, path: tuple[str | int, ...], words: str) -> None:
    few = attrs.evolve(usual_meeting("im", ccm), sessions=(UsualSession(key="opening", title="Opening"),))
    wanted = want("im", first, last)
    sparse = attrs.evolve(wanted, usual=few) if "planned" in words else wanted
    assert (path, words) in draft(sparse, ccm).comments


def test_comments_name_the_themes_that_nobody_is_known_to_lead(want: Want, ccm: Convention) -> None:
    said = [words for path, words in draft(want("im", "2025-04-07"), ccm).comments if path == ("sittings",)]
    assert said[-1].startswith("No Coordinators are known for general-status, victim-assistance, clearance, risk-education,")
    seats = [words for _, words in draft(want("im", "2025-04-07"), ccm).comments if words.startswith("Who holds")]
    assert seats == ["Who holds the other seat on 7 April 2025 is not known."]


def test_comment_where_nobody_is_known_to_lead_any_theme(want: Want, ccm: Convention) -> None:
    said = [words for path, words in draft(want("im", "2027-04-12"), ccm).comments if path == ("sittings",)]
    assert said[-1].startswith("No Coordinators are known for any theme; they stand as TBC:")


def test_session_of_an_item_that_is_not_on_the_agenda_is_left_out(want: Want, ccm: Convention) -> None:
    made = draft(want("msp", "2027-09-06", ordinal=14), ccm).programme
    assert "election-president" not in {session.key for _, session in made.walk()}


def test_meeting_of_ones_own_convention() -> None:
    sessions = (UsualSession(key="opening", title={"en": "Opening", "fr": "Ouverture"}), UsualSession(key="end", title="End"))
    own = Convention(key="tea", zone="Europe/London")
    usual = UsualMeeting(key="m", series="M", title="Tea", sessions=sessions)
    wanted = Wanted(usual=usual, english=data.language("en"), first=datetime.date(2027, 4, 12), languages=("fr", "en"))
    made = draft(wanted, own).programme
    assert (made.meeting.ref, made.meeting.zone, made.language, keys(made)) == (
        "M-2027",
        "Europe/London",
        "fr",
        [["opening"], ["end"]],
    )
    assert dict(made.sittings[0].sessions[0].title.by_language) == {"fr": "Ouverture", "en": "Opening"}
