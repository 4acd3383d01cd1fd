"""Rooms that stand behind titles with nothing between them, where a table has lost its lines, or with brackets around them."""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.bare_names import BIG
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words

_LEAST, _MOST, _LONGEST, _TWICE = 3, 0.4, 4, 2
_WORD = rf"[{BIG}][\w'’.-]*"
_CODE = re.compile(r"(?!G-?\d)[A-Z]{1,3}(?:-\d{1,3})+[A-Z]?")
_NUMBER = r"(?:\s+(?:[A-Z]?\d{1,4}[A-Z]?|[IVX]+|[A-Z]))"
_OTHER = r".*[,;:()].*|(?:.*\s)?(?:«serial»|«session»|«break»|«body»|«event»|«organ»|«functions»|«reception»|«closing»)"
_BEGINS = r"(?:«body»|«event»|«session»|«functions»)(?!\w)"
"""Ends of titles that are no rooms, however often they come, and what begins none."""
_PLENARY = r"(?:«body-alone»)\s+(?-i:[A-ZÀ-Ý])(?!(?:.*\s)?(?:«body»|«event»|«session»|«functions»|«serial»)(?!\w))\w\w"
"""A hall that has its name from the body which meets in it: "Plenary New York"."""
_PAUSE = r"((?:[\w/’'-]+\s+){0,2}?(?:«break»|«lunch»|«registration»))\s+(?:(?:«at»|in)\s+(?:the\s+)?)?((?-i:[A-ZÀ-Ý]).+)"
_AT_A_FLOOR = (
    rf"(?<=[\w)”»])\s+((?=(?-i:[{BIG}]))(?:«room»){_NUMBER},\s+"
    r"(?:[^\W\d_]+\s+|\d{1,2}(?:[.º°ª]|[a-zà-ÿ]{1,3})?\s+)?(?:«floor»)(?:\s+\d{1,2})?)$"
)
"""A room with its number and floor: "Salón 2B, segundo piso", "Room 4, 2nd floor"."""
_BRACKET = re.compile(r"^(?P<title>.+?)\s*\((?P<room>[^()]+)\)(?:\s?[;.,–—-])*$")
_NUMBERED = re.compile(rf"((?:{_WORD}\s+){{1,2}})\d{{1,2}}(?:[–/+-]\d{{1,2}})*[A-Z]?")


def with_rooms_behind(entries: Sequence[Entry | Columns], names: Names) -> list[Entry | Columns]:
    """Return entries with the rooms behind their titles told apart, where many titles of a paper end in what looks like one.

    Then also what ends several of them is a room, and so is a town.
    """
    entries = [_of_a_pause(entry, names) if isinstance(entry, Entry) else entry for entry in entries]
    entries = _out_of_brackets(entries, names.words)
    said = enumerate(entries)
    timed = {place: each.text for place, each in said if isinstance(each, Entry) and _may_hold_one(each, names.words)}
    often = Counter(tail for text in set(timed.values()) for tail in _tails(text, names))
    sure = {place: tail for place, text in timed.items() if (tail := _looks_like_a_room(text, often, names))}
    if len(sure) < _LEAST or len(sure) < _MOST * len(timed):
        return list(entries)
    begins, named = names.words.regex(_BEGINS), names.words.regex(_PLENARY)
    rooms = {tail for tail, count in often.items() if count >= _TWICE and (named.match(tail) or not begins.match(tail))}
    rooms |= {*sure.values(), *(town.partition("=")[0].strip() for town in names.words.of("places"))}
    return [
        _parted(entry, rooms, sure.get(place, ""), names) if isinstance(entry, Entry) and place in timed else entry
        for place, entry in enumerate(entries)
    ]


def _of_a_pause(entry: Entry, names: Names) -> Entry:
    """Return a pause without the room behind it: "Coffee break Outside Room 3", "Registration ICAO Lobby"."""
    if entry.room or entry.cells or entry.head.label:
        return entry
    found = names.words.regex(_PAUSE).fullmatch(entry.text.strip())
    if found is None or len(found[2].split()) == 1 or not is_room(found[2], names.words):
        return entry
    return attrs.evolve(entry, text=found[1], room=found[2])


