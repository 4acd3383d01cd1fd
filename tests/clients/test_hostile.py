import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from ccmagenda.model import one_line
from ccmagenda.model.text import as_set, reflowed

pytestmark = pytest.mark.clients

WRITER = Path(__file__).parent / "write_hostile.py"
FIELDS = ("title", "note", "room", "chair", "speaker", "talk", "url", "meeting", "venue", "contact")
ARABIC = "اتفاقية الذخائر العنقودية، جنيف؛"
PEOPLE = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
Event = dict[str, object]
Reading = tuple[list[Event], list[str]]
Read = Callable[..., list[Reading]]
Texts = dict[str, str]

# As written, as it stands on one line, as it stands in a note

HOSTILE = {
    "commas": ("a, b,c,, d", "a, b,c,, d", "a, b,c,, d"),
    "semicolons": ("a; b;c;;d;", "a; b;c;;d;", "a; b;c;;d;"),
    "backslashes": (r"a\b \\ \n \, \; c\\", r"a\b \\ \n \, \; c\\", r"a\b \\ \n \, \; c\\"),
    "backslash-and-capital-n": (r"C:\New\Nothing", r"C:\New\Nothing", r"C:\New\Nothing"),
    "newlines": ("one\r\n\r\ntwo\n\n\nthree", "one two three", "one\n\ntwo\n\nthree"),
    "emoji": (f"{PEOPLE} " * 30, *([f"{PEOPLE} " * 29 + PEOPLE] * 2)),
    "arabic": (f"{ARABIC} " * 8, *([f"{ARABIC} " * 7 + ARABIC] * 2)),
    "quotes": ("\"a\" 'b' \u201cc\u201d `d` ^n ^'", "\"a\" 'b' \u201cc\u201d `d` ^n ^'", "\"a\" 'b' \u201cc\u201d `d` ^n ^'"),
    "long-word": ("x" * 300, "x" * 300, "x" * 300),
    "long-accents": ("é€😀" * 100, "é€😀" * 100, "é€😀" * 100),
    "injection": ("x\r\nATTENDEE:mailto:a@b", "x ATTENDEE:mailto:a@b", "x ATTENDEE:mailto:a@b"),
    "injection-of-a-note": ("x\r\n\r\nATTENDEE:mailto:a@b", "x ATTENDEE:mailto:a@b", "x\n\nATTENDEE:mailto:a@b"),
    "injection-by-other-line-ends": (
        "x\u2028ATTENDEE:mailto:a@b\x0bEND:VEVENT\x85y",
        *(["x ATTENDEE:mailto:a@b END:VEVENT y"] * 2),
    ),
    "end-of-event": ("x\r\nEND:VEVENT\r\nBEGIN:VEVENT", "x END:VEVENT BEGIN:VEVENT", "x END:VEVENT BEGIN:VEVENT"),
    "end-of-calendar": ("x\r\nEND:VCALENDAR", "x END:VCALENDAR", "x END:VCALENDAR"),
    "controls": ("a\x00b\x07c\x1b[31md\x7f\ufeffe", "abc[31mde", "abc[31mde"),
    "overrides": ("a\u202eb\u2066c\u200fd", "abc\u200fd", "abc\u200fd"),
    "decomposed": ("Co\u0302te d\u2019Ivoire", "C\u00f4te d\u2019Ivoire", "C\u00f4te d\u2019Ivoire"),
    "colons-and-equals": ("TZID=x:y;VALUE=DATE:20120416", "TZID=x:y;VALUE=DATE:20120416", "TZID=x:y;VALUE=DATE:20120416"),
}
PIECES = (
    *("\r\n", "\n", "\r", "\n\n", "\t", "\x0b", "\x85", "\u2028", "\u2029", "\xa0", "\u200b", " ", "  "),
    *(
        "\\",
        "\\\\",
        "\\n",
        "\\N",
        "\\,",
        "\\;",
        ",",
        ";",
        ":",
        '"',
        "'",
        "^",
        "^n",
        "^'",
        "=",
        "- ",
        "* ",
        "(",
        "}",
        "{chairs}",
        "%s",
    ),
    *("\x00", "\x07", "\x1b[31m", "\x7f", "\ufeff", "\u202e", "\u2066", "\u200d", "\u200f", "\u0301", "\uffff", "\ud800"),
    *("é", "€", "😀", PEOPLE, ARABIC, "x" * 74, "é" * 37, "<b>b</b>", "&amp;", "=1+1", "None", "null", "a@b", "mailto:a@b"),
    *("BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR", "ATTENDEE:mailto:a@b", "DTSTART:20300101T000000Z", ";TZID=UTC:"),
)
TEXT = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), min_size=1, max_size=12).map("".join).filter(one_line)


