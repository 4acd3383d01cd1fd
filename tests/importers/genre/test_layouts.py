"""A paper that is printed otherwise says the same: days, sittings, hours and titles stand, whatever is done to its layout."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ccmagenda.model import PrintedProgramme

Fixture = Callable[..., Any]
Change = Callable[[str], str]

PAPERS = Path(__file__).parents[2] / "benchmarks" / "importing" / "samples"
ENGLISH, SPANISH, CELLS = "02-council-order-of-the-day", "06-taller-es", "11-standing-committees"
YEARS = {ENGLISH: 0, SPANISH: 0, CELLS: 2003}
CLOCK = r"(\d{1,2})[:.](\d\d)"
RANGE = re.compile(rf"{CLOCK}( ?[–-] ?| a ){CLOCK}")
DAY = re.compile(
    r"^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Lunes|Martes),? \d{1,2} (?:de )?[A-Za-z]+(?: \d{4})?$", re.MULTILINE
)
MENU = "Skip to content\nHome | About | Contact\n\n"
FOOT = "\n\nShare this page\nFacebook | Twitter\n© 2014 Secretariat. All rights reserved.\n"


def _facts(programme: PrintedProgramme) -> Iterator[tuple[object, ...]]:
    for day in programme.days:
        for sitting in day.sittings:
            yield day.date, sitting.start, sitting.end
            for item in sitting.items:
                yield day.date, item.start, item.end, re.sub(r"[\W_]+", " ", item.title).strip().casefold()


def _same(printed: Fixture, paper: str, change: Change) -> None:
    text = (PAPERS / f"{paper}.txt").read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    before, after = (list(_facts(printed(*each.split("\n"), year=YEARS[paper]))) for each in (text, changed))
    assert after == before


def _paged(text: str) -> str:
    lines = text.split("\n")
    pages = ("\n".join(lines[at : at + 20]) for at in range(0, len(lines), 20))
    return "\n\nPage 1 of 3\n\n".join(pages)


def _lines(change: Callable[[str], str]) -> Change:
    return lambda text: "\n".join(change(line) for line in text.split("\n"))


@pytest.mark.parametrize("paper", [ENGLISH, SPANISH, CELLS])
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_lines(lambda line: f"    {line}"), id="indented"),
        pytest.param(_lines(lambda line: f"{line}   \r"), id="blanks-and-returns-behind"),
        pytest.param(lambda text: text.replace(" ", "\u00a0"), id="blanks-that-never-break"),
        pytest.param(lambda text: f"\ufeff{text}".replace("-", "\u2011").replace("o", "o\u200b"), id="signs-that-none-sees"),
        pytest.param(lambda text: f"{MENU}{text}{FOOT}", id="menu-and-foot-of-a-page"),
        pytest.param(lambda text: f"{text}\n\n* * *\nEND\n", id="end-marked"),
        pytest.param(lambda text: DAY.sub(lambda day: day[0].upper(), text), id="days-in-capitals"),
        pytest.param(lambda text: DAY.sub(r"**\g<0>**", text), id="days-in-bold"),
        pytest.param(lambda text: DAY.sub(r"## \g<0>", text), id="days-as-headings"),
        pytest.param(lambda text: DAY.sub(lambda day: f"{day[0]}\n{'-' * 24}", text), id="days-underlined"),
        pytest.param(lambda text: DAY.sub(r"| \g<0> |", text), id="days-in-a-cell"),
        pytest.param(lambda text: DAY.sub(lambda day: day[0].replace(" ", "\n", 1), text), id="weekday-on-its-own-line"),
        pytest.param(lambda text: DAY.sub(lambda day: re.sub(r"(\w+),? (.+)", r"\1 (\2)", day[0]), text), id="date-in-brackets"),
    ],
)
def test_paper_set_otherwise_says_the_same(printed: Fixture, paper: str, change: Change) -> None:
    _same(printed, paper, change)


@pytest.mark.parametrize("paper", [ENGLISH, SPANISH])
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: RANGE.sub(r"\1h\2-\4h\5", text), id="letter-for-a-colon"),
        pytest.param(lambda text: RANGE.sub(r"\1:\2 – \4:\5 hrs", text), id="hours-told"),
        pytest.param(lambda text: RANGE.sub(r"[\1:\2-\4:\5]", text), id="in-brackets"),
        pytest.param(lambda text: RANGE.sub(r"**\1:\2—\4:\5**", text), id="bold-with-a-long-dash"),
        pytest.param(lambda text: re.sub(rf"(?m)^({RANGE.pattern})  +", r"\1 | ", text) + "\n", id="bar-behind"),
    ],
)
def test_hours_printed_otherwise_say_the_same(printed: Fixture, paper: str, change: Change) -> None:
    _same(printed, paper, change)


@pytest.mark.parametrize("paper", [SPANISH, CELLS])
@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_paged, id="pages-numbered"),
        pytest.param(_lines(lambda line: f"{line}\n"), id="lines-apart"),
    ],
)
def test_paper_with_more_lines_says_the_same(printed: Fixture, paper: str, change: Change) -> None:
    _same(printed, paper, change)
