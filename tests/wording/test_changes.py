import datetime

import attrs
import pytest

import ccmagenda
from ccmagenda.desk.differences import told
from ccmagenda.model import Comparison, Programme, Span, Talk, Tone, What, Who, line, words_of
from ccmagenda.wording import Altered, Saying, Telling

TEXT = """\
convention: ccm
meeting: {ref: X, title: A meeting, city: Geneva, venue: WMO, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-19,
  president: Lebanon, contact: a@example.org}
issued: 2012-04-10
notes: Subject to change.
agenda: [{number: 1, title: Opening}, {number: 2, title: Clearance, items: [{number: 2 (a), title: Survey}]}]
rooms: [{key: one, name: Room I}, {key: seven, name: Room 7}, {key: nine, name: Room 9}]
sittings:
  - day: 2012-04-16
    morning: 10:00-13:00
    room: one
    sessions:
      - {key: opening, title: Opening, chair: Zambia, time: 10:00-10:30}
      - key: clearance
        title: Clearance
        theme: clearance
        chair: Ireland
        room: Room 7
        talks:
          - {title: Survey, speaker: Norway, length: 10 min}
          - {title: Release, speaker: presenter TBC}
          - {title: Way ahead}
        notes: All are welcome to the debate.
        documents: [CCM/1, CCM/2]
        actions: [12, 13]
        length: 60 min
        interpretation: [en, fr]
        stream: https://example.org/a
        sessions: [{key: survey, title: Survey of areas}, {key: release, title: Release}]
      - {key: third, title: Third, access: closed}
  - day: 2012-04-17
    afternoon: 15:00-18:00
    sessions:
      - {key: treaty, title: Treaty, theme: universalization, chair: Japan}
      - {key: maybe, title: Maybe, status: cancelled}
  - {day: 2012-04-18, evening: 19:00-21:00, title: Reception, chair: Norway}
  - {key: loose, title: Loose sitting}
unplaced: [{key: spare, title: Spare}]
deadlines:
  - {key: papers, title: Papers, day: 2012-03-30, for: Zambia, documents: CCM/3, notes: By mail.}
action-points:
  - {key: act, title: Act, owner: Portugal, due: 2012-05-01, timing: in May, notes: Soon.}
"""


def programme(*edits: tuple[str, str]) -> Programme:
    text = TEXT
    for before, after in edits:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    return ccmagenda.load(text.encode(), path="p")


def telling(*edits: tuple[str, str]) -> Telling:
    return told(ccmagenda.compare(programme(), programme(*edits)))


def one(*edits: tuple[str, str]) -> Saying:
    (saying,) = telling(*edits).sayings
    return saying


