from collections.abc import Callable
from typing import Any

import pytest

import ccmagenda
from ccmagenda.model import Status

Fixture = Callable[..., Any]
ROWS = (
    "Monday 5 May 2014",
    "10:00-13:00",
    "1. Opening",
    "2. Adoption of the draft final document, revised",
    "3. Final programme",
)


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("Provisional programme", Status.PROVISIONAL),
        ("PROVISIONAL PROGRAMME OF WORK", Status.PROVISIONAL),
        ("PROGRAMME DE TRAVAIL PROVISOIRE", Status.PROVISIONAL),
        ("Programme définitif", Status.FINAL),
        ("Final programme", Status.FINAL),
        ("Programme (final)", Status.FINAL),
        ("FINAL", Status.FINAL),
        ("Final version, 2 May 2014", Status.FINAL),
        ("Final draft agenda", Status.DRAFT),
        ("Revised draft agenda", Status.REVISED),
        ("Projet de programme provisoire", Status.DRAFT),
        ("Agenda - revised", Status.REVISED),
        ("A/CONF.1/2/Rev.1", Status.REVISED),
        ("Third and final meeting of the preparatory committee", Status.DRAFT),
        ("Programme of the final conference", Status.DRAFT),
        ("Programme", Status.DRAFT),
    ],
    ids=lambda said: said if isinstance(said, str) else said.name,
)
def test_status_is_told_by_the_head_alone(read: Fixture, line: str, status: Status) -> None:
    assert read("Seminar on Wells", line, *ROWS).programme.status is status


def test_status_of_a_page_on_one_line_is_told_before_its_first_title() -> None:
    page = "<h1>Seminar on Wells</h1><p>Provisional programme</p><p>Monday 5 May 2014</p><p>10:00 Final programme of action</p>"
    assert ccmagenda.import_file(page.encode(), path="a.html").programme.status is Status.PROVISIONAL


def test_the_name_of_a_paper_with_its_status_is_no_leftover(told: Fixture) -> None:
    assert not [said for said in told("Seminar on Wells", "Provisional programme", *ROWS) if "Provisional" in said]
