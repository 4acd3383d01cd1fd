import pytest

import ccmagenda
from ccmagenda.comparing import aligned, aligned_chain, compare
from ccmagenda.model import Programme, What

HEAD = "convention: ccm\nmeeting: {ref: X, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-19}\n"
FIRST, SECOND = "  - {kind: break, time: 10:30-11:00}\n", "  - {kind: break, time: 12:00-12:15}\n"
LUNCH, TOPIC = "  - {kind: lunch, time: 13:00-15:00}\n", "  - {key: topic, title: Topic}\n"
OWN = "  - {key: coffee, kind: break, time: 16:00}\n"
UNTIMED = "  - {kind: break, title: Coffee}\n  - {kind: break, title: Tea}\n"


def programme(sessions: str, day: str = "2012-04-16", more: str = "") -> Programme:
    return ccmagenda.load(
        f"{HEAD}sittings:\n- day: {day}\n  hours: 10:00-18:00\n  sessions:\n{sessions}{more}".encode(), path="p"
    )


def told(old: Programme, new: Programme) -> list[tuple[What, str, tuple[str, ...]]]:
    return [(change.what, change.about, change.fields) for change in compare(old, new).changes]


BOTH = programme(TOPIC + FIRST + LUNCH + SECOND)


@pytest.mark.parametrize(
    "new",
    [
        pytest.param(programme(f"# A line\n\n{TOPIC}{FIRST}# Another\n{LUNCH}{SECOND}"), id="lines-shift"),
        pytest.param(programme(FIRST + TOPIC + SECOND + LUNCH), id="other-order"),
        pytest.param(programme(TOPIC + FIRST + LUNCH + SECOND.replace("{kind", "{number: 5), kind")), id="number"),
    ],
)
def test_pause_whose_line_shifts_is_no_change(new: Programme) -> None:
    assert told(BOTH, new) == []


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        pytest.param(programme(TOPIC + LUNCH + SECOND), [(What.DROPPED, "break-8", ())], id="first-dropped"),
        pytest.param(programme(TOPIC + FIRST + LUNCH), [(What.DROPPED, "break-10", ())], id="second-dropped"),
        pytest.param(programme(TOPIC + FIRST + SECOND), [(What.DROPPED, "lunch-9", ())], id="lunch-dropped"),
        pytest.param(
            programme(TOPIC + FIRST + LUNCH + SECOND.replace("12:15", "13:00")),
            [(What.ALTERED, "break-10", ("time",))],
            id="time",
        ),
        pytest.param(
            programme("\n" + TOPIC + FIRST.replace("10:30", "10:45") + SECOND + LUNCH),
            [(What.ALTERED, "break-8", ("time",))],
            id="time-of-the-first",
        ),
        pytest.param(
            programme(TOPIC + FIRST + LUNCH + SECOND + SECOND.replace("12", "17")), [(What.ADDED, "break-11", ())], id="added"
        ),
        pytest.param(
            programme(TOPIC + "  - {kind: break, time: 10:10}\n" + FIRST + LUNCH + SECOND), [(What.ADDED, "break-1", ())],
            id="added-on-the-line-of-another",
        ),
        pytest.param(programme(TOPIC + FIRST + LUNCH + SECOND, "2012-04-17"),
                     [(What.ALTERED, "2012-04-16-sitting", ("time",))], id="moved-with-the-sitting"),
    ],
)  # fmt: skip
def test_pause_that_changed_is_told_as_what_it_is(new: Programme, expected: list[tuple[What, str, tuple[str, ...]]]) -> None:
    assert told(BOTH, new) == expected


def test_pauses_without_hours_are_known_by_what_they_are_else_by_their_turn() -> None:
    old = programme(UNTIMED)
    turned = programme("".join(reversed(UNTIMED.splitlines(keepends=True))))
    renamed = programme(UNTIMED.replace("Tea", "Cake"))
    assert (told(old, turned), told(old, renamed)) == ([], [(What.ALTERED, "break-8", ("title",))])


def test_pause_with_a_key_of_its_own_is_known_by_it() -> None:
    tuesday = "\n- day: 2012-04-17\n  hours: 10:00-18:00\n  sessions:\n  - {key: other, title: Other}\n"
    old = programme(TOPIC + OWN, more=tuesday)
    new = programme(TOPIC, more=tuesday + OWN)
    assert told(old, new) == [(What.ALTERED, "coffee", ("time",))]


def test_pause_that_is_not_placed_is_known_by_its_turn() -> None:
    old, new = (programme(TOPIC, more=f"{lines}unplaced: [{{kind: lunch}}]\n") for lines in ("", "\n\n"))
    assert told(old, new) == []


def test_key_of_a_dropped_pause_is_not_used_again() -> None:
    chain = [programme(FIRST), programme(TOPIC), programme(FIRST)]
    made = aligned_chain(chain)
    assert [session.key for one in made for _, session in one.walk()] == ["break-7", "topic", "break-1"]


def test_pauses_keep_the_keys_of_the_older_state() -> None:
    made = aligned(programme("\n\n" + TOPIC + FIRST + LUNCH + SECOND), BOTH)
    assert [session.key for _, session in made.walk()] == ["topic", "break-8", "lunch-9", "break-10"]
