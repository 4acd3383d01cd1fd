import re

from ccmagenda.notation.passages import Passage, paragraphs

TEXT = "one\n  two, three\n\nfour"
NEVER = re.compile(r"(?!)")


def test_passage_knows_where_its_first_word_begins() -> None:
    assert [str(part.origin) for part in Passage("p", TEXT, 0, len(TEXT)).parted(re.compile(r",|\n\n"))] == [
        "p:1:1", "p:2:8", "p:4:1",
    ]  # fmt: skip


def test_stripped_passage_keeps_its_place() -> None:
    words = Passage("p", " a b ;. ", 0, 8).stripped(" ;.")
    assert (words.text, str(words.origin)) == ("a b", "p:1:2")


def test_passage_of_marks_alone_is_empty() -> None:
    assert Passage("p", " ;. ", 0, 4).stripped(" ;.").text == ""


def test_paragraphs_end_at_empty_lines() -> None:
    assert [one.text for one in paragraphs(TEXT, "p", NEVER, NEVER)] == ["one\n  two, three", "four"]


def test_paragraphs_begin_and_end_at_marks() -> None:
    found = paragraphs("a\nb;\nc\nThen d", "p", re.compile("Then"), re.compile(";$"))
    assert [(one.text, one.origin.line) for one in found] == [("a\nb;", 1), ("c", 3), ("Then d", 4)]
