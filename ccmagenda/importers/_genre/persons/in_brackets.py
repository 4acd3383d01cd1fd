"""People in brackets behind a title: "Methods (Mr. X, GICHD)", "Status (chaired by Peru)", "The count R. Y (Kenya)"."""

import re
from collections.abc import Sequence

from ccmagenda.importers._genre.persons.bodies import bodies_in
from ccmagenda.importers._genre.persons.names import BIG, HONOURED, OPEN_NAME, PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.offices import is_ranked, with_its_holder
from ccmagenda.importers._genre.persons.people import ARTICLE, people, role_line
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.model import PrintedPerson

_TALK, _SHORT = 1, 2
_JOINTLY = r"(?i:co-|jointly|conjointement|con?juntamente)"
_LETTERS = rf"[{BIG}]{{2,}}(?:-[{BIG}]+)*"
_FAMILY = rf"(?:[{BIG}]\.\s?)*[{BIG}][\w'’-]+(?:\s[{BIG}][\w'’-]+)?"
_BRACKETS = re.compile(r"\s*[(\[（]([^()\[\]（）]*(?:\([^()]*\)[^()\[\]]*)*)[)\]）]\s*[.:]?$")


def in_brackets(text: str, names: Names) -> Told | None:
    """Return a title and who stands in brackets behind it: a leader, a speaker, members of a group, or nobody."""
    cut = re.match(rf"^([^()]+\s\((?:{PLAIN_NAME})(?:,[^()]*)?),?$", text)
    if cut and names.is_somebody(cut[1].partition("(")[2]):
        text = f"{cut[1].rstrip(', ')})"  # the end of the bracket has been lost
    found = _BRACKETS.search(text)
    if not found or not found.start():
        return None
    title, said = text[: found.start()].strip(), found[1].strip()
    by = names.words.regex(rf".+\s(?:«by»)\s+{ARTICLE}((?:«functions»|(?-i:[A-Z])).+)$").match(title)
    if by and (names.is_body(by[1]) or (names.is_office(by[1]) and names.is_somebody(said))):
        return None  # "Presentation by UNDP (Ms. X)"
    beside = names.words.regex(rf"(«chair»)\s?/\s?({PLAIN_NAME})$").match(said)
    if beside and names.is_somebody(beside[2]):
        both = (PrintedPerson(role="chair", words=beside[1]), PrintedPerson(role="speaker", words=beside[2]))
        return Told(title=title, people=both)
    led = role_line(said, names)
    leaders = people(led[0], led[1], names) if led and led[1] else _members(said, names)
    if (
        led
        and led[0] == "host"
        and len(leaders) == 1
        and re.match(r"co-|jointly|conjointement|con?juntamente", said, re.IGNORECASE)
    ):
        leaders = tuple(PrintedPerson(role="host", words=each) for each in bodies_in(led[1], names)) or leaders
    return Told(title=title, people=leaders) if leaders else _in_no_role(title, said, found[0].strip(), names)


def _in_no_role(title: str, said: str, mark: str, names: Names) -> Told | None:
    """Return a title and who speaks, where the bracket tells no role; a name at the end of the title is of the bracket."""
    if names.is_somebody(f"{title} {mark}") or (names.is_state(said) and names.words.regex(rf".*{HONOURED}").match(title)):
        return None
    if names.words.regex(rf"(?:«spoken»)\s*:\s+{PLAIN_NAME}$").match(title) and names.tells_office(said):
        return None  # "Words of welcome: Xo Abcde (Secretary of the Fund)"
    name = re.match(rf"^(.*\s(?:[^\W\d_{BIG}]\w{{2,}}|\w+[,:]))\s+((?:[{BIG}]\.\s?){{1,3}}[{BIG}][\w'’-]{{2,}})$", title)
    if name and not names.is_somebody(title):
        return Told(title=tidy(name[1].rstrip(",:")), people=people("speaker", f"{name[2]} ({said})", names))
    if _ends_in_a_host(title, names) or _ends_in_a_name(title, names):
        return None  # "Rain, hosted by Ana Ruiz (Federation of Peru, UNEP)", "Rain, Ana Ruiz (Peru)"
    if names.words.regex(OPEN_NAME).fullmatch(said):
        return _unsettled(title, mark, names)
    return Told(title=title, people=people("speaker", said, names)) if _speaks(title, said, names) else None


def _ends_in_a_host(title: str, names: Names) -> bool:
    """Tell whether a title ends in the name of somebody who leads or holds it, so that the bracket behind is of that name."""
    held = names.words.regex(rf".*\s(?:«hosted-by»|«chaired-by»|«moderated-by»)\s+({PLAIN_NAME})$").match(title)
    return held is not None and names.is_somebody(held[1])


def _ends_in_a_name(title: str, names: Names) -> bool:
    """Tell whether a title ends in the name of somebody behind a sign or "by", so that the bracket behind is of that name."""
    named = names.words.regex(rf".*\S(?:[,;:.”\"»]|\s[–—/-]|\s(?:«by»|«with»))\s+({PLAIN_NAME})$").match(title)
    return named is not None and names.is_somebody(named[1])


