"""Sessions whose length is not told have their share of the sittings all the same."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.model.plan import Plan

Planned = Callable[..., Plan]
Where = Callable[[Plan], dict[str, str]]
WEEK = Path(__file__).with_name("week.yaml").read_text(encoding="utf-8")
EMPTY = WEEK.replace("      - {key: opening, title: Opening, chair: president, length: 30 min, fixed: yes}\n", "")


def sessions(*lengths: int) -> str:
    lines = (f"length: {minutes} min" if minutes else "chair: Chile" for minutes in lengths)
    return "unplaced:\n" + "".join(f"  - {{key: s{n}, title: S{n}, {line}}}\n" for n, line in enumerate(lines))


@pytest.mark.parametrize(
    ("lengths", "numbers", "minutes"),
    [
        pytest.param((0,) * 8, [2, 2, 2, 2], 60, id="none-is-told"),
        pytest.param((90, 90, 0, 0), [1, 1, 1, 1], 90, id="some-are-told"),
        pytest.param((30, 30, 30, 30, 30, 30, 0, 0), [2, 2, 2, 2], 30, id="most-are-told"),
    ],
)
def test_sittings_are_filled_alike_where_lengths_are_not_told(
    planned: Planned, where: Where, lengths: tuple[int, ...], numbers: list[int], minutes: int
) -> None:
    plan = planned(EMPTY + sessions(*lengths))
    assert sorted(Counter(where(plan).values()).values()) == numbers
    untold = tuple(f"s{number}" for number, length in enumerate(lengths) if not length)
    assert (plan.unmeasured, plan.reckoned) == (untold, minutes)


@pytest.mark.parametrize(
    ("number", "told"), [(2, "Length not told: S0 and S1."), (8, "Length not told: 8.")], ids=["few", "many"]
)
def test_plan_says_that_lengths_are_not_told(planned: Planned, number: int, told: str) -> None:
    words = ccmagenda.render(ccmagenda.plan_document(planned(EMPTY + sessions(*(0,) * number)))).decode()
    assert told in words


def test_lengths_that_are_all_told_are_not_spoken_of(planned: Planned) -> None:
    plan = planned(EMPTY + sessions(60, 60))
    assert plan.unmeasured == ()
