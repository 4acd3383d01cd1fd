import shutil
import ssl
import subprocess
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ccmagenda.caldav import Collection, Limits, Login, Wire, address, carry_out, plan
from ccmagenda.errors import ServerError

PREFIX = "ccm-2im-"
UID = f"{PREFIX}sitting-opening@ccmagenda"
PATH = "/anna/meeting/"
WORD = "geheim-7"
KIND = "<prop><resourcetype><C:calendar/></resourcetype></prop>"
IS_CALENDAR = f"<href>{PATH}</href><propstat>{KIND}<status>HTTP/1.1 200 OK</status></propstat>"
SLOW = "the server takes too long to answer - try again later"
BROKEN = "the server broke off before its reply was whole - try again"
NO_LIST = "the server's reply is not the list that was asked for - is this the address of a calendar?"
DTD = "the server's reply has a DTD, which no calendar server sends"
Handler = Any  # one of conftest's
Server = Any  # one of conftest's
Event = Callable[..., bytes]
Answer = Callable[[Handler, bytes], None]


def listed(*responses: str) -> bytes:
    rows = "".join(f"<response>{response}</response>" for response in responses)
    return f'<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">{rows}</multistatus>'.encode()


def lying(href: str, data: bytes, etag: str = '"1"') -> str:
    told = f"<getetag>{etag}</getetag><C:calendar-data><![CDATA[{data.decode()}]]></C:calendar-data>"
    return f"<href>{href}</href><propstat><prop>{told}</prop><status>HTTP/1.1 200 OK</status></propstat>"


def calendar_of(*responses: str, **by_method: Answer) -> Answer:
    def answering(handler: Handler, body: bytes) -> None:
        if handler.command in by_method:
            by_method[handler.command](handler, body)
        elif handler.command == "PROPFIND":
            handler.reply(207, listed(IS_CALENDAR))
        else:
            handler.reply(207, listed(*responses))

    return answering


def status(code: int, body: bytes = b"", **headers: str) -> Answer:
    return lambda handler, _: handler.reply(code, body, **headers)


def refusal(collection: Collection, event: Event) -> str:
    with pytest.raises(ServerError) as caught:
        carry_out(collection, plan(collection, {UID: event()}, prefix=PREFIX))
    told = str(caught.value)
    assert told.startswith(f"{collection}: ")
    assert "\n" not in told
    return told.removeprefix(f"{collection}: ")


# Every status in one line, when the calendar is looked at and when an entry is written

STATUSES = {
    400: "the server takes this for a faulty request (400)",
    401: "the server does not know the user 'anna', or the password is wrong (401)",
    403: "this user may not do that there (403)",
    404: "there is no calendar at this address - check it, or add --create to make one (404)",
    405: "this address takes no calendar entries (405)",
    409: "this clashes with something else on the server, or the folder above is missing (409)",
    410: "the calendar that was at this address is gone (410)",
    412: "the server holds another edition than the one we know, or finds the entry too large (412)",
    413: "the server finds this too large (413)",
    418: "the server's answer is not one that we know (418)",
    423: "the calendar is locked at the moment - try again later (423)",
    429: "the server has had too many requests - try again later (429)",
    500: "the server failed - try again later, or tell those who run it (500)",
    503: "the server is not available at the moment - try again later (503)",
    507: "there is no room left on the server (507)",
}


@pytest.mark.parametrize(("code", "said"), STATUSES.items(), ids=map(str, STATUSES))
def test_status_when_the_calendar_is_looked_at(
    recorder: Server, at_recorder: Collection, event: Event, code: int, said: str
) -> None:
    recorder.answer = status(code)
    assert refusal(at_recorder, event) == said
    assert recorder.asked == [("PROPFIND", PATH)] * (3 if code == 503 else 1)


@pytest.mark.parametrize(("code", "said"), STATUSES.items(), ids=map(str, STATUSES))
def test_status_when_the_entries_are_asked_for(
    recorder: Server, at_recorder: Collection, event: Event, code: int, said: str
) -> None:
    recorder.answer = calendar_of(REPORT=status(code))
    assert refusal(at_recorder, event) == said
    assert [method for method, _ in recorder.asked] == ["PROPFIND", *["REPORT"] * (3 if code == 503 else 1)]


@pytest.mark.parametrize(("code", "said"), STATUSES.items(), ids=map(str, STATUSES))
def test_status_when_an_entry_is_written(recorder: Server, at_recorder: Collection, event: Event, code: int, said: str) -> None:
    recorder.answer = calendar_of(PUT=status(code), GET=status(404))
    assert refusal(at_recorder, event) == f"Opening: {said}"
    assert [method for method, _ in recorder.asked] == ["PROPFIND", "REPORT", "PUT", *(["GET"] if code == 412 else [])]


