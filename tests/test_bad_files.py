"""Rows 69 to 81 of the reliability table: files, processes and screens that misbehave."""

import contextlib
import fcntl
import io
import json
import os
import pty
import re
import shutil
import signal
import stat
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.cli import main
from ccmagenda.desk.files import safe_name
from ccmagenda.errors import UnwritableError

EXAMPLES = Path(__file__).parents[1] / "examples"
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


@attrs.frozen
class Done:
    code: int
    out: bytes
    err: bytes

    @property
    def said(self) -> str:
        return self.err.decode("utf-8", "replace")


def _python(
    *words: str | Path,
    cwd: Path | None = None,
    stdin: bytes = b"",
    flags: Sequence[str] = (),
    umask: int = -1,
    stdout: int = subprocess.PIPE,
    **environment: str,
) -> Done:
    known = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS"}} | environment
    command = [sys.executable, *flags, *map(str, words)]
    done = subprocess.run(
        command, cwd=cwd, input=stdin, stdout=stdout, stderr=subprocess.PIPE, check=False, timeout=90, env=known, umask=umask
    )
    return Done(done.returncode, done.stdout or b"", done.stderr)


def _ccmagenda(*words: str | Path, **how: object) -> Done:
    return _python("-m", "ccmagenda", *words, **how)  # type: ignore[arg-type]  # the same names


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def _strays(folder: Path) -> list[str]:
    return [file.name for file in folder.rglob("*.tmp")]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    file = tmp_path / "edited.yaml"
    file.write_text(SMALL.replace("Debate", "Discussion").replace("Norway", "Spain"), encoding="utf-8")
    return file


# 69: kill -9 during a write ------------------------------------------------------------------------------------------

KILLED_AT = """
import os, signal, sys
from pathlib import Path
from ccmagenda.desk import save
event, place = sys.argv[1:]
def hook(name, arguments):
    if name == event and ".ccmagenda-" in str(arguments[0]):
        os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
save(b"new " * 500_000, place, force=True)
"""
KILLED_ANY_TIME = """
import json, os, random, signal, sys, time
from pathlib import Path
from ccmagenda.desk import save
place, old, new = Path(sys.argv[1]), b"old " * 1_000_000, b"new " * 1_000_000
save(old, place, force=True)
chance, seen = random.Random(69), []
for _ in range(25):
    child = os.fork()
    if not child:
        while True:
            save(new, place, force=True)
            save(old, place, force=True)
    time.sleep(chance.uniform(0.001, 0.04))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    found = place.read_bytes()
    strays = len(list(place.parent.glob(".ccmagenda-*")))
    seen.append(["old" if found == old else "new" if found == new else "torn", strays <= 1])
save(b"last", place, force=True)
print(json.dumps([seen, [file.name for file in place.parent.iterdir()]]))
"""
KILLED_CHILD = """
import os, signal, sys
from ccmagenda import build
left = [int(sys.argv[1])]
def hook(name, arguments):
    if name == "os.rename":
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(hook)
build(*sys.argv[2:])
"""
KILLED_IN_A_BUILD = """
import json, subprocess, sys
from pathlib import Path
from ccmagenda import build
child, points = sys.argv[4], json.loads(sys.argv[5])
old, new, home = map(Path, sys.argv[1:4])
def tree(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
build(old, home / "old")
build(new, home / "new")
before, after, seen = tree(home / "old"), tree(home / "new"), []
for point in points:
    folder = home / str(point)
    build(old, folder)
    subprocess.run([sys.executable, "-c", child, str(point), new, folder])
    torn = [path for path, content in tree(folder).items()
            if not path.endswith((".tmp", ".ccmagenda")) and content not in {before.get(path), after.get(path)}]
    build(new, folder)
    seen.append([point, torn, tree(folder) == after])
print(json.dumps([seen, len(after)]))
"""
POINTS = (1, 2, 5, 21, 40)


