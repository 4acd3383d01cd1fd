from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda import data
from ccmagenda.importers._genre.own_titles import OwnTitles

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


def test_speaker_with_the_remark_behind_his_function_is_no_title(names: Fixture) -> None:
    told = OwnTitles(data.language("fr"), names("fr")).talk("Ms. Ana Ruiz, Director [anglais], Pérou")
    assert (told.title, [person.words for person in told.people]) == ("", ["Ms. Ana Ruiz, Director, Pérou"])
