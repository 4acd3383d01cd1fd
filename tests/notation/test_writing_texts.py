import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.model import Room, Texts
from ccmagenda.model.text import reflowed
from ccmagenda.notation.writing_texts import said, spelled_out, told

LONG = " ".join(["word"] * 30)
WRAPPED = " ".join(["word"] * 22) + "\n" + " ".join(["word"] * 8)


@pytest.mark.parametrize(
    ("pairs", "written"),
    [
        pytest.param((), {}, id="nothing"),
        pytest.param((("", "A"),), "A", id="own-language"),
        pytest.param((("fr", "A"),), {"fr": "A"}, id="another-language"),
        pytest.param((("en", "A"), ("fr", "B")), {"en": "A", "fr": "B"}, id="two-languages"),
        pytest.param((("en", "A"), ("fr", "")), {"en": "A"}, id="one-left-empty"),
    ],
)
def test_words_by_language(pairs: tuple[tuple[str, str], ...], written: object) -> None:
    assert said(Texts(pairs)) == written


@pytest.mark.parametrize(
    ("pairs", "spelled"),
    [
        pytest.param((("", "A"),), (("", "A"),), id="own-words-alone"),
        pytest.param((("", "A"), ("es", "B")), (("fr", "A"), ("es", "B")), id="own-words-and-others"),
        pytest.param((("en", "A"), ("es", "B")), (("en", "A"), ("es", "B")), id="all-with-their-language"),
        pytest.param((("", "A"), ("es", "")), (("", "A"), ("es", "")), id="others-left-empty"),
    ],
)
def test_own_words_stand_under_the_language_of_the_programme(
    pairs: tuple[tuple[str, str], ...], spelled: tuple[tuple[str, str], ...]
) -> None:
    room = Room(key="a", name=Texts(pairs))
    assert spelled_out(("b", (room,)), "fr") == ("b", (Room(key="a", name=Texts(spelled)),))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("Short.", "Short.", id="short"),
        pytest.param(LONG, WRAPPED, id="long"),
        pytest.param(f"- {LONG[:-5]}", f"- {' '.join(['word'] * 21)}\n  {' '.join(['word'] * 8)}", id="item"),
        pytest.param(f"{'x' * 110} - b", f"{'x' * 110} - b", id="dash-would-begin-a-line"),
        pytest.param("x" * 300, "x" * 300, id="word-that-is-too-long"),
    ],
)
def test_paragraphs_in_lines(text: str, written: str) -> None:
    assert told(Texts((("", text),))) == written


@given(
    st.lists(
        st.sampled_from(["-", "*", "\u2022", "- a", "word", "a-b", "x" * 60, "\n", "\n\n", "\n- "]), min_size=9, max_size=80
    ).map(" ".join)
)
def test_wrapped_paragraphs_are_the_same_paragraphs(text: str) -> None:
    plain = reflowed(text)
    assert reflowed(str(told(Texts((("", plain),)))) if plain else "") == plain
