import pytest

from ccmagenda import data
from ccmagenda.desk import render, seats
from ccmagenda.exporters._columns import even_widths, hangings, widths

ROW = ["Universalization", "Bosnia and Herzegovina", "a long remark on nothing in particular"]


def test_columns_that_fit_are_as_wide_as_their_cells() -> None:
    assert widths([ROW], 100) == ([16, 22, 38], 2)


def test_widest_column_gives_way_first() -> None:
    assert widths([ROW], 70) == ([16, 22, 28], 2)


def test_no_column_is_narrower_than_its_longest_word_as_long_as_all_fit() -> None:
    assert widths([ROW], 43) == ([16, 11, 12], 2)


def test_space_between_gives_way_before_words_are_parted() -> None:
    assert widths([ROW], 40) == ([16, 11, 11], 1)
    assert sum(widths([ROW], 20)[0]) + 2 <= 20


def test_column_gives_way_that_costs_the_fewest_lines() -> None:
    rows = [["since the end of", "until the end of"], *(["2MSP", f"a State of sixteen {n}"] for n in range(9))]
    assert widths(rows, 30) == ([8, 20], 2)


def test_lines_that_go_on_are_counted_with_their_indent() -> None:
    rows = [["Share the draft strategy on clearance", "Ireland and Lao PDR"]]
    assert (widths(rows, 40), widths(rows, 40, hanging=2)) == (([21, 17], 2), ([23, 15], 2))


def test_widths_of_a_very_long_table_take_no_long_time() -> None:
    rows = [[f"{'word ' * 40}{number}"] * 6 for number in range(5000)]
    found, between = widths(rows, 79)
    assert sum(found) + 5 * between <= 79


def test_table_without_columns_has_no_widths() -> None:
    assert widths([[]], 80) == ([], 0)


@pytest.mark.parametrize("width", [60, 80, 100])
def test_seat_board_parts_no_word(width: int) -> None:
    shown = render(seats(data.convention("ccm"), "1RC"), "terminal", width=width).decode()
    words = {word for line in shown.splitlines() for word in line.split()}
    assert {"Universalization", "Herzegovina", "Destruction", "Switzerland"} - words == set()
    assert max(map(len, shown.splitlines())) <= width


def test_grid_has_columns_as_wide_as_one_another() -> None:
    assert even_widths([["hours", "Monday", "Tuesday"], ["10:00–13:00", "Opening of the meeting", "x"]], 59) == ([11, 22, 22], 2)


def test_longer_word_takes_more_of_a_grid_and_the_others_share_the_rest() -> None:
    assert even_widths([["h", "a", "b", "c"], ["9", "Universalization", "x", "y"]], 31) == ([1, 16, 4, 4], 2)


def test_lines_that_go_on_are_indented_as_far_as_no_word_is_parted() -> None:
    assert hangings([9, 12], [14, 13], 2) == [2, 0]
    assert (hangings([9, 12], [14, 13], 2, alike=True), hangings([9], [8], 2, alike=True)) == ([1, 1], [0])
