"""How the offices' documents are said: pieces of another language keep their marks, and are explained above."""

import datetime

import pytest

from ccmagenda import data
from ccmagenda.documents._voice import Voice, joined
from ccmagenda.model import Finding, Paragraph, Span, Texts, Tone

DAY = datetime.date(2012, 4, 16)


def voice(code: str) -> Voice:
    return Voice(convention=data.convention("ccm"), language=data.language(code))


def test_line_of_plain_words_is_one_piece() -> None:
    assert voice("en").line("told", field="A", words="b") == (Span("A: b"),)


def test_line_keeps_the_language_and_the_tone_of_its_pieces() -> None:
    said = voice("fr").line("told", Tone.QUIET, field=Span("A", Tone.STRONG), words=Span("b", language="en"))
    assert said == (Span("A", Tone.STRONG), Span("\u202f: ", Tone.QUIET), Span("b", Tone.QUIET, language="en"))


@pytest.mark.parametrize(
    ("code", "mark"), [pytest.param("en", "", id="english"), pytest.param("ar", "en", id="another-language")]
)
def test_what_a_rule_says_is_marked_as_english(code: str, mark: str) -> None:
    finding = Finding(rule="seats", sentence="too many", reading="narrow")
    assert voice(code).finding(finding) == (Span("too many (narrow)", language=mark),)


@pytest.mark.parametrize(
    ("texts", "span"),
    [
        pytest.param((("en", "A"), ("fr", "B")), Span("B"), id="there"),
        pytest.param((("en", "A"),), Span("A", language="en"), id="missing"),
        pytest.param((("", "A"),), Span("A", language="en"), id="without-a-language"),
    ],
)
def test_texts_of_a_convention(texts: tuple[tuple[str, str], ...], span: Span) -> None:
    assert voice("fr").read(Texts(texts)) == span


def test_word_of_the_data_by_its_term_or_as_english() -> None:
    french = voice("fr")
    assert french.known("sure", "inferred") == Span("déduit")
    assert french.known("office", "Friend of the President") == Span("Ami du Président")
    assert french.known("office", "Treasurer") == Span("Treasurer", language="en")
    assert french.known("offices", "Treasurer", "Treasurers") == Span("Treasurers", language="en")


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        pytest.param([], (), id="none"),
        pytest.param(["A"], (Span("A"),), id="one"),
        pytest.param(["A", "B", Span("C")], (Span("A, B et C"),), id="three"),
    ],
)
def test_list_in_words(pieces: list[str | Span], words: tuple[Span, ...]) -> None:
    assert voice("fr").all_of(pieces) == words


def test_pieces_one_after_the_other_without_those_that_are_empty() -> None:
    assert voice("en").listed(["a", "", (), Span("b", language="fr")]) == (Span("a; "), Span("b", language="fr"))


@pytest.mark.parametrize(
    ("ref", "name"),
    [
        pytest.param("3MSP", "Troisième Assemblée des États parties", id="whole"),
        pytest.param("2RC", "Deuxième Conférence d’examen", id="in-parts"),
        pytest.param("99X", "99X", id="unknown"),
    ],
)
def test_meeting(ref: str, name: str) -> None:
    assert voice("fr").meeting(ref) == Span(name)


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages()])
def test_meeting_in_parts_is_named_as_a_whole_in_every_language(code: str) -> None:
    known = data.convention("ccm").meetings
    first, second = (record.names.read(code) for record in known.records if record.ref == "2RC")
    name = voice(code).meeting("2RC").text
    assert name
    assert (first.startswith(name), second.startswith(name), first == name) == (True, True, False)


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        pytest.param("fr", DAY, "Swaziland", id="then"),
        pytest.param("fr", None, "Eswatini", id="last"),
        pytest.param("ru", DAY, "Свазиленд", id="other-script"),
    ],
)
def test_state_by_the_name_of_its_time(code: str, day: datetime.date | None, name: str) -> None:
    assert voice(code).state("SWZ", day) == name


def test_state_that_is_not_known_stands_by_its_code() -> None:
    assert voice("fr").state("XXX", DAY) == "XXX"


@pytest.mark.parametrize(
    ("why", "said"),
    [
        pytest.param("", (Span("déduit"),), id="no-ground"),
        pytest.param("a list", (Span("déduit\u202f: "), Span("a list", language="en")), id="ground"),
    ],
)
def test_how_sure_something_is(why: str, said: tuple[Span, ...]) -> None:
    assert voice("fr").sure("inferred", why) == said


def test_document_says_that_a_part_of_it_is_in_english() -> None:
    french = voice("fr")
    made = french.document([Paragraph(french.told("too many"))], title="T")
    above = Paragraph("Les phrases tirées des règles et des sources sont reproduites en anglais.", tone=Tone.QUIET)
    assert made.blocks == (above, Paragraph(Span("too many", language="en")))
    assert (made.language, made.direction) == ("fr", "ltr")


def test_document_all_in_its_language_says_nothing_of_others() -> None:
    assert voice("fr").document([Paragraph("A")], title="T").blocks == (Paragraph("A"),)
    assert voice("en").document([Paragraph(voice("en").told("A"))], title="T").blocks == (Paragraph("A"),)


def test_pieces_of_one_look_become_one() -> None:
    assert joined([Span("a"), Span(""), Span("b"), Span("c", Tone.QUIET)]) == (Span("ab"), Span("c", Tone.QUIET))
