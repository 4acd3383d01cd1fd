"""Entries of a list of changes: what changed in one thing, as one item of a list."""

import datetime
from collections.abc import Iterable

import attrs

from ccmagenda.documents._kinds import Setting
from ccmagenda.model import Span, Tone, What
from ccmagenda.model.document import Line
from ccmagenda.wording import Altered, Moment, Saying
from ccmagenda.wording.marked import in_one_piece

_TONES = {What.ADDED: Tone.GOOD, What.RESTORED: Tone.GOOD, What.DROPPED: Tone.GRAVE, What.CANCELLED: Tone.GRAVE}
TASKS = {"deadline": "deadlines", "action point": "action-points"}
_WHOLE = frozenset({"meeting", "programme"})


@attrs.frozen(kw_only=True)
class Entry:
    """All that changed in one thing: what became of it, and the fields that were altered; ``task`` if it is owed."""

    task: bool
    title: Line
    at: Moment
    was: Moment | None
    whats: tuple[What, ...]
    fields: tuple[Altered, ...]


def of_the_whole(sayings: Iterable[Saying]) -> list[Altered]:
    """Return what was altered in the meeting and its programme as such."""
    return [field for saying in sayings if saying.subject in _WHOLE for field in saying.fields]


def entries(sayings: Iterable[Saying]) -> list[Entry]:
    """Return the changes of all other things in the order of time, deadlines and action points last.

    What is called the same at the same time is one: a session, and the sitting that consists of it.
    """
    together: dict[tuple[str, Moment], list[Saying]] = {}
    for saying in sayings:
        if saying.subject not in _WHOLE:
            together.setdefault((saying.title, saying.at), []).append(saying)
    return sorted((_entry(same) for same in together.values()), key=lambda entry: (entry.task, *turn(entry.at)))


def _entry(sayings: list[Saying]) -> Entry:
    return Entry(
        task=sayings[0].subject in TASKS,
        title=sayings[0].called,
        at=sayings[0].at,
        was=next((saying.was for saying in sayings if saying.was), None),
        whats=tuple(dict.fromkeys(saying.what for saying in sayings if saying.what is not What.ALTERED)),
        fields=tuple(field for saying in sayings for field in saying.fields),
    )


def turn(at: Moment) -> tuple[datetime.date, float]:
    """Return what puts moments in order: those without hours come last on their day, those without a day last of all."""
    return at.day or datetime.date.max, at.start.timestamp() if at.start else float("inf")


def item(entry: Entry, setting: Setting, *, by_day: bool) -> Line:
    """Return "Opening, 10:00-10:30: cancelled" and the altered fields, a line each; under its day without the day."""
    say = setting.language.say
    when = _when(entry, setting, by_day=by_day)
    return (
        *_titled(entry.title, when, setting),
        *(span for what in entry.whats for span in (_colon(setting), Span(say(f"what-{what.value}"), _TONES[what]))),
        *(span for field in entry.fields for span in in_one_piece((Span("\n"), *field.told))),
    )


def left(entry: Entry, was: Moment, setting: Setting) -> Line:
    """Return "Opening, 10:00-10:30: moved to Tuesday 17 April 2012, 15:00-15:30", for the day that it left."""
    words = setting.language.say("moved-to", when=entry.at.words) if entry.at.day else entry.at.words
    return (*_titled(entry.title, was.hours, setting), _colon(setting), Span(words, Tone.WARNING))


def _colon(setting: Setting) -> Span:
    return Span(setting.language.say("told", field="", words=""))


def _titled(title: Line, when: str, setting: Setting) -> Line:
    comma = setting.language.terms["comma"]
    strong = (attrs.evolve(span, tone=Tone.STRONG) if span.tone is Tone.PLAIN else span for span in title)
    return (*strong, *((Span(f"{comma}{when}", Tone.QUIET),) if when else ()))


def _when(entry: Entry, setting: Setting, *, by_day: bool) -> str:
    """Return when a thing is, without what its line on the time tells."""
    if not any(field.field == "time" for field in entry.fields):
        return entry.at.hours if by_day else entry.at.words
    return "" if by_day or entry.was or not entry.at.day or not entry.at.hours else setting.language.day_in_words(entry.at.day)
