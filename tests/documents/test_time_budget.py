import re
from pathlib import Path

import pytest

from ccmagenda import data, documents, load
from ccmagenda.desk.reading import convention_of
from ccmagenda.documents import Setting
from ccmagenda.model import Document, Heading, Paragraph, Programme, Table, words_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "parallel-rooms" / "programme.yaml"


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load(EXAMPLE)


def draw(programme: Programme, kind: str) -> Document:
    setting = Setting(convention=convention_of(programme), language=data.language("en"))
    drawn: Document = documents.shelf()[kind].draw(programme, setting)
    return drawn


def test_what_the_speakers_ask_for_beyond_what_is_planned_counts_for_the_sitting(programme: Programme) -> None:
    table, note = draw(programme, "time-budget").blocks
    assert isinstance(table, Table)
    assert isinstance(note, Paragraph)
    rows = {words_of(row[0]): [words_of(cell) for cell in row[1:]] for row in table.rows}
    assert rows["Wednesday 21 May 2014, 09:30–12:30, 1st meeting, Plenary"] == ["180", "", "200", "-20"]
    assert rows["Regional state of implementation"] == ["120", "13", "140", "-20"]


def test_list_of_speakers_tells_the_same_of_every_sitting(programme: Programme) -> None:
    table, _ = draw(programme, "time-budget").blocks
    assert isinstance(table, Table)
    budget = {words_of(row[0]): [words_of(cell) for cell in row[1:]] for row in table.rows}
    told, sitting = {}, ""
    for block in draw(programme, "speakers-list").blocks:
        sitting = words_of(block.words) if isinstance(block, Heading) and block.level == 2 else sitting
        if isinstance(block, Paragraph):
            told[sitting] = words_of(block.words)  # the last one is that of the whole sitting
    assert {name: re.findall("[0-9]+", words) for name, words in told.items()} == {
        name: [asked, minutes, left.lstrip("-")] for name, (minutes, _, asked, left) in budget.items() if name in told
    }
