import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda import importers, read
from ccmagenda.errors import UnreadableError
from ccmagenda.model import NOWHERE, Reading

HEAD = "convention: ccm\nmeeting: 2IM\n"
SITTING = "sittings:\n  - day: Monday 16 April 2012\n    morning: 10:00-13:00\n"
PIECES = st.sampled_from(
    (
        *("convention: ccm\n", "meeting: 2IM\n", "meeting: {ref: X, ", "sittings:\n", "  - day: Monday 16 April 2012\n"),
        *("    morning: 10:00-13:00\n", "    sessions:\n", "      - {key: a, title: b, ", "chair: [Japan, Korea]", "time: 25:00"),
        *("}", "{", "[", "]", "\n", "  ", "- ", ": ", "'", '"', "|\n", ">-\n", "&a ", "*a", "!!int ", "<<: ", "---\n", "...\n"),
        *("? ", "# ", "%YAML 1.2\n", "\t", "\r", "\x00", "\x85", "\u2028", "\ufeff", "\u202e", "😀", '"\\ud800"', '"\\0"', "~"),
        *(
            "NO",
            "1e999",
            "0x1F",
            "²",
            "waivers:\n",
            "  - {provision: B4, because: x}\n",
            "language: fr\n",
            "issued: 2012-02-30\n",
        ),
    )
)


def read_or_none(content: bytes) -> Reading | None:
    try:
        return read(content, path="a.yaml")
    except UnreadableError:
        return None


@given(st.binary(max_size=200))
def test_any_bytes_give_a_reading_or_are_unreadable(content: bytes) -> None:
    assert type(read_or_none(content)) in {Reading, type(None)}


@given(st.text(max_size=200))
def test_any_text_gives_a_reading(text: str) -> None:
    reading = read_or_none(text.encode("utf-8", "surrogatepass"))
    assert reading is None or reading.programme is not None or reading.findings != ()


@given(st.lists(PIECES, max_size=20), st.sampled_from(["", HEAD, HEAD + SITTING]))
def test_any_pieces_of_a_file_give_a_programme_or_faults_with_their_places(pieces: list[str], head: str) -> None:
    reading = read_or_none((head + "".join(pieces)).encode())
    faults = reading.findings if reading else ()
    assert reading is None or reading.programme is not None or faults != ()
    assert [fault for fault in faults if not fault.sentence or fault.origin == NOWHERE] == []


@given(st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=4))
def test_any_change_of_a_good_file_gives_a_reading_or_is_unreadable(changes: list[tuple[int, int]]) -> None:
    content = bytearray((HEAD + SITTING).encode())
    for place, byte in changes:
        content[place % len(content)] = byte
    assert type(read_or_none(bytes(content))) in {Reading, type(None)}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"a: \xff", "a.yaml:1: byte 3 is not UTF-8 (0xff) - save the file as UTF-8", id="not-utf-8"),
        pytest.param("a: b".encode("utf-16"), "a.yaml: the file is in UTF-16 - save it as UTF-8", id="utf-16"),
        pytest.param(
            b" " * 2_000_001,
            "a.yaml: the file has more than 2,000,000 bytes, which is the limit - split it into several programmes",
            id="too-large",
        ),
    ],
)
def test_bytes_that_cannot_be_read(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(content, path="a.yaml")
    assert str(caught.value) == sentence


@pytest.mark.parametrize("content", [pytest.param(b"", id="empty"), pytest.param(b"\xef\xbb\xbf", id="byte-order-mark")])
def test_file_with_nothing_in_it(content: bytes) -> None:
    reading = read(content, path="a.yaml")
    assert (reading.programme, [finding.rule for finding in reading.findings]) == (None, ["file.empty"])


def test_byte_order_mark_and_line_ends_change_nothing() -> None:
    plain = read((HEAD + SITTING).encode(), path="a.yaml")
    assert plain.programme is not None
    assert read(b"\xef\xbb\xbf" + (HEAD + SITTING).replace("\n", "\r\n").encode(), path="a.yaml") == plain


def test_importer_says_what_it_reads() -> None:
    importer = importers.shelf()["yaml"]
    assert (importer.summary, importer.suffixes) == ("a programme file of ccmagenda", (".yaml", ".yml"))
