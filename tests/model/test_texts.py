import pytest

from ccmagenda.model import Texts
from ccmagenda.model.texts import Wordable, prose, title

BOTH = Texts((("", "Opening"), ("fr", "Ouverture")))


@pytest.mark.parametrize(
    ("texts", "language", "expected"),
    [
        pytest.param(BOTH, "fr", "Ouverture", id="in-the-language"),
        pytest.param(BOTH, "es", "Opening", id="falls-back-to-the-original"),
        pytest.param(BOTH, "", "Opening", id="the-original"),
        pytest.param(Texts((("fr", "Ouverture"),)), "es", "Ouverture", id="falls-back-to-whatever-there-is"),
        pytest.param(Texts((("", "Opening"), ("fr", ""))), "fr", "Opening", id="empty-words-count-as-missing"),
        pytest.param(Texts((("es", ""), ("fr", "Ouverture"))), "en", "Ouverture", id="first-that-is-not-empty"),
        pytest.param(Texts(), "en", "", id="none"),
    ],
)
def test_read(texts: Texts, language: str, expected: str) -> None:
    assert texts.read(language) == expected


@pytest.mark.parametrize(
    ("texts", "language", "code"),
    [
        pytest.param(BOTH, "fr", "fr", id="in-the-language"),
        pytest.param(BOTH, "es", "", id="the-original"),
        pytest.param(Texts((("fr", "Ouverture"),)), "es", "fr", id="whatever-there-is"),
        pytest.param(Texts((("", "Opening"), ("fr", ""))), "fr", "", id="empty-words-count-as-missing"),
        pytest.param(Texts(), "en", "en", id="none"),
    ],
)
def test_language_of_the_words_that_are_read(texts: Texts, language: str, code: str) -> None:
    assert texts.language_of(language) == code
    assert texts.read(language) == dict(texts.by_language).get(code, "")


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(Texts(), False, id="none"),
        pytest.param(Texts((("", ""),)), False, id="empty-words"),
        pytest.param(Texts((("", ""), ("fr", "Ouverture"))), True, id="some"),
    ],
)
def test_truth_of_texts(texts: Texts, expected: bool) -> None:  # noqa: FBT001 - an expected answer
    assert bool(texts) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("", Texts(), id="empty"),
        pytest.param(" Opening\n of it", Texts((("", "Opening of it"),)), id="text"),
        pytest.param({"en": "Opening\x1b", "fr": " Ouverture"}, Texts((("en", "Opening"), ("fr", "Ouverture"))), id="mapping"),
        pytest.param(BOTH, BOTH, id="texts"),
    ],
)
def test_title(value: Wordable, expected: Texts) -> None:
    assert title(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("", Texts(), id="empty"),
        pytest.param("One\ntwo.\n\n\nThree:\n* four", Texts((("", "One two.\n\nThree:\n- four"),)), id="paragraphs"),
        pytest.param({"fr": "Un\ndeux"}, Texts((("fr", "Un deux"),)), id="mapping"),
    ],
)
def test_prose(value: Wordable, expected: Texts) -> None:
    assert prose(value) == expected
