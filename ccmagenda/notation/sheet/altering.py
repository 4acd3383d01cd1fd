"""What a changed row makes of a session or a sitting, and what of it is to be written into the file."""

import datetime
from collections.abc import Collection, Mapping
from typing import Any

import attrs

from ccmagenda.model import Session, Sitting, Talk, Texts
from ccmagenda.model.when import UNTIMED
from ccmagenda.notation.emitting import InLine
from ccmagenda.notation.faults import quoted
from ccmagenda.notation.sheet.cells import Cell, Row
from ccmagenda.notation.sheet.columns import COLUMNS, column
from ccmagenda.notation.sheet.matching import Met
from ccmagenda.notation.sheet.people import said_talk
from ccmagenda.notation.sheet.readings import iso
from ccmagenda.notation.sheet.wordings import RowReader
from ccmagenda.notation.splicing import Within
from ccmagenda.notation.writing import session_table, sitting_table

Table = Mapping[str, object]
PARTS = ("morning", "afternoon", "evening", "lunchtime", "hours")
SESSION_ORDER = (
    *("key", "kind", "number", "title", "theme", "item", "chair", "moderator", "rapporteur", "host", "time", "after", "length"),
    *("room", "fixed", "continues", "access", "status", "actions", "articles", "documents", "interpretation", "stream", "notes"),
    *("talks", "sessions"),
)
SITTING_ORDER = (
    *("day", *PARTS, "key", "title", "serial", "body", "chair", "room"),
    *("interpretation", "access", "status", "sessions"),
)
_SESSION_KEYS = {
    "chairs": ("chair", "moderator", "rapporteur", "host"),
    "when": ("time", "after"),
    "minutes": ("length",),
    "firmness": ("status",),
    "items": ("item",),
    "references": ("articles", "actions"),
}
_SITTING_KEYS = {"chairs": ("chair",), "firmness": ("status",), "name": PARTS, "hours": PARTS}


def with_words(texts: Texts, words: str, code: str, own: str) -> Texts:
    """Return texts with other words in a language; ``own`` is that of words without one.

    >>> with_words(Texts((("", "Opening"),)), "Ouverture", "fr", "en").by_language
    (('en', 'Opening'), ('fr', 'Ouverture'))
    """
    said = {name: text for name, text in texts.by_language if text}
    name = code if code in said else ""
    if name == "" and code != own and "" in said:
        said = {own if key == "" else key: text for key, text in said.items()}
    if name == "" and (code != own or (said and "" not in said)):
        name = code
    return Texts(tuple((key, text) for key, text in {**said, name: words}.items() if text))


