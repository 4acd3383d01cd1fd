"""Who speaks as a delegation: States, bodies and persons as the lists of a record name them, without the files hung there."""

import re
from collections.abc import Iterator

from ccmagenda.importers._genre.persons.names import BIG, HONOURED, Names
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.terms.words import Words

_LONGEST, _NAME = 30, 9
_SIZE = r"(?:«file-words»|file|\.?pdf)\s*[,:–-]?\s*\d+(?:[.,]\d+)?\s?[KMk][Bbo]"
_TONGUES = r"(?:«tongues»)(?:\s*(?:,|/|&|«and»)\s*(?:«tongues»))*"
_FILES = r"(?:«spoken»|«left-there»|«file-words»|«handed-in»)"
_LETTERS = rf"[{BIG}](?:[\w&-]*[{BIG}])[\w-]*"


def without_files(text: str, words: Words) -> str:
    """Return a line without the files hung on it: "Chile Spanish PDF 2MB", "Peru (statement)", "Cuba – English and Arabic"."""
    sizes = words.regex(rf"(?:\s+{_TONGUES})?\s*[,–—|-]?\s*[(\[]?(?:{_SIZE})[)\]]?")
    bare = sizes.sub("", text)
    hung = rf"(?:{_FILES}|(?:in\s+)?{_TONGUES}|«not-there»)(?:\s*(?:,|/|&|«and»)\s*{_FILES})*"
    bracket = words.regex(rf"\s*[(\[]\s*{hung}\s*[)\]]\s*$").sub("", bare)
    tongues = words.regex(rf"\s+[–—|-]\s+(?:{_TONGUES})\s*$").sub("", bracket)
    behind = rf"\s+[–—-]\s+(?=(?-i:[a-zà-ÿ]))(?:(?:{_FILES}|{_TONGUES}|«and»|«small»|in|/|,|&)(?:\s+|$|(?=,)))+$"
    return words.regex(behind).sub("", tongues).rstrip()


def is_delegation(text: str, names: Names) -> bool:  # noqa: PLR0911 - each sort is one
    """Tell whether a line is who speaks and nothing else: a State, a body, somebody with office, one for others."""
    bare = _without_manner(text, names)
    if len(bare.split()) > _LONGEST or bare.endswith((":", "?", ".")) or not bare:
        return False
    if names.is_state(bare) or is_turned_state(bare, names):
        return True
    if re.fullmatch(rf"(?:the\s+|l['’])?(?:[^\W\d_]+\s)?{_LETTERS}(?:/{_LETTERS})?", bare) and not re.search(r"\d", bare):
        return True
    if re.fullmatch(rf"[{BIG}][^():;?]{{3,80}}\s\({_LETTERS}\)", bare):
        return True
    first, _, behind = bare.partition(",")
    if behind and names.is_state(first) and not re.search(r"[:“«]", behind):
        return True
    if _is_delivered_for(bare, names):
        return True
    told = names.words.regex(r"^(.+?),?\s+(?:«on-behalf»|representing|as)(?!\w)\s?\S.*$").match(bare)
    if told and told[1] != bare and is_delegation(told[1], names):
        return True
    if names.words.regex(rf"^[^“«]{{2,}},\s+{HONOURED}[^:“«]*$").match(bare) or names.is_officer(bare):
        return True
    if re.match(r"General\s", bare) and names.bare_name(bare.partition(" ")[2]) is None:
        return False  # "General Status and Operation"
    return names.is_person(bare) or names.is_named(bare) or _is_body(bare, names)


def _is_delivered_for(text: str, names: Names) -> bool:
    """Tell whether somebody speaks for others: "Vienna Group of Ten, delivered by Australia"."""
    found = names.words.regex(r"^(.+?),\s+(?:«done-by»)\s+(?:the\s+|\S+/)?(.+)$").match(text)
    return found is not None and may_be_delegation(found[1], names) and (names.is_state(found[2]) or names.is_person(found[2]))


def is_turned_state(text: str, names: Names) -> bool:
    """Tell whether a text is a State with its first words behind: "Congo, Republic of", "Korea (Republic of)"."""
    turned = re.fullmatch(r"([^,()]+)(?:,\s+|\s+\()([^,()]+?)\)?", text)
    return turned is not None and any(names.is_state(f"{turned[2]} {article}{turned[1]}") for article in ("", "the "))


