"""Offices that speak: "Wrap-up by the Chairperson of the Conference", "Address by the President of Peru, Mr. X"."""

import re

from ccmagenda.importers._genre.persons.bare_names import BIG, PLAIN_NAME
from ccmagenda.importers._genre.persons.before import sends
from ccmagenda.importers._genre.persons.names import HONOURED, Names
from ccmagenda.importers._genre.persons.people import people, without_asides
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.model import PrintedPerson

_ARTICLE = r"(?:(?:the|an?|«articles»)\s+|l['’])"
_SMALL = r"(?:(?-i:[a-zà-ÿ])[\w-]{2,}\s+)?"
"""A word before an office that tells more of it: "the new Director"."""
_CAPITALS = r"(?:(?-i:[A-ZÀ-Ý])[\w'’-]*\s+){0,3}"
_OF = r"\s+(?:«of»|for|to|on|at|pour|para|für|auprès|ante)(?:\s+|(?<=['’]))(?:(?:the|«articles»)\s+|l['’])?(?-i:[A-ZÀ-Ý])"
_OF_THE = r"(?:(?:du|de\s+la|del|do|da|dos|das|della|dello|dei|degli|delle|der|des)\s+|(?:de\s+l|dell)['’])"
_NEXT = r"(?:\s*,\s+(?:(?:«and»)\s+)?|\s+(?:«and»)\s+)"
"""What parts one office of several from the next."""
_FUSED = r"(?:pel[oa]s?|da[li]|dall[aeo]|dagli|durch|vom|von\s+der)"
"""Words for "by" that hold an article."""
_DONE = (
    r"\w{3,}ed|chosen|drawn|taken|\w{2,}(?:é|ée|és|ées)|ouverte?s?|close?s?|élue?s?|reçue?s?|\w{2,}(?:ad|id)[oa]s?|abiert[oa]s?|abert[oa]s?"
    r"|\w{2,}(?:at|ut|it)[oaie]|apert[oaie]|chius[oaie]|ge\w{3,}t|(?:er|ver|be)\w{3,}t"
)
"""Participles: what is done by somebody."""
_LONGEST = 16
_BEHIND_A_SIGN = (
    r"^((?:\w+\s+){0,2}(?:«spoken»|«spoken-at»)(?:\s+[\w'’-]+){0,3}?)\s*(?:[,:]|\s[–—-])\s+"
    rf"({_ARTICLE}?{_CAPITALS}(?=«functions»)[^:]+)$"
)
"""An office with its holder behind a speech and a sign: "Welcome: Minister of Fields, Mr. X", "Grußwort, Bürgermeister, Y"."""


def by_an_office(text: str, names: Names) -> tuple[str, tuple[PrintedPerson, ...]] | None:
    """Return a title and the offices behind "by": any with an article, else one with its name or body.

    What is given in writing stays as it is: "Report on the visit by the Director of the Fund".
    """
    words = names.words
    found = words.regex(rf"^(.+?)\s*[,–—-]?\s+(?:«done-by»|«by»)\s+({_ARTICLE}?)(.+)$").match(text)
    if found is None:
        return _of_an_office(text, names)
    whose = found[2] or re.search(rf"\s{_FUSED}\s*$", text[: found.start(2)], re.IGNORECASE)
    said = without_asides(f"{found[2]}{found[3]}", names)
    offices = words.regex(rf"\s+(?:«and»)\s+(?={_ARTICLE})|{_NEXT}(?={_ARTICLE}{_CAPITALS}(?:«functions»)(?!\w))").split(said)
    if _is_paper(found[1], names) or (whose and len(offices) == 1 and _is_done(found[1], found[3], names)):
        return None
    of = r"\s+(?:«of»|for|to|pour|para|für|auprès|ante)(?:\s|(?<=['’])).{3,90}$"
    whole = rf"{_ARTICLE}{_CAPITALS}(?:(?:«functions»|«chair»)[\s-]*){{1,3}}(?:general|designate|elect)?{of}"
    bare = all(
        _is_bare(office, names) or (not re.search(r"[,:;?“«\"]", office) and words.regex(whole).match(office))
        for office in offices
    )
    held = len(offices) > 1 and all(_is_office(words.regex(rf"^{_ARTICLE}").sub("", office), names) for office in offices)
    if found[2] and (bare or held):
        return tidy(found[1]), tuple(PrintedPerson(role="speaker", words=tidy(office)) for office in offices)
    listed = re.match(r"^([^:]+):\s+([^:]+)$", found[3])
    if listed and found[2] and _sends(listed[1], listed[2], names):
        return tidy(found[1]), (PrintedPerson(role="speaker", words=tidy(said)),)
    if not (_is_office(found[3], names) or is_ranked(found[3], names)):
        return _of_an_office(text, names)  # "Grußworte des Bürgermeisters von Bonn"
    several = words.regex(HONOURED).match(said) is not None
    return tidy(found[1]), people("speaker", said, names) if several else (PrintedPerson(role="speaker", words=tidy(said)),)


