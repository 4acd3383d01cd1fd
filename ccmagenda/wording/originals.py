"""What a programme does not say in a language: which texts these are, and how they are printed in the original."""

import functools
import re
from collections.abc import Iterable, Iterator

import attrs

from ccmagenda.model import NOWHERE, Origin, Paragraph, Point, Programme, Span, Texts, Tone, When
from ccmagenda.model.document import Block, Line
from ccmagenda.wording.parts import Wording

_LITTLE = 5  # the part of all texts that may be missing in a language in which a programme is written
_NAMES = frozenset({"city", "venue", "name"})


@attrs.frozen(kw_only=True)
class Passage:
    """A text of a programme with its place: the key of what it belongs to, and which field of that it is."""

    key: str
    field: str
    texts: Texts
    origin: Origin


def passages_of(programme: Programme) -> Iterator[Passage]:
    """Yield all texts of a programme, in the order of its fields.

    What stands once goes by its name ("meeting", "paper", "programme"), an item of the agenda by its number; a
    presentation goes by its session, as the field "talks". The name of a city, a building or a room that stands in one
    language only is a name in every language.
    """
    yield from _within(programme, "programme", "", programme.origin)


def _within(thing: attrs.AttrsInstance, key: str, field: str, origin: Origin) -> Iterator[Passage]:
    for name in _holding(type(thing)):
        value = getattr(thing, name)
        if isinstance(value, Texts):
            if value and not (name in _NAMES and is_name(value)):
                yield Passage(key=key, field=field or name, texts=value, origin=origin)
        elif isinstance(value, tuple):
            for part in value:
                if attrs.has(type(part)):
                    own = _key_of(part)
                    yield from _within(part, own or key, "" if own else name, _origin_of(part, origin))
        elif attrs.has(type(value)):
            yield from _within(value, name, "", _origin_of(value, origin))


def is_name(texts: Texts) -> bool:
    """Tell whether what a place is called stands in one language only, and is a name in every language."""
    return len(texts.by_language) < 2


@functools.cache
def _holding(kind: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    """Return the fields of a class in which there may be texts."""
    plain = {str, int, bool, Origin, When}
    return tuple(field.name for field in attrs.fields(kind) if field.type not in plain)


def _key_of(thing: object) -> str:
    return next((str(own) for name in ("key", "number", "symbol") if (own := getattr(thing, name, ""))), "")


def _origin_of(thing: object, around: Origin) -> Origin:
    own = getattr(thing, "origin", NOWHERE)
    return own if isinstance(own, Origin) and own is not NOWHERE else around


def original_of(texts: Texts, programme: Programme, language: str) -> str:
    """Return the code of the language in which a text is printed because it is missing in ``language``, else nothing."""
    if not texts:
        return ""
    found = texts.language_of(language) or programme.language
    return "" if found == language else found


def written_in(programme: Programme) -> tuple[str, ...]:
    """Return the languages in which a programme is written: its own, and those in which little of it is missing."""
    passages = tuple(passages_of(programme))
    codes = dict.fromkeys(code for passage in passages for code, _ in passage.texts.by_language if code)
    missing = {code: sum(bool(original_of(passage.texts, programme, code)) for passage in passages) for code in codes}
    whole = [code for code in codes if missing[code] * _LITTLE <= len(passages)]
    return tuple(dict.fromkeys((programme.language, *whole)))


def said(words: str, texts: Texts, wording: Wording, tone: Tone = Tone.PLAIN) -> Line:
    """Return words that were made of a text as a line; where the text is missing in the language, its own is marked.

    What the language itself says around the text, such as "(continued)", is no part of the original.
    """
    code = original_of(texts, wording.programme, wording.language.code)
    if not words or not code:
        return (Span(words, tone),) if words else ()
    before, told, after = _apart(words, texts.read(wording.language.code))
    around = (Span(before, tone), Span(told, tone, language=code), Span(after, tone))
    return (*(span for span in around if span.text), Span(f" {mark(code, wording)}", Tone.QUIET))


def _apart(words: str, original: str) -> tuple[str, str, str]:
    """Return what stands before a text, the text, and what stands after it; all as the text where it was altered."""
    whole = re.search(rf"(?<!\w){re.escape(original)}(?!\w)", words) or re.search(re.escape(original), words)
    return (words[: whole.start()], original, words[whole.end() :]) if whole else ("", words, "")


def unmarked(words: Line) -> Line:
    """Return what :func:`said` has made without its mark, for a place near which the mark stands already."""
    return words[:-1] if any(span.language for span in words) else words


def mark(code: str, wording: Wording) -> str:
    """Return the mark of a text in another language: "[French]"."""
    return wording.language.say("in-original", language=_name(code, wording))


def explained(blocks: Iterable[Block], wording: Wording, above: tuple[Line, ...] = ()) -> Iterator[Block]:
    """Yield blocks, and before them what the marks of texts in the original mean, where there are any, or any ``above``."""
    kept = tuple(blocks)
    names = [_name(code, wording) for code in dict.fromkeys(_languages((*above, *kept)))]
    if names:
        yield Paragraph(wording.language.say("originals", languages=wording.language.listed(names)), tone=Tone.QUIET)
    yield from kept


def _languages(thing: object) -> Iterator[str]:
    """Yield the languages of all pieces of text that have one of their own."""
    if isinstance(thing, tuple):
        for part in thing:
            yield from _languages(part)
    elif isinstance(thing, Span):
        yield from (thing.language,) if thing.language else ()
    elif isinstance(thing, Block | Point):
        for field in attrs.fields(type(thing)):
            yield from _languages(getattr(thing, field.name))


def _name(code: str, wording: Wording) -> str:
    """Return the name of a language; of one that has none among the terms, its code."""
    return wording.language.terms.get(f"language-{code}", code)
