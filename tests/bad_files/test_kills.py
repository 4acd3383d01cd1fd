"""Runs that are killed or interrupted leave whole files: rows 69 and 78 of the reliability table."""

import contextlib
import fcntl
import json
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda

OURS = b"Old.\n\nSet by ccmagenda.\n"
Run = Callable[..., Any]
Files = Callable[[Path], dict[str, bytes]]
Strays = Callable[[Path], list[str]]


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
def test_kill_in_a_write_leaves_the_old_file(tmp_path: Path, event: str, run_python: Run) -> None:
    place = tmp_path / "a.txt"
    place.write_bytes(OURS)
    assert run_python("-c", KILLED_AT, event, place).code == -signal.SIGKILL
    assert place.read_bytes() == OURS
    ccmagenda.save(b"next", place)
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.parametrize("script", [KILLED_ANY_TIME], ids=["69-at-25-random-moments"])
def test_kill_in_a_write_at_any_time_leaves_a_whole_file(tmp_path: Path, script: str, run_python: Run) -> None:
    done = run_python("-c", script, tmp_path / "a.txt")
    seen, names = json.loads(done.out)
    assert (len(seen), [one for one in seen if one not in (["old", True], ["new", True])], names) == (25, [], ["a.txt"])


def test_69_kill_in_a_build_leaves_whole_files_and_the_next_build_mends_it(
    small: Path, edited: Path, tmp_path: Path, run_python: Run
) -> None:
    done = run_python("-c", KILLED_IN_A_BUILD, small, edited, tmp_path, KILLED_CHILD, json.dumps(POINTS))
    assert (done.code, done.said) == (0, "")
    seen, count = json.loads(done.out)
    assert seen == [[point, [], True] for point in POINTS]
    assert count > max(POINTS)


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
def test_interrupt_in_a_build_leaves_whole_files(
    small: Path, tmp_path: Path, point: int, files_in: Files, run_python: Run
) -> None:
    ccmagenda.build(small, tmp_path / "whole")
    whole = files_in(tmp_path / "whole")
    done = run_python("-c", INTERRUPTED_AT, str(point), "build", small, "-o", tmp_path / "out")
    assert (done.code, done.said.strip()) == (130, "ccmagenda: interrupted; nothing is half written")
    left = {path: content for path, content in files_in(tmp_path / "out").items() if path != ".ccmagenda"}
    assert [path for path, content in left.items() if content != whole.get(path)] == []
    ccmagenda.build(small, tmp_path / "out")
    assert files_in(tmp_path / "out") == whole


@pytest.mark.parametrize("point", [1, 5, 0], ids=["78-after-the-first", "78-after-the-fifth", "78-after-the-last"])
def test_interrupt_while_files_are_made_leaves_nothing(
    small: Path, tmp_path: Path, point: int, files_in: Files, strays_in: Strays
) -> None:
    def interrupt(done: int, total: int, _what: str) -> None:
        if done == (point or total):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ccmagenda.build(small, tmp_path / "out", progress=interrupt)
    assert (strays_in(tmp_path), (tmp_path / "out").exists()) == ([], False)
    (built,) = ccmagenda.build(small, tmp_path / "out")
    assert len(files_in(tmp_path / "out")) == len(built.documents) + len(built.calendars) + 2


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