@pytest.mark.parametrize(
    "event", ["open", "os.chmod", "os.rename"], ids=["69-before-the-temporary", "69-before-the-mode", "69-before-the-rename"]
)
def test_kill_in_a_write_leaves_the_old_file(tmp_path: Path, event: str) -> None:
    place = tmp_path / "a.txt"
    place.write_bytes(OURS)
    assert _python("-c", KILLED_AT, event, place).code == -signal.SIGKILL
    assert place.read_bytes() == OURS
    ccmagenda.save(b"next", place)
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("script", [KILLED_ANY_TIME], ids=["69-at-25-random-moments"])
def test_kill_in_a_write_at_any_time_leaves_a_whole_file(tmp_path: Path, script: str) -> None:
    done = _python("-c", script, tmp_path / "a.txt")
    seen, names = json.loads(done.out)
    assert (len(seen), [one for one in seen if one not in (["old", True], ["new", True])], names) == (25, [], ["a.txt"])


def test_69_kill_in_a_build_leaves_whole_files_and_the_next_build_mends_it(small: Path, edited: Path, tmp_path: Path) -> None:
    done = _python("-c", KILLED_IN_A_BUILD, small, edited, tmp_path, KILLED_CHILD, json.dumps(POINTS))
    assert (done.code, done.said) == (0, "")
    seen, count = json.loads(done.out)
    assert seen == [[point, [], True] for point in POINTS]
    assert count > max(POINTS)


# 70: disk full, quota, read-only folder, long name, no folder --------------------------------------------------------

LIMITED = """
import resource, sys
from ccmagenda.cli import main
main([*sys.argv[2:-1], "/dev/null"])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.exit(main(sys.argv[2:]))
"""
BUILD_LIMITED = """
import resource, sys
from ccmagenda.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
sys.exit(main(sys.argv[2:]))
"""
AS_NOBODY = """
import os, sys
from ccmagenda.cli import main
main([*sys.argv[1:-1], sys.argv[-1] + ".first"])
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main(sys.argv[1:]))
"""
WRITERS = {"calendar": ("calendar", "small.yaml", "-o"), "print": ("print", "small.yaml", "-o"), "schema": ("schema", "-o")}


def test_70_disk_full_is_told(small: Path) -> None:
    done = _ccmagenda("calendar", small, "-o", "/dev/full")
    assert (done.code, done.said) == (3, "ccmagenda: /dev/full cannot be written: no space left on device\n")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@pytest.mark.parametrize("words", [("check",), ("print",), ("calendar",)], ids=["70-check", "70-print", "70-calendar"])
def test_standard_output_on_a_full_disk(words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = _ccmagenda(*words, EXAMPLE, stdout=full.fileno())
    assert (done.code, "Traceback" in done.said, "no space left on device" in done.said) == (3, False, True)


def test_70_quota_keeps_the_old_file(small: Path, tmp_path: Path) -> None:
    place = tmp_path / "out" / "a.ics"
    place.parent.mkdir()
    place.write_bytes(OURS)
    done = _python("-c", LIMITED, "500", "calendar", small, "-o", place)
    assert (done.code, done.said.splitlines()[-1]) == (3, f"ccmagenda: {place} cannot be written: file too large")
    assert _tree(place.parent) == {"a.ics": OURS}


@pytest.mark.parametrize("most", [100, 1200, 2500], ids=["70-manifest", "70-first-file", "70-later-file"])
def test_quota_in_a_build_leaves_only_whole_files(small: Path, tmp_path: Path, most: int) -> None:
    ccmagenda.build(small, tmp_path / "whole")
    done = _python("-c", BUILD_LIMITED, str(most), "build", small, "-o", tmp_path / "out")
    assert (done.code, "cannot be written: file too large" in done.said, "Traceback" in done.said) == (3, True, False)
    whole = _tree(tmp_path / "whole")
    left = {path: content for path, content in _tree(tmp_path / "out").items() if path != ".ccmagenda"}
    assert {path: content == whole[path] for path, content in left.items()} == dict.fromkeys(left, True)


def test_70_read_only_folder_keeps_the_old_file() -> None:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        home.chmod(0o755)
        (home / "small.yaml").write_text(SMALL, encoding="utf-8")
        (home / "out").mkdir()
        (home / "out" / "a.ics").write_bytes(OURS)
        if os.geteuid() != 0:
            (home / "out").chmod(0o555)
        done = _python("-c", AS_NOBODY, "calendar", home / "small.yaml", "-o", home / "out" / "a.ics", cwd=home)
        (home / "out").chmod(0o755)
        if os.geteuid() != 0:
            pytest.skip("run as root, which can become a user without permission")
        said = f"ccmagenda: {home / 'out' / 'a.ics'} cannot be written: permission denied"
        assert (done.code, done.said.splitlines()[-1]) == (3, said)
        assert _tree(home / "out")["a.ics"] == OURS
        assert _strays(home) == []


@pytest.mark.parametrize("command", WRITERS)
@pytest.mark.parametrize(
    "place", ["below/x.txt", f"{'x' * 300}.txt", "none/x.txt"], ids=["70-below-a-file", "70-name-of-300-bytes", "70-no-folder"]
)
def test_place_that_cannot_be(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], command: str, place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "below").write_text("mine", encoding="utf-8")
    before = _tree(tmp_path)
    code = main([*WRITERS[command], place])
    assert (code, capfd.readouterr().err.startswith(f"ccmagenda: {place} cannot be written: ")) == (3, True)
    assert (_tree(tmp_path), small.is_file()) == (before, True)


