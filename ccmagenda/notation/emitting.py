"""From plain values to YAML text as people write it: no needless quotes, long texts as paragraphs, small tables in a line."""

import re
from collections.abc import Mapping, Sequence

import attrs
import yaml

_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_WIDTH = 118
_STR, _SEQ, _MAP = "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"
# Every scalar is text, as our reader takes it: these dumpers know no numbers and no times that would need quotes.
# The one in C writes an emoji as a code, which nobody can read: a text with such a code is written by the other one.
_ESCAPED = re.compile(r"\\U000[1-9A-F]")
_Dumper: type = getattr(yaml, "CBaseDumper", yaml.BaseDumper)


@attrs.frozen
class InLine:
    """A table or list that stands on one line: ``{state: IRL}``."""

    value: object


def emitted(value: object) -> str:
    """Return a table of plain values (texts, tables, lists) as YAML text."""
    node = _node(value)
    text = str(yaml.serialize(node, Dumper=_Dumper, width=_WIDTH, allow_unicode=True))
    if _ESCAPED.search(text):
        return str(yaml.serialize(node, Dumper=yaml.BaseDumper, width=_WIDTH, allow_unicode=True))
    return text


def _node(value: object, *, in_line: bool = False) -> yaml.Node:
    if isinstance(value, InLine):
        return _node(value.value, in_line=True)
    if isinstance(value, str):
        return yaml.ScalarNode(_STR, value, style=_style(value, in_line=in_line))
    if isinstance(value, Mapping):
        pairs = [(_node(key), _node(inner, in_line=in_line)) for key, inner in value.items()]
        return yaml.MappingNode(_MAP, pairs, flow_style=in_line)
    if isinstance(value, Sequence):
        return yaml.SequenceNode(_SEQ, [_node(inner, in_line=in_line) for inner in value], flow_style=in_line)
    sentence = f"{type(value).__name__} cannot be written as YAML"
    raise TypeError(sentence)


def _style(text: str, *, in_line: bool) -> str | None:
    if text in _EMPTY:
        return "'"
    return "|" if "\n" in text and not in_line else None
