import attrs
import pytest

import ccmagenda
from ccmagenda.comparing import compare
from ccmagenda.model import Comparison, Programme, What

Told = tuple[What, str, tuple[str, ...]]
MEETING = "meeting: {ref: X, title: A, city: Geneva, venue: WMO, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-19, "
HEAD = f"""\
convention: ccm
{MEETING}president: Lebanon, contact: a@example.org}}
notes: Subject to change.
"""
BODY = """\
agenda: [{number: 1, title: Opening}, {number: 2, title: Clearance}]
sittings:
  - day: 2012-04-16
    morning: 10:00-13:00
    sessions:
      - {key: opening, title: Opening, chair: Zambia}
      - key: clearance
        title: Clearance
        theme: clearance
        chair: Ireland
        talks: [{title: Survey, speaker: Norway, length: 10 min}]
        notes: All are welcome.
        documents: CCM/1
        actions: 12
        length: 60 min
        interpretation: [en, fr]
        stream: https://example.org/a
        sessions: [{key: survey, title: Survey}, {key: release, title: Release}]
      - {kind: break, time: 11:30}
      - {key: third, title: Third, access: closed}
  - day: 2012-04-17
    afternoon: 15:00-18:00
    sessions:
      - {key: treaty, title: Treaty, theme: universalization, chair: Japan}
      - {key: maybe, title: Maybe, status: cancelled}
  - {day: 2012-04-18, evening: 19:00-21:00, title: Reception}
unplaced: [{key: loose, title: Loose}]
deadlines:
  - {key: papers, title: Papers, day: 2012-03-30, for: Zambia, documents: CCM/2, notes: By mail.}
  - {key: all, title: All, day: 2012-03-30}
action-points:
  - {key: act, title: Act, owner: Portugal, due: 2012-05-01, notes: Soon.}
"""


def programme(*edits: tuple[str, str]) -> Programme:
    text = HEAD + BODY
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return ccmagenda.load(text.encode(), path="p")


def told(comparison: Comparison) -> list[Told]:
    return [(change.what, change.about, change.fields) for change in comparison.changes]