@pytest.mark.parametrize("place", ["below/x", "x" * 300], ids=["70-below-a-file", "70-name-of-300-bytes"])
def test_folder_that_cannot_be(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], place: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "below").write_text("mine", encoding="utf-8")
    before = _tree(tmp_path)
    code = main(["build", small.name, "-o", place])
    assert (code, capfd.readouterr().err.startswith("ccmagenda: "), _tree(tmp_path)) == (3, True, before)


@pytest.mark.parametrize(
    "words",
    [("check",), ("print",), ("calendar",), ("build", "-o", "out")],
    ids=["70-check", "70-print", "70-calendar", "70-build"],
)
def test_source_name_of_300_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([words[0], "x" * 300, *words[1:]]) == 3


def test_70_name_with_a_nul(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError):
        ccmagenda.save(b"new", f"{tmp_path}/a\0b")


# 71: devices, pipes, folders -----------------------------------------------------------------------------------------


def test_71_null_device_stays_a_device(small: Path) -> None:
    assert main(["calendar", str(small), "-o", "/dev/null"]) == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_71_standard_output_in_a_pipe_is_written_through(small: Path) -> None:
    done = _ccmagenda("calendar", small, "-o", "/dev/stdout")
    assert (done.code, done.out) == (0, ccmagenda.calendar(ccmagenda.load(small)))


@pytest.mark.parametrize("before", [b"", b"mine\n"], ids=["71-empty-file", "71-appended-file"])
def test_standard_output_in_a_file_is_written_through(small: Path, tmp_path: Path, before: bytes) -> None:
    place = tmp_path / "log"
    place.write_bytes(before)
    number = place.stat().st_ino
    with place.open("ab") as log:
        done = _ccmagenda("calendar", small, "-o", "/dev/stdout", stdout=log.fileno())
    assert (done.code, place.read_bytes()) == (0, before + ccmagenda.calendar(ccmagenda.load(small)))
    assert place.stat().st_ino == number


def test_71_pipe_is_written_through_and_stays_a_pipe(small: Path, tmp_path: Path) -> None:
    place = tmp_path / "pipe"
    os.mkfifo(place)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(place.read_bytes()), daemon=True)
    reader.start()
    assert main(["calendar", str(small), "-o", str(place)]) == 0
    reader.join(timeout=30)
    assert (got, stat.S_ISFIFO(place.stat().st_mode)) == ([ccmagenda.calendar(ccmagenda.load(small))], True)


def test_71_folder_is_refused(small: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "out").mkdir()
    assert main(["calendar", str(small), "-o", str(tmp_path / "out"), "--force"]) == 3
    assert capfd.readouterr().err == f"ccmagenda: {tmp_path / 'out'} is a folder - add a file name\n"
    assert list((tmp_path / "out").iterdir()) == []


def test_71_build_over_a_folder_named_like_a_file_writes_nothing(small: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "index.html").mkdir(parents=True)
    assert main(["build", str(small), "-o", str(tmp_path / "out"), "--force"]) == 3
    assert _tree(tmp_path / "out") == {}


