from ccmagenda.model import Meeting, Programme, Session, Sitting
from ccmagenda.model.order import continued, in_order, in_wished_order, outermost

MEETING = Meeting(ref="X", title="X", zone="UTC", first="2012-04-16", last="2012-04-16")


def pairs(*sessions: Session) -> list[tuple[str, str]]:
    programme = Programme(meeting=MEETING, sittings=[Sitting(key="k", sessions=sessions[:1])], unplaced=sessions[1:])
    return [(first.key, then.key) for first, then in in_wished_order(programme)]


def test_named_sessions_come_first_wherever_they_stand() -> None:
    assert pairs(Session(key="b", later_than=["a"]), Session(key="a")) == [("a", "b")]


def test_themes_are_all_sessions_with_a_theme() -> None:
    found = pairs(Session(key="a", theme="t"), Session(key="b"), Session(key="c", theme="u", later_than=["themes"]))
    assert found == [("a", "c")]


def test_of_two_that_come_last_neither_waits_unless_it_is_named() -> None:
    last = [Session(key="a"), Session(key="b", later_than=["all"]), Session(key="c", later_than=["all", "b"])]
    assert pairs(*last) == [("a", "b"), ("a", "c"), ("b", "c")]


def test_breaks_and_receptions_are_not_waited_for() -> None:
    assert pairs(Session(key="a", kind="break"), Session(key="r", kind="reception"), Session(key="z", later_than=["all"])) == []


def test_session_within_another_stands_for_it() -> None:
    outer = Session(key="a", sessions=[Session(key="a1")])
    assert pairs(outer, Session(key="b", sessions=[Session(key="b1", later_than=["a1"])])) == [("a", "b")]


def test_session_that_goes_on_comes_after_what_it_continues() -> None:
    sessions = (Session(key="b", continues="a"), Session(key="a", later_than=["c"]), Session(key="c"))
    programme = Programme(meeting=MEETING, sittings=[Sitting(key="k", sessions=sessions[:1])], unplaced=sessions[1:])
    assert [(first.key, then.key) for first, then in continued(programme)] == [("a", "b")]
    assert [(first.key, then.key) for first, then in in_order(programme)] == [("c", "a"), ("a", "b")]
    assert outermost(programme) == [*sessions]


def test_part_of_a_session_that_goes_on_puts_no_order_on_the_whole() -> None:
    outer = Session(key="b", sessions=[Session(key="b1", continues="a")])
    programme = Programme(meeting=MEETING, unplaced=[outer, Session(key="a")])
    assert [*continued(programme)] == []
