"""Writing a plan over the user's own file: sessions move with their comments, and nothing else changes."""

import codecs
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import attrs
import yaml

from ccmagenda.desk.files import fetch, save
from ccmagenda.desk.reading import read
from ccmagenda.errors import UnwritableError
from ccmagenda.model import Programme, Session, slot_of
from ccmagenda.notation.spans import Place
from ccmagenda.notation.splicing import Splicing

_NAMELESS = re.compile(r"(break|lunch)-\d+")
_ORDER = ("key", "title", "theme", "chair", "time", "length", "room")


def write_plan(source: str | Path, planned: Programme, *, registers: tuple[str, ...] = ()) -> None:
    """Write where the sessions of a plan are over the programme's own file; comments and everything else are kept.

    A file that could not be read back as the plan is left as it is (:class:`UnwritableError`), and so is one that no
    longer says what was planned from.
    """
    raw = fetch(source)
    mark = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    text = raw.removeprefix(mark).decode("utf-8")
    end = "\r\n" if "\r\n" in text else "\n"
    old = read(raw, path=str(source), registers=registers).programme
    lines = text.replace("\r\n", "\n")
    try:
        changed = rearranged(lines, old, planned) if old else lines
    except yaml.YAMLError:
        changed = lines  # which is told below
    content = mark + changed.replace("\n", end).encode()
    found = read(content, path=str(source), registers=registers).programme
    if found is None or _plain(found) != _plain(attrs.evolve(planned, absences=found.absences)):
        sentence = f"{source} cannot be changed line by line - write the plan to another file with -o"
        raise UnwritableError(sentence)
    save(content, source, force=True)


def rearranged(text: str, old: Programme, new: Programme) -> str:
    """Return the text of a programme in which each session stands where it does in another, with its hours and its room.

    Sessions that stand within others go with them.
    """
    before, after = _lists(old), _lists(new)
    text = _in_lines(text) if any(after[at] and not before[at] for at in after if at) else text
    text = _unfolded(text, [at for at in after if at and after[at] and not before[at]])
    text = _opened(text, before, after)
    splicing = Splicing(text)
    tables = _tables(splicing)
    here = {session.key: place for at, sessions in before.items() for session, place in _placed(tables[at], sessions)}
    known = {session.key: session for _, session in old.walk()}
    changes = {here[s.key]: dict(_changes(known[s.key], s)) for sessions in after.values() for s in sessions}
    for at, sessions in after.items():
        if [session.key for session in sessions] != [session.key for session in before[at]]:
            items = [here[session.key] for session in sessions]
            splicing.arrange(tables[at], _key(at), items, lambda place: {**_written(text, place), **changes[place]}, _ORDER)
    for place, values in changes.items():
        if values:
            splicing.set(place, values, _ORDER)
    return splicing.result()


def _lists(programme: Programme) -> dict[int, tuple[Session, ...]]:
    """Return the lists of sessions of a programme: 0 are those without a sitting, 1 those of the first sitting."""
    return {0: programme.unplaced, **{number: one.sessions for number, one in enumerate(programme.sittings, start=1)}}


def _tables(splicing: Splicing) -> list[Place]:
    sittings = splicing.root.value("sittings")
    return [splicing.root, *(sittings.items if sittings else ())]


def _in_lines(text: str) -> str:
    """Return a text in which each sitting has a line of its own, where all stand in brackets."""
    sittings = Splicing(text).root.value("sittings")
    if sittings is None or not sittings.flow or not sittings.items:
        return text
    rows = "".join(f"\n  - {text[item.start : item.end]}" for item in sittings.items)
    return text[: sittings.start].rstrip(" ") + rows + text[sittings.end :]


def _unfolded(text: str, numbers: list[int]) -> str:
    """Return a text in which some sittings have a line for each key, so that their sessions get lines of their own."""
    tables = _tables(Splicing(text))
    for table in (tables[number] for number in reversed(numbers) if tables[number].flow):
        column = table.start - text.rfind("\n", 0, table.start) - 1
        rows = [text[key.start : value.end] for key, value in table.pairs]
        text = text[: table.start] + f"\n{' ' * column}".join(rows) + text[table.end :]
    return text


def _opened(text: str, before: Mapping[int, tuple[Session, ...]], after: Mapping[int, tuple[Session, ...]]) -> str:
    """Return a text in which the lists in brackets to which sessions come from lines of their own have lines too.

    So the comments above those sessions can go with them.
    """
    tables = _tables(Splicing(text))
    held = {at: _listed(tables[at]) for at in before}
    in_lines = {session.key for at, sessions in before.items() for session in sessions if (there := held[at]) and not there.flow}
    come = [at for at, sessions in after.items() if in_lines & ({one.key for one in sessions} - {one.key for one in before[at]})]
    for there in sorted((there for at in come if (there := held[at]) and there.flow and there.items), key=lambda one: -one.start):
        between = [text[one.end : other.start] for one, other in pairwise(there.items)]
        line = text.rfind("\n", 0, there.start) + 1
        indent = len(text[line : there.start]) - len(text[line : there.start].lstrip(" -")) + 2
        if not any("#" in words for words in between) and there.up and not there.up.flow:
            rows = [f"\n{' ' * indent}- {text[item.start : item.end]}" for item in there.items]
            text = text[: there.start].rstrip(" ") + "".join(rows) + text[there.end :]
    return text


def _key(at: int) -> str:
    return "sessions" if at else "unplaced"


def _placed(table: Place, sessions: tuple[Session, ...]) -> Iterator[tuple[Session, Place]]:
    listed = _listed(table)
    yield from zip(sessions, listed.items if listed else (), strict=True)


def _listed(table: Place) -> Place | None:
    return table.value("unplaced") or table.value("sessions")


def _written(text: str, place: Place) -> dict[str, object]:
    """Return what a table says, to be written anew in another form."""
    start = text.rfind("\n", 0, place.start) + 1
    said: dict[str, object] = yaml.load(" " * (place.start - start) + text[place.start : place.end], Loader=yaml.BaseLoader)  # noqa: S506 - words only
    return said


def _changes(old: Session, new: Session) -> Iterator[tuple[str, str]]:
    slot = slot_of(new.when)
    if new.room != old.room:
        yield "room", new.room
    if new.when != old.when and slot:
        yield "time", f"{slot.start:%H:%M}-{slot.end:%H:%M}"


def _plain(programme: Programme) -> Programme:
    """Return a programme in which breaks that have no key of their own are called by their order, and not by their line."""
    renamed = (attrs.evolve(one, sessions=tuple(_numbered(one.key, one.sessions))) for one in programme.sittings)
    return attrs.evolve(programme, sittings=tuple(renamed))


def _numbered(sitting: str, sessions: tuple[Session, ...]) -> Iterator[Session]:
    for number, session in enumerate(sessions):
        nameless = _NAMELESS.fullmatch(session.key) is not None
        yield attrs.evolve(session, key=f"{sitting}-{number}") if nameless else session
