import datetime

import pytest

import ccmagenda
from ccmagenda import data, documents
from ccmagenda.documents import Setting
from ccmagenda.model import (
    ActionPoint,
    Deadline,
    Document,
    Heading,
    Meeting,
    Paragraph,
    Programme,
    Progress,
    Span,
    Table,
    Tone,
    Who,
    words_of,
)

MEETING = Meeting(ref="X", title="A meeting", zone="Europe/Zurich", first="2018-04-16", last="2018-04-20")
PROGRAMME = Programme(meeting=MEETING, convention="ccm", issued="2018-04-10")
KIND = documents.shelf()["action-points"]


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=ccmagenda.convention("ccm"), language=data.language("en"))


def draw(setting: Setting, *points: ActionPoint, deadlines: tuple[Deadline, ...] = ()) -> Document:
    programme = Programme(meeting=MEETING, convention="ccm", issued="2018-04-10", action_points=points, deadlines=deadlines)
    return KIND.draw(programme, setting)


def rows(document: Document) -> list[list[str]]:
    return [[words_of(cell) for cell in row] for block in document.blocks if isinstance(block, Table) for row in block.rows]


def test_paper_of_no_tasks(setting: Setting) -> None:
    assert draw(setting) == Document(
        title="A meeting",
        subtitle="Action points",
        masthead=("16–20 April 2018", "as of 10 April 2018"),
        blocks=(Paragraph("There are no action points and no deadlines."),),
        colophon="Action points, 10 April 2018. Set by ccmagenda.",
        issued=datetime.date(2018, 4, 10),
    )


def test_paper_of_both(setting: Setting) -> None:
    point = ActionPoint(key="a", title="Send the letter", owners=[Who(state="MEX"), Who(state="ESP")], due="2018-04-12")
    deadline = Deadline(key="d", title="Statements", day="2018-04-13")
    assert draw(setting, point, deadlines=(deadline,)).blocks == (
        Heading(2, "Action points", anchor="action-points"),
        Table(
            ("what", "who", "until", "status"),
            [["Send the letter", "Mexico and Spain", "12 April 2018", Span("open", Tone.WARNING)]],
        ),
        Heading(2, "Deadlines", anchor="deadlines"),
        Table(("until", "what", "for whom"), [["13 April 2018", "Statements", "everybody"]]),
    )


@pytest.mark.parametrize(
    ("fields", "row"),
    [
        pytest.param({}, ["T", "", "", "open"], id="title-alone"),
        pytest.param({"timing": "soon"}, ["T", "", "soon", "open"], id="timing"),
        pytest.param({"due": "2018-05-01", "timing": "in May"}, ["T", "", "1 May 2018; in May", "open"], id="day-and-timing"),
        pytest.param({"owners": [Who(of="UNMAS", settled=False)]}, ["T", "UNMAS (to be confirmed)", "", "open"], id="unsettled"),
        pytest.param({"owners": [Who(state="SWZ")], "due": "2018-04-18"}, ["T", "Swaziland", "18 April 2018", "open"],
                     id="former-name"),
        pytest.param({"owners": [Who(state="SWZ")], "due": "2018-04-19"}, ["T", "Eswatini", "19 April 2018", "open"],
                     id="present-name"),
    ],
)  # fmt: skip
def test_action_point_is_a_row(setting: Setting, fields: dict[str, object], row: list[str]) -> None:
    assert rows(draw(setting, ActionPoint(key="a", title="T", **fields))) == [row]


@pytest.mark.parametrize(
    ("progress", "tone"),
    [
        pytest.param(Progress.OPEN, Tone.WARNING, id="open"),
        pytest.param(Progress.DONE, Tone.GOOD, id="done"),
        pytest.param(Progress.CANCELLED, Tone.QUIET, id="cancelled"),
    ],
)
def test_progress_is_told_in_a_word_and_a_tone(setting: Setting, progress: Progress, tone: Tone) -> None:
    table = draw(setting, ActionPoint(key="a", title="T", progress=progress)).blocks[1]
    assert isinstance(table, Table)
    assert table.rows[0][3] == (Span(progress.value, tone),)


def test_action_points_keep_their_order_and_deadlines_stand_by_day(setting: Setting) -> None:
    points = [ActionPoint(key=key, title=key, due=day) for key, day in (("a", "2018-05-02"), ("b", "2018-05-01"))]
    deadlines = tuple(Deadline(key=key, title=key, day=day) for key, day in (("c", "2018-05-02"), ("d", "2018-05-01")))
    titles = [row[0 if len(row) == 4 else 1] for row in rows(draw(setting, *points, deadlines=deadlines))]
    assert titles == ["a", "b", "d", "c"]


@pytest.mark.parametrize(
    ("fields", "row"),
    [
        pytest.param({"parties": ["ZMB", "JPN"]}, ["1 May 2018", "T", "Zambia and Japan"], id="for-some"),
        pytest.param({"documents": ["CCM/1", "CCM/2"]}, ["1 May 2018", "T; CCM/1; CCM/2", "everybody"], id="documents"),
        pytest.param({"cancelled": True}, ["1 May 2018", "T (cancelled)", "everybody"], id="cancelled"),
    ],
)
def test_deadline_is_a_row(setting: Setting, fields: dict[str, object], row: list[str]) -> None:
    assert rows(draw(setting, deadlines=(Deadline(key="d", title="T", day="2018-05-01", **fields),))) == [row]


def test_a_build_leaves_out_the_paper_of_no_tasks() -> None:
    point = ActionPoint(key="a", title="T")
    assert not KIND.stands_for(PROGRAMME)
    assert KIND.stands_for(Programme(meeting=MEETING, action_points=[point]))
    assert KIND.stands_for(Programme(meeting=MEETING, deadlines=[Deadline(key="d", title="T", day="2018-05-01")]))


@pytest.mark.parametrize("to", ["text", "terminal"])
@pytest.mark.parametrize("width", [60, 79, 100])
def test_real_action_points_fit_the_width_and_part_no_word(to: str, width: int) -> None:
    file = "examples/ccm-2011-2012-cycle/programme.yaml"
    lines = ccmagenda.print_document(ccmagenda.load(file), "action-points", to, width=width).decode().splitlines()
    assert max(map(len, lines)) <= width
    words = {word for line in lines for word in line.split()}
    assert {"Coordination", "intersessional", "People's", "tentatively", "mid-January,"} - words == set()


def test_notes_stand_below_what_they_are_for(setting: Setting) -> None:
    point = ActionPoint(key="a", title="Write", notes="One page.\n\nIn English.")
    entry = Deadline(
        key="d", title="Papers", day="2018-03-01", documents=["CCM/1"], notes={"en": "By mail.", "fr": "Par courrier."}
    )
    points, deadlines = rows(draw(setting, point, deadlines=(entry,)))
    assert points[0] == "Write\nOne page.\nIn English."
    assert deadlines[1] == "Papers; CCM/1\nBy mail."


def test_note_that_is_missing_in_the_language_is_marked() -> None:
    french = Setting(convention=ccmagenda.convention("ccm"), language=data.language("fr"))
    ((what, *_),) = rows(draw(french, ActionPoint(key="a", title={"en": "Write", "fr": "Écrire"}, notes="One page.")))
    assert what == "Écrire\nOne page. [anglais]"
