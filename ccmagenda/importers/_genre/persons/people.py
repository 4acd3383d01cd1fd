"""People as printed: who chairs, moderates, hosts or speaks, in lines that name the role."""

import re

import attrs

from ccmagenda.importers._genre.persons.bodies import bodies_in
from ccmagenda.importers._genre.persons.further import without_further
from ccmagenda.importers._genre.persons.hosts import hosts_in
from ccmagenda.importers._genre.persons.labels import plain_label
from ccmagenda.importers._genre.persons.names import PLAIN_NAME, Names
from ccmagenda.importers._genre.persons.parting import HONOURED
from ccmagenda.importers._genre.persons.will_speak import who_will
from ccmagenda.importers._genre.terms.marks import tidy, without_footnotes, without_length
from ccmagenda.importers._genre.terms.words import Words, said_by
from ccmagenda.model import PrintedPerson

ROLES = ("chair", "coordinator", "moderator", "rapporteur", "host", "speaker")
LED_BY = {"chaired-by": "chair", "moderated-by": "moderator", "hosted-by": "host"}
_LEAD = {"chair", "moderator"}
JOINTLY = r"(?:[ck]o-?|jointly\s|conjointement\s|con?juntamente\s|gemeinsam\s)?"
"""What stands before a word for leading where several do: "co-moderated by"."""
_SAID, _LEAST, _PROSE, _SMALL, _FURTHER = 10, 2, 10, 0.6, 8
_LEADS = r"[(\[](?:session\s)?(?:«sole-chairs»|«moderator»)[)\]]"
_ANY_ROLE = "|".join(f"«{role}»" for role in ROLES)
ARTICLE = r"(?:(?:the|le|la|les|el|los|las)\s+|l['’])?"
_OF_WHAT = r"(?:\s+(?:«of»)\s+(?:the\s+|la\s+|le\s+|el\s+|l['’])?(?:[\w'’]+\s+)?(?:«event»|«session»|«serial»))?"
_WHAT = r"(?:\s+(?:(?:«articles»)\s+|l['’])(?:«event»|«session»|«serial»|«works»))?"
"""What a role that is told by a verb leads: "Modera la sessione: X"."""
_BESIDE = rf"(?:\s?(?:/|&|«and»)\s?(?:{_ANY_ROLE})|\s+(?:\d|[IVX]+))?"
"""What may stand beside a role: another one, or a number ("Chair and moderator", "Speaker 1")."""
_OF_A_PART = (
    r"(?:«of»|for|«to»|«from»|in|on|at|before|during|am|im|für|während|bis|pour|pendant|lors|durante|para|per|fino|hasta|até)"
)
"""What parts a role from what it is of: "Chair of the Board", "Chairpersons until the first break", "Moderator for Part 1"."""
_OWN = {"chaired-by": "chair", "moderated-by": "moderator", "reported-by": "rapporteur", "hosted-by": "host"}


