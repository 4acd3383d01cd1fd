"""A good calendar with one thing changed has exactly the flaw that was made, on its line."""

import json
from pathlib import Path

import pytest

from ccmagenda.exporters._conformance import flaws

CASES = Path(__file__).parent / "conformance"
GOOD = (CASES / "good.ics").read_text(encoding="utf-8").replace("\n", "\r\n")
# One change each: what the good calendar has, what stands there instead, and the flaws that this makes.
CHANGES = {
    key: (case["was"], case["is"], case["flaws"])
    for file in sorted(CASES.glob("*.json"))
    for key, case in json.loads(file.read_text(encoding="utf-8")).items()
}


def found(calendar: str) -> list[str]:
    return [str(flaw) for flaw in flaws(calendar.encode(errors="surrogateescape"))]


def changed(calendar: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in calendar
        calendar = calendar.replace(old, new, 1)
    return calendar


def test_good_calendar_has_no_flaw() -> None:
    assert found(GOOD) == []


@pytest.mark.parametrize(("old", "new", "expected"), CHANGES.values(), ids=CHANGES)
def test_one_change_is_found_on_its_line(old: str, new: str, expected: list[str]) -> None:
    assert found(changed(GOOD, (old, new))) == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("SUMMARY:Visit", "SUMMARY:" + "x" * 67),
        ("SUMMARY:Visit", "SUMMARY:Vi\r\n\tsit"),
        ("SUMMARY:Visit", "SUMMARY:Vi\tsit"),
        ("SUMMARY:Visit", "SUMMARY:\ufeffVisit"),
        ("SUMMARY:Visit", "summary:Visit"),
        ("STATUS:TENTATIVE", "STATUS:tentative"),
        ('CN="Unit: Support"', "CN=The ^'Unit^'^n^^"),
        ("SUMMARY:Visit", "SUMMARY;LANGUAGE=zh-Hant-TW:Visit"),
        ("SUMMARY:Visit", 'SUMMARY;ALTREP="https://example.org/a,b;c":Visit'),
        ("DTSTART:20120401T080000Z", "DTSTART;VALUE=DATE-TIME:20120401T080000Z"),
        ("X-KIND=theme:clearance", "VALUE=URI:https://example.org/a,b"),
        ("X-KIND=theme:clearance", "VALUE=FLOAT:1.5"),
        ("TRIGGER;RELATED=START:-PT1H30M", "TRIGGER;RELATED=END:PT0S"),
        ("TRIGGER;RELATED=START:-PT1H30M", "TRIGGER;VALUE=DATE-TIME:20120416T063000Z"),
        ("BYDAY=-1SU\r\n", "BYDAY=-1SU;UNTIL=20301231T000000Z\r\n"),
        ("TZOFFSETTO:+0200", "TZOFFSETTO:-013015"),
        ("DUE:20120430T180000Z\r\n", ""),
        ("DTEND;VALUE=DATE:20120419\r\n", ""),
        ("DTEND;VALUE=DATE:20120419", "DURATION:P1D"),
        ("CATEGORIES:", "CATEGORIES:Again\r\nCATEGORIES:"),
    ],
    ids=[
        "75-octets", "folded-by-a-tab", "a-tab", "mark-inside", "name-in-small-letters", "value-in-small-letters", "carets",
        "language", "quoted-address", "type-that-is-said", "extra-of-another-type", "extra-of-any-type", "alarm-at-the-end",
        "alarm-at-a-time", "rule-that-ends", "offset-with-seconds", "no-due", "no-end", "length", "categories-twice",
    ],
)  # fmt: skip
def test_what_is_allowed_has_no_flaw(old: str, new: str) -> None:
    assert found(changed(GOOD, (old, new))) == []


# More than one line


def test_many_flaws_stand_in_the_order_of_their_lines() -> None:
    bad = changed(GOOD, ("UID:report@ccmagenda", "UID:visit@ccmagenda"), ("VERSION:2.0", "VERSION:3.0"), ("OPAQUE", "O\0"))
    assert found(bad) == [
        "line 3: VERSION: '3.0' is no value that stands here: write 2.0 (RFC 5545, 3.7.4)",
        "line 45: TRANSP: holds the control character U+0000: leave it out (RFC 5545, 3.1; from U+0080 on our own rule)",
        "line 45: TRANSP: 'O' is no value that stands here: write OPAQUE or TRANSPARENT (RFC 5545, 3.8.2.7)",
        "line 68: UID: 'visit@ccmagenda' was used before: give every entry a UID of its own (RFC 5545, 3.8.4.7)",
    ]


def test_alarm_counts_from_what_the_task_has() -> None:
    alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER{}:-P1D\r\nDESCRIPTION:Due\r\nEND:VALARM\r\nEND:VTODO"
    task = changed(GOOD, ("DTSTART:20120401T080000Z\r\n", ""))
    assert found(changed(task, ("END:VTODO", alarm.format("")))) == [
        "line 79: TRIGGER: counts from DTSTART, which the VTODO does not have: choose RELATED by what it has (RFC 5545, 3.8.6.3)"
    ]
    assert found(changed(task, ("END:VTODO", alarm.format(";RELATED=END")))) == []
    without = changed(task, ("DUE:20120430T180000Z\r\n", ""), ("END:VTODO", alarm.format(";RELATED=END")))
    assert found(without) == [
        "line 78: TRIGGER: counts from an end, which the VTODO does not have: choose RELATED by what it has (RFC 5545, 3.8.6.3)"
    ]


@pytest.mark.parametrize(
    ("calendar", "expected"),
    [
        (b"", "line 1: VCALENDAR: is not in a VCALENDAR: begin with BEGIN:VCALENDAR (RFC 5545, 3.4)"),
        (b"\r\n", "line 1: VCALENDAR: is not in a VCALENDAR: begin with BEGIN:VCALENDAR (RFC 5545, 3.4)"),
        (b"BEGIN:VEVENT\r\n", "line 1: VCALENDAR: is not in a VCALENDAR: begin with BEGIN:VCALENDAR (RFC 5545, 3.4)"),
        (
            b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n",
            "line 1: VCALENDAR: holds no component: write one at least (RFC 5545, 3.6)",
        ),
    ],
    ids=["nothing", "an-empty-line", "an-event", "without-entries"],
)
def test_what_is_no_calendar(calendar: bytes, expected: str) -> None:
    assert str(flaws(calendar)[-1]) == expected


def test_cut_calendar_names_all_that_is_open() -> None:
    cut = GOOD[: GOOD.index("TRIGGER")]
    assert [line for line in found(cut) if "has no END" in line] == [
        "line 1: VCALENDAR: has no END:VCALENDAR: close what was begun (RFC 5545, 3.6)",
        "line 34: VEVENT: has no END:VEVENT: close what was begun (RFC 5545, 3.6)",
        "line 53: VALARM: has no END:VALARM: close what was begun (RFC 5545, 3.6)",
    ]
