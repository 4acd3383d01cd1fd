"""Editions: a programme as it was issued, once and for all; and the chain of them up to the one at hand."""

import attrs

from ccmagenda.model.programme import Programme
from ccmagenda.model.sequences import in_order


@attrs.frozen(kw_only=True)
class Edition:
    """One edition as it was frozen; its date, symbol and status are those of its programme."""

    number: int
    programme: Programme


@attrs.frozen(kw_only=True)
class Issue:
    """A programme and the editions that went out before it, the oldest first.

    Calendars need both: an entry counts the editions in which its time, place or status changed.
    """

    programme: Programme
    editions: tuple[Edition, ...] = attrs.field(default=(), converter=in_order)

    @property
    def chain(self) -> tuple[Programme, ...]:
        """Return all states of the programme, the oldest first and the one at hand last."""
        return (*(edition.programme for edition in self.editions), self.programme)

    @property
    def last(self) -> Programme | None:
        """Return the programme of the last edition, or None before the first."""
        return self.editions[-1].programme if self.editions else None
