"""The page of a programme as it is read: on paper, without its script, in a calendar, aloud, on a small screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Page = Any
Open = Callable[..., Page]
NOW = "?now=2012-04-16T10:40+02:00"


CONTROLS = ("Any words", "Day by day", "Sessions shown", "Add to calendar", "Now and next", "Print")


def test_page_prints_day_by_day_without_controls(opened: Open, tmp_path: Path) -> None:
    text = opened(NOW).printed(tmp_path)
    order = ("Expert Meeting", "Monday 16 April 2012", "Survey in practice", "Tuesday 17 April 2012", "A film on the treaty")
    assert sorted(order, key=text.index) == list(order)
    assert [words for words in (*CONTROLS, "At a glance") if words in text] == []


def test_page_prints_its_table_where_that_is_shown(opened: Open, tmp_path: Path) -> None:
    text = opened(f"{NOW}#view=grid&theme=victim-assistance").printed(tmp_path)
    order = ("Expert Meeting", "Selected: Victim Assistance", "At a glance", "Afternoon", "2nd meeting", "Agenda")
    assert sorted(order, key=text.index) == list(order)
    assert [words for words in ("Any words", "Day by day", "Survey in practice", "Reporting") if words in text] == []


def test_page_prints_its_days_without_its_script(without_script: Page, tmp_path: Path) -> None:
    text = without_script.printed(tmp_path)
    assert ("Survey in practice" in text, "At a glance" in text) == (True, False)


def test_page_prints_what_is_selected_and_says_so(opened: Open, tmp_path: Path) -> None:
    text = opened("#state=JPN").printed(tmp_path)
    assert "Selected: Japan – Sessions shown: 1 of 14" in text
    assert ("Clearance by drones" in text, "Victim assistance" in text.partition("Agenda")[0]) == (True, False)


def test_page_reads_without_its_script(without_script: Page) -> None:
    parts = "['tools', 'now', 'grid', 'days', 'selected'].map(id => document.getElementById(id).checkVisibility())"
    assert without_script.js(parts) == [False, False, True, True, False]
    assert len(without_script.shown()) == 15


def test_page_hands_over_a_calendar(opened: Open, downloaded: Callable[[Page, str], Path]) -> None:
    file = downloaded(opened(), "#session-opening ~ .line .add")
    content = file.read_bytes()
    assert (file.name, content.count(b"BEGIN:VEVENT")) == ("session-opening.ics", 1)
    assert b"DTSTART;TZID=Europe/Zurich:20120416T100000" in content


@pytest.mark.parametrize("width", [1300, 800, 400])
@pytest.mark.parametrize(
    "behind", [NOW, f"{NOW}#view=grid", f"{NOW}#state=LAO&clock=own", "#q=nothing-of-that-kind"],
    ids=["days", "grid", "chosen", "nothing"],
)  # fmt: skip
@pytest.mark.parametrize("language", ["en", "ar"])
def test_page_has_no_fault_that_axe_finds(opened: Open, axe: str, behind: str, width: int, language: str) -> None:
    tab = opened(behind, zone="Asia/Tokyo", width=width, language=language)
    tab.js(f"{axe}; 0")
    found = tab.js("axe.run({resultTypes: ['violations']}).then(r => r.violations.map(v => [v.id, v.nodes.map(n => n.html)]))")
    assert found == []


@pytest.mark.parametrize("width", [1300, 800, 400, 320])
@pytest.mark.parametrize("behind", [NOW, f"{NOW}#view=grid&clock=own"], ids=["days", "grid"])
@pytest.mark.parametrize("language", ["en", "ar", "long"])
def test_page_never_scrolls_sideways(opened: Open, behind: str, width: int, language: str) -> None:
    tab = opened(behind, zone="America/Argentina/Buenos_Aires", width=width, language=language)
    assert tab.js("document.documentElement.scrollWidth") <= width


def test_page_of_three_hundred_sittings_answers_at_once(opened: Open) -> None:
    tab = opened(language="many")
    tab.js("began = performance.now()")
    tab.type("no-such-word")
    took = tab.js("new Promise(done => requestAnimationFrame(() => done(performance.now() - began)))")
    assert (tab.shown(), took < 1000) == ([], True)
