"""Kinds of provision, each a small judge; what number, force and source it has is the convention's data."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.rules._court import judge, shelf
    from ccmagenda.rules._kinds import ClashRule, MeetingRule, Objection, ProgrammeRule, Rule, SessionRule, SittingRule
    from ccmagenda.rules._offices import GroupRule, MandateRule, RecordRule, judge_offices

__all__ = [
    "ClashRule",
    "GroupRule",
    "MandateRule",
    "MeetingRule",
    "Objection",
    "ProgrammeRule",
    "RecordRule",
    "Rule",
    "SessionRule",
    "SittingRule",
    "judge",
    "judge_offices",
    "shelf",
]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
