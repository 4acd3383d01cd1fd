"""What a server says of several resources at once (RFC 4918, section 13): href by href, property by property."""

import re
import urllib.parse
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

import attrs

from ccmagenda.errors import ServerError

STATUS = 207
DAV, CALDAV = "{DAV:}", "{urn:ietf:params:xml:ns:caldav}"
_PROLOGUE = re.compile(r"\ufeff?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*+(?=(.{0,9}))", re.DOTALL)


@attrs.frozen(kw_only=True)
class Resource:
    """One resource: its path without percent signs, what the server says of the whole of it, and what it holds.

    ``takes`` are the kinds of entries that a calendar takes, like VEVENT; where a server does not say, it takes all.
    """

    path: str
    status: int
    is_calendar: bool
    takes: frozenset[str]
    etag: str
    data: str = attrs.field(repr=False)


def read(body: bytes, source: str) -> tuple[Resource, ...]:
    """Return the resources in a reply from ``source``; a DTD is refused before anything of it is read.

    A DTD can stand before the first element only, so text of an entry that speaks of one is no matter.
    """
    try:
        text = body.decode("utf-8")
        prologue = _PROLOGUE.match(text)
        if prologue is None or prologue[1].upper() == "<!DOCTYPE":
            sentence = f"{source}: the server's reply has a DTD, which no calendar server sends"
            raise ServerError(sentence)
        root = ET.fromstring(text)  # noqa: S314 - what makes XML dangerous is the DTD, and it has none
    except (UnicodeDecodeError, ET.ParseError, RecursionError):
        root = ET.Element("none")
    if root.tag != f"{DAV}multistatus":
        sentence = f"{source}: the server's reply is not the list that was asked for - is this the address of a calendar?"
        raise ServerError(sentence)
    return tuple(_resources(root))


def _resources(root: ET.Element) -> Iterator[Resource]:
    for response in root.findall(f"{DAV}response"):
        good = [part for part in response.findall(f"{DAV}propstat") if _status(part) == 200]
        found = {prop.tag: prop for part in good for prop in part.findall(f"{DAV}prop/*")}
        kinds = found.get(f"{DAV}resourcetype")
        yield Resource(
            path=_path(response.findtext(f"{DAV}href") or ""),
            status=_status(response),
            is_calendar=kinds is not None and kinds.find(f"{CALDAV}calendar") is not None,
            takes=frozenset(kind.get("name", "").upper() for kind in found.get(f"{CALDAV}supported-calendar-component-set", ())),
            etag=_text(found, f"{DAV}getetag"),
            data=_text(found, f"{CALDAV}calendar-data"),
        )


def _text(found: Mapping[str, ET.Element], name: str) -> str:
    return (found[name].text or "").strip() if name in found else ""


def _status(element: ET.Element) -> int:
    words = (element.findtext(f"{DAV}status") or "").split()
    return int(words[1]) if len(words) > 1 and re.fullmatch("[0-9]{3}", words[1]) else 0


def _path(href: str) -> str:
    try:
        return urllib.parse.unquote(urllib.parse.urlsplit(href.strip()).path)
    except ValueError:
        return ""