def _is_done(title: str, said: str, names: Names) -> bool:
    """Tell whether a title says what an office without a name does there, and nobody speaks: "Meeting opened by the Chair"."""
    done = rf".*\s(?:{_DONE})(?:\s+(?:up|out|off|down|over))?$"
    named = names.words.regex(HONOURED).search(said) or re.search(rf"[,(]\s*{PLAIN_NAME}", said) or is_ranked(said, names)
    ends = re.search(rf"\s({PLAIN_NAME})$", said)
    named = named or (ends is not None and names.is_somebody(ends[1]))
    return not named and names.words.regex(done).match(title) is not None and not names.words.begins("spoken", title)


def _sends(sender: str, said: str, names: Names) -> bool:
    """Tell whether words before a colon are the office of a State or person, or the body that somebody is of."""
    if _is_office(sender, names):
        return names.names_somebody(said)
    return names.is_body(sender) and (names.is_person(said) or names.bare_name(said) is not None)


def _of_an_office(text: str, names: Names) -> tuple[str, tuple[PrintedPerson, ...]] | None:
    """Return a speech and the office whose it is: "Statement of the Chairman of the Board", "Discours du directeur du Fonds"."""
    of = rf"(?:of\s+(?=the\s)|from\s+(?=the\s)|{_OF_THE})"
    found = names.words.regex(rf"^((?:«spoken»)(?:\s+(?-i:[a-zà-ÿ])[\w'’]+){{0,3}}?)\s+{of}((?:the\s+)?)(.+)$").match(text)
    if found is None or _is_paper(found[1], names):
        return None
    begun = rf"{_NEXT}(?:{_OF_THE}|(?=the\s))(?=(?:the\s+)?{_CAPITALS}(?:«functions»)(?!\w))"
    first, *others = (tidy(each) for each in names.words.regex(begun).split(found[3]))
    if not all(_is_office(names.words.regex(rf"^{_ARTICLE}").sub("", each), names) for each in (first, *others)):
        return None
    said = (f"{found[2]}{first}", *others)
    return tidy(found[1]), tuple(PrintedPerson(role="speaker", words=words) for words in said)


