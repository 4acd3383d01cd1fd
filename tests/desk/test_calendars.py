import re
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.desk import calendars
from ccmagenda.errors import InvalidValueError, UnknownNameError
from ccmagenda.model import PaperData
from ccmagenda.wording.missing import missing as missing_in

YEAR = """\
convention: ccm
meeting: {ref: 2IM, title: Intersessional Meeting, contact: secretariat@example.org}
status: provisional
issued: 2012-03-30
rooms: [{key: one, name: Room 1}]
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    room: one
    body: Preparatory committee
    sessions:
      - {key: opening, title: Opening, chair: president, time: 10:00-10:30}
      - {theme: universalization, chair: [Japan, Portugal], time: 10:30-13:00}
  - day: Monday 16 April 2012
    afternoon: 15:00-18:00
    sessions: [{theme: clearance, chair: [Lao PDR, Ireland], stream: "https://example.org/live"}]
  - {day: Tuesday 17 April 2012, key: visit, title: Visit}
deadlines:
  - {key: papers, title: Papers, day: 2012-03-01}
  - {key: plans, title: Plans, day: 2012-03-02, for: Norway}
action-points:
  - {key: write, title: Write to all, owner: Norway, due: 2012-02-01, agreed: 2012-01-10}
  - {key: ask, title: Ask them, owner: Kenya, timing: soon}
  - {key: done, title: Be done, owner: Kenya, due: 2012-02-02, status: done}
delegations: [{party: Chile, follows: [clearance]}]
"""


def _values(content: bytes, name: str) -> list[str]:
    unfolded = content.decode().replace("\r\n ", "")
    return [line.partition(":")[2] for line in unfolded.split("\r\n") if line.partition(":")[0].partition(";")[0] == name]


def _entries(content: bytes) -> list[str]:
    return [uid for uid in _values(content, "UID") if "-calendar-" not in uid]


@pytest.fixture
def programme(small: Path) -> ccmagenda.Programme:
    return ccmagenda.load(small)


