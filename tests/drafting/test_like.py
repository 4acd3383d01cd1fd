import datetime
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda import (
    Firmness,
    Kind,
    Programme,
    Role,
    Session,
    Sitting,
    Status,
    Talk,
    Waiver,
    Who,
    chairs,
    data,
    hours,
)
from ccmagenda.drafting import Again, Draft, draft_like
from ccmagenda.errors import InvalidValueError
from ccmagenda.model import ActionPoint, After, Chair, Deadline, Meeting, Reference
from ccmagenda.notation import Path as Place

ZURICH = "Europe/Zurich"
MEETING = Meeting(
    ref="2IM",
    title="2IM",
    zone=ZURICH,
    first="2012-04-16",
    last="2012-04-17",
    series="IM",
    city="Geneva",
    president="LBN",
    president_designate="NOR",
    url="https://example.org/2012",
)


def sitting(*sessions: Session, day: str = "2012-04-16", **more: object) -> Sitting:
    fields = {"key": f"{day}-morning", "name": "morning", "hours": hours(day, "10:00-13:00", ZURICH), **more}
    return Sitting(day=day, sessions=sessions, **fields)


def again(programme: Programme, first: str = "2013-04-15", last: str = "", **more: object) -> Draft:
    until = datetime.date.fromisoformat(last) if last else None
    asked = Again(first=datetime.date.fromisoformat(first), last=until, english=data.language("en"), **more)
    return draft_like(programme, asked, data.convention("ccm"))


def made(*sessions: Session, first: str = "2013-04-15", **fields: object) -> Programme:
    return again(Programme(convention="ccm", meeting=MEETING, sittings=[sitting(*sessions)], **fields), first).programme


def only(session: Session, first: str = "2013-04-15") -> Session:
    return made(session, first=first).sittings[0].sessions[0]


def said(drafted: Draft, place: Place) -> list[str]:
    return [words for path, words in drafted.comments if path == place]


@pytest.fixture(scope="module")
def real() -> Programme:
    return ccmagenda.load(Path(__file__).parent.parent.parent / "examples" / "ccm-2012-intersessional" / "programme.yaml")


def test_real_programme_a_year_later(real: Programme) -> None:
    new = again(real).programme
    assert (new.meeting.ref, str(new.meeting.first), str(new.meeting.last)) == ("3IM", "2013-04-15", "2013-04-18")
    assert (new.meeting.president, new.meeting.president_designate) == ("NOR", "ZMB")
    assert (new.status, new.issued, new.waivers) == (Status.DRAFT, None, ())
    kept = [session.key for _, session in real.walk()]
    assert [session.key for _, session in new.walk() if session.key != "general-status-transparency"] == kept
    assert [f"{one.key} {one.slot.start:%a %H:%M}" for one in new.sittings if one.slot][:3] == [
        "2013-04-15-morning Mon 10:00",
        "2013-04-15-afternoon Mon 15:00",
        "2013-04-16-morning Tue 10:00",
    ]
    clearance = next(session for _, session in new.walk() if session.key == "clearance")
    assert [(chair.role, chair.who and chair.who.state) for chair in clearance.chairs] == [
        (Role.COORDINATOR, "IRL"),
        (Role.COORDINATOR, "LAO"),
    ]
    assert [who.settled for talk in clearance.talks for who in talk.speakers] == [False] * 6


def test_real_programme_again_is_read_without_faults(real: Programme) -> None:
    assert [str(finding) for finding in ccmagenda.check(again(real).programme).findings if finding.rule.startswith("file.")] == []


