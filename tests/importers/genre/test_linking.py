from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.linking import without_links

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Ana Ruiz (ITU) - PPT | BIO", "Ana Ruiz (ITU)"),
        ("Ana Ruiz, ITU [biography]", "Ana Ruiz, ITU"),
        ("Reading a PDF", "Reading a PDF"),
        ("| PDF", "| PDF"),
    ],
    ids=["signs", "brackets", "word", "alone"],
)
def test_names_of_files_behind_a_line(words: Fixture, text: str, bare: str) -> None:
    assert without_links(text, words("en")) == bare
