"""The rows of reliability.md for a programme file: whatever is wrong with it is said with its place and the way out."""

import json
import os
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import example as also
from hypothesis import given
from hypothesis import strategies as st

import ccmagenda
from ccmagenda import cli, data

PATH = "programme.yaml"
SESSION = "{key: opening, title: Opening of the meeting, chair: president}"
DAY = "Monday 16 April 2012"
HOURS = "morning: 10:00-13:00"
GOOD = f"""\
convention: ccm
meeting: 2IM
sittings:
  - day: {DAY}
    {HOURS}
    sessions:
      - {SESSION}
"""
NO_PROGRAMME = "there is no programme here - a programme begins with 'convention: ccm' and 'meeting: 2IM', then 'sittings:'"
OWN_MEETING = "meeting: {ref: X, city: Geneva, zone: Europe/Zurich, from: 2025-01-01, to: 2025-12-31}\n"


def reading_of(text: str | bytes) -> ccmagenda.Reading:
    return ccmagenda.read(text.encode() if isinstance(text, str) else text, path=PATH)


def faults(text: str | bytes) -> list[str]:
    return [str(finding) for finding in reading_of(text).findings]


def counted(text: str) -> list[str]:
    return [str(finding) for finding in ccmagenda.check(reading_of(text)).findings if finding.counts]


def session(line: str) -> str:
    return GOOD.replace(SESSION, line)


def titled(title: str) -> str:
    return session(f"key: opening\n        title: {title}")


def chaired(chair: str) -> str:
    return session(f"key: opening\n        title: Opening\n        chair: {chair}")


def first_session(text: str | bytes) -> ccmagenda.Session:
    programme = reading_of(text).programme
    assert programme is not None, faults(text)
    return programme.sittings[0].sessions[0]


def chair_state(text: str) -> str:
    who = first_session(text).chairs[0].who
    assert who is not None
    return who.state


def on_day(day: str, hours: str, zone: str = "Europe/Zurich") -> str:
    meeting = f"meeting: {{ref: X, from: 2025-01-01, to: 2025-12-31, zone: {zone}}}"
    return f"{meeting}\nsittings:\n  - day: {day}\n    hours: {hours}\n    sessions: []\n"


class Screen:
    """What a command line gave."""

    def __init__(self, arguments: list[str], capture: pytest.CaptureFixture[bytes]) -> None:
        self.code = cli.main(arguments)
        out, err = capture.readouterr()
        self.out, self.err = out.decode(), err.decode()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


WATCHED: list[list[str]] = []


def note_opened(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open" and WATCHED:
        WATCHED[-1].append(os.fsdecode(arguments[0]) if isinstance(arguments[0], str | bytes) else "")


sys.addaudithook(note_opened)


@pytest.fixture
def opened() -> Iterator[list[str]]:
    WATCHED.append([])
    yield WATCHED[-1]
    WATCHED.pop()


def test_good_programme_has_no_fault() -> None:
    assert faults(GOOD) == []


# Row 1: nothing that could be a programme


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="row-01-empty"),
        pytest.param("# a programme\n# to come\n", id="row-01-only-comments"),
        pytest.param(" \n\n", id="row-01-only-spaces"),
        pytest.param("- convention: ccm\n", id="row-01-list"),
        pytest.param("programme\n", id="row-01-word"),
        pytest.param("~\n", id="row-01-null"),
    ],
)
def test_file_without_a_programme_says_how_one_begins(
    text: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / PATH).write_text(text, encoding="utf-8")
    screen = Screen(["check", PATH], capsysbinary)
    assert (screen.code, screen.out, screen.err) == (1, f"{PATH}:1:1: {NO_PROGRAMME} [file.empty]\n", "")


# Row 2: nothing that can be opened


@pytest.mark.usefixtures("folder")
def test_missing_file_is_refused_by_name(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    screen = Screen(["check", PATH], capsysbinary)
    assert (screen.code, screen.out, screen.err) == (3, "", "ccmagenda: programme.yaml: there is no such file\n")


def test_folder_is_refused_by_name(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / "autumn").mkdir()
    screen = Screen(["check", "autumn"], capsysbinary)
    assert (screen.code, screen.out) == (3, "")
    assert screen.err == "ccmagenda: autumn is a folder - name the programme file in it\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_named_pipe_is_refused_without_waiting(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    os.mkfifo(folder / PATH)
    screen = Screen(["check", PATH], capsysbinary)
    assert (screen.code, screen.out, screen.err) == (3, "", "ccmagenda: programme.yaml is not a file that can be read\n")


@pytest.mark.skipif(getattr(os, "geteuid", lambda: 0)() == 0, reason="the superuser may read every file")
def test_forbidden_file_is_refused_by_name(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / PATH).write_text(GOOD, encoding="utf-8")
    (folder / PATH).chmod(0)
    screen = Screen(["check", PATH], capsysbinary)
    assert (screen.code, screen.out, screen.err) == (3, "", "ccmagenda: programme.yaml: this file may not be read\n")


@pytest.mark.parametrize(
    "name",
    [pytest.param("a\0b.yaml", id="row-02-nul-in-name"), pytest.param("x" * 300 + ".yaml", id="row-02-name-of-300")],
)
def test_impossible_name_is_unreadable(name: str) -> None:
    with pytest.raises(ccmagenda.UnreadableError) as caught:
        ccmagenda.read(name)
    assert str(caught.value).startswith(f"{name}: ")


# Row 3: the same characters under other marks and line ends


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ufeff" + GOOD, id="row-03-byte-order-mark"),
        pytest.param(GOOD.replace("\n", "\r\n"), id="row-03-crlf"),
        pytest.param(GOOD.rstrip("\n"), id="row-03-no-final-newline"),
        pytest.param(GOOD.replace("\n", "\r"), id="row-03-old-mac"),
    ],
)
def test_mark_and_line_ends_change_nothing(text: str) -> None:
    assert reading_of(text) == reading_of(GOOD)
    assert first_session(text).origin == first_session(GOOD).origin


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(chaired("presidnt").replace("\n", "\r"), "9:16", id="row-03-old-mac"),
        pytest.param(chaired("presidnt").replace("\n", "\r\n"), "9:16", id="row-03-crlf"),
        pytest.param("\ufeffmeeting: {ref: 2IM}\nconvention: ccm\n" + chaired("presidnt")[29:], "9:16", id="row-03-mark"),
    ],
)
def test_places_are_right_whatever_the_line_ends(text: str, place: str) -> None:
    assert faults(text) == [f"{PATH}:{place}: chair 'presidnt' is not a role - did you mean 'president'? [file.unknown-role]"]


def test_column_in_the_first_line_passes_over_the_mark() -> None:
    text = "\ufeffconvntion: ccm\n" + GOOD
    assert faults(text) == [f"{PATH}:1:1: unknown key 'convntion' - did you mean 'convention'? [file.unknown-key]"]


# Row 4: other encodings


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        pytest.param(
            titled("é").encode("latin-1"),
            f"{PATH}:8: byte {len(titled('').rstrip()) + 1} is not UTF-8 (0xe9) - save the file as UTF-8",
            id="row-04-latin-1",
        ),
        pytest.param(GOOD.encode("utf-16"), f"{PATH}: the file is in UTF-16 - save it as UTF-8", id="row-04-utf-16"),
        pytest.param(GOOD.encode("utf-16-le"), f"{PATH}: the file is in UTF-16 - save it as UTF-8", id="row-04-utf-16-le"),
        pytest.param(GOOD.encode("utf-16-be"), f"{PATH}: the file is in UTF-16 - save it as UTF-8", id="row-04-utf-16-be"),
        pytest.param(b"\xff", f"{PATH}:1: byte 0 is not UTF-8 (0xff) - save the file as UTF-8", id="row-04-one-byte"),
    ],
)
def test_other_encoding_is_refused_with_the_way_out(
    content: bytes, sentence: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / PATH).write_bytes(content)
    screen = Screen(["check", PATH], capsysbinary)
    assert (screen.code, screen.out, screen.err) == (3, "", f"ccmagenda: {sentence}\n")


