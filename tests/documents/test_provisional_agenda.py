import datetime

import attrs
import pytest

from ccmagenda import convention, data, documents
from ccmagenda.documents import Setting
from ccmagenda.model import (
    AgendaItem,
    Document,
    Meeting,
    Outline,
    Paper,
    PaperData,
    PaperHead,
    Paragraph,
    Point,
    Programme,
    Session,
    Span,
    Tone,
)

MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19", city="Geneva")
PROGRAMME = Programme(meeting=MEETING, convention="ccm", status="provisional", symbol="CCM/2", issued="2012-04-10")
QUIET = Tone.QUIET


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def draw(setting: Setting, **changes: object) -> Document:
    return documents.shelf()["provisional-agenda"].draw(attrs.evolve(PROGRAMME, **changes), setting)


def test_programme_without_an_agenda_says_so(setting: Setting) -> None:
    assert draw(setting) == Document(
        title="Second Meeting",
        subtitle="Provisional agenda",
        masthead=("Geneva, 16–19 April 2012",),
        language="en",
        blocks=(Paragraph("No agenda is given."),),
        colophon="Provisional agenda, 10 April 2012. Set by ccmagenda.",
        issued=datetime.date(2012, 4, 10),
    )


def test_items_stand_with_their_labels_levels_and_documents(setting: Setting) -> None:
    inner = AgendaItem(number="8 (a)", title="Universalization", documents=["CCM/WP.1"])
    agenda = [AgendaItem(number="1", title="Opening"), AgendaItem(number="8", title="Status", children=[inner])]
    sessions = [
        Session(key="a", title="A", items=["1"], documents=["CCM/9"]),
        Session(key="b", items=["1", "8"], documents=["CCM/10"]),
    ]
    assert draw(setting, agenda=agenda, unplaced=sessions).blocks == (
        Outline(
            [
                Point(label="1.", words="Opening", below=[[Span("Documents: CCM/9", QUIET)]]),
                Point(label="8.", words="Status"),
                Point(label="(a)", words="Universalization", level=2, below=[[Span("Documents: CCM/WP.1", QUIET)]]),
            ]
        ),
    )


def test_documents_with_titles_stand_on_lines_of_their_own(setting: Setting) -> None:
    papers = [Paper(symbol="CCM/3", title="A paper", item="1"), Paper(symbol="CCM/4", item="1")]
    (outline,) = draw(setting, agenda=[AgendaItem(number="1", title="Opening", documents=["CCM/4"])], papers=papers).blocks
    comma = Span("CCM/3, ", QUIET)
    assert outline == Outline(
        [Point(label="1.", words="Opening", below=[[Span("CCM/4", QUIET)], [comma, Span("A paper", QUIET)]])]
    )


def test_item_without_a_title_has_the_name_of_its_theme(setting: Setting) -> None:
    (outline,) = draw(setting, agenda=[AgendaItem(number="1", title="", theme="clearance")]).blocks
    assert outline == Outline([Point(label="1.", words="Clearance and Risk Reduction")])


@pytest.mark.parametrize(
    ("status", "title"),
    [
        ("draft provisional", "Draft provisional agenda"),
        ("provisional", "Provisional agenda"),
        ("revised provisional", "Revised provisional agenda"),
        ("final", "Agenda"),
    ],
)
def test_title_tells_how_far_the_programme_has_come(setting: Setting, status: str, title: str) -> None:
    assert draw(setting, status=status).subtitle == title


def test_masthead_has_the_symbol_item_and_submitter_of_the_agenda_and_not_of_the_programme(setting: Setting) -> None:
    own = Paper(
        symbol="CCM/1", title="Agenda of the meeting", submitted_by="the President", item="5", kind="provisional-agenda",
        issued="2012-03-02",
    )  # fmt: skip
    paper = PaperData(organ="Meeting", item="6", submitted_by="Note by the host")
    drawn = draw(setting, papers=[own], paper=paper)
    assert drawn.head == PaperHead(organ="Meeting", symbol="CCM/1", date="2 March 2012")
    assert drawn.subtitle == "Agenda of the meeting"
    assert drawn.masthead[1:] == ("Item 5 of the provisional agenda", "Submitted by: the President")
    assert draw(setting, paper=paper).head == PaperHead(organ="Meeting", date="10 April 2012")


@pytest.mark.parametrize(("symbol", "date"), [("CCM/1", ""), ("CCM/2", "10 April 2012")], ids=["another", "the-programme"])
def test_date_of_the_programme_is_not_that_of_another_paper(setting: Setting, symbol: str, date: str) -> None:
    own = Paper(symbol=symbol, title="Agenda", kind="provisional-agenda")
    assert draw(setting, papers=[own], paper=PaperData(organ="Meeting")).head.date == date


@pytest.mark.parametrize(
    ("symbol", "title"),
    [("CCM/1", "Provisional agenda"), ("CCM/1/Rev.1", "Revised provisional agenda")],
    ids=["first", "revised"],
)
def test_agenda_is_revised_by_its_own_symbol_and_not_by_the_programme(setting: Setting, symbol: str, title: str) -> None:
    papers = [Paper(symbol=symbol, kind="provisional-agenda")]
    assert draw(setting, papers=papers, status="revised provisional").subtitle == title


def test_notes_of_the_programme_stand_above_the_items(setting: Setting) -> None:
    note, _ = draw(setting, notes="Reconstructed.", agenda=[AgendaItem(number="1", title="Opening")]).blocks
    assert note == Paragraph("Reconstructed.", tone=Tone.QUIET)


def test_title_that_is_missing_in_the_language_is_marked(setting: Setting) -> None:
    french = attrs.evolve(setting, language=data.language("fr"))
    item = AgendaItem(number="1", title={"en": "Opening"})
    note, outline = draw(french, agenda=[item]).blocks
    assert isinstance(note, Paragraph)
    assert outline.points[0].words[0] == Span("Opening", language="en")


def test_agenda_stands_for_a_programme_that_has_items() -> None:
    kind = documents.shelf()["provisional-agenda"]
    assert not kind.stands_for(PROGRAMME)
    assert kind.stands_for(attrs.evolve(PROGRAMME, agenda=[AgendaItem(number="1", title="Opening")]))
