"""What is said of a row below it: prose, lists, remarks; kept as its notes."""

import re

from ccmagenda.importers._genre.lines.edges import is_aside
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_note, is_section, is_sentence
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.tree.state import State
from ccmagenda.importers._genre.whole.lists import NOTES, TITLES
from ccmagenda.importers._genre.whole.lookahead import Ahead

_LONG = 3
"""Lines over which goes what is more than a title and somebody."""


def is_said_of_a_row(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Take a line for a note of the row above; where there is none it is a leftover."""
    numbered = entry.head.label is not None
    goes_on = state.list_open and not entry.row.gap and not numbered and not entry.row.heading and not entry.cells
    state.list_open = False
    part = is_section(entry.text, state.names.words)
    described = state.last is not None and state.last.section and not (entry.row.bullet or numbered or part)
    below = state.headed and not entry.row.heading and state.last is not None
    said = entry.listed == NOTES or is_note(
        entry.text, entry.row.lines, state.names.words, numbered=numbered, bullet=entry.row.bullet
    )
    said = said or (state.names.words.is_all("note-label", entry.text) and ahead.has_note(place) and not entry.row.bullet)
    sentence = is_sentence(entry.text, entry.row.lines, state.names.words)
    plain = re.sub(r"\s*\([^()]*\)", "", entry.text)
    given = (state.listing == "talks" or _is_announced(state, entry)) and bool(entry.row.bullet)
    given = given and not is_sentence(plain, entry.row.lines, state.names.words)
    note = (said and not given and not _is_spoken_on(place, entry, ahead)) or goes_on or described or below
    if (
        entry.listed == TITLES
        or entry.head.part
        or state.waiting is not None
        or not note
        or (not entry.text and entry.head.label and entry.head.label.rest)
    ):
        return False
    if _names_who_speaks(state, entry) and not sentence:
        return False
    if state.last is None:
        titled = _may_be_title(state, entry) or _begins_a_day(state, place, entry, ahead)
        if not titled:
            state.found.leave(entry.row)
        return not titled
    _add_note(state, entry)
    return True


def _is_announced(state: State, entry: Entry) -> bool:
    """Tell whether a point stands right below a number that ends in a colon, or goes on with the list of one that does."""
    last = state.last
    begun = last.parent if last is not None and last.bullet == entry.row.bullet else last
    return begun is not None and begun.opens and begun.label is not None and begun.label.items and not begun.notes


def _names_who_speaks(state: State, entry: Entry) -> bool:
    """Tell whether a short line is a title with somebody beside it, and no label such as "Contact:"."""
    labelled = r"(?:«language-label»|«link-label»|«contact-label»|«access-label»)\s*:"
    begun = entry.text[:1].islower() or entry.text.startswith("(") or state.names.words.regex(labelled).match(entry.text)
    told = tell_apart(entry.text, state.names)
    return bool(told.people and told.title) and entry.row.lines < _LONG and not begun


def is_aside_of_a_row(state: State, _place: int, entry: Entry, _ahead: Ahead) -> bool:
    """Take who may come, in which tongues, or how long, for a note of the row right above, whoever is listed there.

    Between hours and their title it is a leftover, and no title itself.
    """
    plain = not (entry.head.label or entry.cells or entry.head.structural or entry.listed)
    if (state.last is None and state.waiting is None) or not plain or not is_aside(entry.text, state.names.words):
        return False
    if state.waiting is not None or state.last is None:
        state.found.leave(entry.row)
    else:
        state.last.notes.append(entry.text)
    return True


def _is_spoken_on(place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether a point is what the person right below it speaks on, however long it is and whatever ends it."""
    below = ahead.below(place)
    under = below is not None and below.row.bullet != entry.row.bullet
    one = not re.search(r"[^\W\d_]{3,}[.?!]\s+[^\W\d_a-z]", entry.text) and entry.text[:1].isupper()
    asked = entry.text.endswith("?") and not (entry.head.label or entry.row.gap)
    return bool(entry.row.bullet or asked) and under and one and ahead.is_spoken_at(place)


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


def _begins_a_day(state: State, place: int, entry: Entry, ahead: Ahead) -> bool:
    """Tell whether a line is the first of a day without hours, and no more than its stop makes it a note of what it heads."""
    sheet = state.benches.sheets[-1] if state.benches.sheets else None
    fresh = sheet is not None and sheet.date is not None and not sheet.benches and ahead.next_clock(place) is None
    stopped = entry.text.rstrip(" .;")
    plain = stopped[:1].isupper() and not is_sentence(entry.text, entry.row.lines, state.names.words)
    return fresh and plain and stopped != entry.text and not is_note(stopped, entry.row.lines, state.names.words)