# Row 5: what the YAML parser stumbles over, in our words


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(
            GOOD.replace("    morning", "\tmorning"), "5:1: a tab indents this line - use spaces", id="row-05-tab-at-the-margin"
        ),
        pytest.param(
            GOOD.replace("    morning", "   \tmorning"), "5:4: a tab indents this line - use spaces", id="row-05-tab-after-spaces"
        ),
        pytest.param(
            GOOD.replace("    morning", "   morning"),
            "5:4: this line is indented differently from the items of its list",
            id="row-05-indented-too-little",
        ),
        pytest.param(
            titled("Opening: statements"),
            "8:23: a ': ' within a text needs quotes around the whole text",
            id="row-05-colon",
        ),
        pytest.param(titled('"Opening'), "8:16: a quotation mark is opened here and never closed", id="row-05-unclosed-double"),
        pytest.param(titled("'Opening"), "8:16: a quotation mark is opened here and never closed", id="row-05-unclosed-single"),
        pytest.param(
            session("{key: opening, title: [a, b}"),
            "7:31: a '[' is opened here and never closed, or a comma is missing in its list",
            id="row-05-unclosed-list",
        ),
        pytest.param(
            session("{key: opening, title: Opening"),
            "7:9: a '{' is opened here and never closed, or a comma is missing in it; a text with a comma needs quotes there",
            id="row-05-unclosed-table",
        ),
        pytest.param(titled("@home"), "8:16: a text that begins with '@' needs quotes", id="row-05-at-sign"),
        pytest.param(titled("`Opening`"), "8:16: a text that begins with '`' needs quotes", id="row-05-backtick"),
        pytest.param(titled("% of States"), "8:16: a text that begins with '%' needs quotes", id="row-05-percent"),
        pytest.param(
            titled('"a\\qb"'),
            "8:16: a backslash within double quotes begins a code - write the text in single quotes",
            id="row-05-backslash",
        ),
        pytest.param(
            GOOD.replace("meeting: 2IM", "meeting:2IM"),
            "3:1: a key needs a colon and a space before its value, like 'title: Opening'",
            id="row-05-no-space-after-colon",
        ),
    ],
)
def test_yaml_that_cannot_be_read_is_told_in_our_words(
    text: str, fault: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / PATH).write_text(text, encoding="utf-8", newline="")
    screen = Screen(["check", PATH], capsysbinary)
    assert (screen.code, screen.out, screen.err) == (1, f"{PATH}:{fault} [file.yaml]\n", "")


def test_line_indented_too_far_is_told_of_its_indentation() -> None:
    """row-05: the usual slip of the space bar; quotes are not the way out of it."""
    (fault,) = reading_of(GOOD.replace("    morning", "      morning")).findings
    assert (fault.origin.line, "indent" in fault.sentence) == (5, True)


def test_colon_in_a_table_on_one_line_is_told_of_the_colon() -> None:
    """row-05: the three examples write their sessions on one line, so this is where a colon is forgotten."""
    (fault,) = reading_of(session("{key: opening, title: Opening: statements}")).findings
    assert (fault.origin.line, "': '" in fault.sentence) == (7, True)


# Row 6: a key that stands twice


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            GOOD + "meeting: 3MSP\n", ["8:1: 'meeting' stands twice in this table, first in line 2"], id="row-06-programme"
        ),
        pytest.param(
            session("{key: a, title: A, title: B}"),
            ["7:28: 'title' stands twice in this table, first in line 7"],
            id="row-06-session",
        ),
        pytest.param(
            session("{key: a, title: A, title: B, title: C}"),
            [
                "7:28: 'title' stands twice in this table, first in line 7",
                "7:38: 'title' stands twice in this table, first in line 7",
            ],
            id="row-06-thrice",
        ),
        pytest.param(
            GOOD.replace("meeting: 2IM", "meeting: {ref: 2IM, ref: 3MSP}"),
            ["2:21: 'ref' stands twice in this table, first in line 2"],
            id="row-06-meeting",
        ),
        pytest.param(
            session("{key: a, title: {en: A, en: B}}"),
            ["7:33: 'en' stands twice in this table, first in line 7"],
            id="row-06-language-of-a-text",
        ),
    ],
)
def test_key_that_stands_twice_is_refused(text: str, expected: list[str]) -> None:
    assert faults(text) == [f"{PATH}:{fault} [file.twice]" for fault in expected]


def test_key_that_stands_twice_names_its_first_place() -> None:
    """row-06"""
    (fault,) = reading_of(GOOD + "meeting: 3MSP\n").findings
    assert [str(other) for other in fault.others] == [f"{PATH}:2:1"]


# Row 7: keys that nobody knows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            session("{key: a, title: A, knd: break}"),
            "7:28: unknown key 'knd' - did you mean 'kind'?",
            id="row-07-near-miss",
        ),
        pytest.param(session("{key: a, title: A, zzzzzz: break}"), "7:28: unknown key 'zzzzzz'", id="row-07-far"),
        pytest.param(
            session("{key: a, title: A, Chair: president}"),
            "7:28: unknown key 'Chair' - did you mean 'chair'?",
            id="row-07-capital",
        ),
        pytest.param(
            GOOD.replace("meeting: 2IM", "meeting: {ref: 2IM, form: 16 April}"),
            "2:21: unknown key 'form' - did you mean 'from'?",
            id="row-07-meeting",
        ),
        pytest.param(
            GOOD + "waivers: [{zzzz: x, provision: B4, because: agreed}]\n",
            "8:12: unknown key 'zzzz' - it is one of provision, about, because",
            id="row-07-short-list",
        ),
    ],
)
def test_unknown_key_is_refused_with_a_suggestion(text: str, expected: str) -> None:
    assert faults(text) == [f"{PATH}:{expected} [file.unknown-key]"]


# Row 8: text stays text


@pytest.mark.parametrize(
    "scalar",
    [
        pytest.param(scalar, id=f"row-08-{scalar}")
        for scalar in ("NO", "on", "010", "1_000", "10:00", "10.30", "1e3", "0x10", "0o7", ".inf", ".nan", "yes", "True", "=")
    ],
)
def test_scalar_is_text_as_written(scalar: str) -> None:
    assert first_session(titled(scalar)).title == ccmagenda.Texts((("", scalar),))


@pytest.mark.parametrize(
    "scalar", [pytest.param(scalar, id=f"row-08-{scalar}-is-empty") for scalar in ("~", "null", "Null", "NULL")]
)
def test_null_is_empty(scalar: str) -> None:
    programme = reading_of(GOOD.replace("meeting: 2IM", f"meeting: {{ref: 2IM, city: {scalar}}}")).programme
    assert programme is not None
    assert programme.meeting.city.read("en") == "Geneva"


@pytest.mark.parametrize("scalar", [pytest.param(scalar, id=f"row-08-quoted-{scalar}") for scalar in ("~", "null", "NO", "010")])
def test_quoted_scalar_is_text(scalar: str) -> None:
    assert first_session(titled(f'"{scalar}"')).title == ccmagenda.Texts((("", scalar),))


def test_norway_is_not_a_refusal() -> None:
    """row-08: NO is false to a common YAML reader."""
    assert chair_state(chaired("NO")) == "NOR"


HOSTILE = st.text(
    st.characters(
        exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"),
        exclude_characters="\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufff9\ufffa\ufffb",
    ),
    max_size=80,
)
PLAIN = st.from_regex(r"[0-9A-Za-z.+_][0-9A-Za-z.+_:%]{0,30}[0-9A-Za-z]", fullmatch=True).filter(
    lambda text: text not in {"null", "Null", "NULL"}
)


@given(HOSTILE.filter(lambda text: bool(text.split())))
@also("e\u0301 \u200e\u200f\u200c\u200d # - : { } [ ] & * ! | > ' \" % @ `")
def test_any_text_in_quotes_comes_through_as_written(text: str) -> None:
    """row-08"""
    expected = " ".join(unicodedata.normalize("NFC", text).split())
    assert first_session(titled(json.dumps(text, ensure_ascii=False))).title == ccmagenda.Texts((("", expected),))


