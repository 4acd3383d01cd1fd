"""Titles told as sentences: "Panel on water moderated by A and with the participation of B; C", "Address by A on B"."""

import re
from collections.abc import Sequence

from ccmagenda.importers._genre.persons.bare_names import PLAIN_NAME
from ccmagenda.importers._genre.persons.names import HONOURED, Names
from ccmagenda.importers._genre.persons.people import LED_BY, people
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.model import PrintedPerson

_LONGEST, _NAME = 32, 6
_ARTICLE = r"(?:(?:the|an?|«articles»)\s+|l['’])"
_OFFICE = rf"{_ARTICLE}?(?:(?-i:[A-ZÀ-Ý])[\w'’-]*\s+){{0,3}}(?:«functions»)(?!\w)"
_JOINED = r"[\s,;]*(?:(?:«and»|&)\s*)?$"


def in_a_sentence(text: str, names: Names) -> Told | None:
    """Return the title of a sentence, and everybody whom it names behind its words for leading and taking part."""
    return _spoken_on(text, names) or _spoken_of_an_office(text, names) or _taking_part(text, names)


def _taking_part(text: str, names: Names) -> Told | None:
    """Read "Panel moderated by A and with the participation of B; C; and D"."""
    roles = {**LED_BY, "words-of": "speaker"}
    groups = "|".join(f"(?P<r{number}>«{sort}»)" for number, sort in enumerate(roles))
    found = list(names.words.regex(rf"(?<=[\w)”»\"’,])\s+(?:{groups})\s+").finditer(text))
    last = f"r{len(roles) - 1}"
    spoken = any(each[last] and not names.words.regex(r"(?:«with»|in|unter|en|alla)\s").match(each[last]) for each in found)
    if not found or spoken or (len(found) == 1 and not found[0][last]):
        return None
    ends = [each.start() for each in found[1:]] + [len(text)]
    told: list[PrintedPerson] = []
    for each, end in zip(found, ends, strict=True):
        role = next(role for number, role in enumerate(roles.values()) if each[f"r{number}"])
        said = _split(names.words.regex(_JOINED).sub("", text[each.end() : end]), names)
        if not said or not all(_is_somebody(part, names) for part in said):
            return None
        told += [PrintedPerson(role=role, words=tidy(part)) for part in said]
    return Told(title=tidy(names.words.regex(_JOINED).sub("", text[: found[0].start()])), people=tuple(told))


def _split(text: str, names: Names) -> Sequence[str]:
    """Return the parts of a list by its semicolons, else by its people."""
    if ";" in text:
        return [names.words.regex(r"^(?:«and»)\s+").sub("", part) for part in re.split(r";\s+", text) if part.strip()]
    return [text] if names.words.regex(rf"{_OFFICE}[^,;]*,\s+{PLAIN_NAME}$").match(text) else names.split(text)


def _is_somebody(text: str, names: Names) -> bool:
    """Tell whether a part of a sentence is somebody: by name, or by an office with a name or a body."""
    if len(text.split()) > _LONGEST:
        return False
    office = names.words.regex(rf"{_OFFICE}").match(text) is not None
    return office or names.is_somebody(text) or names.is_named(text) or _ends_in_a_name(text, names)


def _ends_in_a_name(text: str, names: Names) -> bool:
    """Tell whether a text ends in a known name: "la geóloga de la Universidad de Las Palmas Ana Ruiz"."""
    behind = [text[gap.end() :] for gap in re.finditer(r"^|\s", text)][-_NAME:]
    return any(re.fullmatch(PLAIN_NAME, last) and names.is_somebody(last) for last in behind)


def _spoken_on(text: str, names: Names) -> Told | None:
    """Read "Address by Ana Ruiz, director, on water" and "Update by the High Commissioner on the situation"."""
    begun = rf"^((?:«spoken»|«spoken-at»))\s+(?:«by»|«of»)\s+(?P<who>(?:{_ARTICLE})?(?-i:[A-ZÀ-Ý]).*?)"
    signs = (r",\s+(?:by\s+)?", r"\s+")  # a comma first: "the Envoy on the Middle East, on peace"
    ways = (names.words.regex(rf"{begun}{sign}(?P<on>(?:«on»)\s+\S.*)$").match(text) for sign in signs)
    found = next((way for way in ways if way), None)
    if found is None or names.words.regex(HONOURED).search(found["on"]) or not _is_whole(found["who"], names):
        return None
    said = (PrintedPerson(role="speaker", words=tidy(found["who"])),)
    several = names.words.regex(HONOURED).search(found["who"]) is not None
    return Told(title=tidy(f"{found[1]} {found['on']}"), people=people("speaker", found["who"], names) if several else said)


def _is_whole(text: str, names: Names) -> bool:
    """Tell whether a text is somebody to its end: a name with what is said of it, or an office that is not cut off."""
    small = names.words.regex(r".*\s(?:«small»|«of»|«articles»)$").match(text)
    open_ = names.words.regex(r".*(?:^|\s)(?:«body»|«event»|«session»|«open-offices»)$").match(text)
    return not (small or open_) and _is_somebody(text, names)


def _spoken_of_an_office(text: str, names: Names) -> Told | None:
    """Read "“Water that returns”, lecture of the professor of the university, Ana Ruiz"."""
    found = names.words.regex(rf"^((?:.*[\s,])?(?:«spoken»))\s+(?:«of»|«by»)\s+({_OFFICE}[^;:]*?,\s+(?-i:{PLAIN_NAME}))$").match(
        text
    )
    if found is None:
        return None
    return Told(title=tidy(found[1]), people=(PrintedPerson(role="speaker", words=tidy(found[2])),))
