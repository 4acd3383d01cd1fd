"""What descriptions of our own calendars tell comes back: numbers, titles, hours, who chairs and who speaks."""

from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.model import Programme, Session, Status

ROOT = Path(__file__).parents[2]
HEAD = "meeting: {ref: 1XM, title: Small meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}\n"
DOUBT = "what this entry tells of its sessions is not told apart for certain, and is kept as the notes of one"


def back(programme: Programme, language: str = "en") -> Programme:
    reading = ccmagenda.import_file(ccmagenda.calendar(programme, language=language), path="a.ics")
    assert reading.programme is not None
    return reading.programme


def told(session: Session, language: str) -> tuple[object, ...]:
    chairs = tuple((chair.role, chair.who and chair.who.state) for chair in session.chairs if "president" not in chair.role.value)
    talks = tuple((talk.title.read(language), tuple(who.state or who.of for who in talk.speakers)) for talk in session.talks)
    return session.number, session.title.read(language), len(session.chairs), chairs, talks


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["ccm-2011-consultations", "ccm-2011-coordination-committee", "ccm-2011-2012-cycle"])
def test_sessions_without_hours_come_back(name: str, language: str) -> None:
    before = ccmagenda.load(ROOT / "examples" / name / "programme.yaml")
    after = back(before, language)
    assert [told(session, language) for _, session in after.walk()] == [told(session, language) for _, session in before.walk()]


def test_sessions_with_hours_come_back_with_what_stands_within() -> None:
    before = ccmagenda.load(
        f"""{HEAD}sittings:
  - day: 16 April 2012
    hours: 10:00-13:00
    sessions:
      - {{key: a, title: Opening, time: 10:00-10:30, chair: Norway}}
      - key: b
        title: Debate
        time: 10:30-12:00
        notes: "First words.\\n\\nSecond words."
        talks: [{{title: Survey, speaker: Zambia, length: 20 min}}]
        sessions: [{{key: c, title: Replies, chair: Japan}}]
      - {{key: d, title: Reports, time: 12:00-12:20}}
      - {{key: e, title: Closing, time: 12:20-13:00}}
""".encode()
    )
    after = back(before)
    assert [(session.title, session.when) for _, session in after.walk()] == [
        (session.title, session.when) for _, session in before.walk()
    ]
    assert [told(session, "en") for _, session in after.walk()] == [told(session, "en") for _, session in before.walk()]
    assert after.sittings[0].sessions[1].notes.read("en") == "First words.\n\nSecond words."


def test_sitting_with_a_title_of_its_own_keeps_it_beside_its_sessions() -> None:
    sessions = "sessions: [{key: a, title: Plans, chair: Norway}, {key: b, title: Costs, chair: Japan}]"
    after = back(ccmagenda.load(f"{HEAD}sittings: [{{day: 16 April 2012, title: Coordination, {sessions}}}]".encode()))
    sitting = after.sittings[0]
    assert (sitting.title.read("en"), [session.title.read("en") for session in sitting.sessions]) == (
        "Coordination",
        ["Plans", "Costs"],
    )


def test_list_in_notes_is_no_presentation() -> None:
    notes = 'notes: "The aims are:\\n\\n- universal adherence, and help to States\\n- a list of needs"'
    after = back(ccmagenda.load(f"{HEAD}sittings: [{{day: 16 April 2012, sessions: [{{key: a, title: A, {notes}}}]}}]".encode()))
    (session,) = after.sittings[0].sessions
    assert (session.talks, session.notes.read("en").count("- ")) == ((), 2)


def test_sessions_that_cannot_be_told_apart_are_doubted() -> None:
    titles = ", ".join(f'{{key: k{n}, title: "T{n}", notes: "One.\\n\\nTwo."}}' for n in "abcd")
    programme = ccmagenda.load(f"{HEAD}sittings: [{{day: 16 April 2012, sessions: [{titles}]}}]".encode())
    reading = ccmagenda.import_file(ccmagenda.calendar(programme), path="a.ics")
    assert DOUBT in [finding.sentence for finding in reading.findings]
    assert reading.programme is not None
    (session,) = reading.programme.sittings[0].sessions
    assert all(f"T{n}" in session.notes.read("en") for n in "abcd")


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_sub_items_and_their_speakers_come_back(language: str) -> None:
    before = ccmagenda.load(ROOT / "examples" / "ccm-2012-intersessional" / "programme.yaml")
    after = back(before, language)
    assert [session.title.read(language) for _, session in after.walk()] == [
        session.title.read(language) for _, session in before.walk()
    ]
    assert [told(session, language)[0] for _, session in after.walk()] == [session.number for _, session in before.walk()]
    last = next(session for session in after.sittings[-2].sessions if session.talks)
    assert [who.state for talk in last.talks for who in talk.speakers] == ["NOR"]


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_speakers_without_a_title_come_back_each_with_its_minutes(language: str) -> None:
    before = ccmagenda.load(ROOT / "examples" / "parallel-rooms" / "programme.yaml")
    after = back(before, language)
    (first, *_) = [session for _, session in after.walk() if len(session.talks) == 13]
    assert [(talk.title.read(""), talk.minutes) for talk in first.talks] == [("", 15)] * 2 + [("", 10)] * 11
    assert [who.state for talk in first.talks for who in talk.speakers][:3] == ["SVN", "HRV", "BIH"]
    assert all(who.of and not who.person for talk in first.talks[-2:] for who in talk.speakers)


def test_body_that_is_not_known_speaks_where_all_others_in_the_list_speak() -> None:
    talks = "talks: [{speaker: Peru}, {speaker: Japan}, {speaker: {of: Network of survivors}}]"
    after = back(ccmagenda.load(f"{HEAD}sittings: [{{day: 16 April 2012, sessions: [{{key: a, title: A, {talks}}}]}}]".encode()))
    (session,) = after.sittings[0].sessions
    assert [(talk.title.read(""), talk.speakers[0].of) for talk in session.talks] == [
        ("", ""),
        ("", ""),
        ("", "Network of survivors"),
    ]


def test_presentations_below_notes_come_back() -> None:
    talks = 'notes: "First.\\n\\n- an aim"\n    talks: [{title: A film}, {title: Survey, speaker: {of: Network of survivors}}]'
    after = back(
        ccmagenda.load(f"{HEAD}sittings:\n- day: 16 April 2012\n  sessions:\n  - key: a\n    title: A\n    {talks}".encode())
    )
    (session,) = after.sittings[0].sessions
    assert [talk.title.read("") for talk in session.talks] == ["A film", "Survey"]
    assert session.notes.read("") == "First.\n\n- an aim"


@pytest.mark.parametrize("status", list(Status), ids=lambda status: status.value)
def test_status_comes_back(status: Status) -> None:
    programme = ccmagenda.load(f"{HEAD}sittings: [{{day: 16 April 2012, sessions: [{{key: a, title: A}}]}}]".encode())
    assert back(attrs.evolve(programme, status=status)).status is status
