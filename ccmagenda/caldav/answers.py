"""What a server's refusal means, in one line."""

import urllib.parse

from ccmagenda.caldav.wire import Reply, Wire
from ccmagenda.errors import ServerError
from ccmagenda.model import shortened

_TOLD = {
    400: "the server takes this for a faulty request",
    403: "this user may not do that there",
    404: "there is no calendar at this address - check it, or add --create to make one",
    405: "this address takes no calendar entries",
    409: "this clashes with something else on the server, or the folder above is missing",
    410: "the calendar that was at this address is gone",
    412: "the server holds another edition than the one we know, or finds the entry too large",
    413: "the server finds this too large",
    415: "the server does not take entries of this kind",
    423: "the calendar is locked at the moment - try again later",
    429: "the server has had too many requests - try again later",
    500: "the server failed - try again later, or tell those who run it",
    503: "the server is not available at the moment - try again later",
    507: "there is no room left on the server",
}


def refuse(wire: Wire, reply: Reply, about: str = "") -> ServerError:
    """Return the error for a reply that is not what was asked for; ``about`` names the entry."""
    sentence = f"{wire.address}: {shortened(about) + ': ' if about else ''}{_told(wire, reply)} ({reply.status})"
    return ServerError(sentence)


def _told(wire: Wire, reply: Reply) -> str:
    if reply.status == 401 and not wire.login.user:
        return "the server asks who you are - name the user with --user"
    if reply.status == 401:
        return f"the server does not know the user '{shortened(wire.login.user)}', or the password is wrong"
    if 300 <= reply.status < 400:
        return f"the server sends us on{_elsewhere(reply)}, and we do not follow - give the calendar's own address"
    return _TOLD.get(reply.status, "the server's answer is not one that we know")


def _elsewhere(reply: Reply) -> str:
    """Return where a redirect leads, without a user, a password or a query in it."""
    try:
        parts = urllib.parse.urlsplit(reply.headers.get("location", ""))
        host = parts.netloc.rpartition("@")[2]
    except ValueError:
        return ""
    target = f"{parts.scheme}://{host}{parts.path}" if host else parts.path
    return f" to {shortened(target)}" if target else ""
