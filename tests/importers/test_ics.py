import datetime
import functools
import time
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import importers
from ccmagenda.desk.importing import import_file
from ccmagenda.errors import UnknownNameError, UnreadableError
from ccmagenda.model import (
    Access,
    ActionPoint,
    At,
    Chair,
    Deadline,
    Finding,
    Firmness,
    From,
    Instant,
    Kind,
    Meeting,
    Programme,
    Reading,
    Role,
    Session,
    Sitting,
    Status,
    TimeSlot,
    Untimed,
    Who,
    instant,
    start_of,
)

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*/programme.yaml"))
OURS = (ROOT / "examples" / "ccm-2012-intersessional" / "meeting.ics").read_bytes()
FIXTURES = sorted(Path(icalendar.__file__).parent.rglob("*.ics"))
MONDAY, TUESDAY = datetime.date(2012, 4, 16), datetime.date(2012, 4, 17)
DOUBT = " [file.doubt]"
OWN_KEY = "key of its own"
NO_HOURS = f"this event has a day and no hours{DOUBT}"
ZURICH = "X-WR-TIMEZONE:Europe/Zurich"
HOURS = ("DTSTART:20120416T080000Z", "DTEND:20120416T110000Z")


def event(*lines: str, uid: str = "a@example.org", summary: str = "Opening") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{summary}", *lines, "END:VEVENT"])


def calendar(*parts: str) -> bytes:
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *parts, "END:VCALENDAR", ""]).encode()


def read(*parts: str) -> Reading:
    return import_file(calendar(*parts), path="a.ics")


def made(*parts: str) -> Programme:
    programme = read(*parts).programme
    assert programme is not None
    return programme


def told(*parts: str) -> list[str]:
    return [str(finding) for finding in read(*parts).findings]


def only(*parts: str) -> Sitting:
    (sitting,) = made(*parts).sittings
    return sitting


def clock(hour: int, minute: int = 0, day: datetime.date = MONDAY, zone: str = "Europe/Zurich") -> Instant:
    return instant(day, datetime.time(hour, minute), zone)


def hours(start: int, end: int, day: datetime.date = MONDAY) -> At:
    return At(TimeSlot(clock(start, day=day), clock(end, day=day)))


# What an event becomes


def test_event_becomes_a_sitting_with_one_session() -> None:
    lines = (*HOURS, "LOCATION:Palais des Nations", "DESCRIPTION:First.\\nSecond\\, too.\\n- a\\n- b", "STATUS:TENTATIVE")
    programme = made("NAME:Two days – all", ZURICH, event(*lines))
    assert programme == Programme(
        meeting=Meeting(
            ref="two-days", title="Two days", zone="Europe/Zurich", first=MONDAY, last=MONDAY, venue="Palais des Nations"
        ),
        sittings=(
            Sitting(
                key="a",
                day=MONDAY,
                hours=hours(10, 13),
                sessions=(Session(key="a", title="Opening", notes="First.\n\nSecond, too.\n\n- a\n- b"),),
            ),
        ),
    )


def test_everything_has_the_line_of_its_event() -> None:
    programme = made(ZURICH, event(*HOURS), event(*HOURS, uid="b"))
    assert [str(sitting.origin) for sitting in programme.sittings] == ["a.ics:4:1", "a.ics:10:1"]
    assert [str(session.origin) for _, session in programme.walk()] == ["a.ics:4:1", "a.ics:10:1"]


@pytest.mark.parametrize(
    ("lines", "when"),
    [
        pytest.param(HOURS, hours(10, 13), id="start-and-end-in-utc"),
        pytest.param(
            ("DTSTART;TZID=Europe/Zurich:20120416T100000", "DURATION:PT3H"), hours(10, 13), id="start-and-length-in-a-zone"
        ),
        pytest.param(HOURS[:1], From(clock(10)), id="start-alone"),
        pytest.param(("DTSTART:20120416T080000Z", "DTEND:20120416T080000Z"), From(clock(10)), id="end-at-the-start"),
        pytest.param(("DTSTART;VALUE=DATE:20120416",), Untimed(), id="whole-day"),
        pytest.param(("DTSTART;VALUE=DATE:20120416", "DTEND;VALUE=DATE:20120417"), Untimed(), id="whole-day-with-its-end"),
        pytest.param(("DTSTART;VALUE=DATE:20120416", "DURATION:P1D"), Untimed(), id="whole-day-with-its-length"),
        pytest.param(("DTSTART:\r\n 20120416\r\n\tT080000Z",), From(clock(10)), id="folded"),
        pytest.param(('dtstart;tzid="Europe/Zurich":20120416T100000',), From(clock(10)), id="small-letters-and-quotes"),
    ],
)
def test_times_that_are_certain(lines: tuple[str, ...], when: object) -> None:
    assert told(ZURICH, event(*lines)) == []
    assert (only(ZURICH, event(*lines)).day, only(ZURICH, event(*lines)).hours) == (MONDAY, when)