def _out_of_brackets(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries without the places in brackets behind their titles, where most brackets there hold one."""
    timed = {place: each for place, each in enumerate(entries) if isinstance(each, Entry) and each.clock and not each.room}
    read = {place: found for place, each in timed.items() if (found := _BRACKET.match(each.text))}
    venue = words.regex(r"(?:(?:«articles»)\s+)?(?:[\w'’-]+\s+){0,2}(?:«venues»|«room»)(?!\w)(?:\s[\w'’.-]+){0,5}")
    held = {place: found for place, found in read.items() if venue.fullmatch(found["room"])}
    if len(held) < _LEAST or 2 * len(held) < len(read):
        return list(entries)
    return [
        attrs.evolve(timed[place], text=held[place]["title"], room=held[place]["room"]) if place in held else entry
        for place, entry in enumerate(entries)
    ]


def _may_hold_one(entry: Entry, words: Words) -> bool:
    plain = entry.clock is not None and not (entry.cells or entry.room or entry.behind) and len(entry.text.split()) > 1
    floored = words.regex(_AT_A_FLOOR).search(entry.text)
    return plain and (not is_room(entry.text, words) or (floored is not None and " " in entry.text[: floored.start()]))


def _tails(text: str, names: Names) -> list[str]:
    """Return the last words of a title that begin with a capital behind a word that can end one, the longest first."""
    words = text.split()
    found = []
    for count in range(min(_LONGEST, len(words) - 1), 0, -1):
        tail, before = " ".join(words[-count:]), words[-count - 1]
        ended = not names.words.regex(r"(?:«small»|«and»|«articles»)").fullmatch(before) and before[-1:] not in ",:;–—-/&"
        if ended and re.match(rf"[{BIG}]", tail) and not names.words.regex(_OTHER).fullmatch(tail):
            found.append(tail)
    return found


def _looks_like_a_room(text: str, often: Counter[str], names: Names) -> str:
    """Return the end of a title that looks like a room by itself: "Berlin 1-2", "H-1-04", "Upper Conference Room".

    Of two words before a number the first is of the title, unless both come again: "What is open | Bonn 1-3".
    """
    floored = names.words.regex(_AT_A_FLOOR).search(text)
    if floored:
        return floored[1]
    tails = _tails(text, names)
    behind_small = next((tail for tail in tails if text[: -len(tail)].rsplit(maxsplit=1)[-1].islower()), "")
    named = names.words.regex(rf"(?:(?:«room-names»)\s+)?(?:«room»){_NUMBER}?|{_WORD}\s+(?:«room»){_NUMBER}?")
    ends = names.words.regex(rf"(?:.*\s)?(?:«room»){_NUMBER}?")
    if behind_small and ends.fullmatch(behind_small):
        return behind_small
    numbered = [tail for tail in tails if _is_numbered(tail, names)]
    known = next((tail for tail in tails if named.fullmatch(tail)), "")
    return known or next((tail for tail in numbered if often[tail] >= _TWICE), "") or next(reversed(numbered), "")


def _is_numbered(tail: str, names: Names) -> bool:
    """Tell whether words with a number are those of a room, and not of a session, an item or a body."""
    found = _NUMBERED.fullmatch(tail)
    other = r"(?:.*\s)?(?:«session»|«item»|«track»|«body»|«serial»|«event»|«paper»|«day»|«organ»|(?-i:[A-Z]{2,6}))\s*"
    if found is None or names.words.regex(other).fullmatch(found[1]) or names.words.regex(_BEGINS).match(tail):
        return _CODE.fullmatch(tail) is not None
    return True


def _parted(entry: Entry, rooms: set[str], sure: str, names: Names) -> Entry:
    """Return an entry without the room at the end of its title: the longest that is one."""
    room = next((tail for tail in _tails(entry.text, names) if tail in rooms), sure)
    if not room:
        return entry
    return attrs.evolve(entry, text=entry.text[: -len(room)].rstrip(" ,–—-"), room=room)