def people(role: str, text: str, names: Names) -> tuple[PrintedPerson, ...]:
    """Return everybody in a text in one role.

    Whoever stands behind a bullet within what one leads is a speaker: "Moderator: Ms. X, Peru • Mr. Y • Ms. Z".
    """
    plain, minutes = without_length(text, names.words) if role == "speaker" else (text, 0)
    if minutes and plain.strip():
        speaking = people(role, plain.strip(), names)
        return tuple(attrs.evolve(each, alone=len(speaking) == 1, minutes=minutes) for each in speaking)
    text = without_further(text, names)
    first, *listed = _bulleted(text, names)
    if listed and (names.is_somebody(first) or names.words.regex(r"(?:«functions»)\s+(?:«of»)\s").match(first)):
        others = role if role not in _LEAD or (len(first.split()) < _LEAST) else "speaker"
        return (*people(role, first, names), *(told for each in listed for told in people(others, each, names)))
    text = without_asides(_without_sentence(text, names), names)
    if role == "host" and not re.search(r"[,;]", text) and not names.is_person(text):
        hosts = hosts_in(text, names) or ((text,) if text.strip() else ())
        return tuple(PrintedPerson(role=role, words=tidy(each)) for each in hosts)
    parts = _bodies_of_several(text, names) or (hosts_in(text, names) if role == "host" else ())
    other = names.words.regex(
        rf"(?:[,;.]\s+(?:{_ANY_ROLE}|(?-i:[A-ZÀ-Ý])\w+)|\s(?:[–—-]\s)?(?=(?-i:[A-ZÀ-Ý]))(?P<role>{_ANY_ROLE}))(?:\(s\))?\s?:\s+"
    ).search(text)
    sides = (text[: other.start()], text[other.end() :]) if other else ()
    if other and sides and all(names.is_somebody(side) or (other["role"] and _is_one(side, names)) for side in sides):
        second = role_line(text[other.start() + 1 :].strip(" –—-"), names)
        behind = people(*second, names) if second else people(role, text[other.end() :], names)
        return (*people(role, text[: other.start()], names), *behind)
    text = names.words.regex(rf"({_LEADS})(?:\s+and)?\s+(?=(?-i:[A-ZÀ-Ý]))").sub(r"\1; ", text)
    several = parts or names.split(text)
    return tuple(PrintedPerson(role=_role_in(name, names) or role, words=_without_role(name, names)) for name in several)


def _is_one(text: str, names: Names) -> bool:
    """Tell whether a text is a name, known or not, or a State."""
    return names.bare_name(text) is not None or names.is_state(text)


def _without_sentence(text: str, names: Names) -> str:
    """Return somebody without the sentence that has run on behind a bracket: "Ms. X (UNEP) A paper on it will be handed out."."""
    found = re.match(r"^([^()]{4,60}\([^()]{2,60}\))\s+([A-ZÀ-Ý](?:\S*\s+){5,}\S*[.!?])$", text)
    if found and not names.is_somebody(found[2]) and names.words.regex(r".*\s«verbs»\s").match(found[2]):
        return found[1]
    stop = re.search(r"(?<=[^\W\d_]{4})\.\s+(?=[A-ZÀ-Ý])", text)
    if stop and names.is_somebody(text[: stop.start()]) and _is_told_further(text[stop.end() :], names):
        return text[: stop.start()]
    begun = names.words.regex(r"(?<=[^\W\d_).])\s+(?=(?-i:[A-ZÀ-Ý]))(?:(?:in|«articles»)\s|l['’])").finditer(text)
    ends = (each.start() for each in begun if _is_sentence(text[each.end() :]) and re.search(r"[,(]", text[: each.start()]))
    end = next(ends, len(text)) if names.is_somebody(text) else len(text)
    return text[:end]


def _is_told_further(text: str, names: Names) -> bool:
    """Tell whether what stands behind a stop is a sentence that tells of something else, and nobody."""
    small = sum(word[:1].islower() for word in text.split()) > len(text.split()) / 2
    return len(text.split()) >= _FURTHER and small and not names.is_somebody(text)


def _is_sentence(text: str) -> bool:
    """Tell whether a text reads as prose does: it is long, nearly all in small letters, and ends in a stop."""
    said = text.split()
    small = sum(word[:1].islower() for word in said) > len(said) * _SMALL
    return small and len(said) >= (_PROSE if text.rstrip().endswith(".") else 2 * _PROSE)


def _bulleted(text: str, names: Names) -> list[str]:
    """Return what stands between bullets that persons follow on; a dash is one where there are several."""
    begun = rf"(?=(?-i:[A-ZÀ-Ý]))(?={HONOURED}|(?:«functions»)\s+(?:«of»)\s)"
    cut = names.words.regex(r"(?:.*[\s,(])?(?-i:«honorifics»)")  # "Excmo. Sr. D. Ignacio" begins with a title that has a stop
    signs = names.words.regex(rf"(?:\s+[•·▪∙.*]|(?<=(?-i:[a-zà-ÿ]{{4}}))\.)\s+{begun}").finditer(text)
    ends = [sign.span() for sign in signs if not cut.fullmatch(text[: sign.start() + 1])]
    found = [
        text[begin:end] for begin, end in zip([0, *(end for _, end in ends)], [*(at for at, _ in ends), len(text)], strict=True)
    ]
    dashed = names.words.regex(rf"\s+[–—-]\s+(?={HONOURED})").split(text) if len(found) == 1 else []
    return dashed if len(dashed) > _LEAST else found


