"""What we write has no flaw, and what others wrote is judged to its end."""

import datetime
import itertools
from pathlib import Path

import icalendar
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import At, Chair, Meeting, Programme, Room, Session, Sitting, Talk, TimeSlot, Who, instant
from ccmagenda.exporters._conformance import flaws, flaws_of_component, flaws_of_frame

ROOT = Path(__file__).parent.parent.parent
CASES = Path(__file__).parent / "conformance"
GOOD = (CASES / "good.ics").read_text(encoding="utf-8").replace("\n", "\r\n")


def found(calendar: str) -> list[str]:
    return [str(flaw) for flaw in flaws(calendar.encode(errors="surrogateescape"))]


def changed(calendar: str, *changes: tuple[str, str]) -> str:
    for old, new in changes:
        assert old in calendar
        calendar = calendar.replace(old, new, 1)
    return calendar


@pytest.mark.parametrize("file", sorted(ROOT.glob("examples/*/meeting.ics")), ids=lambda file: file.parent.name)
def test_calendar_of_an_example_has_no_flaw(file: Path) -> None:
    assert flaws(file.read_bytes()) == ()


AWKWARD = st.sampled_from(
    [
        *"\r\n\x00\x07\x0b\x1b\x7f\x85\u2028\u2029\u202e\u2066\ufeff\ufffe\ud800,;:\\\"'=^ \t\u00a0\u200d\u200f\u0301-*",
        "\r\nATTENDEE:mailto:a@b",
        "\nEND:VEVENT\n",
        "\\n",
        "\\,",
        "العنقودية",
        "集束弹药",
        "👩‍🚀",
    ]
)
TEXT = st.lists(st.one_of(AWKWARD, st.characters(), st.text("abc é€", max_size=80)), max_size=30).map("".join)
MONDAY = datetime.date(2012, 4, 16)
SLOT = TimeSlot(*(instant(MONDAY, datetime.time(hour), "Europe/Zurich") for hour in (10, 13)))


def everywhere(text: str) -> Programme:
    talk = Talk(title=f"Talk {text}", speakers=(Who(person=f"S {text}", settled=False),))
    chair = Chair(who=Who(person=f"P {text}", of=text))
    session = Session(
        key=f"k{text}", title=f"T {text}", theme=f"h{text}", notes=text, number=text, room="r", chairs=(chair,), talks=(talk,)
    )
    return Programme(
        convention="",
        meeting=Meeting(
            ref=f"M{text}",
            title=f"Meeting {text}",
            zone="Europe/Zurich",
            first=MONDAY,
            last=MONDAY,
            venue=text,
            city=text,
            url="https://example.org/2im?a=1,2;b",
        ),
        issued=MONDAY,
        rooms=(Room(key="r", name=f"Room {text}"),),
        sittings=(
            Sitting(key=f"k{text}", day=MONDAY, hours=At(SLOT), room="r", serial=text, sessions=(session,)),
            Sitting(key=f"l{text}", day=MONDAY, title=f"Visit {text}"),
        ),
    )


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXT, grain=st.sampled_from(["sitting", "session"]))
def test_what_we_write_has_no_flaw(text: str, grain: str) -> None:
    assert [str(flaw) for flaw in flaws(ccmagenda.calendar(everywhere(text), grain=grain))] == []


FIXTURES = sorted((Path(icalendar.__file__).parent / "tests" / "calendars").glob("*.ics"))


def test_fixtures_of_icalendar_are_there() -> None:
    assert len(FIXTURES) > 100


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.stem)
def test_calendars_of_others_are_read_to_the_end(file: Path) -> None:
    data = file.read_bytes()
    lines = len(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    for flaw in (*flaws(data), *flaws_of_component(data)):
        assert 1 <= flaw.line <= lines
        assert flaw.name
        assert flaw.sentence


LINES_OF_CALENDARS = st.sampled_from([*GOOD.encode().split(b"\r\n"), b"BEGIN:X-A", b"END:X-A", b" ", b"\t;", b'A="', b"\xc3"])
FILES = st.lists(
    st.one_of(LINES_OF_CALENDARS, st.binary(max_size=30), st.sampled_from([b"\r\n", b"\n", b"\r", b":", b";", b"="]))
)
WRAPPED = st.tuples(st.sampled_from([b"", b"BEGIN:VCALENDAR\r\n", b"BEGIN:VEVENT\r\n"]), st.sampled_from([b"\r\n", b""]), FILES)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.one_of(st.binary(), WRAPPED.map(lambda made: made[0] + made[1].join(made[2]))))
@example(data=b"BEGIN:VCALENDAR\r\n" + b"BEGIN:X-A\r\n" * 5000)
@example(data=b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nBEGIN:VALARM\r\n" * 3000)
def test_any_bytes_are_judged(data: bytes) -> None:
    for found_here in (flaws(data), flaws_of_component(data), flaws_of_frame(data, ["a"], ["b"])):
        assert all(1 <= one.line <= two.line for one, two in itertools.pairwise(found_here))
