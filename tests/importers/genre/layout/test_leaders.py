from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.leaders import without_leaders
from ccmagenda.importers._printed import PrintedLine

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "Committee 10 a.m.-1 p.m. 3-6 p.m. ..... 208th meeting 209th meeting ..... Main Chamber Main Chamber ..... Debate",
            "Committee 10 a.m.-1 p.m. 208th meeting, Main Chamber 3-6 p.m. 209th meeting, Main Chamber Debate",
            id="column-after-column",
        ),
        pytest.param(
            "Working Group 3 p.m. ........ Closed meeting . ......... Conference Room 6 General Assembly",
            "Working Group 3 p.m. Closed meeting Conference Room 6  General Assembly",
            id="one-row",
        ),
        pytest.param("Report ........ 12", "Report ........ 12", id="contents"),
        pytest.param("10 a.m. 3 p.m. ..... 208th meeting", "10 a.m. 3 p.m. ..... 208th meeting", id="columns-of-other-lengths"),
    ],
)
def test_columns_that_leaders_part_are_read_row_by_row(words: Fixture, text: str, plain: str) -> None:
    assert [line.text for line in without_leaders([PrintedLine(text=text)], words("en"))] == [plain]