@given(PLAIN)
@also("0x1F")
@also("12:30:45")
def test_any_plain_scalar_comes_through_as_written(text: str) -> None:
    """row-08"""
    assert first_session(titled(text)).title == ccmagenda.Texts((("", text),))


# Row 9: days that are none

DAY_WAY = "write it as 2012-04-16 or 'Monday 16 April 2012'"


@pytest.mark.parametrize(
    ("day", "what"),
    [
        pytest.param("31 September", "is a day that does not exist", id="row-09-31-september"),
        pytest.param("30 February", "is a day that does not exist", id="row-09-30-february"),
        pytest.param("2012-02-30", "is a day that does not exist", id="row-09-30-february-in-figures"),
        pytest.param("2012-13-01", "is a day that does not exist", id="row-09-month-13"),
        pytest.param("2025-9-1", "is not a day", id="row-09-one-figure"),
        pytest.param("16/09/2025", "is not a day", id="row-09-slashes"),
        pytest.param("16.04.2012", "is not a day", id="row-09-points"),
        pytest.param("16-04-2012", "is not a day", id="row-09-day-first"),
        pytest.param("20120416", "is not a day", id="row-09-basic-format"),
        pytest.param("2012-W16-1", "is not a day", id="row-09-week-date"),
        pytest.param("2012-107", "is not a day", id="row-09-ordinal-date"),
        pytest.param("2012-04-16T10:00", "is not a day", id="row-09-with-a-time"),
        pytest.param("0000-04-16", "is a day that does not exist", id="row-09-year-0"),
        pytest.param("10000-04-16", "is not a day", id="row-09-year-10000"),
        pytest.param("16 April 10000", "is a day that does not exist", id="row-09-year-10000-in-words"),
        pytest.param("16 April 12", "is not a day", id="row-09-year-of-two-figures"),
        pytest.param("April", "is not a day", id="row-09-month-alone"),
        pytest.param("2012 April", "is not a day", id="row-09-month-and-year-alone"),
        pytest.param("99999999 April", "is not a day", id="row-09-eight-figures"),
        pytest.param("tomorrow", "is not a day", id="row-09-tomorrow"),
    ],
)
def test_day_that_is_none_is_refused(day: str, what: str) -> None:
    assert faults(GOOD.replace(DAY, day))[0] == f"{PATH}:4:10: '{day}' {what} - {DAY_WAY} [file.day]"


def test_day_that_is_none_is_one_fault_only() -> None:
    """row-09: to be told "add 'day:'" beside it sends a person looking for what is there."""
    assert len(faults(GOOD.replace(DAY, "31 September"))) == 1


def test_wrong_weekday_is_named_with_the_right_one() -> None:
    """row-09"""
    said = "'Tuesday 16 April 2012' has the wrong weekday - did you mean 'Monday 16 April 2012'?"
    assert faults(GOOD.replace(DAY, "Tuesday 16 April 2012")) == [f"{PATH}:4:10: {said} [file.weekday]"]


# Row 10: times of the clock


@pytest.mark.parametrize(
    ("hours", "start", "end"),
    [
        pytest.param(hours, start, end, id=f"row-10-{hours}")
        for hours, start, end in (
            ("10:00-13:00", "10:00", "13:00"),
            ("10.00-13.00", "10:00", "13:00"),
            ("10h00-13h30", "10:00", "13:30"),
            ("10:00–13:00", "10:00", "13:00"),
            ("10:00 to 13:00", "10:00", "13:00"),
            ("9:05-9:50", "09:05", "09:50"),
            ("10 a.m. - 1 p.m.", "10:00", "13:00"),
            ("3-6 p.m.", "15:00", "18:00"),
            ("11-1 p.m.", "11:00", "13:00"),
            ("noon-15:00", "12:00", "15:00"),
        )
    ],
)
def test_documented_hours_are_read(hours: str, start: str, end: str) -> None:
    programme = reading_of(on_day("3 March", hours)).programme
    assert programme is not None
    slot = programme.sittings[0].slot
    assert slot is not None
    assert (f"{slot.start:%H:%M}", f"{slot.end:%H:%M}") == (start, end)


@pytest.mark.parametrize(
    ("start", "begins"),
    [pytest.param("15.00", "15:00", id="row-10-15.00"), pytest.param("3 p.m.", "15:00", id="row-10-3-p.m.")],
)
def test_documented_start_is_read_without_an_end(start: str, begins: str) -> None:
    programme = reading_of(on_day("3 March", start)).programme
    assert programme is not None
    hours = programme.sittings[0].hours
    assert isinstance(hours, ccmagenda.From)
    assert f"{hours.start:%H:%M}" == begins


@pytest.mark.parametrize(
    ("hours", "sentence"),
    [
        pytest.param("24:00", "'24:00' is midnight - write 23:59, or 0:00 of the next day", id="row-10-24-00"),
        pytest.param("22:00-24:00", "'24:00' is midnight - write 23:59, or 0:00 of the next day", id="row-10-until-24-00"),
        pytest.param("10:60", "'10:60' is a time that no clock shows - write it as 15:00", id="row-10-10-60"),
        pytest.param("25:00", "'25:00' is a time that no clock shows - write it as 15:00", id="row-10-25-00"),
        pytest.param("9:5", "'9:5' is not a time - write it as 15:00", id="row-10-9-5"),
        pytest.param("10", "'10' is not a time - write it as 15:00", id="row-10-figure-alone"),
        pytest.param("13 p.m.", "'13 p.m.' mixes the clock of 24 hours with p.m. - write it as 15:00", id="row-10-13-pm"),
        pytest.param("12 a.m.", "'12 a.m.' may be noon or midnight - write 12:00, or 0:00 for midnight", id="row-10-12-am"),
        pytest.param("10:00:00", "'10:00:00' is not a time - write it as 15:00", id="row-10-seconds"),
        pytest.param("10:00+02:00", "'10:00+02:00' is not a time - write it as 15:00", id="row-10-offset"),
        pytest.param(
            "10:00-11:00-12:00",
            "'10:00-11:00-12:00' has more than a start and an end - write hours as 10:00-13:00",
            id="row-10-three-times",
        ),
    ],
)
def test_time_that_no_clock_shows_is_refused(hours: str, sentence: str) -> None:
    assert faults(on_day("3 March", hours)) == [f"{PATH}:4:12: {sentence} [file.time]"]


# Row 11: hours that cannot be


@pytest.mark.parametrize(
    ("hours", "what"),
    [
        pytest.param("13:00-10:00", "ends before it begins", id="row-11-end-before-start"),
        pytest.param("22:00-02:00", "ends before it begins", id="row-11-over-midnight-without-a-date"),
    ],
)
def test_hours_that_end_too_early_are_refused(hours: str, what: str) -> None:
    (fault,) = faults(on_day("3 March", hours))
    assert fault.startswith(f"{PATH}:4:12: '{hours}' {what}")
    assert fault.endswith("write the date of its end: 22:00-02:00 (2025-03-04) [file.time]")


def test_row_11_hours_of_zero_length_are_refused() -> None:
    assert faults(on_day("3 March", "10:00-10:00")) == [
        f"{PATH}:4:12: '10:00-10:00' begins and ends at the same time - write the start alone where the end is open [file.time]"
    ]


@pytest.mark.parametrize(
    ("hours", "length"),
    [
        pytest.param("02:00-22:00", 20, id="row-11-20-hours"),
        pytest.param("22:00-21:00 (4 March)", 23, id="row-11-20-hours-over-midnight"),
    ],
)
def test_hours_without_end_are_refused(hours: str, length: int) -> None:
    sentence = f"'{hours}' is {length} hours long, and the limit is 12 - check a.m. and p.m."
    assert faults(on_day("3 March", hours)) == [f"{PATH}:4:12: {sentence} [file.time]"]


@pytest.mark.parametrize(
    "hours",
    [
        pytest.param("22:00-02:00 (2025-03-04)", id="row-11-date-in-figures"),
        pytest.param("22:00-02:00 (4 March)", id="row-11-date-in-words"),
    ],
)
def test_hours_over_midnight_are_read_with_a_date(hours: str) -> None:
    programme = reading_of(on_day("3 March", hours)).programme
    assert programme is not None
    slot = programme.sittings[0].slot
    assert slot is not None
    assert (f"{slot.start:%d %H:%M}", f"{slot.end:%d %H:%M}", slot.minutes) == ("03 22:00", "04 02:00", 240)


