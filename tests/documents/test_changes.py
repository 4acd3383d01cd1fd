import pytest

import ccmagenda
from ccmagenda import desk
from ccmagenda.errors import UnknownNameError
from ccmagenda.model import Bullets, Document, Heading, Paragraph, Programme, Span, Tone, words_of

TEXT = """\
convention: ccm
meeting: {ref: X, title: A meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-19}
issued: 2012-04-10
rooms: [{key: one, name: Room I}, {key: two, name: Room II}]
sittings:
  - day: 2012-04-16
    morning: 10:00-13:00
    sessions:
      - {key: treaty, theme: universalization, title: Treaty, chair: Japan, time: 11:00-13:00}
      - {key: opening, title: Opening, time: 10:00-11:00}
  - day: 2012-04-16
    afternoon: 15:00-18:00
    sessions:
      - {key: clearance, theme: clearance, title: Clearance, chair: [Ireland, Lao PDR], room: one}
  - day: 2012-04-17
    morning: 10:00-13:00
    sessions:
      - {key: aid, theme: cooperation, title: Aid, chair: Spain}
      - {key: law, title: Law}
  - {key: dinner, title: Dinner}
deadlines:
  - {key: papers, title: Papers, day: 2012-03-30}
action-points:
  - {key: act, title: Act, owner: Japan}
"""


def changed(*edits: tuple[str, str], by: str = "day", party: str = "", theme: str = "") -> Document:
    sides = []
    for steps in ((), edits):
        text = TEXT
        for before, after in steps:
            assert text.count(before) == 1, before
            text = text.replace(before, after)
        sides.append(ccmagenda.load(text.encode(), path="p"))
    comparison = ccmagenda.compare(*sides, party=party, theme=theme)
    return desk.changes(comparison, by=by, whom=desk.whom(comparison, party, theme))


def groups(document: Document) -> dict[str, list[str]]:
    """Return the items under each heading."""
    found: dict[str, list[str]] = {}
    for block in document.blocks:
        if isinstance(block, Heading):
            found[words_of(block.words)] = []
        elif isinstance(block, Bullets):
            found[list(found)[-1]] += [words_of(item) for item in block.items]
    return found


MONDAY, TUESDAY = "Monday 16 April 2012", "Tuesday 17 April 2012"


def test_paper_of_one_change() -> None:
    assert changed(("room: one", "room: two")) == Document(
        title="A meeting: Changes",
        subtitle="From the Detailed draft provisional programme of 10 April 2012"
        " to the Detailed draft provisional programme of 10 April 2012",
        blocks=(
            Heading(2, MONDAY, anchor="day-2012-04-16"),
            Bullets(
                [
                    (
                        Span("Clearance", Tone.STRONG),
                        Span(", 15:00–18:00", Tone.QUIET),
                        Span("\nroom: Room II (was: Room I)"),
                    )
                ]
            ),
        ),
        colophon="Changes, 10 April 2012. Set by ccmagenda.",
    )


def test_paper_of_nothing() -> None:
    assert changed().blocks == (Paragraph("Nothing changed."),)


def test_paper_of_what_only_another_language_says_names_its_own() -> None:
    sides = [ccmagenda.load(TEXT.replace("title: A meeting", f"title: {{en: A meeting, fr: {fr}}}").encode()) for fr in "AB"]
    english, french = (desk.changes(ccmagenda.compare(*sides), language=code) for code in ("en", "fr"))
    assert english.blocks == (Paragraph("Nothing changed in the text in English."),)
    assert isinstance(french.blocks[0], Heading)


@pytest.mark.parametrize(
    ("concern", "words"),
    [
        pytest.param({"party": "Fiji"}, "Nothing changed that concerns Fiji.", id="party"),
        pytest.param({"theme": "reporting"}, "Nothing changed that concerns Reporting.", id="theme"),
    ],
)
def test_nothing_that_concerns_one(concern: dict[str, str], words: str) -> None:
    assert changed(("room: one", "room: two"), **concern).blocks == (Paragraph(words),)


def test_whole_meeting_stands_first_without_its_title() -> None:
    found = groups(changed(("title: A meeting", "title: B"), ("issued:", "status: final\nissued:"), ("room: one", "room: two")))
    assert next(iter(found.items())) == (
        "The whole meeting",
        ["title: B (was: A meeting)", "status: Detailed programme (was: Detailed draft provisional programme)"],
    )
    assert list(found) == ["The whole meeting", MONDAY]


def test_things_of_a_day_stand_in_the_order_of_time() -> None:
    edits = (
        ("title: Opening", "title: Start"),
        ("title: Treaty", "title: The treaty"),
        ("title: Clearance", "title: Survey"),
        ("title: Law", "title: Laws"),
    )
    assert groups(changed(*edits)) == {
        MONDAY: [
            "Start, 10:00–11:00\ntitle: Start (was: Opening)",
            "The treaty, 11:00–13:00\ntitle: The treaty (was: Treaty)",
            "Survey, 15:00–18:00\ntitle: Survey (was: Clearance)",
        ],
        TUESDAY: ["Laws, 10:00–13:00\ntitle: Laws (was: Law)"],
    }


