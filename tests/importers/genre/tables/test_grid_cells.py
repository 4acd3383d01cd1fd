from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.lines.heads import Heads
from ccmagenda.importers._genre.rows import Row
from ccmagenda.importers._genre.tables.grid_cells import held_in, is_hours

Fixture = Callable[..., Any]


@pytest.fixture
def cell(words: Fixture) -> Callable[..., list[tuple[str, str, bool]]]:
    """Return what gives the entries of a cell beside 10:00-13:00: hours, title, and whether they are those of a sitting."""

    def read(*lines: str, sittings: bool = True) -> list[tuple[str, str, bool]]:
        heads = Heads(words("en"))
        held = held_in(lines, heads.read("10:00-13:00"), Row(text=""), heads, sittings=sittings)
        return [(f"{each.clock.start:%H:%M}" if each.clock else "", each.text, each.band) for each in held]

    return read


@pytest.mark.parametrize(
    ("lines", "sittings", "wanted"),
    [
        pytest.param(("Opening",), True, [("10:00", "", True), ("", "Opening", False)], id="sitting"),
        pytest.param(("Opening",), False, [("10:00", "Opening", False)], id="row"),
        pytest.param(("Lunch",), True, [("10:00", "Lunch", False)], id="lunch-is-no-sitting"),
        pytest.param((), True, [], id="empty"),
        pytest.param(("Reports of", "the committees"), False, [("10:00", "Reports of the committees", False)], id="broken-line"),
        pytest.param(("Facing the guns", "1.15-2.45pm"), False, [("13:15", "Facing the guns", False)], id="hours-below-a-title"),
        pytest.param(
            ("11:00 Debate", "12:00 Vote"), False, [("11:00", "Debate", False), ("12:00", "Vote", False)], id="own-hours"
        ),
        pytest.param(("Item 4",), False, [("10:00", "Item 4", False)], id="number-alone"),
        pytest.param(("Tenth meeting",), False, [("10:00", "Tenth meeting", False)], id="serial-number-alone"),
    ],
)
def test_cell_of_a_grid(cell: Fixture, lines: tuple[str, ...], *, sittings: bool, wanted: list[tuple[str, str, bool]]) -> None:
    assert cell(*lines, sittings=sittings) == wanted


@pytest.mark.parametrize(
    ("text", "hours"), [("10:00-13:00", True), ("Morning", True), ("10:00 Opening", False), ("6 May, 10:00", False)]
)
def test_cell_of_hours_alone(words: Fixture, text: str, *, hours: bool) -> None:
    assert is_hours(Heads(words("en")).read(text)) is hours