# 72: links and modes -------------------------------------------------------------------------------------------------


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
def test_umask_is_obeyed(small: Path, tmp_path: Path, umask: int, mode: int) -> None:
    assert _ccmagenda("calendar", small, "-o", tmp_path / "a.ics", umask=umask).code == 0
    assert stat.S_IMODE((tmp_path / "a.ics").stat().st_mode) == mode


# 73: output and input, two outputs -----------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["calendar", "print"])
@pytest.mark.parametrize("way", ["same", "dotted", "link", "hard-link"], ids=["73-same", "73-dotted", "73-link", "73-hard-link"])
def test_output_that_is_the_input_is_refused(small: Path, tmp_path: Path, command: str, way: str) -> None:
    (tmp_path / "link").symlink_to(small)
    os.link(small, tmp_path / "hard")
    place = {"same": small, "dotted": f"{tmp_path}/./small.yaml", "link": tmp_path / "link", "hard-link": tmp_path / "hard"}[way]
    assert main([command, str(small), "-o", str(place), "--force"]) == 3
    assert small.read_text(encoding="utf-8") == SMALL


def test_73_build_over_its_programme_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    source = tmp_path / "out" / "index.html"
    source.write_text(SMALL, encoding="utf-8")
    assert main(["build", str(source), "-o", str(tmp_path / "out"), "--force"]) == 3
    assert _tree(tmp_path / "out") == {"index.html": SMALL.encode()}


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


# 74: names of States and delegates as file names ---------------------------------------------------------------------

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


# 75: files that are not ours, or were changed ------------------------------------------------------------------------


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


def test_75_built_file_that_was_changed_by_hand_is_not_replaced(small: Path, edited: Path, tmp_path: Path) -> None:
    ccmagenda.build(small, tmp_path / "out")
    place = tmp_path / "out" / "documents" / "detailed-programme-en.txt"
    place.write_bytes(place.read_bytes() + b"by hand\n")
    before = _tree(tmp_path / "out")
    assert (main(["build", str(edited), "-o", str(tmp_path / "out")]), _tree(tmp_path / "out")) == (3, before)
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


# 76: two runs at once ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("second", ["small", "edited"], ids=["76-same-programme", "76-two-editions"])
def test_two_builds_at_once_leave_whole_files(small: Path, edited: Path, tmp_path: Path, second: str) -> None:
    sources = (small, {"small": small, "edited": edited}[second])
    ccmagenda.build(small, tmp_path / "old")
    ccmagenda.build(edited, tmp_path / "new")
    old, new = _tree(tmp_path / "old"), _tree(tmp_path / "new")
    ccmagenda.build(small, tmp_path / "out")
    command = [sys.executable, "-m", "ccmagenda", "build"]
    runs = [subprocess.Popen([*command, source, "-o", tmp_path / "out"], stderr=subprocess.PIPE) for source in sources]
    said = [run.communicate(timeout=60)[1] for run in runs]
    assert {run.returncode for run in runs} <= ({0} if second == "small" else {0, 3})  # the later of two editions may be told
    assert [words for words in said if b"Traceback" in words] == []
    left = {path: content for path, content in _tree(tmp_path / "out").items() if path != ".ccmagenda"}
    assert [path for path, content in left.items() if content not in {old.get(path), new.get(path)}] == []
    assert set(left) | {".ccmagenda"} >= set(old) or set(left) | {".ccmagenda"} >= set(new)


def test_76_a_build_within_a_build_leaves_whole_files(small: Path, tmp_path: Path) -> None:
    def again(done: int, _total: int, _what: str) -> None:
        if done == 5:
            ccmagenda.build(small, tmp_path / "out")

    ccmagenda.build(small, tmp_path / "alone")
    ccmagenda.build(small, tmp_path / "out", progress=again)
    assert _tree(tmp_path / "out") == _tree(tmp_path / "alone")


