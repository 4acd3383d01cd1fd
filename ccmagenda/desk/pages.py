"""The page of a programme for those who attend, with the calendars that it leads to."""

import base64
from collections.abc import Iterable, Mapping

from ccmagenda import exporters
from ccmagenda.desk.calendars import Calendars, all_calendars, manner
from ccmagenda.desk.entry_files import file_of
from ccmagenda.desk.files import safe_name
from ccmagenda.exporters import Entry, Look, Method, prefix
from ccmagenda.exporters.page import ProgrammePage
from ccmagenda.model import Issue, Programme


def programme_page(subject: Programme | Issue, *, language: str = "", calendars: Mapping[str, str] | None = None) -> bytes:
    """Return one HTML page to find one's way through a whole programme; it needs no network and reads without its script.

    ``calendars`` tells where the calendars beside it are (:func:`calendar_links`); without it the page holds a calendar
    for each entry and one of the whole meeting within itself, so that it can be sent alone.

    >>> import ccmagenda
    >>> programme = ccmagenda.load("examples/ccm-2012-intersessional/programme.yaml")
    >>> programme_page(programme)[:15]
    b'<!DOCTYPE html>'
    """
    made = all_calendars(subject, manner("session", method="none"), language)
    links = _within(made) if calendars is None else calendars
    whole = () if calendars is None else all_calendars(subject, manner(method="none"), language).entries
    page = ProgrammePage(wording=made.wording, calendars=links, called=_called((*made.entries, *whole), made))
    return exporters.shelf()["page"].export(page, Look())


def calendar_links(subject: Programme | Issue, folder: str = "calendars") -> dict[str, str]:
    """Return where a build puts the calendars of a programme, for a page that stands beside their folder."""
    made = all_calendars(subject)
    alone = all_calendars(subject, manner(method="none"))
    if not made.entries:
        return {}
    sessions = all_calendars(subject, manner("session", method="none")).entries
    return (
        {"all": f"{folder}/meeting.ics"}
        | {_known(entry, alone): f"{folder}/entries/{file_of(entry, alone)}" for entry in (*sessions, *alone.entries)}
        | {f"party-{code}": f"{folder}/delegations/{safe_name(code.casefold())}.ics" for code in made.parties}
        | {f"theme-{theme}": f"{folder}/themes/{safe_name(theme)}.ics" for theme in made.themes}
    )


def _within(made: Calendars) -> dict[str, str]:
    if not made.entries:
        return {}
    entries = {_known(entry, made): _as_address(made.alone(entry, Method.NONE)) for entry in made.entries}
    return {"all": _as_address(made.whole()), **entries}


def _called(entries: Iterable[Entry], made: Calendars) -> dict[str, str]:
    """Return what each entry is called, without the meeting; of two in one file, the name of the later."""
    return {_known(entry, made): _titled(entry.summary, made.wording.meeting_short()) for entry in entries}


def _titled(summary: str, meeting: str) -> str:
    """Return what an entry is called without the meeting before it, which may bear a mark."""
    _, colon, title = summary.removeprefix(meeting).partition(": ")
    return title if colon and summary.startswith(meeting) else summary


def _known(entry: Entry, made: Calendars) -> str:
    """Return the identity that an entry has in the programme at hand, which may call its meeting otherwise than the first."""
    return prefix(made.programme) + entry.uid.removeprefix(prefix(made.issue.chain[0]))


def _as_address(content: bytes) -> str:
    return f"data:text/calendar;charset=utf-8;base64,{base64.b64encode(content).decode()}"
