import runpy
from pathlib import Path

import pytest

import ccmagenda

SCRIPT = Path(__file__).parent.parent.parent / "examples" / "script_draft.py"


def test_script_drafts_changes_and_prints(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(SCRIPT), run_name="__main__")
    shown = capsys.readouterr().out
    assert "Draft provisional programme of work" in shown
    assert "Any other business" not in shown


def test_script_makes_a_programme_with_nothing_above_custom() -> None:
    made = runpy.run_path(str(SCRIPT))["programme"]
    assert ccmagenda.check(made).clean
    afternoon = [session.key for session in made.sittings[1].sessions]
    assert afternoon == ["clearance", "victim-assistance", "risk-education", "coffee", "cooperation"]


def test_script_is_short() -> None:
    lines = [line for line in SCRIPT.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(lines) <= 15
