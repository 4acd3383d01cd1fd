from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda import Programme, Session, Sitting, Waiver, data, hours
from ccmagenda.drafting import Again
from ccmagenda.drafting.areas import about_areas, gathered
from ccmagenda.drafting.next_meeting import next_meeting
from ccmagenda.model import At, Meeting, When
from ccmagenda.model.when import UNTIMED

ZURICH = "Europe/Zurich"
MEETING = Meeting(ref="3IM", title="3IM", zone=ZURICH, first="2013-04-15", last="2013-04-16", series="IM", city="Geneva")
STATUS = Session(key="status", title="Status", theme="general-status")
REPORTS = Session(key="reports", title="Reports", theme="reporting")
LAWS = Session(key="laws", title="Laws", theme="national-implementation")
OTHER = Session(key="other", title="Other")


def sitting(*sessions: Session, day: str = "2013-04-15") -> Sitting:
    return Sitting(key=f"{day}-morning", day=day, name="morning", hours=hours(day, "10:00-13:00", ZURICH), sessions=sessions)


def programme_of(*sittings: Sitting, **more: object) -> Programme:
    return Programme(convention="ccm", meeting=MEETING, sittings=sittings, **more)


def turn(programme: Programme, first: str = "2013-04-15"):  # noqa: ANN201 - what the next programme is made from
    again = Again(first=attrs.evolve(MEETING, first=first, last=first).first, english=data.language("en"))
    return next_meeting(programme, again, data.convention("ccm"))


def shape(sessions: tuple[Session, ...]) -> list[object]:
    return [[one.key, shape(one.sessions)] if one.sessions else one.key for one in sessions]


def made(*sessions: Session) -> list[object]:
    whole = programme_of(sitting(*sessions))
    return shape(gathered(whole, turn(whole)).sittings[0].sessions)


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        pytest.param((STATUS, REPORTS, LAWS), [["status", ["reports", "laws"]]], id="right-after-their-group"),
        pytest.param(
            (STATUS, OTHER, REPORTS, LAWS),
            ["status", "other", ["general-status-reports", ["reports", "laws"]]],
            id="after-another-session",
        ),
        pytest.param(
            (REPORTS, OTHER, LAWS),
            [["general-status-reports", ["reports"]], "other", ["general-status-laws", ["laws"]]],
            id="apart",
        ),
        pytest.param(
            (attrs.evolve(OTHER, sessions=(REPORTS,)),),
            [["other", [["general-status-reports", ["reports"]]]]],
            id="within-a-session-without-theme",
        ),
        pytest.param((attrs.evolve(STATUS, sessions=(REPORTS,)), OTHER), [["status", ["reports"]], "other"], id="where-wanted"),
        pytest.param(
            (Session(key="general-status-reports", title="T"), REPORTS),
            ["general-status-reports", ["general-status-reports-2", ["reports"]]],
            id="key-taken",
        ),
    ],
)
def test_areas_come_into_the_session_of_their_group(sessions: tuple[Session, ...], expected: list[object]) -> None:
    assert made(*sessions) == expected


def timed(session: Session, span: str) -> Session:
    return attrs.evolve(session, when=hours("2013-04-15", span, ZURICH))


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        pytest.param((timed(REPORTS, "10:00-10:30"), timed(LAWS, "10:30-11:00")), "10:00-11:00", id="all-have-hours"),
        pytest.param((timed(REPORTS, "10:00-10:30"), LAWS), "", id="one-has-none"),
        pytest.param((REPORTS,), "", id="none-has"),
    ],
)
def test_session_made_for_areas_has_their_hours(sessions: tuple[Session, ...], expected: str) -> None:
    whole = programme_of(sitting(*sessions))
    when: When = gathered(whole, turn(whole)).sittings[0].sessions[0].when
    assert when == (hours("2013-04-15", expected, ZURICH) if expected else UNTIMED)


def test_group_with_hours_of_its_own_keeps_them_and_is_continued() -> None:
    status = timed(STATUS, "10:00-11:00")
    whole = programme_of(sitting(status, timed(REPORTS, "11:00-12:00")))
    kept, added = gathered(whole, turn(whole)).sittings[0].sessions
    assert (kept, added.continues, added.title) == (status, "status", STATUS.title)
    assert isinstance(added.when, At)
    assert [chair.who.state for chair in added.chairs if chair.who] == ["ZMB", "CRI"]


def test_area_before_its_group_continues_nothing() -> None:
    whole = programme_of(sitting(REPORTS), sitting(STATUS, day="2013-04-16"))
    added = gathered(whole, turn(whole)).sittings[0].sessions[0]
    assert (added.continues, added.title.read("en")) == ("", "General Status and Operation of the Convention")


def test_areas_that_have_no_place_yet_are_gathered_too() -> None:
    whole = programme_of(unplaced=(STATUS, REPORTS))
    assert shape(gathered(whole, turn(whole)).unplaced) == [["status", ["reports"]]]


def test_areas_stay_where_no_provision_wants_them_elsewhere() -> None:
    whole = programme_of(sitting(REPORTS))
    assert gathered(whole, turn(whole, "2022-05-16")) == whole


def test_comment_tells_where_areas_stood_and_why() -> None:
    whole = programme_of(sitting(REPORTS, LAWS), waivers=(Waiver(provision="B4", about="laws", because="there was time"),))
    after = gathered(whole, turn(whole))
    ((path, words),) = about_areas(whole, after, whole, turn(whole))
    assert path == ("sittings", 0, "sessions", 0)
    assert words == (
        "Last time reports and laws stood beside this session (there was time); B4 wants them within it. To have it so "
        "again, take them out and give this year's reason under 'waivers:'."
    )


def test_real_programme_has_its_areas_on_the_same_afternoon(root: Path) -> None:
    old = ccmagenda.load(root / "examples" / "ccm-2012-intersessional" / "programme.yaml")
    new = ccmagenda.draft_like(old, "2013-04-15")
    wednesday = next(one for one in new.sittings if one.key == "2013-04-17-afternoon")
    assert shape(wednesday.sessions) == [["general-status-transparency", ["transparency", "national-implementation"]]]
    assert wednesday.sessions[0].continues == "general-status"
