"""What a page's own style sheets say of lines: which classes are blocks, and which set their parts apart on one line."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import attrs

from ccmagenda.importers._html.kinds import BLOCKS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_BRACE = re.compile(r"([{}])")
_CLASS = re.compile(r"\.([\w-]+)\s*\Z")
_BEFORE_EACH = re.compile(r"\.([\w-]+)\s*>\s*\*\s*\+\s*\*::?before\s*\Z")
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)", re.IGNORECASE)
_ROW_STYLE = re.compile(r"display\s*:\s*(?:inline-)?(?:flex|grid)", re.IGNORECASE)
_CONTENT = re.compile(r"content\s*:", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class Sheet:
    """The classes that are set as blocks, and those whose parts stand apart: beside each other, or with a sign between."""

    blocks: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()

    def is_block(self, element: "Element") -> bool:
        """Tell whether an element begins a line of its own: by its kind, its own style, its classes or those of its parent."""
        tag = str(element.tag)
        if tag in BLOCKS or "-" in tag or _BLOCK_STYLE.search(element.get("style", "")) or _has(element, self.blocks):
            return True
        parent = element.getparent()
        return parent is not None and (_has(parent, self.rows) or bool(_ROW_STYLE.search(parent.get("style", ""))))


NO_SHEET = Sheet()


def sheet_of(root: "Element") -> Sheet:
    """Return what the style sheets of a page say, for screens of every kind."""
    sheets = "".join(str(sheet.text or "") for sheet in root.iter("style"))
    first, *rest = sheets.split("/*")
    rules = list(_rules(first + "".join(part.partition("*/")[2] for part in rest)))
    apart = _classes(rules, _ROW_STYLE, _CLASS) | _classes(rules, _CONTENT, _BEFORE_EACH)
    return Sheet(blocks=_classes(rules, _BLOCK_STYLE, _CLASS), rows=apart)


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the style of each rule that stands within no other, such as one for printers."""
    depth = 0
    selectors = said = ""
    for piece in _BRACE.split(sheet):
        if piece == "{":
            depth += 1
            selectors = said if depth == 1 else selectors
        elif piece == "}":
            if depth == 1 and "@" not in selectors:
                yield selectors, said
            depth = max(0, depth - 1)
        said = piece


def _classes(rules: Iterable[tuple[str, str]], style: re.Pattern[str], named: re.Pattern[str]) -> frozenset[str]:
    """Return the classes to which rules give such a style, by selectors that name them so."""
    selectors = (selector for said, styled in rules if style.search(styled) for selector in said.split(","))
    return frozenset(match[1] for selector in selectors if (match := named.search(selector)))


def _has(element: "Element", classes: frozenset[str]) -> bool:
    return bool(classes) and not classes.isdisjoint(element.get("class", "").split())
