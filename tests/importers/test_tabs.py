import pytest

from ccmagenda.importers._tabs import cells_of


@pytest.mark.parametrize(
    ("lines", "cells"),
    [
        pytest.param(
            ["9:00\tOpening\tPeru", "\tDebate\t", "10:00\tBreak\t"],
            [("9:00", "Opening", "Peru"), (), ("10:00", "Break")],
            id="too-few-to-tell",
        ),
        pytest.param(
            ["9:00\tOpening\tPeru", "\tDebate\tChile", "10:00\tBreak\tAll"],
            [("9:00", "Opening", "Peru"), ("", "Debate", "Chile"), ("10:00", "Break", "All")],
            id="table",
        ),
        pytest.param(["9:00\t\tOpening", "10:00\tDebate"], [("9:00", "Opening"), ("10:00", "Debate")], id="typed"),
        pytest.param(["1.\tOpening", "\tNote"], [(), ()], id="number-and-indent"),
    ],
)
def test_cells_that_tabs_part(lines: list[str], cells: list[tuple[str, ...]]) -> None:
    assert cells_of(lines) == cells
