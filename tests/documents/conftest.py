"""A programme and what became of it a fortnight later: the kinds of change that a secretariat makes."""

import pytest

import ccmagenda
from ccmagenda import Programme

TASKS = """\

action-points:
  - {key: letter, title: Share the draft letter on good practices, owner: [Mexico, Spain], due: 2012-04-02}
deadlines:
  - {key: inputs, title: Examples of good practice, day: 2012-03-31}
"""
EDITS = (
    ("  president-designate: Norway\nstatus: draft provisional\nissued: 2012-04-10",
     "  president-designate: Norway\n  to: 2012-04-20\nstatus: provisional\nissued: 2012-04-12"),  # the meeting itself
    ("  - day: Tuesday 17 April 2012\n    afternoon: 15:00-18:00", "  - day: Friday 20 April 2012\n    morning: 10:00-13:00"),
    ("    afternoon: 15:00-18:00\n    sessions:\n      - key: victim", "    afternoon: 14:00-17:00\n    sessions:\n      - key: victim"),
    ("        title: Victim assistance\n", "        title: Victim assistance\n        room: Room XXII\n"),
    ("chair: [Germany, Croatia]", "chair: [Germany, Norway]"),
    ("speaker: presenter TBC, UNMAS", "speaker: Ms. Leah Murphy, UNMAS"),
    ("speaker: presenter TBC, ITF", "speaker: Mr. Roman Turšič, ITF"),
    ("      - key: wrap-up\n",
     "      - {key: isu, title: Implementation Support Unit, chair: president}\n      - key: wrap-up\n"),
    ("the last of the three points", ""),
    ("        title: Compliance\n", "        title: Compliance\n        status: cancelled\n"),
    ("working with others to that end, and helping States", "working with others, and helping States"),
    ("title: Meeting ends", "title: Closing of the meeting"),
    ("due: 2012-04-02}", "due: 2012-04-02, status: done}"),
    ("good practice, day: 2012-03-31", "good practice, day: 2012-04-05"),
)  # fmt: skip