def altered(about: str, *fields: str) -> list[Told]:
    return [(What.ALTERED, about, fields)]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("title: A, city", "title: B, city", altered("meeting", "title"), id="title-of-the-meeting"),
        pytest.param("from: 2012-04-16", "from: 2012-04-15", altered("meeting", "dates"), id="dates"),
        pytest.param("venue: WMO", "venue: PDN", altered("meeting", "place"), id="venue"),
        pytest.param("city: Geneva", "city: Lausanne", altered("meeting", "place"), id="city"),
        pytest.param("president: Lebanon", "president: Norway", altered("meeting", "president"), id="president"),
        pytest.param("a@example.org", "b@example.org", altered("meeting", "contact"), id="contact"),
        pytest.param("notes: Subject to change.", "status: final", altered("programme", "status", "notes"), id="programme"),
        pytest.param("number: 2, title: Clearance", "number: 2, title: C", altered("programme", "agenda"), id="agenda"),
        pytest.param("title: Opening, chair", "title: Begin, chair", altered("opening", "title"), id="title"),
        pytest.param("speaker: Norway", "speaker: Ireland", altered("clearance", "speaker"), id="speaker"),
        pytest.param("{title: Survey, speaker", "{title: S, speaker", altered("clearance", "presentation"), id="presentation"),
        pytest.param("length: 10 min", "length: 15 min", altered("clearance", "presentation"), id="length-of-a-talk"),
        pytest.param("All are welcome", "Nobody is welcome", altered("clearance", "notes"), id="notes"),
        pytest.param("documents: CCM/1", "documents: CCM/3", altered("clearance", "documents"), id="documents"),
        pytest.param("actions: 12", "actions: 13", altered("clearance", "references"), id="references"),
        pytest.param("length: 60 min", "length: 90 min", altered("clearance", "length"), id="length"),
        pytest.param("theme: clearance", "theme: reporting", altered("clearance", "theme"), id="theme"),
        pytest.param("title: Treaty,", "title: Treaty, item: 2,", altered("treaty", "item"), id="item"),
        pytest.param("title: Treaty,", "title: Treaty, kind: ceremony,", altered("treaty", "kind"), id="kind"),
        pytest.param("title: Treaty,", "title: Treaty, continues: clearance,", altered("treaty", "continues"), id="continues"),
        pytest.param("15:00-18:00\n", "15:00-18:00\n    serial: 4\n", altered("2012-04-17-afternoon", "serial"), id="serial"),
        pytest.param("15:00-18:00\n", "15:00-18:00\n    body: Group\n", altered("2012-04-17-afternoon", "body"), id="body"),
        pytest.param("agenda: [", "documents: [{symbol: CCM/1}]\nagenda: [", altered("programme", "papers"), id="papers"),
        pytest.param("agenda: [", "glossary: [{en: A, fr: B}]\nagenda: [", altered("programme", "glossary"), id="glossary"),
        pytest.param("[en, fr]", "[en]", altered("clearance", "interpretation"), id="interpretation"),
        pytest.param("example.org/a", "example.org/b", altered("clearance", "stream"), id="stream"),
        pytest.param("title: Treaty,", "title: Treaty, status: tentative,", altered("treaty", "status"), id="tentative"),
        pytest.param("access: closed", "access: open", altered("third", "status"), id="access"),
        pytest.param("title: Survey}", "title: Surveys}", altered("survey", "title"), id="nested-session"),
        pytest.param("day: 2012-03-30, for", "day: 2012-03-31, for", altered("papers", "time"), id="day-of-a-deadline"),
        pytest.param("title: Papers", "title: Paper", altered("papers", "title"), id="title-of-a-deadline"),
        pytest.param("for: Zambia", "for: Norway", altered("papers", "for"), id="whom-a-deadline-binds"),
        pytest.param("CCM/2", "CCM/4", altered("papers", "documents"), id="documents-of-a-deadline"),
        pytest.param("By mail", "By fax", altered("papers", "notes"), id="notes-of-a-deadline"),
        pytest.param("due: 2012-05-01", "due: 2012-05-02", altered("act", "time"), id="due-day"),
        pytest.param("due: 2012", "timing: in May, due: 2012", altered("act", "time"), id="timing"),
        pytest.param("title: Act", "title: Acts", altered("act", "title"), id="title-of-an-action-point"),
        pytest.param("owner: Portugal", "owner: Japan", altered("act", "owner"), id="owner"),
        pytest.param("title: Act", "title: Act, status: done", altered("act", "status"), id="action-point-done"),
        pytest.param("Soon", "Later", altered("act", "notes"), id="notes-of-an-action-point"),
        pytest.param("title: Opening,", "title: Opening, status: cancelled,", [(What.CANCELLED, "opening", ())], id="cancelled"),
        pytest.param("status: cancelled", "status: tentative", [(What.RESTORED, "maybe", ())], id="restored"),
        pytest.param("title: Act", "title: Act, status: cancelled", [(What.CANCELLED, "act", ())], id="action-point-cancelled"),
        pytest.param("title: Papers", "title: Papers, cancelled: yes", [(What.CANCELLED, "papers", ())], id="deadline-cancelled"),
        pytest.param(
            "status: cancelled",
            "access: closed",
            [(What.RESTORED, "maybe", ()), *altered("maybe", "status")],
            id="restored-behind-closed-doors",
        ),
        pytest.param("      - {key: maybe, title: Maybe, status: cancelled}\n", "", [(What.DROPPED, "maybe", ())], id="dropped"),
        pytest.param(
            "      - {kind: break, time: 11:30}\n", "", [(What.DROPPED, "break-22", ())], id="break-dropped"
        ),
        pytest.param("unplaced: [", "unplaced: [{key: n, title: N}, ", [(What.ADDED, "n", ())], id="added"),
        pytest.param(
            "      - {kind: break", "      - {kind: lunch, time: 13:00}\n      - {kind: break", [(What.ADDED, "lunch-22", ())],
            id="lunch-added",
        ),
        pytest.param(
            "  - {key: all, title: All, day: 2012-03-30}\n", "", [(What.DROPPED, "all", ())], id="deadline-dropped"
        ),
        pytest.param("title: Reception}", "title: Dinner}", altered("2012-04-18-evening", "title"), id="title-of-a-sitting"),
        pytest.param(
            "  - {day: 2012-04-18, evening: 19:00-21:00, title: Reception}\n",
            "",
            [(What.DROPPED, "2012-04-18-evening", ())],
            id="sitting-without-sessions-dropped",
        ),
        pytest.param(
            "afternoon: 15:00-18:00",
            "afternoon: 15:00-18:00\n    status: cancelled",
            [(What.CANCELLED, "2012-04-17-afternoon", ())],
            id="sitting-cancelled-is-told-once",
        ),
        pytest.param(
            "afternoon: 15:00-18:00",
            "afternoon: 15:00-18:00\n    interpretation: [en]\n    access: informal",
            altered("2012-04-17-afternoon", "status", "interpretation"),
            id="access-and-interpretation-of-a-sitting",
        ),
        pytest.param(
            "sessions: [{key: survey, title: Survey}, {key: release, title: Release}]",
            "sessions: [{key: release, title: Release}, {key: survey, title: Survey}]",
            altered("release", "order"),
            id="order",
        ),
    ],
)  # fmt: skip
def test_edit_is_told_as_what_it_is(before: str, after: str, expected: list[Told]) -> None:
    assert told(compare(programme(), programme((before, after)))) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("title: Opening, chair", "number: 7), title: Opening, chair", id="number"),
        pytest.param(
            "key: clearance\n        title: Clearance\n", "title: Clearance\n        key: clearance\n", id="order-of-keys"
        ),
        pytest.param("sittings:\n", "# A line more.\n\nsittings:\n", id="lines-shift"),
        pytest.param(
            "[{number: 1, title: Opening}, {number: 2, title: Clearance}]",
            "[{number: 2, title: Clearance}, {number: 1, title: Opening}]",
            id="order-of-the-agenda",
        ),
        pytest.param("key: opening", "key: beginning", id="key-with-the-title-kept"),
        pytest.param("day: 2012-04-17\n", "key: tuesday\n    day: 2012-04-17\n", id="key-of-a-sitting"),
    ],
)
def test_edit_that_is_no_change(before: str, after: str) -> None:
    assert told(compare(programme(), programme((before, after)))) == []


