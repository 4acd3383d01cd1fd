from collections.abc import Callable, Sequence

import pytest

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._pdf.paper import carried_by
from ccmagenda.importers._printed import PrintedLine

Pdf = Callable[[Sequence[str]], bytes]
LONG = "The meeting considers what was done since the last one and what remains to be done"


def words(text: str, x: float, y: float, *, size: float = 10, font: str = "F1") -> str:
    """Return instructions for words at a place, counted in points from the upper left corner."""
    said = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {800 - y} Td ({said}) Tj ET\n"


def below(*texts: str, x: float = 60, y: float = 100, step: float = 12) -> str:
    return "".join(words(text, x, y + step * number) for number, text in enumerate(texts))


def rules(*heights: float, left: float = 55, right: float = 540) -> str:
    return "".join(f"{left} {800 - y} m {right} {800 - y} l S\n" for y in heights)


def lines_of(data: bytes) -> tuple[PrintedLine, ...]:
    return carried_by(data, "paper.pdf").lines


def told(data: bytes) -> list[str]:
    return [finding.sentence for finding in carried_by(data, "paper.pdf").apart]


def test_headings_are_larger_and_bold_lines_heavier(pdf: Pdf) -> None:
    page = words("Workshop", 60, 90, size=18) + words("Monday 3 June", 60, 120, size=14) + words("Opening", 60, 150, font="F2")
    page += below(LONG, LONG, y=180, step=40)
    assert [(line.text, line.heading, line.bold, line.page) for line in lines_of(pdf([page]))] == [
        ("Workshop", 1, False, 1),
        ("Monday 3 June", 2, False, 1),
        ("Opening", 0, True, 1),
        (LONG, 0, False, 1),
        (LONG, 0, False, 1),
    ]


def test_a_line_that_was_full_goes_on_and_one_that_was_not_is_ended(pdf: Pdf) -> None:
    page = below(f"{LONG} and how", "it is paid for.", "Statements follow.", "10:00 Closing", "A vice-", "President speaks.")
    assert [line.text for line in lines_of(pdf([page]))] == [
        f"{LONG} and how it is paid for.",
        "Statements follow.",
        "10:00 Closing",
        "A vice-President speaks.",
    ]


def test_the_blank_at_which_a_line_was_broken_tells_that_it_goes_on(pdf: Pdf) -> None:
    page = below("Opening of ", "the workshop", "Statements", "of States ", "and others", "Closing")
    assert [line.text for line in lines_of(pdf([page]))] == [
        "Opening of the workshop",
        "Statements",
        "of States and others",
        "Closing",
    ]


def test_numbers_and_bullets_apart_from_their_words_are_marks(pdf: Pdf) -> None:
    page = words("1.", 60, 100) + words("Opening", 100, 100) + words("(a)", 80, 130) + words("Statements", 120, 130)
    page += words("\u2022 using every opportunity", 80, 160)
    assert [(line.listed, line.text, line.indent, line.cells) for line in lines_of(pdf([page]))] == [
        ("1.", "Opening", 0, ()),
        ("(a)", "Statements", 1, ()),
        ("\u2022", "using every opportunity", 1, ()),
    ]


def test_words_far_apart_are_columns_and_go_on_below(pdf: Pdf) -> None:
    page = words("10:00", 60, 100) + words("Opening of the workshop", 130, 100) + words("Room V", 400, 100)
    page += words("by the Chair", 130, 112) + words("10:30", 60, 124) + words("Statements", 130, 124)
    assert [line.cells for line in lines_of(pdf([page]))] == [
        ("10:00", "Opening of the workshop\nby the Chair", "Room V"),
        ("10:30", "Statements", ""),
    ]


def test_rows_below_each_other_share_their_columns(pdf: Pdf) -> None:
    page = words("Time", 80, 100, font="F2") + words("Item", 200, 100, font="F2") + words("Speaker", 420, 100, font="F2")
    page += words("10:00", 60, 130) + words("Opening", 130, 130) + words("Ms. A. Example", 400, 130)
    page += words("Statements", 130, 160) + words("Norway", 400, 160) + words("12:00", 60, 190) + words("Voting", 130, 190)
    assert [line.cells for line in lines_of(pdf([page]))] == [
        ("Time", "Item", "Speaker"),
        ("10:00", "Opening", "Ms. A. Example"),
        ("", "Statements", "Norway"),
        ("12:00", "Voting", ""),
    ]


