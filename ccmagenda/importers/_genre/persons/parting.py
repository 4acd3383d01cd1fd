"""Several people in one text, parted: at titles of persons, at names that are known, else where every part is somebody."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ccmagenda.importers._genre.persons.bare_names import BIG, PLAIN_NAME
from ccmagenda.importers._genre.persons.run_of_names import run_of_names, run_of_people
from ccmagenda.importers._genre.persons.run_of_states import run_of_states
from ccmagenda.importers._genre.persons.sent_by import is_sent
from ccmagenda.importers._genre.persons.without_titles import without_titles
from ccmagenda.importers._genre.terms.marks import tidy, without_footnotes

if TYPE_CHECKING:
    from ccmagenda.importers._genre.persons.names import Names

_DEGREE = (
    r"(?:\s?(?:h\.\s?c|em|emer|mult|med|phil|jur|iur|habil|hab|rer\.\s?(?:nat|pol|soc|oec)|theol|oec|ing|inż|sc|agr|vet)\.?"
    r"(?:\s?mult\.)?(?=\s|$))*"
)
"""What is told of a doctor or a professor before the name: "Dr. h.c.", "Prof. em. Dr. med.", "prof. dr hab. inż."."""
_RETIRED = rf"{_DEGREE}(?:\s+(?:a\.\s?D\.|i\.\s?R\.|\((?:ret|retd|rtd|retired|er|r)\.?\)))?"
_HONOURS = rf"(?-i:(?:«honorifics»)\.?){_RETIRED}(?:,?\s+(?-i:(?:«honorifics»)\.?){_RETIRED})*"
_NO_TITLE = r"(?!(?-i:General)\s+(?:of|for)\s|(?-i:Groups?|Events?|Issues|Powers|Economies)(?!\w))"
_LOST = rf"(?:(?<=\bMr)|(?<=\bMs)|(?<=\bMrs)|(?<=\bDr))(?-i:(?=[{BIG}][a-zà-ÿ]{{2}}))"
"""Where a blank has been lost behind a short title: "MsAna Ruiz"."""
HONOURED = rf"{_HONOURS}(?:\s+|(?<=\.)|{_LOST}){_NO_TITLE}(?:(?:o|a|le|la|el|the)\s+|l['’])?(?-i:[{BIG}])(?!\w*\d)"
_CAPITALS = rf"(?:\d+\s+)?(?:(?-i:[{BIG}])[\w'’-]*\s+){{0,3}}"
"""What may stand before an office and is of it: "World Bank Vice President", "1540 Committee Expert"."""
_LEAST = 2


def parted(text: str, names: "Names") -> tuple[str, ...]:
    """Return the people in a text; "A or B" is one, and so is "Bosnia & Herzegovina"."""
    bare = tidy(without_footnotes(text)).strip()
    if not bare:
        return ()
    if names.is_state(bare):
        return (bare,)
    if re.search(r";\s+", bare):
        return tuple(name for part in _by_semicolons(bare, names) for name in ((part,) if ";" in part else parted(part, names)))
    states = run_of_states(bare, names) or _sent_by_states(bare, names)
    only = states if len(states) > 1 else run_of_names(bare, names) or run_of_people(bare, names)
    if only:
        return only
    persons = _persons(bare, names)
    if _share(persons, names):
        return (bare.strip(" ,/–-"),)
    return persons if len(persons) > 1 or names.words.regex(HONOURED).search(bare) else without_titles(bare, names)


def _sent_by_states(text: str, names: "Names") -> tuple[str, ...]:
    """Return who stands behind each State and a colon: "Peru: Ms. X, Director, Mexico: Mr. Y"."""
    parts = [part.strip(" ,") for part in re.split(rf",?\s+(?=(?:the\s+)?[{BIG}][^,:;]{{2,40}}\s?:\s)", text)]
    told = [part.partition(":") for part in parts]
    sent = all(names.is_state(before) and names.is_somebody(behind) for before, _, behind in told)
    return tuple(parts) if len(parts) > 1 and sent else ()


def _by_semicolons(text: str, names: "Names") -> list[str]:
    """Return what semicolons part; a further function is the last one's: "Ms. X, Director, Stockholm; Member of the Council"."""
    found: list[str] = []
    for part in re.split(r";\s+(?:(?:and|et|y|e|und),?\s+)?", text):
        another = re.match(r"(?:an?|une?|una|uma?|eine?)\s", part) is not None  # "Mr. X, ILO; a farmer from Peru"
        further = found and names.is_somebody(found[-1]) and not names.is_somebody(part) and not another
        if further and names.words.regex(r"(?:(?:the|«articles»)\s+)?(?:«former»\s+)?(?:«functions»)(?![\w’'])").match(part):
            found[-1] = f"{found[-1]}; {part}"
        else:
            found.append(part)
    return found


