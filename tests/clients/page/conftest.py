"""The page of a programme in Chromium, which is driven by the DevTools protocol over a pipe: no port, no driver to install.

``axe-core`` is sought in the folder that CCMAGENDA_NODE_MODULES names. Where Chromium or axe-core is missing the tests are
skipped with the reason; where CI is set they fail.
"""

import base64
import contextlib
import itertools
import json
import os
import re
import select
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import ccmagenda
from ccmagenda.desk.pages import programme_page

FILE = Path(__file__).parents[2] / "exporters" / "page.yaml"
PATIENCE = 30
KEYS = {"Tab": 9, "Enter": 13, " ": 32}


def lacking(why: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"CI must have a browser: {why}")
    pytest.skip(why)


class Chromium:
    """A browser, and what has happened in it."""

    def __init__(self, folder: Path) -> None:
        command = next((name for name in ("chromium", "chromium-browser", "google-chrome") if shutil.which(name)), "")
        if not command or not shutil.which("bash"):
            lacking("chromium: apt-get install chromium")
        (theirs, self._out), (self._in, ours) = os.pipe(), os.pipe()
        flags = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--remote-debugging-pipe")
        places = (f"--user-data-dir={folder / 'profile'}", f"--crash-dumps-dir={folder}")
        handed = f'exec "$@" {{a}}<&{theirs} {{b}}>&{ours} 3<&$a 4>&$b'  # by way of free numbers: ours may be 3 or 4
        self._process = subprocess.Popen(
            ["bash", "-c", handed, "bash", command, *flags, *places, "about:blank"],
            pass_fds=(theirs, ours), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(theirs)
        os.close(ours)
        self._numbers, self._rest = itertools.count(1), b""
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str = "", **parameters: object) -> dict[str, Any]:
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        os.write(self._out, json.dumps(message).encode() + b"\0")
        answer = self.wait(lambda found: found.get("id") == number)
        assert "error" not in answer, (method, answer)
        return dict(answer["result"])

    def wait(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Return the next message that is wanted; the others are kept as events."""
        end = time.monotonic() + PATIENCE
        while True:
            while b"\0" not in self._rest:
                ready, _, _ = select.select([self._in], [], [], max(0, end - time.monotonic()))
                part = os.read(self._in, 1 << 20) if ready else b""
                assert part, "the browser does not answer"
                self._rest += part
            first, _, self._rest = self._rest.partition(b"\0")
            message = json.loads(first)
            if wanted(message):
                return dict(message)
            self.events.append(message)

    def close(self) -> None:
        with contextlib.suppress(AssertionError, OSError):
            self.call("Browser.close")
        self._process.wait(PATIENCE)
        os.close(self._in)
        os.close(self._out)


class Tab:
    """A page in the browser."""

    def __init__(self, chromium: Chromium, zone: str, width: int) -> None:
        self._chromium = chromium
        chromium.events.clear()
        self._target = chromium.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = chromium.call("Target.attachToTarget", targetId=self._target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setTimezoneOverride", timezoneId=zone)
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        return self._chromium.call(method, self._session, **parameters)

    def open(self, address: str) -> "Tab":
        self.call("Page.navigate", url=address)
        self._chromium.wait(lambda found: found.get("method") == "Page.loadEventFired")
        return self

    def js(self, expression: str) -> Any:  # noqa: ANN401 - whatever the script gives
        found = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in found, found
        return found["result"].get("value")

    def text(self, selector: str) -> str:
        """Return the words of a node, spaces and marks of direction aside."""
        words = str(self.js(f"document.querySelector({selector!r}).innerText"))
        return " ".join(re.sub("[\u2066-\u2069]", "", words).split())

    def shown(self) -> list[str]:
        """Return the titles of the sessions that are shown."""
        seen = "[...document.querySelectorAll('#days .session')].filter(one => one.checkVisibility())"
        return list(self.js(f"{seen}.map(one => one.querySelector('.title').innerText)"))

    def press(self, key: str) -> None:
        text = {"Enter": "\r", " ": " "}.get(key, "")
        both = {"key": key, "code": "Space" if key == " " else key, "windowsVirtualKeyCode": KEYS[key]}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **both)
        self.call("Input.dispatchKeyEvent", type="keyUp", **both)

    def type(self, text: str) -> None:
        self.js("document.getElementById('by-words').focus()")
        self.call("Input.insertText", text=text)

    def choose(self, by: str, token: str) -> None:
        self.js(
            f"(box => {{ box.value = {token!r}; box.dispatchEvent(new Event('input')); }})(document.getElementById('by-{by}'))"
        )

    def click(self, selector: str) -> None:
        self.js(f"document.querySelector({selector!r}).click()")

    def said(self, *methods: str) -> list[dict[str, Any]]:
        self.js("0")  # what was said before it has arrived by then
        return [event for event in self._chromium.events if event.get("method") in methods]

    def printed(self, folder: Path) -> str:
        """Print to PDF and return the words of that."""
        file = folder / "page.pdf"
        file.write_bytes(base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True)["data"]))
        if shutil.which("pdftotext") is None:
            lacking("pdftotext: apt-get install poppler-utils")
        run = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True, encoding="utf-8")
        return " ".join(run.stdout.split())

    def close(self) -> None:
        self._chromium.call("Target.closeTarget", targetId=self._target)


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chromium]:
    browser = Chromium(tmp_path_factory.mktemp("chromium"))
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, programme = tmp_path_factory.mktemp("pages"), ccmagenda.load(FILE)
    (folder / "en.html").write_bytes(programme_page(programme))
    (folder / "ar.html").write_bytes(programme_page(programme, language="ar"))
    (folder / "long.html").write_bytes(programme_page(_stretched(programme, "x" * 2000, 3)))
    (folder / "many.html").write_bytes(programme_page(_stretched(programme, "Clearance of remnants", 300)))
    return folder


def _stretched(programme: ccmagenda.Programme, word: str, count: int) -> ccmagenda.Programme:
    """Return a programme with some words in each place, and with so many sittings."""
    session = ccmagenda.Session(
        key="long",
        title=word,
        room=word,
        notes=f"{word}\n\n- {word}",
        documents=(word,),
        theme=word,
        number=word,
        stream=f"https://{word}",
    )
    sitting = attrs.evolve(programme.sittings[0], title=word, serial=word, body=word, room=word)
    many = [attrs.evolve(sitting, key=f"s{n}", sessions=(attrs.evolve(session, key=f"k{n}"),)) for n in range(count)]
    meeting = attrs.evolve(programme.meeting, title=word, venue=word, url=f"https://{word}", contact=f"{word}@example.org")
    return attrs.evolve(programme, meeting=meeting, symbol=word, notes=word, sittings=many)


Open = Callable[..., Tab]


@pytest.fixture
def opened(chromium: Chromium, files: Path) -> Iterator[Open]:
    tabs = []

    def opening(behind: str = "", *, zone: str = "Europe/Zurich", width: int = 1300, language: str = "en") -> Tab:
        tabs.append(Tab(chromium, zone, width))
        return tabs[-1].open((files / f"{language}.html").as_uri() + behind)

    yield opening
    for tab in tabs:
        assert [event["params"] for event in tab.said("Runtime.exceptionThrown", "Log.entryAdded")] == []
        asked = [event["params"]["request"]["url"].split(":")[0] for event in tab.said("Network.requestWillBeSent")]
        assert set(asked) <= {"file"}
        tab.close()


@pytest.fixture
def show(chromium: Chromium, tmp_path: Path) -> Iterator[Callable[..., Tab]]:
    """Return what opens the content of a page in a window of a width, after a script that is to run first."""
    tabs = []

    def showing(content: bytes, width: int, behind: str = "", before: str = "") -> Tab:
        file = tmp_path / f"{len(tabs)}.html"
        file.write_bytes(content)
        tabs.append(Tab(chromium, "Europe/Zurich", width))
        tabs[-1].call("Page.addScriptToEvaluateOnNewDocument", source=before)
        return tabs[-1].open(file.as_uri() + behind)

    yield showing
    for tab in tabs:
        tab.close()


@pytest.fixture
def without_script(chromium: Chromium, files: Path) -> Iterator[Tab]:
    """The page in a browser that runs no script of it."""
    tab = Tab(chromium, "UTC", 1300)
    tab.call("Emulation.setScriptExecutionDisabled", value=True)
    tab.open((files / "en.html").as_uri())
    tab.call("Emulation.setScriptExecutionDisabled", value=False)
    yield tab
    tab.close()


def _is_complete(event: dict[str, Any]) -> bool:
    return event.get("params", {}).get("state") == "completed"


@pytest.fixture
def downloaded(chromium: Chromium, tmp_path: Path) -> Callable[[Tab, str], Path]:
    """Click on a link in a tab, and wait for the file."""

    def waiting(tab: Tab, selector: str) -> Path:
        chromium.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(tmp_path), eventsEnabled=True)
        told = len(chromium.events)
        tab.click(selector)
        if not any(map(_is_complete, chromium.events[told:])):  # it may have come while the click was answered
            chromium.wait(_is_complete)
        (file,) = tmp_path.iterdir()
        return file

    return waiting


@pytest.fixture(scope="module")
def axe() -> str:
    folder = os.environ.get("CCMAGENDA_NODE_MODULES", "node_modules")
    file = Path(folder) / "axe-core" / "axe.min.js"
    if not file.is_file():
        lacking("axe-core: npm install axe-core@4, and name its node_modules in CCMAGENDA_NODE_MODULES")
    return file.read_text(encoding="utf-8")
