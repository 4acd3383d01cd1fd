"""What a value in a file may look like: one description that both reads a node and writes the JSON Schema.

A class of written values is an attrs class whose fields are made by :func:`word`, :func:`words`, :func:`texts`,
:func:`table` and :func:`tables`; the key in the file is the field's name with hyphens. Reading never stops at a
fault: it records it and goes on with an empty value.
"""

import re
from collections.abc import Callable
from typing import Any, Protocol

import attrs

from ccmagenda.model import NOWHERE, Origin, one_line
from ccmagenda.notation.faults import Faults, did_you_mean, quoted
from ccmagenda.notation.nodes import Items, Mapping, Node, Scalar

Definitions = dict[str, Any]


@attrs.frozen
class Word:
    """A text as written and its place; written but left empty, it has a place and no text."""

    text: str = ""
    origin: Origin = NOWHERE

    def __bool__(self) -> bool:
        """Tell whether there is any text."""
        return bool(self.text)

    @property
    def given(self) -> bool:
        """Tell whether it stands in the file at all, be it empty."""
        return bool(self.origin.line)


NOTHING = Word()
YES_OR_NO = ("yes", "no")
_SPOKEN = {"true": "yes", "false": "no"}


class Shape(Protocol):
    """One kind of value: how it is read and how an editor is told of it."""

    def read(self, node: Node, faults: Faults) -> Any:  # noqa: ANN401 - each shape reads its own type
        """Return the value, or the empty one after recording a fault."""

    def schema(self, definitions: Definitions) -> dict[str, Any]:
        """Return the JSON Schema of the value."""


@attrs.frozen
class WordShape:
    """A single text; with ``choices`` one of a closed list, with ``pattern`` of a given form, ``like`` an example."""

    what: str = "a text"
    choices: tuple[str, ...] = ()
    pattern: str = ""
    like: str = ""

    def read(self, node: Node, faults: Faults) -> Word:
        if not isinstance(node, Scalar):
            faults.add(node.origin, "shape", f"{self.what} is expected here, not {_what_it_is(node)}")
            return NOTHING
        if not node.text:
            return Word("", node.origin)
        text = _SPOKEN.get(node.text, node.text) if self.choices == YES_OR_NO else node.text
        if self.choices and text not in self.choices:
            known = did_you_mean(text, self.choices)
            faults.add(node.origin, "unknown-word", f"{quoted(text)} is not {self.what}{known}")
            return NOTHING
        if self.pattern and not re.fullmatch(self.pattern, text):
            way = f" - write {self.like}" if self.like else ""
            faults.add(node.origin, "form", f"{quoted(text)} is not {self.what}{way}")
            return NOTHING
        return Word(text, node.origin)

    def schema(self, definitions: Definitions) -> dict[str, Any]:
        if self.choices:
            spoken = [True, False] if self.choices == YES_OR_NO else []
            return {"enum": [*self.choices, *spoken, None]}
        kinds: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
        return {**kinds, "pattern": f"^(?:{self.pattern})$"} if self.pattern else kinds


@attrs.frozen
class ManyShape:
    """A list; with ``alone`` a single value may stand without the list around it."""

    inner: Shape
    alone: bool = False

    def read(self, node: Node, faults: Faults) -> tuple[Any, ...]:
        if isinstance(node, Items):
            return tuple(value for inner in node.nodes if (value := self.inner.read(inner, faults)) is not None)
        if isinstance(node, Scalar) and not node.text:
            return ()
        if self.alone:
            value = self.inner.read(node, faults)
            return () if value is None else (value,)
        faults.add(node.origin, "shape", f"a list is expected here, not {_what_it_is(node)} - begin each line with '- '")
        return ()

    def schema(self, definitions: Definitions) -> dict[str, Any]:
        inner = self.inner.schema(definitions)
        many = {"type": ["array", "null"], "items": inner}
        return {"anyOf": [inner, many]} if self.alone else many


@attrs.frozen
class TextsShape:
    """A text in the programme's own language, or a table of texts by language code."""

    def read(self, node: Node, faults: Faults) -> tuple[tuple[Word, Word], ...]:
        if isinstance(node, Scalar):
            return ((NOTHING, Word(node.text, node.origin)),) if node.text else ()
        if isinstance(node, Mapping):
            _refuse_doubles(node, faults)
            said = tuple((Word(key.text, key.origin), WordShape().read(value, faults)) for key, value in node.pairs)
            return tuple((code, words) for code, words in said if _is_language(code, faults) and words)
        faults.add(node.origin, "shape", "a text or a table of texts by language is expected here, not a list")
        return ()

    def schema(self, definitions: Definitions) -> dict[str, Any]:
        text = WordShape().schema(definitions)
        by_language = {"type": "object", "patternProperties": {"^[a-z]{2,3}$": text}, "additionalProperties": False}
        return {"anyOf": [text, by_language]}


def _refuse_doubles(node: Mapping, faults: Faults) -> None:
    seen: dict[str, Scalar] = {}
    for key, _ in node.pairs:
        first = seen.setdefault(key.text, key)
        if first is not key:
            sentence = f"{quoted(key.text)} stands twice in this table, first in line {first.origin.line}"
            faults.add(key.origin, "twice", sentence, others=(first.origin,))


def _is_language(code: Word, faults: Faults) -> bool:
    right = re.fullmatch("[a-z]{2,3}", code.text) is not None
    if not right:
        faults.add(
            code.origin, "unknown-language", f"{quoted(code.text)} is not a language code - write en, fr, es, ar, ru or zh"
        )
    return right


