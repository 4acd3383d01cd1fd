"""People as printed: who chairs, moderates, hosts or speaks, told apart from the title beside them."""

import re

import attrs

from ccmagenda.importers._genre.marks import tidy, without_footnotes
from ccmagenda.importers._genre.names import HONOURED, NAME, OPEN_NAME, PLAIN_NAME, Names
from ccmagenda.importers._genre.words import Words, said_by
from ccmagenda.model import PrintedPerson

ROLES = ("chair", "coordinator", "moderator", "rapporteur", "host", "speaker")
_BY = {"chaired-by": "chair", "moderated-by": "moderator", "hosted-by": "host"}
_ARTICLE = r"(?:(?:the|le|la|les|el|los|las)\s+|l['’])?"
_OWN = {"chaired-by": "chair", "moderated-by": "moderator", "reported-by": "rapporteur", "hosted-by": "host"}


def people(role: str, text: str, names: Names) -> tuple[PrintedPerson, ...]:
    """Return everybody in a text in one role; a place in brackets behind a name stays with it."""
    return tuple(PrintedPerson(role=role, words=name) for name in names.split(text))


def role_line(text: str, names: Names) -> tuple[str, str] | None:
    """Return the role and the words of a line such as "Chair: Ms. X" or "Chaired by Peru"; the words may be missing."""
    bare = without_footnotes(text).strip(" •·*–-")
    own = _own_role(bare, names.words)
    if own:
        return own
    for role in ROLES:
        colon = names.words.regex(
            rf"(?:[\w'’]+\s+){{0,1}}(?:«{role}»)(?:\(s\))?(?:\s+(?:«tbc»))?\s*(?::|：|\s[–—-]\s)\s*(.*)$"
        ).match(bare)
        if colon and _may_name(bare, colon[1].strip(), names):
            return role, colon[1].strip()
        alone = names.words.regex(rf"(?:«{role}»)(?:\(s\))?").fullmatch(bare)
        if alone and role != "host" and bare[-1:] in "s)" and not bare.casefold().startswith("open"):
            return role, ""
    for sort, role in _BY.items():
        said = names.words.regex(rf"(?:«{sort}»)\s*:?\s+(.+)$").match(bare)
        if said:
            return role, said[1].strip()
    words_of = names.words.regex(rf"(?:«words-of»)\s+{_ARTICLE}((?-i:[A-ZÀ-Ý]).+)$").match(bare)
    if words_of and (names.names_somebody(words_of[1]) or names.is_named(words_of[1], sure=True) or "," in words_of[1]):
        return "speaker", words_of[1].strip()
    given = names.words.regex(r"(?:«presented-by»)\s*:?\s+(?=.*)(.+)$").match(bare)
    return ("speaker", given[1].strip()) if given and names.names_somebody(given[1]) and not _is_spoken(bare, names) else None


def _may_name(line: str, said: str, names: Names) -> bool:
    """Tell whether what stands behind a role may be somebody: for words that begin titles too, only a name will do."""
    if names.words.regex(r"(?:«weak-roles»)(?!\w)").match(line):
        return bool(said) and (names.names_somebody(said) or re.match(rf"{NAME}(?:,|$| \()", said) is not None)
    return not said or (len(said) < 400 and not said[0].islower()) or names.is_person(said)


def _is_spoken(text: str, names: Names) -> bool:
    return names.words.regex(r"(?:«spoken»)(?!\w)").match(text) is not None


def _own_role(text: str, words: Words) -> tuple[str, str] | None:
    for term, role in _OWN.items():
        for pattern in said_by(words, term):
            found = pattern.fullmatch(text)
            if found:
                return role, found["chairs"].strip()
    for pattern in said_by(words, "speakers"):
        if pattern.fullmatch(text):
            return "speaker", ""
    return None


@attrs.frozen(kw_only=True)
class Told:
    """A title and the people who stood beside it; ``given`` tells that the title is no more than "Statement"."""

    title: str
    people: tuple[PrintedPerson, ...] = ()
    given: bool = False


