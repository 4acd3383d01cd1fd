"""Where a calendar lives on a server; an address that would give a password away is never made."""

import ipaddress
import re
import urllib.parse

import attrs

from ccmagenda.errors import InvalidValueError

_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_.])?")
_PORTS = {"https": 443, "http": 80}


@attrs.frozen(kw_only=True)
class Address:
    """The address of one calendar: ``path`` is percent-encoded and ends with a slash."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Return the address without its path.

        >>> address("https://dav.example.org/anna/meeting").origin
        'https://dav.example.org'
        """
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    def __str__(self) -> str:
        return self.origin + self.path


def address(text: str) -> Address:
    """Return the address that a text names.

    Refused, without repeating the text, since it may hold a password: a user in it, a query, a scheme other than
    https, and http to any host but this machine.

    >>> str(address("https://dav.example.org:443/anna/meeting"))
    'https://dav.example.org/anna/meeting/'
    >>> address("http://dav.example.org/anna/")
    Traceback (most recent call last):
    ccmagenda.errors.InvalidValueError: over http everybody on the way can read the password - use https
    """
    try:
        parts = urllib.parse.urlsplit(text if text.isprintable() and " " not in text else "")
        host, port = _host(parts.hostname or ""), parts.port
    except ValueError:
        parts, host, port = urllib.parse.urlsplit(""), "", None
    if "@" in parts.netloc:
        sentence = "the address of the calendar holds a user or a password - leave them out, and name the user with --user"
        raise InvalidValueError(sentence)
    if parts.scheme not in _PORTS or not host:
        sentence = "this is not the address of a calendar - write it like https://server.example.org/calendars/meeting/"
        raise InvalidValueError(sentence)
    if "?" in text or "#" in text:
        sentence = "the address of a calendar has no '?' and no '#' - leave out what begins there"
        raise InvalidValueError(sentence)
    if parts.scheme == "http" and not is_here(host):
        sentence = "over http everybody on the way can read the password - use https"
        raise InvalidValueError(sentence)
    path = urllib.parse.quote(parts.path, safe="/%:@!$&'()*+,;=~") if parts.path else "/"
    return Address(
        scheme=parts.scheme, host=host, port=port or _PORTS[parts.scheme], path=path if path.endswith("/") else f"{path}/"
    )


def is_here(host: str) -> bool:
    """Tell whether a host is this machine.

    >>> [is_here(host) for host in ("localhost", "127.8.8.8", "::1", "127.1", "localhost.example.org")]
    [True, True, True, False, False]
    """
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host(name: str) -> str:
    """Return a host as it is asked for, or nothing where it cannot be one."""
    try:
        return str(ipaddress.ip_address(name))
    except ValueError:
        plain = name.encode("idna").decode("ascii").casefold() if name else ""
        return plain if _HOST.fullmatch(plain) else ""
