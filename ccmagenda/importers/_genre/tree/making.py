"""From a title as printed to a row: its people, its room, its marks, what sort of row it is."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.edges import trimmed, without_sentence
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_room, kind_of, room_in
from ccmagenda.importers._genre.persons.names import BIG, HONOURED, Names
from ccmagenda.importers._genre.persons.people import people, role_line
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.persons.will_speak import spoken_in
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.marks import papers_in, read_marks, tidy, without_length
from ccmagenda.importers._genre.terms.symbols import SYMBOL
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._genre.tree.columns_behind import without_columns_behind
from ccmagenda.importers._genre.tree.drafts import Draft
from ccmagenda.importers._genre.whole.lists import STATES
from ccmagenda.model import PrintedPerson

_HALF_AN_HOUR = 30
_HELD = frozenset({"reception", "registration", "break"})
_SENTENCE = re.compile(rf"^(.+[^\W\d_]{{3,}}[”\"»)]?)\.\s+(?=[{BIG}])(.+?)\.?$")
_SPOT = (
    r"(?:«articles»\s+)?(?:(?!(?:«of»|«and»)(?!\w))[\w'’-]+\s+){0,2}(?:«venues»|«spots»)(?!\w)"
    r"(?:\s(?:«of»|«small»)\s.{1,60}|(?:\s(?-i:[A-ZÀ-Ý0-9])[\w'’-]*){1,3})?"
)
_WHOLE = re.compile(rf"[(\[]\s*([{BIG}][^()\[\]]*\s[^()\[\]]*?)\s*[)\]]\.?")
"""All of a title in one pair of brackets, and more than a word."""
_PAUSES = frozenset({"break", "lunch", "registration", "closing"})


def draft_of(entry: Entry, names: Names, columns: Columns | None) -> Draft:
    """Return the row that an entry is."""
    draft = Draft(
        clock=entry.clock, label=entry.head.label, track=entry.track, room=tidy(entry.room), after=entry.after,
        origin=entry.row.origin,
    )  # fmt: skip
    draft.items += [entry.number] if entry.number else []
    _mark(draft, _without_sentences(draft, _without_told(draft, _unbracketed(entry, names), names), names), names)
    draft.kind = kind_of(draft.title, names.words)
    if draft.kind == "break":
        _take_host(draft, names)
    if draft.kind not in _PAUSES or _tells_who_speaks(draft.title, names):
        told = tell_apart(draft.title, names)
        if not told.title and _is_of_a_state(draft, entry, names):
            told = Told(title=draft.title)  # a numbered list of States is one of titles
        draft.whole = draft.title if _is_by_a_body(told, draft, names) else ""
        draft.title, draft.people = told.title, [*told.people, *draft.people]
        draft.given = bool(told.people) and (not told.title or names.is_person(told.people[0].words))
        if told.people:
            _mark(draft, draft.title, names)
            draft.kind = draft.kind or ("reception" if kind_of(draft.title, names.words) == "reception" else "")
    leading = names.words.regex(r"[(\[]\s*(?:«continued»)\s*[)\]]\s*[/:–—-]?\s+(?=\w)").match(draft.title)
    if draft.label and leading:
        draft.title, draft.continued = draft.title[leading.end() :], True
    if draft.label and draft.label.rest:
        draft.continued = True
        draft.title = draft.title or draft.label.rest
    if draft.kind in _HELD:
        _without_place(draft, names)
    _without_place_of_host(draft, names)
    without_columns_behind(draft, names)
    off = names.words.regex(r"^(.+?)\s*[(\[]((?:«called-off»))[)\]]$").match(draft.title)
    if off:
        draft.title = off[1]
        draft.notes.append(off[2])
    for cell in _but_lengths(draft, entry.cells, names):
        _take_cell(draft, cell, _sort(cell, entry, columns), names)
    draft.title = tidy(draft.title.lstrip(" -–—•·"))
    return draft


def _unbracketed(entry: Entry, names: Names) -> str:
    """Return the title of a row with hours that stands in brackets as a whole: "19:00 (Reception hosted by Peru)"."""
    found = _WHOLE.fullmatch(entry.text) if entry.clock else None
    told = found is not None and not names.words.is_all("continued", found[1]) and not names.words.is_all("tbc", found[1])
    return found[1] if found is not None and told else entry.text


def _is_of_a_state(draft: Draft, entry: Entry, names: Names) -> bool:
    """Tell whether a row deals with the State that it names: by a number, by hours of some length, or among such."""
    long_ = draft.clock is not None and draft.clock.end is not None and draft.clock.minutes >= _HALF_AN_HOUR
    named = re.sub(r"\s*\([^()]*:[^()]*\)$", "", draft.title)
    return (bool(draft.label) or long_ or entry.listed == STATES or named != draft.title) and names.is_state(named)


def _without_told(draft: Draft, text: str, names: Names) -> str:
    """Return a title without the sentences behind it, which are a note and may name who speaks."""
    title, sentence = without_sentence(text, names.words)
    if sentence:
        draft.notes.append(sentence)
        spoken = spoken_in(sentence, names)
        draft.people += people("speaker", spoken, names) if spoken else ()
    return title


def _is_by_a_body(told: Told, draft: Draft, names: Names) -> bool:
    """Tell whether a title names the bodies or States alone by which something is given: "Talk by UNEP"."""
    by = names.words.regex(r".+\s(?:«by»)\s.+").match(draft.title)
    return by is not None and bool(told.title) and not any(names.is_somebody(each.words) for each in told.people)


def _tells_who_speaks(title: str, names: Names) -> bool:
    """Tell whether a pause or an end is one that somebody speaks at: "Closing: Ms. X", "Welcome by Ana Ruiz"."""
    by = names.words.regex(r"\s(?:«by»)\s+").finditer(title)
    named = any(names.is_somebody(title[each.end() :]) for each in by)
    return named or names.words.regex(rf".+:\s+{HONOURED}").match(title) is not None


def _without_sentences(draft: Draft, text: str, names: Names) -> str:
    """Return a text without the sentences at its end that say who leads or where: "Panel. Organized by X. Room 3."."""
    while found := _SENTENCE.match(text):
        role = role_line(found[2], names)
        if is_room(found[2], names.words):
            draft.room = draft.room or tidy(found[2])
        elif role and role[1]:
            draft.people = [*people(role[0], role[1], names), *draft.people]
        else:
            break
        text = found[1]
    return text


def _take_host(draft: Draft, names: Names) -> None:
    """Take who offers a pause: "Coffee break hosted by the European Union"."""
    found = names.words.regex(r"^(.+?)\s*[,(]?\s+(?:«hosted-by»)\s+([^()]+)\)?$").match(draft.title)
    if found:
        draft.title, draft.people = tidy(found[1]), [*draft.people, *people("host", found[2], names)]


def _without_place(draft: Draft, names: Names) -> None:
    """Take the place of a reception or a desk for its room: behind "at", in brackets, or behind the host."""
    words = names.words
    at = words.regex(r"^(.+?)\s+(?:«at»)\s+((?!«event»)(?-i:[A-ZÀ-Ý])(?!onor|onour).*)$").match(draft.title)
    bracket = words.regex(r"^(.+?)\s*\(((?:[\w'’]+\s){0,3}(?:«venues»|«spots»)(?:\s[^()]*)?)\)$").match(draft.title)
    found = at or bracket or words.regex(r"^(.+?)\s+[–—-]\s+((?:[\w'’]+\s){0,3}(?:«venues»)(?:\s.*)?)$").match(draft.title)
    found = found or words.regex(r"^((?:\w+\s+){0,2}(?:«reception»))[,.]\s+((?-i:[A-ZÀ-Ý]).*)$").match(draft.title)
    found = found or words.regex(rf"^(.+?),?\s+(?:«before-spots»)(?:(?<=[’'])|\s)({_SPOT})$").match(draft.title)
    if found and not names.names_somebody(found[2]):
        draft.title, room = tidy(found[1]), found[2]
        draft.room = f"{room}, {draft.room}" if draft.room and room not in draft.room else draft.room or room


def _without_place_of_host(draft: Draft, names: Names) -> None:
    """Take for the room where a host receives: "the President, at the National Opera", "the Delegation (Room A)"."""
    host = next((person for person in reversed(draft.people) if person.role == "host"), None)
    if host is None:
        return
    words = names.words
    venue = r"^(.+?)(?:,|\s[–—-])\s*((?:[\w'’]+\s+){0,3}(?:«venues»)(?!\w).*)$"
    run_on = r"^(.+?\S\s+\S+)\s+((?=(?-i:[A-ZÀ-Ý]))(?:«venues»)\s+(?-i:[A-ZÀ-Ý]).*)$"
    at = r"^(.+?),\s+(?:at|in|au|aux|à|en|no|na|im|presso|chez)\s+((?-i:(?:[a-zà-ÿ]{1,3}(?:\s|['’]))?[A-ZÀ-Ý]).*)$"
    behind = next((found for way in (at, run_on, venue) if (found := words.regex(way).match(host.words))), None)
    said, room = behind.groups() if behind else room_in(host.words, words)
    if room:
        draft.people[draft.people.index(host)] = attrs.evolve(host, words=said)
        draft.room = draft.room or room


def _mark(draft: Draft, text: str, names: Names) -> None:
    """Read the marks of a title and its room."""
    cut = trimmed(text, names.words)
    text, draft.room = cut.title, draft.room or tidy(cut.room)
    draft.notes += cut.notes
    text = _without_end(draft, text, names)
    access = names.words.regex(r"\s*[(\[](?:«closed»|«informal»|«restricted»)[)\]]$").search(text)
    title, room = room_in(text[: access.start()] if access else text, names.words)
    title = f"{title}{access[0]}" if access else title
    named = names.words.regex(r"^(.+?)(?:\s*[.,;–—-])?\s+(?=(?-i:[A-ZÀ-Ý]))(?:«room-labels»)\s?:\s*(\S.*)$").match(title)
    title, room = (named[1], tidy(named[2])) if named and not room else (title, room)
    marked = read_marks(title, names.words)
    again, second = room_in(marked.title, names.words) if not room else (marked.title, "")
    leading = names.words.regex(r"^(?:in\s+|en\s+|à\s+la\s+)?((?:«room»)\s+[\w.-]{1,6})\s*[:–—-]\s+(\S.+)$").match(again)
    again = leading[2] if leading else again
    draft.title, draft.room = again, draft.room or room or second or (leading[1] if leading else "")
    draft.documents += marked.documents
    draft.items += marked.items
    draft.access, draft.firmness = draft.access or marked.access, draft.firmness or marked.firmness
    draft.continued = draft.continued or marked.continued
    draft.after, draft.minutes = draft.after or marked.after, draft.minutes or marked.minutes
    track = names.words.regex(r"^(.+?)\s*[(\[]((?:«track»)\s+(?:[A-Z]|\d{1,2}|[IVX]+))[)\]]$").match(draft.title)
    before = names.words.regex(r"^((?:«track»)\s+(?:[A-Z]|\d{1,2}|[IVX]+))\s*[:–—]\s*(.+)$").match(draft.title)
    if track:
        draft.title, draft.track = track[1], draft.track or track[2]
    elif before:
        draft.track = draft.track or before[1]


def _without_end(draft: Draft, text: str, names: Names) -> str:
    """Take the end that a title tells behind it where only the beginning is printed: "Discussion (until 10:15 AM)"."""
    told = names.words.regex(r"\s*[(\[]\s*(?:«to»)\s+([^()\[\]]+)[)\]]$").search(text)
    ended = clock_at(told[1], names.words) if told and draft.clock and draft.clock.end is None else None
    if told is None or ended is None or draft.clock is None or ended[0].end or told[1][ended[1] :].strip():
        return text
    draft.clock = attrs.evolve(draft.clock, end=ended[0].start)
    return text[: told.start()]


def _take_cell(draft: Draft, cell: str, sort: str, names: Names) -> None:
    """Take what stands in a cell behind the title: people, a room, documents, marks; anything else is a note."""
    lines = cell.split("\n")
    if len(lines) > 1 and any(role_line(line, names) for line in lines):
        for line in _with_lines_below(lines, names) if sort == "speaker-column" else lines:
            _take_cell(draft, line, sort, names)
        return
    role = role_line(cell, names)
    if role and role[1]:
        draft.people += people(role[0], role[1], names)
    elif sort == "chair-column":
        draft.people += people("chair", cell, names)
    elif sort == "speaker-column" and names.words.is_all("everybody", cell) and len(cell.split()) == 1:
        draft.notes.append(cell)  # "All"
    elif sort == "speaker-column" or (not sort and _is_somebody(cell, names) and draft.title):
        draft.people += _speakers(cell, names)
    elif sort == "room-column" or is_room(cell, names.words):
        draft.room = draft.room or tidy(cell)
    elif sort == "document-column" or SYMBOL.fullmatch(cell.strip()):
        draft.documents += papers_in(cell)
    elif not draft.title or draft.title.startswith("("):
        before = draft.title
        _mark(draft, f"{cell} {before}".strip(), names)
        told = tell_apart(draft.title, names)
        draft.title, draft.people = told.title, [*draft.people, *told.people]
    else:
        draft.notes.append(cell)


def _but_lengths(draft: Draft, cells: Sequence[str], names: Names) -> Iterator[str]:
    """Yield cells, and take those that are no more than a length: "30 minutes"."""
    for cell in cells:
        left, minutes = without_length(f"({cell.strip(' ()[]')})", names.words)
        if left:
            yield cell
        else:
            draft.minutes = draft.minutes or minutes


def _is_somebody(cell: str, names: Names) -> bool:
    """Tell whether a cell behind a title is somebody: a person, a State, an office or a name with its function."""
    if is_room(cell, names.words):
        return False
    parts = [part for part in re.split(r"\s*[;\n]\s*", cell) if part]
    if len(parts) > 1 and all(_is_somebody(part, names) for part in parts):
        return True
    if names.names_somebody(cell) or names.is_named(cell, sure=re.search(r"[,(]", cell) is not None):
        return True
    return names.words.is_all("chair", cell) or names.words.is_all("body-alone", cell) or names.is_office(cell)


def _speakers(cell: str, names: Names) -> list[PrintedPerson]:
    parts = [part for line in cell.split("\n") for part in [line.strip(" •·–-")] if part]
    return [person for part in _with_lines_below(parts, names) for person in people("speaker", part, names)]


def _with_lines_below(lines: Sequence[str], names: Names) -> list[str]:
    """Return the persons of a cell, each with the lines of function and body below the name."""
    groups: list[list[str]] = []
    for line in lines:
        begun = groups and _begins(groups[-1][0], names) and "," not in groups[-1][0]
        if begun and not _begins(line, names):
            groups[-1].append(line)
        else:
            groups.append([line])
    even = len({len(group) for group in groups}) == 1
    return [", ".join(group) for group in groups] if even else _with_one_below(groups)


def _begins(line: str, names: Names) -> bool:
    """Tell whether a line of a cell begins with somebody, behind a role or none."""
    role = role_line(line, names)
    return names.is_somebody(line) or bool(role and role[1])


def _with_one_below(groups: Sequence[Sequence[str]]) -> list[str]:
    """Return persons with the first line below each name, where not all have as many."""
    return [line for first, *rest in groups for line in (", ".join([first, *rest[:1]]), *rest[1:])]


def _sort(cell: str, entry: Entry, columns: Columns | None) -> str:
    """Return what the head of the cell's column says of it, or most of the cells in that."""
    cells = [each.strip() for each in entry.row.cells]
    if cell not in cells:
        return ""
    place = cells.index(cell)
    named = columns.sorts[place] if columns is not None and len(columns.sorts) == len(cells) else ""
    return named or (entry.sorts[place] if len(entry.sorts) == len(cells) else "")