@pytest.mark.parametrize(
    ("lines", "when", "sentence"),
    [
        pytest.param(
            ("DTSTART:20120416T100000",), From(clock(10)),
            "a.ics:7:1: this time names no zone, and is taken by the clock of Europe/Zurich [file.doubt]", id="floating",
        ),
        pytest.param(
            ("DTSTART;TZID=Europe/Zurich:20120325T023000",), Untimed(),
            "a.ics:7:1: 02:30 on 2012-03-25 does not exist in Europe/Zurich: the clocks are put forward over it, and so this "
            "event has a day and no hours [file.doubt]", id="skipped",
        ),
        pytest.param(
            ("DTSTART:20121028T003000Z",), Untimed(),
            "a.ics:7:1: 02:30 on 2012-10-28 happens twice in Europe/Zurich: the clocks are put back over it, and so this "
            "event has a day and no hours [file.doubt]", id="shown-twice",
        ),
        pytest.param(
            ("DTSTART:20121027T230000Z", "DTEND:20121028T013000Z"), From(clock(1, day=datetime.date(2012, 10, 28))),
            "a.ics:8:1: 02:30 on 2012-10-28 happens twice in Europe/Zurich: the clocks are put back over it, and so the "
            "end is left open [file.doubt]", id="end-shown-twice",
        ),
        pytest.param(
            ("DTSTART:20120416T080000Z", "DTEND:20120416T070000Z"), From(clock(10)),
            "a.ics:8:1: DTEND '20120416T070000Z' lies before DTSTART, and so the end is left open [file.doubt]", id="end-before",
        ),
        pytest.param(
            ("DTSTART:20120416T080000Z", "DURATION:P3D"), From(clock(10)),
            "a.ics:8:1: DURATION 'P3D' makes this event longer than the limit of 12 hours, and so the end is left open "
            "[file.doubt]", id="too-long",
        ),
        pytest.param(
            ("DTSTART:20120416T080000Z", "DTEND:tomorrow"), From(clock(10)),
            "a.ics:8:1: DTEND 'tomorrow' is no time, and so the end is left open [file.doubt]", id="end-is-no-time",
        ),
        pytest.param(
            ("DTSTART:20120416T080007Z",), From(clock(10)), "a.ics:7:1: the seconds of 08:00:07 are left out [file.doubt]",
            id="seconds",
        ),
        pytest.param(
            ("DTSTART;VALUE=DATE:20120416", "DTEND;VALUE=DATE:20120420"), Untimed(),
            "a.ics:7:1: this event lasts until 2012-04-19, and its first day alone is taken [file.doubt]", id="many-days",
        ),
        pytest.param(
            ("DTSTART:20120416T080000Z", "RRULE:FREQ=SECONDLY"), From(clock(10)),
            "a.ics:8:1: RRULE is not followed: the first time alone is taken [file.doubt]", id="repeats",
        ),
        pytest.param(
            ("DTSTART:20120416T080000Z", "DTSTART:20120417T080000Z"), From(clock(10)),
            "a.ics:8:1: DTSTART stands here more than once, and the first is taken [file.doubt]", id="two-starts",
        ),
    ],
)  # fmt: skip
def test_times_that_are_doubtful(lines: tuple[str, ...], when: object, sentence: str) -> None:
    assert told(ZURICH, event(*lines)) == [sentence]
    assert only(ZURICH, event(*lines)).hours == when


def test_event_without_a_day_is_kept() -> None:
    parts = (ZURICH, event(*HOURS), event(uid="b", summary="Later"), event("DTSTART:soon", uid="c"))
    assert [(sitting.key, sitting.day) for sitting in made(*parts).sittings] == [("a", MONDAY), ("b", None), ("c", None)]
    assert told(*parts) == [
        "a.ics:10:1: this event has no DTSTART, and so no day [file.doubt]",
        "a.ics:17:1: DTSTART 'soon' is no day and no time, and so this event has none [file.doubt]",
    ]


def test_events_of_others_stand_in_the_order_of_time() -> None:
    parts = (event("DTSTART;VALUE=DATE:20120417", uid="c"), event(*HOURS, uid="b"), event("DTSTART:20120416T060000Z"))
    assert [sitting.key for sitting in made(ZURICH, *parts).sittings] == ["a", "b", "c"]
    assert (made(ZURICH, *parts).meeting.first, made(ZURICH, *parts).meeting.last) == (MONDAY, TUESDAY)


# Zones

OWN_RULES = (
    "BEGIN:VTIMEZONE", "TZID:{name}",
    "BEGIN:DAYLIGHT", "DTSTART:16010325T020000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
    "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:16011028T030000", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
    "END:VTIMEZONE",
)  # fmt: skip


def own_rules(name: str, *more: str, old: str = "", new: str = "") -> str:
    return "\r\n".join([*OWN_RULES[:-1], *more, OWN_RULES[-1]]).format(name=name).replace(old or "\0", new)


def zoned(name: str, hour: int = 10) -> str:
    return event(f'DTSTART;TZID="{name}":20120416T{hour:02}0000')


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param((zoned("W. Europe Standard Time"),), id="windows-name"),
        pytest.param((own_rules("W. Europe Standard Time"), zoned("W. Europe Standard Time")), id="windows-name-described"),
        pytest.param(
            (own_rules("Romance Standard Time", old="+0", new="+1"), zoned("Romance Standard Time")), id="windows-misled"
        ),
        pytest.param((zoned("/vendor.example/20120101_1/Europe/Zurich"),), id="vendor"),
        pytest.param((zoned("/Europe/Zurich"),), id="slash"),
        pytest.param((zoned("Europe/Paris"),), id="missing-description"),
        pytest.param((zoned("America/New_York", 4),), id="another-place"),
        pytest.param((zoned("UTC", 8),), id="utc"),
        pytest.param((zoned("GMT", 8),), id="gmt"),
        pytest.param((own_rules("Zurich; own"), zoned("Zurich; own")), id="own-rules"),
        pytest.param((own_rules("GMT"), zoned("GMT")), id="own-rules-under-a-name-of-utc"),
        pytest.param((own_rules("CET", old="1601", new="1970"), zoned("CET")), id="own-rules-since-1970"),
        pytest.param(
            (own_rules("CET", old="MONTH=3", new="MONTH=3;UNTIL=20370101T000000Z;BYHOUR=2"), zoned("CET")), id="rules-with-an-end"
        ),
        pytest.param((own_rules("CET", old="MONTH=3", new="MONTH=3;COUNT=999"), zoned("CET")), id="rules-with-a-count"),
        pytest.param(
            (
                *("BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "DTSTART;VALUE=DATE:19000101", "TZOFFSETFROM:+0100"),
                *("TZOFFSETTO:+0200", "RDATE:20110101T000000,20120101T000000", "END:STANDARD", "END:VTIMEZONE"),
                zoned("Own"),
            ),
            id="dates-alone",
        ),
        pytest.param((own_rules("X", "X-LIC-LOCATION:Europe/Zurich", old="+0", new="+1"), zoned("X")), id="libical-location"),
    ],
)
def test_zone_gives_the_right_instant(parts: tuple[str, ...]) -> None:
    assert told(ZURICH, *parts) == []
    assert only(ZURICH, *parts).hours == From(clock(10))


