from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.terms.relative_times import is_time_before, time_before, without_time_behind

Fixture = Callable[..., Any]

TOLD = (
    ("en", "Shortly after the plenary"), ("en", "Once item 3 is finished"), ("en", "15 minutes after the plenary"),
    ("en", "Half an hour after the close of plenary"), ("fr", "Dès la clôture du débat général"),
    ("fr", "Une fois le point 3 achevé"), ("fr", "Quinze minutes après la plénière"), ("es", "Cuando termine el punto 3"),
    ("es", "Inmediatamente después de que terminen las comisiones A y B"), ("pt", "Ao término da plenária"),
    ("it", "Una volta concluso il punto 3"), ("de", "Nach Abschluss von Punkt 1.3"),
    ("ru", "После окончания пленарного заседания"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "told"), TOLD)
def test_a_time_is_told_by_the_meeting_body_or_item_that_goes_before(words: Fixture, language: str, told: str) -> None:
    known = words(language)

    assert time_before(f"{told}: Wells", "|", known) == (told, "Wells")
    assert time_before(f"{told} – Wells", "|", known) == (told, "Wells")
    assert without_time_behind(f"Wells ({told})", known) == ("Wells", told)
    assert without_time_behind(f"Wells, {told}", known) == ("Wells", told)
    assert is_time_before(told, known)


@pytest.mark.parametrize("title", ["After the flood: what wells need", "When rain comes", "Following the money – a talk"])
def test_titles_begin_with_such_words_too(words: Fixture, title: str) -> None:
    assert time_before(title, "|", words("en")) is None
    assert without_time_behind(f"Wells ({title})", words("en")) == (f"Wells ({title})", "")
