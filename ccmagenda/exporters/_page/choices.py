"""What a reader can choose by, and the calendars that there are."""

import urllib.parse
from collections.abc import Iterable, Iterator, Mapping

import attrs

from ccmagenda.exporters._page.view import DayView, SessionView, token
from ccmagenda.model import words_of
from ccmagenda.wording import Wording
from ccmagenda.wording.marked import room


@attrs.frozen(kw_only=True)
class Choice:
    """A theme, a State or a room: its token, its name, and its calendar where there is one."""

    token: str
    name: str
    calendar: str = ""


@attrs.frozen(kw_only=True)
class Choices:
    """All that a reader can choose by; ``whole`` is the calendar of the whole meeting."""

    whole: str
    themes: tuple[Choice, ...]
    states: tuple[Choice, ...]
    rooms: tuple[Choice, ...]

    @property
    def calendars(self) -> bool:
        """Tell whether there is any calendar to be had."""
        return bool(self.whole) or any(choice.calendar for choice in (*self.themes, *self.states))


def choices(
    days: Iterable[DayView], unplaced: tuple[SessionView, ...], wording: Wording, calendars: Mapping[str, str]
) -> Choices:
    """Return themes and rooms in the order of the programme, the States by name.

    ``calendars`` holds the whole meeting under "all", a theme under "theme-" and its key, a State under "party-" and
    its code.
    """
    themes = dict.fromkeys(session.theme for _, session in wording.programme.walk() if session.theme)
    return Choices(
        whole=calendars.get("all", ""),
        themes=tuple(
            Choice(token=token(key), name=wording.theme(key), calendar=calendars.get(f"theme-{key}", "")) for key in themes
        ),
        states=_states(days, unplaced, wording, calendars),
        rooms=tuple(Choice(token=token(key), name=words_of(room(key, wording))) for key in _rooms(wording)),
    )


def _states(
    days: Iterable[DayView], unplaced: tuple[SessionView, ...], wording: Wording, calendars: Mapping[str, str]
) -> tuple[Choice, ...]:
    found = set(_marked(unplaced))
    for day in days:
        for sitting in day.sittings:
            found |= {*sitting.told.marks.states, *_marked(sitting.sessions)}
    codes = sorted((wording.state(code, wording.programme.meeting.first), code) for code in map(urllib.parse.unquote, found))
    return tuple(Choice(token=token(code), name=name, calendar=calendars.get(f"party-{code}", "")) for name, code in codes)


def _marked(sessions: tuple[SessionView, ...]) -> Iterator[str]:
    for session in sessions:
        yield from session.told.marks.states
        yield from _marked(session.sessions)


def _rooms(wording: Wording) -> list[str]:
    programme = wording.programme
    used = {sitting.room for sitting in programme.sittings} | {session.room for _, session in programme.walk()}
    listed = [room.key for room in programme.rooms if room.key in used]
    return [*listed, *sorted(used - {*listed, ""})]