def test_a_narrow_gap_parts_words_where_a_column_begins_and_not_elsewhere(pdf: Pdf) -> None:
    page = words("10:00-11:00", 60, 100) + words("Opening", 118, 100) + words("10:00", 60, 130) + words("Voting", 118, 130)
    page += words("11:00", 60, 160) + words("Closing", 118, 160) + words("all are", 60, 300) + words("welcome", 92, 300)
    assert [line.cells or line.text for line in lines_of(pdf([page]))] == [
        ("10:00-11:00", "Opening"),
        ("10:00", "Voting"),
        ("11:00", "Closing"),
        "all are welcome",
    ]


def test_a_word_that_its_cell_tears_is_one_word(pdf: Pdf) -> None:
    uprights = "".join(f"{x} 700 m {x} 640 l S\n" for x in (55, 95, 140))
    page = rules(100, 130, 160, right=140) + uprights + words("09:30-", 58, 112) + words("11:00", 58, 124) + words("a", 97, 112)
    page += words("consulta", 97, 142) + words("tions", 97, 154) + words("of ", 58, 142) + words("all", 58, 154)
    assert [line.cells for line in lines_of(pdf([page]))] == [("09:30-11:00", "a"), ("of all", "consultations")]


def test_words_that_run_from_right_to_left_are_doubted(pdf: Pdf) -> None:
    table = "1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <41> <5A> <0627> endbfrange"
    arabic = f"90 0 obj <</Length {len(table)}>> stream\n{table}\nendstream endobj\ntrailer".encode()
    plain = pdf([words("ABC", 60, 100)])
    data = plain.replace(b"/Helvetica/", b"/Helvetica/ToUnicode 90 0 R/", 1).replace(b"trailer", arabic)
    assert [line.text for line in lines_of(data)] == ["\u0627\u0628\u0629"]
    assert told(data) == [
        "the words of this PDF run from right to left, and may stand in the wrong order - its Word file or page reads better"
    ]
    assert told(plain) == []


def test_the_first_column_may_stand_in_the_middle_of_its_row(pdf: Pdf) -> None:
    page = words("09:00", 60, 60) + words("Registration", 130, 60)
    page += words("Opening", 130, 100) + words("10:00", 60, 106) + words("by the Chair", 130, 112)
    page += words("Statements", 130, 150) + words("11:00", 60, 162) + words("of States", 130, 162) + words("and others", 130, 174)
    assert [line.cells for line in lines_of(pdf([page + words(LONG, 60, 300)]))] == [
        ("09:00", "Registration"),
        ("10:00", "Opening\nby the Chair"),
        ("11:00", "Statements\nof States\nand others"),
        (),
    ]


def test_a_row_of_columns_goes_on_where_the_words_of_one_were_broken(pdf: Pdf) -> None:
    page = words("Chair: Ms. A. Example, ", 60, 100) + words("H.E. Mr. B. ", 300, 100) + words("Norway", 60, 112)
    page += words("Example, Peru", 300, 112) + words("Debate", 60, 124) + words("all", 300, 124)
    assert [line.cells for line in lines_of(pdf([page]))] == [
        ("Chair: Ms. A. Example, Norway", "H.E. Mr. B. Example, Peru"),
        ("Debate", "all"),
    ]


def test_a_ruled_table_has_the_cells_that_its_rules_say(pdf: Pdf) -> None:
    uprights = "".join(f"{x} 700 m {x} 640 l S\n" for x in (55, 120, 540)) + "300 680 m 300 640 l S\n"
    page = words("before", 60, 60) + rules(100, 120, 140, 160) + uprights.replace("120 700 m", "120 680 m")
    page += words("Monday 3 June", 60, 114) + words("10:00", 60, 134) + words("Opening", 125, 134) + words("Room V", 305, 134)
    page += words("11:00", 60, 154) + words("Closing", 125, 154) + words("after", 60, 200)
    assert [(line.text, line.cells) for line in lines_of(pdf([page]))] == [
        ("before", ()),
        ("Monday 3 June", ()),
        ("10:00\tOpening\tRoom V", ("10:00", "Opening", "Room V")),
        ("11:00\tClosing", ("11:00", "Closing", "")),
        ("after", ()),
    ]


