"""The words of the house: frozen values that know nothing of files, screens or clocks."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.model.absences import Absence
    from ccmagenda.model.agenda import AgendaItem, Paper, PaperData, Reference, Room
    from ccmagenda.model.changes import Change, Comparison, Placed, What
    from ccmagenda.model.document import (
        Bar,
        Bullets,
        Document,
        Heading,
        Mark,
        Outline,
        PaperHead,
        Paragraph,
        Point,
        Sample,
        Span,
        Table,
        Timeline,
        Tone,
        line,
        words_of,
    )
    from ccmagenda.model.editions import Edition, Issue
    from ccmagenda.model.functions import Functions
    from ccmagenda.model.genre import Lexicon
    from ccmagenda.model.instants import Instant, instant, zone, zone_data_version, zone_names
    from ccmagenda.model.judgement import Finding, Reading, Report
    from ccmagenda.model.language import Language
    from ccmagenda.model.law import ActionPlan, Convention, Force, Judged, MeetingSeries, Provision, UsualHours
    from ccmagenda.model.offices import Mandate, MeetingCalendar, MeetingRecord, Roster, WorkingGroup
    from ccmagenda.model.origin import NOWHERE, Origin
    from ccmagenda.model.parties import Gazetteer, Party, Standing, State, StateName
    from ccmagenda.model.people import Chair, Role, Talk, Who
    from ccmagenda.model.placing import concerned, led_by
    from ccmagenda.model.printed import PrintedDay, PrintedItem, PrintedPerson, PrintedProgramme, PrintedSitting
    from ccmagenda.model.programme import (
        Access,
        Firmness,
        Kind,
        Meeting,
        Programme,
        Session,
        Sitting,
        Status,
        Waiver,
    )
    from ccmagenda.model.proposal import Choice, Proposal, Slate
    from ccmagenda.model.symbols import Symbol
    from ccmagenda.model.tasks import ActionPoint, Deadline, Delegation, Progress
    from ccmagenda.model.text import clean, folded, one_line, shortened
    from ccmagenda.model.texts import Texts
    from ccmagenda.model.when import After, At, From, PartOfDay, TimeSlot, Untimed, When, slot_of, start_of

__all__ = [
    "NOWHERE",
    "Absence",
    "Access",
    "ActionPlan",
    "ActionPoint",
    "After",
    "AgendaItem",
    "At",
    "Bar",
    "Bullets",
    "Chair",
    "Change",
    "Choice",
    "Comparison",
    "Convention",
    "Deadline",
    "Delegation",
    "Document",
    "Edition",
    "Finding",
    "Firmness",
    "Force",
    "From",
    "Functions",
    "Gazetteer",
    "Heading",
    "Instant",
    "Issue",
    "Judged",
    "Kind",
    "Language",
    "Lexicon",
    "Mandate",
    "Mark",
    "Meeting",
    "MeetingCalendar",
    "MeetingRecord",
    "MeetingSeries",
    "Origin",
    "Outline",
    "Paper",
    "PaperData",
    "PaperHead",
    "Paragraph",
    "PartOfDay",
    "Party",
    "Placed",
    "Point",
    "PrintedDay",
    "PrintedItem",
    "PrintedPerson",
    "PrintedProgramme",
    "PrintedSitting",
    "Programme",
    "Progress",
    "Proposal",
    "Provision",
    "Reading",
    "Reference",
    "Report",
    "Role",
    "Room",
    "Roster",
    "Sample",
    "Session",
    "Sitting",
    "Slate",
    "Span",
    "Standing",
    "State",
    "StateName",
    "Status",
    "Symbol",
    "Table",
    "Talk",
    "Texts",
    "TimeSlot",
    "Timeline",
    "Tone",
    "Untimed",
    "UsualHours",
    "Waiver",
    "What",
    "When",
    "Who",
    "WorkingGroup",
    "clean",
    "concerned",
    "folded",
    "instant",
    "led_by",
    "line",
    "one_line",
    "shortened",
    "slot_of",
    "start_of",
    "words_of",
    "zone",
    "zone_data_version",
    "zone_names",
]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