@attrs.frozen(kw_only=True)
class Altering:
    """Makes sessions and sittings of rows; ``code`` is the language of the sheet, ``own`` that of the programme."""

    reader: RowReader
    code: str
    own: str

    def fields(self, met: Met) -> frozenset[str]:
        """Return the fields of a session, or of a sitting, that a row changes."""
        side = "sitting" if met.row.of_sitting else "session"
        return frozenset(field for key in met.changed for field in getattr(column(key), side))

    def differing(self, one: Session | Sitting, other: Session | Sitting, fields: Collection[str]) -> frozenset[str]:
        """Return those fields in which two states of a session or a sitting differ, as a sheet in its language tells them."""
        return frozenset(field for field in fields if self._said(getattr(one, field)) != self._said(getattr(other, field)))

    def _said(self, value: object) -> object:
        if isinstance(value, Texts):
            return value.read(self.code)
        if isinstance(value, tuple):
            return tuple(said_talk(each, self.code) if isinstance(each, Talk) else each for each in value)
        return value

    def session(self, met: Met, day: datetime.date | None, fields: Collection[str]) -> Session:
        """Return a session of the programme with those fields that a row changes."""
        base = met.known.session if met.known else None
        if base is None:
            raise LookupError(met.row.number)
        known = {each.key for each in COLUMNS if set(each.session) & set(fields)}
        row = Row(cells={key: cell for key, cell in met.row.cells.items() if key in known}, origin=met.row.origin)
        made = self.reader.session(row, base.key, day, known, title="x")
        changed = {field: getattr(made, field) for field in fields}
        if "title" in fields:
            changed["title"] = self._title(met, base)
        if "notes" in fields:
            changed["notes"] = self._words(base.notes, met.row["notes"])
        if "talks" in fields:
            changed["talks"] = tuple(self._talk(talk, number, base) for number, talk in enumerate(made.talks))
        return attrs.evolve(base, **changed)

    def _title(self, met: Met, base: Session) -> Texts:
        words = met.row["title"].text
        if not words and met.row["kind"].text not in {"break", "lunch"}:
            sentence = f"the title of {quoted(base.key)} is empty - write one, or delete the row and add --drop-missing"
            self.reader.context.faults.add(met.row["title"].origin, "missing", sentence)
        return self._words(base.title, met.row["title"])

    def _words(self, texts: Texts, cell: Cell) -> Texts:
        """Return texts with what a cell says; words that stay in other languages cannot be emptied in this one."""
        found = with_words(texts, cell.text, self.code, self.own)
        if not cell and found:
            languages = ", ".join(code or self.own for code, _ in found.by_language)
            sentence = f"this cell is empty, and its words stay in other languages ({languages}) - take them out in the file"
            self.reader.context.faults.add(cell.origin, "missing", sentence)
        return found

    def _talk(self, talk: Talk, number: int, base: Session) -> Talk:
        """Return a presentation with its titles in other languages, where it is one that was there."""
        said = said_talk(talk, self.code)
        same = next((each for each in base.talks if said_talk(each, self.code) == said), None)
        before = base.talks[number] if number < len(base.talks) else None
        if same or before is None:
            return same or talk
        kept = (
            before.title
            if said_talk(before, self.code).title == said.title
            else with_words(before.title, said.title, self.code, self.own)
        )
        return attrs.evolve(talk, title=kept)

    def new_session(self, row: Row, key: str, day: datetime.date | None) -> Session:
        """Return a session that the programme does not have yet."""
        pause = row["kind"].text in {"break", "lunch"}
        title = row["title"].text or row["theme"].text
        if not title and not pause:
            self.reader.context.faults.add(
                row.origin, "missing", f"row {row.number} is a new session, and has no title - write one"
            )
        named = pause or row["theme"]  # a theme brings its own title
        return self.reader.session(row, key, day, {each.key for each in COLUMNS if each.session}, title="" if named else key)

    def sitting(self, met: Met, fields: Collection[str]) -> Sitting:
        """Return a sitting of the programme with those fields that its own row changes."""
        base = met.known.sitting if met.known else None
        if base is None:
            raise LookupError(met.row.number)
        known = {each.key for each in COLUMNS if set(each.sitting) & set(fields)}
        row = Row(cells={key: cell for key, cell in met.row.cells.items() if key in known}, origin=met.row.origin)
        made = self.reader.sitting(row, known)
        changed = {field: getattr(made, field) for field in fields}
        if "title" in fields:
            changed["title"] = self._words(base.title, met.row["title"])
        return attrs.evolve(base, **changed)

    def placed(self, base: Sitting, cells: Mapping[str, Cell], row: Row) -> Sitting:
        """Return a sitting on the day and at the hours that its rows give."""
        told = Row(cells=cells, origin=row.origin)
        day = iso(told["date"].text)
        if told["date"] and day is None:
            sentence = f"{quoted(told['date'].text)} is not a day - write it as 2012-04-16"
            self.reader.context.faults.add(told["date"].origin, "day", sentence)
        name = told["part"].text
        if name and name not in PARTS:
            sentence = f"{quoted(name)} is no part of the day - it is one of {', '.join(PARTS[:-1])}, or nothing"
            self.reader.context.faults.add(told["part"].origin, "unknown-word", sentence)
            name = ""
        hours = self.reader.hours(told, day) if told["from"] or not name else self.reader.usual_hours(name, day)
        return attrs.evolve(base, day=day, name=name, hours=hours)

    def session_values(self, session: Session, day: datetime.date | None, fields: Collection[str]) -> dict[str, object]:
        """Return what is to be written for those fields of a session."""
        plain = attrs.evolve(session, when=session.when if "when" in fields else UNTIMED, sessions=())
        context = self.reader.context
        written = session_table(plain, day, context.meeting, context.library.states)
        keys = dict.fromkeys(key for field in sorted(fields) for key in _SESSION_KEYS.get(field, (field,)))
        return {key: self._value(key, written) for key in keys}

    def sitting_values(self, sitting: Sitting, fields: Collection[str]) -> dict[str, object]:
        """Return what is to be written for those fields of a sitting."""
        context = self.reader.context
        written = sitting_table(attrs.evolve(sitting, sessions=()), context.meeting, context.library.states)
        keys = dict.fromkeys(key for field in sorted(fields) for key in _SITTING_KEYS.get(field, (field,)))
        return {key: self._value(key, written) for key in keys}

    def day_as_written(self, sitting: Sitting, before: Sitting, said: str) -> str:
        """Return a day in the words of a language in which the former one is said, else as 2012-04-16."""
        if sitting.day is None:
            return ""
        languages = self.reader.context.library.languages
        spoken = next((each for each in languages if before.day and each.day_in_words(before.day) == said), None)
        return spoken.day_in_words(sitting.day) if spoken else sitting.day.isoformat()

    def _value(self, key: str, written: Table) -> object:
        """Return what is to be written under a key: of words in several languages, those of the sheet's language alone."""
        value = plainly(written.get(key, ""))
        if key in {"title", "notes"} and isinstance(value, Mapping):
            return Within((self.code,) if self.code in value else tuple(value), value)
        return Within((self.code,), value) if key in {"title", "notes"} else value


def plainly(value: Any) -> Any:  # noqa: ANN401 - a value that is to be written, of any shape
    """Return a value with every list of one word as the word alone, as people write it."""
    if isinstance(value, InLine) and isinstance(value.value, list) and len(value.value) == 1 and isinstance(value.value[0], str):
        return value.value[0]
    if isinstance(value, Mapping):
        return {key: plainly(inner) for key, inner in value.items()}
    return [plainly(inner) for inner in value] if isinstance(value, list) else value
