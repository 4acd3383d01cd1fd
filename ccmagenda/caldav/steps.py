"""What publishing does to each entry, or would do."""

import enum

import attrs

from ccmagenda.model import one_line


class What(enum.Enum):
    """What happens to an entry."""

    CREATE = "create"
    UPDATE = "update"
    CANCEL = "cancel"
    UNCHANGED = "unchanged"
    CONFLICT = "conflict"
    LEFT = "left"


CHANGES = frozenset({What.CREATE, What.UPDATE, What.CANCEL})


@attrs.frozen(kw_only=True)
class Step:
    """What happens to one entry, and why; without a UID it is the calendar itself that is made.

    ``name``, ``etag`` and ``body`` are what will be sent: the file on the server, the edition that is replaced, the bytes.
    """

    what: What
    uid: str = attrs.field(default="", converter=one_line)
    summary: str = attrs.field(default="", converter=one_line)
    why: str = attrs.field(default="", converter=one_line)
    name: str = attrs.field(default="", repr=False)
    etag: str = attrs.field(default="", repr=False)
    body: bytes = attrs.field(default=b"", repr=False)