def tell_apart(text: str, names: Names) -> Told:
    """Return the title in a line and the people beside it, wherever they stand: in brackets, behind, or before."""
    for way in (_in_brackets, _role_behind, _by_somebody, _behind_a_colon, _behind, _before):
        told = way(text, names)
        if told is not None:
            more = (
                tell_apart(told.title, names)
                if told.title and told.title != text and way not in {_before, _behind_a_colon}
                else None
            )
            if more and more.people and more.title:
                return Told(title=more.title, people=(*more.people, *told.people))
            return told
    return Told(title=text)


_BRACKETS = re.compile(r"\s*[(\[（]([^()\[\]（）]*(?:\([^()]*\)[^()\[\]]*)?)[)\]）]\s*[.:]?$")


def _in_brackets(text: str, names: Names) -> Told | None:
    found = _BRACKETS.search(text)
    if not found or not found.start():
        return None
    title, said = text[: found.start()].strip(), found[1].strip()
    led = role_line(said, names)
    if led and led[1]:
        return Told(title=title, people=people(led[0], led[1], names))
    if names.is_person(title) or (names.is_state(said) and names.words.regex(rf".*{HONOURED}").match(title)):
        return None
    opens = names.words.regex(OPEN_NAME).fullmatch(said)
    if opens:
        return _unsettled(title, found[0].strip(), names)
    office = names.words.regex(r"(?:the\s+)?(?:«chair»)(?:[-\s]designate)?(?!\w).*|president-designate").fullmatch(said)
    if names.names_somebody(said) or office or (re.match(rf"{PLAIN_NAME},", said) and names.is_named(said)):
        return Told(title=title, people=people("speaker", said, names))
    return None


def _unsettled(title: str, mark: str, names: Names) -> Told | None:
    """Return who stands before a "to be confirmed" in brackets: behind the last comma or dash."""
    parted = names.words.regex(rf"^(.*?)[,:–—-]\s+({HONOURED}.*)$").match(title) or re.match(r"^(.*),\s+([^,]+)$", title)
    by = names.words.regex(r"^(.*?)[,\s]\s*(?:«presented-by»|«by»)\s+(.*)$").match(title)
    found = by if by and names.is_person(by[2]) else parted
    if names.is_person(title) or not found or _is_spoken(title, names):
        return None
    return Told(title=tidy(found[1]), people=(PrintedPerson(role="speaker", words=f"{found[2]} {mark}"),))


def _role_behind(text: str, names: Names) -> Told | None:
    for role in ROLES:
        found = names.words.regex(rf"^(.+?)\s*[,;.–—-]\s*(?:«{role}»)(?:\(s\))?\s*[:：]\s*(.+)$").match(text)
        if found:
            return Told(title=tidy(found[1]), people=people(role, found[2], names))
    for sort, role in _BY.items():
        found = names.words.regex(rf"^(.+?)\s*[,;–—-]?\s+(?:«{sort}»)\s*:?\s+(.+)$").match(text)
        if found:
            return Told(title=tidy(found[1]), people=people(role, found[2], names))
    return None


def _by_somebody(text: str, names: Names) -> Told | None:
    """Read "Presentation by Ms. X" and "The experience of Benin, by Mr. Y"."""
    spoken = names.words.regex(r"^((?:«spoken»))\s*(?:,?\s*(?:«by»|«of»|«from»|«to»)|[,:–—-])\s*(.+)$").match(text)
    quoted = re.match(r"^(.*?)[,:]?\s*[“\"«](.+)[”\"»]$", spoken[2]) if spoken else None
    if quoted and names.names_somebody(quoted[1]):
        return Told(title=quoted[2], people=people("speaker", quoted[1], names))
    if spoken and names.names_somebody(spoken[2]):
        return Told(title=tidy(spoken[1]), people=people("speaker", spoken[2], names), given=True)
    function = names.words.regex(r"^((?:«spoken»))\s*(?:,|:|[–—-](?=\s))\s+((?:the\s+)?(?-i:[A-ZÀ-Ý]).*)$").match(text)
    if function and len(function[2].split()) <= 12 and names.words.regex(r".*(?:«functions»)").match(function[2]):
        return Told(title=tidy(function[1]), people=people("speaker", function[2], names), given=True)
    given = names.words.regex(r"^((?:.*\s)?(?:«reception»))\s+(?:«by»)\s+(.+)$").match(text)
    if given:
        return Told(title=tidy(given[1]), people=people("host", given[2], names))
    named = names.words.regex(r"^(.+?)\s+(?:«by»)\s+((?-i:[A-ZÀ-Ý]).*)$").match(text)
    if named and names.is_named(named[2]):
        return Told(title=tidy(named[1]), people=people("speaker", named[2], names))
    by = r"^(.+?)\s*[,–—-]?\s+(?:«presented-by»|«by»)\s+"
    found = names.words.regex(rf"{by}{_ARTICLE}((?:{HONOURED}|{OPEN_NAME}).*)$").match(text)
    return Told(title=tidy(found[1]), people=people("speaker", found[2], names)) if found else None