def _is_body(text: str, names: Names) -> bool:
    """Tell whether a text is a body by its name, and none of those that meet there, nor what one does."""
    bare = text.partition(",")[0]
    kind = names.words.regex(r".*\s(?:«affiliations»)").fullmatch(bare) and not names.words.begins("spoken", bare)
    held = None if kind else names.words.regex(r"(?:.*\s)?(?:«spoken»|«session»|«item»|«paper»|«documents»)(?!\w)").match(text)
    named = all(word[:1].isupper() or names.words.regex(r"(?:«of»|«and»|«small»|«articles»|for|the|on|to)").fullmatch(word)
                for word in bare.split())  # fmt: skip
    return held is None and named and names.is_body(bare)


def _without_manner(text: str, names: Names) -> str:
    """Return who speaks without what is said in brackets of how: "Spain (Mr.)", "Philippines (coordinator)"."""
    manner = r"\s*\((?:«honorifics»|«chair»|«coordinator»|«modes»|«on-behalf»\s[^()]*)\)$"
    return names.words.regex(manner).sub("", tidy(text)).strip()


def may_be_delegation(text: str, names: Names) -> bool:
    """Tell whether a line can be a delegation in a list that surely holds some: a short name, written as one."""
    bare = _without_manner(text, names)
    other = names.begins_a_title(bare) or names.words.regex(r"(?:«spoken»|«openers»)(?!\w)").match(bare)
    small = names.words.regex(r"(?:«of»|«and»|«small»|«articles»|for|the|on|to|de|des|du|del|la|le|et|y|e)")
    named = all(not word[0].islower() or small.fullmatch(word) for word in re.findall(r"[^\s(]+", bare.partition(",")[0]))
    return (
        bool(bare) and named and not other and len(bare.partition(",")[0].split()) <= _NAME and not bare.endswith((":", ".", "?"))
    )


def delegations_in(text: str, names: Names) -> tuple[str, ...]:
    """Return those who are named one behind the other, and none if one is nobody: "Chile, the ICRC and Ana Ruiz of Peru"."""
    bare = text.strip().rstrip(".;").strip()
    parts = re.split(r";\s+", bare) if ";" in bare else list(_parts(bare, names))
    plain = [names.words.regex(r"^(?:«and»),?\s+").sub("", part.strip(" ,")) for part in parts]
    said = [_without_matter(without_files(part, names.words), names) for part in plain]
    return tuple(said) if said and all(_may_speak(part, names) for part in said) else ()


def _without_matter(text: str, names: Names) -> str:
    """Return who speaks without on what: "Belgium on reporting"."""
    found = names.words.regex(r"^(.+?)\s+(?:(?:«also»),?\s+)?(?:«on»)\s+(?-i:[a-zà-ÿ]).*$").match(text)
    return found[1] if found and names.is_state(found[1]) else text


def _may_speak(text: str, names: Names) -> bool:
    bare = names.words.regex(r"^(?:(?:the|«articles»)\s+|l['’])").sub("", text)
    return is_delegation(text, names) or is_delegation(bare, names) or may_be_delegation(bare, names)


def _parts(text: str, names: Names) -> Iterator[str]:
    """Yield the parts between commas, and the two of the last around its "and", unless that is one State."""
    parts = re.split(r",\s+(?![^()]*\))", text)
    yield from (part for part in parts[:-1] if part)
    last = parts[-1]
    ands = [each for each in names.words.regex(r"\s+(?:«and»|&)\s+").finditer(last) if not _is_within(last, each.start())]
    both = [(last[: each.start()], last[each.end() :]) for each in ands]
    sure = [pair for pair in both if all(names.is_state(part) or is_delegation(part, names) for part in pair)]
    if names.is_state(last) or names.words.regex(r"(?:«and»)\s").match(last) or not both:
        yield last
    else:
        yield from (sure or both)[-1]


def _is_within(text: str, place: int) -> bool:
    """Tell whether a place is within brackets."""
    return text[:place].count("(") > text[:place].count(")")
