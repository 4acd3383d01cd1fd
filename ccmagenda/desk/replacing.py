"""Writing a plan over the user's own file: sessions move with their comments, and nothing else changes."""

import codecs
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs
import yaml

from ccmagenda.desk.files import fetch, save
from ccmagenda.desk.reading import read
from ccmagenda.errors import UnwritableError
from ccmagenda.model import Programme, Session, slot_of
from ccmagenda.notation.emitting import InLine
from ccmagenda.notation.opening import comments_in, opened, unfolded
from ccmagenda.notation.spans import Place
from ccmagenda.notation.splicing import Splicing

_NAMELESS = re.compile(r"(break|lunch)-\d+")
_Lists = Mapping[int, tuple[Session, ...]]
_ORDER = ("key", "title", "theme", "chair", "time", "length", "room")


def write_plan(source: str | Path, planned: Programme, *, registers: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Write where the sessions of a plan are over the programme's own file, and return the comments that could not be kept.

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
    return tuple((Counter(comments_in(lines)) - Counter(comments_in(changed))).elements())


def rearranged(text: str, old: Programme, new: Programme) -> str:
    """Return the text of a programme in which each session stands where it does in another, with its hours and its room.

    Sessions that stand within others go with them; one that was led by the chairs of its sitting takes their words along.
    """
    before, after = _lists(old), _lists(new)
    text = _in_lines(text, before, after)
    text = _unfolded(text, before, after)
    text = _opened(text, before, after)
    splicing = Splicing(text)
    tables = _tables(splicing)
    here = {session.key: place for at, sessions in before.items() for session, place in _placed(tables[at], sessions)}
    known = {session.key: session for _, session in old.walk()}
    chairs = {session.key: at for at, sessions in before.items() for session in sessions if at and not session.chairs}
    changes = {here[s.key]: dict(_changes(known[s.key], s)) for sessions in after.values() for s in sessions}
    for session in (s for sessions in after.values() for s in sessions if s.chairs and s.key in chairs):
        changes[here[session.key]]["chair"] = _chair(text, tables[chairs[session.key]])
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


def _other(before: _Lists, after: _Lists) -> list[int]:
    """Return which lists have other sessions, or the same in another order."""
    return [at for at in after if [one.key for one in after[at]] != [one.key for one in before[at]]]


def _in_lines(text: str, before: _Lists, after: _Lists) -> str:
    """Return a text in which each sitting has a line of its own, where all stand in brackets and one gets lines."""
    sittings = Splicing(text).root.value("sittings")
    if sittings is None or not sittings.flow or not sittings.items or not _to_unfold(text, before, after):
        return text
    return opened(text, sittings)


def _unfolded(text: str, before: _Lists, after: _Lists) -> str:
    """Return a text in which some sittings have a line for each key, so that their sessions get lines of their own."""
    tables = _tables(Splicing(text))
    for at in sorted(_to_unfold(text, before, after), reverse=True):
        if tables[at].flow:
            text = unfolded(text, tables[at])
    return text


def _to_unfold(text: str, before: _Lists, after: _Lists) -> list[int]:
    """Return the sittings that get their first sessions, and those in which a comment could not be kept within braces."""
    tables = _tables(Splicing(text))
    telling = {at for at, table in enumerate(tables) if (there := _listed(table)) and "#" in text[there.start : there.end]}
    come_from = {session.key for at in telling for session in before[at]}
    return [
        at
        for at in _other(before, after)
        if at and (not before[at] or at in telling or come_from & {session.key for session in after[at]})
    ]


def _opened(text: str, before: _Lists, after: _Lists) -> str:
    """Return a text in which lists in brackets have lines where comments stand in them, or come with what stood in lines."""
    other = _other(before, after)
    for at in sorted(other, key=lambda at: -_start(_tables(Splicing(text))[at])):
        there = _listed(_tables(Splicing(text))[at])
        if there and "#" in text[there.start : there.end] and _can_open(there):
            text = opened(text, there)
    tables = _tables(Splicing(text))
    held = {at: _listed(tables[at]) for at in before}
    in_lines = {session.key for at, sessions in before.items() for session in sessions if (there := held[at]) and not there.flow}
    come = [at for at in other if in_lines & ({one.key for one in after[at]} - {one.key for one in before[at]})]
    for there in sorted((there for at in come if (there := held[at])), key=lambda one: -one.start):
        if _can_open(there):
            text = opened(text, there)
    return text


def _start(table: Place) -> int:
    there = _listed(table)
    return there.start if there else 0


def _can_open(held: Place) -> bool:
    return held.flow and bool(held.items) and held.up is not None and not held.up.flow


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


def _chair(text: str, sitting: Place) -> object:
    """Return who chairs a sitting as its author wrote it, to be written on one line."""
    said = _written(text, sitting).get("chair", "")
    return said if isinstance(said, str) else InLine(said)


def _changes(old: Session, new: Session) -> Iterator[tuple[str, object]]:
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
