from ccmagenda.importers._genre.tables.frames import with_plain_frames
from ccmagenda.importers.text import printed_lines

BOX = """\
┌───────────┬──────────┐
│ Time      │ Session  │
├───────────┼──────────┤
│ 9:00      │ Opening  │
└───────────┴──────────┘
"""
DOS = """\
----------T----------¬
¦ Time    ¦ Session  ¦
+---------+----------+
¦ 9:00    ¦ Opening  ¦
L---------+-----------
"""


def texts(text: str) -> list[str]:
    return [line.text for line in with_plain_frames(printed_lines(text, "a.txt"))]


def test_frames_of_box_signs_become_bars_hyphens_and_crosses() -> None:
    assert texts(BOX)[:4] == [
        "+-----------+----------+",
        "| Time      | Session  |",
        "+-----------+----------+",
        "| 9:00      | Opening  |",
    ]


def test_letters_in_the_corners_of_a_frame_are_part_of_it() -> None:
    assert texts(DOS)[0] == "----------+----------+"
    assert texts(DOS)[4] == "+---------+-----------"


def test_one_line_with_a_broken_bar_is_no_table() -> None:
    text = "9:00 ¦ Opening\n10:00 Debate"
    assert texts(text) == ["9:00 ¦ Opening", "10:00 Debate"]
