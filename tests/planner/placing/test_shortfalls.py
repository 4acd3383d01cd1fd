"""What a plan does not keep, and whom its moves concern."""

from collections.abc import Callable

import ccmagenda
from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
MOVED = """convention: ccm
meeting: 2IM
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    sessions:
      - {key: x, title: X, chair: Ghana, length: 150 min, talks: [{speaker: "Ms. Ann Lee, GICHD"}], sessions: [
          {key: y, title: Y, chair: Chile, talks: [{speaker: Japan}]}]}
  - {day: Monday 16 April 2012, afternoon: 15:00-18:00}
  - day: Tuesday 17 April 2012
    morning: 10:00-13:00
    sessions: [{key: z, title: Z, chair: Spain, time: 10:00-11:00}]
absences:
  - {who: Ghana, day: Monday 16 April 2012, time: 10:00-13:00}
  - {day: Tuesday 17 April 2012, time: 10:00-11:00, because: reception}
"""


def labels(sentences: tuple[str, ...]) -> list[str]:
    return [sentence.split("[")[-1] for sentence in sentences]


def test_what_was_broken_before_and_still_is_is_told(planned: Planned) -> None:
    plan = planned(MOVED)
    assert (labels(plan.given_up), labels(plan.as_before)) == ([], ["nobody-away]"])
    assert "Still broken, as before:" in ccmagenda.render(ccmagenda.plan_document(plan)).decode()


def test_every_way_tells_what_is_still_broken(planned: Planned) -> None:
    more = MOVED.replace("absences:", "  - {day: Wednesday 18 April 2012, morning: 10:00-13:00}\nabsences:")
    (way,) = planned(more).repairs
    assert ([move.session.key for move in way.moves], labels(way.as_before)) == (["x"], ["nobody-away]"])


def test_way_that_mends_what_was_broken_says_nothing_of_it(planned: Planned) -> None:
    (way,) = planned(MOVED).repairs
    assert ({move.session.key for move in way.moves}, way.as_before) == ({"x", "z"}, ())


def test_what_is_wrong_in_any_place_is_not_told(planned: Planned) -> None:
    talk = MOVED.replace("title: Z,", "title: Z, talks: [{title: T, speaker: TBC}],")
    assert planned(talk).as_before == planned(MOVED).as_before


def test_many_that_are_still_broken_are_told_in_short(planned: Planned) -> None:
    many = "".join(f"      - {{key: w{n}, title: W{n}, time: 10:00-11:00, room: r{n}}}\n" for n in range(11))
    text = MOVED.replace("    sessions: [{key: z, title: Z, chair: Spain, time: 10:00-11:00}]\n", "    sessions:\n" + many)
    *told, more = planned(text).as_before
    assert (len(told), more) == (8, "and 3 more, which check tells")


def test_move_concerns_persons_and_what_is_within_too(planned: Planned) -> None:
    (move,) = planned(MOVED).moved
    assert (move.concerns, [who.person for who in move.people]) == (("CHL", "GHA", "JPN"), ["Ms. Ann Lee"])
    assert "Ms. Ann Lee, GICHD" in " ".join(ccmagenda.render(ccmagenda.plan_document(planned(MOVED))).decode().split())
