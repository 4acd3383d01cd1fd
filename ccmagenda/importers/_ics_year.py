"""Deadlines and action points, as our calendars hold them beside the meeting itself."""

import datetime
from collections.abc import Sequence

from ccmagenda.importers._ics_entries import Entry, Setting
from ccmagenda.importers._ics_keys import Keys
from ccmagenda.importers._ics_words import paragraphs_of, untold
from ccmagenda.model import ActionPoint, Deadline, Firmness, Progress


def deadlines_of(entries: Sequence[Entry], setting: Setting) -> tuple[Deadline, ...]:
    """Return the deadlines; whom they bind stays in their notes, in words."""
    keys = Keys()
    return tuple(
        Deadline(
            key=keys.take(entry.key),
            title=untold(entry.title, "deadline", setting.languages),
            day=day,
            notes=paragraphs_of(entry.event.description),
            cancelled=entry.firmness is Firmness.CANCELLED,
            origin=entry.event.origin,
        )
        for entry, day in _dated(entries, "deadline")
    )


def points_of(entries: Sequence[Entry], setting: Setting) -> tuple[ActionPoint, ...]:
    """Return the action points; whom they fall to stays in their notes, in words."""
    keys = Keys()
    return tuple(_point(entry, day, keys.take(entry.key), setting) for entry, day in _dated(entries, "action-point"))


def _point(entry: Entry, day: datetime.date, key: str, setting: Setting) -> ActionPoint:
    done = next(
        (mark for language in setting.languages if entry.title.endswith(mark := f" ({language.say('progress-done')})")), ""
    )
    cancelled = entry.firmness is Firmness.CANCELLED
    return ActionPoint(
        key=key,
        title=untold(entry.title.removesuffix(done), "action-point", setting.languages),
        due=day,
        progress=Progress.CANCELLED if cancelled else Progress.DONE if done else Progress.OPEN,
        notes=paragraphs_of(entry.event.description),
        origin=entry.event.origin,
    )


def _dated(entries: Sequence[Entry], kind: str) -> list[tuple[Entry, datetime.date]]:
    return [(entry, entry.day) for entry in entries if entry.kind == kind and entry.day]
