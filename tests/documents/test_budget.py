import pytest

from ccmagenda import hours
from ccmagenda.documents._budget import minutes_asked, minutes_needed, minutes_of_sitting
from ccmagenda.model import At, From, Session, Sitting, Talk


def at(span: str) -> At | From:
    return hours("2012-04-16", span, "Europe/Zurich")


def talks(*minutes: int) -> list[Talk]:
    return [Talk(title="T", minutes=length) for length in minutes]


PLANNED = Session(key="planned", minutes=60)
TOO_LONG = Session(key="long", minutes=60, talks=talks(50, 20))
OPEN = Session(key="open", talks=talks(0, 10))
NESTED = Session(key="nested", minutes=30, sessions=[TOO_LONG, Session(key="off", minutes=90, firmness="cancelled")])


@pytest.mark.parametrize(
    ("session", "usual", "minutes"),
    [
        pytest.param(PLANNED, 0, 60, id="planned"),
        pytest.param(TOO_LONG, 0, 70, id="speakers-ask-for-more"),
        pytest.param(OPEN, 0, 10, id="lengths-that-are-given"),
        pytest.param(OPEN, 5, 15, id="usual-length-assumed"),
        pytest.param(NESTED, 0, 70, id="sessions-within-ask-for-more"),
    ],
)
def test_minutes_needed(session: Session, usual: int, minutes: int) -> None:
    assert minutes_needed(session, usual) == minutes


def test_minutes_asked_of_a_session_are_those_that_its_sitting_counts() -> None:
    one = Session(key="one", when=at("15:00-17:00"))
    two = Session(key="two", when=at("17:00-18:00"), talks=talks(90))
    aside = Session(key="aside", room="b", minutes=30)
    outer = Session(key="outer", when=at("15:00-18:00"), sessions=[one, two, aside])
    sitting = Sitting(key="s", hours=at("15:00-18:00"), sessions=[outer])
    assert (minutes_asked(outer, 0), minutes_of_sitting(sitting, 0)) == (210, 210)
    assert minutes_asked(NESTED, 0) == 70


@pytest.mark.parametrize(
    ("sessions", "minutes"),
    [
        pytest.param([], 0, id="none"),
        pytest.param([PLANNED, TOO_LONG], 130, id="one-after-the-other"),
        pytest.param(
            [Session(key="a", when=at("10:00-12:00")), Session(key="b", kind="break", when=at("11:00-11:20"))], 120, id="within"
        ),
        pytest.param([Session(key="a", when=at("10:00-11:00"), talks=talks(80)), PLANNED], 140, id="timed-and-longer"),
        pytest.param([Session(key="a", room="a", minutes=60), Session(key="b", room="b", minutes=50)], 60, id="two-rooms"),
        pytest.param([Session(key="a", room="hall", minutes=60), PLANNED], 120, id="own-room-told-again"),
        pytest.param([PLANNED, Session(key="s", kind="side event", minutes=90)], 60, id="side-event-beside"),
        pytest.param([Session(key="s", kind="side event", minutes=90)], 90, id="side-event-alone"),
    ],
)
def test_minutes_of_a_sitting(sessions: list[Session], minutes: int) -> None:
    assert minutes_of_sitting(Sitting(key="s", room="hall", hours=at("10:00-13:00"), sessions=sessions), 0) == minutes
