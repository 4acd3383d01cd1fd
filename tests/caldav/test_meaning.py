import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccmagenda.caldav.entries import cancelled, stamped
from ccmagenda.caldav.lines import folded, parsed, unfolded
from ccmagenda.caldav.meaning import differences, item

Event = Callable[..., bytes]
ALARM = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:x\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\n"
OTHER_ALARM = ALARM.replace("15", "30")

SAME = {
    "order": ("LOCATION:a\r\nURL:b\r\n", "URL:b\r\nLOCATION:a\r\n"),
    "case-of-names": ("LOCATION;LANGUAGE=en:a\r\n", "location;language=en:a\r\n"),
    "folding": ("LOCATION:abc\r\n", "LOCATION:a\r\n bc\r\n"),
    "line-ends": ("LOCATION:abc\r\n", "LOCATION:abc\n"),
    "escapes": ("LOCATION:a\\nb\\, c: d\r\n", "LOCATION:a\\Nb, c\\: d\r\n"),
    "spaces-at-the-end": ("LOCATION:a\\nb\r\n", "LOCATION:a  \\nb \r\n"),
    "composed": ("LOCATION:é\r\n", "LOCATION:é\r\n"),
    "quotes": ("LOCATION;LANGUAGE=en:a\r\n", 'LOCATION;LANGUAGE="en":a\r\n'),
    "parameters": ("ATTENDEE;CN=a;ROLE=CHAIR:b\r\n", "ATTENDEE;ROLE=CHAIR;CN=a:b\r\n"),
    "value-type": ("DUE:20120416\r\n", "DUE;VALUE=DATE:20120416\r\n"),
    "categories": ("CATEGORIES:a\\,b,c\r\n", "CATEGORIES:c\r\nCATEGORIES:a\\,b\r\n"),
    "repetition": ("RRULE:FREQ=DAILY;COUNT=3\r\n", "RRULE:COUNT=3;FREQ=DAILY\r\n"),
    "duration": ("DURATION:PT1H30M\r\n", "DURATION:+PT90M\r\n"),
    "empty": ("", "LOCATION:\r\n"),
    "defaults": ("", "TRANSP:OPAQUE\r\nCLASS:PUBLIC\r\nPRIORITY:0\r\n"),
    "stamps": ("", "CREATED:20120101T000000Z\r\nLAST-MODIFIED:20120101T000000Z\r\n"),
    "notes-of-clients": ("", "X-MOZ-GENERATION:3\r\n"),
    "order-of-alarms": (ALARM + OTHER_ALARM, OTHER_ALARM + ALARM),
    "alarm-numbered": (ALARM, ALARM.replace("END", "UID:x\r\nACKNOWLEDGED:20120101T000000Z\r\nEND")),
    "alarm-spelling": (ALARM, ALARM.replace("TRIGGER:-PT15M", "TRIGGER;VALUE=DURATION:-P0DT0H15M0S")),
}
CHANGED = {
    "place": ("LOCATION:a\r\n", "LOCATION:b\r\n", "place"),
    "new-place": ("", "LOCATION:b\r\n", "place"),
    "language": ("LOCATION;LANGUAGE=en:a\r\n", "LOCATION;LANGUAGE=fr:a\r\n", "place"),
    "categories": ("CATEGORIES:a,b\r\n", "CATEGORIES:a\\,b\r\n", "categories"),
    "visibility": ("", "CLASS:PRIVATE\r\n", "class"),
    "attendee": ("ATTENDEE;ROLE=CHAIR:a\r\n", "ATTENDEE:a\r\n", "attendee"),
    "alarm": (ALARM, OTHER_ALARM, "alarms"),
    "alarm-twice": (ALARM, ALARM * 2, "alarms"),
    "duration-sign": ("DURATION:PT1H\r\n", "DURATION:-PT1H\r\n", "duration"),
    "several": ("LOCATION:a\r\n", "URL:b\r\n", "address, place"),
    "other-occurrence": (
        "",
        "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:ccm-2im-sitting-opening@ccmagenda\r\nRECURRENCE-ID:20120417T100000\r\nSUMMARY:x\r\n",
        "kind of entry, recurrence id, title, uid",
    ),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_two_spellings_mean_the_same(event: Event, one: str, other: str) -> None:
    first, second = item(event(extra=one)), item(event(extra=other))
    assert differences(first, second) == ""
    assert first.meaning == second.meaning


@pytest.mark.parametrize(("one", "other", "what"), CHANGED.values(), ids=CHANGED)
def test_two_entries_differ_in(event: Event, one: str, other: str, what: str) -> None:
    assert differences(item(event(extra=one)), item(event(extra=other))) == what
    assert differences(item(event(extra=other)), item(event(extra=one))) == what


def test_event_and_to_do_differ(event: Event) -> None:
    assert differences(item(event()), item(event().replace(b"VEVENT", b"VTODO"))) == "kind of entry"


def test_digest_is_written_once_and_fits(event: Event) -> None:
    once = stamped(event(extra=ALARM))
    assert (item(once).is_untouched, item(event()).is_untouched, stamped(once)) == (True, False, once)
    assert not item(once.replace(b"SUMMARY:Opening", b"SUMMARY:Lunch")).is_untouched
    assert differences(item(once), item(event(extra=ALARM))) == ""


def test_stamping_changes_no_other_line(event: Event) -> None:
    assert [line for line in unfolded(stamped(event(extra=ALARM))) if "DIGEST" not in line] == unfolded(event(extra=ALARM))


def test_no_server_is_made_to_send_invitations(event: Event) -> None:
    people = "ORGANIZER;CN=UN:mailto:a@b\r\nATTENDEE;ROLE=CHAIR:mailto:c@d\r\nATTENDEE;SCHEDULE-AGENT=CLIENT:mailto:e@f\r\n"
    sent = stamped(event(extra=people))
    assert [line for line in unfolded(sent) if line.startswith(("ORG", "ATT"))] == [
        "ORGANIZER;SCHEDULE-AGENT=NONE;CN=UN:mailto:a@b",
        "ATTENDEE;SCHEDULE-AGENT=NONE;ROLE=CHAIR:mailto:c@d",
        "ATTENDEE;SCHEDULE-AGENT=CLIENT:mailto:e@f",
    ]
    assert differences(item(sent), item(event(extra=people))) == ""


def test_cancelling_changes_only_what_it_must(event: Event) -> None:
    data = event(sequence=4, extra=f"LAST-MODIFIED:20120410T000000Z\r\n{ALARM}")
    gone = cancelled(stamped(data), "20120412T000000Z")
    assert item(gone).is_untouched
    assert set(unfolded(gone)) ^ set(unfolded(stamped(data))) == {
        "SEQUENCE:4", "SEQUENCE:5", "STATUS:CONFIRMED", "STATUS:CANCELLED",
        "DTSTAMP:20120410T000000Z", "DTSTAMP:20120412T000000Z",
        "LAST-MODIFIED:20120410T000000Z", "LAST-MODIFIED:20120412T000000Z",
        f"X-CCMAGENDA-DIGEST:{item(gone).digest}", f"X-CCMAGENDA-DIGEST:{item(stamped(data)).digest}",
    }  # fmt: skip


@given(st.lists(st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]), min_size=1), max_size=5))
def test_folding_is_undone_by_unfolding(lines: list[str]) -> None:
    kept = [line for line in lines if not line.startswith((" ", "\t"))]
    data = folded(kept)
    assert unfolded(data) == kept
    assert all(len(part) <= 75 and part.decode("utf-8") for part in re.split(b"\r\n", data) if part)


@given(st.text())
def test_any_line_is_taken_apart(line: str) -> None:
    assert parsed(line).value in line


@given(st.binary())
def test_any_bytes_are_read(data: bytes) -> None:
    assert item(b"BEGIN:VEVENT\n" + data).sequence >= 0
