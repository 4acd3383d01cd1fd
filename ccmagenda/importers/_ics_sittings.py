"""From entries to sittings: one entry is one sitting with one session, unless our own identities tell more."""

import datetime
from collections.abc import Mapping, Sequence

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.importers._ics_entries import Entry, Setting
from ccmagenda.importers._ics_homes import homes_of, status_of
from ccmagenda.importers._ics_keys import Keys, slug
from ccmagenda.importers._ics_telling import Told
from ccmagenda.importers._ics_words import paragraphs_of, without_title
from ccmagenda.model import (
    Access,
    At,
    Firmness,
    From,
    Session,
    Sitting,
    TimeSlot,
    Untimed,
    When,
    instant,
    shortened,
    start_of,
)

_NAMES = ("morning", "afternoon", "evening", "lunchtime")
_TITLE_IN_KEY = 40
_ACCESS = {"closed": Access.CLOSED, "restricted": Access.RESTRICTED, "informal": Access.INFORMAL}
_FIRMNESS = {
    "if-necessary": Firmness.IF_NECESSARY,
    "tentative": Firmness.TENTATIVE,
    "cancelled": Firmness.CANCELLED,
}


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
        told = self._telling(entry)
        sessions = (*self._told(entry, told), *self._within(entry, entry.room, entry.firmness))
        teller = self._setting.teller
        own = bool(told) and teller is not None and teller.is_titled(entry.title, entry.event.description)
        return attrs.evolve(
            self._bare(entry, self._keys[entry]),
            title=entry.title if own else "",
            chairs=entry.chairs if entry.kind == "sitting" else (),
            sessions=sessions,
        )

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
        told = self._alone_told(entry)
        within = tuple(self._from(one, entry) for one in told.within) if told else ()
        return Session(
            key=self._keys[entry],
            number=told.number if told else "",
            title=told.title if told else entry.title,
            theme=theme,
            chairs=(told.chairs if told else ()) or entry.chairs,
            talks=told.talks if told else (),
            documents=told.documents if told else (),
            when=entry.when,
            room="" if entry.room == room else entry.room,
            access=entry.access,
            firmness=Firmness.CANCELLED if cancelled else entry.firmness,
            notes=self._notes(entry, told),
            stream=entry.stream,
            sessions=(*within, *self._within(entry, room, outer)),
            origin=entry.event.origin,
        )

    def _alone_told(self, entry: Entry) -> Told | None:
        """Return what a description tells of the one session of an entry of ours, where its first line is its heading."""
        description, teller = entry.event.description, self._setting.teller
        if teller is None or not entry.kind or not teller.is_heading(description.partition("\n")[0], entry.title):
            return None
        return teller.one(description)

    def _notes(self, entry: Entry, told: Told | None) -> str:
        if told is not None:
            return paragraphs_of("\n".join(told.notes))
        return paragraphs_of(without_title(entry.title, entry.event.description))

    def _telling(self, entry: Entry) -> tuple[Told, ...]:
        """Return what the entry of a sitting of ours tells of its sessions; nothing where they cannot be told apart."""
        teller = self._setting.teller
        if entry.kind != "sitting" or teller is None:
            return ()
        told = teller.several(entry.title, entry.event.description)
        if not told:
            sentence = "what this entry tells of its sessions is not told apart for certain, and is kept as the notes of one"
            self._setting.found.doubt(f"sessions of {entry.key}", sentence, entry.event.origin)
        return told

    def _told(self, entry: Entry, told: Sequence[Told]) -> tuple[Session, ...]:
        """Return the sessions that an entry tells of: several where that is certain, else one."""
        if len(told) > 1:
            return self._several(entry, told)
        theme = entry.themes[0][0] if len(entry.themes) == 1 else ""
        self._leave_out(entry, {theme})
        key = self._session_keys.take(theme or entry.key)
        chairs = () if entry.kind == "sitting" else entry.chairs
        bare = Session(key=key, title=entry.title, chairs=chairs, notes=self._notes(entry, None), origin=entry.event.origin)
        made = self._from(told[0], entry, key) if told else bare
        return (attrs.evolve(made, theme=theme, stream=entry.stream),)

    def _several(self, entry: Entry, told: Sequence[Told]) -> tuple[Session, ...]:
        known = dict(entry.themes)
        themes = [theme if (theme := self._setting.theme(one.title)) in known else "" for one in told]
        self._leave_out(entry, set(themes))
        if entry.stream:
            sentence = f"'{shortened(entry.stream)}' is taken as the stream of the first session of this sitting"
            self._setting.found.doubt("stream", sentence, entry.event.origin)
        return tuple(
            attrs.evolve(
                self._from(one, entry, self._session_keys.take(theme or slug(one.title, _TITLE_IN_KEY))),
                theme=theme,
                stream=entry.stream if number == 0 else "",
            )
            for number, (one, theme) in enumerate(zip(told, themes, strict=True))
        )

    def _from(self, told: Told, entry: Entry, key: str = "") -> Session:
        """Return a session that an entry tells of in words; who chairs its sitting is not said again."""
        return Session(
            key=key or self._session_keys.take(slug(told.title, _TITLE_IN_KEY)),
            number=told.number,
            title=told.title,
            chairs=() if told.chairs == entry.chairs else told.chairs,
            talks=told.talks,
            documents=told.documents,
            when=self._hours(told, entry),
            minutes=0 if told.clock else told.minutes,
            access=_ACCESS.get(told.access, Access.OPEN),
            firmness=_FIRMNESS.get(told.firmness, Firmness.PLANNED),
            notes=paragraphs_of("\n".join(told.notes)),
            sessions=tuple(self._from(one, entry) for one in told.within),
            origin=entry.event.origin,
        )

    def _hours(self, told: Told, entry: Entry) -> When:
        if told.clock is None or told.clock.start is None or entry.day is None:
            return Untimed()
        try:
            begun = instant(entry.day, told.clock.start, self._setting.clock.place)
            if told.clock.end is None:
                return From(begun)
            return At(TimeSlot(begun, instant(entry.day, told.clock.end, self._setting.clock.place)))
        except InvalidValueError as error:
            self._setting.found.doubt(f"hours of {told.title}", f"{error}, and these hours are left open", entry.event.origin)
            return Untimed()

    def _leave_out(self, entry: Entry, themes: set[str]) -> None:
        """Tell what is known of an entry and cannot be said of any one session."""
        for theme, said in entry.themes:
            if theme not in themes:
                sentence = f"theme '{said.text}' is not that of one session for certain, and is left out"
                self._setting.found.doubt("themes", sentence, said.origin)
