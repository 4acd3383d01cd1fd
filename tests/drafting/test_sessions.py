import datetime
from collections.abc import Callable

import pytest

from ccmagenda import Convention, Role
from ccmagenda.drafting import Wanted
from ccmagenda.drafting.agendas import agenda_of
from ccmagenda.drafting.identity import identified
from ccmagenda.drafting.meetings import meeting_of
from ccmagenda.drafting.sessions import Frame

Want = Callable[..., Wanted]


def frame(wanted: Wanted, ccm: Convention) -> Frame:
    identity = identified(wanted, ccm)
    meeting = meeting_of(identity, wanted, ccm)
    return Frame(
        wanted=wanted,
        identity=identity,
        meeting=meeting,
        convention=ccm,
        agenda=agenda_of(wanted, identity.first, ccm),
    )


def open_about(found: Frame, key: str) -> list[str]:
    usual = next(session for session in found.sessions() if session.key == key)
    return list(found.open_about(usual, found.meeting.first))


@pytest.mark.parametrize(
    ("kind", "first", "key", "said"),
    [
        pytest.param("im", "2012-04-16", "clearance", [], id="nothing"),
        pytest.param(
            "im", "2025-04-07", "universalization", ["Who holds the other seat on 7 April 2025 is not known."], id="seat"
        ),
        pytest.param("msp", "2012-09-11", "message", ["Who delivers it?"], id="asked-by-the-practice"),
        pytest.param(
            "im",
            "2012-04-16",
            "preparations",
            ["The next formal meeting in our list is the 3MSP (Oslo, 11–14 September 2012)."],
            id="next-meeting",
        ),
    ],
)
def test_open_about(want: Want, ccm: Convention, kind: str, first: str, key: str, said: list[str]) -> None:
    assert open_about(frame(want(kind, first), ccm), key) == said


def test_open_about_an_opening_by_nobody_that_is_known(want: Want, ccm: Convention) -> None:
    found = frame(want("msp", "2010-08-02", ordinal=99), ccm)
    assert open_about(found, "opening") == ["The President of the meeting before opens this one; who that is is not known."]


def test_vacant_themes(want: Want, ccm: Convention) -> None:
    assert frame(want("im", "2012-04-16"), ccm).vacant() == ()
    assert frame(want("msp", ordinal=12), ccm).vacant() == (
        "stockpile-destruction",
        "cooperation",
        "reporting",
        "national-implementation",
        "general-status",
    )


@pytest.mark.parametrize(
    ("office", "chairs"),
    [
        ("president", [(Role.PRESIDENT, "LBN")]),
        ("president-designate", [(Role.PRESIDENT_DESIGNATE, "NOR")]),
        ("coordinators", [(Role.COORDINATOR, "LAO"), (Role.COORDINATOR, "IRL")]),
        ("", []),
    ],
    ids=["president", "president-designate", "coordinators", "none"],
)
def test_lead(want: Want, ccm: Convention, office: str, chairs: list[tuple[Role, str]]) -> None:
    found = frame(want("im", "2012-04-16"), ccm).lead(office, "clearance", datetime.date(2012, 4, 17))
    assert [(chair.role, chair.who.state if chair.who else "") for chair in found] == chairs


def test_session_that_comes_later_than_one_that_is_not_there(want: Want, ccm: Convention) -> None:
    found = frame(want("im", "2012-04-16"), ccm)
    usual = {session.key: session for session in found.sessions()}
    assert found.session(usual["preparations"], found.meeting.first).later_than == ("wrap-up",)
    assert found.session(usual["wrap-up"], found.meeting.first).later_than == ("themes",)
