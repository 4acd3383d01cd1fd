import pytest

from ccmagenda import hours
from ccmagenda.documents._continuing import taken_before
from ccmagenda.model import Meeting, Programme, Session, Sitting

MEETING = Meeting(ref="X", title="Meeting", zone="UTC", first="2012-04-16", last="2012-04-17")


def sitting(key: str, span: str = "10:00-13:00", day: str = "2012-04-16", body: str = "", **fields: object) -> Sitting:
    session = Session(key=key, title=key, items=["7"], **fields)
    return Sitting(key=f"s-{key}", day=day, hours=hours(day, span, "UTC"), body=body, sessions=[session])


@pytest.mark.parametrize(
    ("earlier", "later", "continued"),
    [
        pytest.param(sitting("a"), sitting("b", "15:00-18:00"), True, id="after-it"),
        pytest.param(sitting("a"), sitting("b", "13:00-15:00"), True, id="as-it-ends"),
        pytest.param(sitting("a"), sitting("b", "12:00-15:00"), False, id="before-it-ends"),
        pytest.param(sitting("a", day="2012-04-17"), sitting("b"), False, id="later-day"),
        pytest.param(sitting("a", body="A"), sitting("b", body="B"), False, id="another-body-at-once"),
        pytest.param(sitting("a", body="A"), sitting("b", "15:00-18:00", body="B"), False, id="another-body-before"),
        pytest.param(sitting("a", firmness="cancelled"), sitting("b", "15:00-18:00"), False, id="cancelled"),
    ],
)
def test_item_is_continued_by_the_body_that_took_it_up(earlier: Sitting, later: Sitting, *, continued: bool) -> None:
    found = taken_before(Programme(meeting=MEETING, sittings=[later, earlier]))
    assert found["b"] == ({"7"} if continued else set())


def test_sessions_of_a_sitting_follow_one_another() -> None:
    sessions = [Session(key=key, title=key, items=items) for key, items in (("a", ["1"]), ("b", ["2"]), ("c", ["1"]))]
    held = Sitting(key="s", day="2012-04-16", sessions=sessions)
    assert taken_before(Programme(meeting=MEETING, sittings=[held])) == {"a": set(), "b": {"1"}, "c": {"1", "2"}}
