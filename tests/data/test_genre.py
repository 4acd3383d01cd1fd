import pytest

from ccmagenda import data
from ccmagenda.model import Lexicon

ENGLISH = data.genre()[0]
WHOLE = ("fr", "es")
READ = ("de", "it", "pt")
ALIKE = {"letters", *next(lexicon for lexicon in data.genre() if lexicon.code == "any").words}
"""Sorts of words that are read in every language at once."""


def of(code: str) -> Lexicon:
    return next(lexicon for lexicon in data.genre() if lexicon.code == code)


def test_every_language_that_we_print_can_be_read() -> None:
    assert set(data.languages()) - {lexicon.code for lexicon in data.genre()} == set()


@pytest.mark.parametrize("code", WHOLE)
def test_language_has_every_sort_of_word_that_english_has(code: str) -> None:
    assert set(ENGLISH.words) - set(of(code).words) == set()


@pytest.mark.parametrize("code", [lexicon.code for lexicon in data.genre()])
def test_language_has_no_sort_of_word_that_english_lacks(code: str) -> None:
    assert set(of(code).words) - set(ENGLISH.words) - ALIKE == set()


@pytest.mark.parametrize("code", ["en", *WHOLE, *READ])
def test_months_and_weekdays_are_in_order_and_complete(code: str) -> None:
    assert (len(of(code).of("months")), len(of(code).of("weekdays"))) == (12, 7)


@pytest.mark.parametrize("code", [lexicon.code for lexicon in data.genre()])
def test_no_word_stands_twice_in_one_sort(code: str) -> None:
    assert {sort: words for sort, words in of(code).words.items() if len(set(words)) != len(words)} == {}


def test_every_place_has_a_zone_that_there_is() -> None:
    from ccmagenda.model import zone

    places = [entry.partition("=") for lexicon in data.genre() for entry in lexicon.of("places")]
    assert [name for name, _, named in places if zone(named.strip()).name != named.strip()] == []
