"""Text in columns, words that hang within them, and rows that the end of a page breaks."""

from collections.abc import Callable, Sequence

from ccmagenda.importers._pdf.paper import carried_by

Pdf = Callable[[Sequence[str]], bytes]


def words(text: str, x: float, y: float) -> str:
    """Return instructions for words at a place, counted in points from the upper left corner."""
    return f"BT /F1 10 Tf {x} {800 - y} Td ({text}) Tj ET\n"


def below(*texts: str, x: float = 60, y: float = 100) -> str:
    return "".join(words(text, x, y + 12 * number) for number, text in enumerate(texts))


def box(left: float, top: float, right: float, bottom: float) -> str:
    return f"{left} {800 - bottom} {right - left} {bottom - top} re S\n"


def rows(data: bytes) -> list[tuple[str, ...]]:
    """Return the cells of each line, or its text where it has none."""
    return [line.cells or (line.text,) for line in carried_by(data, "paper.pdf").lines]


LEFT = ("09:00 Opening", "10:00 Statements", "11:00 Reports", "12:00 Lunch", "15:00 Working groups ")
RIGHT = ("on clearance and aid", "16:00 Review", "17:00 Closing")


def test_text_that_goes_on_at_the_top_of_the_next_column_is_read_down_the_page(pdf: Pdf) -> None:
    page = words("Workshop", 60, 60) + below(*LEFT) + below(*RIGHT, x=320) + words("Subject to change", 60, 300)
    said = ["Workshop", *LEFT[:4], "15:00 Working groups on clearance and aid", *RIGHT[1:], "Subject to change"]
    assert rows(pdf([page])) == [(text,) for text in said]


def test_columns_that_are_written_row_by_row_are_cells(pdf: Pdf) -> None:
    pairs = [("Opening", "Norway"), ("Statements", "Austria"), ("Reports", "Chad"), ("Lunch", "Mali"), ("Closing", "Peru")]
    page = "".join(words(a, 60, 100 + 12 * row) + words(b, 320, 100 + 12 * row) for row, (a, b) in enumerate(pairs))
    assert rows(pdf([page])) == pairs


def test_words_that_hang_in_the_last_column_go_on(pdf: Pdf) -> None:
    page = words("09:00", 60, 100) + words("- Ms. Lee, Director of the ", 160, 100) + words("clearance unit", 172, 112)
    page += words("10:00", 60, 130) + words("Closing", 160, 130)
    assert rows(pdf([page])) == [("09:00", "- Ms. Lee, Director of the clearance unit"), ("10:00", "Closing")]


def test_a_numbered_paragraph_goes_on_below_its_number(pdf: Pdf) -> None:
    page = (
        words("1.", 60, 100)
        + words("Planning the work of ", 110, 100)
        + words("the committee", 60, 112)
        + words("Closing", 60, 124)
    )
    assert [(line.listed, line.text) for line in carried_by(pdf([page]), "paper.pdf").lines] == [
        ("1.", "Planning the work of the committee"),
        ("", "Closing"),
    ]


def ruled(*rows_: tuple[str, tuple[str, ...]], y: float) -> str:
    """Return a ruled table of hours and what is on then, a row 40 points high."""
    page = ""
    for number, (hour, said) in enumerate(rows_):
        top = y + 40 * number
        page += box(55, top, 150, top + 40) + box(150, top, 540, top + 40) + words(hour, 60, top + 12)
        page += below(*said, x=160, y=top + 12)
    return page


def test_a_row_that_the_end_of_a_page_breaks_is_one(pdf: Pdf) -> None:
    pages = [
        ruled(("09:00-10:00", ("Opening",)), ("10:00 - ", ("Statements",)), y=600),
        ruled(("11:00", ("by States",)), y=100) + words("Subject to change", 60, 300),
    ]
    assert rows(pdf(pages)) == [("09:00-10:00", "Opening"), ("10:00 - 11:00", "Statements\nby States"), ("Subject to change",)]


def test_a_row_that_begins_anew_on_the_next_page_is_another(pdf: Pdf) -> None:
    pages = [ruled(("09:00", ("Opening",)), ("10:00", ("Statements",)), y=600), ruled(("11:00", ("Closing",)), y=100)]
    assert rows(pdf(pages)) == [("09:00", "Opening"), ("10:00", "Statements"), ("11:00", "Closing")]


def test_bullets_of_symbol_fonts_are_bullets() -> None:
    from ccmagenda.importers._paper import with_plain_marks

    assert with_plain_marks("\uf0b7 Opening") == "\u2022 Opening"
    assert with_plain_marks("a\uf0b7b \uf0a7Closing") == "a\uf0b7b \u2022 Closing"
