import hashlib
import json
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import desk
from ccmagenda.errors import InvalidValueError, NotAProgrammeError, UnknownNameError

PAPER = b"Workshop on Wells\nOslo, Norway, 5 May 2014\nMonday 5 May 2014\n10:00 Opening\n16..00 Survey\nDocuments\nPaper A\n"


def test_doubts_stand_as_comments_above_their_rows() -> None:
    text = desk.reading_as_yaml(ccmagenda.import_file(PAPER, path="a.txt", zone="Europe/Oslo")).decode()
    lines = text.splitlines()
    place = next(number for number, line in enumerate(lines) if "doubt:" in line)
    assert (lines[place].strip(), lines[place + 1].strip()) == ("# doubt: '16..00' is taken as 16:00", "- key: survey")
    assert ccmagenda.load(text.encode()) == ccmagenda.import_file(PAPER, path="a.txt", zone="Europe/Oslo").programme


def test_doubt_about_the_whole_stands_at_the_head() -> None:
    text = desk.reading_as_yaml(ccmagenda.import_file(PAPER, path="a.txt")).decode()
    assert text.splitlines()[:2] == [
        f"# Written by ccmagenda ({hashlib.sha256(text.partition(chr(10))[2].encode()).hexdigest()[:12]}).",
        "# doubt: the clock is taken to be that of Europe/Oslo: give another with --zone",
    ]


def test_paper_without_a_programme_has_no_file() -> None:
    with pytest.raises(NotAProgrammeError, match=r"no programme can be made of a\.txt"):
        desk.reading_as_yaml(ccmagenda.import_file(b"a letter", path="a.txt"))


@pytest.mark.parametrize("source", ["programme.yaml", "meeting.ics"])
def test_data_has_the_same_shape_as_papers(root: Path, source: str) -> None:
    reading = ccmagenda.import_file(root / "examples" / "ccm-2012-intersessional" / source)
    printed = desk.reading_as_json(reading)
    assert printed.startswith(b'{\n  "version": 1,')
    assert b'"date": "2012-04-16"' in printed
    assert reading.printed is not None
    assert [item.title for _, _, item in reading.printed.walk()][:2] == [
        "Opening of the meeting",
        "General status and operation of the Convention",
    ]


def test_json_keeps_the_reckoned_date_of_a_day_that_is_printed_by_its_number() -> None:
    paper = b"Seminar on wells\nOslo, 5-6 May 2014\nDay 1\n10:00 Opening\nDay 2: 6 May\n10:00 Debate on rain\n"
    read = json.loads(desk.reading_as_json(ccmagenda.import_file(paper, path="a.txt", zone="Europe/Oslo")))
    told = [(day["date"], day.get("reckoned")) for day in read["programme"]["days"]]
    assert told == [(None, "2014-05-05"), ("2014-05-06", None)]


def test_report_tells_what_was_read_and_what_is_left() -> None:
    reading = ccmagenda.import_file(PAPER, path="a.txt", zone="Europe/Oslo")
    text = ccmagenda.render(desk.reading_report(reading), "text").decode()
    assert text.count("Paper A") == 1
    assert "'16..00' is taken as 16:00" in text


@pytest.mark.parametrize(
    ("asked", "title"),
    [("", "Compte rendu de lecture\u202f: a.txt"), ("es", "Informe de lectura: a.txt"), ("en", "Reading report: a.txt")],
    ids=["paper", "told", "english"],
)
def test_report_is_in_the_language_of_the_paper_unless_told(asked: str, title: str) -> None:
    reading = ccmagenda.import_file("Atelier\nLundi 5 mai 2014\n10 heures : Ouverture de la séance".encode(), path="a.txt")
    assert ccmagenda.reading_report(reading, language=asked).title == title


@pytest.mark.parametrize(
    ("hints", "error", "sentence"),
    [
        pytest.param({"zone": "CET"}, InvalidValueError, "'CET' is not a time zone", id="zone"),
        pytest.param({"language": "xx"}, UnknownNameError, "'xx' is not a language that we can read", id="language"),
    ],
)
def test_hints_that_are_none_are_refused(hints: dict[str, str], error: type[Exception], sentence: str) -> None:
    with pytest.raises(error, match=sentence):
        ccmagenda.import_file(PAPER, path="a.txt", **hints)


@pytest.mark.parametrize("year", [99, "2012"], ids=["small", "words"])
def test_year_that_is_none_is_refused(year: int) -> None:
    with pytest.raises(
        InvalidValueError, match=f"{year!r} is not the year of a programme - give it as a number of four figures, like 2012"
    ):
        ccmagenda.import_file(PAPER, path="a.txt", year=year)


@pytest.mark.parametrize(
    ("line", "below"),
    [
        pytest.param("16..00", "- key: survey", id="hours-on-a-line-of-their-own"),
        pytest.param("Wednesday 6 May 2014\n16:00", "- key: survey", id="day-of-another-weekday"),
    ],
)
def test_doubt_stands_above_the_row_that_it_is_about(line: str, below: str) -> None:
    paper = f"Oslo, 5 to 6 May 2014\nMonday 5 May 2014\n10:00\nOpening\n{line}\nSurvey\n".encode()
    lines = desk.reading_as_yaml(ccmagenda.import_file(paper, path="a.txt", zone="Europe/Oslo")).decode().splitlines()
    place = next(number for number, line in enumerate(lines) if "doubt:" in line and "the head names" not in line)
    assert lines[place + 1].strip() == below


def test_day_taken_from_the_head_is_doubted_at_its_line() -> None:
    reading = ccmagenda.import_file(b"Workshop\nOslo, 5 May 2014\n10:00 Opening\n", path="a.txt", zone="Europe/Oslo")
    assert [str(finding.origin) for finding in reading.findings] == ["a.txt:2:1"]


def test_a_language_that_is_only_read_is_a_hint_and_its_report_is_in_english() -> None:
    paper = b"Spotkanie w sprawie rzek\nWtorek, 13 czerwca 2023\n09:00 Otwarcie obrad"
    reading = ccmagenda.import_file(paper, path="a.txt", language="pl")
    assert [day.date.isoformat() for day in reading.printed.days] == ["2023-06-13"]
    assert ccmagenda.reading_report(reading, language="pl").title == ccmagenda.reading_report(reading, language="en").title