# Row 12: hours that the clocks skip or show twice


@pytest.mark.parametrize(
    ("day", "hours", "sentence"),
    [
        pytest.param(
            "30 March",
            "02:30-04:00",
            "02:30 on 2025-03-30 does not exist in Europe/Zurich: the clocks are put forward over it",
            id="row-12-gap-at-the-start",
        ),
        pytest.param(
            "30 March",
            "01:00-02:30",
            "02:30 on 2025-03-30 does not exist in Europe/Zurich: the clocks are put forward over it",
            id="row-12-gap-at-the-end",
        ),
        pytest.param(
            "26 October",
            "02:30-04:00",
            "02:30 on 2025-10-26 happens twice in Europe/Zurich: the clocks are put back over it",
            id="row-12-repeated",
        ),
    ],
)
def test_hour_that_the_clocks_skip_or_repeat_is_refused(day: str, hours: str, sentence: str) -> None:
    assert faults(on_day(day, hours)) == [f"{PATH}:4:12: {sentence} - choose an earlier or a later time [file.time]"]


@pytest.mark.parametrize(
    ("day", "minutes"),
    [pytest.param("30 March", 120, id="row-12-over-the-gap"), pytest.param("26 October", 240, id="row-12-over-the-repeat")],
)
def test_hours_over_a_change_of_the_clock_have_their_real_length(day: str, minutes: int) -> None:
    programme = reading_of(on_day(day, "01:00-04:00")).programme
    assert programme is not None
    assert programme.sittings[0].minutes == minutes


# Row 13: zones

ZONE_WAY = "use the name of a place such as Europe/Zurich"


@pytest.mark.parametrize(
    ("zone", "way"),
    [
        *(
            pytest.param(zone, ZONE_WAY, id=f"row-13-{zone}")
            for zone in (
                "CET",
                "EST",
                "EST5EDT",
                "GMT+2",
                "Etc/GMT-2",
                "+02:00",
                "localtime",
                "posixrules",
                "zone.tab",
                "../../etc/passwd",
                "/etc/passwd",
                "Europe/../Europe/Zurich",
                "posix/Europe/Zurich",
                "Europe",
                "Zurich",
            )
        ),
        pytest.param("europe/zurich", "did you mean 'Europe/Zurich'?", id="row-13-europe-zurich-in-small-letters"),
        pytest.param("Europe/Zürich", "did you mean 'Europe/Zurich'?", id="row-13-diaeresis"),
    ],
)
def test_zone_that_is_none_is_refused_unopened(zone: str, way: str, opened: list[str]) -> None:
    assert faults(on_day("3 March", "10:00-11:00", zone)) == [f"{PATH}:1:59: '{zone}' is not a time zone - {way} [file.zone]"]
    assert [path for path in opened if path.endswith(zone)] == []


@pytest.mark.parametrize("zone", [pytest.param("''", id="row-13-empty"), pytest.param("", id="row-13-nothing")])
def test_zone_left_empty_is_missing(zone: str) -> None:
    (fault,) = reading_of(on_day("3 March", "10:00-11:00", zone)).findings
    assert (fault.rule, fault.sentence) == ("file.missing", "'zone' is missing: the clock of the place, like Europe/Zurich")
    assert fault.origin.line == 1


# Row 14: in two places at once

CLASHES = """\
convention: ccm
meeting: 2IM
sittings:
  - day: 16 April
    morning: 10:00-13:00
    room: Room A
    sessions:
      - {key: universalization, title: Universalization, chair: Japan}
  - day: 16 April
    key: parallel
    hours: 12:00-13:30
    room: Room A
    sessions:
      - {key: informal, title: Informal exchange, chair: Japan}
  - day: 20 April
    key: late
    hours: 10:00-11:00
"""


def test_clashes_and_days_outside_are_found_with_both_places() -> None:
    """row-14"""
    found = {finding.rule: finding for finding in ccmagenda.check(reading_of(CLASHES)).findings if finding.counts}
    assert {rule: (str(f.origin), [str(other) for other in f.others]) for rule, f in found.items()} == {
        "chair-in-one-place": (f"{PATH}:14:9", [f"{PATH}:8:9"]),
        "room-taken-once": (f"{PATH}:14:9", [f"{PATH}:8:9"]),
        "within-meeting-days": (f"{PATH}:15:5", []),
    }


def test_day_outside_the_meeting_is_named() -> None:
    """row-14"""
    (late,) = [f for f in ccmagenda.check(reading_of(CLASHES)).findings if f.rule == "within-meeting-days"]
    said = "Friday 20 April 2012 is not a day of the meeting, which lasts from 16 April 2012 to 19 April 2012"
    assert late.sentence.startswith(said)


@pytest.mark.parametrize(
    ("rule", "essence"),
    [
        pytest.param("chair-in-one-place", "Japan chairs 'Informal exchange' and, at overlapping times", id="row-14-chair"),
        pytest.param("room-taken-once", "Room A is taken by 'Informal exchange' and, at overlapping times", id="row-14-room"),
    ],
)
def test_clash_on_the_screen_names_both_lines(
    rule: str, essence: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (folder / PATH).write_text(CLASHES, encoding="utf-8")
    screen = Screen(["check", PATH], capsysbinary)
    (line,) = [line for line in screen.out.splitlines() if line.endswith(f"[{rule}]")]
    assert screen.code == 1
    assert line.startswith(f"{PATH}:14:9: {essence}")
    assert re.findall(r"\bline 8\b|programme\.yaml:8:9", line) != []


# Rows 15 and 16: what YAML could do besides

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefghi", "bcdefghij", strict=True)
)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(BOMB, "1:4: anchors are not used: &a - write the value out where it is needed", id="row-15-laughs"),
        pytest.param(
            titled("&x Opening"), "8:16: anchors are not used: &x - write the value out where it is needed", id="row-15-anchor"
        ),
        pytest.param(titled("*x"), "8:16: aliases are not used: *x - write the value out", id="row-15-alias"),
        pytest.param(
            session("{<<: {title: A}, key: a}"), "7:10: merge keys are not used: '<<' - write the values out", id="row-16-merge"
        ),
        pytest.param(session("{key: a, title: !x A}"), "7:25: tags are not used: '!x' - remove it", id="row-16-tag-of-a-text"),
        pytest.param(session("!x {key: a}"), "7:9: tags are not used: '!x' - remove it", id="row-16-tag-of-a-table"),
        pytest.param(session("!x [a]"), "7:9: tags are not used: '!x' - remove it", id="row-16-tag-of-a-list"),
        pytest.param(session("{key: a, title: ! A}"), "7:25: tags are not used: '!' - remove it", id="row-16-bare-tag"),
    ],
)
def test_anchor_alias_tag_and_merge_key_are_refused(text: str, fault: str) -> None:
    assert faults(text) == [f"{PATH}:{fault} [file.yaml]"]