@pytest.mark.parametrize(
    ("theme", "who", "renewed"),
    [
        pytest.param("clearance", chairs("Lao PDR", "Ireland"), ["coordinator IRL", "coordinator LAO"], id="coordinators"),
        pytest.param("clearance", chairs("Ireland"), ["coordinator IRL", "coordinator LAO"], id="one-of-the-coordinators"),
        pytest.param("clearance", chairs("Norway"), ["chair ?"], id="not-a-coordinator"),
        pytest.param("", chairs("Ireland"), ["chair ?"], id="no-theme"),
        pytest.param("", [Chair(role="coordinator", who=Who(state="IRL"))], ["coordinator ?"], id="coordinator-of-no-theme"),
        pytest.param("", chairs("president"), ["president NOR"], id="president"),
        pytest.param("", chairs("president-designate"), ["president-designate ZMB"], id="president-designate"),
        pytest.param("", [Chair(who=Who(person="Ms. A", of="GICHD"))], ["chair ? GICHD"], id="person"),
        pytest.param("", [Chair(role=Role.HOST, who=Who(of="GICHD"))], ["host GICHD"], id="body"),
        pytest.param("", [Chair(who=Who(state="NOR", of="President-designate"))], ["chair ZMB President-designate"], id="office"),
        pytest.param(
            "",
            [Chair(who=Who(person="A", state="LBN", of="President of the 2MSP"))],
            ["chair ? President of the 3MSP"],
            id="person-in-an-office",
        ),
        pytest.param("", [Chair(who=Who(settled=False))], ["chair ?"], id="nobody-yet"),
    ],
)
def test_chairs_are_renewed(theme: str, who: list[Chair], renewed: list[str]) -> None:
    found = only(Session(key="a", title="A", theme=theme, chairs=who)).chairs
    assert [" ".join(part for part in (one.role.value, *told(one.who)) if part) for one in found] == renewed


def told(who: Who | None) -> tuple[str, ...]:
    return ("" if who.settled else "?", who.state, who.person, who.of) if who else ()


def test_nobody_is_known_to_lead_the_theme_then() -> None:
    found = only(Session(key="a", title="A", theme="clearance", chairs=chairs("Lao PDR", "Ireland")), "2027-04-12")
    assert found.chairs == (Chair(who=Who(settled=False)),)


def test_speakers_are_not_settled_and_are_named_in_a_comment() -> None:
    talk = Talk(title="T", speakers=[Who(person="Ms. A", of="GICHD"), Who(state="NOR"), Who(of="UNMAS")])
    drafted = again(Programme(convention="ccm", meeting=MEETING, sittings=[sitting(Session(key="a", title="A", talks=[talk]))]))
    assert drafted.programme.sittings[0].sessions[0].talks[0].speakers == (
        Who(of="GICHD", settled=False),
        Who(settled=False),
        Who(of="UNMAS"),
    )
    assert said(drafted, ("sittings", 0, "sessions", 0)) == ["Last time: Ms. A, GICHD; Norway."]


def test_what_was_cancelled_is_dropped_with_what_pointed_to_it() -> None:
    gone = Session(key="gone", title="G", firmness=Firmness.CANCELLED, sessions=[Session(key="inner", title="I")])
    rest = Session(key="rest", title="R", when=After("inner"), continues="gone", later_than=["gone", "kept", "all"])
    kept = Session(key="kept", title="K", when=After("rest"))
    programme = Programme(
        convention="ccm",
        meeting=MEETING,
        sittings=[sitting(gone, rest, kept), sitting(Session(key="x", title="X"), day="2012-04-17", firmness="cancelled")],
    )
    drafted = again(programme)
    (only_sitting,) = drafted.programme.sittings
    assert [(one.key, one.continues, one.later_than) for one in only_sitting.sessions] == [
        ("rest", "", ("kept", "all")),
        ("kept", "", ()),
    ]
    assert isinstance(only_sitting.sessions[1].when, After)
    assert said(drafted, ())[0] == "Left out: what was cancelled (gone, inner, x)."


def test_what_belongs_to_last_year_is_left_out_and_told() -> None:
    programme = Programme(
        convention="ccm",
        meeting=MEETING,
        issued="2012-03-30",
        notes={"en": "Drawn up from the report of the meeting"},
        symbol="CCM/IM/2012/1/Rev.2",
        sittings=[sitting(Session(key="a", title="A", stream="https://example.org"))],
        waivers=[Waiver(provision="B4", because="so")],
        action_points=[ActionPoint(key="p", title="P")],
        deadlines=[
            Deadline(key="d", title="D", day="2012-03-02"),
            Deadline(key="c", title="C", day="2012-03-02", cancelled=True),
        ],
    )
    drafted = again(programme)
    new = drafted.programme
    assert (new.issued, new.symbol, new.waivers, new.action_points, new.meeting.url) == (None, "CCM/IM/2013/1", (), (), "")
    assert [(one.key, str(one.day)) for one in new.deadlines] == [("d", "2013-03-01")]
    assert (new.sittings[0].sessions[0].stream, new.notes.by_language) == ("", ())
    assert said(drafted, ())[0] == (
        "Left out: the note at the head of the last paper ('Drawn up from the report of the meeting'), the date of the paper, "
        "action points, cancelled deadlines and addresses to follow online."
    )


