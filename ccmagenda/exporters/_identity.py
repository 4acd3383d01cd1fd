"""The identities of entries: made of the meeting and of a key that never changes, of nothing else."""

import functools
import re
import urllib.parse
from collections.abc import Iterable

import attrs

from ccmagenda.exporters._feed import Entry
from ccmagenda.model import Programme

_SAFE_KEY = re.compile(r"[a-z0-9._~-]*")


def uid(programme: Programme, what: str, key: str) -> str:
    """Return the identity of an entry, like ``ccm-2im-session-opening@ccmagenda``."""
    return f"{_stem(programme.convention, programme.meeting.ref, what)}{_quoted(key)}@ccmagenda"


def prefix(programme: Programme) -> str:
    """Return what the identities of all entries of a meeting begin with, like ``ccm-2im-``."""
    return _stem(programme.convention, programme.meeting.ref, "").removesuffix("-")


def with_identity_of(first: Programme, programme: Programme, found: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return entries under the identities that they had at ``first``, where meeting or convention are called otherwise now."""
    then, now = prefix(first), prefix(programme)
    return tuple(found if then == now else (_under(then, now, entry) for entry in found))


def _under(then: str, now: str, entry: Entry) -> Entry:
    parent = then + entry.parent.removeprefix(now) if entry.parent else ""
    return attrs.evolve(entry, uid=then + entry.uid.removeprefix(now), parent=parent)


@functools.lru_cache(maxsize=256)
def _stem(convention: str, ref: str, what: str) -> str:
    return "-".join(map(_quoted, (convention or "meeting", ref, what, "")))


def _quoted(part: str) -> str:
    return part if _SAFE_KEY.fullmatch(part) else urllib.parse.quote(part, safe="").casefold()
