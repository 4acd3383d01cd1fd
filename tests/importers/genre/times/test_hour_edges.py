from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._genre.times.hour_edges import with_our_figures

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        pytest.param("en", "+/- 11.05 Report", "Report", id="more-or-less"),
        pytest.param("en", "(approx.) 11.05 Report", "Report", id="in-brackets-before"),
        pytest.param("en", "at about 11.05 Report", "Report", id="two-words"),
        pytest.param("en", "11.05 (approximate) Report", "Report", id="in-brackets-behind"),
        pytest.param("en", "11.05 (tbc) Report", "Report", id="to-be-confirmed"),
        pytest.param("en", "11.05* Report", "Report", id="mark-of-a-footnote"),
        pytest.param("fr", "11h05 environ Rapport", "Rapport", id="word-behind"),
        pytest.param("es", "hacia las 11.05 Informe", "Informe", id="spanish"),
        pytest.param("ru", "примерно в 11.05 Доклад", "Доклад", id="russian"),
    ],
)
def test_rough_hours_are_read_with_a_doubt(words: Fixture, language: str, text: str, title: str) -> None:
    clock, reached = clock_at(text, words(language))
    assert (f"{clock.start:%H:%M}", text[reached:].strip()) == ("11:05", title)
    assert clock.doubts


@pytest.mark.parametrize(
    "text", ["11.05 - approx. 11.30", "11.05 – around 11.30", "11.05 to approximately 11.30", "ca. 11.05-11.30"]
)
def test_ends_may_be_rough(words: Fixture, text: str) -> None:
    clock, reached = clock_at(f"{text} Report", words("en"))
    assert (f"{clock.start:%H:%M}", f"{clock.end:%H:%M}", reached) == ("11:05", "11:30", len(text))
    assert clock.doubts


@pytest.mark.parametrize(
    "text", ["11.05 – end", "11.05 - late", "11.05 – ?", "11.05 and onwards", "11.05 till end", "starting 11.05"]
)
def test_ends_may_be_open(words: Fixture, text: str) -> None:
    clock, reached = clock_at(f"{text} Report", words("en"))
    assert (f"{clock.start:%H:%M}", clock.end, reached) == ("11:05", None, len(text))


def test_words_behind_hours_are_of_the_title_where_they_may_begin_one(words: Fixture) -> None:
    assert clock_at("11.05 About wells", words("en"))[1] == len("11.05")


def test_figures_of_other_scripts_are_read(words: Fixture) -> None:
    assert with_our_figures("١٢ نوفمبر") == "12 نوفمبر"
    assert clock_at("١٠:٣٠ افتتاح", words("ar"))[0].start.hour == 10


def test_letters_of_a_title_are_no_mark_of_the_hour(words: Fixture) -> None:
    assert clock_at("10:00 H.E. Ms. Ana Ruiz", words("en"))[1] == len("10:00")


@pytest.mark.parametrize("text", ["10,30 h. Abertura", "10,30 h Abertura", "10,30 horas Abertura"])
def test_commas_part_minutes_before_the_word_for_the_hour(words: Fixture, text: str) -> None:
    clock, _ = clock_at(text, words("pt"))
    assert f"{clock.start:%H:%M}" == "10:30"


@pytest.mark.parametrize(
    "zone",
    [
        "Paris time", "Strasbourg/Paris time", "Central European Time", "Eastern Standard Time", "(Brussels time, CET)",
        "- Geneva time", ", CET", "(GMT+2, Cairo)", "(CET / UTC+1)", "Vienna Time", "(New York time)",
    ],
)  # fmt: skip
def test_clock_by_which_hours_are_is_no_title(titles: Fixture, zone: str) -> None:
    rows = ("Monday 5 May 2014", f"14:00-15:00 {zone} Opening of the session", f"15:00-17:45 {zone}: Wells")
    assert titles(*rows) == ["Opening of the session", "Wells"]


def test_title_that_ends_in_time_stays(titles: Fixture) -> None:
    found = titles("Monday 5 May 2014", "14:00-15:00 Question time", "15:00-16:00 Coffee time", "16:00-17:00 Central wells")
    assert found == ["Question time", "Coffee time", "Central wells"]
