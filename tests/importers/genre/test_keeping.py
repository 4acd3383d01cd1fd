from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.keeping import keep_all
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import PrintedProgramme

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("line", "left"),
    [
        pytest.param("البرتغال", frozenset(), id="as-printed"),
        pytest.param("والبرتغال", frozenset(), id="with-its-and"),
        pytest.param("والنرويج", frozenset({0}), id="another"),
    ],
)
def test_word_with_its_and_is_the_same_word(words: Fixture, line: str, left: frozenset[int]) -> None:
    lines = (PrintedLine(text=line),)
    found = Found(lines)
    keep_all(lines, PrintedProgramme(title="البرتغال"), words("ar"), found)
    assert found.left == left
