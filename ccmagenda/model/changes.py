"""What changed from one state of a programme to another, and whom it concerns."""

import enum

import attrs

from ccmagenda.model.programme import Meeting, Programme, Session, Sitting
from ccmagenda.model.sequences import in_order
from ccmagenda.model.tasks import ActionPoint, Deadline
from ccmagenda.model.text import one_line

Subject = Session | Sitting | Meeting | Programme | Deadline | ActionPoint


class What(enum.Enum):
    """What became of a thing."""

    ADDED = "added"
    DROPPED = "dropped"
    CANCELLED = "cancelled"
    RESTORED = "restored"
    ALTERED = "altered"


@attrs.frozen(kw_only=True)
class Placed:
    """A thing of a programme in its place: a session with its sitting (None: not placed), anything else alone."""

    subject: Subject
    sitting: Sitting | None = None


@attrs.frozen(kw_only=True)
class Change:
    """One change to one thing.

    ``about`` is its key; ``fields`` are the names of what was altered ("time", "room"; none where ``what`` is not
    ALTERED); ``before`` and ``after`` are the thing in its place (None: it was not there); ``parties`` and ``themes``
    are whom and what it concerns, before or after.
    """

    what: What
    about: str = attrs.field(converter=one_line)
    fields: tuple[str, ...] = ()
    before: Placed | None = None
    after: Placed | None = None
    parties: frozenset[str] = frozenset()
    themes: frozenset[str] = frozenset()


def _binds_everybody(subject: Subject) -> bool:
    return isinstance(subject, Meeting | Programme) or (isinstance(subject, Deadline) and not subject.parties)


@attrs.frozen(kw_only=True)
class Comparison:
    """Two states of a programme and every change between them, in the order of the newer one."""

    old: Programme
    new: Programme
    changes: tuple[Change, ...] = attrs.field(default=(), converter=in_order)

    def concerning(self, party: str = "", theme: str = "") -> "Comparison":
        """Return the same with only what concerns a State (by code) or a theme (by key); some changes concern all.

        Those are the changes of the meeting and of the programme, and those of deadlines that bind everybody.
        """
        kept = tuple(
            change
            for change in self.changes
            if any(_binds_everybody(placed.subject) for placed in (change.before, change.after) if placed)
            or ((not party or party in change.parties) and (not theme or theme in change.themes))
        )
        return attrs.evolve(self, changes=kept)
