import datetime

import attrs
import pytest

from ccmagenda import convention, data, documents, hours
from ccmagenda.documents import Setting
from ccmagenda.model import (
    After,
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
    Role,
    Room,
    Session,
    Sitting,
    Span,
    Talk,
    Tone,
    Who,
)

MEETING = Meeting(
    ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19", city="Geneva", venue="WMO"
)
PROGRAMME = Programme(meeting=MEETING, convention="ccm", status="provisional", symbol="CCM/1", issued="2012-04-10")
QUIET = Tone.QUIET


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def draw(setting: Setting, **changes: object) -> Document:
    return documents.shelf()["detailed-programme"].draw(attrs.evolve(PROGRAMME, **changes), setting)


def within_a_sitting(setting: Setting, **changes: object) -> tuple[object, ...]:
    session = Session(key="a", title="Debate", **changes)
    day, sitting, *blocks = draw(setting, sittings=[Sitting(key="s", day="2012-04-16", sessions=[session])]).blocks
    assert (day, sitting) == (
        Heading(2, "Monday 16 April 2012", anchor="day-2012-04-16"),
        Heading(3, "Hours to be decided", anchor="sitting-s"),
    )
    return tuple(blocks)


def test_programme_of_nothing_has_its_frame(setting: Setting) -> None:
    assert draw(setting) == Document(
        title="Second Meeting",
        subtitle="Detailed provisional programme",
        masthead=("CCM/1", "WMO, Geneva, 16–19 April 2012"),
        colophon="Detailed provisional programme, 10 April 2012. Set by ccmagenda.",
        issued=datetime.date(2012, 4, 10),
    )


def test_programme_without_symbol_place_and_date(setting: Setting) -> None:
    bare = attrs.evolve(MEETING, city="", venue="")
    drawn = draw(setting, meeting=bare, symbol="", issued=None)
    assert (drawn.masthead, drawn.colophon) == (
        ("16–19 April 2012",),
        "Detailed provisional programme. Set by ccmagenda.",
    )


def test_whole_programme(setting: Setting) -> None:
    opening = Session(
        key="opening",
        title="Opening",
        when=hours("2012-04-16", "10:00-10:30", "Europe/Zurich"),
        chairs=[Chair(role=Role.PRESIDENT)],
        items="1",
    )
    debate = Session(
        key="debate",
        title="Debate",
        number="a)",
        when=After("opening"),
        chairs=[Chair(who=Who(state="JPN")), Chair(who=Who(state="PRT"))],
        items=["2", "3"],
        access="closed",
        notes="Statements are welcome:\n- one;\n- two.\n\nThe end.",
        talks=[Talk(title="Survey", speakers=[Who(state="ZMB")])],
        documents=["CCM/2", "CCM/3"],
        references=[Reference(kind="article", number=5)],
        stream="https://example.org",
        room="xix",
        interpretation=["English", "French"],
    )
    morning = Sitting(
        key="monday-morning",
        day="2012-04-16",
        hours=hours("2012-04-16", "10:00-13:00", "Europe/Zurich"),
        serial="1st meeting",
        chairs=[Chair(who=Who(state="NOR"))],
        firmness="tentative",
        room="xix",
        sessions=[opening, debate],
    )
    afternoon = Sitting(key="monday-afternoon", day="2012-04-16", title="Closing sitting")
    drawn = draw(
        setting,
        notes="Subject to change.",
        rooms=[Room(key="xix", name="Room XIX")],
        agenda=[AgendaItem(number="1", title="Opening of the meeting")],
        sittings=[morning, afternoon],
    )
    assert drawn.blocks == (
        Paragraph("Subject to change."),
        Heading(2, "Agenda"),
        Outline([Point(label="1.", words="Opening of the meeting")]),
        Heading(2, "Monday 16 April 2012", anchor="day-2012-04-16"),
        Heading(
            3,
            (Span("10:00–13:00, 1st meeting"), Span(" (chaired by Norway; tentative)", QUIET)),
            anchor="sitting-monday-morning",
        ),
        Paragraph("Room: Room XIX", tone=QUIET),
        Heading(
            4,
            (
                Span("10:00–10:30  ", QUIET),
                Span("Item 1. ", QUIET),
                Span("Opening"),
                Span(" (chaired by the President)", QUIET),
            ),
            anchor="session-opening",
        ),
        Heading(
            4,
            (
                Span("immediately after Opening  ", QUIET),
                Span("Items 2 and 3. ", QUIET),
                Span("a) Debate"),
                Span(" (chaired by Japan and Portugal; closed)", QUIET),
            ),
            anchor="session-debate",
        ),
        Paragraph("Room: Room XIX", tone=QUIET),
        Paragraph("Interpretation: English and French", tone=QUIET),
        Paragraph("Statements are welcome:"),
        Bullets(["one;", "two."]),
        Paragraph("The end."),
        Paragraph("Presentations:"),
        Bullets(["Survey, Zambia"]),
        Paragraph("Documents: CCM/2, CCM/3", tone=QUIET),
        Paragraph("Article of the Convention: 5", tone=QUIET),
        Paragraph("To follow online: https://example.org", tone=QUIET),
        Heading(3, "Hours to be decided, Closing sitting", anchor="sitting-monday-afternoon"),
    )


