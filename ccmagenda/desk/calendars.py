"""Calendars: of the whole meeting, of what concerns one State, of one theme."""

import attrs

from ccmagenda.desk.making import state
from ccmagenda.desk.papers import language_of, pick
from ccmagenda.desk.reading import convention_of
from ccmagenda.errors import UnknownNameError
from ccmagenda.exporters import Entry, Feed, entries
from ccmagenda.exporters._entries import Grain, uid
from ccmagenda.exporters.ics import Pressed, write
from ccmagenda.model import Programme, shortened
from ccmagenda.notation import did_you_mean
from ccmagenda.wording import Wording


@attrs.frozen
class Calendars:
    """All calendars of one programme; each entry is written once and shared by those that hold it."""

    programme: Programme
    wording: Wording
    entries: tuple[Entry, ...]
    pressed: Pressed = attrs.field(factory=dict, eq=False, repr=False)

    @property
    def parties(self) -> tuple[str, ...]:
        """Return the codes of the States that have a part in the programme, sorted."""
        return tuple(sorted({code for entry in self.entries for code in entry.parties}))

    @property
    def themes(self) -> tuple[str, ...]:
        """Return the themes that are treated, in the order of the programme."""
        return tuple(dict.fromkeys(theme for entry in self.entries for theme in entry.themes))

    def whole(self) -> bytes:
        """Return the calendar of the whole meeting."""
        return self._write("all", "", self.entries)

    def of_party(self, code: str) -> bytes:
        """Return the calendar of what a State chairs, presents or has another role in."""
        name = self.wording.state(code, self.programme.meeting.first)
        return self._write(f"party-{code.casefold()}", name, tuple(entry for entry in self.entries if code in entry.parties))

    def of_theme(self, theme: str) -> bytes:
        """Return the calendar of one theme."""
        return self._write(
            f"theme-{theme}", self.wording.theme(theme), tuple(entry for entry in self.entries if theme in entry.themes)
        )

    def _write(self, what: str, name: str, chosen: tuple[Entry, ...]) -> bytes:
        meeting = self.programme.meeting
        feed = Feed(
            uid=uid(self.programme, "calendar", what),
            name=" \u2013 ".join(part for part in (self.wording.meeting_short(), name) if part),
            description=", ".join(part for part in (self.wording.meeting_title(), self.wording.place()) if part),
            zone=meeting.zone,
            stamp=self.programme.as_of,
            entries=chosen,
            url=meeting.url,
        )
        return write(feed, self.pressed)


def calendars(programme: Programme, grain: str = "sitting", language: str = "") -> Calendars:
    """Return all calendars of a programme, at the grain of sittings or of sessions."""
    divided = Grain(pick(grain, [g.value for g in Grain], "a grain"))
    known = convention_of(programme)
    wording = Wording(programme=programme, convention=known, language=language_of(language or programme.language))
    return Calendars(programme, wording, entries(programme, wording, divided))


def calendar(programme: Programme, *, grain: str = "sitting", party: str = "", theme: str = "", language: str = "") -> bytes:
    """Return a calendar as iCalendar bytes: the whole meeting, or what concerns one State or one theme.

    ``party`` is a State by any of its names or codes, ``theme`` the key or name of a theme. A State or a theme that has
    no part in the programme is refused (:class:`UnknownNameError`), since a calendar without entries is no calendar.
    """
    made = calendars(programme, grain, language)
    if party and theme:
        sentence = "choose a calendar either by party or by theme"
        raise UnknownNameError(sentence)
    if party:
        return made.of_party(_party(party, made))
    return made.of_theme(_theme(theme, made)) if theme else made.whole()


def _party(name: str, made: Calendars) -> str:
    code = state(name)
    if code not in made.parties:
        have = ", ".join(made.wording.state(known, made.programme.meeting.first) for known in made.parties) or "no State"
        sentence = (
            f"{made.wording.state(code, made.programme.meeting.first)} has no part in this programme; those that have: {have}"
        )
        raise UnknownNameError(sentence)
    return code


def _theme(name: str, made: Calendars) -> str:
    found = made.wording.convention.named_group(name)
    key = found.key if found else name
    if key not in made.themes:
        sentence = f"theme '{shortened(name)}' is not treated in this programme{did_you_mean(name, made.themes)}"
        raise UnknownNameError(sentence)
    return key
