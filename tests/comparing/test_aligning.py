import datetime

import attrs
import pytest

from ccmagenda.comparing import aligned, aligned_chain, compare
from ccmagenda.model import ActionPoint, After, From, Kind, Meeting, Programme, Session, Sitting, Waiver, instant
from ccmagenda.model.programme import usual_key

MEETING = Meeting(ref="m", title="M", zone="UTC", first="2012-04-16", last="2012-04-19")
MONDAY, TUESDAY, WEDNESDAY = (datetime.date(2012, 4, day) for day in (16, 17, 18))
NINE, TEN = (From(instant(MONDAY, datetime.time(hour), "UTC")) for hour in (9, 10))


def sitting(day: datetime.date, *sessions: Session, key: str = "") -> Sitting:
    """Return a morning; without a key it has the one that a reading gives it."""
    return Sitting(key=key or usual_key(day, "morning"), day=day, name="morning", sessions=sessions)


def programme(*things: Session | Sitting, **more: object) -> Programme:
    sittings = [thing for thing in things if isinstance(thing, Sitting)]
    return Programme(meeting=MEETING, sittings=sittings, unplaced=[t for t in things if isinstance(t, Session)], **more)


def keys(made: Programme) -> list[str]:
    return [session.key for _, session in made.walk()]


def titled(key: str, title: str = "T", **more: object) -> Session:
    return Session(key=key, title=title, **more)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param([titled("a")], [titled("a", "Other")], ["a"], id="key-kept"),
        pytest.param([titled("a")], [titled("b", "t")], ["a"], id="key-changed-and-title-kept"),
        pytest.param([titled("a")], [titled("b", "Other")], ["b"], id="nothing-alike"),
        pytest.param([titled("a", theme="x")], [titled("b", "Other", theme="x")], ["a"], id="theme-alone"),
        pytest.param(
            [titled("a", theme="x")], [titled("b", "Other", theme="x", kind=Kind.SIDE_EVENT)], ["b"], id="theme-of-another-kind"
        ),
        pytest.param([titled("a"), titled("b")], [titled("a"), titled("b")], ["a", "b"], id="two-of-one-title"),
        pytest.param([titled("a"), titled("b")], [titled("b"), titled("a")], ["b", "a"], id="two-of-one-title-change-places"),
        pytest.param([titled("a"), titled("b")], [titled("c"), titled("d")], ["c", "d"], id="two-of-one-title-with-other-keys"),
        pytest.param([titled("a"), titled("b")], [titled("b"), titled("d")], ["b", "a"], id="the-other-of-one-title"),
        pytest.param(
            [titled("a", when=NINE), titled("b", when=TEN)],
            [titled("c", when=TEN), titled("d", when=NINE)],
            ["b", "a"],
            id="two-of-one-title-by-their-hours",
        ),
        pytest.param(
            [titled("a", theme="x"), titled("b", theme="y")],
            [titled("c", theme="y"), titled("d", theme="x")],
            ["b", "a"],
            id="two-of-one-title-by-their-themes",
        ),
        pytest.param([titled("a")], [titled("b"), titled("c")], ["b", "c"], id="one-became-two"),
        pytest.param([Session(key="a")], [Session(key="b")], ["b"], id="no-title"),
        pytest.param([titled("a"), titled("b", "U")], [titled("b", "T"), titled("c", "U")], ["b", "c"], id="key-before-title"),
    ],
)
def test_session_that_is_the_same_has_its_old_key(old: list[Session], new: list[Session], expected: list[str]) -> None:
    assert keys(aligned(programme(*new), programme(*old))) == expected


def test_session_that_is_the_same_is_found_wherever_it_went() -> None:
    old = programme(sitting(MONDAY, titled("a", "A", sessions=[titled("b", "B")])), titled("c", "C"))
    new = programme(sitting(MONDAY, titled("z", "C")), sitting(TUESDAY, titled("y", "B")), titled("x", "A"))
    assert keys(aligned(new, old)) == ["c", "b", "a"]


def test_old_key_is_used_wherever_the_session_is_named() -> None:
    waivers = [Waiver(provision="B4", about="new", because="x"), Waiver(provision="B4", about="2012-04-17-morning", because="x")]
    points = [ActionPoint(key="p", title="P", session="new")]
    follows = titled("f", "F", when=After("new"), continues="new")
    new = programme(sitting(TUESDAY, titled("new"), follows), waivers=waivers, action_points=points)
    made = aligned(new, programme(sitting(MONDAY, titled("old"), follows)))
    renamed = attrs.evolve(follows, when=After("old"), continues="old")
    assert made.sittings[0].sessions == (titled("old"), renamed)
    assert [waiver.about for waiver in made.waivers] == ["old", "2012-04-16-morning"]
    assert [point.session for point in made.action_points] == ["old"]


def test_programme_whose_keys_are_all_known_is_left_as_it_is() -> None:
    old = programme(sitting(MONDAY, titled("a")))
    assert aligned(old, old) is old


def test_chain_of_one_and_of_none() -> None:
    alone = programme(sitting(MONDAY, titled("a")))
    assert (aligned_chain([]), aligned_chain([alone])) == ((), (alone,))


def test_chain_keeps_the_first_key_of_a_session_whose_key_and_title_change_in_turn() -> None:
    chain = [
        programme(titled("a", "Old")),
        programme(titled("b", "Old")),
        programme(titled("b", "New")),
        programme(titled("c", "New")),
    ]
    assert [keys(made) for made in aligned_chain(chain)] == [["a"]] * 4


def test_chain_leaves_a_key_to_the_session_that_has_it_now() -> None:
    chain = [programme(titled("a", "A")), programme(titled("b", "A")), programme(titled("a", "X"), titled("b", "B"))]
    assert [keys(made) for made in aligned_chain(chain)] == [["a"], ["a"], ["a", "b"]]


def test_chain_knows_a_session_again_that_was_dropped_for_a_time() -> None:
    chain = [programme(titled("a", "A")), programme(), programme(titled("a", "A"))]
    assert [keys(made) for made in aligned_chain(chain)] == [["a"], [], ["a"]]


def test_chain_follows_a_sitting_from_day_to_day() -> None:
    chain = [programme(sitting(day, titled("a"))) for day in (MONDAY, TUESDAY, WEDNESDAY, MONDAY)]
    made = aligned_chain(chain)
    assert [[s.key for s in one.sittings] for one in made] == [["2012-04-16-morning"]] * 4
    assert [one.sittings[0].day for one in made] == [MONDAY, TUESDAY, WEDNESDAY, MONDAY]


def test_key_that_a_session_and_a_break_share_in_turn_is_not_given_twice() -> None:
    pause = Session(key="lunch-6", kind=Kind.LUNCH)
    old = programme(sitting(MONDAY, pause))
    new = programme(sitting(MONDAY, titled("lunch-6"), attrs.evolve(pause, key="lunch-7")))
    assert [change.about for change in compare(old, new).changes] == ["lunch-6", "lunch-7"]
