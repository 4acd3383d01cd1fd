import datetime

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ccmagenda.exporters._components import component
from ccmagenda.exporters._feed import Entry, Feed
from ccmagenda.exporters._lines import address, line, mailbox, moment, text
from ccmagenda.model import Instant, clean, instant, one_line

DAY = datetime.date(2012, 4, 16)
SIGNS = st.sampled_from(list('\\;,:"\n^%é€\U0001f468'))
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | SIGNS, max_size=300).map(clean)


def clock(hour: int, zone: str = "Europe/Zurich") -> Instant:
    return instant(DAY, datetime.time(hour), zone)


def by_icalendar(entry: Entry) -> bytes:
    event = icalendar.Event()
    event.add("uid", icalendar.vText(entry.uid), encode=False)
    event.add("dtstamp", datetime.datetime(2012, 4, 10, tzinfo=datetime.UTC))
    event.add("dtstart", entry.start)
    event.add("dtend", entry.end)
    event.add("summary", icalendar.vText(one_line(entry.summary)), encode=False)
    if entry.description:
        event.add("description", icalendar.vText(entry.description), encode=False)
    if entry.location:
        event.add("location", icalendar.vText(one_line(entry.location)), encode=False)
    event.add("categories", list(entry.categories))
    event.add("status", entry.status)
    event.add("transp", "OPAQUE")
    event.add("sequence", 0)
    event.add("last-modified", datetime.datetime(2012, 4, 10, tzinfo=datetime.UTC))
    organizer = icalendar.vCalAddress("invalid:nomail")
    event.add("organizer", organizer, encode=False)
    return event.to_ical(sorted=False)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(summary=TEXT, description=TEXT, location=TEXT, categories=st.lists(TEXT, min_size=1, max_size=3))
def test_component_has_the_bytes_that_icalendar_writes(
    summary: str, description: str, location: str, categories: list[str]
) -> None:
    entry = Entry(
        uid="a@ccmagenda", summary=summary, start=clock(10), end=clock(13), description=description, location=location,
        categories=tuple(map(one_line, categories)), status="TENTATIVE", stamp=datetime.date(2012, 4, 10),
    )  # fmt: skip
    feed = Feed(uid="u", name="n", description="d", zone="Europe/Zurich", stamp=DAY, entries=())
    assert component(entry, feed) == by_icalendar(entry)


@pytest.mark.parametrize("character", ["x", "é", "€", "\U0001f468"], ids=["1-byte", "2-byte", "3-byte", "4-byte"])
@pytest.mark.parametrize("length", range(60, 80))
def test_line_is_folded_as_icalendar_folds_it(character: str, length: int) -> None:
    value = character * length
    assert line("SUMMARY", value) == icalendar.parser.Contentline(f"SUMMARY:{value}").to_ical() + b"\r\n"


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Ireland", b"X;CN=Ireland:v\r\n"),
        ("Lao People's Republic", b'X;CN="Lao People\'s Republic":v\r\n'),
        ("a:b;c,d", b'X;CN="a:b;c,d":v\r\n'),
        ('say "no" ^', b"X;CN=\"say ^'no^' ^^\":v\r\n"),
        ("x\r\nATTENDEE:y", b'X;CN="x ATTENDEE:y":v\r\n'),
        ("", b'X;CN="":v\r\n'),
    ],
    ids=["plain", "apostrophe", "signs", "quotes", "line-break", "empty"],
)
def test_parameter_is_quoted_where_it_must_be(word: str, expected: bytes) -> None:
    assert line("X", "v", {"CN": word}) == expected


@pytest.mark.parametrize(
    ("value", "utc", "expected"),
    [
        (DAY, False, "DTSTART;VALUE=DATE:20120416\r\n"),
        (clock(10), False, "DTSTART;TZID=Europe/Zurich:20120416T100000\r\n"),
        (clock(10), True, "DTSTART:20120416T080000Z\r\n"),
        (clock(10, "UTC"), False, "DTSTART:20120416T100000Z\r\n"),
    ],
    ids=["day", "zone", "in-utc", "of-utc"],
)
def test_moment(value: Instant | datetime.date, *, utc: bool, expected: str) -> None:
    assert moment("DTSTART", value, utc=utc) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://example.org/a b?c=é", "https://example.org/a%20b?c=%C3%A9"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("example.org", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
    ids=["spaces", "lone-percent", "ready", "no-scheme", "script", "empty"],
)
def test_address(value: str, expected: str) -> None:
    assert address(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("desk@example.org", "mailto:desk@example.org"),
        ("d%sk@example.org", "mailto:d%25sk@example.org"),
        ("desk", "invalid:nomail"),
        ("x\r\nATTENDEE:mailto:a@b.c", "invalid:nomail"),
        ("", "invalid:nomail"),
    ],
    ids=["address", "percent", "no-address", "injection", "nobody"],
)
def test_mailbox(value: str, expected: str) -> None:
    assert mailbox(value) == expected


def test_text_of_every_sign() -> None:
    assert text("a\\b;c,d\ne:f") == r"a\\b\;c\,d\ne:f"
