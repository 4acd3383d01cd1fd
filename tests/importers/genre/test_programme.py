from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.model import Status

Fixture = Callable[..., Any]


def test_people_of_the_whole_are_notes_of_the_programme(read: Fixture) -> None:
    head = ("Seminar on Wells", "Co-Chairs: Peru and Norway", "Rapporteur: Mr. Otto Brandt")
    programme = read(*head, "Monday 5 May 2014", "10:00 Opening").programme
    assert programme.notes.read("en") == "Chair: Peru; Norway\n\nRapporteur: Mr. Otto Brandt"


def test_end_of_a_sitting_without_a_day_is_told(told: Fixture) -> None:
    found = told("Seminar on Wells", "9h00 Opening", "10h00 Survey", "13h00 Lunch", "14h00 Clearance")
    assert "3: this sitting ends at 13:00, but has no day to end on" in found


@pytest.mark.parametrize(
    ("line", "status"),
    [
        pytest.param("Revised detailed provisional programme", Status.REVISED, id="revised"),
        pytest.param("Programme provisoire détaillé", Status.PROVISIONAL, id="provisional"),
        pytest.param("Detailed programme", Status.FINAL, id="final"),
    ],
)
def test_status_is_what_we_call_it_though_a_final_document_is_named(read: Fixture, line: str, status: Status) -> None:
    paper = ("Seminar on Wells", line, "Final document", "Monday 5 May 2014", "10:00 Opening")
    assert read(*paper).programme.status is status


def test_speakers_with_lengths_have_a_presentation_each(read: Fixture) -> None:
    talks = ("- Albania (10 min)", "- Bosnia and Herzegovina (5 min)", "- Kenya", "- Peru")
    programme = read("Monday 5 May 2014", "10:00-13:00", "1. Statements", "Speakers:", *talks).programme
    (session,) = programme.sittings[0].sessions
    said = [([who.state for who in talk.speakers], talk.minutes) for talk in session.talks]
    assert said == [(["ALB"], 10), (["BIH"], 5), (["KEN", "PER"], 0)]
