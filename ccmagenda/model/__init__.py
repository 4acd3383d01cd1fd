"""The words of the house: frozen values that know nothing of files, screens or clocks."""

from ccmagenda.model.document import Bullets, Document, Heading, Paragraph, Sample, Span, Table, Tone, line, words_of
from ccmagenda.model.instants import Instant, instant, zone, zone_data_version, zone_names
from ccmagenda.model.judgement import Finding, Reading, Report
from ccmagenda.model.language import Language
from ccmagenda.model.law import ActionPlan, Convention, Force, Judged, MeetingSeries, Provision, UsualHours
from ccmagenda.model.offices import Mandate, MeetingCalendar, MeetingRecord, Roster, WorkingGroup
from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.parties import Gazetteer, Party, Standing, State, StateName
from ccmagenda.model.people import Chair, Role, Talk, Who
from ccmagenda.model.programme import (
    Access,
    AgendaItem,
    Firmness,
    Kind,
    Meeting,
    Programme,
    Reference,
    Room,
    Session,
    Sitting,
    Status,
    Waiver,
)
from ccmagenda.model.text import clean, folded, one_line, shortened
from ccmagenda.model.texts import Texts
from ccmagenda.model.when import After, At, From, PartOfDay, TimeSlot, Untimed, When, slot_of, start_of

__all__ = [
    "NOWHERE",
    "Access",
    "ActionPlan",
    "After",
    "AgendaItem",
    "At",
    "Bullets",
    "Chair",
    "Convention",
    "Document",
    "Finding",
    "Firmness",
    "Force",
    "From",
    "Gazetteer",
    "Heading",
    "Instant",
    "Judged",
    "Kind",
    "Language",
    "Mandate",
    "Meeting",
    "MeetingCalendar",
    "MeetingRecord",
    "MeetingSeries",
    "Origin",
    "Paragraph",
    "PartOfDay",
    "Party",
    "Programme",
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
    "Span",
    "Standing",
    "State",
    "StateName",
    "Status",
    "Table",
    "Talk",
    "Texts",
    "TimeSlot",
    "Tone",
    "Untimed",
    "UsualHours",
    "Waiver",
    "When",
    "Who",
    "WorkingGroup",
    "clean",
    "folded",
    "instant",
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
