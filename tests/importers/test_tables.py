"""Tables of every carrier: what is a frame only, and what stands before the hours of several rows."""

from ccmagenda.importers._printed import PrintedLine
from ccmagenda.importers._tables import Cell, lines_of_table


def cell(*texts: str, rows: int = 1, columns: int = 1) -> Cell:
    return Cell(lines=[PrintedLine(text=text) for text in texts], rows=rows, columns=columns)


def rows_of(*rows: list[Cell]) -> list[tuple[str, ...]]:
    return [line.cells or (line.text,) for line in lines_of_table(rows, "paper")]


def test_days_before_the_hours_of_their_rows_are_lines() -> None:
    assert rows_of(
        [cell("Day"), cell("Time"), cell("Item")],
        [cell("Monday 3 June", rows=3), cell("09:00"), cell("Opening")],
        [cell("10:00"), cell("Statements")],
        [cell(), cell("Reception")],
        [cell("Tuesday 4 June", rows=2), cell("09.30"), cell("Review")],
        [cell("1015"), cell("Closing")],
    ) == [
        ("Day / Time", "Item"),
        ("Monday 3 June",),
        ("09:00", "Opening"),
        ("10:00", "Statements"),
        ("Reception",),
        ("Tuesday 4 June",),
        ("09.30", "Review"),
        ("1015", "Closing"),
    ]


def test_a_first_column_that_is_filled_everywhere_stays() -> None:
    table = [[cell("Hall"), cell("09:00"), cell("Opening")], [cell("Yard"), cell("10:00"), cell("Statements")]]
    assert rows_of(*table) == [("Hall", "09:00", "Opening"), ("Yard", "10:00", "Statements")]


def test_numbers_before_hours_are_marks_of_the_titles() -> None:
    assert rows_of(
        [cell("No."), cell("Time"), cell("Item")],
        [cell("3"), cell("09:00"), cell("Opening", "Norway")],
        [cell("(a)"), cell("10:00"), cell("Statements")],
        [cell("7."), cell("11:00"), cell("Closing")],
    ) == [
        ("No. / Time", "Item"),
        ("09:00", "3. Opening\nNorway"),
        ("10:00", "(a) Statements"),
        ("11:00", "7. Closing"),
    ]


def test_numbers_that_count_rows_are_left_out() -> None:
    table = [[cell(str(number)), cell(f"{hour}:00"), cell("Talk")] for number, hour in enumerate((9, 10, 11), 4)]
    assert rows_of(*table) == [("9:00", "Talk"), ("10:00", "Talk"), ("11:00", "Talk")]


def test_hours_before_the_columns_of_days_stay() -> None:
    table = [
        [cell(), cell("Monday"), cell("Tuesday")],
        [cell("09:00", rows=2), cell("Opening"), cell("Reports")],
        [cell("Lunch"), cell("Closing")],
    ]
    assert rows_of(*table) == [("", "Monday", "Tuesday"), ("09:00", "Opening", "Reports"), ("", "Lunch", "Closing")]


def test_a_cell_with_a_whole_paper_is_set_by_itself() -> None:
    paper = cell("Monday 3 June", "09:00 Opening", "10:00 Statements", "11:00 Closing")
    assert rows_of([cell("Home"), paper], [cell("2019", columns=2)]) == [
        ("Home",),
        ("Monday 3 June",),
        ("09:00 Opening",),
        ("10:00 Statements",),
        ("11:00 Closing",),
        ("2019",),
    ]


def test_days_beside_each_other_are_no_frame() -> None:
    hours = ("09:00 Opening", "10:00 Statements", "11:00 Closing")
    assert len(rows_of([cell("Monday"), cell("Tuesday")], [cell(*hours), cell(*hours)])) == 2
