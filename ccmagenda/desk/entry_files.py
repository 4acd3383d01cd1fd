"""A calendar file for each entry: to be stored on a server, to be added by hand, or to tell what changed."""

from ccmagenda.desk.calendars import Calendars, all_calendars, manner
from ccmagenda.desk.files import safe_name
from ccmagenda.exporters import Entry, Method, prefix
from ccmagenda.model import Issue, Programme


def objects(subject: Programme | Issue, *, grain: str = "sitting", language: str = "") -> dict[str, bytes]:
    """Return each entry and each task as a calendar of its own by its uid, as a CalDAV server stores them (RFC 4791, 4.1)."""
    made = all_calendars(subject, manner(grain, method="none"), language)
    return {entry.uid: made.alone(entry, Method.NONE) for entry in (*made.entries, *made.tasks)}


def calendar_files(subject: Programme | Issue, *, grain: str = "sitting", language: str = "") -> dict[str, bytes]:
    """Return a file for each entry, by its name, to be added to a calendar one at a time."""
    made = all_calendars(subject, manner(grain, method="none"), language)
    return {file_of(entry, made): made.alone(entry, Method.NONE) for entry in made.entries}


def change_files(subject: Programme | Issue, *, grain: str = "sitting", language: str = "") -> dict[str, bytes]:
    """Return a file for each entry that the last edition changed, for those who imported the calendar before.

    What was dropped or cancelled is ended (METHOD:CANCEL, one entry a file), the rest published anew.
    """
    made = all_calendars(subject, manner(grain), language)
    return {file_of(entry, made): made.alone(entry, method_of(entry)) for entry in made.changes}


def method_of(entry: Entry) -> Method:
    """Return what the file of an entry that changed is for."""
    return Method.CANCEL if entry.status == "CANCELLED" else Method.PUBLISH


def file_of(entry: Entry, made: Calendars) -> str:
    """Return the name of the file that holds an entry alone."""
    return file_named(entry.uid, made.issue.chain[0])


def file_named(uid: str, programme: Programme) -> str:
    """Return the name of the file for what has an identity in a programme."""
    return f"{safe_name(uid.removesuffix('@ccmagenda').removeprefix(prefix(programme)))}.ics"
