from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.terms.mending import mended, without_emphasis


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("*** Monday ***", "Monday", id="stars"),
        pytest.param("--- Monday, 3 June ---", "Monday, 3 June", id="dashes"),
        pytest.param("= Monday =", "Monday", id="one-sign-on-both-sides"),
        pytest.param("**10:00** Opening", "10:00 Opening", id="bold"),
        pytest.param("## Tuesday", "Tuesday", id="heading"),
        pytest.param("*closed meeting*", "closed meeting", id="slanted"),
        pytest.param("*closed meeting", "*closed meeting", id="footnote"),
        pytest.param("Opening - - -", "Opening - - -", id="one-side-alone"),
        pytest.param("#14 Wells", "#14 Wells", id="number"),
    ],
)
def test_signs_that_set_off_a_text_are_left_out(text: str, plain: str) -> None:
    assert without_emphasis(text) == plain


def test_hyphens_that_never_break_are_hyphens() -> None:
    assert mended("10:00\u201113:00 Follow\u2010up") == ("10:00-13:00 Follow-up", False)


def test_hyphens_of_a_typewriter_are_a_dash() -> None:
    assert mended("6 June 2005 -- Monday") == ("6 June 2005 – Monday", False)


def test_stars_around_a_cell_are_no_footnotes() -> None:
    assert without_emphasis("| 10:30 | *Coffee* |*Wells*| *noted |") == "| 10:30 | Coffee |Wells| *noted |"


def test_wide_signs_of_hours_are_plain_ones() -> None:
    assert mended("上午（09：30－12：30）开会（续）")[0] == "上午(09:30-12:30)开会（续）"


@pytest.mark.parametrize("sign", "⦁❑☐➔▹◾")
def test_points_of_any_font_are_bullets(items: Callable[..., Any], sign: str) -> None:
    found = items("Monday 5 May 2014", "10:00 Session", f"{sign} Wells", f"{sign}Ropes")
    assert [item.title for item in found[1:]] == ["Wells", "Ropes"]