def test_calendar_that_cannot_be_made(recorder: Server, at_recorder: Collection) -> None:
    recorder.answer = calendar_of(PROPFIND=status(404), MKCALENDAR=status(409))
    with pytest.raises(ServerError) as caught:
        carry_out(at_recorder, plan(at_recorder, {}, prefix=PREFIX, create=True))
    assert str(caught.value) == f"{at_recorder}: the calendar cannot be made: {STATUSES[409]}"
    assert [method for method, _ in recorder.asked] == ["PROPFIND", "MKCALENDAR"]


def test_server_that_is_busy_for_a_moment_is_asked_again(recorder: Server, at_recorder: Collection, event: Event) -> None:
    answers = iter([status(503), status(502), calendar_of(PUT=status(201))])

    def changing(handler: Handler, body: bytes) -> None:
        recorder.answer = next(answers, recorder.answer)
        recorder.answer(handler, body)
        if recorder.answer.__qualname__.startswith("status"):
            recorder.answer = changing

    recorder.answer = changing
    steps = carry_out(at_recorder, plan(at_recorder, {UID: event()}, prefix=PREFIX))
    assert [step.what.value for step in steps] == ["create"]
    assert [method for method, _ in recorder.asked] == ["PROPFIND", "PROPFIND", "PROPFIND", "REPORT", "PUT"]


# Redirects

REDIRECTS = {
    "another-host": ("https://evil.example.org/x?token=1", " to https://evil.example.org/x"),
    "to-http": ("http://dav.example.org/x", " to http://dav.example.org/x"),
    "same-host": ("/other/", " to /other/"),
    "with-a-password": ("https://anna:geheim-7@dav.example.org/", " to https://dav.example.org/"),
    "nowhere": ("", ""),
    "nonsense": ("http://[::1", ""),
}


@pytest.mark.parametrize("code", [301, 302, 307, 308], ids=str)
@pytest.mark.parametrize(("target", "where"), REDIRECTS.values(), ids=REDIRECTS)
def test_redirect_is_not_followed(
    recorder: Server, at_recorder: Collection, event: Event, code: int, target: str, where: str
) -> None:
    recorder.answer = status(code, Location=target)
    said = f"the server sends us on{where}, and we do not follow - give the calendar's own address ({code})"
    assert refusal(at_recorder, event) == said
    assert len(recorder.asked) == 1


# Replies that are no replies


def silent(handler: Handler, _: bytes) -> None:
    handler.server.over.wait(30)
    handler.close_connection = True


def dripping(handler: Handler, _: bytes) -> None:
    handler.send_response(207)
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()
    drip(handler)


def dripping_to_the_end(handler: Handler, _: bytes) -> None:
    handler.wfile.write(b"HTTP/1.0 207 OK\r\nConnection: close\r\n\r\n")
    drip(handler)


def drip(handler: Handler) -> None:
    for _turn in range(3000):
        if handler.server.over.wait(0.01):
            return
        handler.wfile.write(b" ")


def dripping_headers(handler: Handler, _: bytes) -> None:
    handler.wfile.write(b"HTTP/1.1 207 OK\r\nX: ")
    for _turn in range(3000):
        if handler.server.over.wait(0.01):
            return
        handler.wfile.write(b"x")


SLOW_ONES = {
    "silent": silent,
    "dripping": dripping,
    "dripping-to-the-end": dripping_to_the_end,
    "dripping-headers": dripping_headers,
}


@pytest.mark.parametrize("answer", SLOW_ONES.values(), ids=SLOW_ONES)
def test_slow_server(recorder: Server, event: Event, answer: Answer) -> None:
    recorder.answer = answer
    with Wire(address(recorder.url), Login(), Limits(silence=0.3, longest=0.6, pause=0)) as wire:
        assert refusal(Collection(wire), event) == SLOW


def raw(*parts: bytes) -> Answer:
    def answering(handler: Handler, _: bytes) -> None:
        for part in parts:
            handler.wfile.write(part)
        handler.close_connection = True

    return answering


HEAD = b"HTTP/1.1 207 Multi-Status\r\n"
BROKEN_OFF = {
    "nothing": raw(),
    "half-a-body": raw(HEAD, b"Content-Length: 1000\r\n\r\n<multi"),
    "half-a-chunk": raw(HEAD, b"Transfer-Encoding: chunked\r\n\r\n10\r\n<multi"),
}


