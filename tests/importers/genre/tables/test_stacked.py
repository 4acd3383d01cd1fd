from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.tables.stacked import stacked_rows
from ccmagenda.importers.text import printed_lines

Fixture = Callable[..., Any]

BODIES = (
    "Time\n\nPlenary\nRoom XIX\n\nCommittee A\nRoom XX\n\n"
    "09:00\n\nSeventh meeting\n\n \n\n14:30\n\n \n\nSixth meeting\n\nContents\n"
)
PARTS = "Date\n\nMorning\n\nAfternoon\n\nMonday, 6 May\n\nOpening\n\nDebate\n\nTuesday, 7 May\n\nGroup I\n\nReport"
LINES = "Time\nTopic\nSpeaker\n09:00\nOpening\nMs. Roy\n10:00\nMines\nMr. Ruiz"


@pytest.fixture
def stacked(words: Fixture) -> Callable[[str], list[tuple[str, ...]]]:
    return lambda text: [row.texts for row in stacked_rows(printed_lines(text, "a.txt"), Heads(words("en"))).values()]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        pytest.param(
            BODIES,
            [
                ("Time", "Plenary\nRoom XIX", "Committee A\nRoom XX"),
                ("09:00", "Seventh meeting", ""),
                ("14:30", "", "Sixth meeting"),
            ],
            id="empty-cells-and-text-behind",
        ),
        pytest.param(
            PARTS,
            [("Date", "Morning", "Afternoon"), ("Monday, 6 May", "Opening", "Debate"), ("Tuesday, 7 May", "Group I", "Report")],
            id="days-and-parts",
        ),
        pytest.param(
            LINES,
            [("Time", "Topic", "Speaker"), ("09:00", "Opening", "Ms. Roy"), ("10:00", "Mines", "Mr. Ruiz")],
            id="line-a-cell",
        ),
        pytest.param(
            "Time\n\nTopic\n\nSpeaker\n\n09:00\n\nOpening\n\n10:00\n\nMines\n\n11:00\n\nVote\n\nMs. Roy", [], id="uneven"
        ),
        pytest.param("09:00\n\nOpening\n\n10:00\n\nMines", [], id="no-heads"),
    ],
)
def test_cells_one_below_the_other(stacked: Fixture, text: str, rows: list[tuple[str, ...]]) -> None:
    assert stacked(text) == rows


def test_stacked_grid_is_read(titles: Fixture) -> None:
    assert titles(*PARTS.split("\n")) == ["Opening", "Debate", "Group I", "Report"]


def test_bodies_with_their_rooms_head_cells_that_say_the_same(items: Fixture) -> None:
    cells = ("Time", "Committee A\nVirtual room 1", "Committee B\nVirtual room 2")
    rows = ("10:00", "Second meeting", "Second meeting", "14:00", "Third meeting", "Third meeting")
    found = items("Monday 5 May 2014", "", *"\n\n".join(cells + rows).split("\n"))
    assert [(item.title, item.start.hour, item.room) for item in found] == [
        ("Second meeting", 10, "Virtual room 1"),
        ("Second meeting", 10, "Virtual room 2"),
        ("Third meeting", 14, "Virtual room 1"),
        ("Third meeting", 14, "Virtual room 2"),
    ]


def test_rooms_in_paragraphs_of_their_own_belong_to_the_heads_above_them(items: Fixture) -> None:
    cells = ("Time", "Committee A", "Room XX", "Committee B", "Room XVII")
    rows = ("10:00", "Second meeting", "\u00a0", "Immediately after the plenary", "\u00a0", "Third meeting")
    found = items("Monday 5 May 2014", "", *"\n\n".join(cells + rows).split("\n"))
    assert [(item.title, item.room, item.parent) for item in found] == [
        ("Second meeting", "Room XX", ""),
        ("Third meeting", "Room XVII", ""),
    ]