def test_tag_of_python_runs_nothing(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """row-16"""
    (folder / PATH).write_text("!!python/object/apply:os.system ['touch ran']\n", encoding="utf-8")
    screen = Screen(["check", PATH], capsysbinary)
    assert screen.code == 1
    assert re.fullmatch(
        r"programme\.yaml:1:1: tags are not used: '\S*python/object/apply:os\.system' - remove it \[file\.yaml\]\n", screen.out
    )
    assert sorted(file.name for file in folder.iterdir()) == [PATH]


def test_tag_of_an_unknown_handle_is_called_a_tag() -> None:
    """row-16"""
    (fault,) = reading_of(session("{key: a, title: !foo!bar A}")).findings
    assert (str(fault.origin), fault.sentence.startswith("tags are not used")) == (f"{PATH}:7:25", True)


# Row 17: too deep

TOO_DEEP = "this is nested more than 40 levels deep"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param("[" * 5_000, f"1:41: {TOO_DEEP}", id="row-17-5000-lists"),
        pytest.param("[" * 500_000, f"1:41: {TOO_DEEP}", id="row-17-500000-lists"),
        pytest.param("- " * 50_000, f"1:81: {TOO_DEEP}", id="row-17-50000-dashes"),
        pytest.param("{a: " * 5_000, f"1:161: {TOO_DEEP}", id="row-17-tables-on-one-line"),
        pytest.param("".join(" " * depth + "a:\n" for depth in range(1_000)), f"41:41: {TOO_DEEP}", id="row-17-1000-tables"),
        pytest.param("a: " + "[" * 40 + "]" * 40, f"1:43: {TOO_DEEP}", id="row-17-one-too-many"),
        pytest.param(
            "? " * 50_000,
            "1:3: a key must be a word, not a list or a table - does a text begin with '[' or '{' without quotes?",
            id="row-17-50000-keys-within-keys",
        ),
    ],
)
def test_file_nested_too_deeply_is_refused(text: str, fault: str) -> None:
    assert faults(text) == [f"{PATH}:{fault} [file.yaml]"]


def test_forty_levels_are_read() -> None:
    """row-17"""
    (fault,) = faults("a: " + "[" * 39 + "]" * 39 + "\n" + GOOD)
    assert fault.startswith(f"{PATH}:1:1: unknown key 'a'")


# Row 18: too much


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(session("{key: a, title: " + "x" * 2_000_000 + "}"), id="row-18-line-of-2-mb"),
        pytest.param(GOOD + "# x\n" * 750_000, id="row-18-file-of-3-mb"),
    ],
)
def test_file_that_is_too_large_is_refused_with_the_limit(content: str) -> None:
    with pytest.raises(ccmagenda.UnreadableError) as caught:
        ccmagenda.read(content.encode(), path=PATH)
    said = "more than 2,000,000 bytes, which is the limit - split it into several programmes"
    assert str(caught.value) == f"{PATH}: the file has {said}"


def test_file_on_disk_that_is_too_large_exits_with_3(folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """row-18"""
    (folder / PATH).write_text(GOOD + "# x\n" * 750_000, encoding="utf-8")
    screen = Screen(["check", PATH], capsysbinary)
    assert (screen.code, screen.out) == (3, "")
    assert re.fullmatch(
        r"ccmagenda: programme\.yaml: .*2,000,000 bytes, which is the limit - split it into several programmes\n", screen.err
    )


def test_limit_of_the_caller_is_kept() -> None:
    """row-18"""
    size = len(GOOD.encode())
    assert ccmagenda.read(GOOD.encode(), largest=size).findings == ()
    with pytest.raises(ccmagenda.UnreadableError):
        ccmagenda.read(GOOD.encode(), largest=size - 1)


def test_text_of_the_largest_length_is_read() -> None:
    """row-18"""
    assert first_session(titled("x" * 100_000)).title == ccmagenda.Texts((("", "x" * 100_000),))


def test_text_that_is_too_long_is_refused_with_the_limit() -> None:
    """row-18"""
    said = "this text has 100,001 characters, and the limit is 100,000"
    assert faults(titled("x" * 100_001)) == [f"{PATH}:8:16: {said} [file.yaml]"]


def test_twenty_thousand_keys_end_at_the_limit_of_faults() -> None:
    """row-18"""
    listed = faults("".join(f"k{number}: x\n" for number in range(20_000)))
    assert len(listed) == 200
    assert listed[0].startswith(f"{PATH}:1:1: unknown key 'k0'")
    assert listed[-1] == f"{PATH}:200:1: reading stopped after 200 faults [file.too-many]"


LONG = "x" * 90_000


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: !" + "t" * 100_000 + " x\n", id="row-18-tag"),
        pytest.param("a: &" + LONG + " x\n", id="row-18-anchor"),
        pytest.param("a: *" + LONG + "\n", id="row-18-alias"),
        pytest.param("k" * 100_000 + ": x\n", id="row-18-key"),
        pytest.param(GOOD + f"? {LONG}\n: x\n", id="row-18-unknown-key"),
        pytest.param(session(f"{{key: {LONG}, title: A}}"), id="row-18-key-of-a-session"),
        pytest.param(chaired(LONG), id="row-18-chair"),
        pytest.param(chaired("Jpan" * 20_000), id="row-18-chair-near-a-name"),
        pytest.param(session(f"{{key: a, theme: {LONG}}}"), id="row-18-theme"),
        pytest.param(session(f"{{key: a, title: A, kind: {LONG}}}"), id="row-18-kind"),
        pytest.param(session(f"{{key: a, title: A, length: {LONG}}}"), id="row-18-length"),
        pytest.param(session(f"{{key: a, title: A, actions: {LONG}}}"), id="row-18-action"),
        pytest.param(session(f"{{key: a, title: A, after: {LONG}}}"), id="row-18-after"),
        pytest.param(session(f"{{key: a, title: A, stream: {LONG}}}"), id="row-18-stream"),
        pytest.param(session(f"{{key: a, title: {{? {LONG} : A}}}}"), id="row-18-language-of-a-text"),
        pytest.param("rooms: [{key: a}]\n" + session(f"{{key: a, title: A, room: {LONG}}}"), id="row-18-room"),
        pytest.param("agenda: [{number: 1, title: A}]\n" + session(f"{{key: a, title: A, item: {LONG}}}"), id="row-18-item"),
        pytest.param(GOOD.replace(DAY, LONG), id="row-18-day"),
        pytest.param(GOOD.replace("10:00-13:00", "1" * 90_000), id="row-18-hours"),
        pytest.param(GOOD.replace("ccm", LONG), id="row-18-convention"),
        pytest.param(GOOD.replace("2IM", LONG), id="row-18-meeting"),
        pytest.param(GOOD.replace("2IM", f"{{ref: 2IM, zone: {LONG}}}"), id="row-18-zone"),
        pytest.param(GOOD.replace("2IM", f"{{ref: 2IM, president: {LONG}}}"), id="row-18-president"),
        pytest.param(GOOD.replace("2IM", f"{{ref: 2IM, series: {LONG}}}"), id="row-18-series"),
        pytest.param(GOOD + f"language: {LONG}\n", id="row-18-language"),
        pytest.param(GOOD + f"status: {LONG}\n", id="row-18-status"),
        pytest.param(GOOD + f"waivers: [{{provision: {LONG}, because: x}}]\n", id="row-18-provision"),
        pytest.param(GOOD + f"waivers: [{{provision: B4, about: {LONG}, because: x}}]\n", id="row-18-about"),
    ],
)
def test_message_about_a_long_value_stays_short(text: str) -> None:
    listed = faults(text)
    assert listed != []
    assert [re.findall(r"(?:x|t|k|1|Jpan){61,}", fault) for fault in listed] == [[]] * len(listed)
    assert [fault for fault in listed if len(fault) > 400] == []


# Row 19: characters that cannot be seen

UNSEEN = [
    ("NUL", "\0", "U+0000"),
    ("BEL", "\a", "U+0007"),
    ("VT", "\v", "U+000B"),
    ("FF", "\f", "U+000C"),
    ("ESC", "\x1b", "U+001B"),
    ("DEL", "\x7f", "U+007F"),
    ("NEL", "\x85", "U+0085"),
    ("CSI", "\x9b", "U+009B"),
    ("LINE-SEPARATOR", "\u2028", "U+2028"),
    ("PARAGRAPH-SEPARATOR", "\u2029", "U+2029"),
    ("FDD0", "\ufdd0", "U+FDD0"),
    ("FFFE", "\ufffe", "U+FFFE"),
    ("1FFFE", "\U0001fffe", "U+1FFFE"),
]


@pytest.mark.parametrize(("mark", "number"), [pytest.param(mark, number, id=f"row-19-{name}") for name, mark, number in UNSEEN])
def test_character_that_cannot_be_seen_is_refused_with_its_place(mark: str, number: str) -> None:
    (fault,) = faults(titled(f"Open{mark}ing"))
    assert re.fullmatch(rf"{PATH}:8:20: {re.escape(number)} \([a-z ]+\) cannot be printed - delete it \[file\.character\]", fault)