@pytest.mark.parametrize("answer", BROKEN_OFF.values(), ids=BROKEN_OFF)
def test_reply_that_breaks_off_is_asked_for_again_and_then_refused(
    recorder: Server, at_recorder: Collection, event: Event, answer: Answer
) -> None:
    recorder.answer = answer
    assert refusal(at_recorder, event) == BROKEN
    assert recorder.asked == [("PROPFIND", PATH)] * 3


def test_write_whose_reply_breaks_off_is_not_sent_again(recorder: Server, at_recorder: Collection, event: Event) -> None:
    recorder.answer = calendar_of(PUT=raw())
    assert refusal(at_recorder, event) == BROKEN
    assert [method for method, _ in recorder.asked] == ["PROPFIND", "REPORT", "PUT"]


UNREADABLE = {
    "no-http": (raw(b"SSH-2.0-OpenSSH_9.2\r\n"), "what answers there does not speak HTTP"),
    "endless-header": (raw(HEAD, b"X: " + b"x" * 100_000), "what answers there does not speak HTTP"),
    "too-many-headers": (raw(HEAD, b"X: x\r\n" * 200), "what answers there does not speak HTTP"),
    "bad-length": (raw(HEAD, b"Content-Length: -5\r\n\r\nx"), NO_LIST),
    "huge": (status(207, b" " * 100_001), "the server's reply is larger than 1 MB - this is no calendar"),
    "huge-in-chunks": (
        raw(HEAD, b"Transfer-Encoding: chunked\r\n\r\n", *[b"4000\r\n" + b" " * 0x4000 + b"\r\n"] * 7),
        "the server's reply is larger than 1 MB - this is no calendar",
    ),
    "no-xml": (status(207, b"hello"), NO_LIST),
    "empty": (status(207), NO_LIST),
    "half-xml": (status(207, b"<multistatus xmlns='DAV:'>"), NO_LIST),
    "other-xml": (status(207, b"<html/>"), NO_LIST),
    "no-utf-8": (status(207, "<a/>".encode("utf-16")), NO_LIST),
    "html-page": (status(200, b"<html/>"), "the server's answer is not one that we know (200)"),
    "deep-xml": (status(207, b"<a>" * 20_000), NO_LIST),
    "dtd": (status(207, b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), DTD),
    "dtd-after-comments": (status(207, b" <!-- x --><?y z?>\n<!doctype a SYSTEM 'file:///etc/passwd'><a/>"), DTD),
    "not-a-calendar": (
        status(207, listed(IS_CALENDAR.replace("<C:calendar/>", "<collection/>"))),
        "what is at this address is not a calendar - give the address of one calendar, not of a folder",
    ),
    "other-href": (
        status(207, listed(IS_CALENDAR.replace(PATH, "/berta/calendar/"))),
        "what is at this address is not a calendar - give the address of one calendar, not of a folder",
    ),
    "failed-property": (
        status(207, listed(IS_CALENDAR.replace("200 OK", "404 Not Found"))),
        "what is at this address is not a calendar - give the address of one calendar, not of a folder",
    ),
    "missing-inside": (status(207, listed(f"<href>{PATH}</href><status>HTTP/1.1 404 x</status>")), STATUSES[404]),
}


@pytest.mark.parametrize(("answer", "said"), UNREADABLE.values(), ids=UNREADABLE)
def test_reply_that_cannot_be_used(recorder: Server, at_recorder: Collection, event: Event, answer: Answer, said: str) -> None:
    recorder.answer = answer
    assert refusal(at_recorder, event) == said


def test_part_of_a_list_is_refused(recorder: Server, at_recorder: Collection, event: Event) -> None:
    recorder.answer = calendar_of(f"<href>{PATH}</href><status>HTTP/1.1 507 Insufficient Storage</status>")
    assert refusal(at_recorder, event) == "the server sends a part of the calendar only, so nothing can be compared"


def test_hrefs_that_were_not_asked_for_are_left_out(recorder: Server, at_recorder: Collection, event: Event) -> None:
    others = (
        "/berta/x.ics",
        f"{PATH}below/x.ics",
        f"{PATH}../x.ics",
        f"{PATH}..",
        f"{PATH}%2e%2e%2fx.ics",
        "http://[",
        "",
        "x.ics",
        "/",
    )
    recorder.answer = calendar_of(*(lying(href, event("clearance")) for href in others), PUT=status(201))
    steps = plan(at_recorder, {UID: event()}, prefix=PREFIX)
    assert [step.what.value for step in steps] == ["create"]


