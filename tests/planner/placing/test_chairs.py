"""Sessions that are led by the chairs of their sitting keep them wherever they go."""

from collections.abc import Callable

from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
TEXT = """convention: ccm
meeting: 2IM
sittings:
  - {{key: m, day: 16 April 2012, morning: 10:00-13:00, chair: Austria, sessions: [{{key: x, title: X{own}}}]}}
  - {{key: n, day: 16 April 2012, afternoon: 15:00-18:00{there}}}
absences: [{{who: Austria, day: 16 April, time: "10:00-13:00"}}]
"""


def chairs_of(plan: Plan) -> dict[str, list[str]]:
    assert plan.programme, plan.conflicts
    return {one.key: [chair.who.state for chair in one.chairs if chair.who] for _, one in plan.programme.walk()}


def test_session_at_its_hours_keeps_the_chair_of_its_sitting(planned: Planned) -> None:
    plan = planned(TEXT.format(own=", time: 10:00-11:00", there=", chair: Spain"))
    assert ([move.new for move in plan.moved], [move.concerns for move in plan.moved]) == (["n"], [("AUT",)])
    assert chairs_of(plan) == {"x": ["AUT"]}


def test_session_without_hours_keeps_it_in_a_sitting_that_nobody_chairs(planned: Planned) -> None:
    plan = planned(TEXT.format(own=", length: 60 min", there=""))
    assert ([move.new for move in plan.moved], chairs_of(plan)) == (["n"], {"x": ["AUT"]})


def test_session_that_stays_in_its_sitting_gets_no_chair_of_its_own(planned: Planned) -> None:
    text = TEXT.format(own=", time: 10:00-11:00", there="").replace('10:00-13:00"', '10:00-11:00"')
    plan = planned(text)
    assert ([move.new for move in plan.moved], chairs_of(plan)) == (["m"], {"x": []})
