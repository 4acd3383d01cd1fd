"""The language that a calendar is in, and the remarks of ours that something stands in another."""

import re
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda.model import Programme

ROOT = Path(__file__).parents[2]
ROOMS = ROOT / "examples" / "parallel-rooms" / "programme.yaml"
LANGUAGES = ["en", "fr", "es", "ar", "ru", "zh"]
FOREIGN = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\n{}END:VCALENDAR\r\n"
EVENT = "BEGIN:VEVENT\r\nUID:a@b\r\nDTSTART:20120416T080000Z\r\nSUMMARY{}:Ouverture\r\nEND:VEVENT\r\n"


def back(content: bytes, language: str = "") -> Programme:
    programme = ccmagenda.import_file(content, path="a.ics", language=language).programme
    assert programme is not None
    return programme


@pytest.mark.parametrize("language", LANGUAGES)
def test_calendar_of_ours_says_its_language(language: str) -> None:
    calendar = ccmagenda.calendar(ccmagenda.load(ROOMS), language=language)
    assert back(calendar, language="en").language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_older_calendar_of_ours_is_known_by_the_words_that_we_print(language: str) -> None:
    calendar = ccmagenda.calendar(ccmagenda.load(ROOMS), language=language)
    assert back(re.sub(rb"X-CCMAGENDA-LANGUAGE:.*\r\n", b"", calendar)).language == language


@pytest.mark.parametrize(
    ("parameter", "hint", "language"),
    [
        (";LANGUAGE=fr-CH", "", "fr"),
        (";LANGUAGE=fr-CH", "es", "fr"),
        ("", "es", "es"),
        (";LANGUAGE=xx", "es", "es"),
        ("", "", "en"),
    ],
    ids=["said", "said-before-hinted", "hinted", "said-is-none-of-ours", "nothing-known"],
)
def test_calendar_of_others_is_in_the_language_of_its_summaries(parameter: str, hint: str, language: str) -> None:
    assert back(FOREIGN.format(EVENT.format(parameter)).encode(), language=hint).language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_remarks_are_no_part_of_titles_and_places(language: str) -> None:
    before = ccmagenda.load(ROOMS)
    after = back(ccmagenda.calendar(before, language=language))
    assert (after.meeting.title, after.meeting.venue, after.meeting.city) == (
        before.meeting.title, before.meeting.venue, before.meeting.city,
    )  # fmt: skip
    names = {room.key: room.name.read("") for room in before.rooms}
    assert [(sitting.room, sitting.title) for sitting in after.sittings] == [
        (names.get(sitting.room, ""), sitting.title) for sitting in before.sittings
    ]
    assert [deadline.title for deadline in after.deadlines] == [deadline.title for deadline in before.deadlines]


def test_brackets_of_an_author_are_kept() -> None:
    head = "meeting: {ref: 1XM, title: Small meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}\n"
    sessions = "sessions: [{key: a, title: 'Plans [draft]'}, {key: b, title: 'Costs [annex]'}]"
    programme = ccmagenda.load(f"{head}sittings: [{{day: 16 April 2012, {sessions}}}]".encode())
    assert [session.title for _, session in back(ccmagenda.calendar(programme)).walk()] == [
        session.title for _, session in programme.walk()
    ]
