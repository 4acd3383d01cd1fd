import datetime

import pytest

from ccmagenda import data
from ccmagenda.exporters.csv import guarded
from ccmagenda.notation.sheet.readings import canonical, iso, unguarded

LANGUAGES = tuple(data.language(code) for code in data.languages())


@pytest.mark.parametrize(
    ("key", "text", "said"),
    [
        ("date", "Monday 16 April 2012", "2012-04-16"),
        ("date", "16 avril 2012", "2012-04-16"),
        ("date", " soon ", "soon"),
        ("start", "9:05", "09:05"),
        ("start", "3 p.m.", "15:00"),
        ("start", "15:00:00", "15:00"),
        ("end", "1:00 (17 April 2012)", "01:00 (2012-04-17)"),
        ("start", "all  day", "all day"),
        ("minutes", "90 min", "90"),
        ("minutes", "1 h 30", "90"),
        ("minutes", "15.0", "15"),
        ("minutes", "many", "many"),
        ("kind", data.language("fr").terms["sheet-kind-side-event"].upper(), "side event"),
        ("kind", "Session", ""),
        ("access", "open", ""),
        ("status", "ملغاة", "cancelled"),
        ("part", "Matin", "morning"),
        ("fixed", "oui", "yes"),
        ("kind", "sesion", "sesion"),
        ("chairs", "Japan ;Ghana;\n Chad", "Japan; Ghana; Chad"),
        ("speakers", "A; b|C ;D|5 min\n\nE", "A; b | C; D | 5 min\nE"),
        ("items", "1, 2;3", "1; 2; 3"),
        ("documents", "A, B; C", "A, B; C"),
        ("notes", "One\nline.\n\n\n* a", "One line.\n\n- a"),
        ("title", "  A\u00a0b \n c ", "A\u00a0b c"),
        ("title", "'=1+1", "=1+1"),
    ],
)
def test_cell_in_the_form_in_which_cells_are_compared(key: str, text: str, said: str) -> None:
    assert canonical(key, text, LANGUAGES) == said
    assert canonical(key, said, LANGUAGES) == said


@pytest.mark.parametrize(
    "text", ["=1", "'=1", "''+1", "' =1", "+41 22", "-", "@x", "'tis", "''", "'", "x", " =1", "\t=1", "'\t-"]
)
def test_guard_of_the_exporter_is_undone(text: str) -> None:
    assert unguarded(guarded(text)) == text


def test_day_of_a_cell() -> None:
    assert (iso("2012-04-16"), iso("16 April"), iso("")) == (datetime.date(2012, 4, 16), None, None)
