from collections.abc import Callable

import pytest

from ccmagenda import Programme, Session, Sitting, Waiver, add, amend, chairs, drop, hours, move, session_of
from ccmagenda.errors import InvalidValueError, UnknownNameError
from ccmagenda.model import ActionPoint, After, At, Meeting, Untimed

ZURICH = "Europe/Zurich"
MEETING = Meeting(ref="X", title="X", zone=ZURICH, first="2012-04-16", last="2012-04-17")
TEN = hours("2012-04-16", "10:00-11:00", ZURICH)


def plain(key: str, *within: Session, **fields: object) -> Session:
    return Session(key=key, title=key, sessions=within, **fields)


PROGRAMME = Programme(
    meeting=MEETING,
    sittings=[
        Sitting(key="monday", sessions=[plain("a", plain("a1"), plain("a2"), when=TEN), plain("b", when=After("a1"))]),
        Sitting(key="tuesday", sessions=[plain("c", continues="a", later_than=["a", "b"])]),
    ],
    unplaced=[plain("d")],
)


def shape(programme: Programme) -> str:
    """Return the keys in a line: sittings divided by bars, what is not placed after the last one."""
    parts = [*(sitting.sessions for sitting in programme.sittings), programme.unplaced]
    return " | ".join(" ".join(drawn(session) for session in part) for part in parts)


def drawn(session: Session) -> str:
    return session.key + (f"({' '.join(map(drawn, session.sessions))})" if session.sessions else "")


def test_session_of_finds_what_stands_within_another() -> None:
    assert session_of(PROGRAMME, "a2").title.read("en") == "a2"


@pytest.mark.parametrize(
    ("key", "fields", "read"),
    [
        pytest.param("a2", {"title": "new"}, ("title", "new"), id="within-another"),
        pytest.param("d", {"minutes": 90}, ("minutes", 90), id="not-placed"),
        pytest.param("b", {"chairs": chairs("Norway")}, ("chairs", chairs("Norway")), id="chairs"),
    ],
)
def test_amend_a_session(key: str, fields: dict[str, object], read: tuple[str, object]) -> None:
    made = amend(PROGRAMME, key, **fields)
    value = getattr(session_of(made, key), read[0])
    assert (value.read("en") if read[0] == "title" else value) == read[1]
    assert shape(made) == shape(PROGRAMME)
    assert amend(made, key, **{read[0]: getattr(session_of(PROGRAMME, key), read[0])}) == PROGRAMME


def test_amend_a_sitting() -> None:
    made = amend(PROGRAMME, "tuesday", room="R", day="2012-04-17")
    assert [(sitting.room, str(sitting.day)) for sitting in made.sittings] == [("", "None"), ("R", "2012-04-17")]


@pytest.mark.parametrize(
    ("change", "made"),
    [
        pytest.param(lambda p: add(p, plain("x"), to="tuesday"), "a(a1 a2) b | c x | d", id="add-to"),
        pytest.param(lambda p: add(p, plain("x"), before="b"), "a(a1 a2) x b | c | d", id="add-before"),
        pytest.param(lambda p: add(p, plain("x"), after="a1"), "a(a1 x a2) b | c | d", id="add-after-one-within"),
        pytest.param(lambda p: move(p, "a", to="tuesday"), "b | c a(a1 a2) | d", id="move-to"),
        pytest.param(lambda p: move(p, "a", after="b"), "b a(a1 a2) | c | d", id="move-after"),
        pytest.param(lambda p: move(p, "a2", before="c"), "a(a1) b | a2 c | d", id="move-out"),
        pytest.param(lambda p: move(p, "c", after="a1"), "a(a1 c a2) b |  | d", id="move-in"),
        pytest.param(lambda p: move(p, "d", to="monday"), "a(a1 a2) b d | c | ", id="place"),
        pytest.param(lambda p: move(p, "a", to="monday"), "b a(a1 a2) | c | d", id="to-the-end-of-its-own-sitting"),
        pytest.param(lambda p: drop(p, "a"), "b | c | d", id="drop"),
        pytest.param(lambda p: drop(p, "a1"), "a(a2) b | c | d", id="drop-within"),
        pytest.param(lambda p: drop(p, "d"), "a(a1 a2) b | c | ", id="drop-not-placed"),
    ],
)
def test_change(change: Callable[[Programme], Programme], made: str) -> None:
    assert shape(change(PROGRAMME)) == made


