"""The JSON Schema of a programme file, made from the same description that reads it."""

from typing import Any

from ccmagenda.notation.shapes import Definitions, TableShape
from ccmagenda.notation.written import WrittenProgramme


def programme_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) by which an editor completes and checks a programme file."""
    definitions: Definitions = {}
    root = TableShape(lambda: WrittenProgramme).schema(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "ccmagenda programme",
        **root,
        "$defs": dict(sorted(definitions.items())),
    }
