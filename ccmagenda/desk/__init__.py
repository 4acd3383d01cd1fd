"""The desk: the verbs of the house, and the only opener and saver of a user's files."""

from ccmagenda.desk.building import Built, build
from ccmagenda.desk.calendars import LARGEST_FOR_GOOGLE, all_calendars, calendar, is_issued, manner
from ccmagenda.desk.differences import changes, changes_as_json, compare, earlier_state, two_states, whom
from ccmagenda.desk.entry_files import calendar_files, change_files, objects
from ccmagenda.desk.files import fetch, save
from ccmagenda.desk.folders import fill
from ccmagenda.desk.importing import import_file
from ccmagenda.desk.ledger import NextEdition, editions, freeze, issue, issue_of, next_edition, next_of, with_editions
from ccmagenda.desk.making import chairs, hours, meeting, state
from ccmagenda.desk.mastheads import masthead, masthead_lines, write_masthead
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
from ccmagenda.desk.pages import programme_page
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
from ccmagenda.desk.publishing import publish
from ccmagenda.desk.reading import check, convention, conventions, load, read, schema
from ccmagenda.desk.writing import as_yaml

__all__ = [
    "LARGEST_FOR_GOOGLE",
    "Built",
    "NextEdition",
    "all_calendars",
    "as_yaml",
    "build",
    "calendar",
    "calendar_files",
    "chairs",
    "change_files",
    "changes",
    "changes_as_json",
    "check",
    "check_coordinators",
    "committee",
    "compare",
    "convention",
    "conventions",
    "day",
    "decision",
    "document_kinds",
    "draw_report",
    "earlier_state",
    "editions",
    "explain",
    "fetch",
    "fill",
    "format_of",
    "formats",
    "freeze",
    "hours",
    "import_file",
    "is_issued",
    "issue",
    "issue_of",
    "load",
    "mandates_in",
    "manner",
    "masthead",
    "masthead_lines",
    "meeting",
    "next_edition",
    "next_of",
    "objects",
    "parties",
    "print_document",
    "programme_page",
    "proposal",
    "propose",
    "publish",
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
    "two_states",
    "whom",
    "with_editions",
    "write_masthead",
]
