import pytest

from ccmagenda import convention, data
from ccmagenda.model import Meeting, Programme, Span, Texts, Tone, words_of
from ccmagenda.wording import Wording
from ccmagenda.wording.within import marked_within

MEETING = Meeting(ref="1X", title="M", zone="UTC", first="2012-04-16", last="2012-04-16")
OPENING, OPENING_OF_ALL = Texts((("en", "Opening"),)), Texts((("en", "Opening of all"),))
MARK = Span(" [anglais]", Tone.QUIET)


@pytest.fixture(scope="module")
def french() -> Wording:
    return Wording(programme=Programme(meeting=MEETING), convention=convention("ccm"), language=data.language("fr"))


def test_text_within_words_is_told_to_be_in_its_language(french: Wording) -> None:
    told = marked_within("CCM 1X: Opening (suite)", [OPENING], french)
    assert told == (Span("CCM 1X: "), Span("Opening", language="en"), MARK, Span(" (suite)"))


def test_several_texts_of_one_language_bear_one_mark(french: Wording) -> None:
    told = marked_within("Opening ; Opening of all", [OPENING, OPENING_OF_ALL], french)
    assert [(span.text, span.language) for span in told] == [
        ("Opening", "en"), (" ; ", ""), ("Opening of all", "en"), (" [anglais]", ""),
    ]  # fmt: skip


def test_texts_of_two_languages_bear_two_marks(french: Wording) -> None:
    assert words_of(marked_within("Opening ; Cierre", [OPENING, Texts((("es", "Cierre"),))], french)) == (
        "Opening [anglais] ; Cierre [espagnol]"
    )


@pytest.mark.parametrize(
    ("words", "texts"),
    [("Ouverture", Texts((("en", "Opening"), ("fr", "Ouverture")))), ("Reopening", Texts((("en", "open"),))), ("A", Texts())],
    ids=["translated", "within-a-word", "no-text"],
)
def test_words_without_a_text_that_is_missing_stay_as_they_are(words: str, texts: Texts, french: Wording) -> None:
    assert marked_within(words, [texts], french) == (Span(words),)


def test_no_words_are_no_line(french: Wording) -> None:
    assert marked_within("", [OPENING], french) == ()
