import re
from pathlib import Path

import pytest

from ccmagenda import data, documents, hours, load
from ccmagenda.desk.reading import convention_of
from ccmagenda.documents import Setting
from ccmagenda.model import At, Document, From, Heading, Meeting, Paragraph, Programme, Session, Sitting, Table, Talk, words_of

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


def _rows_of(*sittings: Sitting) -> list[list[str]]:
    meeting = Meeting(ref="M", title="M", zone="UTC", first="2013-04-01", last="2013-04-01")
    table, _ = draw(Programme(meeting=meeting, sittings=sittings), "time-budget").blocks
    assert isinstance(table, Table)
    return [[words_of(cell) for cell in row] for row in table.rows]


def test_session_agrees_with_its_sitting_and_sessions_within_it_have_rows() -> None:
    def at(span: str) -> At | From:
        return hours("2013-04-01", span, "UTC")

    two = Session(key="two", title="Two", when=at("17:00-18:00"), talks=[Talk(title="T", minutes=90)])
    off = Session(key="off", title="Off", minutes=10, firmness="cancelled")
    within = [Session(key="one", title="One", when=at("15:00-17:00")), two, off]
    whole = Session(key="whole", title="Whole", when=at("15:00-18:00"), sessions=within)
    day = Sitting(key="s", day="2013-04-01", hours=at("15:00-18:00"), sessions=[whole])
    assert _rows_of(day) == [
        ["Monday 1 April 2013, 15:00–18:00", "180", "", "210", "-30"],
        ["Whole", "180", "1", "210", "-30"],
        ["– One", "120", "", "", ""],
        ["– Two", "60", "1", "90", "-30"],
    ]


def test_sittings_stand_in_the_order_of_the_clock() -> None:
    late, early = (
        Sitting(key=span, day="2013-04-01", hours=hours("2013-04-01", span, "UTC")) for span in ("15:00-18:00", "13:15-14:45")
    )
    assert [row[0] for row in _rows_of(late, early)] == ["Monday 1 April 2013, 13:15–14:45", "Monday 1 April 2013, 15:00–18:00"]
