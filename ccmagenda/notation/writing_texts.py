"""Words in one language or several as they are written in a programme file."""

import re
import textwrap
from typing import TypeVar

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Origin, Texts, shortened

_LINE = 110
_LIKE_AN_ITEM = re.compile(r"\s*[-*\u2022]")


Thing = TypeVar("Thing")


def spelled_out(thing: Thing, language: str) -> Thing:
    """Return a value in which words of one's own stand under the code of their language wherever others are beside them.

    Words of one's own alone need no code. Words twice in one language are refused (:class:`InvalidValueError`).
    """
    if isinstance(thing, Texts):
        return _spelled_out(thing, language)  # type: ignore[return-value]  # the same type
    if isinstance(thing, tuple):
        return tuple(spelled_out(part, language) for part in thing)  # type: ignore[return-value]  # the same type
    if not attrs.has(type(thing)) or isinstance(thing, Origin):
        return thing
    fields = attrs.fields(type(thing))  # type: ignore[arg-type]  # attrs.has has told that it is one
    parts = {field.name: getattr(thing, field.name) for field in fields if field.init}
    changed = {name: new for name, part in parts.items() if (new := spelled_out(part, language)) is not part and new != part}
    return attrs.evolve(thing, **changed) if changed else thing  # type: ignore[misc]  # attrs.has has told that it is one


def _spelled_out(texts: Texts, language: str) -> Texts:
    words = [(code, said) for code, said in texts.by_language if said]
    codes = [code or language for code, _ in words]
    if len(words) < 2 or "" not in dict(words):
        return texts
    if len(set(codes)) < len(codes):
        sentence = (
            f"'{shortened(words[0][1])}' has words of its own and others besides in the same language - give one of the two"
        )
        raise InvalidValueError(sentence)
    return Texts(tuple((code or language, said) for code, said in words))


def said(texts: Texts) -> object:
    """Return words in one language as a text, in several as a table; those without a language are taken to be English."""
    pairs = [(code, words) for code, words in texts.by_language if words]
    if [code for code, _ in pairs] == [""]:
        return pairs[0][1]
    return {code or "en": words for code, words in pairs}


def told(texts: Texts) -> object:
    """Return paragraphs by language, their lines as long as reads well in a file."""
    return said(Texts(tuple((code, "\n".join(map(_wrapped, words.split("\n")))) for code, words in texts.by_language)))


def _wrapped(line: str) -> str:
    """Return one paragraph, or one item of a list, over several lines; as it is where a line would begin like an item."""
    lines = textwrap.wrap(
        line, _LINE, subsequent_indent="  " if line.startswith("- ") else "", break_long_words=False, break_on_hyphens=False
    )
    return line if any(_LIKE_AN_ITEM.match(rest) for rest in lines[1:]) else "\n".join(lines)
