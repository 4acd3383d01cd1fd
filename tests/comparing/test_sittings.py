import datetime

import pytest

from ccmagenda.comparing import aligned_chain, compare
from ccmagenda.model import Meeting, Programme, Session, Sitting, What
from ccmagenda.model.programme import usual_key

MEETING = Meeting(ref="m", title="M", zone="UTC", first="2012-04-16", last="2012-04-19")
MON, TUE, WED = ("2012-04-16", "2012-04-17", "2012-04-18")
Row = tuple[str, str, str]


def programme(*rows: Row) -> Programme:
    """Return a programme of mornings, each a day, a key (empty: the one that a reading gives it) and its sessions by letter."""
    return Programme(meeting=MEETING, sittings=[_sitting(*row) for row in rows])


def _sitting(day: str, key: str, sessions: str) -> Sitting:
    usual = usual_key(datetime.date.fromisoformat(day), "morning")
    return Sitting(key=key or usual, day=day, name="morning", sessions=[Session(key=s, title=s) for s in sessions])


@pytest.mark.parametrize(
    ("chain", "expected"),
    [
        pytest.param([[(MON, "", "ab")], [(TUE, "", "ab")]], [MON], id="day-moved"),
        pytest.param([[(MON, "", "ab")], [(TUE, "", "bcd")]], [MON], id="day-moved-and-sessions-changed"),
        pytest.param([[(MON, "", "ab")], [(TUE, "", "cd")]], [TUE], id="day-moved-and-nothing-in-common"),
        pytest.param([[(MON, "", "ab")], [(MON, "", "cd")]], [MON], id="all-sessions-replaced"),
        pytest.param([[(MON, "", "ab"), (TUE, "", "cd")], [(MON, "", "cd"), (TUE, "", "ab")]], [TUE, MON], id="swapped"),
        pytest.param([[(MON, "", "ab"), (TUE, "", "cd")], [(MON, "", "acd"), (TUE, "", "b")]], [MON, TUE], id="half-swapped"),
        pytest.param([[(MON, "", "a"), (TUE, "", "")], [(MON, "", ""), (TUE, "", "a")]], [MON, TUE], id="moved-to-an-empty-one"),
        pytest.param([[(MON, "x", "ab"), (TUE, "y", "cd")], [(MON, "x", "cd"), (TUE, "y", "ab")]], ["x", "y"], id="own-keys"),
        pytest.param([[(MON, "x", "ab")], [(MON, "y", "ab")]], ["x"], id="key-of-its-own-changed"),
        pytest.param([[(MON, "x", "ab")], [(MON, "y", "cd")]], ["y"], id="key-of-its-own-and-all-sessions-changed"),
        pytest.param([[(MON, "", "ab")], [(MON, "x", "cd")]], [MON], id="key-given-and-all-sessions-changed"),
        pytest.param([[(MON, "x", "ab")], [(MON, "", "ab")]], ["x"], id="key-of-its-own-left-out"),
        pytest.param([[(MON, "", "abc")], [(MON, "", "a"), (TUE, "", "bc")]], [MON, TUE], id="divided"),
        pytest.param([[(MON, "", "a"), (TUE, "", "bc")], [(WED, "", "abc")]], [TUE], id="two-put-together"),
        pytest.param([[(MON, "", "a")], [(TUE, "", "a"), (MON, "", "b")]], [MON, f"{MON}-2"], id="another-in-its-old-place"),
        pytest.param(
            [[(MON, "", "a")], [(TUE, "", "a"), (MON, "", "b")], [(TUE, "", "a"), (MON, "", "b")]],
            [MON, f"{MON}-2"],
            id="another-in-its-old-place-stays-another",
        ),
        pytest.param(
            [[(MON, "", "a")], [(TUE, "", "a"), (MON, "", "")], [(TUE, "", "a"), (MON, "", "")]],
            [TUE, MON],
            id="left-empty-in-its-place",
        ),
        pytest.param([[(MON, "", "a")], [(TUE, "", "b")], [(TUE, "", "b"), (MON, "", "c")]], [TUE, f"{MON}-2"], id="dropped-key"),
        pytest.param([[(MON, "", "a")], [(TUE, "", "b")], [(TUE, "", "b"), (MON, "", "a")]], [TUE, MON], id="restored"),
        pytest.param([[(MON, "x", "a")], [(TUE, "", "b")], [(TUE, "", "b"), (MON, "x", "c")]], [TUE, "x"], id="own-key-restored"),
        pytest.param(
            [[(MON, "", "a")], [(TUE, "", "a")], [(WED, "", "a"), (TUE, "", "b"), (MON, "", "c")]],
            [MON, TUE, f"{MON}-2"],
            id="moved-twice-and-both-places-filled",
        ),
    ],
)  # fmt: skip
def test_key_of_a_sitting_that_is_the_same(chain: list[list[Row]], expected: list[str]) -> None:
    last = aligned_chain([programme(*rows) for rows in chain])[-1]
    assert [sitting.key.replace("-morning", "") for sitting in last.sittings] == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(
            [(MON, "", "ab"), (TUE, "", "cd")],
            [(MON, "", "cd"), (TUE, "", "ab")],
            [(What.ALTERED, TUE, ("time",)), (What.ALTERED, MON, ("time",))],
            id="swapped",
        ),
        pytest.param(
            [(MON, "x", "ab"), (TUE, "y", "cd")],
            [(MON, "x", "cd"), (TUE, "y", "ab")],
            [(What.ALTERED, key, ("time",)) for key in "cdab"],
            id="swapped-with-keys-of-their-own",
        ),
        pytest.param([(MON, "", "ab")], [(WED, "", "ab")], [(What.ALTERED, MON, ("time",))], id="moved"),
        pytest.param([(MON, "", "ab")], [], [(What.DROPPED, key, ()) for key in "ab"], id="dropped-with-its-sessions"),
        pytest.param([], [(MON, "", "ab")], [(What.ADDED, key, ()) for key in "ab"], id="added-with-its-sessions"),
        pytest.param([(MON, "", "")], [], [(What.DROPPED, MON, ())], id="dropped-empty"),
        pytest.param(
            [(MON, "", "ab"), (TUE, "", "c")], [(MON, "", "a"), (TUE, "", "bc")], [(What.ALTERED, "b", ("time",))], id="one-moved"
        ),
        pytest.param([(MON, "", "a"), (TUE, "", "b")], [(TUE, "", "b"), (MON, "", "a")], [], id="other-order-of-the-file"),
    ],
)
def test_what_is_told_of_sittings(old: list[Row], new: list[Row], expected: list[tuple[What, str, tuple[str, ...]]]) -> None:
    changes = compare(programme(*old), programme(*new)).changes
    assert [(change.what, change.about.replace("-morning", ""), change.fields) for change in changes] == expected