@attrs.frozen
class TableShape:
    """A table of keys and values, read into an attrs class of written values; ``find`` returns the class."""

    find: Callable[[], type]

    @property
    def cls(self) -> type:
        return self.find()

    def read(self, node: Node, faults: Faults) -> Any:  # noqa: ANN401 - an instance of ``cls``
        if not isinstance(node, Mapping):
            faults.add(node.origin, "shape", f"keys with values are expected here, not {_what_it_is(node)}")
            return None
        fields = fields_of(self.cls)
        values: dict[str, Any] = {}
        _refuse_doubles(node, faults)
        for key, value in node.pairs:
            if key.text not in fields:
                faults.add(key.origin, "unknown-key", f"unknown key {quoted(key.text)}{did_you_mean(key.text, fields)}")
            elif fields[key.text].name not in values:
                values[fields[key.text].name] = fields[key.text].metadata["shape"].read(value, faults)
        given = {key.text for key, value in node.pairs if not (isinstance(value, Scalar) and not value.text)}
        for name, field in fields.items():
            if field.metadata["required"] and name not in given:
                faults.add(node.origin, "missing", f"'{name}' is missing: {field.metadata['doc']}")
        return self.cls(origin=node.origin, **values)

    def schema(self, definitions: Definitions) -> dict[str, Any]:
        name = self.cls.__name__.removeprefix("Written").lower()
        if name not in definitions:
            definitions[name] = {}
            fields = fields_of(self.cls)
            required = [key for key, field in fields.items() if field.metadata["required"]]
            definitions[name] = {
                "type": "object",
                "description": one_line((self.cls.__doc__ or "").split("\n\n")[0]),
                "properties": {key: _described(field, definitions) for key, field in fields.items()},
                "additionalProperties": False,
                **({"required": required} if required else {}),
            }
        return {"$ref": f"#/$defs/{name}"}


def _described(field: "attrs.Attribute[Any]", definitions: Definitions) -> dict[str, Any]:
    schema: dict[str, Any] = field.metadata["shape"].schema(definitions)
    if field.metadata["required"]:
        schema = _without_null(schema)
    return {"description": field.metadata["doc"], **schema}


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    kinds = schema.get("type")
    if isinstance(kinds, list):
        return {**schema, "type": [kind for kind in kinds if kind != "null"]}
    if "anyOf" in schema:
        return {**schema, "anyOf": [_without_null(inner) for inner in schema["anyOf"]]}
    return schema


@attrs.frozen
class EitherShape:
    """A single word, or a table that says more."""

    word: WordShape
    table: TableShape

    def read(self, node: Node, faults: Faults) -> Any:  # noqa: ANN401 - a Word or an instance of the table's class
        return self.word.read(node, faults) if isinstance(node, Scalar) else self.table.read(node, faults) or NOTHING

    def schema(self, definitions: Definitions) -> dict[str, Any]:
        return {"anyOf": [self.word.schema(definitions), self.table.schema(definitions)]}


def _what_it_is(node: Node) -> str:
    if isinstance(node, Scalar):
        return quoted(node.text) if node.text else "nothing"
    return "a list" if isinstance(node, Items) else "a table of keys and values"


def fields_of(cls: type) -> dict[str, "attrs.Attribute[Any]"]:
    """Return the fields of a written class by the key under which each stands in the file."""
    return {field.name.rstrip("_").replace("_", "-"): field for field in attrs.fields(cls) if "shape" in field.metadata}


def _field(shape: Shape, doc: str, default: object, *, required: bool) -> Any:  # noqa: ANN401 - stands for the field's own type
    return attrs.field(default=default, metadata={"shape": shape, "doc": doc, "required": required})


def word(doc: str, *, required: bool = False, **form: Any) -> Any:  # noqa: ANN401 - as above
    """Return a field for one text; ``form`` is what :class:`WordShape` takes."""
    return _field(WordShape(**form), doc, NOTHING, required=required)


def words(doc: str, **form: Any) -> Any:  # noqa: ANN401 - as above
    """Return a field for one text or a list of texts."""
    return _field(ManyShape(WordShape(**form), alone=True), doc, (), required=False)


def texts(doc: str, *, required: bool = False) -> Any:  # noqa: ANN401 - as above
    """Return a field for a text, or texts by language."""
    return _field(TextsShape(), doc, (), required=required)


def many_texts(doc: str) -> Any:  # noqa: ANN401 - as above
    """Return a field for a list, each of which is texts by language."""
    return _field(ManyShape(TextsShape()), doc, (), required=False)


def table(find: Callable[[], type], doc: str) -> Any:  # noqa: ANN401 - as above
    """Return a field for one table; ``find`` returns its class, which may stand further down."""
    return _field(TableShape(find), doc, None, required=False)


def tables(find: Callable[[], type], doc: str, *, required: bool = False) -> Any:  # noqa: ANN401 - as above
    """Return a field for a list of tables; ``find`` returns their class, which may stand further down."""
    return _field(ManyShape(TableShape(find)), doc, (), required=required)


def either(find: Callable[[], type], doc: str, *, required: bool = False, **form: Any) -> Any:  # noqa: ANN401 - as above
    """Return a field for one word, or a table that says more."""
    return _field(EitherShape(WordShape(**form), TableShape(find)), doc, NOTHING, required=required)


def eithers(find: Callable[[], type], doc: str, **form: Any) -> Any:  # noqa: ANN401 - as above
    """Return a field for one or several, each a word or a table."""
    return _field(ManyShape(EitherShape(WordShape(**form), TableShape(find)), alone=True), doc, (), required=False)
