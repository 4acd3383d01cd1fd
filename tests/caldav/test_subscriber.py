"""A subscriber that is not ours: vdirsyncer fetches the calendar from the server, khal lists what is in it."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ccmagenda.caldav import Collection

pytestmark = pytest.mark.clients

VARIABLE = "CCMAGENDA_SUBSCRIBER"
FORMAT = "{start-time}-{end-time} {title}|{status}"
Event = Callable[..., bytes]
Objects = Callable[..., dict[str, bytes]]
Publish = Callable[..., list[tuple[str, str]]]
Listing = Callable[[], list[str]]


@pytest.fixture
def tools() -> tuple[Path, Path]:
    folder = Path(os.environ.get(VARIABLE) or "none")
    found = folder / "vdirsyncer", folder / "khal"
    if not all(tool.exists() for tool in found):
        why = f"{VARIABLE} names no folder with vdirsyncer and khal"
        if os.environ.get("CI"):
            pytest.fail(f"CI must have every reader: {why}")
        pytest.skip(why)
    return found


@pytest.fixture
def listing(tools: tuple[Path, Path], collection: Collection, tmp_path: Path) -> Listing:
    vdirsyncer, khal = tools
    login = collection.wire.login
    password = tmp_path / "password"
    password.write_text("geheim:ü", encoding="utf-8")
    (tmp_path / "sync").write_text(
        f'[general]\nstatus_path = "{tmp_path}/status"\n[pair meeting]\na = "server"\nb = "here"\ncollections = null\n'
        f'[storage server]\ntype = "caldav"\nurl = "{collection}"\nusername = "{login.user}"\nread_only = true\n'
        f'password.fetch = ["command", "cat", "{password}"]\n'
        f'[storage here]\ntype = "filesystem"\npath = "{tmp_path}/here"\nfileext = ".ics"\n',
        encoding="utf-8",
    )
    (tmp_path / "khal").write_text(
        f"[calendars]\n[[meeting]]\npath = {tmp_path}/here\n[sqlite]\npath = {tmp_path}/khal.db\n"
        "[locale]\nlocal_timezone = Europe/Zurich\ndefault_timezone = Europe/Zurich\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n",
        encoding="utf-8",
    )
    (tmp_path / "here").mkdir()
    known = {
        **os.environ,
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path),
        "XDG_DATA_HOME": str(tmp_path),
        "LANG": "C.UTF-8",
    }

    def run(*words: str) -> str:
        done = subprocess.run(words, env=known, input="y\n", capture_output=True, text=True, check=False, timeout=90)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run(str(vdirsyncer), "--config", f"{tmp_path}/sync", "discover")

    def listed() -> list[str]:
        run(str(vdirsyncer), "--config", f"{tmp_path}/sync", "sync")
        shown = run(str(khal), "--no-color", "--config", f"{tmp_path}/khal", "list", "--format", FORMAT, "2012-04-16", "1d")
        return [line.strip() for line in shown.splitlines() if "|" in line]

    return listed


def test_subscriber_sees_each_edition_once(publish: Publish, objects: Objects, event: Event, listing: Listing) -> None:
    first = objects("opening", clearance=event("clearance", hour=11), closing=event("closing", hour=12))
    publish(first)
    assert listing() == ["10:00-11:00 Opening|CONFIRMED", "11:00-12:00 Clearance|CONFIRMED", "12:00-13:00 Closing|CONFIRMED"]
    publish(first)
    assert listing() == ["10:00-11:00 Opening|CONFIRMED", "11:00-12:00 Clearance|CONFIRMED", "12:00-13:00 Closing|CONFIRMED"]
    publish(objects("opening", clearance=event("clearance", title="Clearance\\, with all", hour=15, sequence=1)))
    assert listing() == [
        "10:00-11:00 Opening|CONFIRMED",
        "12:00-13:00 Closing|CANCELLED",
        "15:00-16:00 Clearance, with all|CONFIRMED",
    ]
