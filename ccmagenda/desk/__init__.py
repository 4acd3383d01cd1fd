"""The desk: the verbs of the house, and the only opener and saver of a user's files."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.desk.building import Built, build
    from ccmagenda.desk.calendars import LARGEST_FOR_GOOGLE, all_calendars, calendar, is_issued, manner
    from ccmagenda.desk.differences import changes, changes_as_json, compare, earlier_state, two_states, whom
    from ccmagenda.desk.drafting import Drafted, draft, draft_as_yaml, draft_file, draft_like, drafted, drafted_like, refuse_there
    from ccmagenda.desk.entry_files import calendar_files, change_files, objects
    from ccmagenda.desk.files import fetch, refuse_place, save
    from ccmagenda.desk.folders import fill
    from ccmagenda.desk.importing import import_file, reading_as_json, reading_as_yaml, reading_report
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
    from ccmagenda.desk.other_meetings import beside, not_counted, other_meeting, without_others
    from ccmagenda.desk.pages import programme_page
    from ccmagenda.desk.papers import day, document_kinds, draw_report, explain, parties, print_document, untranslated
    from ccmagenda.desk.planning import before_of, plan, plan_document, time_budget
    from ccmagenda.desk.publishing import publish
    from ccmagenda.desk.reading import check, convention, conventions, load, read, schema
    from ccmagenda.desk.rendering import format_of, formats, render, report_as_json
    from ccmagenda.desk.replacing import write_plan
    from ccmagenda.desk.sheets import Onto, import_onto
    from ccmagenda.desk.writing import as_yaml

__all__ = [
    "LARGEST_FOR_GOOGLE",
    "Built",
    "Drafted",
    "NextEdition",
    "Onto",
    "all_calendars",
    "as_yaml",
    "before_of",
    "beside",
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
    "draft",
    "draft_as_yaml",
    "draft_file",
    "draft_like",
    "drafted",
    "drafted_like",
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
    "import_onto",
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
    "not_counted",
    "objects",
    "other_meeting",
    "parties",
    "plan",
    "plan_document",
    "print_document",
    "programme_page",
    "proposal",
    "propose",
    "publish",
    "read",
    "reading_as_json",
    "reading_as_yaml",
    "reading_report",
    "record",
    "refuse_place",
    "refuse_there",
    "register",
    "register_as_yaml",
    "render",
    "report_as_json",
    "save",
    "schema",
    "seats",
    "state",
    "time_budget",
    "timeline",
    "two_states",
    "untranslated",
    "whom",
    "with_editions",
    "without_others",
    "write_masthead",
    "write_plan",
]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
