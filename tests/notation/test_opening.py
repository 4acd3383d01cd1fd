"""Lists in brackets and tables in braces as lines, with their comments."""

import pytest

from ccmagenda.notation.opening import comments_in, opened, unfolded
from ccmagenda.notation.spans import places


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a: b # c\n# d\n", ("# c", "# d"), id="behind-and-alone"),
        pytest.param("a: 'x # y'\nb: z#1 # c\n", ("# c",), id="not-in-words"),
        pytest.param("a: |\n  x # y\nb: [1, # c\n  2]", ("# c",), id="not-in-a-text-in-lines"),
    ],
)
def test_comments(text: str, found: tuple[str, ...]) -> None:
    assert comments_in(text) == found


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("a: [{b: 1}, {b: 2}]\nc: d\n", "a:\n  - {b: 1}\n  - {b: 2}\nc: d\n", id="plain"),
        pytest.param(
            "a: [ # head\n  # one\n  {b: 1}, # 1\n  {b: 2} # 2\n  # last\n] # end\n",
            "a:  # head  # end\n  # one\n  - {b: 1}  # 1\n  - {b: 2}  # 2\n  # last\n",
            id="comments",
        ),
    ],
)
def test_list_opened(text: str, lines: str) -> None:
    held = places(text).value("a")
    assert held is not None
    assert opened(text, held) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("- {a: 1, b: 2}  # c\n", "- a: 1\n  b: 2  # c\n", id="plain"),
        pytest.param("- {a: 1, # 1\n  # of b\n  b: 2, # 2\n}\n", "- a: 1  # 1\n  # of b\n  b: 2  # 2\n", id="comments"),
    ],
)
def test_table_unfolded(text: str, lines: str) -> None:
    assert unfolded(text, places(text).items[0]) == lines
