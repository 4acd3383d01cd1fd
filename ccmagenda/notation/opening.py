"""Lists in brackets and tables in braces set as lines, each comment in them beside what it is about."""

import re
from collections.abc import Iterator, Sequence

from ccmagenda.notation.spans import Place, places

_BEHIND = re.compile(r"[ \t]*(#[^\r\n]*)")
_COMMENT = re.compile(r"#[^\r\n]*")


def comments_in(text: str) -> tuple[str, ...]:
    """Return the comments of a text, without those on the first line of a text in lines (``notes: |  # so``).

    >>> comments_in("a: '# b'  # c")
    ('# c',)
    """
    words = sorted((place.start, place.end) for root in (places(text),) for place in _words(root))
    return tuple(comment for start, end in _between(words, len(text)) for comment in _COMMENT.findall(text[start:end]))


def _words(root: Place) -> Iterator[Place]:
    for place in root.walk():
        yield from (key for key, _ in place.pairs)
        if place.kind == "word":
            yield place


def _between(words: Sequence[tuple[int, int]], end: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, behind in words:
        yield at, max(at, start)
        at = max(at, behind)
    yield at, end


def opened(text: str, held: Place) -> str:
    """Return a text in which a list in brackets, under a key of a table in lines, has a line for each item.

    What stood behind its brackets, or behind the first of them, stands behind the key.
    """
    line = text[text.rfind("\n", 0, held.start) + 1 : held.start]
    indent = "\n" + " " * (len(line) - len(line.lstrip(" -")) + 2)
    gaps = _gaps(text, held, [(item.start, item.end) for item in held.items])
    after = _BEHIND.match(text, held.end)
    head = "".join(f"  {words}" for words in (gaps[0][0], after[1] if after else "") if words)
    rows = [
        "".join(f"{indent}{words}" for words in above) + f"{indent}- {text[item.start : item.end]}{behind and f'  {behind}'}"
        for (_, above), item, (behind, _) in zip(gaps, held.items, gaps[1:], strict=False)
    ]
    below = "".join(f"{indent}{words}" for words in gaps[-1][1])
    return text[: held.start].rstrip(" ") + head + "".join(rows) + below + text[after.end() if after else held.end :]


def unfolded(text: str, table: Place) -> str:
    """Return a text in which a table in braces has a line for each key."""
    indent = "\n" + " " * (table.start - text.rfind("\n", 0, table.start) - 1)
    spans = [(key.start, max(key.end, value.end)) for key, value in table.pairs]
    gaps = _gaps(text, table, spans)
    rows = [text[start:end] + (behind and f"  {behind}") for (start, end), (behind, _) in zip(spans, gaps[1:], strict=True)]
    above = ["", *("".join(f"{words}{indent}" for words in gap[1]) for gap in gaps[1:-1])]
    first = "".join(f"{words}{indent}" for words in (gaps[0][0], *gaps[0][1]) if words)
    lines = first + indent.join(f"{comments}{row}" for comments, row in zip(above, rows, strict=True))
    below = "".join(f"{indent}{words}" for words in gaps[-1][1])
    return text[: table.start] + lines + below + text[table.end :]


def _gaps(text: str, around: Place, spans: Sequence[tuple[int, int]]) -> list[tuple[str, list[str]]]:
    """Return the comments before, between and behind some parts: each time the one behind a part, and those on later lines."""
    ends = [around.start + 1, *(end for _, end in spans)]
    starts = [*(start for start, _ in spans), around.end - 1]
    return [_parted(text[end:start]) for end, start in zip(ends, starts, strict=True)]


def _parted(gap: str) -> tuple[str, list[str]]:
    first, _, rest = gap.partition("\n")
    behind = _COMMENT.search(first)
    return (behind[0].rstrip() if behind else ""), [comment.rstrip() for comment in _COMMENT.findall(rest)]
