"""A programme, and what became of it in two days: each kind of change that a secretariat makes."""

from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import Programme

TASKS = """\

action-points:
  - {key: letter, title: Share the draft letter on good practices, owner: [Mexico, Spain], due: 2012-04-02}
deadlines:
  - {key: inputs, title: Examples of good practice, day: 2012-03-31}
"""
HEAD = "  president-designate: Norway\nstatus: draft provisional\nissued: 2012-04-10"
MONDAY_AFTERNOON = "    afternoon: 15:00-18:00\n    sessions:\n      - key: victim-assistance\n"
ISU = "      - {key: isu, title: Implementation Support Unit, chair: president}\n"
EDITS = (
    (HEAD, "  president-designate: Norway\n  to: 2012-04-20\nstatus: provisional\nissued: 2012-04-12"),
    (MONDAY_AFTERNOON, MONDAY_AFTERNOON.replace("15:00-18:00", "14:00-17:00")),
    ("        theme: victim-assistance\n", "        theme: victim-assistance\n        room: Room XXII\n"),
    ("working with others to that end, and helping", "working with others, and helping"),
    ("chair: [Germany, Croatia]", "chair: [Germany, Norway]"),
    ("speaker: presenter TBC, UNMAS", "speaker: Ms. Leah Murphy, UNMAS"),
    ("      - key: wrap-up\n", f"{ISU}      - key: wrap-up\n"),
    ("      - key: compliance\n", "      - key: compliance\n        status: cancelled\n"),
    ("en: Meeting ends", "en: Closing of the meeting"),
    ("due: 2012-04-02}", "due: 2012-04-02, status: done}"),
    ("good practice, day: 2012-03-31", "good practice, day: 2012-04-05"),
)


def _cut(text: str, start: str, end: str) -> tuple[str, str]:
    """Return a text without what stands from ``start`` to ``end``, and that."""
    first = text.index(start)
    last = text.index(end, first)
    return text[:first] + text[last:], text[first:last]


@pytest.fixture(scope="session")
def before() -> str:
    file = Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional" / "programme.yaml"
    return file.read_text(encoding="utf-8") + TASKS


@pytest.fixture(scope="session")
def old(before: str) -> Programme:
    return ccmagenda.load(before.encode(), path="old.yaml")


@pytest.fixture(scope="session")
def new(before: str) -> Programme:
    """Return the programme after all edits; a part of a session is dropped, and a sitting moved from Tuesday to Friday."""
    text = before
    for was, now in EDITS:
        assert text.count(was) == 1, was
        text = text.replace(was, now)
    text, _ = _cut(text, "          - key: va-mechanisms", "\n  - day: Tuesday 17 April 2012\n    morning")
    text, sitting = _cut(text, "  - day: Tuesday 17 April 2012\n    afternoon", "  - day: Wednesday 18 April 2012\n    morning")
    moved = sitting.replace("Tuesday 17 April 2012\n    afternoon: 15:00-18:00", "Friday 20 April 2012\n    morning: 10:00-13:00")
    text = text.replace("\nglossary:", f"\n{moved}glossary:")
    return ccmagenda.load(text.encode(), path="new.yaml")
