"""Which things of a newer list are things of an older one, in their order, and which came or went."""

import difflib
import functools
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Generic, TypeVar

import attrs

from ccmagenda.model import Mark

T = TypeVar("T")
_LEAST = 0.5
_MANY = 250_000
_EACH = r"\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"  # Chinese and Japanese part no words: each sign is one
_ENDS = r"[)\]}\u201d\u2019\u00bb\".,;:!?\u2026\u060c\u061b\u061f]*(?:\s|$)"
_TOKEN = re.compile(rf"\s+|[(\[{{\u201c\u2018\u00ab\"{_EACH}]|[^\s{_EACH}]+?(?=[{_EACH}]|{_ENDS})|[^\s]")


@attrs.frozen(kw_only=True)
class Ways(Generic[T]):
    """How things of one sort are compared.

    ``key`` is equal for what is certainly the same thing; ``alike`` tells from 0 to 1 how much two others are one;
    ``whole`` marks a thing that came or went; ``both`` gives one thing with its changes.
    """

    key: Callable[[T], Hashable]
    alike: Callable[[T, T], float]
    whole: Callable[[T, Mark], T]
    both: Callable[[T, T], T]


def aligned(old: Sequence[T], new: Sequence[T], ways: Ways[T]) -> Iterator[T]:
    """Yield the newer things in order, with the older ones that are gone between them; half alike is the same thing."""
    matcher = difflib.SequenceMatcher(None, [*map(ways.key, old)], [*map(ways.key, new)], autojunk=False)
    for code, a, b, c, d in matcher.get_opcodes():
        gone, come = old[a:b], new[c:d]
        pairs = [(n, n) for n in range(b - a)] if code == "equal" else _pairs(gone, come, ways.alike)
        at = now = 0
        for before, after in (*pairs, (len(gone), len(come))):
            yield from (ways.whole(thing, Mark.DELETED) for thing in gone[at:before])
            yield from (ways.whole(thing, Mark.ADDED) for thing in come[now:after])
            if after < len(come):
                yield come[after] if gone[before] == come[after] else ways.both(gone[before], come[after])
            at, now = before + 1, after + 1


def _pairs(gone: Sequence[T], come: Sequence[T], alike: Callable[[T, T], float]) -> list[tuple[int, int]]:
    """Return the pairs of positions that together are the most alike and do not cross; none where there are too many."""
    if len(gone) * len(come) > _MANY:
        return []
    shares = [[share if (share := alike(before, after)) >= _LEAST else 0.0 for after in come] for before in gone]
    best = [[0.0] * (len(come) + 1) for _ in range(len(gone) + 1)]
    for i in reversed(range(len(gone))):
        for j in reversed(range(len(come))):
            together = shares[i][j] + best[i + 1][j + 1] if shares[i][j] else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    return list(_traced(shares, best))


def _traced(shares: list[list[float]], best: list[list[float]]) -> Iterator[tuple[int, int]]:
    i = j = 0
    while i < len(shares) and j < len(shares[i]):
        if shares[i][j] and best[i][j] == shares[i][j] + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def tokens(text: str) -> list[str]:
    """Return the words of a text, the marks around them and the space between, in order.

    >>> tokens("Room 1 (15:00-18:00).")
    ['Room', ' ', '1', ' ', '(', '15:00-18:00', ')', '.']
    """
    return _TOKEN.findall(text)


def is_word(token: str) -> bool:
    """Tell a word from a mark and from space."""
    return any(character.isalnum() for character in token)


@functools.lru_cache(maxsize=4096)
def _words(text: str) -> Counter[str]:
    return Counter(filter(is_word, tokens(text.casefold())))


def likeness(old: str, new: str) -> float:
    """Return how much of their words two texts share, from 0 to 1.

    >>> likeness("Compliance (open)", "Compliance (if necessary)")
    0.4
    """
    before, after = _words(old), _words(new)
    total = before.total() + after.total()
    return 2 * (before & after).total() / total if total else float(old == new)
