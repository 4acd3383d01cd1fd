"""Where a chair is never there, those can lead alone who lead with it."""

from collections.abc import Callable

import pytest

import ccmagenda
from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
TWO = """convention: ccm
meeting: 2IM
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    sessions:
      - {key: x, title: X, chair: [Austria, "Bosnia and Herzegovina"], length: 60 min}
  - {day: Tuesday 17 April 2012, morning: 10:00-13:00}
absences:
  - {who: Austria, because: withdraws}
"""


def test_session_is_led_alone_where_its_chair_is_never_there(planned: Planned) -> None:
    plan = planned(TWO)
    (way,) = plan.repairs
    (led,) = way.led
    assert (plan.programme, way.moves, way.given_up) == (None, (), ())
    assert ([chair.who.state for chair in led.session.chairs if chair.who], led.concerns) == (["BIH"], ("AUT", "BIH"))


def test_document_names_who_leads_alone_and_whom_it_concerns(planned: Planned) -> None:
    words = " ".join(ccmagenda.render(ccmagenda.plan_document(planned(TWO))).decode().split())
    assert "X is led by Bosnia and Herzegovina alone (concerns Austria and Bosnia and Herzegovina)." in words


def test_session_that_is_led_alone_moves_where_it_must(planned: Planned) -> None:
    away = "  - {who: Bosnia and Herzegovina, day: 16 April}\n"
    (way,) = planned(TWO + away).repairs
    assert [(move.session.key, move.new) for move in way.moves] == [("x", "2012-04-17-morning")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TWO + "  - {who: Bosnia and Herzegovina}\n", id="all-are-away"),
        pytest.param(TWO.replace(', "Bosnia and Herzegovina"', ""), id="nobody-leads-with-it"),
    ],
)
def test_no_way_is_shown_where_nobody_is_left_to_lead(planned: Planned, text: str) -> None:
    plan = planned(text)
    assert (plan.programme, plan.repairs) == (None, ())


def test_chair_who_is_there_once_leads_still(planned: Planned) -> None:
    plan = planned(TWO.replace("who: Austria,", "who: Austria, day: 16 April,"))
    assert [(move.session.key, len(move.session.chairs)) for move in plan.moved] == [("x", 2)]