def test_76_two_editions_at_once_can_be_built_again_without_force(small: Path, edited: Path, tmp_path: Path) -> None:
    def other(done: int, total: int, _what: str) -> None:
        if done == total:
            ccmagenda.build(small, tmp_path / "out")

    with contextlib.suppress(ccmagenda.CcmagendaError):
        ccmagenda.build(edited, tmp_path / "out", progress=other)
    ccmagenda.build(small, tmp_path / "alone")
    ccmagenda.build(small, tmp_path / "out")
    assert _tree(tmp_path / "out") == _tree(tmp_path / "alone")


# 77: the reader closes the pipe --------------------------------------------------------------------------------------


def _into_a_closed_pipe(*words: str | Path, cwd: Path) -> Done:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        return _ccmagenda(*words, cwd=cwd, stdout=writer)
    finally:
        os.close(writer)


@pytest.mark.parametrize(
    "words",
    [
        ("check", EXAMPLE), ("print", EXAMPLE), ("print", EXAMPLE, "--to", "html"), ("calendar", EXAMPLE), ("explain", "B4"),
        ("schema",), ("parties",), ("build", EXAMPLE, "-o", "out"), ("--help",), ("--version",),
    ],
    ids=[
        "77-check", "77-text", "77-html", "77-calendar", "77-explain", "77-schema", "77-parties", "77-build", "77-help",
        "77-version",
    ],
)  # fmt: skip
def test_closed_pipe_is_quiet(tmp_path: Path, words: tuple[str | Path, ...]) -> None:
    assert _into_a_closed_pipe(*words, cwd=tmp_path).err == b""


def test_77_closed_pipe_is_not_told_as_success(tmp_path: Path) -> None:
    (tmp_path / "faulty.yaml").write_text(SMALL.replace("Norway", "Norwya"), encoding="utf-8")
    assert _into_a_closed_pipe("check", "faulty.yaml", cwd=tmp_path).code == 141


def test_77_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    rows = "".join(f"      - {{key: s{n}, title: Session number {n} {'long ' * 40}}}\n" for n in range(600))
    (tmp_path / "big.yaml").write_text(SMALL.partition("      - {key: opening")[0] + rows, encoding="utf-8")
    command = [sys.executable, "-m", "ccmagenda", "print", "big.yaml"]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"Small meeting\n"
        process.stdout.close()
        assert process.stderr.read() == b""


# 78: interrupted -----------------------------------------------------------------------------------------------------

