from collections.abc import Callable
from typing import Any

from ccmagenda.importers._genre.furniture import furniture_of
from ccmagenda.importers._genre.heads import Heads
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]


def test_pages_heads_and_job_numbers_are_furniture(words: Fixture) -> None:
    text = "Meeting of the Parties\nMonday 5 May 2014\n1. Opening\nPage 2 of 3\nMeeting of the Parties\nGE.14-01234\n2. Debate"
    assert furniture_of(printed_lines(text, "a.txt"), words("en"), Heads(words("en"))) == {3, 4, 5}