def test_hours_stay_within_a_sitting_and_fall_away_between_two() -> None:
    assert isinstance(session_of(move(PROGRAMME, "a", after="b"), "a").when, At)
    assert session_of(move(PROGRAMME, "a", to="tuesday"), "a").when == Untimed()


def test_what_follows_and_continues_a_session_moves_with_its_key() -> None:
    made = move(PROGRAMME, "a", to="tuesday")
    assert (session_of(made, "b").when, session_of(made, "c").continues) == (After("a1"), "a")


def test_what_pointed_to_a_dropped_session_stands_by_itself() -> None:
    made = drop(PROGRAMME, "a")
    assert (session_of(made, "b").when, session_of(made, "c").continues, session_of(made, "c").later_than) == (
        Untimed(),
        "",
        ("b",),
    )


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        pytest.param(
            lambda p: amend(p, "moday", room="R"),
            "'moday' is not a session of this programme - it is one of a, a1, a2, b, c, d",
            id="amend-unknown",
        ),
        pytest.param(
            lambda p: amend(p, "b", chair="Norway"),
            "'chair' is not a field of a session - did you mean 'chairs'?",
            id="amend-field",
        ),
        pytest.param(
            lambda p: add(p, plain("x"), to="munday"),
            "'munday' is not a sitting of this programme - did you mean 'monday'?",
            id="add-to-unknown",
        ),
        pytest.param(
            lambda p: move(p, "x", to="monday"),
            "'x' is not a session of this programme - it is one of a, a1, a2, b, c, d",
            id="move-unknown",
        ),
        pytest.param(lambda p: drop(p, "A1"), "'A1' is not a session of this programme - did you mean 'a1'?", id="drop-capitals"),
    ],
)
def test_name_that_is_not_there(change: Callable[[Programme], Programme], sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        change(PROGRAMME)
    assert str(caught.value) == sentence


SPOKEN_OF = Programme(
    meeting=MEETING,
    sittings=PROGRAMME.sittings,
    waivers=[Waiver(provision="B4", about="a1", because="so")],
    action_points=[ActionPoint(key="point", title="P", session="a")],
)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        pytest.param(
            lambda: add(PROGRAMME, plain("x")),
            "say where the session goes: 'to' a sitting, or 'before' or 'after' another session",
            id="no-place",
        ),
        pytest.param(
            lambda: move(PROGRAMME, "a", to="monday", after="b"),
            "say where the session goes: 'to' a sitting, or 'before' or 'after' another session",
            id="two-places",
        ),
        pytest.param(
            lambda: add(PROGRAMME, plain("A"), to="monday"),
            "the key 'a' stands twice in this programme - give each session and each sitting its own",
            id="same-key",
        ),
        pytest.param(
            lambda: move(PROGRAMME, "a", before="a2"),
            "'a' cannot stand before or after itself, or what stands within it",
            id="into-itself",
        ),
        pytest.param(lambda: drop(SPOKEN_OF, "a"), "'a' cannot be dropped: B4, point speaks of it", id="spoken-of"),
    ],
)
def test_change_that_cannot_be(change: Callable[[], Programme], sentence: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        change()
    assert str(caught.value) == sentence


def test_old_programme_stays_as_it_is() -> None:
    before = shape(PROGRAMME)
    drop(move(amend(PROGRAMME, "a", minutes=5), "c", before="a"), "b")
    assert shape(PROGRAMME) == before
