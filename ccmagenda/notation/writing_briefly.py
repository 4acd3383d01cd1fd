"""A programme as an author begins one: whatever a reading fills in by itself is left out, and comments say what is open.

Unlike :func:`~ccmagenda.notation.writing.write_programme`, this leaves to the convention what the convention tells: the
names of themes, the Coordinators in office, the place of a known meeting.
"""

import datetime
import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

import attrs

from ccmagenda.model import AgendaItem, Chair, Convention, Gazetteer, MeetingRecord, Programme, Role, Session, Sitting, Texts, Who
from ccmagenda.model.programme import PAUSES, usual_key
from ccmagenda.model.texts import title
from ccmagenda.notation.emitting import InLine, emitted
from ccmagenda.notation.remarks import Path, with_comments
from ccmagenda.notation.writing import programme_table

Table = dict[str, object]
T = TypeVar("T")
_SMALL = 112


def write_briefly(
    programme: Programme,
    convention: Convention,
    states: Gazetteer,
    day_in_words: Callable[[datetime.date], str],
    comments: Mapping[Path, str] | None = None,
) -> str:
    """Return the text of a programme file, as short as its convention allows, with comments.

    ``convention`` is the one that binds the programme: read with it, the text gives the programme again.
    """
    table = _Shorter(programme, convention, day_in_words).programme(programme_table(programme, states))
    return _aired(with_comments(emitted(table), comments or {}))


@attrs.frozen
class _Shorter:
    """Leaves out of the parts of one programme what its convention tells."""

    whole: Programme
    convention: Convention
    day_in_words: Callable[[datetime.date], str]

    def programme(self, table: Table) -> Table:
        whole = self.whole
        parts = {
            "meeting": self.meeting(_table(table["meeting"])),
            "agenda": [self.item(one, item) for one, item in _pairs(table.get("agenda"), whole.agenda)],
            "documents": [_on_a_line(one) for one, _ in _pairs(table.get("documents"), whole.papers)],
            "sittings": [self.sitting(one, sitting) for one, sitting in _pairs(table["sittings"], whole.sittings)],
            "unplaced": [self.session(one, session) for one, session in _pairs(table.get("unplaced"), whole.unplaced)],
        }
        return {key: parts.get(key) or value for key, value in table.items()}

    def meeting(self, table: Table) -> Table:
        """Return what is written of the meeting without what the list of meetings tells of it."""
        meeting = self.whole.meeting
        record = self.convention.meetings.record(meeting.ref) or MeetingRecord(ref="", series="")
        told = {
            "title": meeting.title == record.names,
            "city": meeting.city == title(record.city),
            "venue": meeting.venue == title(record.venue),
            "zone": meeting.zone == (record.zone or self.convention.zone),
            "president": meeting.president == record.president,
            "series": meeting.series == (record.series or meeting.ref.lstrip("0123456789")),
        }
        return _on_lines({key: value for key, value in table.items() if not told.get(key)})

    def item(self, table: Table, item: AgendaItem) -> object:
        within = [self.item(one, child) for one, child in _pairs(table.get("items"), item.children)]
        if item.theme and item.title == self._group(item.theme):
            del table["title"]
        return _on_lines({**table, "items": within}) if within else _on_a_line(table)

    def sitting(self, table: Table, sitting: Sitting) -> Table:
        if sitting.key == usual_key(sitting.day, sitting.name):
            del table["key"]
        if sitting.day:
            table["day"] = self.day_in_words(sitting.day)
        sessions = [self.session(one, session) for one, session in _pairs(table.get("sessions"), sitting.sessions)]
        return _on_lines({**table, **self._chair(sitting.chairs, table), **({"sessions": sessions} if sessions else {})})

    def session(self, table: Table, session: Session) -> object:
        if session.theme and session.key == session.theme:
            del table["key"]
        if session.title == self._told_title(session):
            table.pop("title", None)
        if isinstance(listed := table.get("actions"), InLine):
            table["actions"] = InLine(_ranges(listed.value))
        parts = {
            "talks": [_on_a_line(one) for one, _ in _pairs(table.get("talks"), session.talks)],
            "sessions": [self.session(one, nested) for one, nested in _pairs(table.get("sessions"), session.sessions)],
        }
        shorter = {**table, **self._chair(session.chairs, table, session.theme)}
        return _on_a_line({key: parts.get(key) or value for key, value in shorter.items()})

    def _told_title(self, session: Session) -> Texts:
        """Return the title that a reading gives a session which has none of its own."""
        titles = {one.number: one.title for item in self.whole.agenda for one in item.walk()}
        only = titles.get(session.items[0]) if len(session.items) == 1 and session.kind not in PAUSES else None
        return self._group(session.theme) or only or Texts()

    def _group(self, theme: str) -> Texts:
        group = self.convention.group(theme) if theme else None
        return group.names if group else Texts()

    def _chair(self, chairs: tuple[Chair, ...], table: Table, theme: str = "") -> Table:
        """Return the chair of a session or a sitting in a word where there is one for it."""
        if not chairs or "chair" not in table:
            return {}
        if theme and chairs == self._in_office(theme):
            return {"chair": "coordinators"}
        written = table["chair"]
        listed = written.value if isinstance(written, InLine) and isinstance(written.value, list) else [written]
        said = ["TBC" if chair == Chair(who=Who(settled=False)) else one for chair, one in zip(chairs, listed, strict=False)]
        return {"chair": said[0] if len(said) == 1 else InLine(said)}

    def _in_office(self, theme: str) -> tuple[Chair, ...]:
        seated = self.convention.seated(theme, self.whole.meeting.first) if self.convention.group(theme) else ()
        return tuple(Chair(role=Role.COORDINATOR, who=Who(state=mandate.party)) for mandate in seated)


