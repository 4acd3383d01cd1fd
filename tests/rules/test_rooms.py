"""The time that a room needs: between two sittings it must be there, within one it should."""

import pytest

from ccmagenda import Force, check, read

HEAD = "convention: ccm\nmeeting: 2IM\nrooms: [{key: a, name: Room A, turn-round: 30}, {key: b, name: Room B}]\nsittings:\n"


def found(*sessions: str, room: str = "a") -> list[tuple[Force, str]]:
    lines = "".join(f"      - {{{one}, chair: president}}\n" for one in sessions)
    text = f"{HEAD}  - day: 16 April\n    morning: 10:00-13:00\n    room: {room}\n    sessions:\n{lines}"
    findings = check(read(text.encode(), path="p.yaml")).findings
    return [(finding.force, finding.sentence) for finding in findings if finding.rule == "room-taken-once"]


NEAR = "Room A needs 30 minutes between 'A' and 'B' - move one, or change a room (the other is in line 9)"


@pytest.mark.parametrize(
    ("second", "force"),
    [
        pytest.param("time: 11:00-12:00", [(Force.SHOULD, NEAR)], id="at-once-after"),
        pytest.param("time: 11:29-12:00", [(Force.SHOULD, NEAR)], id="a-minute-too-near"),
        pytest.param("time: 11:30-12:00", [], id="far-enough"),
        pytest.param("time: 11:00-12:00, room: b", [], id="another-room"),
        pytest.param("time: 11:00-12:00, kind: break", [], id="pause"),
        pytest.param("length: 60 min", [], id="without-hours"),
        pytest.param("after: a, length: 60 min", [], id="meant-to-follow-at-once"),
    ],
)
def test_room_should_have_its_time_within_a_sitting(second: str, force: list[tuple[Force, str]]) -> None:
    assert found("key: a, title: A, time: 10:00-11:00", f"key: b, title: B, {second}") == force


def test_room_is_taken_once_within_a_sitting() -> None:
    (told,) = found("key: a, title: A, time: 10:00-11:00", "key: b, title: B, time: 10:45-12:00")
    assert (told[0], told[1].startswith("Room A is taken by 'B' and, at overlapping times, by 'A'")) == (Force.SHALL, True)


def test_room_that_needs_no_time_is_free_at_once() -> None:
    assert found("key: a, title: A, time: 10:00-11:00", "key: b, title: B, time: 11:00-12:00", room="b") == []
