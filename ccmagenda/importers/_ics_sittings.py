"""From entries to sittings: one entry is one sitting with one session, unless our own identities tell more."""

import datetime
from collections.abc import Mapping, Sequence

import attrs

from ccmagenda.importers._ics_entries import Entry, Setting
from ccmagenda.importers._ics_homes import homes_of, status_of
from ccmagenda.importers._ics_keys import Keys, slug
from ccmagenda.importers._ics_words import paragraphs_of, told_sessions, without_title
from ccmagenda.model import At, Firmness, Session, Sitting, When, shortened, start_of

_NAMES = ("morning", "afternoon", "evening", "lunchtime")
_TITLE_IN_KEY = 40


def sittings_of(entries: Sequence[Entry], setting: Setting) -> tuple[Sitting, ...]:
    """Return the sittings: those of others in the order of time, ours in the order of the programme that they are from."""
    homes = homes_of(entries, setting)
    guests: dict[Entry, list[Entry]] = {}
    for guest, home in homes.items():
        guests.setdefault(home, []).append(guest)
    making = _Making(entries, guests, setting)
    sittings = [making.sitting(entry) for entry in entries if entry not in homes]
    return tuple(sittings if setting.identity.prefix else sorted(sittings, key=_in_time))


def _in_time(sitting: Sitting) -> tuple[datetime.date, float]:
    return sitting.day or datetime.date.max, _seconds(sitting.hours)


def _by_start(entry: Entry) -> float:
    return _seconds(entry.when)


def _seconds(when: When) -> float:
    start = start_of(when)
    return start.timestamp() if start else 0.0


class _Making:
    """The making of sittings: each sitting and each session gets a key of its own."""

    def __init__(self, entries: Sequence[Entry], guests: Mapping[Entry, Sequence[Entry]], setting: Setting) -> None:
        self._setting, self._guests = setting, guests
        self._sitting_keys, self._session_keys = Keys(), Keys()
        # Keys that our calendars tell are given first, so that none is lost to a session that merely gets one.
        self._keys = {entry: self._session_keys.take(entry.key) for entry in entries if entry.kind == "session"}
        self._keys |= {entry: self._sitting_keys.take(entry.key) for entry in entries if entry.kind == "sitting"}
        self._keys |= {entry: self._sitting_keys.take(entry.key) for entry in entries if entry not in self._keys}

    def sitting(self, entry: Entry) -> Sitting:
        if entry.kind == "session":
            return self._alone(entry)
        if entry.kind == "sitting" and not entry.event.description:
            return self._without_sessions(entry)
        sessions = (*self._told(entry), *self._within(entry, entry.room, entry.firmness))
        chairs = entry.chairs if entry.kind == "sitting" else ()
        return attrs.evolve(self._bare(entry, self._keys[entry]), chairs=chairs, sessions=sessions)

    def _bare(self, entry: Entry, key: str) -> Sitting:
        day = entry.day.isoformat() if entry.day else ""
        named = next((name for name in _NAMES if entry.kind == "sitting" and key == f"{day}-{name}"), "")
        return Sitting(
            key=key,
            day=entry.day,
            name=named if isinstance(entry.when, At) else "",
            hours=entry.when,
            room=entry.room,
            access=entry.access,
            firmness=entry.firmness,
            origin=entry.event.origin,
        )

    def _without_sessions(self, entry: Entry) -> Sitting:
        self._leave_out(entry, set())
        if entry.stream:
            self._setting.found.leftover("CONFERENCE", entry.stream, entry.event.origin)
        return attrs.evolve(self._bare(entry, self._keys[entry]), title=entry.title, chairs=entry.chairs)

    def _alone(self, entry: Entry) -> Sitting:
        """Return a sitting made for a session whose own is not known; what the session's marks do not say, it says."""
        statuses = {status_of({entry.firmness, firmness}, final=self._setting.final): firmness for firmness in reversed(Firmness)}
        firmness = statuses.get(entry.event.status.text, Firmness.PLANNED)
        bare = self._bare(entry, self._sitting_keys.take(entry.key))
        return attrs.evolve(bare, access="open", firmness=firmness, sessions=(self._session(entry, entry.room, firmness),))

    def _within(self, entry: Entry, room: str, outer: Firmness) -> tuple[Session, ...]:
        """Return the sessions with entries of their own that stand in a sitting or a session."""
        return tuple(self._session(guest, room, outer) for guest in sorted(self._guests.get(entry, ()), key=_by_start))

    def _session(self, entry: Entry, room: str, outer: Firmness) -> Session:
        """Return a session from an entry of its own, in a sitting with that room, and as firm as that."""
        cancelled = entry.event.status.text == "CANCELLED" and outer is not Firmness.CANCELLED
        theme = entry.themes[0][0] if entry.themes else ""
        self._leave_out(entry, {theme})
        return Session(
            key=self._keys[entry],
            title=entry.title,
            theme=theme,
            chairs=entry.chairs,
            when=entry.when,
            room="" if entry.room == room else entry.room,
            access=entry.access,
            firmness=Firmness.CANCELLED if cancelled else entry.firmness,
            notes=paragraphs_of(without_title(entry.title, entry.event.description)),
            stream=entry.stream,
            sessions=self._within(entry, room, outer),
            origin=entry.event.origin,
        )

    def _told(self, entry: Entry) -> tuple[Session, ...]:
        """Return the sessions that the entry of a sitting tells of: several where that is certain, else one."""
        told = told_sessions(entry.title, entry.event.description) if entry.kind == "sitting" else ()
        if len(told) > 1:
            return self._several(entry, told)
        theme = entry.themes[0][0] if len(entry.themes) == 1 else ""
        self._leave_out(entry, {theme})
        only = Session(
            key=self._session_keys.take(theme or entry.key),
            title=entry.title,
            theme=theme,
            chairs=() if entry.kind == "sitting" else entry.chairs,
            notes=paragraphs_of(without_title(entry.title, entry.event.description)),
            stream=entry.stream,
            origin=entry.event.origin,
        )
        return (only,)

    def _several(self, entry: Entry, told: Sequence[tuple[str, str]]) -> tuple[Session, ...]:
        known = dict(entry.themes)
        themes = [theme if (theme := self._setting.theme(title)) in known else "" for title, _ in told]
        self._leave_out(entry, set(themes))
        if entry.stream:
            sentence = f"'{shortened(entry.stream)}' is taken as the stream of the first session of this sitting"
            self._setting.found.doubt("stream", sentence, entry.event.origin)
        return tuple(
            Session(
                key=self._session_keys.take(theme or slug(title, _TITLE_IN_KEY)),
                title=title,
                theme=theme,
                notes=paragraphs_of(notes),
                stream=entry.stream if number == 0 else "",
                origin=entry.event.origin,
            )
            for number, ((title, notes), theme) in enumerate(zip(told, themes, strict=True))
        )

    def _leave_out(self, entry: Entry, themes: set[str]) -> None:
        """Tell what is known of an entry and cannot be said of any one session."""
        for theme, said in entry.themes:
            if theme not in themes:
                sentence = f"theme '{said.text}' is not that of one session for certain, and is left out"
                self._setting.found.doubt("themes", sentence, said.origin)