def test_a_table_ruled_between_its_rows_alone_has_columns_where_no_word_crosses(pdf: Pdf) -> None:
    page = rules(80, 100, 140, 180)
    page += words("hours", 60, 94) + words("Monday", 112, 94) + words("Tuesday", 190, 94)
    page += words("10:00", 60, 114) + words("Opening of ", 112, 114) + words("Statements", 190, 114)
    page += words("the meeting", 112, 126) + words("Voting", 190, 126) + words("15:00", 60, 154) + words("Debate", 190, 154)
    assert [line.cells for line in lines_of(pdf([page]))] == [
        ("hours", "Monday", "Tuesday"),
        ("10:00", "Opening of the meeting", "Statements\nVoting"),
        ("15:00", "", "Debate"),
    ]


def test_what_stands_above_and_below_the_pages_is_told_and_hours_are_not(pdf: Pdf) -> None:
    pages = [
        words("CCM/MSP/2012/2", 60, 40)
        + words("10:00-13:00", 60, 60)
        + words(f"Item {name}", 60, 300)
        + words(f"Page {number} of 3", 300, 780)
        for number, name in enumerate(("one", "two", "three"), start=1)
    ]
    assert [line.text for line in lines_of(pdf(pages))] == [
        *("10:00-13:00", "Item one"),
        *("10:00-13:00", "Item two"),
        *("10:00-13:00", "Item three"),
    ]
    around = "'CCM/MSP/2012/2 / Page 1 of 3 / Page 2 of 3 / Page 3 of 3'"
    assert told(pdf(pages)) == [f"what stands above and below the text of the pages is left out: {around}"]


def test_text_set_aslant_is_told(pdf: Pdf) -> None:
    page = words("Opening", 60, 100) + "BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 400 Tm (DRAFT) Tj ET\n"
    assert [line.text for line in lines_of(pdf([page]))] == ["Opening"]
    assert told(pdf([page])) == ["text that is set aslant or upright is left out: 'DRAFT'"]


def test_raised_letters_stand_on_their_line(pdf: Pdf) -> None:
    page = words("Monday 16", 60, 100) + words("th", 106, 97, size=6) + words("April", 115, 100) + words("Opening", 60, 130)
    assert [line.text for line in lines_of(pdf([page]))] == ["Monday 16th April", "Opening"]


def test_a_paragraph_goes_on_over_the_end_of_a_page(pdf: Pdf) -> None:
    pages = [
        words("Statements", 60, 600) + words("Opening of ", 60, 650),
        words("the workshop", 60, 200) + words("Closing", 60, 250),
    ]
    assert [(line.text, line.page) for line in lines_of(pdf(pages))] == [
        ("Statements", 1),
        ("Opening of the workshop", 1),
        ("Closing", 2),
    ]


def test_lines_are_counted_over_all_pages(pdf: Pdf) -> None:
    lines = lines_of(pdf([words("Monday", 60, 300) + words("Tuesday", 60, 400), words("Friday", 60, 300)]))
    assert [(str(line.origin), line.page) for line in lines] == [("paper.pdf:1", 1), ("paper.pdf:2", 1), ("paper.pdf:3", 2)]


def test_a_page_that_is_a_picture_says_so(pdf: Pdf) -> None:
    picture = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x41 EI Q\n"
    said = "there is no text in this PDF: its pages are pictures, as a scanner makes them - let a program recognize their text"
    with pytest.raises(UnreadableError, match=rf"^paper\.pdf: {said} \(OCR\)$"):
        carried_by(pdf([picture]), "paper.pdf")


def test_a_page_without_anything_says_so(pdf: Pdf) -> None:
    with pytest.raises(UnreadableError, match=r"^paper\.pdf: there is no text in this PDF$"):
        carried_by(pdf([""]), "paper.pdf")
