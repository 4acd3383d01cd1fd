"""What the YAML parser says when it stumbles, told in the words of the person who wrote the file."""

import re

import yaml

_COLON = "a ': ' within a text needs quotes around the whole text"
_UNCLOSED = "is opened here and never closed"
_TOLD = (
    ("mapping values are not allowed", _COLON),
    ("while scanning a quoted scalar", f"a quotation mark {_UNCLOSED}"),
    ("while parsing a flow sequence", f"a '[' {_UNCLOSED}, or a comma is missing in its list"),
    ("while parsing a flow mapping", f"a '{{' {_UNCLOSED}, or a comma is missing in it; a text with a comma needs quotes there"),
    (
        "did not find expected key",
        "this line is indented differently from the lines that it belongs to, or a quoted text goes on after its quotes",
    ),
    ("expected <block end>", "this line is indented differently from the lines that it belongs to"),
    ("did not find expected '-' indicator", "this line is indented differently from the items of its list"),
    ("could not find expected ':'", "a key needs a colon and a space before its value, like 'title: Opening'"),
    ("tag handle", "tags are not used - remove it, or put the text in quotes"),
    ("incompatible yaml", "this is a version of YAML that is not known - delete the line"),
    ("undefined alias", "a text that begins with '*' needs quotes"),
    ("alias", "a text that begins with '*' needs quotes"),
    ("anchor", "a text that begins with '&' needs quotes"),
    ("invalid unicode character escape", "this is not a character that can be printed"),
    ("escape", "a backslash within double quotes begins a code - write the text in single quotes"),
    ("directive", "a line that begins with '%' needs quotes"),
    ("document start", "this text does not belong to what stands before it - check its indentation"),
)
_TAB = re.compile(r"^ *\t")


def in_our_words(error: yaml.MarkedYAMLError, text: str) -> tuple[str, int, int]:
    """Return what is wrong, the line and the column, both counted from 1."""
    said = f"{error.context or ''} {error.problem or ''}".casefold()
    mark = error.problem_mark or error.context_mark
    opened = error.context_mark if _opens(said) and error.context_mark else None
    place = opened or mark
    line, column = (place.line + 1, place.column + 1) if place else (1, 1)
    lines = text.split("\n")
    written = lines[line - 1] if line <= len(lines) else ""
    if _TAB.match(written):
        return "a tab indents this line - use spaces", line, written.index("\t") + 1
    found = _character(error.problem_mark, lines)
    if "flow mapping" in said and found == ":" and mark:
        return _COLON, mark.line + 1, mark.column + 1
    if "cannot start any token" in said:
        found = written[column - 1 : column]
        return f"a text that begins with '{found}' needs quotes", line, column
    if "mapping values are not allowed" in said and written.startswith(" ") and ":" not in written[: column - 1]:
        return f"this line is indented too far, or {_COLON}", line, column
    told = next(
        (ours for theirs, ours in _TOLD if theirs in said), "this cannot be read as YAML - check the indentation and the quotes"
    )
    return told, line, column


def _character(mark: "yaml.Mark | None", lines: list[str]) -> str:
    return lines[mark.line][mark.column : mark.column + 1] if mark and mark.line < len(lines) else ""


def _opens(said: str) -> bool:
    return "quoted scalar" in said or "flow sequence" in said or "flow mapping" in said