def without_asides(text: str, names: Names) -> str:
    """Return who somebody is without how they take part, what papers of theirs there are, and that they will speak.

    "Ms. X, UNEP (online)", "Mr. Y, ITU (Presentation 1)", "Mr. Z (Peru) - PDF | BIO", "Ms. X, UNEP, will deliver a speech".
    """
    will = names.words.regex(r",?\s+(?:«will-speak»)\s+(?-i:[a-zà-ÿ]).*$").search(text)
    text = text[: will.start()] if will and names.is_somebody(text) else text
    text = names.words.regex(r"(?:,\s+(?:«followed-by»)|,?\s+(?:«in-presence»))\s.*$").sub("", text)
    given = names.words.regex(r"\s+[–—-]\s+(?-i:(?=[a-zà-ÿ]))(?:«spoken»|«left-there»)(?![\w’'])[^:?]*$").search(text)
    text = text[: given.start()] if given and names.is_state(text[: given.start()]) else text
    handed = names.words.regex(r"\s*\((?:«spoken»)\s[^()]*\)$").search(text)
    text = text[: handed.start()] if handed and names.is_state(text[: handed.start()]) else text
    item = names.words.regex(r"(?<=\w)\s+(?:[\w'’]+\s)?(?:«item»)s?\s+\d[\w().]*$").search(text)
    text = text[: item.start()] if item and names.is_somebody(text) else text
    talk = names.words.regex(r"(?<=\w)\s+(?=(?-i:[A-ZÀ-Ý]))(?:«discussions»)(?:\s*(?:/|&|,|«and»)\s*(?:«discussions»))*$").search(
        text
    )
    text = text[: talk.start()] if talk and names.is_somebody(text) else text
    bare = names.words.regex(r"\s*[(\[](?:«modes»|«spoken»|(?:«file-words»|«spoken»)\s\d[^()]*)[)\]]$").sub("", text)
    seen = names.words.regex(r"\s*[(\[](?:«see»)\s(?:[^()]|\([^()]*\))*[)\]]$").search(bare)
    bare = bare[: seen.start()] if seen and names.is_somebody(bare) else bare
    behind = names.words.regex(r"(?:\s*[|,–—-]|(?<=\)))\s*(?:«file-words»)(?![\w’'])(?:\s*[|,/&+].*)?$").search(bare)
    return bare[: behind.start()] if behind and names.is_somebody(bare) else bare


def _role_in(name: str, names: Names) -> str:
    """Return the role that stands in brackets behind a name: "Ms. X [Moderator] - Director"."""
    found = (role for role in ("chair", "moderator") if names.words.regex(rf".*[(\[](?:«{role}»)[)\]]").match(name))
    return next(found, "")


def _without_role(name: str, names: Names) -> str:
    """Return a name without the role in brackets at its end: "Dr. X, Ministry of Peace (moderator)"."""
    said = names.words.regex(r"(?:«spoken»)\s+(?:«by»)\s+(.+)$").match(name)
    name = said[1] if said and names.is_person(said[1]) else name  # "introduction by Mr. X", behind another
    bare = names.words.regex(r"\s*[(\[](?:«chair»|«moderator»)[)\]]$").sub("", name)
    return bare if names.is_somebody(bare) and "," in bare else name


def _bodies_of_several(text: str, names: Names) -> tuple[str, ...]:
    """Return the bodies and States of a list with commas in it; two joined by "and" are one, as they are printed."""
    parts = bodies_in(text, names) if re.search(r",\s", text) and not names.is_somebody(text) else ()
    return parts if not any(names.words.begins("functions", part) for part in parts) else ()


