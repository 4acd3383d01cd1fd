import pytest

from ccmagenda.importers.text import printed_lines
from ccmagenda.model import Origin


def test_lines_have_their_place_and_their_steps_to_the_right() -> None:
    lines = printed_lines("Opening\n  (a) Message \n\tNote", "a.txt")
    assert [(line.text, line.indent, line.origin) for line in lines] == [
        ("Opening", 0, Origin("a.txt", 1, 1)), ("(a) Message", 1, Origin("a.txt", 2, 1)), ("Note", 4, Origin("a.txt", 3, 1)),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["", "\n\n"], ids=["nothing", "blank-lines"])
def test_empty_lines_are_lines(text: str) -> None:
    assert [line.text for line in printed_lines(text, "a.txt")] == [""] * (text.count("\n") + 1)


def test_a_bullet_on_a_line_of_its_own_belongs_to_the_line_below() -> None:
    assert [(line.text, line.listed) for line in printed_lines("Panel\n·\nFilm", "a.txt")] == [
        ("Panel", ""),
        ("·", ""),
        ("Film", "·"),
    ]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        pytest.param("Opened\n Officers\n Agenda\nReport", ["", "•", "•", ""], id="lost"),
        pytest.param("Opened\n Officers\n and members\nReport", ["", "", "", ""], id="sentence"),
    ],
)
def test_one_blank_is_all_that_is_left_of_a_bullet(text: str, listed: list[str]) -> None:
    assert [line.listed for line in printed_lines(text, "a.txt")] == listed


def test_blanks_of_no_width_hide_no_step_to_the_right() -> None:
    assert [(line.text, line.indent) for line in printed_lines("\u200b    Opening\u200b", "a.txt")] == [("Opening", 2)]
