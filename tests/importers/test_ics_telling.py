"""What descriptions of our own calendars tell comes back: numbers, titles, hours, who chairs and who speaks."""

from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.model import Programme, Session

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