@pytest.mark.parametrize(
    ("before", "after", "title", "words"),
    [
        pytest.param("title: A meeting", "title: B", "B", "title: B (was: A meeting)", id="title-of-the-meeting"),
        pytest.param("to: 2012-04-19", "to: 2012-05-02", "A meeting",
                     "dates: 16 April 2012 – 2 May 2012 (was: 16–19 April 2012)", id="dates"),
        pytest.param("venue: WMO", "venue: Palais", "A meeting", "place: Palais, Geneva (was: WMO, Geneva)", id="place"),
        pytest.param("president: Lebanon", "president: Lebanon, president-designate: Norway", "A meeting",
                     "presidency: Lebanon and Norway (was: Lebanon)", id="presidency"),
        pytest.param("a@example.org", "b@example.org", "A meeting",
                     "contact: b@example.org (was: a@example.org)", id="contact"),
        pytest.param("issued: 2012-04-10", "issued: 2012-04-10\nstatus: final", "A meeting",
                     "status: Detailed programme (was: Detailed draft provisional programme)", id="status-of-the-paper"),
        pytest.param("Subject to change", "Will not change", "A meeting",
                     "notes: Will not change. (was: Subject to change.)", id="notes-of-the-paper"),
        pytest.param("title: Survey}]}", "title: Surveys}]}", "A meeting",
                     "agenda: 1 Opening; 2 Clearance; 2 (a) Surveys (was: 1 Opening; 2 Clearance; 2 (a) Survey)", id="agenda"),
        pytest.param("time: 10:00-10:30", "time: 10:15-10:45", "Opening",
                     "time: 10:15–10:45 (was: 10:00–10:30)", id="hours-of-a-session"),
        pytest.param(", time: 10:00-10:30", "", "Opening", "time: 10:00–13:00 (was: 10:00–10:30)", id="hours-dropped"),
        pytest.param("access: closed", "after: opening, access: closed", "Third",
                     "time: 10:00–13:00, immediately after Opening (was: 10:00–13:00)", id="after-a-session-by-its-title"),
        pytest.param("15:00-18:00", "14:00-17:00", "Treaty; Maybe",
                     "time: 14:00–17:00 (was: 15:00–18:00)", id="hours-of-a-sitting"),
        pytest.param("    afternoon: 15:00-18:00\n", "", "Treaty; Maybe",
                     "time: Hours to be decided (was: 15:00–18:00)", id="hours-of-a-sitting-dropped"),
        pytest.param("day: 2012-04-17", "day: 2012-04-18", "Treaty; Maybe",
                     "time: Wednesday 18 April 2012, 15:00–18:00 (was: Tuesday 17 April 2012, 15:00–18:00)", id="day"),
        pytest.param("{key: loose,", "{key: loose, day: 2012-04-19, evening: 19:00-21:00,", "Loose sitting",
                     "time: Thursday 19 April 2012, 19:00–21:00 (was: Day to be decided)", id="day-decided"),
        pytest.param("name: Room I}", "name: Room II}", "Opening; Clearance; Third",
                     "room: Room II (was: Room I)", id="room-of-a-sitting"),
        pytest.param("        room: Room 7\n", "", "Clearance", "room: Room I (was: Room 7)", id="room-of-a-session"),
        pytest.param("title: Spare", "title: Spare, room: Room 9", "Spare", "room: Room 9 (was: none)", id="first-room"),
        pytest.param("chair: Ireland", "chair: [Ireland, Lao PDR]", "Clearance",
                     "chair: Ireland and Lao People's Democratic Republic (was: Ireland)", id="chair"),
        pytest.param("chair: Ireland", "moderator: Ireland", "Clearance",
                     "chair: moderated by Ireland (was: Ireland)", id="chair-to-moderator"),
        pytest.param(", chair: Norway", "", "Reception", "chair: none (was: Norway)", id="chair-of-a-sitting"),
        pytest.param("title: Third", "title: Last", "Last", "title: Last (was: Third)", id="title-of-a-session"),
        pytest.param("title: Reception", "title: Dinner", "Dinner", "title: Dinner (was: Reception)", id="title-of-a-sitting"),
        pytest.param("All are welcome", "All are invited", "Clearance",
                     "notes: All are invited to the debate. (was: All are welcome to the debate.)", id="notes"),
        pytest.param("        notes: All are welcome to the debate.\n", "", "Clearance",
                     "notes: none (was: All are welcome to the debate.)", id="notes-dropped"),
        pytest.param("[CCM/1, CCM/2]", "CCM/1", "Clearance", "documents: CCM/1 (was: CCM/1 and CCM/2)", id="documents"),
        pytest.param("actions: [12, 13]", "articles: 4", "Clearance",
                     "references: Article of the Convention: 4 (was: Vientiane Action Plan: Actions #12–#13)", id="references"),
        pytest.param("length: 60 min", "length: 90 min", "Clearance", "length: 90 min (was: 60 min)", id="length"),
        pytest.param("theme: clearance", "theme: reporting", "Clearance",
                     "theme: Reporting (was: Clearance and Risk Reduction)", id="theme"),
        pytest.param("[en, fr]", "[en]", "Clearance", "interpretation: en (was: en, fr)", id="interpretation"),
        pytest.param("        stream: https://example.org/a\n", "", "Clearance",
                     "address to follow it online: none (was: https://example.org/a)", id="stream"),
        pytest.param("title: Treaty,", "title: Treaty, status: tentative,", "Treaty",
                     "status: tentative (was: as planned)", id="tentative"),
        pytest.param("access: closed", "status: if necessary", "Third", "status: if necessary (was: closed)", id="access"),
        pytest.param("[{key: survey, title: Survey of areas}, {key: release, title: Release}]",
                     "[{key: release, title: Release}, {key: survey, title: Survey of areas}]",
                     "Release", "taken in another order", id="order"),
        pytest.param("day: 2012-03-30", "day: 2012-04-02", "Deadline: Papers",
                     "time: Monday 2 April 2012 (was: Friday 30 March 2012)", id="day-of-a-deadline"),
        pytest.param("for: Zambia", "for: [Zambia, Japan]", "Deadline: Papers",
                     "for whom: Zambia and Japan (was: Zambia)", id="whom-a-deadline-binds"),
        pytest.param("CCM/3", "CCM/4", "Deadline: Papers", "documents: CCM/4 (was: CCM/3)", id="documents-of-a-deadline"),
        pytest.param("By mail", "By fax", "Deadline: Papers", "notes: By fax. (was: By mail.)", id="notes-of-a-deadline"),
        pytest.param("due: 2012-05-01, timing: in May", "due: 2012-05-08, timing: soon", "Action point: Act",
                     "time: Tuesday 8 May 2012, soon (was: Tuesday 1 May 2012, in May)", id="due-day"),
        pytest.param("owner: Portugal", "owner: [Portugal, Executive team]", "Action point: Act",
                     "who does it: Portugal and Executive team (was: Portugal)", id="owner"),
        pytest.param("title: Act", "title: Act, status: done", "Action point: Act",
                     "status: done (was: open)", id="action-point-done"),
    ],
)  # fmt: skip
def test_altered_field_is_told_with_what_it_was(before: str, after: str, title: str, words: str) -> None:
    saying = one((before, after))
    assert (saying.what, saying.title, [field.words for field in saying.fields]) == (What.ALTERED, title, [words])


