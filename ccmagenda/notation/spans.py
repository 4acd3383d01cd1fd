"""A file's YAML as a tree of places: where each value begins and ends in the text, so that it alone can be changed.

A block ends with the last word in it: comments and empty lines behind it belong to what follows.
"""

from collections.abc import Iterator
from typing import Any

import attrs
import yaml

_Parser: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@attrs.define(eq=False)
class Place:
    """A value and the part of the text that it takes; ``flow`` tells that it stands in braces, brackets or as a word.

    ``pairs`` are the keys and values of a table, ``items`` the values of a list; ``text`` is that of a word.
    """

    kind: str
    start: int
    end: int
    flow: bool = False
    text: str = ""
    pairs: list[tuple["Place", "Place"]] = attrs.field(factory=list)
    items: list["Place"] = attrs.field(factory=list)
    up: "Place | None" = None

    def value(self, key: str) -> "Place | None":
        """Return the value of a key of a table."""
        return next((value for name, value in self.pairs if name.text == key), None)

    def word(self, key: str) -> str:
        """Return the word that stands under a key, or nothing."""
        value = self.value(key)
        return value.text if value and value.kind == "word" else ""

    def walk(self) -> Iterator["Place"]:
        """Yield this place and all within it."""
        yield self
        for _, value in self.pairs:
            yield from value.walk()
        for item in self.items:
            yield from item.walk()


def places(text: str) -> Place:
    """Return the tree of a text that can be read: of one that cannot, :class:`yaml.YAMLError` tells."""
    stack = [Place(kind="list", start=0, end=0)]
    keys: list[Place | None] = [None]
    for event in yaml.parse(text, Loader=_Parser):
        if isinstance(event, yaml.CollectionEndEvent):
            done = stack.pop()
            keys.pop()
            done.end = _end(event) if done.flow else _last(done)
        elif isinstance(event, yaml.NodeEvent):
            made = _made(event, text)
            _put(made, stack[-1], keys)
            if made.kind != "word":
                stack.append(made)
                keys.append(None)
    return stack[0].items[0] if stack[0].items else stack[0]


def _put(made: Place, around: Place, keys: list[Place | None]) -> None:
    made.up = around
    if around.kind == "list":
        around.items.append(made)
    elif (key := keys[-1]) is not None:
        around.pairs.append((key, made))
        keys[-1] = None
    else:
        keys[-1] = made


def _made(event: Any, text: str) -> Place:  # noqa: ANN401 - the parser's events have no common type with marks
    start = event.start_mark.index
    if isinstance(event, yaml.ScalarEvent):
        end = _end(event)
        if event.style in {"|", ">"}:
            end = start + len(text[start:end].rstrip())
        return Place(kind="word", start=start, end=end, flow=event.style not in {"|", ">"}, text=event.value)
    kind = "table" if isinstance(event, yaml.MappingStartEvent) else "list"
    return Place(kind=kind, start=start, end=start, flow=bool(event.flow_style))


def _end(event: Any) -> int:  # noqa: ANN401 - as above
    return int(event.end_mark.index)


def _last(block: Place) -> int:
    """Return where the last word of a block ends."""
    ends = [value.end for _, value in block.pairs] or [item.end for item in block.items]
    keys = [key.end for key, _ in block.pairs]
    return max([block.start, *ends, *keys])


def depth_of(place: Place | None) -> int:
    """Return how many places a place stands within, itself with them."""
    depth = 0
    while place is not None:
        depth, place = depth + 1, place.up
    return depth


def is_within(place: Place | None, around: Place) -> bool:
    """Tell whether a place is another, or stands within it."""
    while place is not None:
        if place is around:
            return True
        place = place.up
    return False
