"""One request and its reply: bounded in time and size, to one host only, with certificates verified.

Proxies from the environment are not used and redirects are not followed, so that a password goes nowhere but to the
server that was named.
"""

import contextlib
import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterator, Mapping
from typing import Self

import attrs

from ccmagenda.caldav.address import Address
from ccmagenda.caldav.login import Login
from ccmagenda.errors import ServerError

LARGEST_REPLY = 20_000_000
READING = frozenset({"GET", "PROPFIND", "REPORT"})
_PASSING = frozenset({502, 503, 504})
_DONE = frozenset({200, 201, 204})
_TRIES = 3


@attrs.frozen(kw_only=True)
class Reply:
    """What a server answered; the names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes = attrs.field(repr=False)

    @property
    def is_done(self) -> bool:
        """Tell whether the server did what it was asked."""
        return self.status in _DONE


@attrs.frozen(kw_only=True)
class Limits:
    """What is borne from a server: seconds without a sign of life, seconds for one reply, bytes; and the pause between tries."""

    silence: float = 30
    longest: float = 120
    largest: int = LARGEST_REPLY
    pause: float = 1


@attrs.frozen
class _Trouble:
    sentence: str
    passing: bool = False


class _NotHereError(OSError):
    """A name that should stand for this machine stands for another."""


class _ToThisMachine(http.client.HTTPConnection):
    """A connection without encryption, which goes no further than this machine whatever the name stands for."""

    def connect(self) -> None:
        super().connect()
        if not ipaddress.ip_address(self.sock.getpeername()[0].partition("%")[0]).is_loopback:
            self.close()
            raise _NotHereError


class Wire:
    """A line to one server; requests that only read are tried again when the line breaks or the server is busy."""

    def __init__(self, address: Address, login: Login, limits: Limits | None = None) -> None:
        """Remember where to; nothing is connected yet."""
        self.address, self.login, self.limits = address, login, limits or Limits()
        self._line: http.client.HTTPConnection | None = None

    def __repr__(self) -> str:
        return f"Wire({str(self.address)!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Hang up; the next request connects anew."""
        if self._line is not None:
            self._line.close()
            self._line = None

    def ask(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str] | None = None) -> Reply:
        """Return the reply to a request, whatever its status; a server that gives none raises :class:`ServerError`."""
        answer: Reply | _Trouble = self._once(method, path, body, headers or {})
        for turn in range(1, _TRIES if method in READING else 1):
            if not (answer.status in _PASSING if isinstance(answer, Reply) else answer.passing):
                break
            time.sleep(self.limits.pause * turn)
            answer = self._once(method, path, body, headers or {})
        if isinstance(answer, _Trouble):  # raised here, where no local name and no earlier error holds the password
            self.close()
            sentence = f"{self.address}: {answer.sentence}"
            raise ServerError(sentence)
        return answer

    def _once(self, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> Reply | _Trouble:
        line = self._line = self._line or self._new_line()
        ran_out = threading.Event()
        answer: Reply | _Trouble
        try:
            if line.sock is None:
                line.connect()
            with _patience(line.sock, self.limits.longest, ran_out):
                self._send(line, method, path, body, headers)
                answer = self._receive(line)
        except (OSError, ValueError, http.client.HTTPException) as error:
            answer = _trouble(error, self.address.host)
        if ran_out.is_set():
            answer = _Trouble(_SLOW)
        if isinstance(answer, _Trouble):
            self.close()
        return answer

    def _new_line(self) -> http.client.HTTPConnection:
        host, port, silence = self.address.host, self.address.port, self.limits.silence
        if self.address.scheme == "http":
            return _ToThisMachine(host, port, timeout=silence)
        return http.client.HTTPSConnection(host, port, timeout=silence, context=ssl.create_default_context())

    def _send(self, line: http.client.HTTPConnection, method: str, path: str, body: bytes, headers: Mapping[str, str]) -> None:
        line.putrequest(method, path, skip_accept_encoding=True)
        line.putheader("User-Agent", "ccmagenda")
        line.putheader("Accept-Encoding", "identity")
        line.putheader("Content-Length", str(len(body)))
        for name, value in headers.items():
            line.putheader(name, value)
        if self.login.user:
            line.putheader("Authorization", self.login.header())
        line.endheaders(body or None)

    def _receive(self, line: http.client.HTTPConnection) -> Reply | _Trouble:
        with line.getresponse() as response:
            body = response.read(self.limits.largest + 1)
            if len(body) > self.limits.largest:
                return _Trouble(
                    f"the server's reply is larger than {self.limits.largest // 1_000_000 or 1} MB - this is no calendar"
                )
            if response.length:
                return _Trouble(_CUT, passing=True)
            return Reply(
                status=response.status,
                headers={name.casefold(): value for name, value in response.getheaders()},
                body=body,
            )


_CUT = "the server broke off before its reply was whole - try again"
_SLOW = "the server takes too long to answer - try again later"
_TOLD: tuple[tuple[type[Exception], str], ...] = (
    (ssl.SSLError, "no secure connection to {host} can be made"),
    (socket.gaierror, "there is no server '{host}', or no network"),
    (TimeoutError, _SLOW),
    (ConnectionRefusedError, "no server answers there"),
    (_NotHereError, "'{host}' is not this machine - use https"),
    (http.client.HTTPException, "what answers there does not speak HTTP"),
    (ValueError, "what answers there does not speak HTTP"),
)


@contextlib.contextmanager
def _patience(line: socket.socket, seconds: float, ran_out: threading.Event) -> Iterator[None]:
    """Hang up after so many seconds, however steadily the server drips; the event tells whether that happened."""

    def hang_up() -> None:
        ran_out.set()
        with contextlib.suppress(OSError):
            # The method of the plain socket: the one for encrypted sockets would take the encryption away from a reader.
            socket.socket.shutdown(line, socket.SHUT_RDWR)

    timer = threading.Timer(seconds, hang_up)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _trouble(error: Exception, host: str) -> _Trouble:
    """Return what an error of the network means to a person."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return _Trouble(f"the certificate of {host} cannot be trusted ({error.verify_message.casefold().rstrip('.')})")
    if isinstance(error, (ConnectionError, ssl.SSLEOFError, http.client.IncompleteRead)) and not isinstance(
        error, ConnectionRefusedError
    ):
        return _Trouble(_CUT, passing=True)
    for kind, sentence in _TOLD:
        if isinstance(error, kind):
            return _Trouble(sentence.format(host=host))
    return _Trouble(f"the server cannot be reached ({(getattr(error, 'strerror', None) or 'unknown error').casefold()})")
