"""Numbers and letters that Word prints before paragraphs of a list, counted as Word counts them (ISO/IEC 29500-1, 17.9)."""

import re
from collections.abc import Callable, Mapping
from xml.etree import ElementTree as ET

import attrs

from ccmagenda.importers._docx.styles import is_on, left_in, number_in
from ccmagenda.importers._numerals import BULLET, letter, roman

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@attrs.frozen(kw_only=True)
class _Level:
    start: int
    form: str
    text: str
    restart: int
    legal: bool
    left: int | None


_FORMS: Mapping[str, Callable[[int], str]] = {
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "decimalZero": lambda number: f"{number:02d}",
    "none": lambda _number: "",
}


class Numbers:
    """The lists of a document, and how far each has counted."""

    def __init__(self, root: ET.Element) -> None:
        """Take the lists from their part of the package."""
        abstract = {found.get("abstractNumId", ""): found for found in root.findall("w-abstractNum")}
        named = {_val(found, "w-styleLink"): key for key, found in abstract.items() if found.find("w-styleLink") is not None}
        self._lists: dict[str, tuple[str, dict[int, _Level]]] = {}
        for number in root.findall("w-num"):
            key = _val(number, "w-abstractNumId")
            found = abstract.get(key)
            if found is not None and found.find("w-lvl") is None:
                key = named.get(_val(found, "w-numStyleLink"), key)
                found = abstract.get(key)
            if found is not None:
                self._take(number, key, found)
        self._counts: dict[str, dict[int, int]] = {}
        self._by_style = {
            style: level
            for found in abstract.values()
            for number, level_element in enumerate(found.findall("w-lvl"))
            if (style := _val(level_element, "w-pStyle")) and (level := number_in(level_element, "ilvl", number)) < _LEVELS
        }

    def level_of_style(self, style: str, said: int) -> int:
        """Return the level that a list gives to paragraphs of a style, else the one that is said."""
        return self._by_style.get(style, said)

    def left(self, key: str, level: int) -> int | None:
        """Return where the text of a level begins, in twentieths of a point, or None where the list does not say."""
        found = self._lists.get(key, ("", {}))[1].get(level)
        return found.left if found else None

    def next(self, key: str, level: int) -> str:
        """Count on, and return what is printed before the paragraph: "3.", "(a)", a bullet, or nothing."""
        counter, levels = self._lists.get(key, ("", {}))
        found = levels.get(level)
        if found is None:
            return ""
        counts = self._counts.setdefault(counter, {})
        counts[level] = counts.get(level, found.start - 1) + 1
        for deeper in [other for other in counts if other > level and (other not in levels or levels[other].restart > level)]:
            del counts[deeper]
        if found.form == "bullet":
            return _bullet(found.text)
        return _PLACE.sub(lambda place: self._said(int(place[1]) - 1, counts, levels, legal=found.legal), found.text).strip()

    def _take(self, number: ET.Element, key: str, abstract: ET.Element) -> None:
        levels = dict(map(_level, abstract.findall("w-lvl")[:_LEVELS]))
        counter = key
        for override in number.findall("w-lvlOverride"):
            ilvl = number_in(override, "ilvl")
            own = override.find("w-lvl")
            if own is not None:
                levels |= dict([_level(own)])
            start = override.find("w-startOverride")
            if start is not None and ilvl in levels:
                levels[ilvl] = attrs.evolve(levels[ilvl], start=number_in(start, default=1))
                counter = f"own {number.get('numId', '')}"
        self._lists[number.get("numId", "")] = (counter, levels)

    @staticmethod
    def _said(level: int, counts: dict[int, int], levels: dict[int, _Level], *, legal: bool) -> str:
        if level not in levels:
            return ""
        number = counts.get(level, levels[level].start)
        form = _FORMS.get(levels[level].form) if not legal else None
        return form(number) if form else str(number)


def _bullet(text: str) -> str:
    """Return the mark of a list; marks of symbol fonts are only known there, and become a bullet."""
    mark = text.strip()[:1]
    return mark if mark and not "\ue000" <= mark <= "\uf8ff" and not mark.isalnum() else BULLET


def _level(element: ET.Element) -> tuple[int, _Level]:
    """Return a level of a list with its place, counted from 0."""
    ilvl = number_in(element, "ilvl")
    return ilvl, _Level(
        start=number_in(element.find("w-start"), default=1),
        form=_val(element, "w-numFmt") or "decimal",
        text=_val(element, "w-lvlText"),
        restart=number_in(element.find("w-lvlRestart"), default=ilvl),
        legal=bool(is_on(element.find("w-isLgl"))),
        left=left_in(element),
    )


def _val(element: ET.Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else found.get("val", "")
