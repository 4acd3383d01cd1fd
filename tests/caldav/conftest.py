import http.client
import http.server
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest

from ccmagenda.caldav import Collection, Limits, Login, Wire, address, carry_out, plan
from ccmagenda.caldav.steps import Step

USER, PASSWORD = "anna", "geheim:ü"
PREFIX = "ccm-2im-"
KEYS = ("opening", "clearance", "closing")

Answer = Callable[["Handler", bytes], None]
Event = Callable[..., bytes]
Objects = Callable[..., dict[str, bytes]]
Publish = Callable[..., list[tuple[str, str]]]


def an_event(
    key: str = "opening", title: str = "", hour: int = 10, sequence: int = 0, status: str = "CONFIRMED", extra: str = ""
) -> bytes:
    return (
        "BEGIN:VCALENDAR\r\nPRODID:-//ccmagenda//ccmagenda//EN\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Zurich\r\n"
        "BEGIN:DAYLIGHT\r\nDTSTART:20120325T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nTZNAME:CEST\r\nEND:DAYLIGHT\r\n"
        f"END:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:{PREFIX}sitting-{key}@ccmagenda\r\nDTSTAMP:20120410T000000Z\r\n"
        f"DTSTART;TZID=Europe/Zurich:20120416T{hour:02}0000\r\nDTEND;TZID=Europe/Zurich:20120416T{hour + 1:02}0000\r\n"
        f"SUMMARY:{title or key.title()}\r\nSTATUS:{status}\r\nSEQUENCE:{sequence}\r\n{extra}END:VEVENT\r\nEND:VCALENDAR\r\n"
    ).encode()


@pytest.fixture
def event() -> Event:
    return an_event


@pytest.fixture
def objects() -> Objects:
    def making(*keys: str, **changed: bytes) -> dict[str, bytes]:
        made = {key: an_event(key) for key in keys or KEYS} | changed
        return {f"{PREFIX}sitting-{key}@ccmagenda": data for key, data in made.items()}

    return making


# A real server


@attrs.frozen(kw_only=True)
class Radicale:
    port: int
    folder: Path

    def files(self, name: str) -> dict[str, str]:
        place = self.folder / "collection-root" / USER / name
        return {file.name: file.read_text(encoding="utf-8") for file in sorted(place.glob("*.ics"))}


@pytest.fixture(scope="session")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    folder = tmp_path_factory.mktemp("radicale")
    (folder / "users").write_text(f"{USER}:{PASSWORD}\nberta:x\n", encoding="utf-8")
    (folder / "config").write_text(
        f"[auth]\ntype = htpasswd\nhtpasswd_filename = {folder}/users\nhtpasswd_encryption = plain\ndelay = 0\n"
        f"[storage]\nfilesystem_folder = {folder}\n[web]\ntype = none\n",
        encoding="utf-8",
    )
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "radicale", "--config", f"{folder}/config", "--server-hosts", f"127.0.0.1:{port}"]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            answers(port, process, folder / "log")
            yield Radicale(port=port, folder=folder)
        finally:
            process.terminate()


def answers(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(200):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert process.poll() is None, log.read_text(encoding="utf-8")
            time.sleep(0.1)
        else:
            return
    pytest.fail("Radicale does not answer")


# A server that answers as it is told, or hands on to the real one, and writes down what it was asked


class Recorder(http.server.ThreadingHTTPServer):
    daemon_threads = True
    asked: list[tuple[str, str]]
    headers: list[dict[str, str]]

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked, self.headers = [], []
        self.answer: Answer = refusing(500)
        self.over = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/anna/meeting/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Hold still: those who ask are told to hang up in the middle."""


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Recorder

    def handle_any(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.asked.append((self.command, self.path))
        self.server.headers.append(dict(self.headers.items()))
        self.server.answer(self, body)

    def reply(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the output of the tests clean."""


for verb in ("GET", "PUT", "DELETE", "PROPFIND", "REPORT", "MKCALENDAR"):
    setattr(Handler, f"do_{verb}", Handler.handle_any)


def refusing(status: int, body: bytes = b"", **headers: str) -> Answer:
    return lambda handler, _: handler.reply(status, body, **headers)


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with Recorder() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.over.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def relay(recorder: Recorder, radicale: Radicale) -> Recorder:
    def handing_on(handler: Handler, body: bytes) -> None:
        line = http.client.HTTPConnection("127.0.0.1", radicale.port, timeout=30)
        line.request(handler.command, handler.path, body, dict(handler.headers.items()))
        with line.getresponse() as response:
            etag = {"ETag": response.headers["ETag"]} if response.headers["ETag"] else {}
            handler.reply(response.status, response.read(), **etag)
        line.close()

    recorder.answer = handing_on
    return recorder


# Calendars


@pytest.fixture
def collection(radicale: Radicale, request: pytest.FixtureRequest) -> Iterator[Collection]:
    name = "".join(c if c.isalnum() else "-" for c in request.node.name.casefold())
    with Wire(address(f"http://127.0.0.1:{radicale.port}/{USER}/{name}/"), login()) as wire:
        made = Collection(wire)
        made.make("Meeting")
        yield made


@pytest.fixture
def at_recorder(recorder: Recorder) -> Iterator[Collection]:
    limits = Limits(silence=30, longest=60, largest=100_000, pause=0)
    with Wire(address(recorder.url), login(), limits) as wire:
        yield Collection(wire)


@pytest.fixture
def publish(collection: Collection) -> Publish:
    def publishing(objects: dict[str, bytes], to: Collection = collection) -> list[tuple[str, str]]:
        return told(carry_out(to, plan(to, objects, prefix=PREFIX)))

    return publishing


def told(steps: list[Step]) -> list[tuple[str, str]]:
    return [(step.what.value, step.uid.removeprefix(f"{PREFIX}sitting-").removesuffix("@ccmagenda")) for step in steps]


def login(user: str = USER, password: str = PASSWORD) -> Login:
    return Login(user=user, password=password)
