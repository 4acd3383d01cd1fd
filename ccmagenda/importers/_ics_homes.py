"""Which sitting a session of ours belongs to, where each has an entry of its own."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from ccmagenda.importers._ics_entries import Entry, Setting
from ccmagenda.model import Firmness, slot_of, start_of
from ccmagenda.notation.limits import DEEPEST

if TYPE_CHECKING:
    import datetime

_MOST_A_DAY = 50


def homes_of(entries: Sequence[Entry], setting: Setting) -> dict[Entry, Entry]:
    """Return the sitting, or the session around it, of each session of ours for which one is certain.

    That is the one which it names; where sessions do not name theirs, the sitting within whose hours it lies.
    """
    by_uid = {entry.event.uid.text: entry for entry in entries if entry.kind in {"sitting", "session"}}
    by_day: dict[datetime.date | None, list[Entry]] = {}
    for entry in entries:
        if _can_host(entry):
            by_day.setdefault(entry.day, []).append(entry)
    found = {}
    for entry in (entry for entry in entries if entry.kind == "session" and start_of(entry.when)):
        if entry.event.parent or setting.relates:
            home = _named_home(entry, by_uid) if entry.event.parent else None
        else:
            home = _home_by_hours(entry, by_day.get(entry.day, []), final=setting.final)
        if home:
            found[entry] = home
    return found


def _can_host(entry: Entry) -> bool:
    """Tell whether a sitting has sessions besides those with entries of their own: its description then tells them."""
    return entry.kind == "sitting" and bool(entry.event.description)


def _named_home(entry: Entry, by_uid: Mapping[str, Entry]) -> Entry | None:
    """Return the session or sitting that an entry names as its own, unless the chain of those leads nowhere."""
    home = by_uid.get(entry.event.parent.text)
    above = home
    for _ in range(DEEPEST):
        if above is None or above.kind == "sitting":
            return home if above is None or _can_host(above) else None
        above = by_uid.get(above.event.parent.text)
    return None


def _home_by_hours(entry: Entry, sittings: Sequence[Entry], *, final: bool) -> Entry | None:
    """Return the one sitting that a session can have come from; among so many a day that nobody holds, none is sought."""
    if len(sittings) > _MOST_A_DAY:
        return None
    around = [sitting for sitting in sittings if _lies_within(entry, sitting) and _agree(entry, sitting, final=final)]
    same_room = [sitting for sitting in around if sitting.room == entry.room]
    chosen = same_room if len(around) > 1 else around
    return chosen[0] if len(chosen) == 1 else None


def _lies_within(entry: Entry, sitting: Entry) -> bool:
    slot, start, outer = slot_of(entry.when), start_of(entry.when), slot_of(sitting.when)
    if outer is None or start is None:
        return False
    return outer.holds(slot) if slot else outer.start <= start < outer.end


def _agree(entry: Entry, sitting: Entry, *, final: bool) -> bool:
    """Tell whether a session in that sitting would be written as it is: with this room and this status."""
    roomed = bool(entry.room) or not sitting.room
    return roomed and entry.event.status.text in {"", status_of({entry.firmness, sitting.firmness}, final=final)}


def status_of(firmness: set[Firmness], *, final: bool) -> str:
    """Return the STATUS that our calendars give."""
    if Firmness.CANCELLED in firmness:
        return "CANCELLED"
    return "CONFIRMED" if final and firmness == {Firmness.PLANNED} else "TENTATIVE"
