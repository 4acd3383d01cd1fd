import datetime

import pytest

import ccmagenda
from ccmagenda.model import (
    Access,
    Firmness,
    From,
    Kind,
    PartOfDay,
    Reference,
    Texts,
    Untimed,
    instant,
)

HEAD = "convention: ccm\nmeeting: 2IM\n"
DAY = datetime.date(2012, 4, 16)
CLEARANCE = next(group.names for group in ccmagenda.convention("ccm").groups if group.key == "clearance")


def read(sittings: str, head: str = HEAD) -> ccmagenda.Reading:
    return ccmagenda.read(f"{head}sittings:\n{sittings}\n".encode(), path="p")


def read_session(line: str) -> ccmagenda.Reading:
    return read(f"- day: 16 April\n  sessions:\n  - {{{line}}}")


def sitting(text: str, head: str = HEAD) -> ccmagenda.Sitting:
    programme = read(text, head).programme
    assert programme is not None
    return programme.sittings[0]


def session(line: str) -> ccmagenda.Session:
    programme = read_session(line).programme
    assert programme is not None
    return programme.sittings[0].sessions[0]


@pytest.mark.parametrize(
    ("text", "key", "name", "hours"),
    [
        pytest.param(
            "- {day: 16 April, morning: 10:00-13:00}", "2012-04-16-morning", "morning", ("10:00", "13:00"), id="morning"
        ),
        pytest.param("- {day: 16 April, morning: }", "2012-04-16-morning", "morning", ("10:00", "13:00"), id="usual-morning"),
        pytest.param(
            "- {day: 16 April, afternoon: }", "2012-04-16-afternoon", "afternoon", ("15:00", "18:00"), id="usual-afternoon"
        ),
        pytest.param(
            "- {day: 16 April, lunchtime: 13:15-14:45}", "2012-04-16-lunchtime", "lunchtime", ("13:15", "14:45"), id="lunch"
        ),
        pytest.param("- {day: 16 April, hours: 8:00-9:00}", "2012-04-16-sitting", "", ("08:00", "09:00"), id="hours"),
        pytest.param("- {day: 16 April, key: first, hours: 8:00-9:00}", "first", "", ("08:00", "09:00"), id="own-key"),
    ],
)
def test_sitting_with_hours(text: str, key: str, name: str, hours: tuple[str, str]) -> None:
    found = sitting(text)
    assert found.slot is not None
    assert (found.key, found.name, found.day) == (key, name, DAY)
    assert (f"{found.slot.start:%H:%M}", f"{found.slot.end:%H:%M}") == hours


def test_sitting_of_a_meeting_of_one_day_needs_no_day() -> None:
    head = "meeting: {ref: X, zone: Europe/Zurich, from: 2012-04-16}\n"
    found = sitting("- {hours: 10:00}", head)
    assert (found.day, found.hours) == (DAY, From(instant(DAY, datetime.time(10), "Europe/Zurich")))


def test_sitting_without_a_day_in_a_longer_meeting_has_none() -> None:
    assert (sitting("- {title: A}").day, sitting("- {title: A}").hours) == (None, Untimed())


def test_sitting_with_everything() -> None:
    found = sitting(
        "- {day: 16 April, title: T, serial: 34th meeting, body: B, room: R, "
        "interpretation: [en, fr], access: closed, status: tentative}"
    )
    assert (found.title, found.serial, found.body, found.room) == (Texts((("", "T"),)), "34th meeting", "B", "R")
    assert (found.interpretation, found.access, found.firmness) == (("en", "fr"), Access.CLOSED, Firmness.TENTATIVE)


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        pytest.param("key: a, title: A", "title", Texts((("", "A"),)), id="title"),
        pytest.param("key: a, title: {en: A, fr: B}", "title", Texts((("en", "A"), ("fr", "B"))), id="titles"),
        pytest.param("theme: clearance", "key", "clearance", id="theme-is-the-key"),
        pytest.param("theme: clearance", "title", CLEARANCE, id="theme-is-the-title"),
        pytest.param("key: a, theme: Universalisation", "theme", "universalization", id="theme-by-another-name"),
        pytest.param("kind: lunch", "key", "lunch-6", id="lunch-needs-no-key"),
        pytest.param("key: a, title: A, kind: side event", "kind", Kind.SIDE_EVENT, id="kind"),
        pytest.param("key: a, title: A, number: a)", "number", "a)", id="number"),
        pytest.param("key: a, title: A, item: [8, '9 (a)']", "items", ("8", "9 (a)"), id="items-without-an-agenda"),
        pytest.param("key: a, title: A, time: at lunch", "when", PartOfDay("at lunch"), id="part-of-day"),
        pytest.param("key: a, title: A", "when", Untimed(), id="untimed"),
        pytest.param(
            "key: a, title: A, time: 10:30", "when", From(instant(DAY, datetime.time(10, 30), "Europe/Zurich")), id="start"
        ),
        pytest.param("key: a, title: A, length: 1 h 30", "minutes", 90, id="length"),
        pytest.param("key: a, title: A, fixed: yes", "fixed", True, id="fixed"),
        pytest.param("key: a, title: A, fixed: no", "fixed", False, id="not-fixed"),
        pytest.param("key: a, title: A, access: informal", "access", Access.INFORMAL, id="access"),
        pytest.param("key: a, title: A, status: if necessary", "firmness", Firmness.IF_NECESSARY, id="status"),
        pytest.param("key: a, title: A, stream: https://x.org/a", "stream", "https://x.org/a", id="stream"),
        pytest.param("key: a, title: A, documents: CCM/MSP/2012/2", "documents", ("CCM/MSP/2012/2",), id="document"),
        pytest.param("key: a, title: A, notes: '- b'", "notes", Texts((("", "- b"),)), id="notes"),
        pytest.param(
            "key: a, title: A, articles: 7, actions: [1-2, '#5']",
            "references",
            (
                Reference(kind="article", number=7),
                Reference(kind="action", number=1, plan="vientiane"),
                Reference(kind="action", number=2, plan="vientiane"),
                Reference(kind="action", number=5, plan="vientiane"),
            ),
            id="references",
        ),
    ],
)
def test_session(line: str, field: str, value: object) -> None:
    assert getattr(session(line), field) == value