def test_what_does_not_fit_is_not_placed() -> None:
    second = sitting(Session(key="b", title="B", when=hours("2012-04-17", "10:00-11:00", ZURICH)), day="2012-04-17")
    programme = Programme(convention="ccm", meeting=MEETING, sittings=[sitting(Session(key="a", title="A")), second])
    drafted = again(programme, "2013-04-15", "2013-04-15")
    assert [one.key for one in drafted.programme.sittings] == ["2013-04-15-morning"]
    assert [(one.key, type(one.when).__name__) for one in drafted.programme.unplaced] == [("b", "Untimed")]
    assert said(drafted, ("unplaced",)) == ["These do not fit before the last day."]


def test_key_of_a_sitting_that_its_author_gave_is_kept() -> None:
    programme = Programme(convention="ccm", meeting=MEETING, sittings=[sitting(key="first"), sitting(day="2012-04-17")])
    assert [one.key for one in again(programme).programme.sittings] == ["first", "2013-04-16-morning"]


@pytest.mark.parametrize(
    ("last", "end"),
    [("", "in order"), ("2013-04-17", "in order, and closer together than the last time")],
    ids=["as-far-apart", "closer-together"],
)
def test_another_weekday_is_told(last: str, end: str) -> None:
    meeting = attrs.evolve(MEETING, last="2012-04-20")
    drafted = again(
        Programme(convention="ccm", meeting=meeting, sittings=[sitting(), sitting(day="2012-04-20")]), "2013-04-16", last
    )
    sentence = f"he meeting begins on another day of the week: its days are taken {end}"
    assert (said(drafted, ("sittings",)), drafted.told) == ([f"T{sentence}."], (f"t{sentence}",))


def test_nothing_is_told_of_the_same_weekday() -> None:
    assert again(Programme(convention="ccm", meeting=MEETING, sittings=[sitting()])).told == ()


def test_actions_of_another_plan_are_left_out() -> None:
    references = [Reference(kind="action", number=2, plan="vientiane"), Reference(kind="article", number=4)]
    programme = Programme(
        convention="ccm", meeting=MEETING, sittings=[sitting(Session(key="a", title="A", references=references))]
    )
    drafted = again(programme, "2022-05-16")
    assert drafted.programme.sittings[0].sessions[0].references == (Reference(kind="article", number=4),)
    assert said(drafted, ("sittings",)) == ["Actions of the last plan are left out: another plan is at work."]


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        pytest.param(
            "The Meeting designated Ambassador Ann Lee on 3 May 2011.", "Ambassador Ann Lee; 2011", id="person-and-year"
        ),
        pytest.param({"en": "With Ms. Ann Lee.", "fr": "Avec Mme Ann Lee."}, "Ms. Ann Lee; Mme Ann Lee", id="languages"),
        pytest.param("The Chair sums up.", "", id="nobody"),
    ],
)
def test_notes_that_tell_of_the_last_time_are_marked(notes: object, told: str) -> None:
    programme = Programme(convention="ccm", meeting=MEETING, sittings=[sitting(Session(key="a", title="A", notes=notes))])
    expected = [f"Its title and notes tell of the last time ({told}): read them."] if told else []
    assert said(again(programme), ("sittings", 0, "sessions", 0)) == expected


def test_days_that_cannot_be_are_refused() -> None:
    programme = Programme(convention="ccm", meeting=MEETING, sittings=[sitting()])
    for last, sentence in (
        ("2013-04-14", "a meeting cannot end on 2013-04-14, before it begins on 2013-04-15"),
        ("2014-04-15", "a meeting from 2013-04-15 to 2014-04-15 lasts 366 days - check the dates"),
    ):
        with pytest.raises(InvalidValueError) as caught:
            again(programme, "2013-04-15", last)
        assert str(caught.value) == sentence


def test_everything_else_is_kept() -> None:
    session = Session(
        key="a", title="A", kind=Kind.SIDE_EVENT, room="R", minutes=20, notes="N", items=["1"], number="a)", fixed=True
    )
    new = only(session)
    assert attrs.evolve(new, when=session.when) == session
