import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.errors import UnreadableError
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.source import decode, refuse_unseen


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param(b"a\nb\n", "a\nb\n", id="lf"),
        pytest.param(b"a\r\nb\r\n", "a\nb\n", id="crlf"),
        pytest.param(b"a\rb", "a\nb", id="cr"),
        pytest.param(b"a\r\n\rb\n", "a\n\nb\n", id="mixed"),
        pytest.param(b"\xef\xbb\xbfa", "a", id="byte-order-mark"),
        pytest.param("Côte".encode(), "Côte", id="accent"),
        pytest.param(b"", "", id="empty"),
    ],
)
def test_text_has_one_kind_of_line_end(content: bytes, text: str) -> None:
    assert decode(content, "p") == text


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"a\nb\xe9", "p:2: byte 3 is not UTF-8 (0xe9) - save the file as UTF-8", id="latin-1"),
        pytest.param("a".encode("utf-16"), "p: the file is in UTF-16 - save it as UTF-8", id="utf-16-with-mark"),
        pytest.param("ab".encode("utf-16-le"), "p: the file is in UTF-16 - save it as UTF-8", id="utf-16-le"),
        pytest.param("ab".encode("utf-16-be"), "p: the file is in UTF-16 - save it as UTF-8", id="utf-16-be"),
    ],
)
def test_other_encoding_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(content, "p")
    assert str(caught.value) == sentence


def test_line_of_a_wrong_byte_counts_every_kind_of_line_end() -> None:
    with pytest.raises(UnreadableError, match=r"^p:3: byte 4 "):
        decode(b"a\rb\r\xe9", "p")


def test_limit_is_the_last_size_that_is_read() -> None:
    assert decode(b"abc", "p", 3) == "abc"
    with pytest.raises(UnreadableError) as caught:
        decode(b"abcd", "p", 3)
    assert str(caught.value) == "p: the file has more than 3 bytes, which is the limit - split it into several programmes"


@given(st.binary())
def test_any_bytes_are_text_or_unreadable(content: bytes) -> None:
    try:
        said = "a text" if "\r" not in decode(content, "p") else "another line end"
    except UnreadableError as error:
        said = str(error)
    assert said == "a text" or said.endswith("UTF-8")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("a\nb\tc\u200e\u200d", [], id="nothing-unseen"),
        pytest.param(
            "a\n\n b\0c", ["p:3:3: U+0000 (a control character) cannot be printed - delete it [file.character]"], id="nul"
        ),
        pytest.param(
            "\x1b\n\u2028",
            [
                "p:1:1: U+001B (a control character) cannot be printed - delete it [file.character]",
                "p:2:1: U+2028 (line separator) cannot be printed - delete it [file.character]",
            ],
            id="two",
        ),
        pytest.param(
            "\uffff", ["p:1:1: U+FFFF (no character) cannot be printed - delete it [file.character]"], id="no-character"
        ),
    ],
)
def test_unseen_characters_are_named_with_their_place(text: str, found: list[str]) -> None:
    faults = Faults()
    refuse_unseen(text, "p", faults)
    assert [str(fault) for fault in faults.findings()] == found
