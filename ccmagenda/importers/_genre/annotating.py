"""What is said of a row below it: prose, lists, remarks; kept as its notes."""

import re

import attrs

from ccmagenda.importers._genre.entries import Entry
from ccmagenda.importers._genre.lookahead import Ahead
from ccmagenda.importers._genre.people import tell_apart
from ccmagenda.importers._genre.sorts import is_note
from ccmagenda.importers._genre.state import State

_SHORT = 6


def is_said_of_a_row(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take a line for a note of the row above; where there is none it is a leftover."""
    numbered = entry.head.label is not None
    goes_on = state.list_open and not entry.row.gap and not numbered and not entry.row.heading and not entry.cells
    state.list_open = False
    described = state.last is not None and state.last.section and not entry.row.bullet and not numbered
    below = state.headed and not entry.row.heading and state.last is not None
    note = is_note(entry.text, entry.row.lines, state.names.words, numbered=numbered) or goes_on or described or below
    if (
        entry.head.part
        or state.waiting is not None
        or not note
        or (not entry.text and entry.head.label and entry.head.label.rest)
    ):
        return False
    told = tell_apart(entry.text, state.names)
    if told.people and told.title and entry.row.lines < 3 and not entry.text[:1].islower() and not entry.text.startswith("("):
        return False
    if state.last is None:
        if not _may_be_title(state, entry):
            state.found.leave(entry.row)
        return not _may_be_title(state, entry)
    if not _is_of_the_last_person(state, entry):
        _add_note(state, entry)
    return True


def _is_of_the_last_person(state: State, entry: Entry) -> bool:
    """Give a short bracket right below a name to the name: "Ana Ruiz" and "(Group of Experts)"."""
    last = state.last
    if last is None or not last.people or last.notes or not re.fullmatch(r"\([A-ZÀ-Ý][^()]{2,50}\)", entry.text):
        return False
    person = last.people[-1]
    if person.role != "speaker" or re.search(r"[,(]", person.words) or len(entry.text.split()) > _SHORT:
        return False
    last.people[-1] = attrs.evolve(person, words=f"{person.words} {entry.text}")
    return True


def _add_note(state: State, entry: Entry) -> None:
    label = f"{entry.head.label.words} " if entry.head.label else ""
    bullet = "- " if entry.row.bullet else ""
    state.list_open = entry.text.endswith((";", ",")) or (entry.text.endswith(":") and len(entry.text.split()) > 6)
    if state.last is not None:
        state.last.notes.append(f"{bullet}{label}{entry.text}" + "".join(f" {cell}" for cell in entry.cells))


def _may_be_title(state: State, entry: Entry) -> bool:
    """Tell whether a sentence is the theme of a part of the day that has just been opened."""
    bench = state.benches.bench
    opened = bench is not None and not bench.items and bool(bench.name)
    return opened and entry.row.lines == 1 and entry.text[:1].isupper() and len(entry.text.split()) < 30
