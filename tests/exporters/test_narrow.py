import pytest

from ccmagenda.exporters._narrow import as_points, is_too_wide
from ccmagenda.model import Outline, Point, Span, Table, Tone


@pytest.mark.parametrize(("width", "expected"), [(14, False), (13, True)], ids=["just-fits", "a-column-too-wide"])
def test_table_is_too_wide_where_its_longest_words_do_not_fit(width: int, expected: bool) -> None:  # noqa: FBT001
    assert is_too_wide([["hours", "Monday"], ["10:00", "Opening of"], ["x", "Closure"]], width - 1) is expected


def test_header_without_rows_and_a_single_column_stay_a_table() -> None:
    assert (is_too_wide([["a" * 50, "b"]], 10), is_too_wide([["a"], ["b" * 50]], 10)) == (False, False)


def test_rows_become_points_with_what_each_cell_says() -> None:
    table = Table(("hours", "Monday", "Tuesday", ""), (("10:00", "1. Opening\n2. Agenda", "", "note"),))
    assert as_points(table) == Outline(
        (
            Point(words=(Span("hours: ", Tone.QUIET), Span("10:00"))),
            Point(words=(Span("Monday", Tone.QUIET),), level=2),
            Point(words="1. Opening", level=3),
            Point(words="2. Agenda", level=3),
            Point(words="note", level=2),
        )
    )