@pytest.mark.parametrize(
    ("mark", "number"), [pytest.param(mark, number, id=f"row-19-{name}-escaped") for name, mark, number in UNSEEN]
)
def test_character_written_as_a_code_is_refused_too(mark: str, number: str) -> None:
    """The way a generated file carries it: what is refused bare is not let through behind a backslash."""
    (fault,) = reading_of(titled(f'"Open\\U{ord(mark):08x}ing"')).findings
    assert (str(fault.origin), number in fault.sentence) == (f"{PATH}:8:16", True)
    assert fault.force is ccmagenda.Force.SHALL


@given(st.characters(categories=("Cc",), exclude_characters="\t\n\r"))
def test_every_control_character_is_refused(mark: str) -> None:
    """row-19"""
    (fault,) = reading_of(titled(f"Open{mark}ing")).findings
    assert (str(fault.origin), fault.rule) == (f"{PATH}:8:20", "file.character")


def test_tab_within_a_text_is_a_space() -> None:
    """row-19"""
    assert first_session(titled("Opening\tof the meeting")).title == ccmagenda.Texts((("", "Opening of the meeting"),))


# Row 20: half of a character


@pytest.mark.parametrize("code", [pytest.param("\\ud800", id="row-20-high"), pytest.param("\\udfff", id="row-20-low")])
def test_lone_surrogate_is_refused(code: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    (folder / PATH).write_text(titled(f'"Open{code}ing"'), encoding="utf-8")
    screen = Screen(["check", PATH], capsysbinary)
    said = f"{PATH}:8:16: this is not a character that can be printed [file.yaml]\n"
    assert (screen.code, screen.out, screen.err) == (1, said, "")


def test_surrogate_in_the_bytes_is_not_utf_8() -> None:
    """row-20"""
    content = titled("Open\ud800ing").encode("utf-8", "surrogatepass")
    with pytest.raises(ccmagenda.UnreadableError) as caught:
        ccmagenda.read(content, path=PATH)
    place = content.index(b"\xed")
    assert str(caught.value) == f"{PATH}:8: byte {place} is not UTF-8 (0xed) - save the file as UTF-8"


# Row 21: marks that turn the direction of text


@pytest.mark.parametrize(
    ("written", "number"),
    [
        pytest.param("\u202eevil", "U+202E", id="row-21-rlo"),
        pytest.param("\u202devil", "U+202D", id="row-21-lro"),
        pytest.param("e\u2066vi\u2069l", "U+2066, U+2069", id="row-21-isolates"),
        pytest.param('"\\u202eevil"', "U+202E", id="row-21-rlo-as-a-code"),
    ],
)
def test_mark_that_turns_text_is_removed_with_a_warning(written: str, number: str) -> None:
    reading = reading_of(titled(written))
    assert first_session(titled(written)).title == ccmagenda.Texts((("", "evil"),))
    assert [(str(finding), finding.force) for finding in reading.findings] == [
        (
            f"{PATH}:8:16: invisible marks that turn the direction of text were removed ({number}) [file.direction]",
            ccmagenda.Force.CUSTOM,
        )
    ]


@pytest.mark.parametrize(
    "mark",
    [
        pytest.param("\u200e", id="row-21-lrm"),
        pytest.param("\u200f", id="row-21-rlm"),
        pytest.param("\u200c", id="row-21-zwnj"),
        pytest.param("\u200d", id="row-21-zwj"),
    ],
)
def test_mark_that_scripts_need_is_kept(mark: str) -> None:
    assert faults(titled(f"a{mark}b")) == []
    assert first_session(titled(f"a{mark}b")).title == ccmagenda.Texts((("", f"a{mark}b"),))


# Row 22: letters that look alike


@pytest.mark.parametrize(
    ("name", "odd", "meant"),
    [
        pytest.param("J\u0430pan", "U+0430 cyrillic small letter a", "Japan", id="row-22-cyrillic-a"),
        pytest.param("\u041dorway", "U+041D cyrillic capital letter en", "Norway", id="row-22-cyrillic-en-alone"),
        pytest.param("\u039dorway", "U+039D greek capital letter nu", "Norway", id="row-22-greek-nu"),
        pytest.param(
            "Mex\u0456c\u043e",
            "U+0456 cyrillic small letter byelorussian-ukrainian i, U+043E cyrillic small letter o",
            "Mexico",
            id="row-22-two-letters",
        ),
    ],
)
def test_look_alike_letters_are_no_state(name: str, odd: str, meant: str) -> None:
    said = f"chair '{name}' is not the name of a State: it holds {odd} - did you mean '{meant}'?"
    assert faults(chaired(name)) == [f"{PATH}:9:16: {said} [file.unknown-state]"]


# Row 23: the same name in other characters

NAMES = sorted(
    {(name, state.code) for state in data.states().states for name in (*(n.text for n in state.names), *state.aliases)}
)


@st.composite
def variants(draw: st.DrawFn) -> tuple[str, str, str]:
    """A State's name, the same name as somebody else's word processor writes it, and the State's code."""
    name, code = draw(st.sampled_from(NAMES))
    text = draw(st.sampled_from([name, name.upper(), name.lower(), name.title()]))
    text = text.replace("'", draw(st.sampled_from("'\u2018\u2019\u02bc"))).replace(
        "\u2019", draw(st.sampled_from("'\u2019\u02bc"))
    )
    text = text.replace(" ", draw(st.sampled_from([" ", "  ", "\u00a0", "\u202f", " \u00a0"])))
    text = text.replace("-", draw(st.sampled_from("-\u2010\u2011\u2013")))
    text = re.sub(r"(?i)\band\b", draw(st.sampled_from(["and", "&", "AND"])), text)
    text = draw(st.sampled_from(["", " "])) + text + draw(st.sampled_from(["", "\u00a0"]))
    return name, unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), text), code


def test_every_name_and_alias_is_its_state() -> None:
    """row-23"""
    chairs = first_session(chaired(json.dumps([name for name, _ in NAMES], ensure_ascii=False))).chairs
    found = [(name, chair.who.state if chair.who else "") for (name, _), chair in zip(NAMES, chairs, strict=True)]
    assert [(name, code) for name, code in found if (name, code) not in NAMES] == []


@given(variants())
def test_any_name_of_a_state_is_found_in_any_characters(variant: tuple[str, str, str]) -> None:
    """row-23"""
    _, written, code = variant
    assert chair_state(chaired(json.dumps(written, ensure_ascii=False))) == code


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("Côte d'Ivoire", id="row-23-straight-apostrophe"),
        pytest.param("Côte d\u2019Ivoire", id="row-23-curly-apostrophe"),
        pytest.param("Co\u0302te d'Ivoire", id="row-23-nfd"),
        pytest.param("Côte\u00a0d'Ivoire", id="row-23-no-break-space"),
        pytest.param("Côte  d'Ivoire", id="row-23-two-spaces"),
        pytest.param("CÔTE D'IVOIRE", id="row-23-capitals"),
        pytest.param("The Côte d'Ivoire", id="row-23-article"),
    ],
)
def test_cote_d_ivoire_is_one_state(name: str) -> None:
    assert chair_state(chaired(json.dumps(name, ensure_ascii=False))) == "CIV"


# Row 24: short names


@pytest.mark.parametrize(
    ("name", "code"),
    [
        pytest.param(name, code, id=f"row-24-{name}")
        for name, code in (
            ("UK", "GBR"),
            ("Guinea", "GIN"),
            ("Congo", "COG"),
            ("Turkey", "TUR"),
            ("Türkiye", "TUR"),
            ("Laos", "LAO"),
            ("Lao PDR", "LAO"),
            ("DR Congo", "COD"),
            ("Ivory Coast", "CIV"),
            ("Niger", "NER"),
            ("Bosnia & Herzegovina", "BIH"),
        )
    ],
)
def test_short_name_in_use_is_the_state(name: str, code: str) -> None:
    assert chair_state(chaired(name)) == code