@pytest.mark.parametrize(
    ("rules", "why"),
    [
        pytest.param(
            own_rules("Own", old="MONTH=3", new="MONTH=3;BYMONTH=4"), "is described by rules that cannot be followed", id="twice"
        ),
        pytest.param(
            own_rules("Own", old="TO:+02", new="TO:+99"), "is described by rules that cannot be followed", id="odd-offset"
        ),
        pytest.param("", "is not known and not described", id="missing"),
        pytest.param(
            own_rules("Own", old="YEARLY", new="SECONDLY"), "is described by rules that cannot be followed", id="secondly"
        ),
        pytest.param(
            own_rules("Own", old="-1SU", new="SU;BYMONTHDAY=31"), "is described by rules that cannot be followed", id="never"
        ),
        pytest.param(
            own_rules("Own", old="TZOFFSETTO", new="X"), "is described by rules that cannot be followed", id="no-offset"
        ),
        pytest.param(
            own_rules("Own", old="16010325T", new="spring"), "is described by rules that cannot be followed", id="no-start"
        ),
        pytest.param(
            "BEGIN:VTIMEZONE\r\nTZID:Own\r\nEND:VTIMEZONE", "is described by rules that cannot be followed", id="no-rules"
        ),
    ],
)
def test_zone_that_cannot_be_followed_is_named(rules: str, why: str) -> None:
    parts = [part for part in (ZURICH, rules, zoned("Own")) if part]
    line = 7 + rules.count("\r\n") + bool(rules)
    assert told(*parts) == [f"a.ics:{line}:1: zone 'Own' {why}: its times are taken by the clock of Europe/Zurich [file.doubt]"]
    assert only(*parts).hours == From(clock(10))


@pytest.mark.parametrize("day", ["20120325T023000", "20121028T023000"], ids=["skipped", "shown-twice"])
def test_hour_that_own_rules_skip_or_show_twice_is_left_open(day: str) -> None:
    parts = (ZURICH, own_rules("Own"), event(f"DTSTART;TZID=Own:{day}"))
    iso = f"{day[:4]}-{day[4:6]}-{day[6:8]}"
    assert told(*parts) == [f"a.ics:22:1: 02:30 on {iso} does not exist, or happens twice, in zone 'Own', and so {NO_HOURS}"]
    assert (only(*parts).day, only(*parts).hours) == (datetime.date.fromisoformat(iso), Untimed())


def test_zones_of_one_file_are_not_remembered_for_the_next() -> None:
    assert only(ZURICH, own_rules("Own"), zoned("Own")).hours == From(clock(10))
    assert only(ZURICH, own_rules("Own", old="+0", new="+1"), zoned("Own", 20)).hours == From(clock(10))


@given(st.datetimes(datetime.datetime(2011, 1, 1), datetime.datetime(2030, 1, 1)))  # noqa: DTZ001 - by the clock of the place
def test_own_rules_give_the_instants_of_the_place(moment: datetime.datetime) -> None:
    written = f"{moment:%Y%m%dT%H%M}00"
    by_name = only(ZURICH, event(f"DTSTART;TZID=Europe/Zurich:{written}"))
    by_rules = only(ZURICH, own_rules("Own"), event(f"DTSTART;TZID=Own:{written}"))
    assert (by_name.day, by_name.hours) == (by_rules.day, by_rules.hours)


@pytest.mark.parametrize(
    ("parts", "zone", "sentences"),
    [
        pytest.param((ZURICH, event(*HOURS)), "Europe/Zurich", [], id="named"),
        pytest.param(("X-WR-TIMEZONE:Pacific Standard Time", event(*HOURS)), "America/Los_Angeles", [], id="named-by-windows"),
        pytest.param(("X-WR-TIMEZONE:Etc/UTC", event(*HOURS)), "UTC", [], id="named-utc"),
        pytest.param((zoned("Europe/Paris"), zoned("Asia/Beirut"), zoned("Asia/Beirut")), "Asia/Beirut", [], id="most-used"),
        pytest.param(
            (zoned("W. Europe Standard Time"),), "Europe/Berlin",
            [
                f"a.ics:1:1: the place is taken to be in Europe/Berlin, since times are in zone 'W. Europe Standard Time'{DOUBT}"
            ],
            id="most-used-by-windows",
        ),
        pytest.param(
            (event(*HOURS),), "UTC",
            ["a.ics:1:1: this calendar names no zone for its place, and its times are shown in UTC [file.doubt]"], id="none",
        ),
        pytest.param(
            ("X-WR-TIMEZONE:Middle of nowhere", zoned("Europe/Oslo")), "Europe/Oslo",
            ["a.ics:3:1: 'Middle of nowhere' is not the name of a zone [file.doubt]"], id="not-a-zone",
        ),
    ],
)  # fmt: skip
def test_zone_of_the_place(parts: tuple[str, ...], zone: str, sentences: list[str]) -> None:
    assert made(*parts).meeting.zone == zone
    assert [sentence for sentence in told(*parts) if "UID" not in sentence] == sentences


# Properties


def test_properties_with_a_home() -> None:
    mail, page = "ORGANIZER;CN=Secretariat:mailto:ccm@example.org", "URL:https://example.org/m?a=1,2"
    chairs = ("ATTENDEE;ROLE=CHAIR;CN=Norway:mailto:a@b.cc", 'ATTENDEE;ROLE=CHAIR;CN="Ms. A, B":invalid:nomail')
    lines = (*HOURS, mail, page, *chairs, "CONFERENCE;VALUE=URI:https://example.org/live", "STATUS:CANCELLED", "CLASS:PUBLIC")
    assert told("DESCRIPTION:A head\\nof two lines", ZURICH, event(*lines)) == []
    programme = made("DESCRIPTION:A head\\nof two lines", ZURICH, event(*lines))
    (session,) = programme.sittings[0].sessions
    assert (programme.meeting.contact, programme.meeting.url) == ("ccm@example.org", "https://example.org/m?a=1,2")
    assert session.chairs == (Chair(who=Who(state="NOR")), Chair(who=Who(person="Ms. A, B")))
    assert (session.stream, programme.sittings[0].firmness) == ("https://example.org/live", Firmness.CANCELLED)
    assert programme.notes.read("en") == "A head\n\nof two lines"


