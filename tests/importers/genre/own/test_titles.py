from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda import data
from ccmagenda.importers._genre.own.titles import OwnTitles

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "text", "plain"),
    [
        pytest.param("fr", "Wells [anglais] (Pérou)", "Wells (Pérou)", id="before-a-bracket"),
        pytest.param("ar", "Wells [الإنكليزية]،\u200f بيرو", "Wells،\u200f بيرو", id="before-an-arabic-comma"),
        pytest.param("fr", "Wells [anglais] profonds", "Wells [anglais] profonds", id="within-words"),
    ],
)
def test_remark_on_the_language_is_no_part_of_a_title(names: Fixture, code: str, text: str, plain: str) -> None:
    assert OwnTitles(data.language(code), names(code)).plain(text) == plain


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Ms. Ana Ruiz, Director [anglais], Pérou", "", id="speaker-alone"),
        pytest.param("Wells, Ms. Ana Ruiz, Director [anglais], Pérou", "Wells", id="speaker-behind-a-title"),
        pytest.param("Wells, deep ones [anglais], Ms. Ana Ruiz, Director, Pérou", "Wells, deep ones", id="title"),
    ],
)
def test_remark_behind_a_function_ends_no_title(names: Fixture, text: str, title: str) -> None:
    told = OwnTitles(data.language("fr"), names("fr")).talk(text)
    assert (told.title, [person.words for person in told.people]) == (title, ["Ms. Ana Ruiz, Director, Pérou"])
