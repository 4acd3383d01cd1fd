from collections.abc import Callable
from typing import Any

import pytest

from ccmagenda.importers._genre.terms.numbers import counts_in_dots, label_at

Fixture = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "label", "style"),
    [
        pytest.param("3.a Observers", "3.a", "digit-letter", id="number-and-letter"),
        pytest.param("5.a", "5.a", "digit-letter", id="number-and-letter-alone"),
        pytest.param("3A. Agenda", "3A", "digit-letter", id="number-and-capital"),
        pytest.param("1. Opening", "1", "digit", id="number"),
        pytest.param("12.1 Work", "12.1", "dotted", id="two-levels"),
        pytest.param("(a) Message", "(a)", "(letter)", id="letter-in-brackets"),
        pytest.param("(a)(i) Message", "(a)(i)", "(letter-roman)", id="letter-and-roman"),
        pytest.param("(ii) Retention", "(ii)", "(roman)", id="roman"),
        pytest.param("A) Africa", "A)", "LETTER", id="capital"),
        pytest.param("II & III. Work", "II & III", "ROMAN", id="two-capital-romans"),
        pytest.param("II. Work", "II", "ROMAN", id="capital-roman"),
        pytest.param("Item 4 (cont'd): Debate", "4", "item", id="item-continued"),
        pytest.param("AGENDA ITEM 7: Reports", "7", "item", id="agenda-item"),
        pytest.param("Item IV: Money", "IV", "item", id="roman-item"),
        pytest.param("Topic 2: Costs", "Topic 2", "item", id="topic"),
        pytest.param("Items 4 and 5: Costs", "4 and 5", "item", id="two-items"),
        pytest.param("PFA 10Wells and rain", "PFA 10", "code", id="letters-and-number-without-blank"),
        pytest.param("[6] [Cluster 1]", "[6]", "bracket", id="square-brackets"),
    ],
)
def test_labels_as_printed(words: Fixture, text: str, label: str, style: str) -> None:
    found = label_at(text, words("en"))
    assert found is not None
    assert (found[0].words, found[0].style) == (label, style)


@pytest.mark.parametrize(
    "text",
    ["I declare", "F. Goodall", "2 December", "A panel", "10:00 Opening", "2014", "D. Ana Ruiz", "D. Xo Abcde, Director of Peru"],
    ids=lambda text: text[:6],
)
def test_words_that_are_no_label(words: Fixture, text: str) -> None:
    assert label_at(text, words("en")) is None


@pytest.mark.parametrize(
    ("one", "other", "follows"),
    [
        ("1. A", "2. B", True),
        ("2. A", "3.a B", True),
        ("3.a A", "3.b B", True),
        ("5.a A", "5.c B", True),
        ("2. A", "1. B", False),
        ("2. A", "9. B", False),
        ("3. A", "(a) B", True),
        ("(a) A", "(b) B", True),
    ],
    ids=str,
)
def test_next_in_a_list(words: Fixture, one: str, other: str, follows: bool) -> None:  # noqa: FBT001 - a column of the table
    first, second = label_at(one, words("en")), label_at(other, words("en"))
    assert first is not None
    assert second is not None
    assert second[0].follows(first[0]) is follows


@pytest.mark.parametrize("said", ["[10] [a]", "[16 e]"])
def test_number_and_letter_in_square_brackets(words: Fixture, said: str) -> None:
    found = label_at(f"{said}   What is reported", words("en"))
    assert found is not None
    assert (found[0].parts[-1], found[0].style) == (said[-2], "digit-letter")


def test_a_letter_with_a_bracket_is_a_number_before_a_single_word_too(words: Fixture) -> None:
    assert label_at("A) Buckets", words("en")) is not None
    assert label_at("F. Goodall", words("en")) is None  # an initial


def test_figures_with_a_dot_that_count_through_are_numbers_and_no_hours() -> None:
    assert counts_in_dots(["6.7 Wells", "6.8 Rain", "6.9 Lakes", "6.10 Ice", "6.12 Snow"])
    assert not counts_in_dots(["6.7 Wells", "6.8 Rain", "6.9 Lakes"])  # none could be an hour
    assert not counts_in_dots(["9.10 Wells", "9.20 Rain", "1.1 Lakes", "1.2 Ice", "1.3 Snow"])


def test_a_single_small_roman_number_with_a_dot(words: Fixture) -> None:
    found = label_at("i. Wells and rain", words("en"))
    assert found is not None
    assert (found[0].parts, found[0].style) == ((1,), "roman)")


@pytest.mark.parametrize(("text", "label", "title"), [("3.1Money", "3.1", "Money"), ("Item 4Other", "4", "Other")])
def test_numbers_that_have_run_into_their_titles(words: Fixture, text: str, label: str, title: str) -> None:
    found = label_at(text, words("en"))
    assert found is not None
    assert (found[0].words, text[found[1] :]) == (label, title)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param("议题10     其他事项", (10,), id="blanks"),
        pytest.param("议程项目3：一般性辩论", (3,), id="colon"),
        pytest.param("项目2（a） 通过议程", (2, "a"), id="wide bracket"),
    ],
)
def test_a_chinese_number_stands_right_behind_its_word(text: str, parts: tuple[int | str, ...], words: Fixture) -> None:
    found = label_at(text, words("zh"))
    assert found is not None
    assert found[0].parts == parts


def test_the_first_small_roman_number_may_stand_before_small_letters(words: Fixture) -> None:
    found = label_at("i. data to collect", words("en"))
    assert found is not None
    assert found[0].style == "roman)"


@pytest.mark.parametrize("text", ["II & III WATER AND LAND", "II & III", "IV et VI Les rives"])
def test_two_roman_numbers_need_no_sign_behind_them(text: str, words: Fixture) -> None:
    found = label_at(text, words("en"))
    assert found is not None
    assert found[0].style == "ROMAN"


def test_a_pronoun_is_no_roman_number(words: Fixture) -> None:
    assert label_at("I and the river", words("en")) is None


@pytest.mark.parametrize("text", ["40º período de sesiones", "12º Periodo ordinario"])
def test_the_number_of_a_meeting_is_no_number_of_an_item(text: str, words: Fixture) -> None:
    assert label_at(text, words("es")) is None