@pytest.mark.parametrize(
    ("name", "way"),
    [
        pytest.param("Korea", "did you mean 'Democratic People's Republic of Korea' or 'Republic of Korea'?", id="row-24-korea"),
        pytest.param("Jpan", "did you mean 'Japan'?", id="row-24-misspelt"),
        pytest.param("Timor", "did you mean 'Timor-Leste'?", id="row-24-half-a-name"),
        pytest.param("EU", "write a State's name, a person as 'Ms. Name, function', or TBC", id="row-24-no-state"),
        pytest.param("xx", "write a State's name, a person as 'Ms. Name, function', or TBC", id="row-24-small-letters"),
    ],
)
def test_name_that_is_not_a_states_is_a_question_not_a_guess(name: str, way: str) -> None:
    assert faults(chaired(name)) == [f"{PATH}:9:16: chair '{name}' is not the name of a State - {way} [file.unknown-state]"]


# Row 25: States that the convention does not bind


@pytest.mark.parametrize(
    ("day", "state", "sentence"),
    [
        pytest.param(
            "2012-04-16",
            "United States",
            "the United States of America chairs 'Compliance' and is not a State Party on 16 April 2012: "
            "it has neither signed nor joined",
            id="row-25-outside",
        ),
        pytest.param(
            "2012-04-16",
            "Sweden",
            "Sweden chairs 'Compliance' and is not a State Party on 16 April 2012: "
            "it signed on 3 December 2008, and bound from 1 October 2012",
            id="row-25-signatory",
        ),
        pytest.param(
            "2012-08-31",
            "Sweden",
            "Sweden chairs 'Compliance' and is not a State Party on 31 August 2012: "
            "the Convention is in force for it from 1 October 2012",
            id="row-25-not-yet-in-force",
        ),
        pytest.param(
            "2025-03-06",
            "Lithuania",
            "Lithuania chairs 'Compliance' and is not a State Party on 6 March 2025: its withdrawal took effect on 6 March 2025",
            id="row-25-withdrawn",
        ),
    ],
)
def test_state_that_is_not_bound_is_remarked_on_with_the_date(
    day: str, state: str, sentence: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    meeting = f"convention: ccm\nmeeting: {{ref: X, city: Geneva, zone: Europe/Zurich, from: {day}, to: {day}}}\n"
    sitting = f"sittings:\n  - morning: 10:00-13:00\n    sessions: [{{key: a, title: Compliance, chair: {state}}}]\n"
    (folder / PATH).write_text(meeting + sitting, encoding="utf-8")
    screen = Screen(["check", PATH], capsysbinary)
    said = [line for line in screen.out.splitlines() if line.endswith("chairs-are-parties]")]
    assert said == [f"{PATH}:5:16: {sentence} [chairs-are-parties]"]
    assert screen.code == 0


@pytest.mark.parametrize(
    ("day", "state"),
    [
        pytest.param("2025-03-05", "Lithuania", id="row-25-last-day"),
        pytest.param("2012-10-01", "Sweden", id="row-25-first-day"),
    ],
)
def test_state_that_is_bound_is_not_remarked_on(day: str, state: str) -> None:
    meeting = f"convention: ccm\nmeeting: {{ref: X, city: Geneva, zone: Europe/Zurich, from: {day}, to: {day}}}\n"
    text = meeting + f"sittings:\n  - morning: 10:00-13:00\n    sessions: [{{key: a, title: A, chair: {state}}}]\n"
    assert [f for f in ccmagenda.check(reading_of(text)).findings if f.rule == "chairs-are-parties"] == []


# Row 26: documents and versions of YAML

TWO = "a file holds one programme: a second document begins here with '---' - put it into a file of its own"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param(GOOD + "---\n" + GOOD, "8:1", id="row-26-two-programmes"),
        pytest.param(GOOD + "---\n", "8:1", id="row-26-second-is-empty"),
        pytest.param("---\n" + GOOD + "...\n---\n" + GOOD, "10:1", id="row-26-with-ends"),
    ],
)
def test_second_document_is_refused(text: str, place: str) -> None:
    assert faults(text) == [f"{PATH}:{place}: {TWO} [file.yaml]"]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("---\n", id="row-26-bare"),
        pytest.param("%YAML 1.1\n---\n", id="row-26-1.1"),
        pytest.param("%YAML 1.2\n---\n", id="row-26-1.2"),
    ],
)
def test_version_of_yaml_changes_nothing(head: str) -> None:
    text = titled("NO").replace("president", "NO")
    assert reading_of(head + text).programme == reading_of(text).programme is not None


# Row 27: other files


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        pytest.param(session("{key: a, title: A, include: ../../secret}"), "7:28: unknown key 'include'", id="row-27-include"),
        pytest.param(session("{key: a, title: A, image: /etc/secret}"), "7:28: unknown key 'image'", id="row-27-image"),
        pytest.param(
            GOOD.replace("2IM", "!include ../../secret"), "2:10: tags are not used: '!include' - remove it", id="row-27-tag"
        ),
        pytest.param(GOOD.replace("ccm", "../../secret"), "1:13: convention '../../secret' is not known", id="row-27-convention"),
        pytest.param(
            GOOD + "language: ../../secret\n", "8:11: '../../secret' is not a language that we have", id="row-27-language"
        ),
        pytest.param(
            session("{key: a, title: A, stream: file:///secret}"),
            "7:36: 'file:///secret' is not an address - write it as https://example.org/meeting",
            id="row-27-stream",
        ),
    ],
)
def test_other_file_is_never_opened(text: str, fault: str, opened: list[str]) -> None:
    (found,) = faults(text)
    assert re.fullmatch(rf"{re.escape(f'{PATH}:{fault}')}( - .*)? \[file\.[a-z-]+\]", found)
    assert [path for path in opened if path.endswith("secret")] == []


# Row 28: the schema and the loader are of one mind