_GROUP = 12
"""Words of a group that speaks, at most."""


def role_line(text: str, names: Names) -> tuple[str, str] | None:
    """Return the role and the words of a line such as "Chair: Ms. X" or "Chaired by Peru"; the words may be missing."""
    bare = re.sub(r"^([Cc]o|[Vv]ice)\s*[–—-]\s*(?=\w)", r"\1-", without_brackets(without_footnotes(text).strip(" •·*–-")))
    bare = plain_label(bare, names)
    own = _own_role(bare, names.words)
    if own:
        return own
    for role in ROLES:
        colon = names.words.regex(
            rf"(?:[\w'’]+\s+){{0,1}}(?:[ck]o-)?(?:«{role}»)(?:\(s\))?(?:\sex[ -]officio)?{_BESIDE}{_OF_WHAT}(?:\s+(?:«tbc»))?"
            rf"{_WHAT}\s*(?::|：|\s[–—-]\s)\s*(.*)$"
        ).match(bare)
        if colon and _may_name(bare, colon[1].strip(), names, of_speakers=role == "speaker"):
            return role, colon[1].strip()
        of_a_body = names.words.regex(rf"(?:«{role}»)\s+{_OF_A_PART}\s+[^:]{{3,80}}\s?:\s+(.+)$").match(bare)
        if of_a_body and role != "speaker" and names.is_person(of_a_body[1]):
            return role, of_a_body[1].strip()
        alone = names.words.regex(rf"(?:«{role}»)(?:\(s\))?").fullmatch(bare)
        if alone and role != "host" and bare[-1:] in "s)" and not bare.casefold().startswith("open"):
            return role, ""
    led = _without_colon(bare, names) or _led_by(bare, names)
    return led or _said_by(bare, names) or _joined_by(bare, names) or who_will(bare, names)


def without_brackets(text: str) -> str:
    """Return a line without the brackets that stand around the whole of it.

    >>> without_brackets("(Chair: R. Haddad (Jordan))"), without_brackets("(a) or (b)")
    ('Chair: R. Haddad (Jordan)', '(a) or (b)')
    """
    around = re.fullmatch(r"\(((?:[^()]|\([^()]*\))*)\)\.?|\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\.?", text)
    return (around[1] or around[2] or "").strip() if around else text


def _joined_by(text: str, names: Names) -> tuple[str, str] | None:
    """Read "With: Ana Ruiz, UNEP; Jean Petit" and "Moderation of Ana Ruiz"."""
    joined = names.words.regex(r"(?:«with»)\s?:\s+(\S.*)$").match(text)
    if joined and names.is_somebody(joined[1]):
        return "speaker", joined[1]
    led = names.words.regex(r"(?:(?P<moderator>«moderator»)|«chair»)\s+(?:(?:«of»|«by»)\s+|d['’])(?P<said>.+)$").match(text)
    if led is None or not names.is_somebody(led["said"]) or ":" in text:
        return None
    return "moderator" if led["moderator"] else "chair", led["said"]


def _led_by(text: str, names: Names) -> tuple[str, str] | None:
    """Read "Chaired by Peru"."""
    for sort, role in LED_BY.items():
        said = names.words.regex(rf"{JOINTLY}(?:«{sort}»)(?:\s*:?\s+|(?<=['’]))(.+)$").match(text)
        if said is None:
            said = names.words.regex(rf"(?:\S+\s+){{1,8}}(?:«verbs»)\s+(?:be\s+)?(?:«{sort}»)\s+(.+)$").match(text)
            said = said if said and names.is_somebody(said[1]) else None
        if said:
            return role, said[1].strip()
    return None


