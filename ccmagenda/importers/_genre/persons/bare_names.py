"""Names of people without a title before them: told by given names, initials and family names in capitals."""

import functools
import re
import unicodedata

import attrs

from ccmagenda.importers._genre.terms.words import Words

BIG = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚА-ЯЁІЇЄЎ"
"""Capital letters, Latin and Cyrillic, for use within brackets of a pattern."""
_LINK = (
    r"(?:(?:de\sla|de\slos|de\slas|van\sder|van\sden|van\sde|von\sder|de|van|von|der|den|bin|ibn|bint|al|el|la|le|dos|das|do"
    r"|da|di|du|del|della|ten|ter|zu|af|y|e|i)\s+|(?:d|dell|dall)['’]|(?:al|el|ad|as|an|ash|at|ben)-)"
)
_NEXT = rf"[ -]{_LINK}{{0,2}}[{BIG}](?:\.(?:[{BIG}]\.){{1,2}}(?!\w)|[\w'’-]{{0,2}}\.(?!\w)|[\w'’-]*(?:\.(?=\s*$))?)"
_LONE = rf"(?![AEIOUVXYАИОУЯ])[{BIG}] (?={_LINK}?[{BIG}][\w'’-]{{2,}}(?: [{BIG}][\w'’-]{{2,}})?\s?[(,])"
"""One initial without a stop, that is no word and no number, before a family name that something is told of: "M Petit (Peru)"."""
_INITIALS = rf"(?:(?:[{BIG}]\.[ -]?){{1,3}}|(?:[{BIG}] ){{2}}|{_LONE})"
_INITIAL = re.compile(rf"(?<!\w)([{BIG}])\.-?(?=[{BIG}][\w'’-]{{2}})")
PLAIN_NAME = rf"(?:{_INITIALS}{_LINK}{{0,2}}[{BIG}][\w'’-]+(?:{_NEXT}){{0,2}}|[{BIG}][\w'’-]+(?:{_NEXT}){{1,4}})"
"""Two to five words with capitals, small ones such as "van der" between; the first may be initials."""
_ENDS = rf"(?=\s*(?:[,(;/]|:\s|\s[–—-]\s|$)|\s+(?:and|et|y|und|e|&)\s+[{BIG}])"
_NAME = re.compile(rf"{PLAIN_NAME}{_ENDS}")
_LEAST = 2
_ROMAN = re.compile(r"[IVXLC]+(?:-[IVXLC]+)*")
_AFTER_FATHER = re.compile(r"\w+(?:ович|евич|ьич|овна|евна|ична|инична)", re.IGNORECASE)
_TITLES = (
    "affiliations", "body", "body-alone", "event", "session", "paper", "spoken", "spoken-at", "talks", "serial", "organ", "end",
    "break", "lunch", "reception", "registration", "ceremony", "side-event", "columns", "documents", "functions", "former",
    "item", "units",
)  # fmt: skip


@attrs.frozen
class Bare:
    """A bare name at the beginning of a text: where it ends, and whether it can hardly be anything else."""

    end: int
    known: bool


def bare_name(text: str, words: Words) -> Bare | None:
    """Return the bare name that a text begins with, where a sign or the end of the text parts it from the rest."""
    found = _run_on(text, words) or _NAME.match(text) or _before_a_function(text, words)
    if found is None:
        return None
    whole = _INITIAL.sub(r"\1. ", found[0])
    parts = without_degrees(whole, words).split()
    if len(parts) < _LEAST:
        return None
    given = is_given(parts[0], words) or len(parts) < len(whole.split())
    office = r"\s*,\s+(?:«former»\s+)?(?:«functions»)(?!\w)"
    held = given and (len(parts) == _LEAST or words.regex(office).match(text, found.end()) is not None)
    first = r"(?:«small»|«articles»)" if given else r"(?:«small»|«articles»|«venues»|«buildings»|«streets»|«title-openers»)"
    last = r"(?:«affiliations»|«room»)" if held and len(parts) > _LEAST else r"(?:«affiliations»|«title-nouns»|«room»)"
    if not held:
        last = r"(?:«room»|«title-nouns»|«department-nouns»|«buildings»|«venues»|«affiliations»)"
    if words.regex(rf"(?:.*-)?{last}").fullmatch(parts[-1]) or words.regex(first).fullmatch(parts[0]):
        return None
    within = parts[1:-1] if given and len(parts) > _LEAST else []
    sign = text[found.end() :].lstrip()[:1]
    if any(_is_of_titles(part, words) and not _is_office(part, within, words) for part in parts) and not held:
        return None
    short = sum(re.fullmatch(r"[^\W\d_]\.?", part) is not None for part in parts)
    initials = re.match(r"[^\W\d_](?:\.|$)", parts[0]) is not None and (
        sign in {"(", ","} or len(parts) - short == 1 or len(parts) == _LEAST
    )
    if text.isupper() and not given:
        return None
    given = given or words.regex(r",?\s+(?-i:«post-nominals»)(?![\w’'-])").match(text, found.end()) is not None
    behind = re.fullmatch(r"(?:[^\W\d_]\.){2,3}", parts[-1]) is not None  # "Петров И.И."
    named = given or initials or behind or _AFTER_FATHER.fullmatch(parts[-1]) is not None
    return Bare(found.end(), known=named or _has_family_in_capitals(parts))


