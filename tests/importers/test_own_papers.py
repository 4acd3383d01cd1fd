"""What ccmagenda printed as Word, PDF or a page comes back: days, sittings, times, titles, chairs and speakers."""

from pathlib import Path
from typing import Any

import pytest

import ccmagenda
from ccmagenda import data
from ccmagenda.desk.pages import programme_page
from ccmagenda.desk.reading import convention_of
from ccmagenda.model import PrintedProgramme, Programme
from ccmagenda.wording import Wording, as_printed

Facts = tuple[Any, ...]
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/programme.yaml"))


def shape(programme: Programme, language: str) -> list[Facts]:
    wording = Wording(programme=programme, convention=convention_of(programme), language=data.language(language))
    return facts(as_printed(wording))


def facts(printed: PrintedProgramme) -> list[Facts]:
    return [
        (day.date, each.start, each.end, [(i.title, i.start, i.end, i.chairs, ", ".join(i.speakers)) for i in each.items])
        for day in printed.days
        for each in day.sittings
    ]


def read(content: bytes, name: str, programme: Programme) -> Programme:
    reading = ccmagenda.import_file(content, path=name, zone=programme.meeting.zone)
    assert reading.programme is not None
    return reading.programme


@pytest.mark.parametrize("to", ["docx", "html", "pdf"], ids=str)
@pytest.mark.parametrize("language", ["en", "fr", "es"], ids=str)
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_a_printed_paper_gives_back_the_programme(file: Path, language: str, to: str) -> None:
    programme = ccmagenda.load(file)
    content = ccmagenda.print_document(programme, "detailed-programme", to, language=language)
    assert shape(read(content, f"p.{to}", programme), language) == shape(programme, language)


@pytest.mark.parametrize("to", ["text", "docx", "html", "pdf"], ids=str)
@pytest.mark.parametrize("kind", ["order-of-the-day", "programme-of-work"], ids=str)
@pytest.mark.parametrize("language", ["fr", "es", "ru"], ids=str)
def test_paper_of_ours_with_titles_in_english_is_read_in_its_own_language(language: str, kind: str, to: str) -> None:
    programme = ccmagenda.load(next(file for file in EXAMPLES if file.parent.name == "parallel-rooms"))
    content = ccmagenda.print_document(programme, kind, to, language=language)
    after = read(content, "p.txt" if to == "text" else f"p.{to}", programme)
    assert after.language == language
    assert {sitting.day for sitting in after.sittings} == {sitting.day for sitting in programme.sittings}
    assert not any("[" in session.title.read(language) for _, session in after.walk())


@pytest.mark.parametrize("to", ["text", "docx", "html"], ids=str)
@pytest.mark.parametrize("kind", ["order-of-the-day", "programme-of-work"], ids=str)
@pytest.mark.parametrize("language", ["fr", "es", "ar", "ru", "zh"], ids=str)
def test_paper_of_ours_gives_back_in_every_language_what_it_gives_back_in_english(language: str, kind: str, to: str) -> None:
    programme = ccmagenda.load(next(file for file in EXAMPLES if file.parent.name == "ccm-2012-intersessional"))
    read_back = [
        read(ccmagenda.print_document(programme, kind, to, language=code), "p.txt" if to == "text" else f"p.{to}", programme)
        for code in ("en", language)
    ]
    english, other = ([(*hours, len(items)) for *hours, items in shape(each, "en")] for each in read_back)
    assert other == english
    assert len(english) == 8


@pytest.mark.parametrize("language", ["en", "fr", "es"], ids=str)
@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_the_page_to_search_gives_back_the_programme(file: Path, language: str) -> None:
    programme = ccmagenda.load(file)
    content = programme_page(programme, language=language)
    assert shape(read(content, "p.html", programme), language) == shape(programme, language)
