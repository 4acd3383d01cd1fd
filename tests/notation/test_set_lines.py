import pytest
import yaml

from ccmagenda.notation.emitting import InLine
from ccmagenda.notation.set_lines import TextLines, block_lines, dashed, in_flow, shifted


def test_lists_of_tables_stand_as_far_in_as_is_asked() -> None:
    table = {"a": "1", "b": [{"c": "2", "d": [{"e": "3"}]}], "f": InLine(["x", "y"])}
    assert block_lines(table, 2) == "a: 1\nb:\n  - c: 2\n    d:\n      - e: 3\nf: [x, y]"
    assert block_lines(table, 0) == "a: 1\nb:\n- c: 2\n  d:\n  - e: 3\nf: [x, y]"


def test_table_as_an_item() -> None:
    assert dashed({"a": "1", "n": "x\ny"}, 2) == "- a: 1\n  n: |-\n    x\n    y"


@pytest.mark.parametrize(
    "value",
    [
        "x",
        "a: b",
        "a, b",
        "10:00",
        "10:00-13:00",
        "'",
        '"',
        "x\ny",
        "x" * 300,
        " ".join(["word"] * 60),
        "\\",
        "#",
        "- a",
        "é\u00a0",
        "",
        "~",
        "NO",
        "[",
        "{a}",
    ],
    ids=repr,
)
def test_word_in_braces_is_one_line_and_read_again(value: str) -> None:
    text = in_flow({"k": [value, {"l": value}]})
    assert "\n" not in text
    assert yaml.load(text, Loader=yaml.BaseLoader) == {"k": [value, {"l": value}]}  # noqa: S506 - it makes texts alone


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["lf", "crlf", "cr"])
def test_lines_of_a_text(end: str) -> None:
    text = end.join(["ab", "", " cd"])
    lines, third = TextLines(text), len(text) - 3
    assert (lines.at(3, 2), lines.at(4, 1), lines.at(0, 1)) == (third + 1, -1, -1)
    assert (lines.start(len(text)), lines.before(third), lines.end(0), lines.after(0)) == (third, 2 + len(end), 2, 2 + len(end))
    assert (lines.column(third + 2), lines.is_begun_by(third + 1), lines.is_begun_by(third + 2)) == (2, True, False)


def test_lines_move_as_far_to_the_left_as_there_is_room() -> None:
    assert shifted("    a\n  b\n\nc", -3) == " a\nb\n\nc"
    assert shifted("a\nb\r\nc", 2, first=False) == "a\n  b\r\n  c"
