from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.entries import entries_of
from ccmagenda.importers._genre.heads import Heads
from ccmagenda.importers._genre.rows import Row

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "title", "hour"),
    [
        pytest.param("Ouverture (16h)", "Ouverture", 16, id="behind"),
        pytest.param("First part (9.30-10.30 hours): Talks", "First part: Talks", 9, id="between-name-and-subject"),
        pytest.param("Report (10): Talks", "Report (10): Talks", None, id="a-number"),
        pytest.param("Talks (10:00): as agreed", "Talks (10:00): as agreed", None, id="beginning-alone-within"),
    ],
)
def test_hours_in_brackets_within_a_title(words: Fixture, text: str, title: str, hour: int | None) -> None:
    (entry,) = entries_of(Row(text=text), Heads(words("fr")))
    start = entry.clock.start if entry.clock else None
    assert (entry.text, start and start.hour) == (title, hour)