def test_page_with_a_dtd_in_the_text_of_an_entry_is_no_matter(recorder: Server, at_recorder: Collection, event: Event) -> None:
    outlook = event("x", extra="X-ALT-DESC;FMTTYPE=text/html:<!DOCTYPE HTML><html></html>\r\n").replace(
        PREFIX.encode(), b"theirs-"
    )
    recorder.answer = calendar_of(lying(f"{PATH}x.ics", outlook))
    assert [step.what.value for step in plan(at_recorder, {}, prefix=PREFIX)] == ["left"]


RUBBISH = {
    "no-calendar": b"hello",
    "no-uid": b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nEND:VCALENDAR",
    "never-ended": b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x\nBEGIN:VALARM\nBEGIN:VALARM",
    "ended-too-often": b"END:VEVENT\nEND:VEVENT\nBEGIN:VEVENT\nEND:VALARM\nEND:VEVENT",
    "no-lines": b'BEGIN:VEVENT\n;;;:\n:\nA;B\nA;B="x:y\nSEQUENCE:x\nSEQUENCE:-1\nEND:VEVENT',
    "nested": b"BEGIN:VEVENT\n" * 3000,
}


@pytest.mark.parametrize("data", RUBBISH.values(), ids=RUBBISH)
def test_entry_of_others_that_cannot_be_read_is_left(
    recorder: Server, at_recorder: Collection, event: Event, data: bytes
) -> None:
    recorder.answer = calendar_of(lying(f"{PATH}x.ics", data), PUT=status(204))
    steps = carry_out(at_recorder, plan(at_recorder, {UID: event()}, prefix=PREFIX))
    assert [step.what.value for step in steps] == ["create", "left"]


def test_server_without_etags_is_refused_before_anything_is_overwritten(
    recorder: Server, at_recorder: Collection, event: Event
) -> None:
    sent: list[bytes] = []

    def keeping(handler: Handler, body: bytes) -> None:
        sent.append(body)
        handler.reply(201)

    recorder.answer = calendar_of(PUT=keeping)
    carry_out(at_recorder, plan(at_recorder, {UID: event()}, prefix=PREFIX))
    recorder.answer = calendar_of(lying(f"{PATH}x.ics", sent[0], etag=""), PUT=keeping)
    with pytest.raises(ServerError) as caught:
        carry_out(at_recorder, plan(at_recorder, {UID: event(title="New")}, prefix=PREFIX))
    assert str(caught.value) == f"{at_recorder}: the server gives its entries no ETag, so none can be changed safely"
    assert len(sent) == 1


def test_entry_that_is_there_twice_is_a_conflict(recorder: Server, at_recorder: Collection, event: Event) -> None:
    recorder.answer = calendar_of(lying(f"{PATH}a.ics", event()), lying(f"{PATH}b.ics", event()))
    (step,) = plan(at_recorder, {UID: event()}, prefix=PREFIX)
    assert (step.what.value, step.why) == ("conflict", "it is there twice - remove one of the two on the server")


def test_conditions_of_each_write(recorder: Server, at_recorder: Collection, event: Event) -> None:
    sent: list[bytes] = []

    def keeping(handler: Handler, body: bytes) -> None:
        sent.append(body)
        handler.reply(201)

    recorder.answer = calendar_of(PUT=keeping)
    carry_out(at_recorder, plan(at_recorder, {UID: event()}, prefix=PREFIX))
    recorder.answer = calendar_of(lying(f"{PATH}x.ics", sent[0], etag='W/"a b"'), PUT=keeping)
    carry_out(at_recorder, plan(at_recorder, {UID: event(title="New")}, prefix=PREFIX))
    carry_out(at_recorder, plan(at_recorder, {}, prefix=PREFIX))
    kept = [headers for (method, _), headers in zip(recorder.asked, recorder.headers, strict=True) if method == "PUT"]
    assert [(headers.get("If-None-Match"), headers.get("If-Match")) for headers in kept] == [
        ("*", None), (None, 'W/"a b"'), (None, 'W/"a b"'),
    ]  # fmt: skip
    assert {method for method, _ in recorder.asked} == {"PROPFIND", "REPORT", "PUT"}


def test_kind_of_entry_that_a_calendar_does_not_take_is_passed_over(
    recorder: Server, at_recorder: Collection, event: Event
) -> None:
    takes = '<C:supported-calendar-component-set><C:comp name="VEVENT"/></C:supported-calendar-component-set>'
    looked_at = status(207, listed(IS_CALENDAR.replace("</prop>", f"{takes}</prop>")))
    recorder.answer = calendar_of(PROPFIND=looked_at, PUT=status(201))
    task = f"{PREFIX}task-a@ccmagenda"
    steps = carry_out(at_recorder, plan(at_recorder, {task: event().replace(b"VEVENT", b"VTODO"), UID: event()}, prefix=PREFIX))
    assert [(step.what.value, step.why) for step in steps] == [
        ("unchanged", "this calendar does not take entries of the kind VTODO"), ("create", "not there yet"),
    ]  # fmt: skip


