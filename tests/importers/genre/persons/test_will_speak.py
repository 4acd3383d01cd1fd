from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.will_speak import spoken_in, who_will

Fixture = Callable[..., Any]


def test_sentence_behind_a_title_says_who_will_speak(names: Fixture) -> None:
    text = "A briefing will be given by Ms. Ana Ruiz, UNEP, and Mr. Jean Petit, ITU. Organized by the Secretariat."
    assert spoken_in(text, names("en")) == "Ms. Ana Ruiz, UNEP, and Mr. Jean Petit, ITU"


def test_what_is_done_by_a_body_names_nobody(names: Fixture) -> None:
    assert spoken_in("The agenda will be adopted by the Conference.", names("en")) == ""


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("en", "The keynote speaker will be Ms. Ana Ruiz, UNEP.", ("speaker", "Ms. Ana Ruiz, UNEP")),
        ("en", "The moderator of the day is Ana Ruiz", ("moderator", "Ana Ruiz")),
        ("en", "The speakers will be", ("speaker", "")),
        ("en", "The session will be opened by Ms. Ana Ruiz, UNEP", ("speaker", "Ms. Ana Ruiz, UNEP")),
        ("es", "La ponente será Ana Ruiz, PNUMA", ("speaker", "Ana Ruiz, PNUMA")),
        ("en", "The Chair will be elected by the Meeting", None),
        ("en", "The speakers are asked to be short", None),
    ],
    ids=["speaker", "moderator", "nobody-yet", "opens", "es", "elected", "asked"],
)
def test_sentence_that_says_who_will_do_what(names: Fixture, code: str, text: str, told: tuple[str, str] | None) -> None:
    assert who_will(text, names(code)) == told