class EditorLoader(yaml.SafeLoader):
    """Reads as an editor does: YAML 1.2, where NO is a text and 10:00 is no number."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own name and shape


for tag, pattern, firsts in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", "-+.0123456789"),
):
    EditorLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(firsts))

SCHEMA = jsonschema.Draft202012Validator(ccmagenda.schema())
EXAMPLES = sorted((Path(__file__).parent.parent / "examples").glob("*/programme.yaml"))


def schema_accepts(text: str) -> bool:
    return bool(SCHEMA.is_valid(yaml.load(text, Loader=EditorLoader)))  # noqa: S506 - a SafeLoader


def loader_accepts(text: str) -> bool:
    return reading_of(text).programme is not None


def test_schema_is_a_schema() -> None:
    """row-28"""
    jsonschema.Draft202012Validator.check_schema(ccmagenda.schema())


def test_there_are_examples() -> None:
    """row-28"""
    assert len(EXAMPLES) >= 3


@pytest.mark.parametrize("path", [pytest.param(path, id=f"row-28-{path.parent.name}") for path in EXAMPLES])
def test_example_is_valid_in_both(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert list(SCHEMA.iter_errors(yaml.load(text, Loader=EditorLoader))) == []  # noqa: S506 - a SafeLoader
    assert ccmagenda.load(path).sittings != ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("meeting: 2IM\nconvention: ccm\nsittings: []\n", id="row-28-minimal"),
        pytest.param(GOOD, id="row-28-good"),
        pytest.param(OWN_MEETING + "sittings: []\n", id="row-28-without-a-convention"),
        pytest.param(session("{key: 2msp, title: 2012, number: 1, articles: 7, actions: [1, 2]}"), id="row-28-figures"),
        pytest.param(session("{key: a, title: {en: A, fr: B}, fixed: yes}"), id="row-28-texts-by-language"),
        pytest.param(session("{key: a, title: A, fixed: true}"), id="row-28-true-is-yes"),
        pytest.param(session("{key: a, title: A, chair: [Japan, {person: Ms. B, of: C}]}"), id="row-28-chairs"),
        pytest.param(session("{key: a, title: A, chair: , room: ~, talks: , kind: }"), id="row-28-left-empty"),
        pytest.param(session("{key: a, title: NO}"), id="row-28-norway"),
        pytest.param(GOOD.replace("morning: 10:00-13:00", "morning:"), id="row-28-usual-hours"),
        pytest.param(GOOD.replace(DAY, "2012-04-16"), id="row-28-date"),
        pytest.param(GOOD + "status: final\nwaivers: [{provision: B4, because: agreed}]\n", id="row-28-waiver"),
    ],
)
def test_right_file_is_accepted_by_both(text: str) -> None:
    assert (schema_accepts(text), faults(text)) == (True, [])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="row-28-empty"),
        pytest.param("- a\n", id="row-28-list-at-the-top"),
        pytest.param("programme\n", id="row-28-word-at-the-top"),
        pytest.param("convention: ccm\nsittings: []\n", id="row-28-meeting-missing"),
        pytest.param("convention: ccm\nmeeting:\nsittings: []\n", id="row-28-meeting-empty"),
        pytest.param("convention: ccm\nmeeting: 2IM\n", id="row-28-sittings-missing"),
        pytest.param("convention: ccm\nmeeting: 2IM\nsittings:\n", id="row-28-sittings-empty"),
        pytest.param("convention: ccm\nmeeting: 2IM\nsittings: none\n", id="row-28-text-for-a-list"),
        pytest.param("convention: ccm\nmeeting: 2IM\nsittings: {day: 16 April}\n", id="row-28-table-for-a-list"),
        pytest.param("convention: ccm\nmeeting: 2IM\nsittings: [16 April]\n", id="row-28-text-for-a-table"),
        pytest.param("convention: ccm\nmeeting: 2IM\nsittings: [[]]\n", id="row-28-list-for-a-table"),
        pytest.param("convention: ccm\nmeeting: 2IM\nsittings: [~]\n", id="row-28-nothing-for-a-table"),
        pytest.param("convention: ccm\nmeeting: {city: Geneva}\nsittings: []\n", id="row-28-ref-missing"),
        pytest.param("convention: ccm\nmeeting: {ref: }\nsittings: []\n", id="row-28-ref-empty"),
        pytest.param("convention: ccm\nmeeting: [2IM]\nsittings: []\n", id="row-28-list-for-a-meeting"),
        pytest.param("convention: ccm\nmeeting: ../2IM\nsittings: []\n", id="row-28-form-of-ref"),
        pytest.param("convention: ccm\nmeeting: {ref: 2 IM}\nsittings: []\n", id="row-28-form-of-ref-in-a-table"),
        pytest.param("convention: [ccm]\nmeeting: 2IM\nsittings: []\n", id="row-28-list-for-a-text"),
        pytest.param("convention: {a: ccm}\nmeeting: 2IM\nsittings: []\n", id="row-28-table-for-a-text"),
        pytest.param(GOOD + "zzz: x\n", id="row-28-unknown-key"),
        pytest.param(GOOD + "status: finished\n", id="row-28-unknown-choice"),
        pytest.param(GOOD + "status: Final\n", id="row-28-choice-in-capitals"),
        pytest.param(GOOD + "rooms: [{name: Room A}]\n", id="row-28-key-of-a-room-missing"),
        pytest.param(GOOD + "rooms: [{key: a, seats: many}]\n", id="row-28-form-of-seats"),
        pytest.param(GOOD + "rooms: [{key: Room A}]\n", id="row-28-form-of-a-rooms-key"),
        pytest.param(GOOD + "waivers: [{provision: B4}]\n", id="row-28-ground-missing"),
        pytest.param(GOOD + "waivers: [{provision: B4, because: }]\n", id="row-28-ground-empty"),
        pytest.param(session("{key: a, title: [A, B]}"), id="row-28-list-for-a-title"),
        pytest.param(session("{key: a, title: {english: A}}"), id="row-28-language-of-a-title"),
        pytest.param(session("{key: a, title: {en: [A]}}"), id="row-28-list-within-a-title"),
        pytest.param(session("{key: A b, title: A}"), id="row-28-form-of-key"),
        pytest.param(session(f"{{key: {'a' * 61}, title: A}}"), id="row-28-length-of-key"),
        pytest.param(session("{key: [a], title: A}"), id="row-28-list-for-a-key"),
        pytest.param(session("{key: a, title: A, kind: tea}"), id="row-28-unknown-kind"),
        pytest.param(session("{key: a, title: A, fixed: perhaps}"), id="row-28-neither-yes-nor-no"),
        pytest.param(session("{key: a, title: A, access: secret}"), id="row-28-unknown-access"),
        pytest.param(session("{key: a, title: A, chair: {name: B}}"), id="row-28-unknown-key-of-a-chair"),
        pytest.param(session("{key: a, title: A, chair: [[Japan]]}"), id="row-28-list-for-a-chair"),
        pytest.param(session("{key: a, title: A, talks: Opening}"), id="row-28-text-for-talks"),
        pytest.param(session("{key: a, title: A, sessions: {key: b}}"), id="row-28-table-for-sessions"),
        pytest.param(session("{key: a, title: A, sessions: [{key: b, title: B, knd: break}]}"), id="row-28-deep-unknown-key"),
        pytest.param(GOOD.replace(HOURS, f"{HOURS}\n    interpretation: [french]"), id="row-28-form-of-a-language"),
        pytest.param(GOOD.replace(HOURS, "morning: [10:00, 13:00]"), id="row-28-list-for-hours"),
    ],
)
def test_wrong_file_is_refused_by_both(text: str) -> None:
    assert (schema_accepts(text), loader_accepts(text)) == (False, False)


# All rows: only one exception, and every fault has its place

WORDS = st.sampled_from(
    [
        *("", "~", "2IM", "16 April", "2012-04-16", "10:00-13:00", "22:00-02:00 (17 April)", "opening", "president", "TBC"),
        *("coordinators", "Japan", "Japan or Norway", "yes", "3-1", "0", "#5", "90 min", "https://x", "en", "B4", "Ms."),
        *("universalization", "Europe/Zurich", "noon", "29 February", "²", "٣", "9999-12-31", "x" * 100, ",", "-"),
    ]
)
KEYS = st.sampled_from(
    [
        *("key", "title", "chair", "talks", "speaker", "time", "after", "theme", "kind", "sessions", "person", "en", "item"),
        *("length", "actions", "articles", "fixed", "room", "day", "morning", "hours", "ref", "from", "to", "zone", "number"),
    ]
)
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=5),
    max_leaves=12,
)
PROGRAMMES = st.fixed_dictionaries(
    {
        "convention": st.sampled_from(["ccm", ""]) | WORDS,
        "meeting": st.just("2IM") | VALUES,
        "sittings": VALUES | st.lists(VALUES),
    },
    optional={"rooms": VALUES, "agenda": VALUES, "unplaced": VALUES, "waivers": VALUES, "issued": WORDS, "language": WORDS},
)


@given(
    st.binary(max_size=300) | st.text().map(str.encode) | st.text("[]{}:,-?&*!|>'\"%@`#\n\t ab~<", max_size=60).map(str.encode)
)
@also(b"")
@also(b"\xef\xbb\xbf")
@also(b"\x00")
@also(b"? ? ? - - -")
def test_any_bytes_are_read_or_unreadable(content: bytes) -> None:
    try:
        listed = faults(content)
    except ccmagenda.UnreadableError as error:
        listed = [str(error)]
    assert listed != []
    assert [fault for fault in listed if not fault.startswith(f"{PATH}:")] == []


@given(PROGRAMMES)
@also({"convention": "ccm", "meeting": "2IM", "sittings": [{"day": "2012 April"}]})
def test_any_values_are_read(written: dict[str, Any]) -> None:
    reading = ccmagenda.read(json.dumps(written, ensure_ascii=False).encode(), path=PATH)
    assert reading.programme is not None or reading.findings != ()


@given(PROGRAMMES)
@also({"meeting": "", "sittings": []})
@also({"convention": "ccm", "meeting": "2IM", "sittings": [{"sessions": ["Opening"]}]})
def test_every_fault_has_its_place(written: dict[str, Any]) -> None:
    reading = ccmagenda.read(json.dumps(written, ensure_ascii=False).encode(), path=PATH)
    assert [finding.sentence for finding in reading.findings if not (finding.origin.line and finding.origin.column)] == []
