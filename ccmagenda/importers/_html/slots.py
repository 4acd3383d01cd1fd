"""Parts of a page that begin with their hour and go on with what is on then: cards, rows of fields, lists of terms."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs

from ccmagenda.importers._html.kinds import UNPRINTED, why_unseen

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_CLOCK = r"(?:\d{1,2}\s?[:.h]\s?\d{2}|\d{1,2}(?=\s?(?:[ap]\.?\s?m|h\b|Uhr))|(?!19|20)[012]\d[0-5]\d)(?:\s?[ap]\.?\s?m\b\.?)?"
_AFTER = r"(?:\s?(?:h|hrs?|hours|horas|heures|Uhr)\b\.?)?"
_TO = r"\s*(?:[-\u2013\u2014\u2192/]|to|until|till|\u00e0|a|\u00e0s|bis|al?|\u0434\u043e)\s*(?:las\s+)?"
_ZONE = r"(?:\s*\(?(?-i:[A-Z]{2,5}(?:[+-]\d{1,2})?)\)?)?"
HOUR = re.compile(
    rf"(?:(?:from|at|de|\u00e0|a|von|ab|um|\u00e0s|das|dalle|alle)\s+)?(?:las\s+)?(?:\d{{1,2}}{_TO})?{_CLOCK}{_AFTER}(?:{_TO}{_CLOCK}{_AFTER})?{_ZONE}\s*[:.|\u2013-]?",
    re.IGNORECASE,
)
"""An hour, or a range of hours, and nothing else."""

_LONGEST, _MOST_PIECES = 40, 60
_PARTS = frozenset({"div", "li", "article", "section", "a"})
_WITHIN_LINES = frozenset({"a", "b", "em", "i", "label", "small", "span", "strong", "time"})
_MOST_HOURS = 2


@attrs.frozen
class Slot:
    """An hour as it is printed, and the parts of the page that follow it."""

    hour: str
    parts: Sequence["Element"]


def slot_of(element: "Element") -> Slot | None:
    """Return the slot that a part of a page is: one hour at its head, in elements of its own, and no other hour further down."""
    if element.tag not in _PARTS or (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        return None
    parts = [child for child in element if _is_worded(child)]
    hours: list[str] = []
    while len(hours) < min(_MOST_HOURS, len(parts)) and (said := _hour(parts[len(hours)])):
        hours.append(said)
    rest = parts[len(hours) :]
    if not hours or not rest or any(_hour(found) for part in rest for found in part.iter() if found.tag != "td"):
        return None
    return Slot(" \u2013 ".join(hours), rest)


def slots_of_terms(terms: "Element") -> "Iterator[Slot | Element]":
    """Yield the slots of a list of terms in which an hour is the term, and what stands between them as it is."""
    hour = ""
    parts: list[Element] = []
    for child in terms:
        if child.tag == "dd" and hour:
            parts.append(child)
            continue
        if hour and parts:
            yield Slot(hour, parts)
        hour, parts = _hour(child) if child.tag == "dt" else "", []
        if not hour:
            yield child
    if hour and parts:
        yield Slot(hour, parts)


def stands_apart(element: "Element") -> bool:
    """Tell whether an element of a class of its own follows another without a blank: a style sheet elsewhere parts the two."""
    before = element.getprevious()
    if before is None or before.tail or not {str(element.tag), str(before.tag)} <= _WITHIN_LINES:
        return False
    return (
        all("class" in found.attrib or found.tag == "time" for found in (before, element))
        and len(_said(before)) > 1
        and _said(element)[:1].isalnum()
    )


def _is_worded(element: "Element") -> bool:
    return str(element.tag) not in UNPRINTED and not why_unseen(element) and bool(_said(element))


def _hour(element: "Element") -> str:
    """Return the hour that an element holds, if that is all of it."""
    said = " ".join(_said(element).split())
    return said if len(said) < _LONGEST and HOUR.fullmatch(said) else ""


def _said(element: "Element") -> str:
    """Return the words of an element as far as an hour may be long."""
    said = ""
    for part in itertools.islice(element.itertext(), _MOST_PIECES):
        said = f"{said}{part}".lstrip()
        if len(said) > 2 * _LONGEST:
            break
    return said
