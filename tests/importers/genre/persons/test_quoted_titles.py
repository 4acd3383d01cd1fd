from collections.abc import Callable
from typing import Any

from ccmagenda.importers._genre.persons.quoted_titles import behind_a_quoted_title

Fixture = Callable[..., Any]


def test_name_behind_a_quoted_title_needs_no_office(names: Fixture) -> None:
    told = behind_a_quoted_title("“Rain and wells” Xo Abcde, a keeper of both", names("en"))
    assert told is not None
    assert [person.words for person in told.people] == ["Xo Abcde, a keeper of both"]
