"""Panes of a page whose labels stand together above all of them, as tabs do: each label becomes the heading of its pane."""

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TARGETS = ("aria-controls", "href", "data-target", "data-bs-target", "data-tab")
_TOGGLES = frozenset({"tab", "pill"})
_LONGEST, _MOST_PIECES = 80, 60


def label_panes(root: "Element") -> None:
    """Move the labels of tabs to the panes that they open, unless a pane begins with its label."""
    from lxml import etree  # noqa: PLC0415 - belongs to the extra 'import', and is slow to import

    panes: dict[str, Element] = {}
    for found in root.iter("div", "section", "article"):
        if found.get("id"):
            panes.setdefault(found.get("id", ""), found)
    labels = [(label, pane) for label in root.iter() if (pane := _pane(label, panes)) is not None]
    if len({pane for _, pane in labels}) != len(labels) or len({pane.getparent() for _, pane in labels}) != 1:
        return
    for label, pane in labels:
        said = _words(label)
        if not _words(pane).startswith(said):
            heading = etree.Element("h2")
            heading.text, heading.tail, pane.text = said, pane.text, None
            heading.sourceline = pane.sourceline
            pane.insert(0, heading)
        for part in (label, *label.iterdescendants()):
            part.text = None
            part.tail = part.tail if part is label else None


def _pane(label: "Element", panes: "dict[str, Element]") -> "Element | None":
    """Return the pane that an element opens, if it is the label of a tab."""
    parent = label.getparent()
    listed = label.tag == "a" and parent is not None and parent.tag == "li" and label.get("href", "").startswith("#")
    toggles = {label.get("data-toggle", ""), label.get("data-bs-toggle", "")} & _TOGGLES
    if not (listed or toggles or label.get("role") == "tab") or not 0 < len(_words(label)) <= _LONGEST:
        return None
    return next((panes[name] for name in _names(label) if name in panes), None)


def _names(label: "Element") -> Iterator[str]:
    return (label.get(target, "").removeprefix("#") for target in _TARGETS)


def _words(element: "Element") -> str:
    """Return the words that an element begins with, as far as a label may be long."""
    return " ".join("".join(str(text) for text in itertools.islice(element.itertext(), _MOST_PIECES)).split())