@pytest.mark.parametrize(
    ("edit", "items", "tone"),
    [
        pytest.param(("title: Law", "title: Law, status: cancelled"), "Law, 10:00–13:00: cancelled", Tone.GRAVE, id="cancelled"),
        pytest.param(("      - {key: law, title: Law}\n", ""), "Law, 10:00–13:00: no longer in the programme", Tone.GRAVE,
                     id="dropped"),
        pytest.param(("      - {key: law, ", "      - {key: new, title: New}\n      - {key: law, "), "New, 10:00–13:00: added",
                     Tone.GOOD, id="added"),
    ],
)  # fmt: skip
def test_what_became_of_a_session(edit: tuple[str, str], items: str, tone: Tone) -> None:
    document = changed(edit)
    assert groups(document) == {TUESDAY: [items]}
    (bullets,) = (block for block in document.blocks if isinstance(block, Bullets))
    assert bullets.items[0][-1].tone is tone


def test_cancelled_and_altered_is_one_item() -> None:
    assert groups(changed(("title: Law", "title: Laws, status: cancelled, access: closed"))) == {
        TUESDAY: ["Laws, 10:00–13:00: cancelled\ntitle: Laws (was: Law)\nstatus: closed, cancelled (was: as planned)"]
    }


def test_sitting_and_its_only_session_are_one_item() -> None:
    assert groups(changed(("15:00-18:00", "14:00-17:00"), ("room: one", "room: two"))) == {
        MONDAY: ["Clearance\ntime: 14:00–17:00 (was: 15:00–18:00)\nroom: Room II (was: Room I)"]
    }


def test_moved_sitting_is_told_under_both_days() -> None:
    edit = ("  - day: 2012-04-17\n    morning: 10:00-13:00", "  - day: 2012-04-16\n    evening: 19:00-21:00")
    assert groups(changed(edit)) == {
        MONDAY: ["Aid; Law\ntime: Monday 16 April 2012, 19:00–21:00 (was: Tuesday 17 April 2012, 10:00–13:00)"],
        TUESDAY: ["Aid; Law, 10:00–13:00: moved to Monday 16 April 2012, 19:00–21:00"],
    }


def test_sitting_that_lost_its_day_is_told_under_the_day_that_it_left() -> None:
    assert groups(changed(("  - day: 2012-04-17\n    morning: 10:00-13:00", "  - key: 2012-04-17-morning"))) == {
        TUESDAY: ["Aid; Law, 10:00–13:00: Day to be decided"],
        "Day to be decided": ["Aid; Law\ntime: Day to be decided (was: Tuesday 17 April 2012, 10:00–13:00)"],
    }


def test_thing_without_a_day_stands_under_no_day() -> None:
    assert groups(changed(("title: Dinner", "title: Lunch"))) == {"Day to be decided": ["Lunch\ntitle: Lunch (was: Dinner)"]}


def test_deadlines_and_action_points_stand_last_with_their_days() -> None:
    tasks = ("day: 2012-03-30", "day: 2012-04-16"), ("owner: Japan", "owner: Japan, due: 2012-04-16")
    edits = (*tasks, ("room: one", "room: two"))
    assert groups(changed(*edits)) == {
        MONDAY: ["Clearance, 15:00–18:00\nroom: Room II (was: Room I)"],
        "Deadlines": ["Deadline: Papers\ntime: Monday 16 April 2012 (was: Friday 30 March 2012)"],
        "Action points": ["Action point: Act\ntime: Monday 16 April 2012 (was: none)"],
    }


def test_by_party_each_has_what_concerns_it_with_the_day() -> None:
    edits = (
        ("room: one", "room: two"),
        ("15:00-18:00", "14:00-17:00"),
        ("title: Law", "title: Laws"),
        ("owner: Japan", "owner: Japan, status: done"),
        ("chair: Japan", "chair: Zambia"),
    )
    clearance = "Clearance, Monday 16 April 2012\ntime: 14:00–17:00 (was: 15:00–18:00)\nroom: Room II (was: Room I)"
    chair = "Treaty, Monday 16 April 2012, 11:00–13:00\nchair: Zambia (was: Japan)"
    assert groups(changed(*edits, by="party")) == {
        "The whole meeting": ["Laws, Tuesday 17 April 2012, 10:00–13:00\ntitle: Laws (was: Law)"],
        "Ireland": [clearance],
        "Japan": [chair, "Action point: Act\nstatus: done (was: open)"],
        "Lao People's Democratic Republic": [clearance],
        "Zambia": [chair],
    }


def test_by_theme_in_the_order_of_the_convention() -> None:
    edits = (("title: Aid", "title: Help"), ("title: Clearance", "title: Survey"), ("title: Treaty", "title: The treaty"))
    assert list(groups(changed(*edits, by="theme"))) == [
        "Universalization",
        "Clearance and Risk Reduction",
        "Cooperation and Assistance",
    ]


@pytest.mark.parametrize("by", ["day", "party", "theme"])
def test_anchors_are_plain_and_never_given_twice(old: Programme, new: Programme, by: str) -> None:
    blocks = desk.changes(ccmagenda.compare(old, new), by=by).blocks
    anchors = [block.anchor for block in blocks if isinstance(block, Heading)]
    assert len(anchors) == len(set(anchors))
    assert [anchor for anchor in anchors if not anchor.replace("-", "").isalnum()] == []


def test_grouping_that_is_not_there() -> None:
    with pytest.raises(UnknownNameError) as caught:
        changed(by="week")
    assert str(caught.value) == "'week' is not a way to group changes - it is one of day, party, theme"


def test_changes_in_another_language() -> None:
    sides = [ccmagenda.load(text.encode(), path="p") for text in (TEXT, TEXT.replace("room: one", "room: two"))]
    drawn = desk.changes(ccmagenda.compare(*sides), language="fr")
    assert groups(drawn) == {
        "Lundi 16 avril 2012": ["Clearance [anglais], 15:00–18:00\nsalle\u202f: Room II (avant\u202f: Room I)"]
    }