# Nobody there, and the password

NOBODY = {
    "refused": ("http://127.0.0.1:1/a/", "no server answers there"),
    "no-such-host": ("https://nowhere.invalid/a/", "there is no server 'nowhere.invalid', or no network"),
}


@pytest.mark.parametrize(("url", "said"), NOBODY.values(), ids=NOBODY)
def test_no_server(event: Event, url: str, said: str) -> None:
    with Wire(address(url), Login(user="anna", password=WORD), Limits(pause=0)) as wire:
        assert refusal(Collection(wire), event) == said


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl to make a certificate with")
    file = tmp_path / "both.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    command += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(file), "-out", str(tmp_path / "public.pem")]
    subprocess.run(command, check=True, capture_output=True)
    file.write_bytes(file.read_bytes() + (tmp_path / "public.pem").read_bytes())
    return file


@pytest.fixture
def encrypted(recorder: Server, certificate: Path) -> str:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    recorder.socket = context.wrap_socket(recorder.socket, server_side=True)
    recorder.answer = calendar_of(PUT=status(201))
    return f"https://localhost:{recorder.server_port}{PATH}"


def test_certificate_that_nobody_vouches_for(recorder: Server, encrypted: str, event: Event) -> None:
    with Wire(address(encrypted), Login(user="anna", password=WORD)) as wire:
        said = refusal(Collection(wire), event).replace("self signed", "self-signed")  # as older OpenSSL spells it
    assert said == "the certificate of localhost cannot be trusted (self-signed certificate)"
    assert recorder.asked == []


def test_certificate_of_another_host(
    recorder: Server, encrypted: str, event: Event, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_name("public.pem")))
    with Wire(address(encrypted.replace("localhost", "127.0.0.1")), Login(user="anna", password=WORD)) as wire:
        assert refusal(Collection(wire), event).startswith("the certificate of 127.0.0.1 cannot be trusted (ip address mismatch")
    assert recorder.asked == []


def test_encrypted_server(
    recorder: Server, encrypted: str, event: Event, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_name("public.pem")))
    with Wire(address(encrypted), Login(user="anna", password=WORD)) as wire:
        carry_out(Collection(wire), plan(Collection(wire), {UID: event()}, prefix=PREFIX))
        recorder.answer = dripping
        wire.limits = Limits(silence=5, longest=0.5, pause=0)
        assert refusal(Collection(wire), event) == SLOW
    assert [method for method, _ in recorder.asked] == ["PROPFIND", "REPORT", "PUT", "PROPFIND"]


def test_server_that_does_not_encrypt(recorder: Server, event: Event) -> None:
    with Wire(address(recorder.url.replace("http:", "https:")), Login(user="anna", password=WORD), Limits(pause=0)) as wire:
        assert refusal(Collection(wire), event) in {"no secure connection to 127.0.0.1 can be made", BROKEN}
    assert recorder.asked == []


TROUBLES: dict[str, Answer] = {"status": status(500), "cut": raw(), "no-http": raw(b"x\r\n"), "dtd": status(207, b"<!DOCTYPE a>")}


@pytest.mark.parametrize("answer", TROUBLES.values(), ids=TROUBLES)
def test_password_is_in_no_traceback(recorder: Server, event: Event, answer: Answer) -> None:
    recorder.answer = answer
    with Wire(address(recorder.url), Login(user="anna", password=WORD), Limits(pause=0)) as wire:
        try:
            plan(Collection(wire), {UID: event()}, prefix=PREFIX)
        except ServerError as error:
            told = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
        else:
            pytest.fail("the server was no trouble")
        assert WORD not in told + repr(wire) + repr(Collection(wire)) + repr(wire.login)
        assert wire.login.header().split()[1] not in told
    assert not any(WORD in path for _, path in recorder.asked)


def test_no_thread_is_left_over(recorder: Server, at_recorder: Collection, event: Event) -> None:
    recorder.answer = calendar_of(PUT=status(201))
    carry_out(at_recorder, plan(at_recorder, {UID: event()}, prefix=PREFIX))
    assert [
        thread for thread in threading.enumerate() if isinstance(thread, threading.Timer) and not thread.finished.is_set()
    ] == []
