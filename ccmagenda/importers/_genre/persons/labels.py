"""Labels of those who lead, made plain: two verbs for one person, forms for women and men, a letter that went wrong."""

import difflib
import functools
import re

from ccmagenda.importers._genre.persons.bare_names import BIG, PLAIN_NAME, plain
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.terms.words import Words

_LEADING = ("moderated-by", "chaired-by", "moderator", "chair")
_ROLES = "«chair»|«moderator»|«speaker»|«rapporteur»|«coordinator»|«host»"
_FORMS = r"(?:(?:innen|in|en|trice|rice|ice|trici|rici|ne|ra|as|os|es|a|e|r|s|x)(?:[.·•/-]?s)?)"
_OPEN = r"(?:\s?/\s?-?|[.·•*:_@-]|\((?=[a-z]{1,6}\)))"
_LONG, _BEGUN, _ALIKE = 8, 4, 0.88


def plain_label(text: str, names: Names) -> str:
    """Return a line with the label before its colon, or its words for leading, in the one form that is known."""
    return _without_a_second_form(_spelled(_one_noun(with_one_verb(text, names, begins=True), names), names), names)


def with_one_verb(text: str, names: Names, *, begins: bool = False) -> str:
    """Return a text with the verb alone that tells who leads: "moderated and introduced by" is "moderated by"."""
    words = names.words
    found = words.regex(
        rf"{'^' if begins else ''}(?<!\w)(?P<one>\w[\w-]*)\s(?:«and»|&|/)\s(?P<two>\w[\w-]*)\s(?P<by>«by»|«of»)(?=:?\s)"
    ).search(text)
    if found is None:
        return text
    for verb in (found["two"], found["one"]):
        if any(words.is_all(sort, f"{verb} {found['by']}") for sort in _LEADING[:2]) or _is_noun(verb, names):
            return f"{text[: found.start()]}{_cased(verb, found['one'])} {found['by']}{text[found.end() :]}"
    return text


def _one_noun(text: str, names: Names) -> str:
    """Return a line with the word alone that tells who leads: "Introduction and moderation: X", "Presenta y modera: X"."""
    found = names.words.regex(r"(?P<one>\w[\w-]*)\s?(?:\s«and»\s|&|/)\s?(?P<two>\w[\w-]*)(?P<rest>\s?:\s.+)$").match(text)
    if found is None or not _may_follow(found["rest"].lstrip(" :"), names):
        return text
    led = next((noun for noun in (found["two"], found["one"]) if _is_noun(noun, names)), "")
    other = found["one"] if led == found["two"] else found["two"]
    role = names.words.regex(f"(?:{_ROLES})").fullmatch(other) and not names.words.regex("(?:«weak-roles»|«spoken»)").fullmatch(
        other
    )
    return f"{_cased(led, found['one'])}{found['rest']}" if led and not role else text


def _is_noun(word: str, names: Names) -> bool:
    return any(names.words.regex(f"(?:«{sort}»)").fullmatch(word) is not None for sort in _LEADING[2:])


def _cased(word: str, model: str) -> str:
    return word[:1].upper() + word[1:] if model[:1].isupper() else word


def _may_follow(text: str, names: Names) -> bool:
    """Tell whether what stands behind a label is somebody, known or not."""
    return names.is_somebody(text) or re.match(rf"{PLAIN_NAME}\s*(?:[,(]|$)", text) is not None


def _without_a_second_form(text: str, names: Names) -> str:
    """Return a line whose label is written for women and men in one form: "Moderador/a:", "Referent*innen:", "ModeratorIn:"."""
    found = re.match(rf"^(?P<label>[^\W\d_]{{4,}}?)(?:{_OPEN}{_FORMS}\)?s?|@s?|(?<=[a-z])In(?:nen)?)(?P<rest>\s?[:：].*)$", text)
    known = found is not None and names.words.regex(f"(?:{_ROLES})").fullmatch(found["label"]) is not None
    return f"{found['label']}{found['rest']}" if found and known else text


def _spelled(text: str, names: Names) -> str:
    """Return a line with the label of somebody as it is spelled, where a letter is lost or wrong: "Modératice: X"."""
    found = re.match(r"^(?P<label>[^\W\d_]{7,})(?P<rest>\s?:\s+(?P<who>.+))$", text)
    if found is None or names.words.regex(f"(?:{_ROLES})").fullmatch(found["label"]) or not _may_follow(found["who"], names):
        return text
    label = _nearest(names.words, found["label"].casefold())
    return f"{label}{found['rest']}" if label else text


@functools.lru_cache(maxsize=1024)
def _nearest(words: Words, label: str) -> str:
    """Return the word for who leads that is a letter away from a label, or nothing."""
    known = {plain(word.removesuffix("*")): word.removesuffix("*") for sort in _LEADING[2:] for word in words.of(sort)}
    near = [word for word in known if len(word) >= _LONG and word[:_BEGUN] == plain(label)[:_BEGUN]]
    return next((known[word] for word in difflib.get_close_matches(plain(label), sorted(near), n=1, cutoff=_ALIKE)), "")


def may_lead(text: str, names: Names) -> bool:
    """Tell whether what stands behind "led by" may be somebody, and is no small word alone: "firms led by women to grow"."""
    if not re.match("[a-zà-ÿ]", text) or re.search(rf"(?<!\w)[{BIG}\d]", text):
        return True
    sorts = "«functions»|«affiliations»|«host»|«chair»|«moderator»|«speaker»|«tbc»|«everybody»"
    return names.words.regex(rf".*(?<!\w)(?:{sorts})(?!\w)").match(text) is not None