def test_change_of_the_zone() -> None:
    old = programme()
    new = attrs.evolve(old, meeting=attrs.evolve(old.meeting, zone="Asia/Beirut"))
    (saying,) = told(ccmagenda.compare(old, new)).sayings
    assert [field.words for field in saying.fields] == ["time zone: Asia/Beirut (was: Europe/Zurich)"]


SURVEY, RELEASE = "{title: Survey, speaker: Norway, length: 10 min}", "{title: Release, speaker: presenter TBC}"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param("speaker: presenter TBC", "speaker: 'Ms. A, UNMAS'",
                     ["speaker: Release, Ms. A, UNMAS (was: to be confirmed)"], id="speaker-settled"),
        pytest.param("speaker: Norway", "speaker: [Norway, Japan]",
                     ["speaker: Survey, Norway, Japan (10 min) (was: Norway)"], id="speaker-joins"),
        pytest.param("{title: Way ahead}", "{title: Way ahead, speaker: Chad}",
                     ["speaker: Way ahead, Chad (was: to be confirmed)"], id="first-speaker"),
        pytest.param("title: Survey, speaker", "title: On survey, speaker",
                     ["presentation: On survey, Norway (10 min) (was: Survey, Norway (10 min))"], id="title"),
        pytest.param("length: 10 min", "length: 15 min",
                     ["presentation: Survey, Norway (15 min) (was: Survey, Norway (10 min))"], id="length"),
        pytest.param("speaker: Norway, length: 10 min", "speaker: Japan, length: 15 min",
                     ["presentation: Survey, Japan (15 min) (was: Survey, Norway (10 min))"], id="speaker-and-length"),
        pytest.param("          - {title: Way ahead}\n", "",
                     ["presentation: Way ahead (no longer in the programme)"], id="dropped"),
        pytest.param("          - {title: Way ahead}\n", "          - {title: Way ahead}\n          - {speaker: Chad}\n",
                     ["presentation: Chad (added)"], id="added"),
        pytest.param(f"{SURVEY}\n          - {RELEASE}", f"{RELEASE}\n          - {SURVEY}",
                     ["presentations in another order"], id="order-alone"),
        pytest.param(f"{SURVEY}\n          - {RELEASE}",
                     "{title: Release, speaker: Chad}\n          - {title: Survey, speaker: Norway}",
                     ["speaker: Release, Chad (was: to be confirmed)",
                      "presentation: Survey, Norway (was: Survey, Norway (10 min))"], id="two-in-another-order"),
    ],
)  # fmt: skip
def test_only_presentations_that_changed_are_told(before: str, after: str, words: list[str]) -> None:
    assert [field.words for field in one((before, after)).fields] == words


