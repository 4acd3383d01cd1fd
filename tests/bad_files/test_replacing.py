"""What is replaced and what is not: links, modes, names, files of others: rows 72 to 75 of the reliability table."""

import contextlib
import os
import re
import shutil
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda
from ccmagenda.cli import main
from ccmagenda.desk.files import safe_name
from ccmagenda.errors import UnwritableError

EXAMPLES = Path(__file__).parents[2] / "examples"
EXAMPLE = EXAMPLES / "ccm-2012-intersessional" / "programme.yaml"
SMALL = """\
meeting: {ref: 1XM, title: Small meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}
status: final
issued: 2012-04-10
sittings:
  - day: Monday 16 April 2012
    hours: 10:00-13:00
    sessions:
      - {key: opening, title: Opening of the meeting, chair: Norway, time: 10:00-10:30}
      - {key: debate, title: Debate, chair: [Japan, Portugal], time: 10:30-13:00}
"""
OURS = b"Old.\n\nSet by ccmagenda.\n"
Run = Callable[..., Any]
Files = Callable[[Path], dict[str, bytes]]


@pytest.mark.parametrize("there", [True, False], ids=["72-link", "72-link-to-nothing-yet"])
def test_link_is_kept(small: Path, tmp_path: Path, there: bool) -> None:  # noqa: FBT001 - a parameter of the test
    (tmp_path / "elsewhere").mkdir()
    if there:
        (tmp_path / "elsewhere" / "a.ics").write_bytes(OURS)
    link = tmp_path / "a.ics"
    link.symlink_to("elsewhere/a.ics")
    assert main(["calendar", str(small), "-o", str(link)]) == 0
    assert (link.is_symlink(), link.read_bytes()) == (True, ccmagenda.calendar(ccmagenda.load(small)))
    assert [file.name for file in (tmp_path / "elsewhere").iterdir()] == ["a.ics"]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664], ids=["72-600", "72-644", "72-664"])
def test_mode_is_kept(small: Path, tmp_path: Path, mode: int) -> None:
    place = tmp_path / "a.ics"
    place.write_bytes(OURS)
    place.chmod(mode)
    assert main(["calendar", str(small), "-o", str(place)]) == 0
    assert stat.S_IMODE(place.stat().st_mode) == mode


@pytest.mark.parametrize(("umask", "mode"), [(0o077, 0o600), (0o022, 0o644)], ids=["72-umask-077", "72-umask-022"])
def test_umask_is_obeyed(small: Path, tmp_path: Path, umask: int, mode: int, run_ours: Run) -> None:
    assert run_ours("calendar", small, "-o", tmp_path / "a.ics", umask=umask).code == 0
    assert stat.S_IMODE((tmp_path / "a.ics").stat().st_mode) == mode


@pytest.mark.parametrize("command", ["calendar", "print"])
@pytest.mark.parametrize("way", ["same", "dotted", "link", "hard-link"], ids=["73-same", "73-dotted", "73-link", "73-hard-link"])
def test_output_that_is_the_input_is_refused(small: Path, tmp_path: Path, command: str, way: str) -> None:
    (tmp_path / "link").symlink_to(small)
    os.link(small, tmp_path / "hard")
    place = {"same": small, "dotted": f"{tmp_path}/./small.yaml", "link": tmp_path / "link", "hard-link": tmp_path / "hard"}[way]
    assert main([command, str(small), "-o", str(place), "--force"]) == 3
    assert small.read_text(encoding="utf-8") == SMALL


def test_73_build_over_its_programme_writes_nothing(tmp_path: Path, files_in: Files) -> None:
    (tmp_path / "out").mkdir()
    source = tmp_path / "out" / "index.html"
    source.write_text(SMALL, encoding="utf-8")
    assert main(["build", str(source), "-o", str(tmp_path / "out"), "--force"]) == 3
    assert files_in(tmp_path / "out") == {"index.html": SMALL.encode()}


