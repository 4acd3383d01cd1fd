"""Records turned programmes: items, and hung on each what was said there and by whom; read so once the paper is known for one.

A record has no hours. It tells in the past what was done, and lists delegations, statements and files below its items.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.persons.before import gives_a_talk
from ccmagenda.importers._genre.persons.delegations import is_delegation, may_be_delegation, without_files
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.persons.people import people, role_line
from ccmagenda.importers._genre.persons.prose import is_prose, spoken_in_prose
from ccmagenda.importers._genre.persons.telling import tell_apart
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.model import PrintedPerson

_LEAST, _MANY, _LONG, _VERY_LONG = 3, 5, 12, 200
_PARTS = "\x1e"
PROSE, SPEAKERS, TALK, FILE, LIST, OTHER = "prose", "speakers", "talk", "file", "list", ""
"""What a line of a record is: a sentence, who speaks, a statement of somebody, a paper hung there, the head of a list."""


@attrs.frozen(kw_only=True)
class Told:
    """What a line of a record tells: its sort, a title, people, whether a file hung on it, and what else it says.

    ``plain`` tells that a statement is on nothing of its own, as several of the paper are: who made it spoke at the item above.
    """

    sort: str = OTHER
    title: str = ""
    people: tuple[PrintedPerson, ...] = ()
    hung: bool = False
    note: str = ""
    plain: bool = False


def recorded(entries: Sequence[Entry | Columns], names: Names, *, named: bool = False) -> dict[int, Told]:
    """Return what each line tells, by its place, if the paper is a record; nothing of any other paper.

    ``named`` tells that it is called one of statements: then lists of delegations are enough.
    """
    if any(isinstance(entry, Columns) or entry.clock or entry.cells for entry in entries):
        return {}
    told = {place: _told(entry, names) for place, entry in enumerate(entries) if isinstance(entry, Entry)}
    signs = sum(max(each.sort in {TALK, SPEAKERS} or each.hung, len(each.people)) for each in told.values())
    sure = any(each.sort in {TALK, LIST} or each.hung or (each.sort == PROSE and each.people) for each in told.values())
    listed = [each.sort == SPEAKERS for each in told.values()]
    sure = sure or (named and sum(listed) >= _MANY)
    parts = any(isinstance(entry, Entry) and entry.head.part for entry in entries)
    if signs < _LEAST or not sure or (parts and not any(each.hung or each.sort == PROSE for each in told.values())):
        return {}
    return _with_plain_statements(_with_lists(told, entries, names), names)


def _with_plain_statements(told: dict[int, Told], names: Names) -> dict[int, Told]:
    """Return what lines tell; of several statements of delegations on nothing of their own what counts is who made them."""
    stated = names.words.regex(r"(?:«statements»)")
    plain = [
        place
        for place, each in told.items()
        if each.sort == TALK and stated.fullmatch(each.title) and all(is_delegation(_bare(one), names) for one in each.people)
    ]
    return told | {place: attrs.evolve(told[place], plain=True) for place in plain} if len(plain) >= _LEAST else told


def _bare(person: PrintedPerson) -> str:
    """Return who made a statement without an article before it: "the CMC"."""
    return re.sub(r"^(?:the|la|le|les|los|las|el|die|der|das)\s+|^l['’]", "", person.words, flags=re.IGNORECASE)


def _told(entry: Entry, names: Names) -> Told:
    """Return what a line tells by itself."""
    text = without_files(entry.text, names.words)
    hung = text != entry.text.rstrip()
    if not text or entry.head.structural:
        return Told()
    label = entry.head.label
    if not (label or entry.row.heading) or len(text) > _VERY_LONG or (label is not None and label.style == "dotted"):
        said = tuple(spoken_in_prose(text, names)) if role_line(text, names) is None else ()
        if said or is_prose(text, entry.row.text, names):
            return Told(sort=PROSE, people=said)
    if entry.head.label or entry.row.heading:
        return Told(hung=hung)
    announced = names.words.regex(r"^((?:[\w'’-]+\s+){0,2}?(?:«spoken»)s?)\s+(?:«by»|«from»)\s*:$").match(text)
    if announced:
        return Told(sort=LIST, title=announced[1])
    return _talk(text, names) or (Told(sort=SPEAKERS, hung=hung) if _is_speaker(text, names) else Told(hung=hung))


def _is_speaker(text: str, names: Names) -> bool:
    titled = re.match(r"^[^,:]+?(?::|\s[–—-])\s+(.+)$", text)
    return (
        role_line(text, names) is None
        and not (titled and names.is_somebody(titled[1]))
        and is_delegation(text, names)
        and not gives_a_talk(text, names, least=1)
    )


def _talk(text: str, names: Names) -> Told | None:
    """Read "Statement and presentation by Germany", "Statement on retention by the ICRC", "Statement of Norway"."""
    spoken = r"(?:[\w'’-]+\s+)?(?:«spoken»)s?"
    head = rf"{spoken}(?:\s*(?:/|«and»|&)\s*{spoken})?(?:\s+(?:«on»|«of»)\s+[^.:]+?)?"
    found = names.words.regex(rf"^({head})\s+(?:«by»)\s+((?:(?:the|«articles»)\s+|l['’])?(?-i:[A-ZÀ-Ý])[^:“«]*)$").match(text)
    if names.words.regex(r".*\s(?:«done-by»)\s").match(text):
        return None
    held = names.words.regex(r"^((?:.*\s)?(?:«chair»|«coordinator»|«spoken»)(?!\w)[^(),:]*)\s\(([^()]+)\)$").match(text)
    if found is None and held and names.is_state(held[2]) and not names.is_somebody(text):
        return Told(sort=TALK, title=held[1], people=(PrintedPerson(role="speaker", words=held[2]),))
    found = found if found and len(found[2].split()) <= 2 * _LONG and not found[2].endswith(".") else None
    if found is None:
        found = names.words.regex(rf"^({spoken}(?:\s*(?:/|«and»|&)\s*{spoken})?)\s+(?:«of»)\s+([^:“«]+)$").match(text)
        bare = names.words.regex(r"^(?:(?:the|«articles»)\s+|l['’])").sub("", found[2]) if found else ""
        found = found if found and is_delegation(bare, names) else None
    together = r"(?:(?:the|«articles»)\s+)?(?:«delegations»)(?:(?:\s*,\s*|\s+(?:«and»)\s+)(?:the\s+)?(?:«delegations»))*(?:\s.*)?"
    if found is None or names.words.regex(together).fullmatch(found[2]):
        return None
    who, _, lost = names.words.regex(r",?\s+(?=(?:«chaired-by»)\s)").sub(_PARTS, found[2]).partition(_PARTS)
    several = names.are_people(who) or names.names_somebody(who)
    said = people("speaker", who, names) if several else (PrintedPerson(role="speaker", words=who.strip(" ,")),)
    return Told(sort=TALK, title=found[1], people=said, note=lost)


def _with_lists(told: Mapping[int, Told], entries: Sequence[Entry | Columns], names: Names) -> dict[int, Told]:
    """Return what lines tell as parts of their lists: among delegations a short name is one, among papers all are papers."""
    found = dict(told)
    for run in _runs(entries, told):
        texts = {place: without_files(_text(entries[place]), names.words) for place in run}
        sure = [place for place in run if told[place].sort == SPEAKERS]
        marked = bool(_bullet(entries[run[0]]))
        if sure and marked:
            for place in run:
                if told[place].sort == OTHER and not tell_apart(texts[place], names).people:
                    may = may_be_delegation(texts[place], names)
                    found[place] = attrs.evolve(told[place], sort=SPEAKERS if may else FILE)
        elif marked and any(told[place].hung for place in run):
            for place in run:
                found[place] = attrs.evolve(told[place], sort=told[place].sort or FILE)
        elif not marked and len(sure) < _LEAST - 1 and not any(_is_sure(texts[place], names) for place in sure):
            for place in sure:
                found[place] = attrs.evolve(told[place], sort=OTHER)
    return found


def _is_sure(text: str, names: Names) -> bool:
    """Tell whether a line without a mark can hardly be a title: it is a State, or a person with a title."""
    return names.is_state(text) or names.is_person(text) or names.is_state(text.rpartition(", ")[2])


def _runs(entries: Sequence[Entry | Columns], told: Mapping[int, Told]) -> Iterator[list[int]]:
    """Yield the places of lines that follow on each other with one mark, or without any and each of them somebody."""
    run: list[int] = []
    for place, entry in enumerate(entries):
        plain = isinstance(entry, Entry) and entry.head.empty and not entry.row.heading
        may = plain and told[place].sort in ({SPEAKERS, OTHER, TALK} if _bullet(entry) else {SPEAKERS})
        if run and (not may or _bullet(entry) != _bullet(entries[run[-1]])):
            yield run
            run = []
        run += [place] if may else []
    if run:
        yield run


def _bullet(entry: Entry | Columns) -> str:
    return entry.row.bullet if isinstance(entry, Entry) else ""


def _text(entry: Entry | Columns) -> str:
    return entry.text if isinstance(entry, Entry) else ""


def as_record(entries: Sequence[Entry | Columns], record: Mapping[int, Told], names: Names) -> list[Entry | Columns]:
    """Return the lines of a record without the files hung on them, items below a chaired one without speakers one step in."""
    below = set(_below_chaired(entries, record, names))
    return [
        attrs.evolve(
            entry,
            text=without_files(entry.text, names.words),
            row=attrs.evolve(entry.row, indent=entry.row.indent + 1) if place in below else entry.row,
        )
        if isinstance(entry, Entry) and place in record
        else entry
        for place, entry in enumerate(entries)
    ]


def _below_chaired(entries: Sequence[Entry | Columns], record: Mapping[int, Told], names: Names) -> Iterator[int]:
    """Yield the places of items below one that is chaired and followed by a title, up to the next chaired one."""
    inside = False
    for place, entry in enumerate(entries):
        if not _is_plain_title(place, entry, record, names):
            continue
        if _leads(entries, place + 1, names):
            inside = _is_plain_title(place + 2, entries[place + 2], record, names) if place + 2 < len(entries) else False
            inside = inside and not _leads(entries, place + 3, names)
        elif inside:
            yield place


def _is_plain_title(place: int, entry: Entry | Columns, record: Mapping[int, Told], names: Names) -> bool:
    told = record.get(place)
    plain = isinstance(entry, Entry) and entry.head.empty and not (entry.row.bullet or entry.row.heading)
    return plain and told is not None and told.sort == OTHER and role_line(_text(entry), names) is None


def _leads(entries: Sequence[Entry | Columns], place: int, names: Names) -> bool:
    role = role_line(_text(entries[place]), names) if place < len(entries) else None
    return role is not None and role[0] in {"chair", "coordinator", "moderator"} and bool(role[1])


def begun_as_record(entries: Sequence[Entry], begin: int, names: Names) -> int:
    """Return where a record begins: with its first statement or list and the heading above, if that is before ``begin``."""
    told = recorded(entries, names, named=names_statements(entries, begin, names))
    first = next((place for place, each in told.items() if each.sort in {TALK, LIST, SPEAKERS}), None)
    if first is None or first > begin:
        return begin
    above = first - 1
    while above > 0 and (told[above].sort == PROSE or role_line(entries[above].text, names)):
        above -= 1
    headed = above > 0 and _may_head(entries[above], told[above], names)
    return min(begin, above if headed else first)


def _may_head(entry: Entry, told: Told, names: Names) -> bool:
    """Tell whether a line is the heading of the first item, and not the name of the meeting or of the paper."""
    plain = entry.head.empty and not (entry.row.bullet or entry.cells) and told.sort == OTHER
    named = names.words.regex(r"(?:.*\W)?(?:«paper»|«event»)(?!\w)").match(entry.text)
    return plain and 0 < len(entry.text.split()) <= _LONG and (not named or entry.row.heading > 1)


def names_statements(entries: Sequence[Entry], begin: int, names: Names) -> bool:
    """Tell whether the first lines of a paper call it one of statements: "Statements to the 2004 Committee"."""
    spoken = names.words.regex(r"(?:.*\s)?(?:«spoken»)s?(?!\w)")
    return any(spoken.match(entry.text) for entry in entries[: begin + 1])


def heading_above(entries: Sequence[Entry], title: str) -> str:
    """Return the heading under which the first day of a record stands: "General debate"; none if it is the title of the paper."""
    last = entries[-1] if entries else None
    plain = last is not None and last.head.empty and not (last.row.bullet or last.cells) and len(last.text.split()) <= _LONG
    if last is None or not plain or last.text.endswith(".") or last.text.casefold() in title.casefold():
        return ""
    return last.text
