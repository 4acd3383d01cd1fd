"""Lists decided over as wholes: where most points of one are people, titles or questions, all of them are."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_note, kind_of
from ccmagenda.importers._genre.persons.bare_names import BIG
from ccmagenda.importers._genre.persons.delegations import is_delegation, may_be_delegation
from ccmagenda.importers._genre.persons.in_brackets import families_in
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.marks import without_length
from ccmagenda.importers._genre.terms.symbols import SYMBOL

PEOPLE, NOTES, TITLES, STATES, TALKS, SPOKEN_ON = "people", "notes", "titles", "States", "talks", "spoken on"
_PAPER, _MOST, _LONGEST = 4, 0.7, 40
_LEAST, _FEW, _STATES, _TALKS = 6, 5, 2, 3
_WORD = rf"[{BIG}][\w'’-]*\.?"


def with_lists_told(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries in which every point of a list of people, or of questions, is told to be one."""
    runs = list(_runs(entries))
    of_paper = _marks_of_people([entries[place] for run in runs for place in run], names)
    found = list(entries)
    for run in runs:
        points = [entry for place in run if isinstance(entry := entries[place], Entry)]
        sort = _sort(points, names, of_people=_mark(points[0]) in of_paper)
        sort = PEOPLE if not sort and run[0] and _are_bodies_that_speak(entries[run[0] - 1], points, names) else sort
        sort = NOTES if sort != PEOPLE and run[0] and _is_told_of(entries[run[0] - 1], names) else sort
        sort = TALKS if _are_talks(entries[run[0] - 1] if run[0] else None, points, names) else sort
        for place, entry in zip(run, points, strict=True):
            if sort and (sort != PEOPLE or _may_be_somebody(entry.text, names)):
                found[place] = attrs.evolve(entry, listed=sort)
    told = dict.fromkeys(_states_dealt_with(entries, names), STATES) | dict.fromkeys(_delegations(entries, names), PEOPLE)
    told |= dict.fromkeys(_numbered_titles(entries, names), TITLES) | dict.fromkeys(_numbered_notes(entries, names), NOTES)
    return [
        attrs.evolve(entry, listed=told[place]) if place in told and isinstance(entry, Entry) else entry
        for place, entry in enumerate(found)
    ]


def _are_talks(above: Entry | Columns | None, points: Sequence[Entry], names: Names) -> bool:
    """Tell whether every point of a list is a title, be it a body's name, with who speaks in brackets: "UNDP (Mr. X)".

    Below "Statements" or "Opening" they are those whom the bodies have sent.
    """
    text = above.text if isinstance(above, Entry) else ""
    said = r"(?:.*\s)?(?:«spoken»|«talks»|«with»|«spoken-at»)\s?:?|.*\s?(?:«speaker»)\s?:|(?:«speaker»)"
    held = [re.fullmatch(r"([^()]+)\(([^()]+)\)[.;]?", each.text) for each in points]
    sent = [found and names.is_person(found[2]) and not names.is_somebody(found[1]) for found in held]
    return len(points) >= _TALKS and all(sent) and names.words.regex(said).fullmatch(text) is None


def _are_bodies_that_speak(above: Entry | Columns, points: Sequence[Entry], names: Names) -> bool:
    """Tell whether a list below "Goodwill messages" is one of bodies and States: they are those who speak."""
    said = isinstance(above, Entry) and names.words.regex(r"(?:.*\s)?(?:«spoken»|«talks»)\s?:?$").match(above.text) is not None
    announced = names.words.regex(r"(?:«spoken»)s?\s+(?:«by»|«from»)\s[^:]+:$")
    if isinstance(above, Entry) and announced.match(above.text) and len(points) > 1:
        return all(len(each.text.split()) <= _FEW and each.text[:1].isupper() for each in points)
    if said and len(points) > 1 and all(names.is_body(each.text) or names.is_state(each.text) for each in points):
        return True
    timed = isinstance(above, Entry) and above.clock is not None and bool(above.text) and not above.text.endswith(":")
    return timed and len(points) >= _TALKS and _are_bodies_alone([each.text for each in points], names)


def _are_bodies_alone(texts: Sequence[str], names: Names) -> bool:
    """Tell whether most of some short lines are bodies, several of them with a slash between, and none is one that meets."""
    meet = names.words.regex(r"(?:.*\s)?(?:«body»|«session»|«event»|«serial»|«organ»|«paper»)(?!\w)")
    if not all(len(text.split()) <= _FEW and text[:1].isupper() and not meet.match(text) for text in texts):
        return False
    bodies = sum(all(names.is_body(part) for part in re.split(r"\s?/\s?", text)) for text in texts)
    return bodies >= _MOST * len(texts)


