from collections.abc import Callable
from typing import Any

from ccmagenda.importers._genre.persons.will_speak import spoken_in

Fixture = Callable[..., Any]


def test_sentence_behind_a_title_says_who_will_speak(names: Fixture) -> None:
    text = "A briefing will be given by Ms. Ana Ruiz, UNEP, and Mr. Jean Petit, ITU. Organized by the Secretariat."
    assert spoken_in(text, names("en")) == "Ms. Ana Ruiz, UNEP, and Mr. Jean Petit, ITU"


def test_what_is_done_by_a_body_names_nobody(names: Fixture) -> None:
    assert spoken_in("The agenda will be adopted by the Conference.", names("en")) == ""
