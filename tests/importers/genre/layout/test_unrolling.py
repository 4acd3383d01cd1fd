from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.layout.unrolling import Unrolling, rows_of_cells, texts_begun
from ccmagenda.importers._genre.lines.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "longest", "lines"),
    [
        pytest.param(
            "Programme :• 9h30 - Accueil• 10h00 - Débat", 90, ["Programme :", "• 9h30 - Accueil", "• 10h00 - Débat"], id="bullets"
        ),
        pytest.param("Panel • Roy • Ruiz", 90, ["Panel • Roy • Ruiz"], id="bullets-without-hours"),
        pytest.param(
            "Le 18 mars. **PROGRAMME :** **9h30 – 9h40 :** Accueil **10h00 – 10h30** : Débat, et **vite**",
            1_500,
            ["Le 18 mars.", "**PROGRAMME :**", "**9h30 – 9h40 :** Accueil", "**10h00 – 10h30** : Débat, et **vite**"],
            id="hours-and-heads-in-bold",
        ),
        pytest.param("9:00-9:30 Accueil 9:30-10:00 Débat", 90, ["9:00-9:30 Accueil 9:30-10:00 Débat"], id="short-enough"),
    ],
)
def test_lines_that_have_run_into_one(words: Fixture, text: str, longest: int, lines: list[str]) -> None:
    assert Unrolling.of([text], Heads(words("fr")), longest=longest).rows(text) == lines


PAGE = (
    f"Programme of meetings {'of the Board ' * 30}Thursday, 4 October 2007 10 a.m. Plenary (1010th meeting) Item 4 Least "
    "developed countries (a) Report (b) Work under item 3 Chair: Mr. Roy 3 p.m. Informal meeting "
    "Friday, 5 October 2007, 9:00 AM-9:15 AM End"
)


def test_page_on_one_line_is_parted_at_days_hours_roles_and_numbers(words: Fixture) -> None:
    assert Unrolling.of([PAGE], Heads(words("en")), longest=1_500).rows(PAGE)[1:] == [
        "Thursday, 4 October 2007",
        "10 a.m. Plenary (1010th meeting)",
        "Item 4 Least developed countries",
        "(a) Report",
        "(b) Work under item 3",
        "Chair: Mr. Roy",
        "3 p.m. Informal meeting",
        "Friday, 5 October 2007, 9:00 AM-9:15 AM End",
    ]


PROSE = (
    "The meeting will be held on Wednesday, 18 June 2008, from 10 to 11 a.m. in the hall, and badges are given out at 9:00 in "
    "the lobby. Delegates are asked to be seated by 9:45, since the list closes at 18:30 hours the evening before."
)


def test_prose_that_names_hours_stays_whole(words: Fixture) -> None:
    assert Unrolling.of([PROSE], Heads(words("en")), longest=1_500).rows(PROSE) == [PROSE]


BODIES = ("Working Group", "Committee of Experts", "Military Staff")
BLOCKS = tuple(
    f"Security Council {body} of the whole and of observers 1{number}:30 {number}th meeting (closed) Conference Room {number}"
    for number, body in enumerate(BODIES, start=4)
)


def test_blocks_of_a_journal_with_hours_in_each_are_parted_though_short(words: Fixture) -> None:
    unrolling = Unrolling.of(BLOCKS, Heads(words("en")), longest=1_500)
    assert unrolling.rows(BLOCKS[0]) == [
        "Security Council Working Group of the whole and of observers", "14:30 4th meeting (closed)", "Conference Room 4",
    ]  # fmt: skip


def test_hours_within_one_line_of_another_paper_leave_it_whole(words: Fixture) -> None:
    visit = "Visit of the old town and its museums with all those who have asked for it in time 14:30 Bus in front of the hall"
    texts = ["10:00 Opening", "11:00 Debate", "12:00 Lunch", visit]
    assert Unrolling.of(texts, Heads(words("en")), longest=1_500).rows(visit) == [visit]


