from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.telling import tell_apart

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "text", "title", "speaker"),
    [
        pytest.param(
            "en", 'Talk by Dr. Ana Ruiz ("Wells, old and new")', 'Talk ("Wells, old and new")', "Dr. Ana Ruiz", id="quoted"
        ),
        pytest.param(
            "en",
            "Talk by Mr. Jean Petit (Rain and fields: what has come of it)",
            "Talk (Rain and fields: what has come of it)",
            "Mr. Jean Petit",
            id="colon",
        ),
        pytest.param(
            "de",
            "Vortrag von Dr. Hans Meier (Was der Regen den Feldern bringt)",
            "Vortrag (Was der Regen den Feldern bringt)",
            "Dr. Hans Meier",
            id="german",
        ),
        pytest.param(
            "es", "Dra. Ana Ruiz (Cómo vuelven los pozos)", "", "Dra. Ana Ruiz (Cómo vuelven los pozos)", id="too-short"
        ),
        pytest.param(
            "fr", "M. Jean Petit (Comment les puits sont revenus)", "Comment les puits sont revenus", "M. Jean Petit", id="alone"
        ),
        pytest.param(
            "en",
            "Talk by Ms. Ana Ruiz (Director of the wells of the north)",
            "Talk",
            "Ms. Ana Ruiz (Director of the wells of the north)",
            id="office",
        ),
        pytest.param(
            "en",
            "Talk by Ms. Ana Ruiz (Moderator of the second part of the day)",
            "Talk",
            "Ms. Ana Ruiz (Moderator of the second part of the day)",
            id="role",
        ),
    ],
)
def test_theme_in_a_bracket_behind_who_speaks(names: Fixture, code: str, text: str, title: str, speaker: str) -> None:
    told = tell_apart(text, names(code))
    assert (told.title, [person.words for person in told.people]) == (title, [speaker])


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("Lundi 5 mai 2014", "10h00-11h00 Séance", "• Les puits du nord par : Mme Ana Ruiz, PNUD"), "Les puits du nord"),
        (("Monday 5 May 2014", "10:00-11:00 Session", "• Wells of the north by: Ms. Ana Ruiz, UNDP"), "Wells of the north"),
    ],
    ids=["fr", "en"],
)
def test_word_before_the_colon_and_who_speaks_leaves_a_title(items: Fixture, lines: tuple[str, ...], title: str) -> None:
    found = items(*lines)
    assert (found[-1].title, len(found[-1].speakers)) == (title, 1)
