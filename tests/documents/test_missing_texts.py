"""Translators see what is missing in a language: which part of what, and the words that there are."""

import re
from collections.abc import Iterator

import attrs
import pytest

import ccmagenda
from ccmagenda.documents import Setting
from ccmagenda.model import Programme, Span
from ccmagenda.wording.missing import missing

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


MIXED = """
convention: ccm
meeting:
  ref: 1XM
  title: Small meeting
  venue: {en: Centre, fr: Le Centre}
  city: {en: Somewhere, fr: Quelque part}
  zone: Europe/Zurich
  from: 2012-04-16
  to: 2012-04-17
paper: {organ: Our organ, submitted-by: Note by the host}
rooms:
  - {key: h, name: {en: Great Hall, fr: Grande salle}}
  - {key: x, name: {en: Little Hall, fr: Petite salle}}
sittings:
  - day: 16 April 2012
    hours: at dawn
    serial: second reading
    body: Contact group
    room: h
    chair: {person: Mayor, of: City of Geneva}
    sessions:
      - {key: one, title: One, chair: Norway, time: after the walk, room: x, kind: side event, host: {of: Network of hosts}}
      - key: two
        title: Two
        after: one
        moderator: {person: Deputy Minister, state: Norway}
        talks: [{speaker: {person: Head of operations, of: national mine action centre, state: Croatia}}]
action-points: [{key: p, title: Point, timing: by mid-January, owner: {of: Legal Counsel, state: Norway}}]
"""
KINDS = [key for key, kind in ccmagenda.documents.shelf().items() if kind.subject is Programme]


def spans(thing: object) -> Iterator[Span]:
    if isinstance(thing, Span):
        yield thing
    elif isinstance(thing, tuple):
        for part in thing:
            yield from spans(part)
    elif attrs.has(type(thing)):
        yield from spans(attrs.astuple(thing, recurse=False))


@pytest.mark.parametrize("language", ["es", "ar"])
def test_what_bears_a_mark_in_a_paper_is_listed_and_what_is_listed_bears_one(language: str) -> None:
    programme = ccmagenda.load(MIXED.encode(), path="p.yaml")
    setting = Setting(convention=ccmagenda.convention("ccm"), language=ccmagenda.data.language(language))
    listed = {passage.texts.read("en") for passage in missing(setting.wording(programme))}
    papers = [ccmagenda.documents.shelf()[kind].draw(programme, setting) for kind in KINDS if kind != "missing-texts"]
    marked = {span.text.strip() for paper in papers for span in spans(paper) if span.language}
    assert marked - listed == set()
    assert listed - marked == set()


@pytest.mark.parametrize("kind", [pytest.param(kind, id=kind) for kind in KINDS if kind != "programme-sheet"])
def test_nothing_that_is_listed_stands_in_a_paper_without_its_language(kind: str) -> None:
    programme = ccmagenda.load(MIXED.encode(), path="p.yaml")
    setting = Setting(convention=ccmagenda.convention("ccm"), language=ccmagenda.data.language("es"))
    listed = {passage.texts.read("en") for passage in missing(setting.wording(programme))}
    plain = [span.text for span in spans(ccmagenda.documents.shelf()[kind].draw(programme, setting)) if not span.language]
    assert [words for words in plain for one in listed if re.search(rf"\b{one}\b(?! \[inglés\])", words)] == []


def test_each_row_is_counted_on_the_screen() -> None:
    programme = ccmagenda.load(MIXED.encode(), path="p.yaml")
    rows = ccmagenda.print_document(programme, "missing-texts", "csv", language="es").decode("utf-8-sig").splitlines()
    assert len(rows) - 1 == len(ccmagenda.untranslated(programme, "es"))