def test_presentation_is_told_in_whole_to_scripts() -> None:
    assert one(("speaker: presenter TBC", "speaker: 'Ms. A, UNMAS'")).fields == (
        Altered(
            field="speaker",
            words="speaker: Release, Ms. A, UNMAS (was: to be confirmed)",
            told=line("speaker: Release, Ms. A, UNMAS (was: to be confirmed)"),
            before="Release, to be confirmed",
            after="Release, Ms. A, UNMAS",
        ),
    )


def test_same_talk_twice_is_counted() -> None:
    talk = Talk(title="Survey", speakers=[Who(state="NOR")])
    old = programme()
    sessions = old.sittings[0].sessions
    twice, once = (
        attrs.evolve(old, sittings=[attrs.evolve(old.sittings[0], sessions=[attrs.evolve(sessions[0], talks=talks)])])
        for talks in ([talk, talk], [talk])
    )
    (saying,) = told(ccmagenda.compare(twice, once)).sayings
    assert [field.words for field in saying.fields] == ["presentation: Survey, Norway (no longer in the programme)"]


@pytest.mark.parametrize(
    ("before", "after", "what", "title", "words"),
    [
        pytest.param("title: Third, access: closed", "title: Third, access: closed, status: cancelled", What.CANCELLED, "Third",
                     "Monday 16 April 2012, 10:00–13:00", id="cancelled"),
        pytest.param(", status: cancelled", "", What.RESTORED, "Maybe", "Tuesday 17 April 2012, 15:00–18:00", id="restored"),
        pytest.param("      - {key: third, title: Third, access: closed}\n", "", What.DROPPED, "Third",
                     "Monday 16 April 2012, 10:00–13:00", id="dropped"),
        pytest.param("unplaced: [", "unplaced: [{key: n, title: New}, ", What.ADDED, "New",
                     "Day to be decided", id="added-unplaced"),
        pytest.param("title: Papers", "title: Papers, cancelled: yes", What.CANCELLED, "Deadline: Papers",
                     "Friday 30 March 2012", id="deadline-cancelled"),
        pytest.param("  - {day: 2012-04-18, evening: 19:00-21:00, title: Reception, chair: Norway}\n", "", What.DROPPED,
                     "Reception", "Wednesday 18 April 2012, 19:00–21:00", id="sitting-dropped"),
    ],
)  # fmt: skip
def test_what_became_of_a_thing(before: str, after: str, what: What, title: str, words: str) -> None:
    saying = one((before, after))
    assert (saying.what, saying.title, saying.at.words, saying.fields) == (what, title, words, ())


def test_session_moved_to_another_sitting_tells_both_days() -> None:
    gone = ("      - {key: third, title: Third, access: closed}\n", "")
    come = ("      - {key: maybe", "      - {key: third, title: Third, access: closed}\n      - {key: maybe")
    saying = one(gone, come)
    assert [field.words for field in saying.fields] == [
        "time: Tuesday 17 April 2012, 15:00–18:00 (was: Monday 16 April 2012, 10:00–13:00)",
        "room: none (was: Room I)",
    ]
    assert (saying.at.day, saying.was and saying.was.day) == (datetime.date(2012, 4, 17), datetime.date(2012, 4, 16))


def test_day_that_was_is_told_only_where_it_is_another() -> None:
    assert one(("15:00-18:00", "14:00-17:00")).was is None
    assert one(("title: Third", "title: Last")).was is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("notes: All are welcome to the debate.", "notes: |\n          All are welcome\n\n          to the debate.",
                     id="paragraphs-of-notes"),
        pytest.param("title: Third", "title: {en: Third, fr: Troisième}", id="another-language"),
        pytest.param("title: Survey, speaker", "title: {en: Survey, fr: Enquête}, speaker", id="presentation"),
    ],
)  # fmt: skip
def test_change_that_cannot_be_seen_in_words_is_not_told(before: str, after: str) -> None:
    comparison = ccmagenda.compare(programme(), programme((before, after)))
    assert (len(comparison.changes), told(comparison).sayings) == (1, ())


