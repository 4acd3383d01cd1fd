import attrs
import pytest

from ccmagenda import convention, data, documents
from ccmagenda.documents import Setting
from ccmagenda.model import AgendaItem, Deadline, Document, Meeting, Paper, Paragraph, Programme, Session, Table, words_of
from ccmagenda.wording.missing import untranslated

MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19")
PROGRAMME = Programme(meeting=MEETING, convention="ccm", symbol="CCM/2")


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def draw(setting: Setting, **changes: object) -> Document:
    return documents.shelf()["list-of-documents"].draw(attrs.evolve(PROGRAMME, **changes), setting)


def grid(drawn: Document) -> list[list[str]]:
    (table,) = drawn.blocks
    assert isinstance(table, Table)
    return [list(table.columns), *([words_of(cell) for cell in row] for row in table.rows)]


def test_symbols_stand_in_order_with_titles_submitters_and_items(setting: Setting) -> None:
    papers = [
        Paper(symbol="CCM/MSP/2012/WP.1", title="A working paper", submitted_by="Norway", item="8 (a)"),
        Paper(symbol="CCM/MSP/2012/10"),
        Paper(symbol="CCM/MSP/2012/2/Rev.1", title="Revised"),
        Paper(symbol="CCM/MSP/2012/2", title="Programme", item="3"),
    ]
    agenda = [AgendaItem(number="3", title="Work"), AgendaItem(number="4", title="X", documents=["CCM/MSP/2012/2"])]
    assert grid(draw(setting, papers=papers, agenda=agenda)) == [
        ["symbol", "title", "item"],
        ["CCM/MSP/2012/2", "Programme", "3, 4"],
        ["CCM/MSP/2012/2/Rev.1", "Revised", ""],
        ["CCM/MSP/2012/10", "", ""],
        ["CCM/MSP/2012/WP.1", "A working paper\nSubmitted by: Norway", "8\u00a0(a)"],
    ]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        pytest.param("Turkey", "Document soumis par\u202f: Turquie", id="State-by-its-name-of-the-day"),
        pytest.param("ICRC", "Document soumis par\u202f: CICR", id="organisation"),
        pytest.param("Friends of the Chair", "Document soumis par\u202f: Friends of the Chair [anglais]", id="unknown"),
        pytest.param({"en": "Turkey", "fr": "la Turquie"}, "Document soumis par\u202f: la Turquie", id="told"),
    ],
)
def test_submitter_is_said_in_the_language_as_far_as_known(who: object, said: str) -> None:
    french = Setting(convention=convention("ccm"), language=data.language("fr"))
    drawn = draw(french, papers=[Paper(symbol="A/1", title={"fr": "Document"}, submitted_by=who)])
    (table,) = (block for block in drawn.blocks if isinstance(block, Table))
    assert words_of(table.rows[0][1]) == f"Document\n{said}"
    marked = "[anglais]" in said
    programme = attrs.evolve(PROGRAMME, papers=[Paper(symbol="A/1", title={"fr": "Document"}, submitted_by=who)])
    assert (("A/1", "submitted_by") in untranslated(french.wording(programme))) is marked


def test_without_titles_the_sessions_that_use_them_are_told(setting: Setting) -> None:
    sessions = [
        Session(key="a", title="Debate", documents=["CCM/2", "CCM/1"]),
        Session(key="b", title="End", documents=["CCM/2"]),
    ]
    deadlines = [Deadline(key="d", title="Papers", day="2012-04-01", documents=["CCM/3"])]
    assert grid(draw(setting, unplaced=sessions, deadlines=deadlines)) == [
        ["symbol", "session"],
        ["CCM/1", "Debate"],
        ["CCM/2", "Debate\nEnd"],
        ["CCM/3", ""],
    ]


def test_sessions_that_use_a_document_are_marked_where_their_titles_are_missing() -> None:
    french = Setting(convention=convention("ccm"), language=data.language("fr"))
    sessions = [
        Session(key="a", title={"en": "Debate", "fr": "Débat"}, documents=["CCM/1"]),
        Session(key="b", title="End", documents=["CCM/1"]),
    ]
    *_, table = draw(french, unplaced=sessions).blocks
    assert isinstance(table, Table)
    assert [words_of(cell) for cell in table.rows[0]] == ["CCM/1", "Débat\nEnd [anglais]"]


@pytest.mark.parametrize("symbol", ["٣", "9" * 5000, "²", "-"], ids=["arabic", "long", "superscript", "dash"])
def test_any_symbol_has_its_place(setting: Setting, symbol: str) -> None:
    sessions = [Session(key="a", title="Debate", documents=[symbol, "CCM/1"])]
    assert len(grid(draw(setting, unplaced=sessions))) == 3


def test_symbol_of_no_letters_is_none(setting: Setting) -> None:
    assert draw(setting, unplaced=[Session(key="a", title="Debate", documents=[" "])]) == draw(setting)


def test_programme_without_documents_says_so(setting: Setting) -> None:
    assert draw(setting).blocks == (Paragraph("No documents are listed."),)
    assert not documents.shelf()["list-of-documents"].stands_for(PROGRAMME)


def test_numbers_of_items_stay_on_one_line_but_for_one_that_is_very_long(setting: Setting) -> None:
    long = "of the provisional agenda as annotated"
    papers = [Paper(symbol="A/1", title="A", item="10 (a)"), Paper(symbol="A/2", title="B", item=long)]
    assert [row[2] for row in grid(draw(setting, papers=papers))[1:]] == ["10\u00a0(a)", long]
