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