def drawn() -> list[Texts]:
    """Return the sets of texts that hypothesis would try, so that each reader is started once for all of them."""
    found: list[Texts] = []

    @settings(
        max_examples=60,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.fixed_dictionaries(dict.fromkeys(FIELDS, TEXT)))
    def gather(texts: Texts) -> None:
        found.append(texts)

    gather()
    return found


NAMED = {name: dict.fromkeys(FIELDS, text) for name, (text, _, _) in HOSTILE.items()}
HARMLESS = dict.fromkeys(FIELDS, "x")


def expected(texts: Texts, like: Event) -> Event:
    """Return the event that should be read: the texts as cleaned, all else as where the texts do no harm."""
    line = {field: one_line(text) for field, text in texts.items()}
    kept = {field: as_set(text) for field, text in texts.items()}  # a description keeps the no-break spaces of its author
    talks = ("Presentations:", f"- {kept['talk']}, {kept['speaker']}")
    told = (f"{kept['title']} (chaired by {kept['chair']})", reflowed(texts["note"]), *talks)
    return like | {
        "summary": f"{line['meeting']}: {line['title']}",
        "description": "\n".join(told),
        "location": f"{line['room']}, {line['venue']}",
    }


def write(texts: list[Texts], folder: Path, *options: str) -> list[Path]:
    folder.mkdir()
    source = folder / "texts.json"
    source.write_text(json.dumps(texts), encoding="utf-8")
    subprocess.run([sys.executable, *options, str(WRITER), str(source), str(folder)], check=True)
    return sorted(folder.glob("*.ics"))


@pytest.fixture(scope="session")
def all_texts() -> list[Texts]:
    return [HARMLESS, *NAMED.values(), *drawn()]


@pytest.fixture(scope="session")
def written(all_texts: list[Texts], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write(all_texts, tmp_path_factory.mktemp("hostile") / "written")


@pytest.fixture(scope="session")
def readings(read: Read, written: list[Path]) -> list[Reading]:
    return read(*written)


@pytest.fixture(scope="session")
def harmless(readings: list[Reading]) -> Event:
    [event], complaints = readings[0]
    assert complaints == []
    return event


def test_harmless_text_is_read_as_it_stands(harmless: Event) -> None:
    assert harmless | {"properties": []} == {
        "uid": "meeting-m-sitting-m@ccmagenda",
        "summary": "x: x",
        "start_utc": "2012-04-16T08:00:00Z",
        "end_utc": "2012-04-16T11:00:00Z",
        "all_day": False,
        "description": "x (chaired by x)\nx\nPresentations:\n- x, x",
        "location": "x, x",
        "status": "TENTATIVE",
        "sequence": 0,
        "properties": [],
    }


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_is_read_back_as_it_was_cleaned(name: str, readings: list[Reading], harmless: Event) -> None:
    _, line, note = HOSTILE[name]
    assert readings[1 + list(HOSTILE).index(name)] == (
        [
            harmless
            | {
                "summary": f"{line}: {line}",
                "description": f"{line} (chaired by {line})\n{note}\nPresentations:\n- {line}, {line}",
                "location": f"{line}, {line}",
            }
        ],
        [],
    )


def test_whatever_hostile_text_is_read_back_as_it_was_cleaned(
    all_texts: list[Texts], readings: list[Reading], harmless: Event
) -> None:
    assert len(all_texts) > 1 + len(HOSTILE) + 50
    for texts, reading in zip(all_texts, readings, strict=True):
        assert reading == ([expected(texts, harmless)], [])


def test_calendars_of_hostile_text_are_the_same_where_python_leaves_assertions_out(
    all_texts: list[Texts], written: list[Path], tmp_path: Path
) -> None:
    optimised = write(all_texts, tmp_path / "optimised", "-O")
    assert [file.read_bytes() for file in optimised] == [file.read_bytes() for file in written]