def _said_by(text: str, names: Names) -> tuple[str, str] | None:
    """Read "Statements by Ana Ruiz, director" and "Presented by the Secretariat"."""
    words_of = names.words.regex(rf"(?:«words-of»)\s+{ARTICLE}((?-i:[A-ZÀ-Ý]).+)$").match(text)
    if words_of and (names.names_somebody(words_of[1]) or names.are_people(words_of[1]) or "," in words_of[1]):
        return "speaker", words_of[1].strip()
    given = names.words.regex(r"(?:«presented-by»)\s*:?\s+(.+)$").match(text)
    named = names.words.regex(r"(?:«presented-by»)\s?:\s").match(text) is not None  # "Introduction by: Ms. X"
    if given is None or (_is_spoken(text, names) and not named):
        return None
    said = names.words.begins("done-by", text) and len(given[1].split()) <= _SAID
    return ("speaker", given[1].strip()) if said or names.names_somebody(given[1]) or names.are_people(given[1]) else None


def _without_colon(text: str, names: Names) -> tuple[str, str] | None:
    """Read "Moderator Ana Ruiz", "Ana Ruiz, moderator" and "Ana Ruiz (moderator)"."""
    before = names.words.regex(r"(?:(?P<chair>(?!pr[eé]s|vice)(?:«chair»))|(?:«moderator»))\s+(?P<said>.+)$").match(text)
    if before and names.is_person(before["said"]):
        return "chair" if before["chair"] else "moderator", before["said"]
    if before and not before["chair"] and names.is_somebody(before["said"]):
        return "moderator", before["said"]
    behind = names.words.regex(
        r"^(.+?)(?:(?:,\s*|\s+[–—-]\s+)(?:«moderator»|(?P<c>«sole-chairs»))|\s*[(\[](?:«moderator»|(?P<d>«sole-chairs»))[)\]]"
        r"|\s+(?P<e>in the chair))$"
    ).match(text)
    chair = behind is not None and any(behind.group("c", "d", "e"))
    if behind is None or not names.is_somebody(behind[1]) or (text.endswith((")", "]")) and len(names.split(behind[1])) > 1):
        return None  # of several it is the last alone
    return "chair" if chair else "moderator", behind[1]


def _may_name(line: str, said: str, names: Names, *, of_speakers: bool = False) -> bool:
    """Tell whether what stands behind a role may be somebody: for words that begin titles too, only a name will do."""
    if names.words.regex(r"(?:«weak-roles»)(?!\w)").match(line):
        return bool(said) and (names.names_somebody(said) or re.match(rf"{PLAIN_NAME}(?:,|$| \()", said) is not None)
    if names.words.begins("spoken", said) or names.words.begins("spoken-at", said):
        return names.is_somebody(said)
    states = names.words.regex(r"\s*[,&]\s*|\s+(?:«and»)\s+").split(said)
    article = names.words.regex(r"(?:(?:the|«articles»)\s|l['’])(?-i:[A-ZÀ-Ý])").match(said) is not None
    return (
        not said
        or (len(said) < 400 and (article or not said[0].islower()))
        or names.is_person(said)
        or names.is_named(said.partition(";")[0])
        or all(map(names.is_state, states))
        or (of_speakers and _is_a_group(said, names))
    )


def _is_a_group(said: str, names: Names) -> bool:
    """Tell whether small letters behind "Speakers:" are who speaks, and no sentence: "local groups", "minister Klöckner"."""
    told = names.words.regex(r"(?:.*\s)?(?:«verbs»|«to»)(?:\s.*)?").fullmatch(said)
    return told is None and len(said.split()) <= _GROUP and not re.search(r"\d|[:?!]|\.$", said)


def _is_spoken(text: str, names: Names) -> bool:
    return names.words.regex(r"(?:«spoken»)(?!\w)").match(text) is not None


def _own_role(text: str, words: Words) -> tuple[str, str] | None:
    for term, role in _OWN.items():
        for pattern in said_by(words, term):
            found = pattern.fullmatch(text)
            if found:
                return role, found["chairs"].strip(" :")
    for pattern in said_by(words, "speakers"):
        if pattern.fullmatch(text):
            return "speaker", ""
    return None
