import datetime
import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ccmagenda
from ccmagenda.caldav import Collection
from ccmagenda.cli import main
from ccmagenda.cli._password import VARIABLE
from ccmagenda.desk import entry_files, ledger, publishing

WORD = "geheim:ü"
SMALL = """\
convention: ccm
meeting: {ref: 2IM, title: Small meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}
status: final
issued: 2012-04-10
sittings:
  - day: Monday 16 April 2012
    morning: 10:00-13:00
    sessions:
      - {key: opening, title: Opening of the meeting, chair: Norway}
  - day: Tuesday 17 April 2012
    morning: 10:00-13:00
    sessions:
      - {key: closing, title: Closing of the meeting, chair: Norway}
"""
KEYS = ("2012-04-16-morning", "2012-04-17-morning")
Handler = Any  # one of conftest's
Server = Any  # one of conftest's
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL, encoding="utf-8")
    return file


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, small: Path) -> Run:
    monkeypatch.setenv(VARIABLE, WORD)

    def running(*words: str, file: Path = small) -> tuple[int, str, str]:
        capfd.readouterr()
        code = main(["publish", str(file), *words])
        return code, *capfd.readouterr()

    return running


def rows(out: str) -> list[tuple[str, str]]:
    pairs = [line.split("\t")[:2] for line in out.splitlines()]
    return [(what, uid.removeprefix("ccm-2im-sitting-").removesuffix("@ccmagenda")) for what, uid in pairs]


def test_programme_is_published_and_kept_true(run: Run, collection: Collection, small: Path) -> None:
    to = ("--to", str(collection), "--user", "anna")
    code, out, err = run(*to)
    assert (code, rows(out), err) == (0, [("create", key) for key in KEYS], "2 created\n")
    code, out, err = run(*to)
    assert (code, rows(out), err) == (0, [("unchanged", key) for key in KEYS], "2 unchanged\n")
    small.write_text(
        SMALL.replace("Opening of the meeting", "Opening ceremony").partition("  - day: Tuesday")[0], encoding="utf-8"
    )
    code, out, err = run(*to)
    assert (code, rows(out), err) == (0, [("update", KEYS[0]), ("cancel", KEYS[1])], "1 updated, 1 cancelled\n")
    code, out, err = run(*to)
    assert (code, rows(out), err) == (0, [("unchanged", key) for key in KEYS], "2 unchanged\n")


def test_each_line_says_what_and_why(run: Run, collection: Collection) -> None:
    _, out, _ = run("--to", str(collection), "--user", "anna")
    assert out.splitlines()[0].split("\t")[2:] == ["CCM 2IM: Opening of the meeting", "not there yet"]


def test_dry_run_makes_no_request_that_changes(run: Run, relay: Server, collection: Collection) -> None:
    to = str(collection).replace(str(collection.wire.address.port), str(relay.server_port))
    code, out, err = run("--to", to, "--user", "anna", "--dry-run")
    assert (code, rows(out), err) == (0, [("create", key) for key in KEYS], "nothing was changed: 2 to create\n")
    missing = to.rstrip("/") + "-missing/"
    code, out, err = run("--to", missing, "--user", "anna", "--dry-run", "--create")
    assert (code, out.splitlines()[0], err) == (
        0, f"create\t\t{missing}\tthe calendar itself is not there yet", "nothing was changed: 2 to create\n",
    )  # fmt: skip
    assert {method for method, _ in relay.asked} == {"PROPFIND", "REPORT"}
    assert collection.entries() == ()


def test_calendar_is_made_on_request(run: Run, collection: Collection) -> None:
    to = str(collection).rstrip("/") + "-new"
    code, out, err = run("--to", to, "--user", "anna")
    said = f"ccmagenda: {to}/: there is no calendar at this address - check it, or add --create to make one (404)\n"
    assert (code, out, err) == (4, "", said)
    code, _, err = run("--to", to, "--user", "anna", "--create")
    assert (code, err) == (0, "2 created\n")
    code, _, err = run("--to", to, "--user", "anna", "--create")
    assert (code, err) == (0, "2 unchanged\n")