def test_calendar_of_the_whole_meeting_has_an_entry_for_each_sitting(meeting: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(meeting)
    assert len(_entries(content)) == len(meeting.sittings) == 8
    assert _values(content, "NAME") == ["CCM 2IM"]


def test_calendar_by_session_has_an_entry_for_each_session_with_hours(programme: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(programme, grain="session")
    assert _entries(content) == ["meeting-1xm-session-opening@ccmagenda", "meeting-1xm-session-debate@ccmagenda"]
    assert _values(content, "DTSTART") == ["20100328T020000", "20101031T030000", "20120416T100000", "20120416T103000"]


def test_calendar_by_session_invents_no_hours(meeting: ccmagenda.Programme) -> None:
    assert _entries(ccmagenda.calendar(meeting, grain="session")) == _entries(ccmagenda.calendar(meeting))


@pytest.mark.parametrize("name", ["JPN", "Japan", "japan", "JP"], ids=["code", "name", "small", "alpha-2"])
def test_calendar_of_a_party_by_any_of_its_names(programme: ccmagenda.Programme, name: str) -> None:
    content = ccmagenda.calendar(programme, party=name)
    assert (_values(content, "NAME"), len(_entries(content))) == (["1XM – Japan"], 1)


def test_calendar_of_a_party_has_only_its_own_sessions(programme: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(programme, party="Zambia", grain="session")
    assert _entries(content) == ["meeting-1xm-session-debate@ccmagenda"]


def test_calendar_of_a_theme_by_key_and_by_name(meeting: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(meeting, theme="clearance")
    assert _entries(content) == ["ccm-2im-sitting-2012-04-17-morning@ccmagenda"]
    assert ccmagenda.calendar(meeting, theme="Clearance and Risk Reduction") == content


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({"party": "Norwya"}, "'Norwya' is not the name of a State - did you mean Norway?"),
        ({"party": "Lebanon"}, "Lebanon has no part in this programme; those that have: Japan, Norway, Portugal, Zambia"),
        ({"theme": "clearance"}, "theme 'clearance' is not treated in this programme"),
        ({"grain": "sesion"}, "'sesion' is not a grain - did you mean 'session'?"),
        ({"language": "klingon"}, "'klingon' is not a language that we have - it is one of en, ar, es, fr, ru, zh"),
        ({"party": "Japan", "theme": "clearance"}, "choose a calendar by party, by theme, by body or of tasks, one at a time"),
    ],
    ids=["state-misspelt", "state-without-part", "theme", "grain", "language", "both"],
)
def test_calendar_refused(programme: ccmagenda.Programme, choice: dict[str, str], sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.calendar(programme, **choice)
    assert str(caught.value) == sentence


def test_calendar_of_a_misspelt_theme(meeting: ccmagenda.Programme) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.calendar(meeting, theme="clearence")
    assert str(caught.value) == "theme 'clearence' is not treated in this programme - did you mean 'clearance'?"


def test_calendar_of_a_long_hostile_state_is_told_in_a_short_line(programme: ccmagenda.Programme) -> None:
    with pytest.raises(UnknownNameError) as caught:
        ccmagenda.calendar(programme, party="\x1b]0;x\x07" + "x" * 5000)
    assert "\x1b" not in str(caught.value)
    assert len(str(caught.value)) < 200


def test_calendar_twice_gives_the_same_bytes(meeting: ccmagenda.Programme) -> None:
    assert ccmagenda.calendar(meeting, party="Norway") == ccmagenda.calendar(meeting, party="Norway")


# What is taken, and in what manner


@pytest.fixture
def year() -> ccmagenda.Programme:
    return ccmagenda.load(YEAR.encode())


def _keys(content: bytes) -> list[str]:
    return [uid.removeprefix("ccm-2im-").removesuffix("@ccmagenda") for uid in _entries(content)]


AROUND = ["deadline-papers", "deadline-plans", "action-point-write", "action-point-done"]
SITTINGS = ["sitting-2012-04-16-morning", "sitting-2012-04-16-afternoon", "sitting-visit"]


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ({"grain": "day"}, ["day-2012-04-16", "day-2012-04-17", *AROUND]),
        ({"grain": "sitting"}, [*SITTINGS, *AROUND]),
        ({"grain": "session"}, ["session-opening", "session-universalization", *SITTINGS[1:], *AROUND]),
        ({"banner": True}, ["meeting-days", *SITTINGS, *AROUND]),
        ({"party": "Ireland"}, [SITTINGS[1], "deadline-papers"]),
        ({"party": "Chile"}, [SITTINGS[1], "deadline-papers"]),
        ({"party": "Norway"}, AROUND[:3]),
        ({"party": "Norway", "banner": True}, ["meeting-days", *AROUND[:3]]),
        ({"party": "Kenya"}, ["deadline-papers", "action-point-done"]),
        ({"theme": "clearance"}, SITTINGS[1:2]),
        ({"body": "preparatory Committee"}, [SITTINGS[0], "deadline-papers"]),
        ({"tasks": True}, ["task-write", "task-ask", "task-done"]),
    ],
    ids=[
        "by-day", "by-sitting", "by-session", "banner", "chair", "follower", "owner", "owner-and-banner", "owner-without-day",
        "theme", "body", "tasks",
    ],
)  # fmt: skip
def test_calendar_holds_what_was_asked_for(year: ccmagenda.Programme, choice: dict[str, str], expected: list[str]) -> None:
    assert _keys(ccmagenda.calendar(year, **choice)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("grain", "starts", "ends"),
    [
        ("day", ["20120416T100000", "20120417"], ["20120416T180000", "20120418"]),
        ("sitting", ["20120416T100000", "20120416T150000", "20120417"], ["20120416T130000", "20120416T180000", "20120418"]),
    ],
)
def test_calendar_by_day_reaches_from_the_first_hour_to_the_last(
    year: ccmagenda.Programme, grain: str, starts: list[str], ends: list[str]
) -> None:
    content = ccmagenda.calendar(year, grain=grain).partition(b"BEGIN:VEVENT")[2]
    assert (_values(content, "DTSTART")[:-4], _values(content, "DTEND")[:-4]) == (starts, ends)


def test_banner_stands_over_all_days_and_keeps_nobody_busy(year: ccmagenda.Programme) -> None:
    banner = ccmagenda.calendar(year, banner=True).partition(b"BEGIN:VEVENT")[2].partition(b"END:VEVENT")[0]
    told = [_values(banner, name) for name in ("DTSTART", "DTEND", "TRANSP", "SUMMARY")]
    assert told == [["20120416"], ["20120420"], ["TRANSPARENT"], ["Intersessional Meeting"]]


def test_alarm_rings_before_what_has_an_hour_and_is_not_cancelled(year: ccmagenda.Programme) -> None:
    assert _values(ccmagenda.calendar(year, alarm=15), "TRIGGER") == ["-PT15M"] * 2
    off = ccmagenda.load(YEAR.replace("room: one\n", "room: one\n    status: cancelled\n", 1).encode())
    assert _values(ccmagenda.calendar(off, alarm=15), "TRIGGER") == ["-PT15M"]
    assert _values(ccmagenda.calendar(year), "TRIGGER") == []


def test_hours_in_a_second_zone_stand_in_the_text(year: ccmagenda.Programme) -> None:
    told = [_values(ccmagenda.calendar(year, also=zone), "DESCRIPTION") for zone in ("America/New_York", "Pacific/Auckland")]
    assert told[0][1].startswith("04:00\u201307:00 in New York\\n\\n10:00\u201310:30 Opening")
    assert told[1][2].startswith("Tuesday 17 April 2012\\, 01:00\u201304:00 in Auckland\\n\\nClearance")


def test_times_in_utc_need_no_rules_of_a_zone(year: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(year, utc=True)
    assert _values(content, "DTSTART")[:2] == ["20120416T080000Z", "20120416T130000Z"]
    assert (b"VTIMEZONE" in content, b"TZID=" in content) == (False, False)


def test_who_chairs_stands_in_what_is_imported_and_not_in_what_is_published(year: ccmagenda.Programme) -> None:
    feed, file = ccmagenda.calendar(year, grain="session"), ccmagenda.calendar(year, grain="session", method="none")
    assert (_values(feed, "METHOD"), _values(feed, "ATTENDEE")) == (["PUBLISH"], [])
    assert (_values(file, "METHOD"), len(_values(file, "ATTENDEE")), file.count(b"ROLE=CHAIR")) == ([], 3, 3)
    assert set(_values(feed, "ORGANIZER")) == {"mailto:secretariat@example.org"}


def test_stream_stands_in_its_entry(year: ccmagenda.Programme) -> None:
    (stream,) = _values(ccmagenda.calendar(year), "CONFERENCE")
    assert stream.endswith('":https://example.org/live')


def test_deadline_and_action_point_are_whole_days_that_keep_nobody_busy(year: ccmagenda.Programme) -> None:
    around = ccmagenda.calendar(year).partition(b"UID:ccm-2im-deadline-papers")[2]
    assert _values(around, "DTSTART") == ["20120301", "20120302", "20120201", "20120202"]
    assert _values(around, "TRANSP") == ["TRANSPARENT"] * 4
    assert _values(around, "SUMMARY")[1] == "CCM 2IM: Deadline: Plans"
    assert _values(around, "DESCRIPTION")[0] == "For: Norway"


def test_action_points_as_things_to_be_done(year: ccmagenda.Programme) -> None:
    content = ccmagenda.calendar(year, tasks=True)
    assert (content.count(b"BEGIN:VTODO"), content.count(b"BEGIN:VEVENT")) == (3, 0)
    assert _values(content, "DUE") == ["20120201", "20120202"]
    assert _values(content, "DTSTART") == ["20120110", "20120416", "20120201"]
    assert _values(content, "STATUS") == ["NEEDS-ACTION", "NEEDS-ACTION", "COMPLETED"]


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        ({"alarm": -1}, "an alarm rings 0 to 40320 minutes (4 weeks) before an entry, and not -1"),
        ({"alarm": 40321}, "an alarm rings 0 to 40320 minutes (4 weeks) before an entry, and not 40321"),
        ({"method": "request"}, "'request' is not a method - it is one of publish, none"),
        ({"method": "cancel"}, "'cancel' is not a method - it is one of publish, none"),
        ({"body": "Comittee"}, "no body 'Comittee' sits in this programme"),
        ({"tasks": True, "party": "Norway"}, "choose a calendar by party, by theme, by body or of tasks, one at a time"),
        ({"party": "Spain"}, "Spain has no part in this programme; those that have: Chile, Ireland, Japan, Kenya, Lao"),
    ],
    ids=["alarm", "long-alarm", "request", "cancel", "body", "tasks-and-party", "party"],
)  # fmt: skip
def test_calendar_in_a_manner_that_there_is_not(year: ccmagenda.Programme, choice: dict[str, str], sentence: str) -> None:
    with pytest.raises((UnknownNameError, InvalidValueError)) as caught:
        ccmagenda.calendar(year, **choice)  # type: ignore[arg-type]
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("zone", ["CET", "Europe/Zurch", "../etc/passwd", "+02:00"])
def test_second_zone_that_is_none_is_refused(year: ccmagenda.Programme, zone: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        ccmagenda.calendar(year, also=zone)
    assert zone in str(caught.value)


@pytest.mark.parametrize("choice", [{"tasks": True}, {}], ids=["tasks", "whole"])
def test_calendar_without_anything_in_it_is_refused(choice: dict[str, bool]) -> None:
    empty = ccmagenda.load(b"meeting: {ref: M, title: M, zone: UTC, from: 2012-04-16, to: 2012-04-17}\nsittings: []\n")
    with pytest.raises(InvalidValueError, match="a calendar needs an entry at least"):
        ccmagenda.calendar(empty, **choice)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("organ", "name"),
    [
        ("", "Convention sur les armes à sous-munitions"),
        ("Regional Conference", "Regional Conference"),
        ({"en": "Regional Conference", "fr": "Conférence régionale"}, "Conférence régionale"),
    ],
    ids=["the-convention", "of-the-papers", "in-the-language"],
)
def test_calendar_names_the_organiser_as_the_papers_do(organ: object, name: str, meeting: ccmagenda.Programme) -> None:
    named = attrs.evolve(meeting, paper=PaperData(organ=organ))
    feed = ccmagenda.calendar(named, language="fr").replace(b"\r\n ", b"").decode()
    assert set(re.findall('ORGANIZER;CN="?([^":;]*)"?:', feed)) == {name}