def _run_on(text: str, words: Words) -> re.Match[str] | None:
    """Return the name, if a given one comes first, with which a function has run together: "Ana Ruiz Senior Director, UNEP"."""
    if not is_given(text.partition(" ")[0], words):
        return None
    office = rf"(?-i:(?:[{BIG}][\w'’-]*\s+){{0,2}}?)(?:(?:«functions»|General)\s*){{1,3}}(?:,\s|$|\s(?:«of»|for|«and»)\s)"
    found = words.regex(rf"(?-i:[{BIG}][\w'’-]+ {_INITIALS}?{_LINK}?[{BIG}][\w'’-]+)(?=\s+{office})").match(text)
    told = found is not None and words.regex(r"(?:«functions»|«qualifiers»)").fullmatch(found[0].rpartition(" ")[2])
    return None if told else found


def _before_a_function(text: str, words: Words) -> re.Match[str] | None:
    """Return the name, if a given one comes first, before a function or a body: "Ana Ruiz directora de", "X Y from the"."""
    function = r"(?=(?-i:[a-zà-ÿ]))(?:«functions»)(?![\w’'-])|(?:«functions»)\s+(?-i:[a-zà-ÿ])"
    sent = rf"(?:from|vom|von\s(?:der|dem))\s+(?:the\s+)?(?-i:[{BIG}])"
    found = words.regex(rf"(?-i:{PLAIN_NAME})(?=\s+(?:{function}|{sent}))").match(text)
    return found if found and is_given(found[0].split()[0], words) else None


def without_degrees(text: str, words: Words) -> str:
    """Return a text without what stands behind a name and is none of it: "Ph. D.", "Esq.", "MdB"."""
    return words.regex(r"(?:,?\s+(?-i:«post-nominals»)(?![\w’'-]))+").sub("", text)


def plain(word: str) -> str:
    """Return a word without case, accents and signs.

    >>> plain("Núñez,")
    'nunez'
    """
    bare = (sign for sign in unicodedata.normalize("NFD", word.casefold()) if unicodedata.category(sign) != "Mn")
    return "".join(bare).strip(".,;:'’()")


def is_given(word: str, words: Words) -> bool:
    """Tell whether a word, or the first half of one with a hyphen, is known for a given name."""
    known = _given(words)
    return plain(word) in known or plain(word.partition("-")[0]) in known


@functools.lru_cache(maxsize=16)
def _given(words: Words) -> frozenset[str]:
    return frozenset(plain(name) for name in words.of("given-names"))


def _is_office(part: str, within: list[str], words: Words) -> bool:
    """Tell whether a word in the middle of a name is one of offices, as some families are called: "Federico Mayor Zaragoza"."""
    return part in within and words.regex("(?:«functions»)").fullmatch(part) is not None


@functools.lru_cache(maxsize=4096)
def _is_of_titles(word: str, words: Words) -> bool:
    """Tell whether a word is one that titles and bodies are made of rather than people's names."""
    sorts = "|".join(f"«{sort}»" for sort in _TITLES)
    return words.regex(rf"(?:{sorts})").fullmatch(word.strip(".,")) is not None


def _has_family_in_capitals(parts: list[str]) -> bool:
    """Tell whether a family name is in capitals behind a given one that is not: "Jean DUPONT"."""
    capitals = [part for part in parts[1:] if len(part) > 2 and part.isupper() and part.replace("-", "").isalpha()]
    linked = any(part[0].islower() for part in parts)
    return bool(capitals) and not linked and not parts[0].isupper() and not any(_ROMAN.fullmatch(part) for part in capitals)
