from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.terms.linking import is_link, without_links

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Ana Ruiz (ITU) - PPT | BIO", "Ana Ruiz (ITU)"),
        ("Ana Ruiz, ITU [biography]", "Ana Ruiz, ITU"),
        ("Reading a PDF", "Reading a PDF"),
        ("Worth in money (PDF File), Ana Ruiz", "Worth in money, Ana Ruiz"),
        ("Ana Ruiz, ITU [ Download the speech ]", "Ana Ruiz, ITU"),
        ("Ana Ruiz, ITU > Paper > Summary report", "Ana Ruiz, ITU"),
        ("« Rain » presentation", "« Rain » presentation"),
        ("Ana Ruiz, ITU [sic]", "Ana Ruiz, ITU [sic]"),
        ("| PDF", "| PDF"),
        ("|[Soil maps](maps/soil.html)|[Slides](soil maps 2.pptx)|", "|Soil maps|Slides|"),
        ("Item 4 [b](A) [sic](2012)", "Item 4 [b](A) [sic](2012)"),
    ],
    ids=["signs", "brackets", "word", "within", "pressed", "arrows", "guillemets", "remark", "alone", "markdown", "no address"],
)
def test_names_of_files_behind_a_line(words: Fixture, text: str, bare: str) -> None:
    assert without_links(text, words("en")) == bare


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("View the event (Meeting ID: 123 / Passcode: 456)", True),
        ("• Watch the recording of the event", True),
        ("Read the room: how reports are written", False),
        ("View of the delegations", False),
    ],
    ids=["bracket", "bullet", "title", "no link"],
)
def test_lines_that_are_nothing_but_what_is_to_be_pressed(words: Fixture, text: str, *, link: bool) -> None:
    assert is_link(text, words("en")) == link


def test_line_of_files_alone_is_a_link(words: Fixture) -> None:
    assert [is_link(text, words("en")) for text in ("Slides | Abstract", "Concept note (PDF)", "Abstract art")] == [
        True,
        True,
        False,
    ]
