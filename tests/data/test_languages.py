import string
from collections.abc import Mapping

import pytest

from ccmagenda import data
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Language

CODES = [pytest.param(code, id=code) for code in data.languages()]
PATTERNS = ("day", "date", "hours", "days", "days_of_month")


def placeholders(pattern: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(pattern) if name is not None}


def by_term(terms: Mapping[str, str]) -> dict[str, set[str]]:
    return {term: placeholders(words) for term, words in terms.items()}


def test_english_stands_first() -> None:
    assert data.languages()[0] == "en"


def test_language_that_is_not_there() -> None:
    with pytest.raises(UnknownNameError) as caught:
        data.language("xx")
    assert str(caught.value) == f"there is no language 'xx' - there are {', '.join(data.languages())}"


@pytest.mark.parametrize("code", CODES)
def test_language_has_exactly_the_terms_and_placeholders_of_english(code: str) -> None:
    assert by_term(data.language(code).terms) == by_term(data.language("en").terms)


@pytest.mark.parametrize("code", CODES)
def test_every_term_has_words_on_one_line(code: str) -> None:
    assert [term for term, words in data.language(code).terms.items() if not words.strip() or not words.isprintable()] == []


@pytest.mark.parametrize("code", CODES)
def test_language_has_twelve_months_and_seven_weekdays(code: str) -> None:
    language = data.language(code)
    assert (len(set(language.months)), len(language.months)) == (12, 12)
    assert (len(set(language.weekdays)), len(language.weekdays)) == (7, 7)
    assert all((*language.months, *language.weekdays))


@pytest.mark.parametrize("code", CODES)
def test_patterns_have_the_placeholders_of_english(code: str) -> None:
    def of(language: Language) -> dict[str, set[str]]:
        return {name: placeholders(getattr(language, name)) for name in PATTERNS}

    assert of(data.language(code)) == of(data.language("en"))


@pytest.mark.parametrize("code", CODES)
def test_language_says_its_name_and_direction(code: str) -> None:
    language = data.language(code)
    assert (language.code, bool(language.name)) == (code, True)
    assert language.direction == ("rtl" if code in {"ar", "fa", "he", "ur"} else "ltr")