def _delegations(entries: Sequence[Entry | Columns], names: Names) -> Iterator[int]:
    """Yield the places of lines one below the other that are delegations, without a mark, where the paper surely has some."""
    runs: list[list[int]] = [[]]
    for place, entry in enumerate(entries):
        plain = isinstance(entry, Entry) and entry.head.empty and not (entry.row.bullet or entry.cells or entry.row.heading)
        if plain and isinstance(entry, Entry) and _is_delegation(entry.text, names, sure=len(runs[-1]) > _STATES):
            runs[-1].append(place)
        elif runs[-1]:
            runs.append([])
    states = [sum(_is_of_a_state(each.text, names) for at in run if isinstance(each := entries[at], Entry)) for run in runs]
    sure = any(of > 1 or (of and len(run) > _STATES) for run, of in zip(runs, states, strict=True))
    yield from (place for run, of in zip(runs, states, strict=True) if sure and of for place in run)


def _is_delegation(text: str, names: Names, *, sure: bool) -> bool:
    """Tell whether a line is a State or a body that speaks, or somebody; in a list that is ``sure`` a short name is one."""
    if _is_of_a_state(text, names) or (sure and may_be_delegation(text, names)):
        return True
    return _is_somebody(text, names) is not False and is_delegation(text, names)


def _is_of_a_state(text: str, names: Names) -> bool:
    """Tell whether a line is a State that speaks, with for whom, or what it hands out: "Peru – statement in Spanish"."""
    if names.is_state(text) or (names.is_state(text.partition(",")[0]) and names.is_person(text.partition(",")[2])):
        return True
    said = re.match(r"^(.+?)(?:\s+[–—-]\s+(?=[a-zà-ÿ])|,?\s+(?=[a-zà-ÿ])|\s\((?=[^()]*\)$))(.+)$", text)
    if said is None or not names.is_state(said[1]):
        return False
    return names.words.regex(r"(?:(?:«spoken»|«left-there»)(?!\w)|(?:«on-behalf»)\s|representing\s)").match(said[2]) is not None


def _is_told_of(above: Entry | Columns, names: Names) -> bool:
    """Tell whether a line announces what is said of a row, and no rows: "Aims of the workshop:"."""
    noted = r"(?:[\w'’-]+\s+){0,2}(?:«note-label»)\s*:"
    return isinstance(above, Entry) and names.words.regex(noted).fullmatch(above.text) is not None


def _numbered_notes(entries: Sequence[Entry | Columns], names: Names) -> Iterator[int]:
    """Yield the places of a numbered list that a line such as "Objectives:" announces, or "Questions:" with nothing but such."""
    for place, entry in enumerate(entries):
        head = isinstance(entry, Entry) and entry.text.endswith(":")
        asking = head and names.words.regex(r"(?:«discussions»|«list-heads»)\s*:").fullmatch(entry.row.text) is not None
        if not (asking or _is_told_of(entry, names)):
            continue
        style, listed = next(itertools.groupby(entries[place + 1 :], key=_style), ("", iter(())))
        points = list(listed) if style else []
        if asking and not (points and all(each.row.text.endswith("?") for each in points)):
            continue
        yield from range(place if asking else place + 1, place + 1 + len(points))


def _style(entry: Entry | Columns) -> str:
    """Return the style of the number of a line without hours."""
    label = entry.head.label if isinstance(entry, Entry) and not entry.head.structural else None
    return label.style if label else ""


def _states_dealt_with(entries: Sequence[Entry | Columns], names: Names) -> list[int]:
    """Return the places of points that are States dealt with: right below one of them stand papers on it, or who speaks."""
    points = [at for at, each in enumerate(entries) if isinstance(each, Entry) and _is_point(each) and names.is_state(each.text)]
    told = {
        _mark(each)
        for at in points
        if at + 1 < len(entries)
        and isinstance(each := entries[at], Entry)
        and _is_of_a_state_above(entries[at + 1].row.text, names)
    }
    return [at for at in points if isinstance(each := entries[at], Entry) and _mark(each) in told]


def _is_of_a_state_above(text: str, names: Names) -> bool:
    """Tell whether a line is a paper on the State above it, or the family names of those who speak on it."""
    return SYMBOL.match(text) is not None or bool(families_in(text, names))