def with_its_holder(text: str, names: Names) -> tuple[str, tuple[PrintedPerson, ...]] | None:
    """Return a title and who speaks of an office or body told first: "Statement by the Women's Caucus, Hon. X", "EALA, Mr. Y"."""
    said = names.words.regex(rf"^(.+?)\s*[,–—-]?\s+(?:«done-by»|«by»)\s+((?:{_ARTICLE}{_SMALL})?(?-i:[A-ZÀ-Ý]).+)$").match(text)
    if said is None:
        of = r"(?:of|del?|de\s+la|du|des|da|do|della|dello|von|der)"
        said = names.words.regex(rf"^((?:«spoken»)(?:\s+.{{1,40}}?)??)\s+{of}\s+((?:the\s+)?(?=«functions»).+)$").match(text)
    said = names.words.regex(_BEHIND_A_SIGN).match(text) or said
    if said is None or names.words.regex(HONOURED).search(said[1]):
        title, who = "", text
    else:
        title, who = tidy(said[1]), said[2]
    who = without_asides(who, names)
    if names.words.regex(r"[^,]*\s(?:«venues»)").fullmatch(who):
        return None  # "King David Hotel"
    if names.is_somebody(who) or re.search(r"[;?“«\"]" if title else r"[:;?“«\"]", who) or _is_paper(title, names):
        return None
    for read in names.words.regex(r",?\s+(?:«read-by»)\s+").finditer(who):
        one, other = (with_its_holder(each, names) for each in (who[: read.start()], who[read.end() :]))
        return (title, (*one[1], *other[1])) if one and other and not (one[0] or other[0]) else None
    gaps = (
        gap
        for gap in re.finditer(rf"[,:]?\s+(?=[{BIG}])", who)
        if _begins(who[gap.end() :], names, any_name=bool(title) and gap[0][0] == ",")
    )
    gap = next((gap for gap in gaps if _holds(who[: gap.start()], title, names, comma=gap[0][0] in ",:")), None)
    if gap is None:
        return None
    holder = who[gap.end() :]
    several = names.words.regex(rf"\S.*[,;]\s+(?:(?:«and»|&)\s+)?{HONOURED}").match(holder)
    return None if several else (title, (PrintedPerson(role="speaker", words=tidy(who)),))


def held_behind(text: str, names: Names) -> Told | None:
    """Read "New wells – Head of the Rain Unit, Ms. X" and "New wells, Committee Expert, Ana Ruiz": a function comes first."""
    alone = with_its_holder(text, names)
    if names.is_somebody(text) or (alone and not alone[0]):
        return None
    for sign in re.finditer(r"\s+[–—-]\s+|(?<=\w)-\s+|[,:]\s+(?![^()]*\))", text):
        title, who = text[: sign.start()], text[sign.end() :]
        begun = names.words.regex(rf"[{BIG}\d]|{_ARTICLE}?(?:«ranks»)\s").match(who)
        told = with_its_holder(who, names) if begun else None
        told = told or (("", (PrintedPerson(role="speaker", words=tidy(who)),)) if is_ranked(who, names) else None)
        if told is None or told[0] or names.words.regex(HONOURED).match(who):
            continue
        named = names.words.regex(HONOURED).search(title) or re.search(rf"(?:[,:]|\s[–—-])\s+({PLAIN_NAME})(?:,|$)", title)
        office = sends(title, names) or names.tells_office(title.rpartition(",")[2])
        if named or office or names.is_somebody(title) or names.is_state(title):
            return None
        return Told(title=tidy(title), people=told[1])
    return None


def _begins(text: str, names: Names, *, any_name: bool) -> bool:
    """Tell whether somebody begins here: with a title, or with a known name to a sign or the end; or ``any_name`` alone."""
    name = names.bare_name(text)
    plain = name is not None and name.known and text[name.end : name.end + 1] in {"", ",", " "}
    lone = any_name and name is not None and name.end == len(text)
    return names.words.regex(HONOURED).match(text) is not None or plain or lone


def _holds(text: str, title: str, names: Names, *, comma: bool) -> bool:
    """Tell whether a text before somebody is the office or the body that that person has: one without a comma is an office."""
    if len(text.split()) > _LONGEST or not re.match(r"\w", text):
        return False
    opened = rf"(?:{_ARTICLE}{_SMALL})?(?:\d+\s)?{_CAPITALS}(?:«functions»)(?:[\s-]+(?:«functions»|«qualifiers»)){{0,3}}"
    opened += r"(?:\s\(\w{1,3}\))?"
    of = r"(?:$|(?<=[а-яё])\s+(?-i:[А-ЯЁа-яё])|(?<=\sof)\s|\s+(?:«of»|for|to|on|près|auprès|ante|pour|para|für)(?:\s|(?<=['’])))"
    if names.words.regex(rf"{opened}{of}").match(text):
        return bool(title) or comma or names.words.regex(rf"(?:{_ARTICLE})?(?:«functions»)").match(text) is not None
    article = bool(title) and names.words.regex(_ARTICLE).match(text) is not None
    body = text.partition(", ")[0]
    sent = not re.search(r"\s[–—-]\s", text) and names.is_body(body) and sends(text, names)
    return comma and (_is_bare(text, names) or article or sent)


