import pytest

from ccmagenda.importers._genre.tables.spread import spread_rows
from ccmagenda.importers._printed import PrintedLine


def spread(*lines: str) -> dict[int, tuple[str, ...]]:
    return {place: row.texts for place, row in spread_rows([PrintedLine(text=line) for line in lines]).items()}


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        pytest.param(
            ("| A | B |", "| 5 | Guns", "[launch]", "1.15pm", "|"), {1: ("5", "Guns\n[launch]\n1.15pm")}, id="bars-around"
        ),
        pytest.param(("A | B |", "---|---|", "9h00 : Opening", "|", "|"), {2: ("9h00 : Opening", "")}, id="bars-behind"),
        pytest.param(("09.30 | Arrival |", "| Points: - one;", "- two", "|"), {1: ("", "Points: - one;\n- two")}, id="no-head"),
        pytest.param(("| A | B |", "| C | D |", "| E |", "Text"), {}, id="ragged"),
        pytest.param(("| A | B | C |", "| D", "| E | F | G |"), {}, id="whole-row-comes-first"),
        pytest.param(("Text | more", "|", "|"), {}, id="no-table"),
    ],
)
def test_rows_over_several_lines(lines: tuple[str, ...], rows: dict[int, tuple[str, ...]]) -> None:
    assert spread(*lines) == rows
