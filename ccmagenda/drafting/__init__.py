"""Programmes to begin with: from how meetings usually go, or from last year's; and calls that change one in a script."""

from ccmagenda.drafting._again import Again
from ccmagenda.drafting._wanted import Draft, Wanted
from ccmagenda.drafting.amending import add, amend, drop, move, session_of
from ccmagenda.drafting.drafts import draft
from ccmagenda.drafting.identity import usual_meeting
from ccmagenda.drafting.like import draft_like
from ccmagenda.drafting.waiving import with_waivers

__all__ = [
    "Again",
    "Draft",
    "Wanted",
    "add",
    "amend",
    "draft",
    "draft_like",
    "drop",
    "move",
    "session_of",
    "usual_meeting",
    "with_waivers",
]