def test_state_is_named_as_on_the_day_of_each_side() -> None:
    old = programme()
    session = attrs.evolve(old.sittings[1].sessions[0], talks=[Talk(title="T", speakers=[Who(state="SWZ")])])
    sides = [attrs.evolve(old, sittings=[attrs.evolve(old.sittings[1], day=day, sessions=[each])])
             for day, each in (("2018-04-18", session), ("2018-04-20", attrs.evolve(session, talks=[])))]  # fmt: skip
    for was, now, words in ((*sides, "T, Swaziland (no longer in the programme)"), (*sides[::-1], "T, Swaziland (added)")):
        fields = [field.words for saying in told(ccmagenda.compare(was, now)).sayings for field in saying.fields]
        assert f"presentation: {words}" in fields


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, "the Detailed draft provisional programme of 10 April 2012", id="by-its-status"),
        pytest.param({"symbol": "CCM/1/Rev.1", "issued": "2012-04-12"}, "CCM/1/Rev.1 of 12 April 2012", id="by-its-symbol"),
        pytest.param({"issued": None}, "Detailed draft provisional programme", id="without-a-date"),
    ],
)
def test_papers_are_called(changes: dict[str, object], expected: str) -> None:
    old = programme()
    found = told(ccmagenda.compare(old, attrs.evolve(old, **changes)))
    assert (found.before, found.after) == ("the Detailed draft provisional programme of 10 April 2012", expected)


def test_whom_and_what_a_change_concerns() -> None:
    saying = one(("chair: Ireland", "chair: Lao PDR"))
    assert (saying.about, saying.subject, saying.parties, saying.themes) == (
        "clearance", "session", ("IRL", "LAO", "NOR"), ("clearance",)
    )  # fmt: skip


def test_nothing_changed() -> None:
    found = told(Comparison(old=programme(), new=programme()))
    assert (found.sayings, found.before) == ((), found.after)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        pytest.param("title: Treaty,", "title: Treaty, item: 2,", "agenda item: 2 (was: none)", id="item"),
        pytest.param("title: Treaty,", "title: Treaty, kind: ceremony,", "kind: ceremony (was: session)", id="kind"),
        pytest.param("title: Treaty,", "title: Treaty, kind: lunch,", "kind: Lunch (was: session)", id="pause"),
        pytest.param(
            "title: Treaty,", "title: Treaty, continues: clearance,", "continues: Clearance (was: none)", id="continues"
        ),
        pytest.param("15:00-18:00\n", "15:00-18:00\n    serial: 4\n", "number: 4th meeting (was: none)", id="serial"),
        pytest.param("15:00-18:00\n", "15:00-18:00\n    body: Group\n", "body: Group (was: none)", id="body"),
        pytest.param(
            "agenda: [",
            "documents: [{symbol: CCM/1, title: List, item: 2, submitted-by: Japan}, {symbol: CCM/2}]\nagenda: [",
            "list of documents: CCM/1, List, Submitted by: Japan, Item 2 of the provisional agenda; CCM/2 (was: none)",
            id="papers",
        ),
    ],
)
def test_field_that_was_altered_is_told(before: str, after: str, words: str) -> None:
    assert words in [field.words for field in one((before, after)).fields]


def test_translations_are_told_in_their_language_alone() -> None:
    compared = ccmagenda.compare(programme(), programme(("agenda: [", "glossary: [{en: in May, fr: en mai}]\nagenda: [")))
    assert told(compared).sayings == ()
    (whole,) = told(compared, language="fr").sayings
    assert [field.words for field in whole.fields] == ["traductions\u202f: en mai (avant\u202f: néant)"]


def test_what_is_missing_in_the_language_is_marked() -> None:
    edits = (
        ("All are welcome", "Nobody is welcome"),
        ("Norway, length", "'Ms. A, Director of Survey', length"),
        ("chair: Ireland", "chair: {person: Director of Mines}"),
    )
    (saying,) = told(ccmagenda.compare(programme(), programme(*edits)), language="fr").sayings
    mark = Span(" [anglais]", Tone.QUIET)
    assert saying.called == (Span("Clearance", language="en"), mark)
    lines = {field.field: words_of(field.told) for field in saying.fields}
    assert lines["chair"] == "présidence\u202f: Director of Mines [anglais] (avant\u202f: Irlande)"
    assert "Director of Survey [anglais]" in lines["speaker"]
    assert lines["notes"].count("[anglais]") == 2
    assert "anglais" not in saying.title + "".join(field.words for field in saying.fields)


def test_in_the_language_of_the_file_nothing_is_marked() -> None:
    (saying,) = telling(("All are welcome", "Nobody is welcome"), ("chair: Ireland", "chair: Japan")).sayings
    assert [words_of(field.told) for field in saying.fields] == [field.words for field in saying.fields]
