"""What ccmagenda printed comes back: days, sittings, times, titles, chairs and speakers, in every language that we print."""

from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import data
from ccmagenda.desk.reading import convention_of
from ccmagenda.model import Firmness, PrintedProgramme, Programme
from ccmagenda.wording import Wording, as_printed

EXAMPLES = sorted((Path(__file__).parents[4] / "examples").glob("*/programme.yaml"))
SURE = ("en", "fr", "es")


def shape(programme: Programme, language: str) -> list[object]:
    wording = Wording(programme=programme, convention=convention_of(programme), language=data.language(language))
    return facts(as_printed(wording))


def facts(printed: PrintedProgramme) -> list[object]:
    return [
        (
            day.date,
            [
                (each.start, each.end, [(i.title, i.start, i.end, i.chairs, who(i.speakers)) for i in each.items])
                for each in day.sittings
            ],
        )
        for day in printed.days
    ]


def who(speakers: tuple[str, ...]) -> str:
    """Return speakers as one text: where several stand behind one title, a comma may part two of them or two of their words."""
    return ", ".join(speakers)


@pytest.mark.parametrize("language", SURE)
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_printed_text_gives_back_the_programme(file: Path, language: str) -> None:
    programme = ccmagenda.load(file)
    content = ccmagenda.print_document(programme, "detailed-programme", "text", language=language)
    reading = ccmagenda.import_file(content, path="a.txt", zone=programme.meeting.zone)
    assert reading.programme is not None
    assert shape(reading.programme, language) == shape(programme, language)


@pytest.mark.parametrize("language", data.languages())
def test_days_and_hours_come_back_from_every_language(example: Path, language: str) -> None:
    programme = ccmagenda.load(example)
    content = ccmagenda.print_document(programme, "detailed-programme", "text", language=language)
    reading = ccmagenda.import_file(content, path="a.txt", zone=programme.meeting.zone)
    assert reading.programme is not None
    assert [(s.day, s.hours) for s in reading.programme.sittings] == [(s.day, s.hours) for s in programme.sittings]


def test_paper_of_ours_is_known_by_its_last_line(example: Path) -> None:
    text = ccmagenda.print_document(ccmagenda.load(example), "detailed-programme", "text", language="fr").decode()
    assert ccmagenda.import_file(text.encode(), path="a.txt").printed.language == "fr"  # type: ignore[union-attr]


def own(*head: str) -> bytes:
    return "\n".join((*head, "", "Monday 5 May 2014", "=================", "", *ROWS, "", LAST)).encode()


ROWS = ("10:00–13:00 (tentative)", "-----------------------", "", "Opening of the session")
LAST = "Detailed provisional programme, 1 May 2014. Set by ccmagenda."


def test_masthead_of_one_day_gives_the_place_and_a_title_may_wrap() -> None:
    head = ("Seminar on Wells", "Second Part")
    paper = own(*head, "Detailed provisional programme", "Palais des Nations, Geneva, 5 May 2014")
    reading = ccmagenda.import_file(paper, path="a.txt")
    assert reading.printed is not None
    assert (reading.printed.title, reading.printed.venue) == (" ".join(head), "Palais des Nations, Geneva")
    assert (reading.programme and reading.programme.meeting.zone, reading.findings) == ("Europe/Zurich", ())


def test_mark_of_a_sitting_comes_back() -> None:
    paper = own("Seminar", "Detailed provisional programme", "Geneva, 5 May 2014")
    programme = ccmagenda.import_file(paper, path="a.txt").programme
    assert programme is not None
    assert [each.firmness for each in programme.sittings] == [Firmness.TENTATIVE]


def test_speakers_and_titles_come_back_without_the_remark_on_their_language(example: Path) -> None:
    programme = ccmagenda.load(example)
    content = ccmagenda.print_document(programme, "detailed-programme", "text", language="ar")
    read = ccmagenda.import_file(content, path="a.txt", zone=programme.meeting.zone).programme
    assert read is not None
    assert talks(read) == talks(programme)


@pytest.mark.parametrize("language", SURE)
def test_lengths_of_speakers_without_a_title_come_back(language: str) -> None:
    programme = ccmagenda.load(next(file for file in EXAMPLES if file.parent.name == "parallel-rooms"))
    content = ccmagenda.print_document(programme, "detailed-programme", "text", language=language)
    read = ccmagenda.import_file(content, path="a.txt").programme
    assert read is not None
    assert lengths(read) == lengths(programme)


def lengths(programme: Programme) -> list[tuple[int, int]]:
    return [(len(talk.speakers), talk.minutes) for _, session in programme.walk() for talk in session.talks]


def test_two_who_speak_together_for_a_time_have_one_presentation() -> None:
    rows = (*ROWS, "", "    Presentations:", "", "    - Peru, Japan (20 min)", "    - Albania (5 min)", "    - Kenya")
    text = own("Seminar", "Detailed provisional programme", "Geneva, 5 May 2014").decode()
    programme = ccmagenda.import_file(text.replace("\n".join(ROWS), "\n".join(rows)).encode(), path="a.txt").programme
    assert programme is not None
    assert sorted(lengths(programme)) == [(1, 0), (1, 5), (2, 20)]


@pytest.mark.parametrize("kind", ["detailed-programme", "annotated-programme"])
@pytest.mark.parametrize("language", SURE)
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_place_comes_back_without_the_name_of_the_paper(file: Path, language: str, kind: str) -> None:
    programme = ccmagenda.load(file)
    content = ccmagenda.print_document(programme, kind, "text", language=language)
    read = ccmagenda.import_file(content, path="a.txt", zone=programme.meeting.zone).printed
    wording = Wording(programme=programme, convention=convention_of(programme), language=data.language(language))
    assert read is not None
    assert read.venue == wording.place()


def talks(programme: Programme) -> list[str]:
    return [talk.title.read("en") for _, session in programme.walk() for talk in session.talks if talk.title]
