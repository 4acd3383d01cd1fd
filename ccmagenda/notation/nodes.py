"""YAML as nodes: every scalar is the text that stands in the file, and knows its line and column.

So ``NO`` is Norway and ``10:00`` is a time. Anchors, aliases, tags, merge keys and more than one document are not
used in these files and are refused as soon as they are met, before anything is built from them.
"""

from typing import Any

import attrs
import yaml

from ccmagenda.model import Force, Origin, shortened
from ccmagenda.model.text import BIDI_CONTROLS
from ccmagenda.notation.faults import Faults, quoted
from ccmagenda.notation.limits import DEEPEST, LONGEST_TEXT
from ccmagenda.notation.mishaps import in_our_words
from ccmagenda.notation.source import unseen_in

_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_Parser: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@attrs.define
class Scalar:
    """A text as written; an empty value (``~``, ``null`` or nothing) is the empty text."""

    text: str
    origin: Origin


@attrs.define
class Items:
    """A list."""

    nodes: list["Node"]
    origin: Origin


@attrs.define
class Mapping:
    """A table of keys and values, in the order of the file; a key may stand twice, which the reader refuses."""

    pairs: list[tuple[Scalar, "Node"]]
    origin: Origin


Node = Scalar | Items | Mapping


class _StopReadingError(Exception):
    """Nothing more can be made of this file; the fault is recorded."""


def compose(text: str, path: str, faults: Faults) -> Node | None:
    """Return the tree of a file, or None where it is empty or where it could not be read to its end."""
    return _compose(text, path, faults, _Parser)


def _compose(text: str, path: str, faults: Faults, parser: type) -> Node | None:
    """Read a file with a parser; libyaml of PyYAML 6.0.4 looks ahead past our limit of nesting and stumbles at its own.

    The parser in Python tells the place at which ours is reached, so it reads such a file again from its beginning.
    """
    builder, known = _Builder(path, faults), len(faults.found)
    try:
        for event in yaml.parse(text, Loader=parser):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        if parser is not yaml.SafeLoader and "maximum nesting depth" in (error.problem or ""):
            del faults.found[known:]
            return _compose(text, path, faults, yaml.SafeLoader)
        sentence, line, column = in_our_words(error, text)
        faults.add(Origin(path, line, column), "yaml", sentence)
    except _StopReadingError:
        pass
    else:
        return builder.root
    return None


class _Builder:
    """Puts events together to a tree, with a stack instead of recursion."""

    def __init__(self, path: str, faults: Faults) -> None:
        self.path, self.faults = path, faults
        self.root: Node | None = None
        self.stack: list[Items | Mapping] = []
        self.keys: list[Scalar | None] = []
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        if isinstance(event, yaml.NodeEvent):
            self._refuse_unused(event)
        if isinstance(event, yaml.ScalarEvent):
            self._place(self._scalar(event))
        elif isinstance(event, yaml.MappingStartEvent):
            self._open(Mapping([], self._origin(event)))
        elif isinstance(event, yaml.SequenceStartEvent):
            self._open(Items([], self._origin(event)))
        elif isinstance(event, yaml.CollectionEndEvent):
            self.stack.pop()
            self.keys.pop()
        elif isinstance(event, yaml.DocumentStartEvent):
            self._count(event)

    def _count(self, event: yaml.Event) -> None:
        self.documents += 1
        if self.documents > 1:
            own = "a second document begins here with '---' - put it into a file of its own"
            self._stop(event, f"a file holds one programme: {own}")

    def _origin(self, event: yaml.Event) -> Origin:
        mark: Any = event.start_mark
        return Origin(self.path, mark.line + 1, mark.column + 1)

    def _stop(self, event: yaml.Event, sentence: str) -> None:
        self.faults.add(self._origin(event), "yaml", sentence)
        raise _StopReadingError

    def _refuse_unused(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._stop(event, f"aliases are not used: *{shortened(event.anchor or '')} - write the value out")
        if event.anchor:
            self._stop(event, f"anchors are not used: &{shortened(event.anchor)} - write the value out where it is needed")
        tag = getattr(event, "tag", None)
        if tag:
            self._stop(event, f"tags are not used: {quoted(tag)} - remove it")

    def _scalar(self, event: yaml.ScalarEvent) -> Scalar:
        text = event.value
        if not event.style and text in _EMPTY:
            return Scalar("", self._origin(event))
        for unseen in unseen_in(text):
            self.faults.add(self._origin(event), "character", unseen)
        if not text.isascii():
            self._warn_of_directions(event)
        if len(text) > LONGEST_TEXT:
            self._stop(event, f"this text has {len(text):,} characters, and the limit is {LONGEST_TEXT:,}")
        return Scalar(text, self._origin(event))

    def _warn_of_directions(self, event: yaml.ScalarEvent) -> None:
        hidden = sorted(set(event.value) & BIDI_CONTROLS)
        if hidden:
            said = ", ".join(f"U+{ord(mark):04X}" for mark in hidden)
            self.faults.add(
                self._origin(event),
                "direction",
                f"invisible marks that turn the direction of text were removed ({said})",
                force=Force.CUSTOM,
            )

    def _open(self, node: Items | Mapping) -> None:
        if len(self.stack) >= DEEPEST:
            self.faults.add(node.origin, "yaml", f"this is nested more than {DEEPEST} levels deep")
            raise _StopReadingError
        self._place(node)
        self.stack.append(node)
        self.keys.append(None)

    def _place(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        parent = self.stack[-1]
        if isinstance(parent, Items):
            parent.nodes.append(node)
        elif (key := self.keys[-1]) is not None:
            parent.pairs.append((key, node))
            self.keys[-1] = None
        elif isinstance(node, Scalar):
            if node.text == "<<":
                self.faults.add(node.origin, "yaml", "merge keys are not used: '<<' - write the values out")
                raise _StopReadingError
            self.keys[-1] = node
        else:
            self.faults.add(
                node.origin,
                "yaml",
                "a key must be a word, not a list or a table - does a text begin with '[' or '{' without quotes?",
            )
            raise _StopReadingError