def test_what_has_no_home_is_told_once_for_each_kind() -> None:
    inner = ("BEGIN:VALARM", "TRIGGER:-PT5M", "REPEAT:2147483648", "END:VALARM")
    lines = (*HOURS, "X-A:1", "PRIORITY:5", "ATTENDEE:mailto:a@b.cc", "CATEGORIES:Fun\\, games,Talk", "CLASS:PRIVATE")
    parts = (
        "COLOR:red",
        ZURICH,
        event(*lines, *inner),
        event(*HOURS, "X-A:2", "RELATED-TO:a", uid="b"),
        "BEGIN:VTODO",
        "END:VTODO",
    )
    found = read(*parts).findings
    assert [str(finding) for finding in found] == [
        "a.ics:3:1: COLOR has no place in a programme and is left out: 'red' [file.leftover]",
        "a.ics:10:1: X-A has no place in a programme and is left out (2 times) [file.leftover]",
        "a.ics:11:1: PRIORITY has no place in a programme and is left out: '5' [file.leftover]",
        "a.ics:12:1: ATTENDEE has no place in a programme and is left out: 'mailto:a@b.cc' [file.leftover]",
        "a.ics:13:1: CATEGORIES has no place in a programme and is left out (2 times) [file.leftover]",
        "a.ics:14:1: CLASS has no place in a programme and is left out: 'PRIVATE' [file.leftover]",
        "a.ics:15:1: VALARM has no place in a programme and is left out [file.leftover]",
        "a.ics:26:1: RELATED-TO has no place in a programme and is left out: 'a' [file.leftover]",
        "a.ics:28:1: VTODO has no place in a programme and is left out [file.leftover]",
    ]
    assert [str(other) for other in found[1].others] == ["a.ics:25:1"]
    assert [finding for finding in found if finding.force.counts] == []


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        pytest.param("URL:https://a.example/1", "URL:https://a.example/2", "URL has no place", id="pages"),
        pytest.param("URL:ftp://a.example/1", "URL:ftp://a.example/1", "URL has no place", id="no-pages"),
        pytest.param("ORGANIZER:mailto:a@b.cc", "ORGANIZER:mailto:c@b.cc", "ORGANIZER has no place", id="organizers"),
        pytest.param("ORGANIZER:tel:1", "ORGANIZER:tel:1", "ORGANIZER has no place", id="organizers-without-mail"),
        pytest.param("CONFERENCE:tel:1", "CONFERENCE:tel:1", "CONFERENCE has no place", id="telephones"),
        pytest.param("STATUS:PERHAPS", "STATUS:PERHAPS", "STATUS has no place", id="status"),
    ],
)
def test_what_events_do_not_share_is_told(first: str, second: str, sentence: str) -> None:
    parts = (ZURICH, event(*HOURS, first), event(*HOURS, second, uid="b"))
    assert told(*parts) == [f"a.ics:9:1: {sentence} in a programme and is left out (2 times) [file.leftover]"]


def test_too_many_kinds_are_not_listed_one_by_one() -> None:
    found = read(ZURICH, event(*HOURS, *(f"X-{number}:1" for number in range(1000)))).findings
    assert len(found) == 201
    assert str(found[-1]).endswith("more kinds of things were met here than anyone would read of (800 times) [file.leftover]")


def test_text_that_is_too_long_is_cut() -> None:
    parts = (ZURICH, event(*HOURS, "DESCRIPTION:" + "x" * 200_000))
    assert told(*parts) == ["a.ics:9:1: DESCRIPTION has more than 100,000 characters and is cut there [file.doubt]"]
    assert len(only(*parts).sessions[0].notes.read("en")) == 100_000


@pytest.mark.parametrize(
    ("locations", "venue", "rooms"),
    [
        pytest.param(["Palais, Geneva", "Palais, Geneva"], "Palais, Geneva", ["", ""], id="one"),
        pytest.param(["V, Palais, Geneva", "Palais, Geneva"], "Palais, Geneva", ["V", ""], id="common-end"),
        pytest.param(["Palais", ""], "", ["Palais", ""], id="one-has-none"),
        pytest.param(["Palais", "Castle"], "", ["Palais", "Castle"], id="nothing-common"),
    ],
)
def test_place_of_others(locations: list[str], venue: str, rooms: list[str]) -> None:
    said = [event(*HOURS, "LOCATION:" + place.replace(",", "\\,"), uid=str(n)) for n, place in enumerate(locations)]
    programme = made(ZURICH, *said)
    assert (programme.meeting.venue.read(""), [sitting.room for sitting in programme.sittings]) == (venue, rooms)


# Keys


@pytest.mark.parametrize(
    ("uid", "key"),
    [
        pytest.param("4F2A@google.com", "4f2a", id="letters"),
        pytest.param("Réunion du 16/04@a", "reunion-du-16-04", id="accents"),
        pytest.param("@example.org", "example.org", id="nothing-before-the-sign"),
        pytest.param("x" * 61, "x" * 51 + "-c508e75f", id="too-long"),
        pytest.param("会议", "event-63d30f1a", id="no-letters"),
    ],
)
def test_key_is_made_of_the_uid(uid: str, key: str) -> None:
    assert only(ZURICH, event(*HOURS, uid=uid)).key == key


def test_uid_that_stands_twice_gives_two_keys() -> None:
    parts = (ZURICH, event(*HOURS), event(*HOURS), event(*HOURS))
    assert [sitting.key for sitting in made(*parts).sittings] == ["a", "a-2", "a-3"]
    assert told(*parts) == [
        f"a.ics:11:1: UID 'a@example.org' stands more than once: each of its entries is kept with a {OWN_KEY} (2 times){DOUBT}"
    ]


def test_event_without_a_uid_has_a_key_of_its_title() -> None:
    parts = (ZURICH, event(*HOURS, uid="", summary="Opening of the meeting"))
    assert only(*parts).key == "opening-of-the-meeting"
    assert told(*parts) == ["a.ics:4:1: this event has no UID, and its key is made of its title [file.doubt]"]


