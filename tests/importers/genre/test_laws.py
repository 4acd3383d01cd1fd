"""Laws of reading: nothing but our own errors, no silent loss, the same reading every time, a file that loads."""

import contextlib
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import data, exporters
from ccmagenda.importers._genre.keeping import words_in
from ccmagenda.model import Reading

SLOW = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
HEADS = (
    "",
    "",
    "10:00-13:00 ",
    "10:00\u201311:30 | ",
    "9h 30 ",
    "3-6 p.m.",
    "As of 8.30 ",
    "Monday 5 May 2014",
    "6 May",
    "DAY 2: ",
    "MORNING ",
    "1. ",
    "2.a ",
    "(a) ",
    "Item 3 (cont'd): ",
    "- ",
    "\u2022 ",
    "| ",
    "Chair: ",
    "Panellists:",
    "4th meeting, ",
    "First Session: ",
    "Documents: ",
    "Room: ",
    "May 2014",
    "Immediately after ",
    "Committee A",
    "\t",
    "   ",
)
BODIES = (
    "Opening of the {w}",
    "Lunch {w}",
    "Coffee break",
    "Ms. Ana {w}, Portugal",
    "presenter TBC, {w}",
    "Japan and Peru",
    "Reception hosted by {w}",
    "{w} (continued)",
    "Room {w}",
    "A/63/701",
    "Statement by Ambassador {w}",
    "{w}",
    "{w} {w}",
    "{w} will be counted. They are many, and delegations may say how many there are in their own country.",
    "(closed)",
    "Close",
    "",
    "{w}, Mr. Bo Ek, GICHD 14:00-15:00 2. Stocks",
    "\u00c2 {w}",
    "=====",
    "Time | Topic | {w}",
)
TAILS = ("", ":", ".", " |", ", {w}")
UNIQUE = (
    "Quarry",
    "Zebra",
    "Walnut",
    "Copper",
    "Glacier",
    "Lantern",
    "Mimosa",
    "Nickel",
    "Obelisk",
    "Pelican",
    "Quartz",
    "Raven",
    "Saffron",
    "Thistle",
)
LINES = st.builds("{0}{1}{2}".format, st.sampled_from(HEADS), st.sampled_from(BODIES), st.sampled_from(TAILS))


def _paper(lines: list[str]) -> str:
    """Return lines, each with a word that stands in no other."""
    return "\n".join(line.replace("{w}", word) for line, word in zip(lines, UNIQUE, strict=False))


PAPERS = st.lists(LINES | st.just(""), max_size=len(UNIQUE)).map(_paper)


def read(text: str) -> Reading:
    return ccmagenda.import_file(text.encode("utf-8", "replace"), path="a.txt", year=2014, zone="Europe/Zurich")


def said(reading: Reading) -> str:
    return exporters.shelf()["reading-json"].export(reading, exporters.Look()).decode()


def lost(text: str) -> list[str]:
    """Return the lines of which a word is neither read nor left over, and does not only tell what a line is."""
    reading = read(text)
    shape = json.loads(said(reading))
    notes = " ".join(item.notes for _, _, item in reading.printed.walk()) if reading.printed else ""
    documents = " ".join(name for _, _, item in reading.printed.walk() for name in item.documents) if reading.printed else ""
    kept = words_in(
        json.dumps(shape["programme"], ensure_ascii=False)
        + notes
        + documents
        + (reading.printed.symbol if reading.printed else "")
    )
    left = words_in(" ".join(each["sentence"] for each in shape["leftovers"]))
    known = {word for lexicon in data.genre() for sort in lexicon.words for said in lexicon.of(sort) for word in words_in(said)}
    for code in data.languages():
        language = data.language(code)
        known |= words_in(" ".join((*language.months, *language.weekdays, *language.terms.values())))
    return [line for line in text.split("\n") if not words_in(line) <= kept | left | known]


@SLOW
@given(PAPERS)
def test_no_line_is_lost_in_silence(text: str) -> None:
    assert lost(text) == []


@SLOW
@given(st.text(max_size=400) | PAPERS)
def test_any_text_is_read_without_an_error(text: str) -> None:
    reading = read(text)
    assert reading.programme is not None or reading.findings[0].rule == "file.empty"


@SLOW
@given(st.binary(max_size=200))
def test_any_bytes_raise_nothing_but_our_own_errors(content: bytes) -> None:
    with contextlib.suppress(ccmagenda.UnreadableError):
        assert ccmagenda.import_file(content, path="a.txt").path == "a.txt"


@SLOW
@given(PAPERS)
def test_what_is_read_loads_again(text: str) -> None:
    reading = read(text)
    if reading.programme is not None:
        assert ccmagenda.load(ccmagenda.as_yaml(reading.programme)) == reading.programme


@SLOW
@given(PAPERS)
def test_the_same_text_gives_the_same_reading(text: str) -> None:
    assert said(read(text)) == said(read(text))


@pytest.mark.parametrize("junk", ["(", "1. ", "Mr. A and ", "10:00 - ", ". - A", "Room ", "by ", "Chair: ", "| "], ids=repr)
def test_a_line_that_never_ends_is_left_over(junk: str) -> None:
    reading = read(f"Monday 5 May 2014\n10:00 Opening\n{junk * 5000}")
    assert [finding.origin.line for finding in reading.findings if finding.rule == "file.leftover"] in ([3], [])
    assert reading.printed is not None