def _share(persons: Sequence[str], names: "Names") -> bool:
    """Tell whether people share what is told once: "Mr. X and Ms. Y, chairmen of the Senate", "Mr. X and Ms. Y, Water Unit"."""
    *others, last = persons or ("",)
    several = r"[^,(]+,\s+(?:(?:the|«articles»)\s+)?(?:[\w'’-]+\s+)?(?:«shared»)(?![\w'’]).*"
    alone = all(not re.search(r"[,(:]", other) for other in others)
    if not (others and alone):
        return False
    body = re.match(rf"[^,(:]+,\s+(?:[{BIG}][\w'’-]*\s+){{0,3}}(?P<body>[^,]+)", last)
    unit = body is not None and len(others) == 1 and names.words.regex(r"(?:«units»)").fullmatch(body["body"]) is not None
    return unit or names.words.regex(several).fullmatch(last) is not None


def _persons(text: str, names: "Names") -> tuple[str, ...]:
    """Split before each person, but not between titles that belong together ("H.E. Mr."), nor behind an office."""
    honoured = rf"(?:\s*,\s*|\s+|\s*/\s*|\s*\n\s*)(?:(?:«and»|&)\s+)?(?={HONOURED})"
    said = r",?\s+(?:«read-by»)\s+|[,;]?\s+(?:«and»)\s+(?:«by»)\s+"
    named = rf"(?:{said}|\s*,\s*(?:(?:«and»|&)\s+)?|\s+(?:«and»|&)\s+|\s*/\s*|\s*\n\s*)"
    parts: list[str] = []
    last = 0
    for found in names.words.regex(rf"(?P<honoured>{honoured})|{named}|(?P<none>\s+(?=(?-i:[{BIG}])))").finditer(text):
        before = text[last : found.start()]
        if before.count("(") > before.count(")"):
            continue
        rest = text[found.end() :]
        if found["none"]:
            begins = _runs_on(before, rest, names)
        elif found["honoured"]:
            begins = _is_honoured(before, found[0], rest, names)
        else:
            begins = _is_next(before, found[0], rest, names)
        sent = not parts and found["honoured"] is not None and not found[0].strip() and names.is_state(before)
        if begins and before.strip() and not (sent or is_sent(text, found, names) or _hangs(before, names)):
            parts.append(before)
            last = found.end()
    whole = (re.sub(r"(?<=[^\W\d_]{4})\.$", "", part.strip(" ,/–-")) for part in parts)
    return tuple(name for name in (*whole, text[last:].strip(" ,/–-")) if name)


def _runs_on(before: str, rest: str, names: "Names") -> bool:
    """Tell whether somebody begins where no sign parts two people: "Ana Ruiz, Ministry of Peace Jean Petit, UNEP"."""
    told = re.search(r"[,(]", before)
    if told is None or before.endswith(",") or not re.match(rf"{PLAIN_NAME}\s*(?:[,(]|$)", rest):
        return False
    name, last = names.bare_name(rest), re.split(r"[,(]\s*", before)[-1]
    if name is None or not names.is_somebody(before):
        return False
    if names.is_state(last) or (name.known and last.endswith(")")):
        return True
    letters = re.fullmatch(rf"\S+\s+[{BIG}]{{2,3}}", rest[: name.end])
    if not name.known or (letters and not names.is_given(rest.partition(" ")[0])):
        return False  # "Head of Section International Law EDA"
    capitals = rest[: name.end].rpartition(" ")[2].isupper()  # a family in capitals can hardly be the end of a body's name
    opens = names.words.regex(
        r"(?:.*\s)?(?:«small»|«of»|«and»|«articles»|(?-i:«honorifics»)|«functions»|«former»|san|santa|santo|saint|sainte|st\.?|são)"
    ).fullmatch(last)
    body = names.words.regex(r"(?:«affiliations»|«units»|«venues»)(?!\w)(?!.*\s(?:«of»|for|para|pour|für)\s).*").fullmatch(last)
    if capitals and opens and names.words.regex(r"(?:.*\s)?(?:«functions»)").fullmatch(last):
        return True
    return opens is None and (body is None or capitals) and names.tells_office(before[told.start() :])


def _is_honoured(before: str, sign: str, rest: str, names: "Names") -> bool:
    """Tell whether a title of a person behind a sign begins the next one: not within a name, nor as office behind a comma."""
    office = rf"{_HONOURS}\s+(?:(?:«functions»|«qualifiers»|«and»)\s+){{1,4}}(?:«of»|for|to|at|in)(?:\s|(?<=['’]))"
    within = len(before.split()) < _LEAST and not names.is_given(before.strip())
    named = rf"{_HONOURS}\s+(?:(?-i:[{BIG}])\.\s?)*(?-i:[{BIG}])[\w'’-]+$"
    spelled = re.match(r"[^\W\d_]{4,}\s+(?!Mr|Ms|Mrs|Dr|Sra?\.)[^\W\d_]+", rest) is not None
    if "," in sign and re.match(rf"[^\W\d_]{{4,}}\s+[{BIG}]{{2,5}}(?![\w'’])", rest):
        return False  # "Bariza KHIARI, Sénatrice PS de Paris"
    ranked = names.words.regex(r"(?:«functions»|(?-i:«honorifics»))\s+(?:«qualifiers»)(?![\w'’])").match(rest)
    if "," in sign and ranked:
        return False  # "Luigi Rossi, Prof. Associato"
    town = names.words.regex(rf"(?:«functions»)\s+(?-i:[{BIG}])[\w'’-]+(?:$|[;)])").match(rest)
    if "," in sign and town and re.fullmatch(PLAIN_NAME, before.strip()):
        return False  # "Antoin Scholten, Bürgermeister Venlo"
    general = not sign.strip() and re.match(r"(?:general|général|generale|geral)e?s?\s", rest, re.IGNORECASE) is not None
    if general and names.words.regex(r"(?:.*[\s,-])?(?:«functions»)").fullmatch(before):
        return False  # "Segretaria Generale Convenzione"
    within = within or (not sign.strip() and spelled and names.words.regex(named).fullmatch(before.strip()) is not None)
    return not within and not ("," in sign and names.words.regex(office).match(rest))