# Files that are damaged or are none


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(b"", "a.ics: this is not a calendar - a calendar begins with BEGIN:VCALENDAR", id="empty"),
        pytest.param(
            b"BEGIN:VCARD\nEND:VCARD", "a.ics: this is not a calendar - a calendar begins with BEGIN:VCALENDAR", id="card"
        ),
        pytest.param(b"BEGIN:VCALENDAR\n\xff", "a.ics:2: byte 16 is not UTF-8 (0xff) - save the file as UTF-8", id="not-utf-8"),
        pytest.param("BEGIN".encode("utf-16"), "a.ics: the file is in UTF-16 - save it as UTF-8", id="utf-16"),
        pytest.param(
            b" " * 2_000_001,
            "a.ics: the file has more than 2,000,000 bytes, which is the limit - split it into several programmes",
            id="too-large",
        ),
        pytest.param(
            b"BEGIN:VCALENDAR\n" + b"BEGIN:X\n" * 20_000,
            "a.ics:40:1: components stand within one another more than 40 deep - this is no calendar of a meeting",
            id="too-deep",
        ),
        pytest.param(
            b"BEGIN:VCALENDAR\n" + b"BEGIN:X\nEND:X\n" * 50_000,
            "a.ics:100000:1: the calendar has more than 50,000 components - split it into several calendars",
            id="too-many",
        ),
    ],
)
def test_bytes_that_cannot_be_read(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        import_file(content, path="a.ics")
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        pytest.param((), "a.ics:1:1: there is no event in this calendar [file.empty]", id="nothing"),
        pytest.param(
            ("BEGIN:VTODO", "END:VTODO", "BEGIN:VTODO", "END:VTODO"),
            "a.ics:1:1: there is no event in this calendar; it holds VTODO (2) [file.empty]", id="tasks",
        ),
    ],
)  # fmt: skip
def test_calendar_without_events(parts: tuple[str, ...], sentence: str) -> None:
    assert (read(*parts).programme, told(*parts)) == (None, [sentence])


def test_calendar_whose_events_have_no_day() -> None:
    reading = read(ZURICH, event())
    assert reading.programme is None
    assert [str(finding) for finding in reading.findings if finding.force.counts] == [
        "a.ics:1:1: no event in this calendar has a day [file.empty]"
    ]


def test_events_that_lost_their_ends_are_still_told_apart() -> None:
    parts = (ZURICH, event(*HOURS).replace("\r\nEND:VEVENT", ""), event(*HOURS, uid="b"), "END:VEVENT", "stray words")
    assert [sitting.key for sitting in made(*parts).sittings] == ["a", "b"]
    assert told(*parts) == [
        "a.ics:4:1: BEGIN:VEVENT has no END:VEVENT, and is taken to end with what follows [file.doubt]",
        "a.ics:15:1: END:VEVENT closes nothing that was begun [file.doubt]",
        "a.ics:16:1: a line that is no property has no place in a programme and is left out: 'stray words' [file.leftover]",
    ]


def test_letter_that_is_folded_in_its_middle_is_read() -> None:
    whole = calendar(ZURICH, event(*HOURS, summary="Genève")).replace(b"Gen\xc3\xa8ve", b"Gen\xc3\r\n \xa8ve")
    reading = import_file(whole, path="a.ics")
    assert [session.title.read("en") for _, session in reading.programme.walk()] == ["Genève"]  # type: ignore[union-attr]


def test_several_calendars_in_one_file_are_taken_as_one() -> None:
    two = calendar(ZURICH, event(*HOURS)) + calendar(ZURICH, event(*HOURS, uid="b"))
    reading = import_file(two, path="a.ics")
    assert [str(finding) for finding in reading.findings] == [
        "a.ics:11:1: this file holds 2 calendars, and they are taken as one [file.doubt]"
    ]
    assert reading.programme is not None
    assert [sitting.key for sitting in reading.programme.sittings] == ["a", "b"]


# Our own calendars: what is exported and imported is the same


def rows(data: bytes) -> set[tuple[str, ...]]:
    """Return what a calendar says of each entry: identity, instants, title and place among it."""
    names = ("UID", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "STATUS", "URL", "RELATED-TO", "CONFERENCE")
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    return {tuple(_said(entry, name) for name in names) for entry in events}


def _said(entry: icalendar.Component, name: str) -> str:
    value = entry.get(name, "")
    return str(getattr(value, "dt", value))


def place(programme: Programme) -> str:
    """A venue that bears the name of its city stands for both in a calendar."""
    venue, city = programme.meeting.venue.read(""), programme.meeting.city.read("")
    return ", ".join(part for part in (venue, "" if city in venue else city) if part)


def again(data: bytes) -> Programme:
    reading = import_file(data, path="meeting.ics")
    assert reading.programme is not None
    return reading.programme


