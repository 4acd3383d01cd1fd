import datetime

import pytest

from ccmagenda.model import (
    After,
    At,
    Chair,
    Meeting,
    Role,
    Session,
    Sitting,
    Talk,
    TimeSlot,
    Who,
    concerned,
    instant,
    led_by,
)
from ccmagenda.model.placing import held_in, length

JAPAN, PORTUGAL = (Chair(who=Who(state=code)) for code in ("JPN", "PRT"))
MEETING = Meeting(ref="m", title="M", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19", president="LBN")


def test_led_by_its_own_chairs_else_by_those_of_the_sitting() -> None:
    inner = Session(key="c")
    own, outer = Session(key="a", chairs=[JAPAN]), Session(key="b", sessions=[inner])
    sitting = Sitting(key="s", chairs=[PORTUGAL], sessions=[own, outer])
    assert [led_by(session, sitting) for session in (own, outer, inner)] == [(JAPAN,), (PORTUGAL,), ()]


def test_concerned_are_those_who_chair_or_speak() -> None:
    talk = Talk(title="T", speakers=[Who(state="NOR"), Who(person="Ms. X")])
    session = Session(key="a", chairs=[Chair(role=Role.PRESIDENT), JAPAN], talks=[talk])
    assert list(concerned(session, None, MEETING)) == ["LBN", "JPN", "NOR"]


def slot(start: str, end: str) -> TimeSlot:
    day = datetime.date(2012, 4, 16)
    return TimeSlot(*(instant(day, datetime.time.fromisoformat(time), "Europe/Zurich") for time in (start, end)))


FIRST = Session(key="a", when=At(slot("10:00", "11:00")))


@pytest.mark.parametrize(
    ("session", "held"),
    [
        pytest.param(FIRST, slot("10:00", "11:00"), id="own-hours"),
        pytest.param(Session(key="b"), slot("10:00", "13:00"), id="no-hours"),
        pytest.param(Session(key="b", when=After("a"), minutes=30), slot("11:00", "11:30"), id="follows"),
        pytest.param(Session(key="b", when=After("a")), slot("11:00", "13:00"), id="follows-without-a-length"),
        pytest.param(Session(key="b", when=After("c"), minutes=15), slot("11:40", "11:55"), id="second-to-follow"),
        pytest.param(Session(key="b", when=After("d"), minutes=15), slot("10:00", "13:00"), id="follows-one-without-hours"),
        pytest.param(Session(key="b", when=After("z"), minutes=15), slot("10:00", "13:00"), id="follows-nothing"),
        pytest.param(Session(key="b", when=After("b"), minutes=15), slot("10:00", "13:00"), id="follows-itself"),
    ],
)
def test_held_in_the_hours_that_are_known(session: Session, held: TimeSlot) -> None:
    after = Session(key="c", when=After("a"), minutes=40)
    sessions = [FIRST, after, Session(key="d", minutes=20), *([session] if session.key == "b" else [])]
    assert held_in(session, Sitting(key="s", hours=At(slot("10:00", "13:00")), sessions=sessions)) == held


def test_length_is_that_of_its_talks_where_it_has_none_of_its_own() -> None:
    talks = [Talk(title="T", minutes=10), Talk(title="U", minutes=5)]
    assert [length(Session(key="a", talks=talks)), length(Session(key="a", minutes=20, talks=talks))] == [15, 20]