def _is_bare(text: str, names: Names) -> bool:
    """Tell whether a text is an office or a secretariat and nothing more: "the President", "the host country"."""
    behind = r"(?:general|designate|elect|in[ -]office|country|government)?(?:\s+(?:«or»)\s+\w+\s+(?:«functions»))?"
    held = "(?:(?:«functions»|«chair»|«moderator»|«rapporteur»|«host»)[\\s-]?){1,3}"
    office = rf"{_ARTICLE}?{_CAPITALS}(?:(?:«event»|«session»)\s+)?{held}{behind}"
    return names.words.regex(office).fullmatch(text.strip()) is not None or names.is_staff(text)


def _is_office(text: str, names: Names) -> bool:
    """Tell whether a text is an office, with what it is of or who holds it."""
    if len(text.split()) > _LONGEST or re.search(r"[:;?“«\"]", text):
        return False
    words = names.words
    held = rf"{_CAPITALS}(?:(?:«functions»)[\s-]?){{1,3}}(?:general|designate|elect)?(?![\w'’])"
    office = words.regex(rf"{held}(?:\s*(?:«and»)\s+{held})?").match(text)
    if office is None:
        return False
    behind = text[office.end() :]
    name = re.search(rf"(?:,\s+|\s){PLAIN_NAME}$", behind) or re.search(rf"\(({PLAIN_NAME}|[^()]*),[^()]*\)$", behind)
    told = words.regex(rf"(?:(?:\s+(?-i:[A-ZÀ-Ý])[\w'’-]+)?{_OF}|,?\s+{HONOURED})").match(f" {behind.lstrip()}")
    return told is not None or (name is not None and names.is_somebody(name[0].strip(" ,")))


def is_ranked(text: str, names: Names) -> bool:
    """Tell whether a text is an office before a name, as a title is: "Minister Xo Abcde (Peru)", "President AB Xo"."""
    letters = rf"(?P<letters>[{BIG}]{{1,3}}\s)[{BIG}][\w'’-]+"
    single = rf"(?P<single>[{BIG}][a-zà-ÿ'’-]+(?:-[{BIG}][a-zà-ÿ]+)?)(?=$|\s?\([^()]+\)$)"
    found = names.words.regex(
        rf"(?:{_ARTICLE}(?=(?-i:[a-zà-ÿ]))|{_CAPITALS})(?:«ranks»)\s+(?P<name>(?-i:{letters}|{PLAIN_NAME}|{single}))\s*(?:$|[,(])"
    ).match(text)
    if found is None or len(text.split()) > _LONGEST:
        return False
    if names.words.regex(r".*\s(?:«venues»|«buildings»|«room»)").fullmatch(found["name"]):
        return False
    if found["single"]:
        return not _is_of_offices(found["single"], names) and not names.is_state(found["single"])
    name = names.bare_name(found["name"])
    other = names.is_state(found["name"]) or (names.is_body(found["name"]) and not found["letters"])
    return bool(name is not None or found["letters"]) and not other


def _is_of_offices(word: str, names: Names) -> bool:
    """Tell whether a word behind a rank is more of the office, and no family: "Secretary General", "Minister Counsellor"."""
    sorts = "functions|qualifiers|affiliations|department-nouns|body|body-alone|units|venues|tbc|chair|moderator|event|serial"
    return names.words.regex("|".join(f"«{sort}»" for sort in sorts.split("|"))).fullmatch(word) is not None


def _is_paper(text: str, names: Names) -> bool:
    """Tell whether a title is of what is given in writing or done, and not said: "Report on the work done"."""
    behind = r"(?:.*\s)?(?:«given-papers»)(?!\w)(?:\s+\S+){0,3}$"
    return names.words.regex(rf"{behind}|(?:«given-papers»)(?!\w)").match(text) is not None
