"""What a calendar's words tell apart: the place of the meeting and the room, its title, marks behind a title."""

import re
from collections.abc import Collection, Sequence

import attrs

from ccmagenda.importers._genre.terms.words import pattern_of
from ccmagenda.importers._ics_head import Head
from ccmagenda.model import Access, Chair, Convention, Firmness, Gazetteer, Language, Role, Who

COMMA = ", "
"""Stands between the parts of a place, unless the language of a calendar has a comma of its own."""

_DASH = " \u2013 "
_HOURS = re.compile(r"^(?:[^\W\d_]+ )?\d{1,2}:\d{2}(?:\s?[\u2013-]\s?\d{1,2}:\d{2}(?: \([^)]*\))?)? ")


def common_place(locations: Collection[str], head: Head, comma: str = COMMA) -> str:
    """Return the place that all locations end in, which is the meeting's; a room stands before it.

    Our own calendars say the place in their description too, which tells it from a room that all entries share.

    >>> common_place({"Room V, Palais, Geneva", "Palais, Geneva"}, Head())
    'Palais, Geneva'
    """
    told = head.ours and head.description
    said = [location.split(comma) for location in locations if location or not told]
    if told and said:
        said.append(head.description.split(comma))
    common = said[0] if said else []
    for other in said[1:]:
        common = _common_end(common, other)
    return comma.join(common)


def _common_end(one: list[str], other: list[str]) -> list[str]:
    count = 0
    while count < min(len(one), len(other)) and one[-1 - count] == other[-1 - count]:
        count += 1
    return one[len(one) - count :]


def room_in(location: str, place: str, comma: str = COMMA) -> str:
    """Return the room that stands before the place of the meeting.

    >>> room_in("Room V, Palais, Geneva", "Palais, Geneva")
    'Room V'
    """
    return "" if location == place else location.removesuffix(f"{comma}{place}") if place else location


def venue_and_city(place: str, venue: str, city: str, comma: str, *, ours: bool) -> tuple[str, str]:
    """Return the building and the city: those of the register where they make up the place, else as we write them.

    Others write their addresses as they like, so that nothing is taken for a city.
    """
    if _joined(venue, city, comma) == place:
        return venue, city
    building, _, town = place.rpartition(comma)
    return (building, town) if ours and _joined(building, town, comma) == place else (place, "")


def _joined(venue: str, city: str, comma: str) -> str:
    """Return the two as our calendars join them."""
    return comma.join(part for part in (venue, "" if city and city in venue else city) if part)


def title_of(head: Head, place: str, known: str, comma: str, convention: Convention) -> str:
    """Return the title of a meeting: from what our calendars say, the register, or the calendar's name."""
    named = head.name.partition(_DASH)[0].removeprefix(f"{convention.short} ")
    said = head.description.removesuffix(f"{comma}{place}") if place else head.description
    return (head.ours and said) or known or named


def prefixes(head: Head, convention: Convention, ref: str) -> tuple[str, ...]:
    """Return what our entries may begin with, the longest first: "CCM 2IM: ", as the calendar's name has it."""
    parts = head.name.split(_DASH)
    names = {_DASH.join(parts[:count]) for count in range(1, len(parts) + 1)} | {f"{convention.short} {ref}".strip()}
    return tuple(f"{name}: " for name in sorted(names, key=len, reverse=True) if name)


def without_prefix(summary: str, begun: Sequence[str]) -> str:
    """Return a summary without the name of the meeting."""
    return next((summary.removeprefix(prefix) for prefix in begun if summary.startswith(prefix)), summary)


def untold(said: str, term: str, languages: Sequence[Language]) -> str:
    """Return the title out of a term such as "Deadline: {title}", in whatever language it is told."""
    for language in languages:
        found = pattern_of(language.terms[term]).fullmatch(said)
        if found:
            return found["title"].strip()
    return said


def chair_of(name: str, states: Gazetteer, languages: Sequence[Language]) -> Chair:
    """Return a chair: an office or somebody who is not settled, as our calendars say them, a State, or a person."""
    for language in languages:
        offices = {language.say(role.value): role for role in (Role.PRESIDENT, Role.PRESIDENT_DESIGNATE)}
        if name in offices:
            return Chair(role=offices[name])
        open_ = language.say("to-be-confirmed")
        if name == open_:
            return Chair(who=Who(settled=False))
        if name.endswith(f" ({open_})"):
            return Chair(who=attrs.evolve(_who(name.removesuffix(f" ({open_})"), states), settled=False))
    return Chair(who=_who(name, states))


def _who(name: str, states: Gazetteer) -> Who:
    state = states.find(name)
    if state:
        return Who(state=state.code)
    return Who(of=name) if states.is_body(name) else Who(person=name)


@attrs.frozen
class Marks:
    """The marks that our calendars put behind a title, in every language: "(closed, if necessary)"."""

    by_words: tuple[tuple[str, Access, Firmness], ...]

    def parted(self, title: str) -> tuple[str, Access, Firmness]:
        """Return a title without its marks, and what they say."""
        for words, access, firmness in self.by_words:
            if title.endswith(words):
                return title.removesuffix(words).rstrip(), access, firmness
        return title, Access.OPEN, Firmness.PLANNED


def marks_of(languages: Sequence[Language]) -> Marks:
    """Return all marks, the longest first."""
    found = {}
    for language in languages:
        for access in Access:
            for firmness in Firmness:
                said = [] if access is Access.OPEN else [language.say(f"access-{access.value}")]
                said += [] if firmness is Firmness.PLANNED else [language.say(f"firmness-{firmness.value.replace(' ', '-')}")]
                if said:
                    found[f" ({language.terms['comma'].join(said)})"] = (access, firmness)
    return Marks(tuple((words, *found[words]) for words in sorted(found, key=len, reverse=True)))


def paragraphs_of(description: str) -> str:
    """Return a description with every line of its own a paragraph: a calendar breaks no line without meaning it.

    Lines of a list stay together, as in our notes.
    """
    lines: list[str] = []
    for line in description.split("\n"):
        if lines and lines[-1] and line and not (_is_bullet(line) and _is_bullet(lines[-1])):
            lines.append("")
        lines.append(line.rstrip())
    return "\n".join(lines).strip("\n")


def _is_bullet(line: str) -> bool:
    return line.lstrip()[:2] in {"- ", "* ", "\u2022 "}


def _begins(paragraph: str, title: str) -> bool:
    first = _without_hours(paragraph.partition("\n")[0])
    return bool(title) and (first == title or first.startswith(f"{title} ("))


def without_title(title: str, description: str) -> str:
    """Return a description without its first line where that only says the title again, with or without its hours."""
    first, _, rest = description.partition("\n")
    following = rest.lstrip("\n")
    said_twice = _begins(first, title) and _begins(following, title)  # as after an import that kept who chairs as a note
    return following if title and (_without_hours(first) == title or said_twice) else description


def _without_hours(line: str) -> str:
    """Return a line without the hours of a session that stand before its title."""
    return _HOURS.sub("", line)
