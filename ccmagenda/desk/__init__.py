"""The desk: the verbs of the house, and the only opener and saver of a user's files."""

from ccmagenda.desk.building import Built, build
from ccmagenda.desk.calendars import calendar
from ccmagenda.desk.files import fetch, save
from ccmagenda.desk.making import chairs, hours, meeting, state
from ccmagenda.desk.offices import (
    check_coordinators,
    committee,
    decision,
    mandates_in,
    proposal,
    propose,
    record,
    register,
    register_as_yaml,
    seats,
    timeline,
)
from ccmagenda.desk.papers import (
    day,
    document_kinds,
    draw_report,
    explain,
    format_of,
    formats,
    parties,
    print_document,
    render,
    report_as_json,
)
from ccmagenda.desk.reading import check, convention, conventions, load, read, schema

__all__ = [
    "Built",
    "build",
    "calendar",
    "chairs",
    "check",
    "check_coordinators",
    "committee",
    "convention",
    "conventions",
    "day",
    "decision",
    "document_kinds",
    "draw_report",
    "explain",
    "fetch",
    "format_of",
    "formats",
    "hours",
    "load",
    "mandates_in",
    "meeting",
    "parties",
    "print_document",
    "proposal",
    "propose",
    "read",
    "record",
    "register",
    "register_as_yaml",
    "render",
    "report_as_json",
    "save",
    "schema",
    "seats",
    "state",
    "timeline",
]
