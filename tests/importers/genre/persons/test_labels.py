from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.persons.telling import tell_apart

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("code", "text", "role"),
    [
        ("en", "Moderated and introduced by Ana Ruiz, UNEP", "moderator"),
        ("fr", "Introduction et animation : Ana Ruiz, UNEP", "moderator"),
        ("de", "Eingeleitet und moderiert von Ana Ruiz, UNEP", "moderator"),
        ("es", "Presenta y modera: Ana Ruiz, UNEP", "moderator"),
        ("fr", "Modératice : Ana Ruiz, UNEP", "moderator"),
        ("es", "Moderador/a: Ana Ruiz, UNEP", "moderator"),
        ("de", "Referent*innen: Ana Ruiz, UNEP", "speaker"),
        ("de", "ModeratorIn: Ana Ruiz, UNEP", "moderator"),
        ("en", "Speakers and moderator: Ana Ruiz, UNEP", "speaker"),
    ],
    ids=str,
)
def test_labels_of_two_words_or_forms(names: Fixture, code: str, text: str, role: str) -> None:
    assert role_line(text, names(code)) == (role, "Ana Ruiz, UNEP")


@pytest.mark.parametrize("text", ["The Chair and Vice-Chair: their choice confirmed", "Co-Chairs: their tasks"], ids=str)
def test_label_without_somebody_is_a_title(names: Fixture, text: str) -> None:
    assert tell_apart(text, names("en")).people == ()
