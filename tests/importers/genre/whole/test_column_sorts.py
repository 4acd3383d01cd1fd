from collections.abc import Callable
from typing import Any

Fixture = Callable[..., Any]

ROWS = (
    "Monday 5 May 2014",
    "9:00\tThe ban\tMikel Holm, Peru; Salim Chow",
    "9:30\tThe law\tMargarita Petkova, Bulgaria",
    "10:00\tThe sea\tthe host country",
    "10:30\tThe air\tAnna Lind, Sweden",
)


def test_a_column_of_which_most_cells_are_people_holds_people(items: Fixture) -> None:
    assert [row.speakers for row in items(*ROWS)] == [
        ("Mikel Holm, Peru", "Salim Chow"), ("Margarita Petkova, Bulgaria",), ("the host country",), ("Anna Lind, Sweden",),
    ]  # fmt: skip


def test_a_column_of_notes_holds_nobody(items: Fixture) -> None:
    rows = ("Monday 5 May 2014", "9:00\tThe ban\tfor decision", "9:30\tThe law\tfor information", "10:00\tThe sea\topen to all")
    assert [row.speakers for row in items(*rows)] == [(), (), ()]


def test_a_column_of_bodies_that_come_again_holds_those_who_speak(items: Fixture) -> None:
    cells = ("PS/ACTO", "Countries", "All", "Countries", "Guest of the island", "Countries", "PS/ACTO")
    rows = (f"{9 + place}:00\tTalk {place}\t{cell}" for place, cell in enumerate(cells))
    assert [row.speakers for row in items("Monday 5 May 2014", *rows)] == [
        ("PS/ACTO",), ("Countries",), (), ("Countries",), ("Guest of the island",), ("Countries",), ("PS/ACTO",),
    ]  # fmt: skip


WEBINARS = (
    "Date | Held by | What it is about",
    "Monday 5 May 2014 | World Bank | The state of the rivers of the north, and what they carry to the sea",
    "Tuesday 6 May 2014 | Chair of the Committee | How fish are counted where nobody has counted them before",
    "Thursday 8 May 2014 | World Bank | New documents for those who have not read the old ones",
)


def test_titles_may_stand_behind_those_who_hold_them(items: Fixture) -> None:
    assert [(row.title, row.speakers) for row in items(*WEBINARS)] == [
        ("The state of the rivers of the north, and what they carry to the sea", ("World Bank",)),
        ("How fish are counted where nobody has counted them before", ("Chair of the Committee",)),
        ("New documents for those who have not read the old ones", ("World Bank",)),
    ]


def test_bodies_that_sit_stay_before_what_they_treat(items: Fixture) -> None:
    rows = (
        "Monday 5 May 2014 | Plenary | The state of the rivers of the north and their fish",
        "Tuesday 6 May 2014 | Committee A | How fish are counted where nobody has done so",
        "Wednesday 7 May 2014 | Committee B | New documents for those who read the old ones",
    )
    assert [row.title for row in items(*rows)] == ["Plenary", "Committee A", "Committee B"]
