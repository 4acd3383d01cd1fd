from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.slashed import slashed_rows
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("lines", "cells"),
    [
        pytest.param("5th meeting / Item 3\n(cont’d) / Rights", [("5th meeting", "Item 3 (cont’d)", "Rights")], id="number"),
        pytest.param("5th meeting / Panel on water\n(continued) / Rights", [], id="title"),
        pytest.param("5th meeting / Item 3\nRights", [], id="no slash below"),
        pytest.param("Item 3\n(cont’d) / Rights", [], id="no slash above"),
    ],
)
def test_a_bracket_below_completes_the_number_that_ends_a_row(lines: str, cells: list[tuple[str, ...]], words: Fixture) -> None:
    found = slashed_rows(printed_lines(lines, "a.txt"), Heads(words("en")))
    assert [row.texts for row in found.values()] == cells


def test_a_row_of_slashes_over_two_lines_is_one_item(items: Fixture) -> None:
    found = items("Friday, 15 March 2013", "10.00 – 13.00", "38th meeting / Item 6", "(cont’d) / Universal review")
    assert [(item.title, item.number) for item in found] == [("Universal review", "6")]
