"""Blocks of somebody, perhaps an office, and below it what that person speaks on: "Ana Ruiz", "Director", "How rain comes"."""

import itertools
import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import kind_of, room_line
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import role_line
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.whole.lists import PEOPLE, SPOKEN_ON, with_lists_told

_PERSON, _OFFICE, _TITLE = "P", "O", "T"
_LEAST, _SHORT, _WHOLE = 3, 4, 2
_QUOTED = re.compile(r"[“\"«„‘].+[”\"»“’][.,]?$")
_APART = re.compile(r"(?:PO{0,2}T)+T?")
_BLOCK = re.compile(r"PO{0,2}T")


def with_talks_told(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries with their lists told, and titles below those who speak on them told to be such, the others people.

    Each run of plain lines must be made of such blocks, two at least: parted by gaps, or with a title at the very end.
    """
    found = with_lists_told(entries, names)
    for run in _runs(found):
        told = _told(run, names, below=_begins_a_session(found, run, names))
        for place, sign in told or ():
            listed = SPOKEN_ON if sign == _TITLE else PEOPLE if sign == _PERSON else ""
            entry = found[place]
            if isinstance(entry, Entry):
                found[place] = attrs.evolve(entry, text=entry.text.rstrip(" :"), listed=listed or entry.listed)
    return found


def _runs(entries: Sequence[Entry | Columns]) -> Iterator[list[tuple[int, Entry]]]:
    """Yield the plain lines that follow on each other, with their places."""
    for plain, run in itertools.groupby(enumerate(entries), key=lambda each: _is_plain(each[1])):
        if plain:
            yield [(place, entry) for place, entry in run if isinstance(entry, Entry)]


def _is_plain(entry: Entry | Columns) -> bool:
    return isinstance(entry, Entry) and entry.head.empty and not (entry.row.bullet or entry.cells or entry.row.heading)


def _begins_a_session(entries: Sequence[Entry | Columns], run: Sequence[tuple[int, Entry]], names: Names) -> bool:
    """Tell whether the row above a run, or its first line, is a session of several, and nothing that its first person says."""
    place = run[0][0]
    near = [each for each in entries[max(place - 1, 0) : place + 1] if isinstance(each, Entry)]
    return any(names.begins_a_title(each.text) or names.begins_a_title(each.row.text) for each in near)


def _told(run: Sequence[tuple[int, Entry]], names: Names, *, below: bool) -> list[tuple[int, str]]:
    """Return the places in blocks with what each line is, where the run is made of such blocks; ``below`` a session."""
    signs = [_sign(entry.text, names) for _, entry in run]
    first = next((at for at, sign in enumerate(signs) if sign == _PERSON), len(run))
    if any(sign in {_OFFICE, _TITLE} and not run[at][1].row.gap for at, sign in enumerate(signs[:first]) if at):
        return []
    blocks = _blocks(run[first:], signs[first:], below=below)
    whole = [block for block in blocks if _BLOCK.fullmatch("".join(sign for _, _, sign in block))]
    other = [block for block in blocks if block not in whole and len(block) > 1]
    titles = [entry.text for block in whole for _, entry, sign in block if sign == _TITLE]
    known = [names.is_somebody(block[0][1].text) for block in whole]
    said = sum(_says_something(title, names) for title in titles)
    alike = {_OFFICE in sign for block in whole for sign in ["".join(each[2] for each in block)]} == {True}
    sure = 2 * said >= len(titles) or (alike and said > 0 and all(len(title.split()) > _SHORT for title in titles))
    if len(whole) < _WHOLE or other or 2 * sum(known) < len(known) or not sure:
        return []
    return [(place, sign) for block in whole for place, _, sign in block]


def _blocks(run: Sequence[tuple[int, Entry]], signs: Sequence[str], *, below: bool) -> list[list[tuple[int, Entry, str]]]:
    """Return the lines of a run in blocks: where gaps part them before each person, there; else at each person.

    Without gaps the last line must be a title, since those above people would have somebody below the last of them, and the
    row above a session, since whoever stands below "Welcome" gives that.
    """
    people = [at for at, sign in enumerate(signs) if sign == _PERSON]
    gaps = all(run[at][1].row.gap for at in people[1:]) and len(people) > 1
    if not gaps and not (below and _APART.fullmatch("".join(signs))):
        return []
    blocks: list[list[tuple[int, Entry, str]]] = []
    for (place, entry), sign in zip(run, signs, strict=True):
        if not blocks or sign == _PERSON or (entry.row.gap and gaps):
            blocks.append([])
        blocks[-1].append((place, entry, sign))
    return blocks


def _sign(text: str, names: Names) -> str:
    """Return whether a line is somebody, the office or body of somebody, a title, or none of them."""
    if _QUOTED.match(text):
        return _TITLE
    if role_line(text, names) or kind_of(text, names.words) or room_line(text, names.words):
        return ""
    name = names.bare_name(text)
    alone = name is not None and (name.end == len(text.rstrip()) or re.match(r"\s*[,(]", text[name.end :]) is not None)
    if names.is_person(text) or (alone and (names.is_somebody(text) or names.is_named(text, sure=True))):
        return _PERSON if not re.search(r"[:?]", text) else ""
    capitals = r"(?:(?-i:[A-ZÀ-Ý])[\w'’/-]*\s+){0,3}"
    if names.words.regex(rf"{capitals}(?:«functions»|«former»)(?![\w'’])").match(text) and not text.endswith("?"):
        return _OFFICE
    return _OFFICE if names.is_body(text) and not _says_something(text, names) else _TITLE if len(text.split()) >= _LEAST else ""


def _says_something(title: str, names: Names) -> bool:
    """Tell whether a line reads as a title and not as a body's name: quoted, asking, or with a word in small letters."""
    small = names.words.regex(r"(?:«small»|«of»|«articles»|«and»|«to»)")
    words = [word for word in re.findall(r"[\w'’-]+", title) if word.islower() and len(word) >= _SHORT]
    return _QUOTED.match(title) is not None or title.endswith("?") or any(not small.fullmatch(word) for word in words)