@pytest.mark.parametrize("utc", [False, True], ids=["zoned", "utc"])
@pytest.mark.parametrize("banner", [False, True], ids=["bare", "banner"])
@pytest.mark.parametrize("grain", ["sitting", "session"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_example_exported_and_imported_is_the_same(path: Path, grain: str, banner: bool, utc: bool) -> None:  # noqa: FBT001
    export = functools.partial(ccmagenda.calendar, grain=grain, banner=banner, utc=utc)
    first = export(ccmagenda.load(path))
    assert rows(export(again(first))) == rows(first)
    assert export(again(export(again(first)))) == export(again(first))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_meeting_of_an_example_is_restored(path: Path) -> None:
    before = ccmagenda.load(path)
    after = again(ccmagenda.calendar(before, banner=True))
    for name in ("ref", "zone", "first", "last", "series", "contact", "url"):
        assert getattr(after.meeting, name) == getattr(before.meeting, name), name
    assert place(after) == place(before)
    assert after.meeting.title.read("en") == before.meeting.title.read("en")
    assert (after.convention, after.as_of) == (before.convention, before.as_of)


RICH = Programme(
    convention="ccm",
    meeting=Meeting(
        ref="2IM", title="A meeting", zone="Europe/Zurich", first=MONDAY, last=TUESDAY, venue="Palais – old", city="Geneva",
        president="LBN", url="https://example.org/m", contact="ccm@example.org",
    ),
    issued=datetime.date(2012, 4, 10),
    status=Status.FINAL,
    sittings=(
        Sitting(key="morning", day=MONDAY, hours=hours(10, 13), room="V", chairs=(Chair(role=Role.PRESIDENT),), sessions=(
            Session(key="opening", title="Opening", chairs=(Chair(who=Who(state="NOR")),)),
            Session(key="talks", title="Talks", when=hours(10, 11), room="VI", stream="https://example.org/live", sessions=(
                Session(key="inner", title="Within", when=From(clock(10, 30)), access=Access.CLOSED),
            )),
            Session(key="pause", kind=Kind.BREAK, when=hours(11, 12)),
            Session(key="perhaps", title="Perhaps", when=hours(12, 13), firmness=Firmness.IF_NECESSARY),
        )),
        Sitting(key="beside", day=MONDAY, hours=hours(10, 13), sessions=(
            Session(key="timed-a", title="A", when=hours(10, 11), theme="clearance"),
            Session(key="timed-b", title="B", when=hours(11, 12)),
        )),
        Sitting(key="off", day=MONDAY, hours=hours(15, 18), firmness=Firmness.CANCELLED, sessions=(
            Session(key="rest", title="Rest; of it"), Session(key="of-off", title="Of it", when=hours(15, 16)),
        )),
        Sitting(key="reception", day=MONDAY, title="Réception", hours=From(clock(18, 30)), access=Access.RESTRICTED),
        Sitting(key="visit", day=TUESDAY, title="Visit", firmness=Firmness.TENTATIVE, sessions=(
            Session(key="bus", title="Bus", when=From(clock(8, day=TUESDAY))), Session(key="walk", title="Walk"),
        )),
        Sitting(key="gone", day=TUESDAY, hours=hours(10, 13, TUESDAY), sessions=(
            Session(key="dropped", title="Dropped", when=hours(10, 11, TUESDAY), firmness=Firmness.CANCELLED),
        )),
        Sitting(key="late", day=TUESDAY, hours=hours(15, 18, TUESDAY), sessions=(Session(key="end", title="End"),)),
        Sitting(key="meanwhile", day=TUESDAY, hours=hours(15, 18, TUESDAY), sessions=(
            Session(key="timed-c", title="C", when=hours(15, 16, TUESDAY)),
        )),
    ),
    deadlines=(Deadline(key="papers", title="Papers", day=datetime.date(2012, 3, 1), notes="In one language."),),
    action_points=(
        ActionPoint(key="letter", title="Letter", due=datetime.date(2012, 5, 1), progress="done"),
        ActionPoint(key="list", title="List", due=datetime.date(2012, 5, 2), progress="cancelled"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("utc", [False, True], ids=["zoned", "utc"])
@pytest.mark.parametrize("method", ["publish", "none"])
@pytest.mark.parametrize("grain", ["sitting", "session"])
def test_rich_programme_exported_and_imported_is_the_same(grain: str, method: str, utc: bool) -> None:  # noqa: FBT001
    export = functools.partial(ccmagenda.calendar, grain=grain, method=method, utc=utc, banner=True)
    first = export(RICH)
    assert rows(export(again(first))) == rows(first)


def test_rich_programme_keeps_its_structure() -> None:
    after = again(ccmagenda.calendar(RICH, grain="session", method="none"))
    assert [(sitting.key, [session.key for session in sitting.sessions]) for sitting in after.sittings] == [
        ("morning", ["morning", "talks", "perhaps"]),
        ("timed-a", ["timed-a"]),
        ("timed-b", ["timed-b"]),
        ("off", ["off", "of-off"]),
        ("reception", []),
        ("visit", ["visit", "bus"]),
        ("dropped", ["dropped"]),
        ("late", ["late"]),
        ("timed-c", ["timed-c"]),
    ]
    assert (after.deadlines, after.action_points) == (RICH.deadlines, RICH.action_points)
    assert (after.status, after.meeting.contact, after.sittings[0].chairs) == (
        Status.FINAL, "ccm@example.org", (Chair(role=Role.PRESIDENT),),
    )  # fmt: skip
    marks = {session.key: (session.access, session.firmness) for _, session in after.walk()}
    assert [session.key for session in after.sittings[0].sessions[1].sessions] == ["inner"]
    assert marks["inner"] == (Access.CLOSED, Firmness.PLANNED)
    assert marks["perhaps"] == (Access.OPEN, Firmness.IF_NECESSARY)
    assert marks["of-off"] == (Access.OPEN, Firmness.PLANNED)
    assert marks["dropped"] == (Access.OPEN, Firmness.CANCELLED)


def test_sessions_told_in_a_sitting_are_restored_with_their_themes() -> None:
    sitting = again(OURS).sittings[0]
    assert (sitting.key, sitting.name, sitting.room) == ("2012-04-16-morning", "morning", "")
    assert [(session.key, session.theme) for session in sitting.sessions] == [
        ("opening-of-the-meeting", ""),
        ("general-status", "general-status"),
        ("universalization", "universalization"),
    ]
    assert sitting.sessions[0].chairs == (Chair(role=Role.PRESIDENT),)
    assert sitting.sessions[0].notes.read("en").startswith("The repres")


def test_own_entries_keep_their_identity_when_another_program_has_written_the_file() -> None:
    foreign = OURS.replace(b"PRODID:-//ccmagenda//ccmagenda//EN", b"PRODID:-//Google Inc//EN")
    after = ccmagenda.calendar(again(foreign))
    assert {row[:4] for row in rows(after)} == {row[:4] for row in rows(OURS)}


def test_entry_of_ours_of_a_kind_that_is_not_known_is_told() -> None:
    one = event(*HOURS, uid="ccm-2im-sitting-a@ccmagenda")
    parts = (ZURICH, one, event(*HOURS, uid="ccm-2im-day-2012-04-16@ccmagenda"))
    assert [sitting.key for sitting in made(*parts).sittings] == ["a", "day-2012-04-16"]
    assert told(*parts) == ["a.ics:10:1: this is the entry of a day, and is taken as a sitting with one session [file.doubt]"]


@pytest.mark.parametrize(
    ("uid", "convention", "ref"),
    [
        pytest.param("ccm-2im-sitting-a@ccmagenda", "ccm", "2IM", id="known"),
        pytest.param("ccm-oec-2011-02-24-session-a@ccmagenda", "ccm", "OEC-2011-02-24", id="hyphens"),
        pytest.param("meeting-my.talks-sitting-a@ccmagenda", "", "my.talks", id="no-convention"),
        pytest.param("treaty.yaml-1msp-sitting-a@ccmagenda", "treaty.yaml", "1msp", id="own-convention"),
        pytest.param("unknown-1msp-sitting-a@ccmagenda", "", "a", id="unknown-convention"),
        pytest.param("ccm-2im-sitting-a@example.org", "", "a", id="not-ours"),
    ],
)
def test_identity_names_convention_and_meeting(uid: str, convention: str, ref: str) -> None:
    programme = import_file(calendar(ZURICH, event(*HOURS, uid=uid)), path="a.ics").programme
    assert programme is not None
    assert (programme.convention, programme.meeting.ref) == (convention, ref if ref != "a" else "opening")


def ours(what: str, *lines: str, summary: str = "Words") -> str:
    return event(*lines, uid=f"ccm-2im-{what}@ccmagenda", summary=f"CCM 2IM: {summary}")


def structure(*parts: str) -> list[tuple[str, list[str]]]:
    return [(sitting.key, [session.key for session in sitting.walk()]) for sitting in made(ZURICH, *parts).sittings]


@pytest.mark.parametrize(
    ("parts", "sittings"),
    [
        pytest.param(
            (ours("sitting-a", *HOURS, "DESCRIPTION:x"), ours("session-b", HOURS[0])), [("a", ["a", "b"])], id="within-its-hours"
        ),
        pytest.param(
            (ours("sitting-a", *HOURS, "DESCRIPTION:x"), ours("session-b", "DTSTART:20120416T110000Z")),
            [("a", ["a"]), ("b", ["b"])], id="after-its-hours",
        ),
        pytest.param(
            (ours("sitting-a", HOURS[0], "DESCRIPTION:x"), ours("session-b", *HOURS)), [("a", ["a"]), ("b", ["b"])], id="no-end"
        ),
        pytest.param((ours("sitting-a", *HOURS), ours("session-b", *HOURS)), [("a", []), ("b", ["b"])], id="no-sessions"),
        pytest.param(
            (
                ours("sitting-a", *HOURS, "DESCRIPTION:x", "LOCATION:V"),
                ours("sitting-b", *HOURS, "DESCRIPTION:x", "LOCATION:VI"),
                ours("session-c", *HOURS, "LOCATION:VI"), ours("session-d", *HOURS, "LOCATION:VII"), ours("session-e", *HOURS),
            ),
            [("a", ["a"]), ("b", ["b", "c"]), ("d", ["d"]), ("e", ["e"])], id="same-room",
        ),
        pytest.param(
            (*(ours(f"sitting-{n}", *HOURS, "DESCRIPTION:x") for n in range(51)), ours("session-b", *HOURS)),
            [*((str(n), [str(n)]) for n in range(51)), ("b", ["b"])], id="too-many",
        ),
        pytest.param(
            (ours("session-a", *HOURS, "RELATED-TO:ccm-2im-session-b@ccmagenda"), ours("session-b", HOURS[0])),
            [("b", ["b", "a"])], id="session-around-it",
        ),
        pytest.param(
            (ours("session-a", *HOURS, "RELATED-TO:ccm-2im-session-a@ccmagenda"),), [("a", ["a"])], id="circle"
        ),
        pytest.param((ours("session-a", *HOURS, "RELATED-TO:gone"),), [("a", ["a"])], id="not-there"),
    ],
)  # fmt: skip
def test_sitting_of_a_session(parts: tuple[str, ...], sittings: list[tuple[str, list[str]]]) -> None:
    assert structure(*parts) == sittings


def test_what_belongs_to_no_one_session_of_a_sitting_is_told() -> None:
    lines = ("DESCRIPTION:One\\n\\nTwo", "CATEGORIES:Universalization,Reporting", "CONFERENCE:https://example.org/live")
    one = ours("sitting-a", *HOURS, *lines, summary="One; Two")
    two = ours("sitting-b", *HOURS, "CONFERENCE:https://example.org/live")
    assert [f"{finding}" for finding in read(ZURICH, one, two).findings] == [
        "a.ics:4:1: 'https://example.org/live' is taken as the stream of the first session of this sitting [file.doubt]",
        "a.ics:10:1: theme 'Universalization' is not that of one session for certain, and is left out (2 times) [file.doubt]",
        "a.ics:13:1: CONFERENCE has no place in a programme and is left out: 'https://example.org/live' [file.leftover]",
    ]


def test_page_of_a_session_of_ours_is_its_stream() -> None:
    one = ours("session-a", *HOURS, "URL:https://example.org/live")
    (session,) = made("URL:https://example.org/m", ZURICH, one).sittings[0].sessions
    assert session.stream == "https://example.org/live"


@pytest.mark.parametrize(
    ("name", "chair"),
    [
        pytest.param("the President", Chair(role=Role.PRESIDENT), id="office"),
        pytest.param("to be confirmed", Chair(who=Who(settled=False)), id="open"),
        pytest.param("Norway (to be confirmed)", Chair(who=Who(state="NOR", settled=False)), id="not-settled"),
        pytest.param("NOR", Chair(who=Who(state="NOR")), id="code"),
        pytest.param("Mr. B", Chair(who=Who(person="Mr. B")), id="person"),
    ],
)
def test_chairs(name: str, chair: Chair) -> None:
    assert only(ZURICH, event(*HOURS, f"ATTENDEE;ROLE=CHAIR;CN={name}:invalid:nomail")).sessions[0].chairs == (chair,)


def test_calendar_that_counts_otherwise_is_told() -> None:
    parts = ("CALSCALE:HEBREW", ZURICH, event(*HOURS))
    sentence = "the calendar is said to count by 'HEBREW', and its days are read by the Gregorian calendar"
    assert told(*parts) == [f"a.ics:3:1: {sentence}{DOUBT}"]


def test_sessions_are_told_apart_below_hours_of_another_place() -> None:
    sitting = again(ccmagenda.calendar(again(OURS), also="America/New_York")).sittings[0]
    assert [session.key for session in sitting.sessions] == ["opening-of-the-meeting", "general-status", "universalization"]


# The desk


ENDINGS = ".csv, .docx, .html, .ics, .pdf, .txt, .xlsx or .yaml"


@pytest.mark.parametrize(
    ("source", "path", "sentence"),
    [
        pytest.param(b"", "a.mp3", f"files that end in '.mp3' cannot be imported, but those that end in {ENDINGS}", id="unknown"),
        pytest.param(
            b"",
            "a.MHTML",
            "files that end in '.mhtml' cannot be imported - this is a page that a browser saved as one file: open it there, "
            "and save the page as HTML only ('.html')",
            id="one-file",
        ),
        pytest.param(
            b"",
            "a.eml",
            "files that end in '.eml' cannot be imported - this is an e-mail: save what is attached to it, or its text as '.txt'",
            id="e-mail",
        ),
        pytest.param(b"", "a.isc", "files that end in '.isc' cannot be imported - did you mean '.ics'?", id="misspelt"),
        pytest.param("", "", f"a file to import needs an ending, like {ENDINGS}", id="none"),
        pytest.param("calendar", "", f"a file to import needs an ending, like {ENDINGS}", id="name-without-one"),
    ],
)
def test_ending_that_is_not_known(source: str | bytes, path: str, sentence: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        import_file(source, path=path)
    assert str(caught.value) == sentence


def test_file_is_imported_by_its_ending(tmp_path: Path) -> None:
    (tmp_path / "A.ICS").write_bytes(OURS)
    (tmp_path / "a.yaml").write_bytes(EXAMPLES[0].read_bytes())
    assert import_file(tmp_path / "A.ICS").path == str(tmp_path / "A.ICS")
    assert import_file(tmp_path / "A.ICS").programme == again(OURS)
    assert import_file(str(tmp_path / "a.yaml")).programme == ccmagenda.load(EXAMPLES[0])


def test_convention_of_ones_own_is_sought_beside_the_calendar(tmp_path: Path) -> None:
    whole = calendar(ZURICH, event(*HOURS, uid="treaty.yaml-1msp-sitting-a@ccmagenda"))
    (tmp_path / "a.ics").write_bytes(whole)
    sentence = "the convention 'treaty.yaml' is not beside this calendar, and its names are not known"
    assert [finding.sentence for finding in import_file(tmp_path / "a.ics").findings] == [sentence]


# Any bytes


def read_or_none(content: bytes) -> Reading | None:
    try:
        return import_file(content, path="a.ics")
    except UnreadableError:
        return None


def is_sound(reading: Reading | None) -> bool:
    """Tell whether a reading is whole: a programme, or a fault that says why there is none; each finding with its place."""
    findings: tuple[Finding, ...] = reading.findings if reading else ()
    placed = all(finding.sentence and finding.origin.line for finding in findings)
    return placed and (reading is None or reading.programme is not None or any(f.force.counts for f in findings))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_fixture_of_icalendar_gives_a_reading_or_is_unreadable(path: Path) -> None:
    begun = time.perf_counter()
    assert is_sound(read_or_none(path.read_bytes()))
    assert time.perf_counter() - begun < 1


@given(st.binary(max_size=200), st.sampled_from([b"", b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20200101\r\n"]))
def test_any_bytes_give_a_reading_or_are_unreadable(content: bytes, head: bytes) -> None:
    assert is_sound(read_or_none(head + content))


PIECES = st.sampled_from(
    (
        *(
            "BEGIN:",
            "END:",
            "VEVENT",
            "VCALENDAR",
            "VTIMEZONE",
            "STANDARD",
            "VALARM",
            "\r\n",
            "\n ",
            "\r",
            ":",
            ";",
            "=",
            '"',
            ",",
        ),
        *("DTSTART", "DTEND", "DURATION", "UID", "SUMMARY", "RRULE", "TZID", "X-WR-TIMEZONE", "LOCATION", "CATEGORIES", "STATUS"),
        *("20120416T100000Z", "20120325T023000", "00010101T000000", "99991231T235959Z", "20120416", "P1D", "-PT99999999999H"),
        *(
            "Europe/Zurich",
            "CET",
            "W. Europe Standard Time",
            "/x/Europe/Zurich",
            "\\",
            "\\n",
            "\x00",
            "\u202e",
            "é",
            "😀",
            "\ufeff",
        ),
        *("ccm-2im-sitting-a@ccmagenda", "ccm-2im-session-b@ccmagenda", "ccm--@ccmagenda", "RELATED-TO", "DESCRIPTION", "CN"),
        *("ATTENDEE;ROLE=CHAIR;CN=Norway:x", "+0100", "TZOFFSETTO", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "%00", "-", "(closed)"),
        *(f"\r\n{line}\r\n" for line in ("BEGIN:VEVENT", "END:VEVENT", "DTSTART:20120416T100000Z", "DTEND:20120416T120000Z")),
    )
)


@given(st.lists(PIECES, max_size=40))
def test_any_pieces_of_a_calendar_give_a_reading(pieces: list[str]) -> None:
    whole = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20120416T080000Z\r\n" + "".join(pieces)
    assert is_sound(read_or_none(whole.encode()))


def damage(lines: list[bytes], changes: list[tuple[str, int, bytes]]) -> Iterator[bytes]:
    """Yield the lines of a file with some deleted, doubled, moved or garbled."""
    at = {place % len(lines): (what, garbage) for what, place, garbage in changes}
    for number, line in enumerate(lines):
        what, garbage = at.get(number, ("", b""))
        if what != "delete":
            yield line[: len(garbage)] + garbage + line[len(garbage) :] if what == "garble" else line
        if what == "double":
            yield line
        if what == "insert":
            yield garbage


CHANGES = st.tuples(st.sampled_from(["delete", "double", "garble", "insert"]), st.integers(0, 10_000), st.binary(max_size=20))


@settings(deadline=None)
@given(st.lists(CHANGES, min_size=1, max_size=12))
def test_any_damage_to_our_own_calendar_gives_a_reading_or_is_unreadable(changes: list[tuple[str, int, bytes]]) -> None:
    assert is_sound(read_or_none(b"\r\n".join(damage(OURS.split(b"\r\n"), changes))))


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["delete", "double"]), st.integers(0, 10_000), st.just(b"")), max_size=6))
def test_lines_deleted_or_doubled_leave_a_calendar(changes: list[tuple[str, int, bytes]]) -> None:
    reading = read_or_none(b"\r\n".join(damage(OURS.split(b"\r\n"), changes)))
    assert reading is not None
    assert reading.programme is not None
    assert len([start_of(sitting.hours) for sitting in reading.programme.sittings]) >= 8 - len(changes)


def test_importer_says_what_it_reads() -> None:
    importer = importers.shelf()["ics"]
    assert (importer.summary, importer.suffixes) == ("a calendar (iCalendar), our own or another's", (".ics",))
