from collections.abc import Callable
from typing import Any

import pytest

Fixture = Callable[..., Any]

PAPER = (
    "Agenda Item 1: Water WP 1", "1.1 Wells, how many are dry WP 1.1", "WP 1.1/Att.1 (for Members)", "1.2 Rain:",
    "  • Where it falls", "WP 1.2", "Agenda Item 2: Money WP 2",
)  # fmt: skip


def test_papers_with_the_number_of_their_item_are_apart_from_its_title(items: Fixture) -> None:
    assert [(item.title, item.documents) for item in items("Annual meeting", *PAPER)] == [
        ("Water", ("WP 1",)), ("Wells, how many are dry", ("WP 1.1", "WP 1.1/Att.1 (for Members)")), ("Rain", ("WP 1.2",)),
        ("Where it falls", ()), ("Money", ("WP 2",)),
    ]  # fmt: skip


def test_a_number_behind_a_title_that_is_not_that_of_its_item_stays(titles: Fixture) -> None:
    assert titles("Annual meeting", "1. Report on SDG 6", "2. Report on SDG 14", "3. Report on SDG 15") == [
        "Report on SDG 6", "Report on SDG 14", "Report on SDG 15",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "papers",
    [
        pytest.param(("WSC 74/2", "WSC 74/3, WSC 74/3/1", "WSC 74/4/Rev.1"), id="slashes"),
        pytest.param(("WATER-94-01", "WATER-94-02", "WATER-94-03"), id="hyphens"),
        pytest.param(("WELLS-Doc 1", "WELLS-Doc 2", "WELLS-Doc 3.Add 1"), id="words"),
    ],
)
def test_papers_of_one_series_are_apart_from_titles(items: Fixture, papers: tuple[str, ...]) -> None:
    titles = ("Wells of the North", "Rain", "Lakes and seas")
    rows = (f"{number} {title} {paper}" for number, (title, paper) in enumerate(zip(titles, papers, strict=True), 1))
    found = items("Agenda", *rows, "4 Other matters")
    assert [(item.number, item.title, ", ".join(item.documents)) for item in found] == [
        *(("123"[at], title, papers[at]) for at, title in enumerate(titles)), ("4", "Other matters", ""),
    ]  # fmt: skip


def test_what_only_looks_like_a_paper_stays_in_its_title(titles: Fixture) -> None:
    said = (
        "Lessons of COVID-19",
        "Budget of the IWC 2012-13",
        "Budget of the IWC 2014-15",
        "Budget of the IWC 2016-17",
        "COP 21",
    )
    assert titles("Agenda", *(f"{number}. {title}" for number, title in enumerate(said, 1))) == list(said)