def _behind_a_colon(text: str, names: Names) -> Told | None:
    """Read "Opening: Roberto Savio" and "A. Petrova (Bulgaria): Small arrays"."""
    found = names.words.regex(r"^((?:[\w'’-]+\s+){0,3}(?:«spoken-at»|«spoken»))\s*:\s+(.+)$").match(text)
    if found and all(re.fullmatch(PLAIN_NAME, part.strip()) for part in found[2].split(",")):
        return Told(title=tidy(found[1]), people=people("speaker", found[2], names))
    first = re.match(rf"^((?:[A-Z]\.\s?)*{PLAIN_NAME}(?:\s+(?:and|et|y|&)\s+{PLAIN_NAME})?\s*\([^()]{{2,60}}\)):\s+(\S.+)$", text)
    return Told(title=tidy(first[2]), people=(PrintedPerson(role="speaker", words=first[1]),)) if first else None


def _behind(text: str, names: Names) -> Told | None:
    """Read "Title, Ms. X, GICHD" and "Title - presenter TBC, UNMAS"."""
    found = names.words.regex(rf"^(.+?)\s*(?:[,:;،，、]\u200f?|\s[–—-]|\()\s*((?:{HONOURED}|{OPEN_NAME}(?!\w)).*)$").match(text)
    if not found:
        return None if names.is_person(text) else _named_behind(text, names)
    if names.is_person(found[1]):
        return None
    if names.is_state(found[1]) and text[found.end(1) :].startswith(":"):
        return Told(title="", people=(PrintedPerson(role="speaker", words=tidy(text)),))
    said = found[2].rstrip(")") if text[found.start(2) - 1] == "(" else found[2]
    return Told(title=tidy(found[1]), people=people("speaker", said, names))


def _named_behind(text: str, names: Names) -> Told | None:
    """Read "Title - Firstname Name, function" and "Title, Firstname Name, function", without a person's title."""
    for sign in (r"\s+[–—-]\s+", r",\s+", r":\s+"):
        found = re.match(rf"^(.+?){sign}({PLAIN_NAME}\s*[,(].*)$", text)
        if found and names.is_named(found[2]) and not names.is_named(found[1], sure=True) and len(found[1].split()) > 1:
            return Told(title=tidy(found[1]), people=people("speaker", found[2], names))
    return None


def _before(text: str, names: Names) -> Told | None:
    """Read "Ms. X, Peru - Overview", "Peru: Overview" and "Ms. X: "A title"", and somebody alone."""
    person = names.is_person(text)
    parted = re.match(r"^(.+?)(?:\s+[–—-]\s+|:\s+|,?\s+(?=[“\"«]))(.+)$", text)
    if parted and (person or names.is_state(parted[1])) and not names.is_person(parted[2]):
        return Told(title=tidy(parted[2]), people=people("speaker", parted[1], names))
    if person:
        return Told(title="", people=people("speaker", text, names))
    stated = re.match(r"^(.+?)\s*[(\[][^)\]]*[)\]]$", text)
    if names.is_state(text) or (stated and names.is_state(stated[1])):
        return Told(title="", people=(PrintedPerson(role="speaker", words=tidy(text)),))
    return None
