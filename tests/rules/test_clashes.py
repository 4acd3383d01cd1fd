"""The sweep by time finds the same clashes as a look at every pair."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from ccmagenda import check
from ccmagenda.model import At, Chair, Meeting, Programme, Session, Sitting, TimeSlot, Who, instant
from ccmagenda.model.people import LEADING

DAY = datetime.date(2012, 4, 16)
ZONE = "Europe/Zurich"


def at(start: int, length: int) -> At:
    begin = datetime.time(8 + start // 60, start % 60)
    last = start + length
    return At(TimeSlot(instant(DAY, begin, ZONE), instant(DAY, datetime.time(8 + last // 60, last % 60), ZONE)))


@st.composite
def programmes(draw: st.DrawFn) -> Programme:
    slots = draw(
        st.lists(
            st.tuples(st.integers(0, 300), st.integers(1, 120), st.sampled_from("ABC"), st.sampled_from(["JPN", "PRT", "NOR"]))
        )
    )
    sittings = [
        Sitting(
            key=f"sitting-{number}",
            day=DAY,
            room=room,
            hours=at(start, length),
            sessions=[
                Session(key=f"s{number}", title=f"S{number}", chairs=[Chair(who=Who(state=state))], when=at(start, length))
            ],
        )
        for number, (start, length, room, state) in enumerate(slots)
    ]
    meeting = Meeting(ref="trial", title="Trial", zone=ZONE, first=DAY, last=DAY)
    return Programme(meeting=meeting, sittings=sittings)


def brute(programme: Programme, same: str) -> int:
    held = [(sitting, session) for sitting, session in programme.walk() if sitting]
    count = 0
    for number, (one, first) in enumerate(held):
        for other, second in held[number + 1 :]:
            shared = one.room == other.room if same == "room" else first.chairs == second.chairs
            count += shared and one.slot is not None and other.slot is not None and one.slot.overlaps(other.slot)
    return count


@given(programmes())
def test_sweep_equals_a_look_at_every_pair(programme: Programme) -> None:
    found = [finding.rule for finding in check(programme).findings]
    assert found.count("room-taken-once") == brute(programme, "room")
    assert found.count("chair-in-one-place") == brute(programme, "chair")


def test_leading_roles_are_those_that_chair() -> None:
    assert {role.value for role in LEADING} == {"chair", "coordinator", "president", "president-designate"}
