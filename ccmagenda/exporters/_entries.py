"""What stands in a calendar: one entry for each sitting, or for each session that has hours of its own."""

import datetime
import enum
import urllib.parse
from collections.abc import Iterator

import attrs

from ccmagenda.model import Firmness, Instant, Meeting, Programme, Session, Sitting, Status, slot_of, start_of
from ccmagenda.model.programme import PAUSES
from ccmagenda.wording import Wording, led_by


class Grain(enum.Enum):
    """How finely a calendar is divided."""

    SITTING = "sitting"
    SESSION = "session"


@attrs.frozen(kw_only=True, eq=False)
class Entry:
    """One entry: ``start`` is an instant, or a date for a whole day; ``end`` is None where no end is known.

    ``parties`` are the States that it concerns, ``themes`` the themes, both by key; ``uid`` stays whatever is edited.
    """

    uid: str
    summary: str
    start: Instant | datetime.date
    end: Instant | None
    description: str
    location: str
    categories: tuple[str, ...]
    status: str
    busy: bool
    url: str
    stamp: datetime.date
    parties: frozenset[str]
    themes: tuple[str, ...]


@attrs.frozen(kw_only=True, eq=False)
class Feed:
    """A calendar: its name, what it is, the entries in it, the zone of the place, and the date of the programme."""

    uid: str
    name: str
    description: str
    zone: str
    stamp: datetime.date
    entries: tuple[Entry, ...]
    url: str = ""


def entries(programme: Programme, wording: Wording, grain: Grain = Grain.SITTING) -> tuple[Entry, ...]:
    """Return the entries of a programme; what has no day has no entry, and no hour is invented.

    With ``Grain.SESSION`` a session with hours of its own has an entry of its own, and its sitting's entry holds the
    sessions that have none.
    """
    return tuple(entry for sitting in programme.sittings if sitting.day for entry in _of_sitting(sitting, wording, grain))


def _of_sitting(sitting: Sitting, wording: Wording, grain: Grain) -> Iterator[Entry]:
    timed = [s for s in sitting.walk() if start_of(s.when) and s.kind not in PAUSES] if grain is Grain.SESSION else []
    own = {id(session) for session in timed}
    rest = tuple(session for session in sitting.sessions if id(session) not in own and session.kind not in PAUSES)
    if rest or not timed:
        yield _entry(sitting, None, rest, wording, grain)
    for session in timed:
        yield _entry(sitting, session, (session,), wording, grain)


def _entry(sitting: Sitting, session: Session | None, sessions: tuple[Session, ...], wording: Wording, grain: Grain) -> Entry:
    meeting = wording.programme.meeting
    when = session.when if session else sitting.hours
    slot, start = slot_of(when), start_of(when)
    thing = session or sitting
    walked = [nested for top in sessions for nested in top.walk()]
    themes = tuple(dict.fromkeys(nested.theme for nested in walked if nested.theme))
    title = wording.title(session) if session else wording.sitting(sitting, sessions)
    marks = wording.marks(thing)
    return Entry(
        uid=uid(wording.programme, "session" if session else "sitting", thing.key),
        summary=f"{wording.meeting_short()}: {title}" + (f" ({marks})" if marks else ""),
        start=start or sitting.day or meeting.first,
        end=slot.end if slot else None,
        description="\n\n".join(part for part in (_told(top, sitting, wording, grain) for top in sessions) if part),
        location=", ".join(part for part in (wording.room((session and session.room) or sitting.room), wording.place()) if part),
        categories=tuple(wording.theme(theme) for theme in themes),
        status=_status(thing, sitting, wording.programme),
        busy=start is not None,
        url=(session.stream if session else "") or meeting.url,
        stamp=wording.programme.as_of,
        parties=frozenset(state for nested in walked for state in concerned(nested, sitting, meeting)),
        themes=themes,
    )


def uid(programme: Programme, what: str, key: str) -> str:
    """Return the identity of an entry: made of the meeting and of the key that never changes, of nothing else."""
    parts = (programme.convention or "meeting", programme.meeting.ref, what, key)
    return "-".join(urllib.parse.quote(part, safe="") for part in parts).casefold() + "@ccmagenda"


def concerned(session: Session, sitting: Sitting, meeting: Meeting) -> Iterator[str]:
    """Yield the States that a session concerns: those that chair it, have another role in it, or speak."""
    yield from (state for chair in led_by(session, sitting) if (state := meeting.holder(chair)))
    for talk in session.talks:
        yield from (who.state for who in talk.speakers if who.state)


def _status(thing: Session | Sitting, sitting: Sitting, programme: Programme) -> str:
    firmness = {thing.firmness, sitting.firmness}
    if Firmness.CANCELLED in firmness:
        return "CANCELLED"
    firm = programme.status is Status.FINAL and firmness == {Firmness.PLANNED}
    return "CONFIRMED" if firm else "TENTATIVE"


def _apart(session: Session, grain: Grain) -> bool:
    """Tell whether a nested session is not told with the one around it: a pause, or one with an entry of its own."""
    return session.kind in PAUSES or (grain is Grain.SESSION and start_of(session.when) is not None)


def _told(session: Session, sitting: Sitting, wording: Wording, grain: Grain) -> str:
    """Return a session in words: title, chairs, notes, presentations, what stands within it, references."""
    day = sitting.day or wording.programme.meeting.first
    roles = wording.roles(led_by(session, sitting), day)
    hours = wording.when(session.when)
    marks = wording.marks(session)
    aside = "; ".join(part for part in (roles, marks) if part)
    lines = [" ".join(part for part in (hours, wording.title(session), f"({aside})" if aside else "") if part)]
    lines += [session.notes.read(wording.language.code)]
    lines += [f"- {wording.talk(talk, day)}" for talk in session.talks]
    lines += [_told(nested, sitting, wording, grain) for nested in session.sessions if not _apart(nested, grain)]
    lines += wording.references(session)
    if session.documents:
        lines.append(wording.language.say("documents", symbols=", ".join(session.documents)))
    return "\n".join(line for line in lines if line)