def _is_next(before: str, sign: str, rest: str, names: "Names") -> bool:
    """Tell whether a name behind a sign is the next person: not where two share what is said of them.

    A name that is not known for certain is one where what is said of the person before has come to its end.
    """
    if names.words.regex(r"[,;\s]*(?:(?:«and»)\s+(?:«by»)|«read-by»)\s").match(sign):
        return True
    joined = names.words.regex(r"[,\s]*(?:«and»|&)\s").match(sign) is not None
    person = bool(names.is_somebody(before) or re.search(r"[\w)]\s*\([^()]+\)$|^[^,(]{3,40}$", before))
    person = person or (joined and names.holds_office(before) and names.holds_office(rest))
    name = names.bare_name(rest)
    if person and before.endswith(")") and (joined or _is_beside_another(sign, rest)):
        return not (joined and _is_further_office(before, rest, names))
    if name is None or not person:
        return False
    if re.fullmatch(r"\s*/\s+", sign) and "," in before and rest[name.end :].lstrip()[:1] in {",", "("}:
        return True
    behind = rest[name.end :].lstrip()
    if not name.known:
        of_many = names.words.regex(r".*(?:«functions»|«affiliations»)\s+(?:«of»|for|on|pour|para|für)\s[^()]*$").match(before)
        told = "," in sign and joined and re.search(r"[,(]", before) is not None and not of_many
        beside = "," in before and names.words.regex(r",\s+(?-i:[a-zà-ÿ])").match(behind) and names.tells_office(behind)
        held = joined and "," in before and names.tells_office(before.partition(",")[2]) and names.holds_office(rest)
        return told or held or bool(beside) or (before.endswith(")") and behind[:1] == "(")
    together = "," not in sign and "/" not in sign and not re.search(r"[,(]", before)
    return not (together and behind)


def _is_beside_another(sign: str, rest: str) -> bool:
    """Tell whether a name with its own bracket stands behind a slash: "Ana Ruiz (UNEP)/ Hien Ngo (ILO)"."""
    return "/" in sign and re.match(rf"{PLAIN_NAME}\s*\([^()]+\)\s*(?:/|$)", rest) is not None


def _is_further_office(before: str, rest: str, names: "Names") -> bool:
    """Tell whether what stands behind "and" is a second office of somebody told with one: "Mr. X, Head of Y (Z) and Chair"."""
    former = r"(?:(?:the|«articles»)\s+)?(?:«former»\s+)?(?:(?-i:[A-Z]{2,8})\s+)?"
    office = names.words.regex(rf"{former}(?:(?:«qualifiers»)\s+)?(?:«functions»)(?![\w’'])").match(rest)
    name = names.bare_name(rest)
    return office is not None and ("," in before or names.is_person(before)) and not (name is not None and name.known)


def _hangs(before: str, names: "Names") -> bool:
    """Tell whether what stands before a person belongs to that person: a title, an office, a small word."""
    small = names.words.regex(
        rf"(?:^|.*[\s,])(?:(?-i:(?:«honorifics»)\.?){_DEGREE}|(?:«or»|«by»|«of»|to|with|for|pour|con|(?-i:«honorifics»)\.?\s+(?:\w+\s+)?the)|,)$"
    ).match(before)
    honoured_office = rf"{_HONOURS}\s+(?:(?:o|a|le|la|el|the)\s+|l['’])(?:«functions»)[^,]*$"
    honour = re.fullmatch(r"(?:.*[\s,])?(?:the\s+)?(?:rt|right|most)\.?", before.strip(), re.IGNORECASE) is not None
    if small or honour or before.rstrip().endswith((":", "–", "—", "-")):
        return True
    if names.words.regex(honoured_office).match(before.strip()):
        return True
    held = names.words.regex(HONOURED).search(before) or names.bare_name(before)
    office = rf"\W*(?:(?:the|le|la|el)\s+)?{_CAPITALS}(?:«functions»|«chair»)(?!\w)"
    return names.words.regex(office).match(before) is not None and not held
