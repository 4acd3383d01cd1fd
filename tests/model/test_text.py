import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ccmagenda.model import clean, folded, one_line, shortened
from ccmagenda.model.text import BIDI_CONTROLS, as_set, paragraphs, reflowed

SURROGATE = st.characters(categories=["Cs"])
SPITEFUL = st.sampled_from(
    "\x00\x07\x1b\x7f\x85\x9b\u061c\u200b\u200d\u200e\u2028\u2029\u202e\u2066\ufeff\ufffe\U0001ffff"
    "\r\n\t\x0b\x0c \u00a0-*\u2022\u0301\u0338\u0344\u0958\u212b\ufb1de\u1100\u1161"
)
ANY_TEXT = st.text(st.one_of(st.characters(), SURROGATE, SPITEFUL), max_size=40)


def noncharacter(mark: str) -> bool:
    return 0xFDD0 <= ord(mark) <= 0xFDEF or ord(mark) & 0xFFFE == 0xFFFE


@given(ANY_TEXT)
def test_clean_text_holds_no_mark_that_steers_a_screen(text: str) -> None:
    cleaned = clean(text)
    assert [mark for mark in cleaned if unicodedata.category(mark) in {"Cc", "Cs"} and mark not in "\n\t"] == []
    assert [mark for mark in cleaned if mark in BIDI_CONTROLS or noncharacter(mark) or mark in "\u2028\u2029\ufeff"] == []


@given(ANY_TEXT)
def test_clean_text_is_nfc_and_can_be_written(text: str) -> None:
    assert unicodedata.is_normalized("NFC", clean(text))
    assert clean(text).encode().decode() == clean(text)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(clean, id="clean"),
        pytest.param(one_line, id="one-line"),
        pytest.param(paragraphs, id="paragraphs"),
        pytest.param(reflowed, id="reflowed"),
        pytest.param(folded, id="folded"),
    ],
)
@given(text=ANY_TEXT)
@example(text="*\n0")
@example(text="\u0130\u0338")
def test_twice_is_the_same_as_once(make: Callable[[str], str], text: str) -> None:
    assert make(make(text)) == make(text)


@given(ANY_TEXT)
def test_one_line_has_one_line_and_single_spaces(text: str) -> None:
    line = one_line(text)
    assert line.splitlines() == ([line] if line else [])
    assert line == " ".join(line.split())


@given(ANY_TEXT, st.integers(1, 80))
def test_shortened_is_never_longer(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most
    assert short.splitlines() == ([short] if short else [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "", id="empty"),
        pytest.param("plain text", "plain text", id="plain"),
        pytest.param("Cafe\u0301", "Café", id="nfc"),
        pytest.param("a\r\nb\rc\u2028d\u2029e\x85f\x0bg\x0ch", "a\nb\nc\nd\ne\nf\ng\nh", id="line-ends"),
        pytest.param("\x1b[31mred\x1b[0m", "[31mred[0m", id="escape"),
        pytest.param("\x9b31mred", "31mred", id="csi"),
        pytest.param("a\u202eb\u2066c\u2069\u061cd", "abcd", id="directions"),
        pytest.param("\ufeffa\ufdd0b\uffff\U0010ffff", "ab", id="byte-order-mark-and-non-characters"),
        pytest.param("a\ud800b", "ab", id="lone-surrogate"),
        pytest.param("\u200ea\u200fb\u200cc\u200dd", "\u200ea\u200fb\u200cc\u200dd", id="marks-that-scripts-need"),
        pytest.param("e\x00\u0301", "é", id="accent-after-a-removed-mark"),
        pytest.param("tab\there", "tab\there", id="tab"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("  Opening\n of\tthe   meeting ", "Opening of the meeting", id="spaces"),
        pytest.param("a\u00a0b", "a b", id="no-break-space"),
        pytest.param(" \r\n ", "", id="nothing-but-space"),
    ],
)
def test_one_line(text: str, expected: str) -> None:
    assert one_line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("one\ntwo", "one two", id="joined"),
        pytest.param("one\n\ntwo", "one\n\ntwo", id="two-paragraphs"),
        pytest.param("one\n \n\n\ntwo\n", "one\n\ntwo", id="many-empty-lines"),
        pytest.param("one:\n- two\n  more\n* three\n• four", "one:\n- two more\n- three\n- four", id="list"),
        pytest.param("-not a list", "-not a list", id="dash-without-space"),
        pytest.param("", "", id="empty"),
        pytest.param("\n\n", "", id="empty-lines"),
    ],
)
def test_reflowed(text: str, expected: str) -> None:
    assert reflowed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a  \n\n\tb\n\n", "a\n\n b", id="tab-and-trailing-space"),
        pytest.param("\n\na", "a", id="empty-lines-at-the-start"),
    ],
)
def test_paragraphs(text: str, expected: str) -> None:
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        pytest.param("abc", 3, "abc", id="fits"),
        pytest.param("abcd", 3, "ab…", id="one-too-long"),
        pytest.param("a\nb", 3, "a b", id="one-line"),
        pytest.param(" " * 50 + "abcdef", 5, "…", id="far-out"),
    ],
)
def test_shortened(text: str, most: int, expected: str) -> None:
    assert shortened(text, most) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Côte d\u2019Ivoire", "CÔTE D'IVOIRE", id="apostrophe-and-case"),
        pytest.param("Bosnia & Herzegovina", "Bosnia and Herzegovina", id="ampersand"),
        pytest.param("Guinea\u2011Bissau", "Guinea-Bissau", id="dash"),
        pytest.param("Tu\u0308rkiye", "Türkiye", id="composed"),
        pytest.param("Holy\u00a0 See", "Holy See", id="spaces"),
        pytest.param("STRASSE", "Straße", id="sharp-s"),
    ],
)
def test_folded_names_that_are_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [pytest.param("Turkiye", "Türkiye", id="accent"), pytest.param("N\u043erway", "Norway", id="cyrillic")],
)
def test_folded_names_that_are_two(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param("Quand\u202f: 16\u00a0avril", "Quand\u202f: 16\u00a0avril", id="no-break-spaces-stay"),
        pytest.param(" a\n b\t\tc ", "a b c", id="others-are-one-space"),
        pytest.param("a \u00a0b", "a b", id="runs-are-one-space"),
        pytest.param("\u202fa\u00a0", "a", id="none-at-the-ends"),
        pytest.param("a\u2009b", "a b", id="thin-space"),
    ],
)
def test_line_as_set(text: str, line: str) -> None:
    assert as_set(text) == line


@given(st.text())
def test_line_as_set_is_the_plain_line_but_for_its_no_break_spaces(text: str) -> None:
    assert one_line(as_set(text)) == one_line(text)
    assert as_set(as_set(text)) == as_set(text)


def test_paragraphs_keep_no_break_spaces() -> None:
    assert reflowed("A\u202f:\nb\n\n- c\u202f;") == "A\u202f: b\n\n- c\u202f;"
