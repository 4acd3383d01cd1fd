"""Several bodies and States in one text, as those that hold a side event stand below its title."""

import re

from ccmagenda.importers._genre.persons.bare_names import BIG, plain
from ccmagenda.importers._genre.persons.names import HONOURED, Names
from ccmagenda.importers._genre.persons.told import Told
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.model import PrintedPerson

_LONGEST, _SEVERAL = 12, 2
_BARE = rf"[{BIG}]{{2,8}}"
SHARED = (
    r"(?:Conventions|Protocols|Treaties|Agreements|Committees|Commissions|Councils|Secretariats|Convenios|Comités|Protocolos)$"
)
_SIGN = re.compile(r"(\s*,\s*(?:(?:and|et|y|e|und|&)\s+)?|\s+/\s+|\s+(?:and|et|y|e|und|&)\s+)(?![^()]*\))")
_LETTERS = rf"[{BIG}][\w'’-]*\s[^()]*\([{BIG}][\w-]*[{BIG}]\)"


_DONE = re.compile(
    r"(?:ed|wn|ven|ken|one|ade|held|set|led|run|sent|built|brought|taught|kept|made|put|ad[oa]s?|id[oa]s?|at[oaie]|it[oaie]|ut[oaie]"
    r"|és?|ées?|is|ise|ert|erte|uit|uite)$",
    re.IGNORECASE,
)
"""How words end that tell what was done by somebody, so that no talk by that one is meant: "work funded by the Bank (WB)"."""


def bodies_behind(text: str, names: Names) -> Told | None:
    """Read "Words from guests: Civil Society, ANA, WHO" and "Closing words/UNEP": bodies by their letters behind a speech."""
    lettered = _by_its_letters(text, names) or _by_its_people(text, names)
    if lettered:
        return lettered
    slashed = rf"^((?:«spoken»|«spoken-at»)(?!\w)[^:/]{{0,60}}?)\s?/\s?((?-i:{_BARE}(?:/{_BARE})*))$"
    found = names.words.regex(slashed).match(text)
    parts = found[2].split("/") if found else []
    found = found or names.words.regex(r"^((?:«spoken»)(?!\w)[^:]{0,60}?):\s+([^:]+)$").match(text)
    parts = parts or (re.split(r",\s+", found[2]) if found else [])
    letters = sum(re.fullmatch(_BARE, part) is not None for part in parts)
    if found is None or not parts or ("/" not in text and (len(parts) < _SEVERAL or 2 * letters < len(parts))):
        return None
    if not all(re.match(rf"[{BIG}]", part) for part in parts):
        return None
    return Told(title=tidy(found[1]), people=tuple(PrintedPerson(role="speaker", words=tidy(part)) for part in parts))


def _by_its_letters(text: str, names: Names) -> Told | None:
    """Read "News of the wells by World Rain Forum (WRF)": a body with the letters of its name behind what it speaks on."""
    article = r"(?:(?:the|«articles»)\s+|l['’])?"
    found = names.words.regex(
        rf"^([^:]+?)\s+(?:«by»)\s+({article}((?-i:[{BIG}])[^():,;]+(?:,\s(?-i:[{BIG}])[\w'’-]+)?)\s\(((?-i:{_BARE}))\))$"
    ).match(text)
    if found is None or _DONE.search(found[1]) or len(found[3].split()) > _LONGEST:
        return None
    letters = iter(re.findall(r"(?<!\w)\w", plain(found[3])))
    if not all(any(letter == each for each in letters) for letter in plain(found[4])):
        return None
    return Told(title=tidy(found[1]), people=(PrintedPerson(role="speaker", words=tidy(found[2])),))


def _by_its_people(text: str, names: Names) -> Told | None:
    """Read "News of the wells by the Rain Centre (Ana Ruiz, RC, and Jean Petit)": a body, and in brackets whom it sends."""
    article = r"(?:(?:the|«articles»)\s+|l['’])?"
    found = names.words.regex(rf"^([^:()]+?)\s+(?:«by»)\s+({article}((?-i:[{BIG}])[^():,;]+)\s\(([^()]+)\))$").match(text)
    if found is None or not names.is_body(found[3]) or names.begins_a_title(found[3]):
        return None
    sent = names.is_somebody(found[4]) and not names.is_state(found[4])
    return Told(title=tidy(found[1]), people=(PrintedPerson(role="speaker", words=tidy(found[2])),)) if sent else None


def bodies_in(text: str, names: Names) -> tuple[str, ...]:
    """Return the bodies and States that a text is made of, two at least; some of a long list may be of unknown names."""
    parts = _joined(_SIGN.split(text.strip()), names)
    if len(parts) < 2 or re.search(r"[:;?“«\"]|\s[–—-]\s", text) or not all(map(_may_be_one, parts)):
        return ()
    if text.isupper() and any(" " in part for part in parts):
        return ()
    if names.words.regex(HONOURED).search(text) or any(
        names.is_somebody(part) or names.words.begins("units", part) for part in parts
    ):
        return ()
    if re.search(SHARED, parts[-1]) and not any(map(names.is_state, parts)):
        return ()  # "Secretariat of the Basel, Rotterdam and Stockholm Conventions"
    told = [_is_one(part, names) for part in parts]
    if not told[0] and re.match(r"[^,&/]+,", text):
        return ()  # "Corazon Fabros, IPB & Peace Coalition"
    some = any(names.is_state(part) for part in parts) and 3 * sum(told) >= (2 if len(parts) > 2 else 1) * len(parts)
    return tuple(parts) if all(told) or some else ()


def _may_be_one(text: str) -> bool:
    """Tell whether a text has the length and the capitals of a body's name."""
    return (text[:1].isupper() or re.match(r"(?:the|la|le|el|les|los)\s[A-ZÀ-Ý]|l['’][A-ZÀ-Ý]", text) is not None) and (
        len(text.split()) <= _LONGEST
    )


def _is_one(text: str, names: Names) -> bool:
    if names.words.regex(r"(?:«session»|«serial»|«item»|«paper»|«event»)(?!\w)").match(text):
        return False
    return names.is_state(text) or names.is_body(text) or re.fullmatch(_LETTERS, text) is not None


def _joined(pieces: list[str], names: Names) -> list[str]:
    """Return the pieces between signs, those joined again that are one State or body: "Bosnia and Herzegovina"."""
    found: list[str] = []
    for place in range(0, len(pieces), 2):
        if found and "," not in pieces[place - 1] and _is_whole(found[-1], pieces[place - 1], pieces[place], names):
            found[-1] = f"{found[-1]}{pieces[place - 1]}{pieces[place]}"
        elif pieces[place].strip():
            found.append(pieces[place].strip())
    return found


def _is_whole(first: str, sign: str, second: str, names: Names) -> bool:
    """Tell whether two pieces are one: a State, a body, or "Governments of Lithuania and Poland"."""
    whole = f"{first}{sign}{second}"
    of_both = re.match(r"\w+s\s(?:of|de|des|do|da|di)\s", first) is not None and names.is_state(second)
    return of_both or names.is_state(whole) or (names.is_body(whole) and not _both(whole, names))


def _both(text: str, names: Names) -> bool:
    """Tell whether both sides of the last "and" are bodies or States by themselves."""
    *_, first, _, second = _SIGN.split(text)
    return _is_one(first, names) and _is_one(second, names)