def test_conflict_is_shown_and_ends_with_one(run: Run, collection: Collection) -> None:
    to = ("--to", str(collection), "--user", "anna")
    run(*to)
    first = min(collection.entries(), key=lambda entry: entry.name)
    collection.put(first.name, first.data.replace(b"Opening of the meeting", b"Lunch"), first.etag, "")
    collection.put("x.ics", first.data.replace(b"ccm-2im-", b"x-"), "", "")
    code, out, err = run(*to)
    assert (code, rows(out), err) == (
        1, [("conflict", KEYS[0]), ("unchanged", KEYS[1])], "1 unchanged, 1 in conflict, 1 of others left alone\n",
    )  # fmt: skip
    assert out.splitlines()[0].endswith("\tsomebody changed it on the server; it differs in: description, title")


def test_server_that_stops_half_way_tells_how_far_it_came(run: Run, relay: Server, collection: Collection) -> None:
    hand_on, left = relay.answer, [1]

    def stopping(handler: Handler, body: bytes) -> None:
        if handler.command == "PUT" and not left[0]:
            handler.reply(507)
            return
        left[0] -= handler.command == "PUT"
        hand_on(handler, body)

    relay.answer = stopping
    to = str(collection).replace(str(collection.wire.address.port), str(relay.server_port))
    code, out, err = run("--to", to, "--user", "anna")
    stopped = f"ccmagenda: {to}: CCM 2IM: Closing of the meeting: there is no room left on the server (507)"
    assert (code, rows(out), err.splitlines()) == (4, [("create", KEYS[0])], ["1 created", stopped])


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("https://anna:geheim@dav.example.org/", "the address of the calendar holds a user or a password"),
        ("http://dav.example.org/", "over http everybody on the way can read the password - use https"),
        ("x", "this is not the address of a calendar"),
    ],
    ids=["password-in-the-address", "http", "no-address"],
)
def test_address_that_is_refused(run: Run, to: str, said: str) -> None:
    code, out, err = run("--to", to, "--user", "anna")
    assert (code, out, err.startswith(f"ccmagenda: {said}"), "geheim" in err) == (2, "", True, False)