INTERRUPTED_AT = """
import os, signal, sys
from ccmagenda.cli import main
left = [int(sys.argv[1])]
def hook(name, arguments):
    if name == "os.rename":
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGINT)
sys.addaudithook(hook)
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize("point", [1, 2, 5, 10], ids=["78-first-rename", "78-second", "78-fifth", "78-tenth"])
def test_interrupt_in_a_build_leaves_whole_files(small: Path, tmp_path: Path, point: int) -> None:
    ccmagenda.build(small, tmp_path / "whole")
    whole = _tree(tmp_path / "whole")
    done = _python("-c", INTERRUPTED_AT, str(point), "build", small, "-o", tmp_path / "out")
    assert (done.code, done.said.strip()) == (130, "ccmagenda: interrupted; nothing is half written")
    left = {path: content for path, content in _tree(tmp_path / "out").items() if path != ".ccmagenda"}
    assert [path for path, content in left.items() if content != whole.get(path)] == []
    ccmagenda.build(small, tmp_path / "out")
    assert _tree(tmp_path / "out") == whole


@pytest.mark.parametrize("point", [1, 5, 0], ids=["78-after-the-first", "78-after-the-fifth", "78-after-the-last"])
def test_interrupt_while_files_are_made_leaves_nothing(small: Path, tmp_path: Path, point: int) -> None:
    def interrupt(done: int, total: int, _what: str) -> None:
        if done == (point or total):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ccmagenda.build(small, tmp_path / "out", progress=interrupt)
    assert (_strays(tmp_path), (tmp_path / "out").exists()) == ([], False)
    (built,) = ccmagenda.build(small, tmp_path / "out")
    assert len(_tree(tmp_path / "out")) == len(built.documents) + len(built.calendars) + 2


def _wait_until_it_waits(process: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        unread = struct.unpack("i", fcntl.ioctl(process.stdin, termios.FIONREAD, b"\0" * 4))[0]  # type: ignore[arg-type]  # it has one
        state = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
        if (unread, state) == (0, "S"):
            return
        time.sleep(0.01)


def test_78_interrupt_while_it_waits_for_its_input(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "ccmagenda", "check", "-"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"# waiting\n" * 50_000)  # more than a pipe holds: when it is written, the process reads
        process.stdin.flush()
        _wait_until_it_waits(process)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stdout is not None
        assert process.stderr is not None
        said = process.stderr.read().decode().strip()
        assert (process.stdout.read(), said) == (b"", "ccmagenda: interrupted; nothing is half written")
        with contextlib.suppress(BrokenPipeError):
            process.stdin.close()


# 79: streams that are closed, plain screens, narrow screens, other encodings ------------------------------------------


def _closed(stream: int, *words: str | Path, cwd: Path) -> Done:
    code = (
        "import os, sys; os.close(int(sys.argv[1])); os.execv(sys.executable, [sys.executable, '-m', 'ccmagenda', *sys.argv[2:]])"
    )
    return _python("-c", code, str(stream), *words, cwd=cwd)


@pytest.mark.parametrize("stream", [0, 1, 2], ids=["79-stdin-closed", "79-stdout-closed", "79-stderr-closed"])
@pytest.mark.parametrize(
    "words",
    [
        ("check", EXAMPLE), ("print", EXAMPLE), ("print", EXAMPLE, "-o", "a.txt"), ("calendar", EXAMPLE),
        ("build", EXAMPLE, "-o", "out"), ("explain", "B4"), ("schema",), ("--version",), ("--help",),
    ],
    ids=["check", "print", "print-to-file", "calendar", "build", "explain", "schema", "version", "help"],
)  # fmt: skip
def test_stream_that_is_closed(tmp_path: Path, stream: int, words: tuple[str | Path, ...]) -> None:
    done = _closed(stream, *words, cwd=tmp_path)
    assert (done.code, "Traceback" in done.said) == (0, False)


def test_79_closed_input_that_is_asked_for_is_an_empty_programme(tmp_path: Path) -> None:
    done = _closed(0, "check", "-", cwd=tmp_path)
    assert (done.code, done.out.startswith(b"<stdin>:1:1: there is no programme here"), done.err) == (1, True, b"")


PLAIN = {
    "79-no-color": {"NO_COLOR": "1"}, "79-dumb": {"TERM": "dumb"}, "79-20-columns": {"COLUMNS": "20"},
    "79-ascii": {"PYTHONIOENCODING": "ascii"}, "79-dos-code-page": {"PYTHONIOENCODING": "cp437"},
    "79-windows-code-page": {"PYTHONIOENCODING": "cp1252"}, "79-force-color": {"FORCE_COLOR": "1"},
}  # fmt: skip


@pytest.mark.parametrize("environment", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize(
    "words",
    [("check", EXAMPLE), ("print", EXAMPLE), ("calendar", EXAMPLE), ("explain", "B4"), ("check", EXAMPLE, "--json")],
    ids=["check", "print", "calendar", "explain", "json"],
)
def test_pipe_gets_the_same_bytes(environment: dict[str, str], words: tuple[str | Path, ...]) -> None:
    usual, odd = _ccmagenda(*words), _ccmagenda(*words, **environment)
    assert (odd.code, odd.out, odd.err, b"\x1b" in odd.out) == (usual.code, usual.out, usual.err, False)


@pytest.mark.parametrize("environment", PLAIN.values(), ids=PLAIN)
def test_names_that_are_not_ascii(tmp_path: Path, environment: dict[str, str]) -> None:
    home = tmp_path / "Genève – 日内瓦"
    home.mkdir()
    (home / "ordre du jour, élargi.yaml").write_text(SMALL, encoding="utf-8")
    done = _ccmagenda("build", home / "ordre du jour, élargi.yaml", "-o", home / "Büro", **environment)
    assert (done.code, "Traceback" in done.said, (home / "Büro" / "index.html").is_file()) == (0, False, True)
    missing = _ccmagenda("check", home / "né.yaml", **environment)
    assert (missing.code, "Traceback" in missing.said) == (3, False)


@pytest.mark.parametrize(
    "words", [("check",), ("check", "--json"), ("print",), ("calendar",)], ids=["79-check", "79-json", "79-print", "79-calendar"]
)
def test_name_that_is_not_utf_8(tmp_path: Path, words: tuple[str, ...]) -> None:
    name = os.fsdecode(b"caf\xe9.yaml")
    (tmp_path / name).write_text(SMALL.replace("Norway", "Norwya"), encoding="utf-8")
    done = _ccmagenda(words[0], name, *words[1:], cwd=tmp_path)
    assert (done.code, "Traceback" in done.said) == (1, False)


def _on_a_screen(*words: str | Path, cwd: Path, **environment: str) -> tuple[int, str]:
    leader, follower = pty.openpty()
    known = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "FORCE_COLOR"}}
    known |= {"TERM": "xterm", "COLUMNS": "80", "LINES": "24", **environment}
    command = [sys.executable, "-m", "ccmagenda", *map(str, words)]
    with subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, cwd=cwd, env=known) as process:
        os.close(follower)
        shown = b"".join(_chunks(leader))
        os.close(leader)
        return process.wait(timeout=60), shown.decode("utf-8", "replace").replace("\r\n", "\n")


def _chunks(leader: int) -> Iterator[bytes]:
    with contextlib.suppress(OSError):  # Linux says so when the other end is closed
        while chunk := os.read(leader, 65536):
            yield chunk


SCREENS = {key: value for key, value in PLAIN.items() if key != "79-force-color"}


@pytest.mark.parametrize("environment", SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize(
    "words",
    [("check", EXAMPLE), ("print", EXAMPLE), ("build", EXAMPLE, "-o", "Büro"), ("parties", "--at", "2012-09-14"), ("--help",)],
    ids=["check", "print", "build", "parties", "help"],
)
def test_plain_screen(tmp_path: Path, environment: dict[str, str], words: tuple[str | Path, ...]) -> None:
    code, shown = _on_a_screen(*words, cwd=tmp_path, **environment)
    assert (code, "Traceback" in shown) == (0, False)
    if "TERM" in environment:
        assert "\x1b" not in shown
    if "NO_COLOR" in environment:
        assert re.findall(r"\x1b\[[0-9;]*m", shown) == []


def test_79_narrow_screen_loses_no_finding(tmp_path: Path) -> None:
    code, shown = _on_a_screen("check", EXAMPLE, cwd=tmp_path, COLUMNS="20", NO_COLOR="1")
    together = "".join(shown.split())
    findings = ccmagenda.check(EXAMPLE).findings
    lost = [finding.sentence for finding in findings if "".join(finding.sentence.split()) not in together]
    places = [str(finding.origin) for finding in findings if str(finding.origin) not in together]
    assert (code, lost, places) == (0, [], [])


# 80: markup and escapes in titles and names --------------------------------------------------------------------------

TITLES = {
    "80-closing-markup": "[/oops]", "80-markup": "[red]x[/red]", "80-link-markup": "[link=file:///x]y[/link]",
    "80-emoji-code": ":smile:", "80-backslash": "\\[x]", "80-braces": "{0} {x} %s %(y)s",
}  # fmt: skip
STEERING = {
    "80-escape": "a\\e[31mb", "80-osc": "a\\e]0;owned\\ab", "80-c1": "a\\x9b31mb", "80-bell": "a\\ab", "80-backspace": "a\\bb",
}  # fmt: skip


@pytest.mark.parametrize("title", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("command", ["check", "print", "build"])
def test_markup_is_shown_as_text(tmp_path: Path, title: str, command: str) -> None:
    quoted = title.replace("'", "''")
    text = SMALL.replace(
        "title: Debate, chair: [Japan, Portugal]", f"title: '{quoted}', chair: TBC, talks: [{{title: T, speaker: TBC}}]"
    )
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    code, shown = _on_a_screen(command, "a.yaml", *(("-o", "out") if command == "build" else ()), cwd=tmp_path)
    assert (code, "Traceback" in shown) == (0, False)
    if command == "print":
        assert title in shown


@pytest.mark.parametrize("title", STEERING.values(), ids=STEERING)
@pytest.mark.parametrize("command", ["check", "print"])
def test_control_characters_never_reach_the_screen(tmp_path: Path, title: str, command: str) -> None:
    (tmp_path / "a.yaml").write_text(SMALL.replace("title: Debate", f'title: "{title}"'), encoding="utf-8")
    for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        code, shown = _on_a_screen(command, "a.yaml", cwd=tmp_path, **environment)
        assert (code in {0, 1}, re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", shown)) == (True, [])


@pytest.mark.parametrize(
    "name", ["a\x1b]0;owned\x07.yaml", "[red]a[oops].yaml", "a\nb.yaml"], ids=["80-osc", "80-markup", "80-line-end"]
)
@pytest.mark.parametrize("there", [True, False], ids=["there", "missing"])
def test_name_of_a_file_steers_no_screen(tmp_path: Path, name: str, there: bool) -> None:  # noqa: FBT001 - a parameter
    if there:
        (tmp_path / name).write_text(SMALL.replace("Norway", "Norwya"), encoding="utf-8")
    piped = _ccmagenda("check", name, cwd=tmp_path)
    code, shown = _on_a_screen("check", name, cwd=tmp_path, NO_COLOR="1")
    assert (piped.code, code) == ((1, 1) if there else (3, 3))
    assert re.findall(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]|Traceback", (piped.out + piped.err).decode() + shown) == []
    assert len((piped.out + piped.err).splitlines()) == 1


# 81: other ways to run Python ----------------------------------------------------------------------------------------

WAYS: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "81-optimized": (("-O",), {}),
    "81-optimized-twice": (("-OO",), {}),
    "81-warnings-are-errors": (("-W", "error"), {}),
    "81-development-mode": (("-X", "dev"), {}),
    "81-hash-seed-0": ((), {"PYTHONHASHSEED": "0"}),
    "81-hash-seed-1": ((), {"PYTHONHASHSEED": "1"}),
    "81-hash-seed-random": ((), {"PYTHONHASHSEED": "random"}),
    "81-c-locale": ((), {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}),
    "81-another-zone": ((), {"TZ": "Pacific/Auckland"}),
    "81-broken-zone": ((), {"TZ": "Not/AZone"}),
    "81-no-home": ((), {"HOME": "/nonexistent"}),
}


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("reference")
    ccmagenda.build(EXAMPLE, folder / "out")
    return _tree(folder / "out")


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_every_way_of_running_gives_the_same_bytes(
    tmp_path: Path, reference: dict[str, bytes], way: tuple[tuple[str, ...], dict[str, str]]
) -> None:
    flags, environment = way
    done = _ccmagenda("build", EXAMPLE, "-o", "out", cwd=tmp_path, flags=flags, **environment)
    assert (done.code, done.said) == (0, "")
    assert _tree(tmp_path / "out") == reference


def test_81_from_the_folder_of_the_programme_gives_the_same_bytes(tmp_path: Path, reference: dict[str, bytes]) -> None:
    done = _ccmagenda("build", EXAMPLE.name, "-o", tmp_path / "out", cwd=EXAMPLE.parent)
    built = _tree(tmp_path / "out")
    assert (done.code, [path for path in reference if path != ".ccmagenda" and built.get(path) != reference[path]]) == (0, [])


@pytest.mark.parametrize(
    "name", sorted(folder.name for folder in EXAMPLES.iterdir() if folder.is_dir()), ids=lambda name: f"81-{name}"
)
def test_every_example_is_optimized_alike(tmp_path: Path, name: str) -> None:
    file = EXAMPLES / name / "programme.yaml"
    for words in (("check", file), ("print", file, "--to", "html"), ("calendar", file)):
        plain, optimized = _ccmagenda(*words), _ccmagenda(*words, flags=("-OO",), cwd=tmp_path)
        assert (optimized.code, optimized.out, optimized.err) == (plain.code, plain.out, plain.err)


def test_81_in_process_with_a_text_stream_for_output(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    assert main(["explain", "B4"]) == 0
    assert stream.getvalue() == ccmagenda.render(ccmagenda.explain("B4")).decode()