def _speaks(title: str, said: str, names: Names) -> bool:
    """Tell whether what stands in brackets behind a title is who speaks: somebody, a chair, a secretariat, a named body."""
    chair = names.words.regex(r"(?:the\s+)?(?:«chair»)(?:[-\s]designate)?(?!\w)[^,]*|president-designate").fullmatch(said)
    named = re.fullmatch(rf"{PLAIN_NAME}\s\([^()]+\)", said) is not None and names.is_named(said)
    if chair or named or names.names_somebody(said) or names.is_staff(said) or is_ranked(said, names):
        return True
    holder = with_its_holder(said, names)
    if holder and not holder[0]:
        return True  # "Mayor of Lima, Ana Ruiz"
    if any(names.words.is_all(sort, title) for sort in ("spoken", "spoken-at")) and names.is_office(said):
        return True
    parts = names.words.regex(r"\s*[/;]\s*|,\s+|\s+(?:«and»|&)\s+").split(said)
    named = re.match(rf"{PLAIN_NAME}(?:,|$|\s[–—-]\s)", said) is not None and names.is_named(said)
    if len(parts) > 1 or (len(title.split()) > 2 and not re.search(rf"{PLAIN_NAME}$", title)):
        named = named or all(_may_be_a_name(part, names) for part in parts)
    acronym = re.search(rf"[{BIG}]{{2,}}", said) is not None and len(said.split()) > 1 and not said.isupper()
    whose = names.words.regex(HONOURED).search(title) or re.search(rf"{PLAIN_NAME}$", title)
    return (
        named
        or (acronym and names.is_body(said))
        or (whose is None and (_are_bodies(parts, title, names) or _is_known_body(said, title, names)))
    )


def _is_known_body(said: str, title: str, names: Names) -> bool:
    """Tell whether a bracket is one body that speaks all over the field, and no short form of the words before it."""
    letters = iter(re.findall(rf"(?<!\w)[{BIG}]", title))
    short = sum(any(letter == each for each in letters) for letter in said.upper())
    return len(title.split()) > _SHORT and 2 * short < len(said) and names.words.is_all("known-bodies", said)


def _are_bodies(parts: Sequence[str], title: str, names: Names) -> bool:
    """Tell whether the parts of a bracket are bodies, two at least, by their letters or names: "(HI/Peru, Peace University)"."""
    told = [names.is_body(part) or names.is_state(part) or _may_be_a_name(part, names) for part in parts]
    letters = sum(re.fullmatch(_LETTERS, part) is not None for part in parts)
    named = sum(told) + sum(re.fullmatch(_LETTERS, part) is not None for part, each in zip(parts, told, strict=True) if not each)
    which = names.words.regex(r".*\s(?:«body»|«serial»|«event»)$").match(title) is not None  # "Seats on governing bodies (A, B)"
    plain = len(parts) > 1 and letters > 0 and len(title.split()) > _TALK and not (which and letters == len(parts))
    return plain and named * 3 >= len(parts) * 2


def _may_be_a_name(text: str, names: Names) -> bool:
    """Tell whether a text is two words with capitals that no title, body or room is made of."""
    name = names.bare_name(text)
    short = len(text.split()) == 2 or re.match(rf"[{BIG}]\.", text) is not None
    return name is not None and name.end == len(text) and short and not (text.isupper() or re.search(r"\d", text))


def families_in(text: str, names: Names) -> tuple[str, ...]:
    """Return the family names in the square brackets that are a whole line: "[Ruiz/Petit]"; beside "participants" all are one.

    What is a word of programmes is no family: "[Closed]".
    """
    within = re.fullmatch(r"\[([^\[\]]+)\]", text)
    parts = re.split(r"\s*[/,&]\s*", within[1]) if within else []
    every = [names.words.is_all("everybody", part) for part in parts]
    plain = [re.fullmatch(_FAMILY, part) and not part.isupper() and not _is_a_word(part, names) for part in parts]
    if within is None or not all(one or other for one, other in zip(plain, every, strict=True)):
        return ()
    return (within[1],) if any(every) else tuple(parts)


def _is_a_word(text: str, names: Names) -> bool:
    return text.casefold() in names.words.vocabulary


def _members(text: str, names: Names) -> tuple[PrintedPerson, ...]:
    """Return who chairs a group whose members are listed: "Finland (Chair), China and Peru"."""
    parts = [part.strip() for part in names.words.regex(r",\s*(?:«and»\s+)?|\s+(?:«and»)\s+").split(text)]
    led = [names.words.regex(r"^(.+?)\s*\((?:co-)?(?:«chair»)\)$").match(part) for part in parts]
    states = all(names.is_state(found[1] if found else part) for part, found in zip(parts, led, strict=True))
    if len(parts) > 1 and states and any(led):
        return tuple(person for found in led if found for person in people("chair", found[1], names))
    return ()


def _unsettled(title: str, mark: str, names: Names) -> Told | None:
    """Return who stands before a "to be confirmed" in brackets: behind the last comma or dash."""
    parted = names.words.regex(rf"^(.*?)[,:–—-]\s+({HONOURED}.*)$").match(title) or re.match(r"^(.*),\s+([^,]+)$", title)
    by = names.words.regex(r"^(.*?)[,\s]\s*(?:«presented-by»|«by»)\s+(.*)$").match(title)
    held = by and names.words.regex(rf"{ARTICLE}(?:«functions»)(?!\w)[^;]*,\s+{HONOURED}").match(by[2])
    found = by if by and (held or names.is_somebody(by[2])) else parted
    if names.is_somebody(title) or not found or names.words.begins("spoken", title):
        return None
    return Told(title=tidy(found[1]), people=(PrintedPerson(role="speaker", words=f"{found[2]} {mark}"),))