def test_sessions_stand_within_sessions() -> None:
    found = session("key: a, title: A, sessions: [{key: b, title: B, sessions: [{key: c, title: C}]}]")
    assert [nested.key for nested in found.walk()] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        pytest.param(
            "key: a", "6:5: a session needs a title, or a theme or an agenda item that brings one [file.missing]", id="no-title"
        ),
        pytest.param(
            "title: Any other business",
            "6:5: 'key' is missing: a short name that never changes, like 'key: any-other-business' [file.missing]",
            id="no-key",
        ),
        pytest.param(
            "title: Überblick",
            "6:5: 'key' is missing: a short name that never changes, like 'key: uberblick' [file.missing]",
            id="key-from-an-accent",
        ),
        pytest.param(
            "key: a, title: A, time: 10:00, after: a",
            "6:44: a session has either 'time' or 'after', not both [file.two-times]",
            id="time-and-after",
        ),
        pytest.param(
            "key: a, title: A, stream: 'javascript:x'",
            "6:32: 'javascript:x' is not an address - write it as https://example.org/meeting [file.address]",
            id="stream",
        ),
        pytest.param(
            "key: a, title: A, actions: 67",
            "6:33: '67' is not among the actions, which are numbered 1 to 66 [file.number]",
            id="action-that-is-none",
        ),
        pytest.param(
            "key: a, title: A, articles: 0",
            "6:34: '0' is not among the articles, which are numbered from 1 on [file.number]",
            id="article-0",
        ),
        pytest.param(
            "key: a, title: A, actions: 5-3",
            "6:33: '5-3' is not among the actions, which are numbered 1 to 66 [file.number]",
            id="span-backwards",
        ),
        pytest.param(
            "key: a, title: A, actions: many",
            "6:33: 'many' is not the number of an action - write 12, or 20-32 [file.number]",
            id="no-number",
        ),
    ],
)
def test_wrong_session_is_one_fault(line: str, fault: str) -> None:
    assert [str(finding) for finding in read_session(line).findings] == [f"p:{fault}"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(
            "- {day: 16 April, morning: , afternoon: }",
            "4:41: a sitting has its hours once: 'morning' and 'afternoon' are both written - divide it into two sittings "
            "[file.two-hours]",
            id="two-hours",
        ),
        pytest.param(
            "- {day: 16 April, evening: }",
            "4:28: 'evening' has no usual hours in this convention - write them, like 10:00-13:00 [file.missing]",
            id="no-usual-hours",
        ),
        pytest.param(
            "- {hours: 10:00-13:00}",
            "4:11: hours '10:00-13:00' have no day - add 'day:' to the sitting; what has no sitting yet takes 'length:' instead "
            "[file.no-day]",
            id="no-day",
        ),
    ],
)
def test_wrong_sitting_is_one_fault(text: str, fault: str) -> None:
    assert [str(finding) for finding in read(text).findings] == [f"p:{fault}"]


def test_session_that_is_no_table_is_one_fault() -> None:
    (fault,) = [str(finding) for finding in read("- {day: 16 April, sessions: [Opening]}").findings]
    assert fault == "p:4:30: keys with values are expected here, not 'Opening' [file.shape]"


AGENDA = "agenda:\n- {number: 1, title: Opening}\n- {number: 2, theme: clearance}\n"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        pytest.param("key: a, item: 1", Texts((("", "Opening"),)), id="its-only-item"),
        pytest.param("key: a, item: 2", CLEARANCE, id="its-only-item-on-a-theme"),
        pytest.param("key: a, item: 1, title: Own", Texts((("", "Own"),)), id="its-own"),
        pytest.param("theme: clearance, item: 1", CLEARANCE, id="its-theme-before-its-item"),
    ],
)
def test_title_of_a_session_comes_from_what_it_takes_up(line: str, title: Texts) -> None:
    reading = read(f"- day: 16 April\n  sessions:\n  - {{{line}}}", HEAD + AGENDA)
    assert reading.findings == ()
    assert reading.programme is not None
    assert reading.programme.sittings[0].sessions[0].title == title


def test_break_takes_no_title_from_an_item() -> None:
    reading = read("- day: 16 April\n  sessions:\n  - {kind: break, item: 1}", HEAD + AGENDA)
    assert reading.programme is not None
    assert not reading.programme.sittings[0].sessions[0].title


def test_two_items_bring_no_title() -> None:
    (fault,) = read("- day: 16 April\n  sessions:\n  - {key: a, item: [1, 2]}", HEAD + AGENDA).findings
    assert fault.rule == "file.missing"
