"""From people as printed to chairs and speakers of a programme: offices, States, persons, somebody who is not settled."""

import re

from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.terms.words import said_by
from ccmagenda.model import Chair, PrintedPerson, Role, Who

_ROLES = {"chair": Role.CHAIR, "coordinator": Role.COORDINATOR, "moderator": Role.MODERATOR,
          "rapporteur": Role.RAPPORTEUR, "host": Role.HOST}  # fmt: skip
_OFFICES = (Role.PRESIDENT, Role.PRESIDENT_DESIGNATE)
_NAME = r"(?-i:[A-ZÀ-ÝŁŠŽ][\w'’.-]+)(?:\s+(?:(?:de|van|von|bin|al|el|la|le|dos|da)\s+)*(?-i:[A-ZÀ-ÝŁŠŽ][\w'’.-]*)){1,3}"


def chairs_of(person: PrintedPerson, names: Names) -> tuple[Chair, ...]:
    """Return everybody whom one text names as leading: hosts are printed as one."""
    said = names.split(person.words) if person.role == "host" else (person.words,)
    return tuple(chair_of(PrintedPerson(role=person.role, words=words), names) for words in said)


def chair_of(person: PrintedPerson, names: Names) -> Chair:
    """Return who leads; an office of ours ("the President") names its holder later."""
    office = office_of(person.words, names)
    if office is not None:
        return Chair(role=office)
    return Chair(role=_ROLES.get(person.role, Role.CHAIR), who=who_of(person.words, names, led=True))


def office_of(words: str, names: Names) -> Role | None:
    """Return the office that words name and nothing else: "the President", "President-designate"."""
    for role in _OFFICES:
        for pattern in said_by(names.words, role.value):
            if pattern.fullmatch(words) or pattern.fullmatch(f"the {words}"):
                return role
    return None


def who_of(words: str, names: Names, *, led: bool = False) -> Who:
    """Return somebody as printed: name and function parted, a State known by its code, or not settled."""
    open_ = names.words.regex(r"\s*[(\[]?\s*(?:(?:«open-names»)\s+)?(?:«tbc»)\s*[)\]]?\s*,?\s*").search(words)
    if open_:
        rest = (words[: open_.start()] + words[open_.end() :]).strip(" ,")
        settled = who_of(rest, names, led=led) if rest else Who()
        return Who(state=settled.state, person=settled.person, of=settled.of, settled=False)
    state = names.state(words)
    if state:
        return Who(state=state.code)
    if names.words.regex(r".*\s(?:«or»)\s").match(words):
        return Who(person=words, settled=False)
    return _person(words, names, led=led)


def _person(words: str, names: Names, *, led: bool) -> Who:
    bracket = re.match(r"^(.+?)\s*\(([^()]+)\)$", words)
    name, _, of = (bracket[1], "", bracket[2]) if bracket and "," not in bracket[1] else _parted(words)
    bare = names.bare_name(name.strip())
    sure = bare is not None and bare.known and bare.end == len(name.strip()) and not names.is_body(name)
    named = sure or names.is_person(words) or (led and names.words.regex(_NAME).fullmatch(name.strip()) is not None)
    known = names.states.is_body(words)
    return Who(person=name.strip(), of=of.strip()) if named and not known else Who(of=words)


def _parted(words: str) -> tuple[str, str, str]:
    """Return what stands before and behind the first comma, in any script."""
    found = re.search(r"[,،，、]\u200f?", words)
    return (words[: found.start()], found[0], words[found.end() :]) if found else (words, "", "")
