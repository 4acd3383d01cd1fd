from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.heads import CELL, Heads
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.unrolling import rows_of_cells, unrolled

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "longest", "lines"),
    [
        pytest.param(
            "Programme :• 9h30 - Accueil• 10h00 - Débat", 90, ["Programme :", "• 9h30 - Accueil", "• 10h00 - Débat"], id="bullets"
        ),
        pytest.param("Panel • Roy • Ruiz", 90, ["Panel • Roy • Ruiz"], id="bullets-without-hours"),
        pytest.param("9h00-9h30 Accueil 9h30-10h Débat", 20, ["9h00-9h30 Accueil 9h30-10h Débat"], id="second-without-minutes"),
        pytest.param("9:00-9:30 Accueil 9:30-10:00 Débat", 20, ["9:00-9:30 Accueil", "9:30-10:00 Débat"], id="too-long"),
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
    assert unrolled(text, Heads(words("fr")), longest=longest) == lines


PAGE = (
    f"Programme of meetings {'of the Board ' * 30}Thursday, 4 October 2007 10 a.m. Plenary (1010th meeting) Item 4 Least "
    "developed countries (a) Report (b) Work under item 3 Chair: Mr. Roy 3 p.m. Informal meeting "
    "Friday, 5 October 2007, 9:00 AM-9:15 AM End"
)


def test_page_on_one_line_is_parted_at_days_hours_roles_and_numbers(words: Fixture) -> None:
    assert unrolled(PAGE, Heads(words("en")), longest=1_500)[1:] == [
        "Thursday, 4 October 2007",
        "10 a.m. Plenary (1010th meeting)",
        "Item 4 Least developed countries",
        "(a) Report",
        "(b) Work under item 3",
        "Chair: Mr. Roy",
        "3 p.m. Informal meeting",
        "Friday, 5 October 2007, 9:00 AM-9:15 AM End",
    ]


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