@pytest.mark.parametrize(
    "names",
    [("a.yaml", "a.yml"), ("a.yaml", "a/programme.yaml")],
    ids=["73-two-endings", "73-file-and-folder"],
)
def test_two_programmes_for_one_folder_are_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    for name in names:
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).write_text(SMALL, encoding="utf-8")
    with pytest.raises(UnwritableError):
        ccmagenda.build(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_73_programmes_whose_names_differ_in_case_only_get_folders_of_their_own(tmp_path: Path) -> None:
    for name in ("A", "a"):
        (tmp_path / "in" / name).mkdir(parents=True)
        (tmp_path / "in" / name / "programme.yaml").write_text(SMALL, encoding="utf-8")
    built = ccmagenda.build(tmp_path / "in", tmp_path / "out")
    assert len({one.folder.name.casefold() for one in built}) == 2


NAMES = {
    "parent": "../x", "reserved": "CON", "reserved-small": "con", "reserved-with-figure": "lpt1", "colon": "a:b", "slash": "a/b",
    "backslash": "a\\b", "trailing-dot": "a.", "trailing-space": "a ", "dots": "..", "200-characters": "x" * 200,
    "200-others": "x" * 199 + "y", "right-to-left": "مصر", "override": "\u202egpj.exe", "leading-hyphen": "-rf", "empty": "",
    "spaces": "   ", "line-end": "a\nb", "nul": "a\0b", "surrogate": "\udce9", "capital": "JPN",
    "accent": "é", "accent-nfd": "e\u0301",
    "emoji": "\U0001f4c5", "wildcard": "*?", "quotes": "'\"", "tilde": "~root", "drive": "c:\\x", "percent": "%2e%2e%2f",
}  # fmt: skip


@pytest.mark.parametrize("name", NAMES.values(), ids=[f"74-{key}" for key in NAMES])
def test_safe_name_of_a_hostile_name(tmp_path: Path, name: str) -> None:
    safe = safe_name(name)
    assert re.fullmatch(r"[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?", safe)
    assert re.fullmatch(r"(?:con|prn|aux|nul|com\d|lpt\d)", safe) is None
    assert (tmp_path / safe).resolve().parent == tmp_path.resolve()
    assert safe_name(name) == safe


def test_74_safe_names_are_unique() -> None:
    names = [safe_name(name) for name in NAMES.values()]
    assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize(
    "content",
    [b"mine\n", b"\x00\x01", b"#!/bin/sh\nccmagenda build programme.yaml -o out\n", b"Notes on ccmagenda, to be kept.\n"],
    ids=["75-text", "75-bytes", "75-script-that-calls-us", "75-notes-that-name-us"],
)
def test_file_of_another_is_not_replaced(small: Path, tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "a.txt"
    place.write_bytes(content)
    assert (main(["print", str(small), "-o", str(place)]), place.read_bytes()) == (3, content)
    assert main(["print", str(small), "-o", str(place), "--force"]) == 0


def test_75_programme_of_another_meeting_is_not_replaced(small: Path, tmp_path: Path) -> None:
    place = tmp_path / "other.yaml"
    shutil.copy(EXAMPLE, place)
    assert (main(["print", str(small), "-o", str(place)]), place.read_bytes()) == (3, EXAMPLE.read_bytes())


def test_75_built_file_that_was_changed_by_hand_is_not_replaced(
    small: Path, edited: Path, tmp_path: Path, files_in: Files
) -> None:
    ccmagenda.build(small, tmp_path / "out")
    place = tmp_path / "out" / "documents" / "detailed-programme-en.txt"
    place.write_bytes(place.read_bytes() + b"by hand\n")
    before = files_in(tmp_path / "out")
    assert (main(["build", str(edited), "-o", str(tmp_path / "out")]), files_in(tmp_path / "out")) == (3, before)
    assert main(["build", str(edited), "-o", str(tmp_path / "out"), "--force"]) == 0


def test_75_old_file_that_was_changed_by_hand_is_not_removed(small: Path, edited: Path, tmp_path: Path) -> None:
    ccmagenda.build(small, tmp_path / "out")
    place = tmp_path / "out" / "calendars" / "delegations" / "nor.ics"
    place.write_bytes(b"by hand\n")
    ccmagenda.build(edited, tmp_path / "out")
    assert place.read_bytes() == b"by hand\n"


def test_75_manifest_of_a_stranger_removes_nothing_outside_the_folder(small: Path, tmp_path: Path) -> None:
    import hashlib

    precious, out = tmp_path / "precious", tmp_path / "out"
    precious.write_bytes(b"mine")
    out.mkdir()
    mark = hashlib.sha256(b"mine").hexdigest()
    (out / ".ccmagenda").write_text(f"{mark}  ../precious\n{mark}  {precious}\n", encoding="utf-8")
    with contextlib.suppress(ccmagenda.CcmagendaError):
        ccmagenda.build(small, out)
    assert precious.read_bytes() == b"mine"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"no marks here\n\n\n"], ids=["75-empty", "75-bytes", "75-words"])
def test_manifest_that_is_spoilt_makes_us_careful(small: Path, tmp_path: Path, content: bytes) -> None:
    ccmagenda.build(small, tmp_path / "out")
    (tmp_path / "out" / ".ccmagenda").write_bytes(content)
    with pytest.raises(UnwritableError):
        ccmagenda.build(small, tmp_path / "out")
    ccmagenda.build(small, tmp_path / "out", force=True)
