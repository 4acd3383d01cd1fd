"""Names and symbols of meetings raised to the next: the Third becomes the Fourth, the 3MSP the 4MSP, 2012 becomes 2013."""

import functools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Convention, Origin, Symbol, Texts, When
from ccmagenda.model.agenda import Paper
from ccmagenda.model.practice import UsualMeeting

T = TypeVar("T", bound=attrs.AttrsInstance)
_YEAR = re.compile(r"(?<=/)((?:19|20)\d\d)(?=/|$)")
_KEPT = frozenset({"Add"})


def raiser(convention: Convention, raised: Mapping[str, int]) -> Callable[[str], str]:
    """Return what raises the names of meetings in a text, each series by its own number."""
    names = {old: new for usual in convention.practice for old, new in _names(usual, raised.get(usual.series, 0))}
    words = sorted(names, key=len, reverse=True)
    named = re.compile("|".join(map(re.escape, words)) if words else r"(?!)")
    series = "|".join(re.escape(key) for key, number in raised.items() if number)
    refs = re.compile(rf"\b(\d{{1,3}})({series})\b" if series else r"(?!)")

    def raise_(text: str) -> str:
        text = named.sub(lambda match: names[match[0]], text)
        return refs.sub(lambda match: f"{int(match[1]) + raised[match[2]]}{match[2]}", text)

    return raise_


def renamed(thing: T, rename: Callable[[str], str]) -> T:
    """Return a value with other names in all its texts."""
    found: T = _with_texts(thing, lambda texts: Texts(tuple((code, rename(said)) for code, said in texts.by_language)))
    return found


def _names(usual: UsualMeeting, number: int) -> Iterator[tuple[str, str]]:
    """Yield each name of a numbered meeting with the one that takes its place, in every language, also within a sentence."""
    if not number or not usual.ordinals:
        return
    most = max(len(words) for _, words in usual.ordinals)
    for ordinal in range(1, most - number + 1):
        after = dict(usual.named(ordinal + number).by_language) if ordinal + number > 0 else {}
        for code, old in usual.named(ordinal).by_language:
            if new := after.get(code):
                yield old, new
                yield old[:1].lower() + old[1:], new[:1].lower() + new[1:]


def _with_texts(value: Any, change: Callable[[Texts], Texts]) -> Any:  # noqa: ANN401 - whatever a field holds
    """Return a value with other texts in it and in everything within it."""
    if isinstance(value, Texts):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_with_texts(one, change) for one in value)
    kind: type = type(value)
    if not attrs.has(kind):
        return value
    return attrs.evolve(value, **{name: _with_texts(getattr(value, name), change) for name in _holding(kind)})


@functools.cache
def _holding(kind: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    """Return the fields of a class in which there may be texts."""
    plain = {str, int, bool, Origin, When}
    return tuple(field.name for field in attrs.fields(kind) if field.type not in plain)


def renewed_symbol(symbol: str, years: int) -> str:
    """Return the symbol that a paper bears so many years later: without its revisions, which begin anew.

    >>> renewed_symbol("CCM/MSP/2012/2/Rev.1", 1)
    'CCM/MSP/2013/2'
    """
    try:
        read = Symbol.read(symbol)
    except InvalidValueError:
        return symbol
    suffixes = tuple((kind, number) for kind, number in read.suffixes if kind in _KEPT)
    return _YEAR.sub(lambda match: str(int(match[1]) + years), str(Symbol(read.stem, suffixes)))


def renewed_symbols(symbols: Iterable[str], years: int) -> tuple[str, ...]:
    """Return several symbols so many years later, each once."""
    return tuple(dict.fromkeys(renewed_symbol(symbol, years) for symbol in symbols))


def renewed_papers(papers: Iterable[Paper], years: int) -> tuple[Paper, ...]:
    """Return the documents with the symbols of so many years later: a paper and its revisions are one again."""
    found: dict[str, Paper] = {}
    for paper in papers:
        symbol = renewed_symbol(paper.symbol, years)
        first = found.setdefault(symbol, attrs.evolve(paper, symbol=symbol, issued=None))
        found[symbol] = attrs.evolve(first, kind=first.kind or paper.kind)
    return tuple(found.values())
