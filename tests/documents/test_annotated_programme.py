import attrs
import pytest

from ccmagenda import convention, data, documents, hours
from ccmagenda.documents import Setting
from ccmagenda.model import (
    AgendaItem,
    Bullets,
    Chair,
    Document,
    Heading,
    Meeting,
    Outline,
    Paragraph,
    Point,
    Programme,
    Reference,
    Session,
    Sitting,
    Span,
    Talk,
    Tone,
    Who,
    words_of,
)

MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19")
AGENDA = (
    AgendaItem(number="1", title="Opening"),
    AgendaItem(number="2", title="Agenda"),
    AgendaItem(
        number="3",
        title="Themes",
        children=[AgendaItem(number="3 (a)", title="Clearance"), AgendaItem(number="3 (b)", title="Victims")],
    ),
)
PROGRAMME = Programme(meeting=MEETING, convention="ccm", status="revised provisional", agenda=AGENDA)
QUIET = Tone.QUIET


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def draw(setting: Setting, *sessions: Session, **changes: object) -> Document:
    sitting = Sitting(key="s", day="2012-04-16", hours=hours("2012-04-16", "10:00-13:00", "Europe/Zurich"), sessions=sessions)
    programme = attrs.evolve(PROGRAMME, **{"sittings": [sitting], **changes})
    return documents.shelf()["annotated-programme"].draw(programme, setting)


def within(setting: Setting, *sessions: Session) -> tuple[object, ...]:
    """Return the blocks of the sessions of one sitting, without its headings and without the items that are not taken up."""
    day, sitting, *blocks = draw(setting, *sessions, agenda=AGENDA[:2]).blocks
    assert [day.level, sitting.level] == [2, 3]
    return tuple(blocks)


def test_session_is_led_by_its_item(setting: Setting) -> None:
    session = Session(
        key="o",
        title="Welcome",
        items=["1"],
        chairs=[Chair(who=Who(state="NOR"))],
        when=hours("2012-04-16", "10:00-10:30", "Europe/Zurich"),
        access="closed",
        notes="To open.\n\n- one\n- two",
        talks=[Talk(title="Survey", speakers=[Who(state="ZMB")])],
        documents=["CCM/2"],
        references=[Reference(kind="article", number=5)],
    )
    assert within(setting, session, Session(key="a", title="Agenda", items=["2"])) == (
        Heading(4, (Span("10:00–10:30  ", QUIET), Span("Item 1: Opening")), anchor="session-o"),
        Paragraph((Span("Welcome", Tone.STRONG),)),
        Paragraph("chaired by Norway; closed", tone=QUIET),
        Paragraph("To open."),
        Bullets(["one", "two"]),
        Paragraph("Presentations:"),
        Bullets(["Survey, Zambia"]),
        Paragraph((Span("Documents: CCM/2", QUIET),)),
        Paragraph((Span("Article of the Convention: 5", QUIET),)),
        Heading(4, "Item 2: Agenda", anchor="session-a"),
    )


def test_session_with_several_items_lists_them(setting: Setting) -> None:
    assert within(setting, Session(key="o", title="Formalities", items=["1", "2"])) == (
        Heading(4, "Items 1 and 2: Formalities", anchor="session-o"),
        Outline([Point(label="1.", words="Opening"), Point(label="2.", words="Agenda")]),
    )


def test_item_that_is_taken_up_again_is_continued(setting: Setting) -> None:
    sessions = [Session(key=key, title="Opening", items=["1"]) for key in "ab"]
    assert [block.words[0].text for block in within(setting, *sessions) if isinstance(block, Heading) and block.level == 4] == [
        "Item 1: Opening",
        "Item 1: Opening (continued)",
    ]


def test_session_without_an_item_has_its_own_title_and_a_pause_is_left_out(setting: Setting) -> None:
    blocks = within(setting, Session(key="b", kind="break"), Session(key="m", title="Message"))
    assert blocks[0] == Heading(4, "Message", anchor="session-m")


def test_items_that_no_session_takes_up_stand_at_the_end(setting: Setting) -> None:
    *_, heading, outline = draw(setting, Session(key="o", title="Opening", items=["1"])).blocks
    assert heading == Heading(2, "Items that no session takes up", anchor="items-not-taken")
    assert outline == Outline(
        [
            Point(label="2.", words="Agenda"),
            Point(label="3.", words="Themes"),
            Point(label="(a)", words="Clearance", level=2),
            Point(label="(b)", words="Victims", level=2),
        ]
    )


@pytest.mark.parametrize(("taken", "left"), [("3", ["1.", "2."]), ("3 (a)", ["1.", "2.", "(b)"])])
def test_item_is_taken_up_with_what_it_lies_within(setting: Setting, taken: str, left: list[str]) -> None:
    *_, outline = draw(setting, Session(key="o", title="Debate", items=[taken])).blocks
    assert [point.label for point in outline.points] == left


def test_number_that_is_not_on_the_agenda_stands_alone(setting: Setting) -> None:
    assert within(setting, Session(key="o", title="Debate", items=["9"]))[0] == Heading(4, "Item 9", anchor="session-o")


def test_programme_without_sittings_says_so(setting: Setting) -> None:
    drawn = draw(setting, sittings=())
    assert (drawn.subtitle, drawn.blocks) == (
        "Annotated revised provisional programme of work",
        (Paragraph("No sittings are planned yet."),),
    )


@pytest.mark.parametrize(
    ("title", "told"),
    [
        pytest.param("clearance", False, id="in-other-letters"),
        pytest.param("Clearance (continued)", True, id="continued-though-it-begins"),
        pytest.param("Survey", True, id="another-title"),
    ],
)
def test_title_that_the_item_says_already_is_not_told_twice(setting: Setting, title: str, told: bool) -> None:  # noqa: FBT001
    drawn = draw(setting, Session(key="a", title=title, items=["3 (a)"]))
    assert (Paragraph(Span(title, Tone.STRONG)) in drawn.blocks) is told


def test_title_of_an_item_that_goes_on_is_not_told_twice(setting: Setting) -> None:
    later = Session(key="b", title="Clearance", continues="a", items=["3 (a)"])
    drawn = draw(setting, Session(key="a", title="Clearance", items=["3 (a)"]), later)
    strong = [span for block in drawn.blocks if isinstance(block, Paragraph) for span in block.words if span.tone is Tone.STRONG]
    assert strong == []


def test_title_that_is_not_translated_is_not_told_below_the_item_that_is(setting: Setting) -> None:
    item = AgendaItem(number="1", title={"en": "Opening", "fr": "Ouverture"})
    french = attrs.evolve(setting, language=data.language("fr"))
    drawn = draw(french, Session(key="a", title="Opening", items=["1"]), agenda=[item])
    said = [words_of(block.words) for block in drawn.blocks if isinstance(block, Paragraph)]
    assert said == ["[anglais]\u202f: texte non disponible en français, reproduit dans l’original."]  # for the meeting's title
