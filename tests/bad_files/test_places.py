"""Places that cannot be written to, devices, pipes and folders: rows 70 and 71 of the reliability table."""

import os
import stat
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda
from ccmagenda.cli import main
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
Strays = Callable[[Path], list[str]]


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


def test_70_disk_full_is_told(small: Path, run_ours: Run) -> None:
    done = run_ours("calendar", small, "-o", "/dev/full")
    assert (done.code, done.said) == (3, "ccmagenda: /dev/full cannot be written: no space left on device\n")
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@pytest.mark.parametrize("words", [("check",), ("print",), ("calendar",)], ids=["70-check", "70-print", "70-calendar"])
def test_standard_output_on_a_full_disk(words: tuple[str, ...], run_ours: Run) -> None:
    with Path("/dev/full").open("wb") as full:
        done = run_ours(*words, EXAMPLE, stdout=full.fileno())
    assert (done.code, "Traceback" in done.said, "no space left on device" in done.said) == (3, False, True)


def test_70_quota_keeps_the_old_file(small: Path, tmp_path: Path, files_in: Files, run_python: Run) -> None:
    place = tmp_path / "out" / "a.ics"
    place.parent.mkdir()
    place.write_bytes(OURS)
    done = run_python("-c", LIMITED, "500", "calendar", small, "-o", place)
    assert (done.code, done.said.splitlines()[-1]) == (3, f"ccmagenda: {place} cannot be written: file too large")
    assert files_in(place.parent) == {"a.ics": OURS}


@pytest.mark.parametrize("most", [100, 1200, 2500], ids=["70-manifest", "70-first-file", "70-later-file"])
def test_quota_in_a_build_leaves_only_whole_files(
    small: Path, tmp_path: Path, most: int, files_in: Files, run_python: Run
) -> None:
    ccmagenda.build(small, tmp_path / "whole")
    done = run_python("-c", BUILD_LIMITED, str(most), "build", small, "-o", tmp_path / "out")
    assert (done.code, "cannot be written: file too large" in done.said, "Traceback" in done.said) == (3, True, False)
    whole = files_in(tmp_path / "whole")
    left = {path: content for path, content in files_in(tmp_path / "out").items() if path != ".ccmagenda"}
    assert {path: content == whole[path] for path, content in left.items()} == dict.fromkeys(left, True)


def test_70_read_only_folder_keeps_the_old_file(files_in: Files, run_python: Run, strays_in: Strays) -> None:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        home.chmod(0o755)
        (home / "small.yaml").write_text(SMALL, encoding="utf-8")
        (home / "out").mkdir()
        (home / "out" / "a.ics").write_bytes(OURS)
        if os.geteuid() != 0:
            (home / "out").chmod(0o555)
        done = run_python("-c", AS_NOBODY, "calendar", home / "small.yaml", "-o", home / "out" / "a.ics", cwd=home)
        (home / "out").chmod(0o755)
        if os.geteuid() != 0:
            pytest.skip("run as root, which can become a user without permission")
        said = f"ccmagenda: {home / 'out' / 'a.ics'} cannot be written: permission denied"
        assert (done.code, done.said.splitlines()[-1]) == (3, said)
        assert files_in(home / "out")["a.ics"] == OURS
        assert strays_in(home) == []


@pytest.mark.parametrize("command", WRITERS)
@pytest.mark.parametrize(
    "place", ["below/x.txt", f"{'x' * 300}.txt", "none/x.txt"], ids=["70-below-a-file", "70-name-of-300-bytes", "70-no-folder"]
)
def test_place_that_cannot_be(
    small: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    command: str,
    place: str,
    files_in: Files,
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "below").write_text("mine", encoding="utf-8")
    before = files_in(tmp_path)
    code = main([*WRITERS[command], place])
    assert (code, capfd.readouterr().err.startswith(f"ccmagenda: {place} cannot be written: ")) == (3, True)
    assert (files_in(tmp_path), small.is_file()) == (before, True)


@pytest.mark.parametrize("place", ["below/x", "x" * 300], ids=["70-below-a-file", "70-name-of-300-bytes"])
def test_folder_that_cannot_be(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], place: str, files_in: Files
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "below").write_text("mine", encoding="utf-8")
    before = files_in(tmp_path)
    code = main(["build", small.name, "-o", place])
    assert (code, capfd.readouterr().err.startswith("ccmagenda: "), files_in(tmp_path)) == (3, True, before)


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


def test_71_null_device_stays_a_device(small: Path) -> None:
    assert main(["calendar", str(small), "-o", "/dev/null"]) == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_71_standard_output_in_a_pipe_is_written_through(small: Path, run_ours: Run) -> None:
    done = run_ours("calendar", small, "-o", "/dev/stdout")
    assert (done.code, done.out) == (0, ccmagenda.calendar(ccmagenda.load(small)))


@pytest.mark.parametrize("before", [b"", b"mine\n"], ids=["71-empty-file", "71-appended-file"])
def test_standard_output_in_a_file_is_written_through(small: Path, tmp_path: Path, before: bytes, run_ours: Run) -> None:
    place = tmp_path / "log"
    place.write_bytes(before)
    number = place.stat().st_ino
    with place.open("ab") as log:
        done = run_ours("calendar", small, "-o", "/dev/stdout", stdout=log.fileno())
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


def test_71_build_over_a_folder_named_like_a_file_writes_nothing(small: Path, tmp_path: Path, files_in: Files) -> None:
    (tmp_path / "out" / "index.html").mkdir(parents=True)
    assert main(["build", str(small), "-o", str(tmp_path / "out"), "--force"]) == 3
    assert files_in(tmp_path / "out") == {}
