import pytest

from ccmagenda.exporters._running import cut, running
from ccmagenda.model import Document, PaperHead

TITLE = "Third Meeting of States Parties"


@pytest.mark.parametrize(
    ("symbol", "room", "expected"),
    [
        pytest.param("CCM/1", 60, ("CCM/1", TITLE), id="symbol-and-title"),
        pytest.param("CCM/1", 30, ("CCM/1", "Third Meeting of…"), id="title-gives-way"),
        pytest.param("", 60, (TITLE, "Agenda"), id="title-and-kind"),
        pytest.param("", 38, (TITLE, ""), id="kind-gives-way"),
    ],
)
def test_running_line_has_room(symbol: str, room: int, expected: tuple[str, str]) -> None:
    document = Document(title=TITLE, subtitle="Agenda", head=PaperHead(symbol=symbol))
    assert running(document, room, len) == expected


def test_words_are_cut_between_words_and_a_single_one_within() -> None:
    assert (cut("Meeting, of States", 10, len), cut("x" * 50, 10, len)) == ("Meeting…", "x" * 39 + "…")
