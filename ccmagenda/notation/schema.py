"""The JSON Schemas of our files, each made from the same description that reads it."""

from typing import Any

from ccmagenda.notation.shapes import Definitions, TableShape
from ccmagenda.notation.written import WrittenProgramme
from ccmagenda.notation.written_law import CONVENTION
from ccmagenda.notation.written_register import REGISTER


def _schema(what: str, shape: TableShape) -> dict[str, Any]:
    definitions: Definitions = {}
    root = shape.schema(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"ccmagenda {what}",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def programme_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) by which an editor completes and checks a programme file."""
    return _schema("programme", TableShape(lambda: WrittenProgramme))


def register_schema() -> dict[str, Any]:
    """Return the JSON Schema of a register file."""
    return _schema("register", REGISTER)


def convention_schema() -> dict[str, Any]:
    """Return the JSON Schema of a convention's file."""
    return _schema("convention", CONVENTION)


SCHEMAS = {"programme": programme_schema, "register": register_schema, "convention": convention_schema}
