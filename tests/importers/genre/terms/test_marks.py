from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.terms.marks import Marked, read_marks, tidy, without_continued, without_footnotes

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Report (A/63/701) [item 49]", Marked(title="Report", documents=("A/63/701",), items=("49",))),
        ("Rules .............. SC62 Doc. 2.1", Marked(title="Rules", documents=("SC62 Doc. 2.1",))),
        ("Credentials ........ No document", Marked(title="Credentials", documents=("No document",))),
        ("Health (Document A61/7)", Marked(title="Health", documents=("A61/7",))),
        ("Review of CCM/MSP/2012/2", Marked(title="Review of CCM/MSP/2012/2", documents=("CCM/MSP/2012/2",))),
        ("Plenary (immediately after the CP)", Marked(title="Plenary", after="immediately after the CP")),
        ("Case (60 minutes)", Marked(title="Case", minutes=60)),
        ("Consultations (closed)", Marked(title="Consultations (closed)", access="closed")),
        ("Other business (if needed)", Marked(title="Other business (if needed)", firmness="if-necessary")),
        ("Debate (cont'd)", Marked(title="Debate (cont'd)", continued=True)),
        ("Coffee/tea break", Marked(title="Coffee/tea break")),
        ("Agenda adopted CCM/MSP/2019/1", Marked(title="Agenda adopted", documents=("CCM/MSP/2019/1",))),
        (
            "Debate on draft resolution A/C.1/63/L.2",
            Marked(title="Debate on draft resolution A/C.1/63/L.2", documents=("A/C.1/63/L.2",)),
        ),
        ("Seeds (SB 12/4; SB 12/INF/2)", Marked(title="Seeds", documents=("SB 12/4", "SB 12/INF/2"))),
        ("Judges (Doc. )", Marked(title="Judges")),
        ("Rivers (Docs)", Marked(title="Rivers (Docs)")),
        ("Rain - L.5 (Continued)", Marked(title="Rain (Continued)", documents=("L.5",), continued=True)),
    ],
    ids=lambda value: value[:14] if isinstance(value, str) else "",
)
def test_marks_of_a_title(words: Fixture, text: str, marked: Marked) -> None:
    assert read_marks(text, words("en")) == marked


def test_continued_in_three_languages(words: Fixture) -> None:
    said = {"en": "Debate (continued)", "fr": "Débat (suite)", "es": "Debate (continuación)"}
    assert {code: without_continued(title, words(code)) for code, title in said.items()} == {
        "en": "Debate",
        "fr": "Débat",
        "es": "Debate",
    }


@pytest.mark.parametrize(
    ("text", "bare"), [("ICB[1] looked", "ICB looked"), ("Order of the day[*]", "Order of the day"), ("Panel¹", "Panel")]
)
def test_footnotes_are_left_out(text: str, bare: str) -> None:
    assert without_footnotes(text) == bare


@pytest.mark.parametrize(("text", "bare"), [("Opening :", "Opening"), ("“Rivers”", "Rivers"), ("Reports, etc.", "Reports, etc.")])
def test_titles_are_tidy(text: str, bare: str) -> None:
    assert tidy(text) == bare


def test_length_within_a_title_stays(words: Fixture) -> None:
    assert read_marks("States speak (5 mins) in turn", words("en")).title == "States speak (5 mins) in turn"


def test_item_whose_number_is_lost_is_left_out(words: Fixture) -> None:
    assert read_marks("How wells are kept (Item", words("en")).title == "How wells are kept"


def test_symbol_that_ends_in_a_bracket_leaves_none_behind(words: Fixture) -> None:
    assert read_marks("Wells and rain (GB.120/INS/2(Rev.1))", words("en")).title == "Wells and rain"


def test_documents_of_a_conference_and_what_is_said_of_them_leave_a_title(words: Fixture) -> None:
    marked = read_marks("Wells (C 2003/12; C 2003/12-Sup.1 (Arabic only))", words("en"))
    assert marked.title == "Wells"


@pytest.mark.parametrize("text", ["News *5 mins each", "News *20 mins", "News - 5 minutes", "News (10 min)"])
def test_lengths_behind_a_title_leave_it(words: Fixture, text: str) -> None:
    marked = read_marks(text, words("en"))
    assert (marked.title, marked.minutes > 0) == ("News", True)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Adoption of the agenda2", "Adoption of the agenda"),
        ("Examen du rapport3.", "Examen du rapport"),
        ("Wells and panel2", "Wells and panel2"),
        ("News of COVID19", "News of COVID19"),
        ("Carbon as CO2", "Carbon as CO2"),
        ("Plans for 2030", "Plans for 2030"),
        ("Plans of CoP19", "Plans of CoP19"),
    ],
)
def test_figures_of_footnotes_run_into_the_last_word_leave_a_title(words: Fixture, text: str, title: str) -> None:
    assert read_marks(text, words("en")).title == title