def _table(value: object) -> Table:
    return dict(value) if isinstance(value, Mapping) else {}


def _pairs(tables: object, things: Sequence[T]) -> Iterator[tuple[Table, T]]:
    """Yield the table of each thing with the thing: what is written has the order of what it was written from."""
    listed = tables if isinstance(tables, list) else []
    return ((_table(table), thing) for table, thing in zip(listed, things, strict=False))


def _on_lines(table: Table) -> Table:
    """Return a table with each of its small tables and lists of one value on a line."""
    return {key: _flat(value) for key, value in table.items()}


def _flat(value: object) -> object:
    if isinstance(value, Mapping) and not any("\n" in str(words) for words in value.values()):
        return InLine(value) if len(emitted([InLine(value)])) <= _SMALL else value
    if isinstance(value, InLine) and isinstance(value.value, list) and len(value.value) == 1:
        return value.value[0] if isinstance(value.value[0], str) else InLine(value.value[0])
    return value


def _on_a_line(table: Table) -> object:
    """Return a table on one line where it is small: no notes, no titles in several languages, nothing within it."""
    lines = _on_lines(table)
    simple = all((isinstance(value, str) and "\n" not in value) or isinstance(value, InLine) for value in lines.values())
    return InLine(lines) if simple and len(emitted([InLine(lines)])) <= _SMALL else lines


def _ranges(numbers: object) -> list[str]:
    """Return numbers with those that follow one another as a range: 2-7."""
    listed = [int(str(number)) for number in numbers] if isinstance(numbers, list) else []
    runs = itertools.groupby(enumerate(listed), lambda pair: pair[1] - pair[0])
    spans = [[number for _, number in run] for _, run in runs]
    return [f"{span[0]}-{span[-1]}" if len(span) > 1 else str(span[0]) for span in spans]


def _aired(text: str) -> str:
    """Return a file with an empty line before each of its lists and each sitting, and before the comments upon them."""
    rows: list[str] = []
    within = ""
    for line in text.split("\n"):
        opens = re.fullmatch(r"([a-z-]+):", line)
        if opens or (within == "sittings" and line.startswith("- ") and rows[-1] != "sittings:"):
            above = len(rows)
            while above and rows[above - 1].startswith("#"):
                above -= 1
            if above and not (within == "sittings" and rows[above - 1] == "sittings:"):
                rows.insert(above, "")
        within = opens[1] if opens else within
        rows.append(line)
    return "\n".join(rows)
