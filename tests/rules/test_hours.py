"""Lengths, and sessions that follow others, against the hours of their sitting."""

import pytest

from ccmagenda import check, read

HEAD = "convention: ccm\nmeeting: 2IM\nsittings:\n  - day: 16 April\n    morning: 10:00-13:00\n    sessions:\n"


def found(*sessions: str) -> list[str]:
    text = HEAD + "".join(f"      - {{{session}, chair: president}}\n" for session in sessions)
    findings = check(read(text.encode(), path="p.yaml")).findings
    return [finding.sentence for finding in findings if finding.rule in {"fits-its-sitting", "file.circle"}]


@pytest.mark.parametrize(
    ("sessions", "said"),
    [
        pytest.param(("key: a, title: A, time: 10:30-12:00", "key: b, title: B, after: a, length: 60 min"), [], id="fits"),
        pytest.param(
            ("key: a, title: A, time: 10:30-12:00", "key: b, title: B, after: a, length: 90 min"),
            ["'B' would last until 13:30, and its sitting ends at 13:00"],
            id="follows-too-long",
        ),
        pytest.param(
            ("key: a, title: A, time: 10:00-12:00", "key: b, title: B, length: 90 min"),
            ["the sessions of this sitting take 210 minutes, and it has 180 (10:00\u201313:00)"],
            id="hours-and-lengths",
        ),
        pytest.param(("key: a, title: A, time: 10:00-13:00", "key: b, title: B, time: 10:00-13:00"), [], id="parallel"),
        pytest.param(
            ("key: a, title: A, after: b", "key: b, title: B, after: a"),
            ["these sessions go in a circle by 'after': a - b - a"],
            id="circle",
        ),
        pytest.param(("key: a, title: A, after: a",), ["these sessions go in a circle by 'after': a - a"], id="after-itself"),
    ],
)
def test_sessions_against_their_sitting(sessions: tuple[str, ...], said: list[str]) -> None:
    assert found(*sessions) == said


@pytest.mark.parametrize(
    ("length", "absent", "told"),
    [
        pytest.param(", length: 30 min", "10:00-11:00", 0, id="before-it-begins"),
        pytest.param(", length: 30 min", "11:15-12:00", 1, id="while-it-lasts"),
        pytest.param(", length: 30 min", "11:30-13:00", 0, id="when-it-is-over"),
        pytest.param("", "10:00-11:00", 0, id="no-length-before"),
        pytest.param("", "12:00-13:00", 1, id="no-length-after"),
    ],
)
def test_chair_of_a_session_that_follows_is_needed_while_it_lasts(length: str, absent: str, told: int) -> None:
    text = f"""convention: ccm
meeting: 2IM
sittings:
  - day: 16 April
    morning: 10:00-13:00
    sessions:
      - {{key: a, title: A, chair: Austria, time: 10:00-11:00}}
      - {{key: b, title: B, chair: Japan, after: a{length}}}
absences: [{{who: Japan, day: 16 April, time: "{absent}"}}]
"""
    findings = check(read(text.encode(), path="p.yaml")).findings
    assert len([finding for finding in findings if finding.rule == "chair-is-there"]) == told


@pytest.mark.parametrize(("hours", "told"), [("11:30-13:00", 0), ("11:15-13:00", 1)], ids=["later", "at-once"])
def test_chair_of_a_session_that_follows_is_free_when_it_is_over(hours: str, told: int) -> None:
    text = f"""convention: ccm
meeting: 2IM
sittings:
  - day: 16 April
    morning: 10:00-13:00
    sessions:
      - {{key: a, title: A, chair: Austria, time: 10:00-11:00}}
      - {{key: b, title: B, chair: Japan, after: a, length: 30 min}}
  - {{key: p, day: 16 April, hours: {hours}, sessions: [{{key: c, title: C, chair: Japan}}]}}
"""
    findings = check(read(text.encode(), path="p.yaml")).findings
    assert len([finding for finding in findings if finding.rule == "chair-in-one-place"]) == told
