"""What other columns left behind a title when a table lost its lines: where it is held, who holds it, heads of columns."""

import re

import attrs

from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.persons.names import BIG, Names
from ccmagenda.importers._genre.persons.people import people
from ccmagenda.importers._genre.tree.drafts import Draft

_HOST = 10


def without_columns_behind(draft: Draft, names: Names) -> None:
    """Take what other columns left behind a title for room, hosts and notes of the row."""
    _afar(draft, names)
    _roles_alone(draft, names)
    _room_of_people(draft, names)


def _afar(draft: Draft, names: Names) -> None:
    """Read "How to count them Online UNIDIR": held online, by whom."""
    place = next((word for word in names.words.of("afar") if f" {word}" in draft.title), "")
    parts = re.match(rf"^(.{{8,}}?)\s+({re.escape(place)})(?:\s+([{BIG}].*))?$", draft.title) if place else None
    if parts is None or names.words.regex(r".*(?:^|\s)(?:«small»)$").match(parts[1]):
        return
    host = parts[3] or ""
    if len(host.split()) > _HOST or (host and not (names.is_body(host) or names.are_people(host))):
        return
    draft.title, draft.room = parts[1], draft.room or parts[2]
    draft.people += people("host", host, names) if host else ()


def _roles_alone(draft: Draft, names: Names) -> None:
    """Read "Standards that last Moderator Contributors": the roles are heads of columns with nobody below."""
    found = names.words.regex(r"^(.+?[\w?!.”\"])((?:\s+(?:«moderator»|«speaker»)){2,})$").match(draft.title)
    if found and all(word[:1].isupper() for word in found[2].split()):
        draft.title = found[1]
        draft.notes.append(found[2].strip())


def _room_of_people(draft: Draft, names: Names) -> None:
    """Read "by Ms. X, director / Hall 2": the room stands behind the last of the people."""
    last = draft.people[-1] if draft.people else None
    found = re.match(r"^(.+?)\s+/\s+([^/]+)$", last.words) if last else None
    if last and found and not draft.room and is_room(found[2], names.words):
        draft.people[-1], draft.room = attrs.evolve(last, words=found[1]), found[2]
