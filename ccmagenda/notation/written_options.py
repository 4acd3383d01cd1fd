"""A table whose keys are free, as a field of what is written."""

import attrs

from ccmagenda.notation.faults import Faults
from ccmagenda.notation.nodes import Mapping, Node, Scalar
from ccmagenda.notation.shapes import ManyShape, Word, WordShape

Pairs = tuple[tuple[Word, tuple[Word, ...]], ...]


@attrs.frozen
class OptionsShape:
    """A table of free keys, each with one text or a list of texts."""

    def read(self, node: Node, faults: Faults) -> Pairs:
        if not isinstance(node, Mapping):
            if not isinstance(node, Scalar) or node.text:
                faults.add(node.origin, "shape", "keys with values are expected here, like {days: 4}")
            return ()
        many = ManyShape(WordShape(), alone=True)
        return tuple((Word(key.text, key.origin), many.read(value, faults)) for key, value in node.pairs)

    def schema(self, definitions: dict[str, object]) -> dict[str, object]:
        return {"type": "object", "additionalProperties": ManyShape(WordShape(), alone=True).schema(definitions)}


def options(doc: str) -> Pairs:
    """Return a field for a table of free keys."""
    return attrs.field(default=(), metadata={"shape": OptionsShape(), "doc": doc, "required": False})
