from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

MONDAY = "Monday 5 May 2014"


@pytest.mark.parametrize(
    ("points", "speakers", "titles"),
    [
        pytest.param(
            ("• Ana Ruiz Peace Office", "• James Garson QSC", "• Veterans against War speaker"),
            ("Ana Ruiz Peace Office", "James Garson QSC", "Veterans against War speaker"),
            [],
            id="people",
        ),
        pytest.param(("• Are the wells clean?", "• Who pays for them?", "• What was learned"), (), [], id="questions"),
        pytest.param(("• Wells", "• Pumps", "• Ana Ruiz, UNEP: Rain"), (), ["Wells", "Pumps", "Rain"], id="titles"),
    ],
)
def test_list_is_what_most_of_its_points_are(
    points: tuple[str, ...], speakers: tuple[str, ...], titles: list[str], items: Fixture
) -> None:
    first, *others = items(MONDAY, "9:00 Opening", *points)
    assert first.speakers == speakers
    assert [item.title for item in others] == titles


def test_mark_of_people_all_over_a_paper_is_one_of_people(items: Fixture) -> None:
    lines = ("9:00 Wells", "• Ana Ruiz UNEP", "• Jean Petit ITU", "• Paul Martin ILO", "10:00 Rain", "• Friends of Water")
    assert [item.speakers for item in items(MONDAY, *lines)][1] == ("Friends of Water",)