def test_agenda_shows_the_items_within_an_item(setting: Setting) -> None:
    item = AgendaItem(number="8", title="Status", children=[AgendaItem(number="8 (a)", title="Universalization")])
    assert draw(setting, agenda=[item]).blocks == (
        Heading(2, "Agenda"),
        Outline([Point(label="8.", words="Status"), Point(label="(a)", words="Universalization", level=2)]),
    )


def test_nested_sessions_go_one_level_down_to_the_sixth(setting: Setting) -> None:
    deepest = Session(key="e", title="E")
    for key in "dcb":
        deepest = Session(key=key, title=key.upper(), sessions=[deepest])
    assert within_a_sitting(setting, sessions=[deepest]) == (
        Heading(4, "Debate", anchor="session-a"),
        Heading(5, "B", anchor="session-b"),
        Heading(6, "C", anchor="session-c"),
        Heading(6, "D", anchor="session-d"),
        Heading(6, "E", anchor="session-e"),
    )


def test_talks_without_notes_need_no_word_in_front(setting: Setting) -> None:
    assert within_a_sitting(setting, talks=[Talk(title="Survey")]) == (
        Heading(4, "Debate", anchor="session-a"),
        Bullets(["Survey"]),
    )


def test_notes_keep_every_line_of_their_paragraphs_and_lists(setting: Setting) -> None:
    assert within_a_sitting(setting, notes="- one\n- two\n\nAn end:\n- three") == (
        Heading(4, "Debate", anchor="session-a"),
        Bullets(["one", "two"]),
        Paragraph("An end:"),
        Bullets(["three"]),
    )


@pytest.mark.parametrize(
    ("days", "headings"),
    [
        pytest.param(
            ["2012-04-16", "2012-04-17"],
            [("Monday 16 April 2012", "day-2012-04-16"), ("Tuesday 17 April 2012", "day-2012-04-17")],
            id="two-days",
        ),
        pytest.param(["2012-04-16", "2012-04-16"], [("Monday 16 April 2012", "day-2012-04-16")], id="one-day-is-headed-once"),
        pytest.param([None], [("Day to be decided", "day-undated")], id="no-day"),
        pytest.param(
            ["2012-04-16", None],
            [("Monday 16 April 2012", "day-2012-04-16"), ("Day to be decided", "day-undated")],
            id="a-day-and-none",
        ),
        pytest.param(
            [None, "2012-04-17", "2012-04-16"],
            [
                ("Monday 16 April 2012", "day-2012-04-16"),
                ("Tuesday 17 April 2012", "day-2012-04-17"),
                ("Day to be decided", "day-undated"),
            ],
            id="in-the-order-of-time",
        ),
    ],
)
def test_days_are_headed(setting: Setting, days: list[str | None], headings: list[tuple[str, str]]) -> None:
    blocks = draw(setting, sittings=[Sitting(key=f"s{number}", day=day) for number, day in enumerate(days)]).blocks
    levels = [block for block in blocks if isinstance(block, Heading) and block.level == 2]
    assert levels == [Heading(2, words, anchor=anchor) for words, anchor in headings]


def test_anchors_are_never_given_twice(setting: Setting) -> None:
    sittings = [
        Sitting(key="s1", day="2012-04-16"),
        Sitting(key="s2", day="2012-04-17"),
        Sitting(key="s3", day="2012-04-16"),
    ]
    anchors = [block.anchor for block in draw(setting, sittings=sittings).blocks if isinstance(block, Heading)]
    assert len(anchors) == len(set(anchors))


def test_sessions_not_placed_stand_at_the_end(setting: Setting) -> None:
    assert draw(setting, unplaced=[Session(key="a", title="Debate")]).blocks == (
        Heading(2, "Sessions not yet placed", anchor="day-unplaced"),
        Heading(3, "Debate", anchor="session-a"),
    )


def test_state_is_named_as_on_the_day_of_the_sitting(setting: Setting) -> None:
    later = attrs.evolve(MEETING, first="2018-04-18", last="2018-04-20")
    sittings = [
        Sitting(key=day, day=day, sessions=[Session(key=f"k-{day}", title="T", talks=[Talk(speakers=[Who(state="SWZ")])])])
        for day in ("2018-04-18", "2018-04-19")
    ]
    blocks = draw(setting, meeting=later, sittings=sittings).blocks
    assert [block for block in blocks if isinstance(block, Bullets)] == [Bullets(["Swaziland"]), Bullets(["Eswatini"])]


def test_day_of_the_subject_is_not_asked(setting: Setting) -> None:
    assert draw(attrs.evolve(setting, day=datetime.date(2020, 1, 1))) == draw(setting)