def test_change_of_the_zone_alone_is_of_the_meeting() -> None:
    old = programme()
    new = attrs.evolve(old, meeting=attrs.evolve(old.meeting, zone="Asia/Beirut"))
    assert told(compare(old, new)) == altered("meeting", "zone")


def test_change_holds_the_thing_in_its_place_before_and_after() -> None:
    old, new = programme(), programme(("title: Treaty", "title: T"))
    (change,) = compare(old, new).changes
    assert change.before is not None
    assert change.after is not None
    assert (change.before.subject, change.before.sitting) == (old.sittings[1].sessions[0], old.sittings[1])
    assert (change.after.subject, change.after.sitting) == (new.sittings[1].sessions[0], new.sittings[1])


EDITS = (
    ("title: A, city", "title: B, city"),
    ("15:00-18:00", "16:00-18:00"),
    ("chair: Ireland", "chair: Lao PDR"),
    ("title: Papers", "title: Paper"),
    ("key: all, title: All", "key: all, title: Each"),
    ("owner: Portugal", "owner: Japan"),
)
EVERYBODY = ["meeting", "all"]


@pytest.mark.parametrize(
    ("whom", "abouts"),
    [
        pytest.param({}, ["meeting", "2012-04-17-afternoon", "clearance", "papers", "all", "act"], id="everybody"),
        pytest.param({"party": "IRL"}, ["meeting", "clearance", "all"], id="who-chaired-before"),
        pytest.param({"party": "LAO"}, ["meeting", "clearance", "all"], id="who-chairs-now"),
        pytest.param({"party": "NOR"}, ["meeting", "clearance", "all"], id="who-speaks"),
        pytest.param({"party": "ZMB"}, ["meeting", "papers", "all"], id="whom-a-deadline-binds"),
        pytest.param({"party": "JPN"}, ["meeting", "2012-04-17-afternoon", "all", "act"], id="who-is-in-a-sitting-and-owes"),
        pytest.param({"party": "PRT"}, ["meeting", "all", "act"], id="who-owed-before"),
        pytest.param({"party": "FRA"}, EVERYBODY, id="nobody-in-particular"),
        pytest.param({"theme": "clearance"}, ["meeting", "clearance", "all"], id="theme"),
        pytest.param({"theme": "universalization"}, ["meeting", "2012-04-17-afternoon", "all"], id="theme-in-a-sitting"),
        pytest.param({"party": "JPN", "theme": "clearance"}, EVERYBODY, id="both-must-fit"),
    ],
)
def test_changes_that_concern(whom: dict[str, str], abouts: list[str]) -> None:
    comparison = compare(programme(), programme(*EDITS)).concerning(**whom)
    assert [change.about for change in comparison.changes] == abouts
