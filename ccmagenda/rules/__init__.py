"""Kinds of provision, each a small judge; what number, force and source it has is the convention's data."""

from ccmagenda.rules._court import judge, shelf
from ccmagenda.rules._kinds import ClashRule, MeetingRule, Objection, ProgrammeRule, Rule, SessionRule, SittingRule

__all__ = [
    "ClashRule",
    "MeetingRule",
    "Objection",
    "ProgrammeRule",
    "Rule",
    "SessionRule",
    "SittingRule",
    "judge",
    "shelf",
]