def test_four_figures_within_a_long_line_are_seen() -> None:
    assert list(texts_begun([f"{'Arrival ' * 12}0915 Opening 1030 Tea", "0915 Opening 1030 Tea"])) == [
        f"{'Arrival ' * 12}0915 Opening 1030 Tea", "0915 Opening", "1030 Tea", "0915 Opening 1030 Tea",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        pytest.param(
            ("Plan", "9:00-9:30", "Opening", "9:30-10:00", "Debate", "Tuesday 5 May", "", "8:00", "Visit"),
            ["Plan", "9:00-9:30|Opening", "9:30-10:00|Debate", "Tuesday 5 May", "8:00|Visit"],
            id="rows",
        ),
        pytest.param(("9:00", "Opening", "10:00", "Debate"), ["9:00|Opening|10:00|Debate"], id="two-alone"),
        pytest.param(("9:00", "A", "9:00", "B", "9:00", "C"), ["9:00|A|9:00|B|9:00|C"], id="side-by-side"),
    ],
)
def test_rows_that_bars_alone_part(words: Fixture, cells: tuple[str, ...], rows: list[str]) -> None:
    row = Row(text=CELL.join(cells), cells=cells, piped=True)
    assert [each.text.replace(CELL, "|") for each in rows_of_cells(row, Heads(words("en")))] == rows


def test_whole_paper_on_one_long_line_is_read(hours: Fixture) -> None:
    rows = " | ".join(
        f"{8 + number // 4:02}:{15 * (number % 4):02} - {8 + number // 4:02}:{15 * (number % 4) + 10:02} | Talk on the "
        f"{'deep ' * 8}well"
        for number in range(24)
    )
    assert (len(rows) > 1_500, hours("Monday 5 May 2014", f"| {rows} |")) == (True, [("08:00", "13:55")])


def test_whole_order_of_the_day_on_one_line_is_parted(printed: Fixture) -> None:
    day = printed(
        "Council Thirteenth session Geneva, 1-26 March 2010 Order of the Day Plenary Meetings – Room XX Tuesday, 9 March 2010 "
        "MORNING 10 a.m. - 1 p.m. 14th meeting Item 3 Promotion of all rights (cont’d) Continuation of the dialogue of the "
        "groups with all those who hold mandates, and with those who spoke on the day before, until all have been heard"
    ).days[0]
    sitting = day.sittings[0]
    assert (day.date.isoformat(), f"{sitting.start:%H-}{sitting.end:%H}", sitting.serial) == (
        "2010-03-09",
        "10-13",
        "14th meeting",
    )
    assert sitting.items[0].title == "Promotion of all rights (cont’d)"


def test_dots_lead_from_hours_to_a_meeting_and_its_room(printed: Fixture) -> None:
    rows = (
        "Tuesday, 17 June 2008",
        "GENERAL ASSEMBLY",
        "10 a.m.–1 p.m. . . . . . 5th meeting (closed) . . . . . . Council Chamber",
    )
    sitting = printed(*rows).days[0].sittings[0]
    assert (f"{sitting.start:%H-}{sitting.end:%H}", [item.title for item in sitting.items]) == ("10-13", ["5th meeting (closed)"])


BULLETED = (
    "Rivers in the making Hall XI AGENDA 14 May 2008 09:30 – 10:00 Opening • • 10:00 – 10:30 Keynote address • 10:30 – 12:30 "
    "Session one – What rivers do Chair: Mr. Roy Panel: • Ana Ruiz, Director 12:30 – 15:00 Lunch 15:00 – 18:00 Session two – Rain"
)


def test_bullets_alone_do_not_part_a_page_whose_hours_stand_elsewhere(words: Fixture) -> None:
    rows = Unrolling.of([BULLETED], Heads(words("en")), longest=1_500).rows(BULLETED)
    assert [row for row in rows if row[0] in "1P"] == [
        "14 May 2008", "10:00 – 10:30 Keynote address", "10:30 – 12:30 Session one – What rivers do",
        "Panel: • Ana Ruiz, Director",
        "12:30 – 15:00 Lunch", "15:00 – 18:00 Session two – Rain",
    ]  # fmt: skip
