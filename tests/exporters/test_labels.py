import pytest

from ccmagenda.exporters._labels import indents, rooms
from ccmagenda.model import Outline, Paragraph, Point


def test_room_is_that_of_the_widest_label_of_a_level_in_all_of_the_paper() -> None:
    first = Outline((Point(label="8.", words="a"), Point(label="(a)", words="b", level=2)))
    blocks = (first, Paragraph("text"), Outline((Point(label="10:00", words="c"), Point(words="d", level=3))))
    assert rooms(blocks, len) == {1: 5, 2: 3, 3: 0}


def test_label_of_more_than_eight_letters_and_a_level_below_the_sixth_need_no_room_of_their_own() -> None:
    assert rooms([Outline((Point(label="Resolution 8", words="a"), Point(label="(a)", words="b", level=9)))], len) == {6: 3}


@pytest.mark.parametrize(
    ("level", "expected"), [(1, (0, 6)), (2, (6, 4)), (3, (10, 2))], ids=["outermost", "within", "without-labels"]
)
def test_points_of_a_level_begin_under_the_words_of_the_level_above(level: int, expected: tuple[int, int]) -> None:
    assert indents(level, {1: 5, 2: 3}, 2) == expected
