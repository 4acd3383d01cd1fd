"""One calendar on a server (RFC 4791): what lies in it, and the few requests that a publisher makes."""

import urllib.parse
from xml.sax.saxutils import escape

import attrs

from ccmagenda.caldav import multistatus
from ccmagenda.caldav.answers import refuse
from ccmagenda.caldav.multistatus import Resource
from ccmagenda.caldav.wire import Wire
from ccmagenda.errors import ServerError

_XML = {"Content-Type": "application/xml; charset=utf-8"}
_HEAD = '<?xml version="1.0" encoding="utf-8"?>'
_SPACES = 'xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"'
_WHAT = f"{_HEAD}<propfind {_SPACES}><prop><resourcetype/><C:supported-calendar-component-set/></prop></propfind>"
_ALL = (
    f"{_HEAD}<C:calendar-query {_SPACES}><prop><getetag/><C:calendar-data/></prop>"
    '<C:filter><C:comp-filter name="VCALENDAR"/></C:filter></C:calendar-query>'
)
_MISSING, _STALE, _FULL = 404, 412, 507


@attrs.frozen(kw_only=True)
class Lying:
    """An entry as it lies on the server: the name of its file, its ETag, its bytes."""

    name: str
    etag: str
    data: bytes = attrs.field(repr=False)


@attrs.frozen
class Collection:
    """A calendar on a server, by its own address."""

    wire: Wire

    def __str__(self) -> str:
        return str(self.wire.address)

    def look(self) -> Resource | None:
        """Return what the server says of the calendar, or None where there is nothing.

        Something else in the place of a calendar raises :class:`ServerError`.
        """
        reply = self.wire.ask("PROPFIND", self.wire.address.path, _WHAT.encode(), {**_XML, "Depth": "0"})
        if reply.status == _MISSING:
            return None
        if reply.status != multistatus.STATUS:
            raise refuse(self.wire, reply)
        found = [resource for resource in multistatus.read(reply.body, str(self)) if self._child(resource.path) == ""]
        if any(resource.status == _MISSING for resource in found):
            return None
        for resource in found:
            if resource.is_calendar:
                return resource
        sentence = f"{self}: what is at this address is not a calendar - give the address of one calendar, not of a folder"
        raise ServerError(sentence)

    def make(self, title: str) -> None:
        """Make the calendar."""
        told = f"<set><prop><displayname>{escape(title)}</displayname></prop></set>" if title else ""
        body = f"{_HEAD}<C:mkcalendar {_SPACES}>{told}</C:mkcalendar>"
        reply = self.wire.ask("MKCALENDAR", self.wire.address.path, body.encode(), _XML)
        if not reply.is_done:
            raise refuse(self.wire, reply, "the calendar cannot be made")

    def entries(self) -> tuple[Lying, ...]:
        """Return all entries; what a server sends of other addresses is left out, and half a list is refused."""
        reply = self.wire.ask("REPORT", self.wire.address.path, _ALL.encode(), {**_XML, "Depth": "1"})
        if reply.status != multistatus.STATUS:
            raise refuse(self.wire, reply)
        pairs = [(self._child(resource.path), resource) for resource in multistatus.read(reply.body, str(self))]
        if any(resource.status == _FULL for _, resource in pairs):
            sentence = f"{self}: the server sends a part of the calendar only, so nothing can be compared"
            raise ServerError(sentence)
        return tuple(
            Lying(name=name, etag=resource.etag, data=resource.data.encode("utf-8", "replace"))
            for name, resource in pairs
            if name and resource.data
        )

    def entry(self, name: str) -> Lying | None:
        """Return one entry as it lies there now, or None where there is none."""
        reply = self.wire.ask("GET", self._path(name), headers={"Accept": "text/calendar"})
        if reply.status == _MISSING:
            return None
        if not reply.is_done:
            raise refuse(self.wire, reply, name)
        return Lying(name=name, etag=reply.headers.get("etag", ""), data=reply.body)

    def put(self, name: str, data: bytes, etag: str, about: str) -> bool:
        """Write an entry over the edition with that ETag, or a new one for an empty ETag; False where another lies there."""
        condition = {"If-Match": etag} if etag else {"If-None-Match": "*"}
        headers = {"Content-Type": "text/calendar; charset=utf-8", **condition}
        reply = self.wire.ask("PUT", self._path(name), data, headers)
        if not reply.is_done and reply.status != _STALE:
            raise refuse(self.wire, reply, about)
        return reply.is_done

    def _path(self, name: str) -> str:
        return self.wire.address.path + urllib.parse.quote(name, safe="@")

    def _child(self, path: str) -> str | None:
        """Return the name of what lies directly in the calendar, "" for the calendar itself, None for anything else."""
        own = urllib.parse.unquote(self.wire.address.path)
        name = path.removeprefix(own) if path.startswith(own) else None if path != own.rstrip("/") else ""
        return None if name is not None and ("/" in name or name in {".", ".."}) else name