def _numbered_titles(entries: Sequence[Entry | Columns], names: Names) -> list[int]:
    """Return the places of the numbered lines of a paper without hours, where nearly none of them can be somebody."""
    numbered = {
        place: entry for place, entry in enumerate(entries) if isinstance(entry, Entry) and entry.head.label and entry.text
    }
    styles = {entry.head.label.style for entry in numbered.values() if entry.head.label}
    found: list[int] = []
    for style in styles:
        alike = {place: entry for place, entry in numbered.items() if entry.head.label and entry.head.label.style == style}
        people = sum(begins_with_somebody(entry.text, names) for entry in alike.values())
        sure = len(alike) >= _LEAST and _FEW * people <= len(alike)
        plain = [place for place, entry in alike.items() if not (entry.clock or entry.cells or names.is_person(entry.text))]
        found += plain if sure else []
    return [place for place in found if not is_note(numbered[place].text, numbered[place].row.lines, names.words, numbered=True)]


def _runs(entries: Sequence[Entry | Columns]) -> Iterator[list[int]]:
    """Yield the places of points that follow on each other with one mark."""
    run: list[int] = []
    mark = None
    for place, entry in enumerate(entries):
        own = _mark(entry) if isinstance(entry, Entry) and _is_point(entry) else None
        if run and own != mark:
            yield run
            run = []
        if own is not None:
            run.append(place)
        mark = own
    if run:
        yield run


def _is_point(entry: Entry) -> bool:
    return bool(entry.row.bullet and entry.text) and entry.head.empty and not entry.cells and not entry.row.heading


def _mark(entry: Entry) -> tuple[str, int]:
    return entry.row.bullet, entry.row.indent


def _sort(points: Sequence[Entry], names: Names, *, of_people: bool) -> str:
    """Return what the points of one list are, if most of them tell."""
    several = len(points) > 1
    people = sum(begins_with_somebody(entry.text, names) or (several and _is_of_a_state(entry.text, names)) for entry in points)
    if 0 < people < len(points) == people + sum(names.is_body(entry.text) for entry in points):
        return PEOPLE
    told = len(points) == 1 or people or any(names.is_body(entry.text) or names.is_state(entry.text) for entry in points)
    if (of_people and told) or people * 2 > len(points) or (people * 2 == len(points) and people > 1):
        return PEOPLE
    asked = sum(entry.text.endswith("?") for entry in points)
    if len(points) > 1 and asked * 2 > len(points):
        return NOTES
    said = sum(is_note(entry.text, entry.row.lines, names.words, bullet=entry.row.bullet) for entry in points)
    return TITLES if 0 < said * 2 < len(points) and all(len(entry.text.split()) <= _LONGEST for entry in points) else ""


def _marks_of_people(entries: Sequence[Entry | Columns], names: Names) -> set[tuple[str, int]]:
    """Return the marks behind which, all over the paper, people stand."""
    points = [entry for entry in entries if isinstance(entry, Entry)]
    found = set()
    for mark in {_mark(entry) for entry in points}:
        listed = [entry.text for entry in points if _mark(entry) == mark]
        told = [begins_with_somebody(text, names) or _is_of_a_state(text, names) for text in listed if not names.is_body(text)]
        if len(told) >= _PAPER and sum(told) >= _MOST * len(told):
            found.add(mark)
    return found


def begins_with_somebody(text: str, names: Names) -> bool:
    """Tell whether a text begins as a person does, and says nothing else: with a role, a title, or a given name and another."""
    sure = _is_somebody(text, names)
    if sure is not None:
        return sure
    found = re.match(rf"({_WORD})\s+{_WORD}", text)
    return found is not None and names.is_given(found[1]) and not names.begins_a_title(text)


def _is_somebody(text: str, names: Names) -> bool | None:
    """Tell whether a text is surely somebody and nothing else, or surely a title with somebody; None where it may be either."""
    told = tell_apart(text, names)
    if told.people and told.title:
        return False
    return True if names.is_somebody(text) or role_line(text, names) is not None else None


def _may_be_somebody(text: str, names: Names) -> bool:
    """Tell whether a point in a list of people can be one: no pause, no session and no long sentence."""
    sure = _is_somebody(text, names)
    if sure is not None:
        return sure
    other = (
        kind_of(without_length(text, names.words)[0], names.words)
        or names.begins_a_title(text)
        or names.words.begins("spoken", text)
        or names.words.regex(r"(?:«attendees»|«everyone»)\s+(?:(?:«not»)\s+)?(?:«admitted»)").fullmatch(text)
    )
    return not other and text[:1].isupper() and len(text.split()) <= _LONGEST and not text.endswith(":")