def test_no_password_and_nobody_to_ask(run: Run, collection: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setattr(sys, "stdin", None)
    code, out, err = run("--to", str(collection), "--user", "anna")
    said = f"Error: there is no password for 'anna', and nobody to ask - set {VARIABLE}, or keep it in the system's keyring"
    assert (code, out, err.splitlines()[-1]) == (2, "", said)


def test_no_user_asks_for_no_password(run: Run, collection: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE)
    code, _, err = run("--to", str(collection))
    said = f"ccmagenda: {collection}: the server asks who you are - name the user with --user (401)\n"
    assert (code, err) == (4, said)


def test_password_from_the_keyring(run: Run, collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "keyring").mkdir()
    (tmp_path / "keyring" / "__init__.py").write_text(
        "from keyring import errors\n"
        f"KNOWN = {{('{collection.wire.address.origin}', 'anna'): {WORD!r}}}\n"
        "def get_password(service, user):\n"
        "    if user == 'berta':\n        raise errors.KeyringError('locked')\n"
        "    return KNOWN.get((service, user))\n",
        encoding="utf-8",
    )
    (tmp_path / "keyring" / "errors.py").write_text("class KeyringError(Exception):\n    pass\n", encoding="utf-8")
    monkeypatch.delenv(VARIABLE)
    monkeypatch.syspath_prepend(str(tmp_path))
    for name in ("keyring", "keyring.errors"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    assert run("--to", str(collection), "--user", "anna")[0] == 0
    monkeypatch.setattr(sys, "stdin", None)
    assert run("--to", str(collection), "--user", "berta")[0] == 2


def test_password_is_asked_for_on_a_screen_and_not_shown(collection: Collection, small: Path) -> None:
    leader, follower = pty.openpty()
    known = {key: value for key, value in os.environ.items() if key != VARIABLE} | {"TERM": "dumb"}
    command = [sys.executable, "-m", "ccmagenda", "publish", str(small), "--to", str(collection), "--user", "anna"]
    shown = b""
    with subprocess.Popen(
        command, stdin=follower, stdout=follower, stderr=follower, env=known, start_new_session=True
    ) as process:
        os.close(follower)
        while b"Password of anna" not in shown and (read := _read(leader)):
            shown += read
        os.write(leader, f"{WORD}\n".encode())
        while read := _read(leader):
            shown += read
        os.close(leader)
        assert process.wait(timeout=60) == 0
    text = shown.decode()
    assert f"Password of anna at {collection.wire.address.origin}: " in text
    assert "geheim" not in text
    lines = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text).splitlines()
    assert [line for line in lines if line.startswith("create")] == [
        "create     CCM 2IM: Opening of the meeting  (not there yet)",
        "create     CCM 2IM: Closing of the meeting  (not there yet)",
    ]


def _read(leader: int) -> bytes:
    try:
        return os.read(leader, 65536)
    except OSError:  # Linux says so when the other end is closed
        return b""


@pytest.mark.parametrize("grain", ["sitting", "session"])
def test_every_object_of_the_example_is_ours_and_is_kept_whole(example: Path, collection: Collection, grain: str) -> None:
    programme = ccmagenda.load(example)
    made = entry_files.objects(programme, grain=grain)
    assert all(uid.startswith(publishing.prefix(programme)) and uid.endswith("@ccmagenda") for uid in made)
    choice: dict[str, Any] = {"user": "anna", "password": WORD, "grain": grain}
    done = [publishing.publish(programme, str(collection), **choice) for _ in range(2)]
    assert [{step.what.value for step in steps} for steps in done] == [{"create"}, {"unchanged"}]
    assert [step.uid for step in done[1]] == list(made)


def test_nothing_is_asked_of_the_network_before_it_must() -> None:
    code = (
        "import socket, sys\n"
        "def never(*_, **__): raise AssertionError\n"
        "socket.socket.connect = socket.getaddrinfo = never\n"
        "import ccmagenda.caldav, ccmagenda.desk.publishing, ccmagenda.cli.publish\n"
        "from ccmagenda.cli import main\n"
        "sys.exit(main(['publish', '--help']))\n"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode == 0


def test_editions_count_in_what_is_published(run: Run, collection: Collection, small: Path) -> None:
    to = ("--to", str(collection), "--user", "anna")

    def issue(text: str, day: int) -> None:
        small.write_text(text, encoding="utf-8")
        ledger.issue(small, datetime.date(2012, 4, day))

    def lies() -> list[str]:
        found = sorted(collection.entries(), key=lambda entry: entry.name)
        return [
            " ".join(re.findall(r"^(?:DTSTART;.*|STATUS|SEQUENCE):(\S+)", entry.data.decode(), re.MULTILINE)) for entry in found
        ]

    issue(SMALL, 10)
    run(*to)
    assert lies() == ["20120416T100000 0 CONFIRMED", "20120417T100000 0 CONFIRMED"]
    issue(SMALL.replace("10:00-13:00", "11:00-13:00", 1).partition("  - day: Tuesday")[0], 11)
    code, out, _ = run(*to)
    assert (code, rows(out)) == (0, [("update", key) for key in KEYS])
    assert lies() == ["20120416T110000 1 CONFIRMED", "20120417T100000 1 CANCELLED"]
    issue(SMALL, 12)
    code, out, _ = run(*to)
    assert (code, rows(out)) == (0, [("update", key) for key in KEYS])
    assert lies() == ["20120416T100000 2 CONFIRMED", "20120417T100000 2 CONFIRMED"]
    code, out, _ = run(*to, file=ledger.ledger_of(small) / "2.yaml")
    assert (code, rows(out)) == (1, [("conflict", key) for key in KEYS])
