"""The life of entries over the editions of a programme: which number in sequence each has, and when it last changed."""

import datetime
from collections.abc import Iterable, Sequence

import attrs

from ccmagenda.exporters._feed import Entry

_GONE = "CANCELLED"


def lived(states: Sequence[tuple[datetime.date, Iterable[Entry]]]) -> tuple[Entry, ...]:
    """Return the entries of the last state, each with its sequence number and the date of its last change.

    The states are dates with entries, the oldest first. The number rises by one in each state in which the time, the
    place or the status of an entry changed, and only then. An entry that was dropped stays, as cancelled.
    """
    known: dict[str, Entry] = {}
    for day, entries in states:
        now = {entry.uid: entry for entry in entries}
        carried = {uid: _carried(entry, known.get(uid), day) for uid, entry in now.items()}
        gone = {uid: _ended(entry, day) for uid, entry in known.items() if uid not in now}
        known = carried | gone
    return tuple(known.values())


def _carried(entry: Entry, before: Entry | None, day: datetime.date) -> Entry:
    """Return an entry as it goes on from what it was before."""
    if before is None:
        return attrs.evolve(entry, stamp=day)
    rises = entry.weighty != before.weighty
    changed = rises or entry.said != before.said
    return attrs.evolve(entry, sequence=before.sequence + rises, stamp=day if changed else before.stamp)


def _ended(entry: Entry, day: datetime.date) -> Entry:
    """Return an entry that is no longer in the programme: it stays as it last was, cancelled."""
    if entry.status == _GONE:
        return entry
    return attrs.evolve(entry, status=_GONE, busy=False, sequence=entry.sequence + 1, stamp=day)


def changed(states: Sequence[tuple[datetime.date, Iterable[Entry]]]) -> tuple[Entry, ...]:
    """Return the entries that are not as they were in the state before the last, new ones and ended ones among them."""
    held = [(day, tuple(entries)) for day, entries in states]
    before = {entry.uid: entry for entry in lived(held[:-1])}
    return tuple(entry for entry in lived(held) if entry.uid not in before or entry.said != before[entry.uid].said)