PARALLEL = Path(__file__).parents[2] / "examples" / "parallel-rooms" / "programme.yaml"


@pytest.mark.parametrize("grain", ["day", "sitting", "session"])
def test_what_a_calendar_marks_is_listed_as_missing(grain: str) -> None:
    programme = ccmagenda.load(PARALLEL)
    made = calendars.all_calendars(programme, calendars.manner(grain), "fr")
    missing = {passage.texts.read("fr") for passage in missing_in(made.wording)}
    marked = {span.text for entry in (*made.entries, *made.tasks) for span in entry.called if span.language}
    assert (bool(marked), marked - missing) == (True, set())
    assert "anglais" in made.whole().decode()
    assert "not available" not in ccmagenda.calendar(programme, grain=grain, language="en").decode()


def test_calendar_says_what_its_marks_mean_where_it_has_any(programme: ccmagenda.Programme) -> None:
    french = ccmagenda.calendar(ccmagenda.load(PARALLEL), language="fr").replace(b"\r\n ", b"").decode()
    told = "[anglais]\u202f: texte non disponible en français\\, reproduit dans l’original."
    assert [told in line for line in french.splitlines() if line.startswith("X-WR-CALDESC")] == [True]
    assert "[" not in ccmagenda.calendar(programme).decode()


def test_text_that_is_translated_later_is_told_and_raises_no_number() -> None:
    old = ccmagenda.load(PARALLEL)
    sitting = old.sittings[1]
    told = attrs.evolve(sitting.sessions[0], title={"": sitting.sessions[0].title.read("en"), "fr": "Ouverture"})
    held = attrs.evolve(sitting, sessions=(told, *sitting.sessions[1:]))
    new = attrs.evolve(old, sittings=(old.sittings[0], held, *old.sittings[2:]), issued=old.as_of.replace(year=2015))
    issue = ccmagenda.Issue(programme=new, editions=(ccmagenda.Edition(number=1, programme=old),))
    found = {
        code: [
            (entry.sequence, "Ouverture" in entry.summary, entry.stamp.year)
            for entry in calendars.all_calendars(issue, calendars.manner("session"), code).entries
            if told.key in entry.uid
        ]
        for code in ("en", "fr")
    }
    assert found == {"en": [(0, False, 2014)], "fr": [(0, True, 2015)]}
