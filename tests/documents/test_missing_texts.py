"""Translators see what is missing in a language: which part of what, and the words that there are."""

import pytest

import ccmagenda
from ccmagenda.model import Programme

PROGRAMME = """
meeting:
  {ref: 1XM, title: {en: Small meeting, fr: Petite réunion}, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}
sittings:
  - day: 16 April 2012
    hours: 10:00-13:00
    sessions:
      - {key: one, title: {en: One, fr: Un}, chair: Norway}
      - {key: two, title: Two, chair: Norway, notes: {en: Bring papers.}}
      - {key: three, title: {en: Three, fr: Trois}, chair: Norway, notes: {en: A, fr: B}, talks: [{title: {en: T, fr: E}}]}
"""


@pytest.fixture
def programme() -> Programme:
    return ccmagenda.load(PROGRAMME.encode(), path="p.yaml")


def test_missing_texts_tell_the_part_its_session_and_the_words(programme: Programme) -> None:
    rows = ccmagenda.print_document(programme, "missing-texts", "csv", language="fr").decode("utf-8-sig").splitlines()
    assert [row.split(",") for row in rows[1:]] == [["titre", "two", "Two"], ["notes", "two", "Bring papers."]]
    assert ccmagenda.untranslated(programme, "fr") == (("two", "title"), ("two", "notes"))


def test_nothing_missing_is_said(programme: Programme) -> None:
    assert "No text is missing in this language." in ccmagenda.print_document(programme, "missing-texts").decode()


def test_language_of_which_little_is_missing_is_one_of_the_programme(programme: Programme) -> None:
    assert ccmagenda.wording.written_in(programme) == ("en",)
    whole = ccmagenda.load(PROGRAMME.replace("title: Two", "title: {en: Two, fr: Deux}").encode(), path="p.yaml")
    assert ccmagenda.wording.written_in(whole) == ("en", "fr")
