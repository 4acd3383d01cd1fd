"""What is to be held before what, by hours, by sittings and by the order in which sessions stand."""

import pytest

from ccmagenda import check, read


def found(*lines: str, second: str = "") -> list[str]:
    more = "".join(f"      - {{{line}, chair: Japan}}\n" for line in lines)
    text = f"convention: ccm\nmeeting: 2IM\nsittings:\n  - day: 16 April\n    morning: 10:00-13:00\n    sessions:\n{more}"
    text += f"  - {{day: 16 April, afternoon: 15:00-18:00, sessions: [{{{second}, chair: Japan}}]}}\n" if second else ""
    findings = check(read(text.encode(), path="p.yaml")).findings
    return [finding.sentence for finding in findings if finding.rule in {"later-than", "continued-later", "held-after"}]


GOES_ON = "key: b, title: B, continues: a"
WRONG = ["'B' continues 'A', and stands before its end - move one of the two"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        pytest.param(["key: a, title: A", GOES_ON], [], id="as-they-stand"),
        pytest.param([GOES_ON, "key: a, title: A"], WRONG, id="against-the-order"),
        pytest.param(["key: a, title: A, time: 10:00-11:00", f"{GOES_ON}, time: 11:00-12:00"], [], id="after-its-end"),
        pytest.param(["key: a, title: A, time: 10:00-11:00", f"{GOES_ON}, time: 10:30-12:00"], WRONG, id="before-its-end"),
        pytest.param(["key: a, title: A, time: '10:00'", f"{GOES_ON}, time: '11:00'"], [], id="no-end-is-told"),
        pytest.param(["key: a, title: A, time: '11:00'", f"{GOES_ON}, time: '10:00'"], WRONG, id="begins-before-it-begins"),
    ],
)
def test_session_goes_on_later_in_its_sitting(lines: list[str], told: list[str]) -> None:
    assert found(*lines) == told


def test_session_goes_on_in_a_later_sitting() -> None:
    assert found("key: a, title: A", second=GOES_ON) == []
    assert found(GOES_ON, second="key: a, title: A") == WRONG


def test_session_that_goes_on_under_the_same_title_is_told_apart() -> None:
    assert found("key: b, title: A, continues: a", second="key: a, title: A") == [
        "'A' (continued) continues 'A', and stands before its end - move one of the two"
    ]


FOLLOWS = "key: b, title: B, after: a"


def test_session_that_follows_another_stands_behind_it() -> None:
    told = ["'B' is to follow 'A', and stands before its end - move one of the two"]
    assert found(FOLLOWS, second="key: a, title: A") == told
    assert found(FOLLOWS, "key: a, title: A") == told
    assert found("key: a, title: A", FOLLOWS) == []
    assert found("key: a, title: A", second=FOLLOWS) == []


@pytest.mark.parametrize(
    ("length", "told"),
    [("30 min", []), ("60 min", ["'C' is to be held later than 'B', and stands before its end - move one of the two"])],
    ids=["ended", "not-yet"],
)
def test_session_that_follows_has_ended_when_its_length_says(length: str, told: list[str]) -> None:
    first = "key: a, title: A, time: 10:00-11:00"
    assert found(first, f"{FOLLOWS}, length: {length}", second="key: c, title: C, later-than: b, time: 15:00-16:00") == []
    parallel = "convention: ccm\nmeeting: 2IM\nsittings:\n  - day: 16 April\n    morning: 10:00-13:00\n    sessions:\n"
    parallel += f"      - {{{first}, chair: Japan}}\n      - {{{FOLLOWS}, length: {length}, chair: Japan}}\n"
    parallel += "  - {key: p, day: 16 April, hours: 11:30-13:00, sessions: [{key: c, title: C, chair: Peru, later-than: b}]}\n"
    findings = check(read(parallel.encode(), path="p.yaml")).findings
    assert [finding.sentence for finding in findings if finding.rule == "later-than"] == told
