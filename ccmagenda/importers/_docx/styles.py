"""What styles of a Word document say of a paragraph: how high a heading it is, whether it is bold, where it begins."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import attrs

_OFF = frozenset({"0", "false", "off", "none"})
_BODY_TEXT = 9
_MOST_ANCESTORS = 30


def is_on(element: ET.Element | None) -> bool | None:
    """Return what a switch such as ``w-b`` says, or None where it is not there."""
    return None if element is None else element.get("val", "1").casefold() not in _OFF


def number_in(element: ET.Element | None, name: str = "val", default: int = 0) -> int:
    """Return a whole number from an attribute; what is none counts as the default."""
    said = "" if element is None else element.get(name, "")
    digits = said.removeprefix("-").partition(".")[0]
    return int(said.partition(".")[0]) if digits.isascii() and digits.isdigit() and len(digits) < 10 else default


@attrs.frozen(kw_only=True)
class Look:
    """How a style looks: ``outline`` is 1 to 9 for headings and 0 for none; the numbering is that of its list."""

    name: str = ""
    outline: int = 0
    bold: bool = False
    hidden: bool = False
    numbering: str = ""
    level: int = 0
    left: int | None = None
    first: int | None = None


PLAIN = Look()


class Styles:
    """The styles of a document, each with what it takes over from those that it is based on."""

    def __init__(self, root: ET.Element) -> None:
        """Take the styles from their part of the package."""
        found = list(root.findall("w-style"))
        self._styles = {style.get("styleId", ""): style for style in found}
        self._default = next((s.get("styleId", "") for s in found if s.get("type") == "paragraph" and s.get("default")), "")
        self._looks: dict[str, Look] = {}

    def paragraph(self, key: str) -> Look:
        """Return the look of paragraphs of a style; an unknown one looks like the default."""
        return self.look(key if key in self._styles else self._default)

    def look(self, key: str) -> Look:
        """Return the look of a style, of paragraphs or of letters."""
        if key not in self._looks:
            self._looks[key] = self._resolved(key)
        return self._looks[key]

    def _resolved(self, key: str) -> Look:
        """Return the look: the nearest in the line of ancestors that says a thing is believed."""
        line = list(self._line(key))
        return Look(
            name=_val(line[0].find("w-name")).casefold() if line else "",
            outline=next((level for style in line if (level := outline_in(style)) is not None), 0),
            bold=_first_switch(line, "w-rPr/w-b"),
            hidden=_first_switch(line, "w-rPr/w-vanish"),
            numbering=next((said for style in line if (said := _val(style.find("w-pPr/w-numPr/w-numId")))), ""),
            level=next((level for style in line if (level := _level(style)) is not None), 0),
            left=next((place for style in line if (place := left_in(style)) is not None), None),
            first=next((place for style in line if (place := first_in(style)) is not None), None),
        )

    def _line(self, key: str) -> Iterator[ET.Element]:
        for _ in range(_MOST_ANCESTORS):
            style = self._styles.get(key)
            if style is None:
                return
            yield style
            key = _val(style.find("w-basedOn"))


def outline_in(element: ET.Element) -> int | None:
    """Return the level of the outline that a paragraph or style says, 1 for the highest, 0 for text; None for nothing."""
    said = element.find("w-pPr/w-outlineLvl")
    if said is None:
        return None
    level = number_in(said, default=_BODY_TEXT)
    return level + 1 if 0 <= level < _BODY_TEXT else 0


def left_in(element: ET.Element) -> int | None:
    """Return where the text of a paragraph begins, in twentieths of a point from the margin."""
    return _indent(element, "left", "start")


def first_in(element: ET.Element) -> int | None:
    """Return how far the first line begins to the right of that, or to its left where it is negative."""
    hanging = _indent(element, "hanging")
    return -hanging if hanging is not None else _indent(element, "firstLine")


def _indent(element: ET.Element, *names: str) -> int | None:
    said = element.find("w-pPr/w-ind")
    return next((number_in(said, name) for name in names if said is not None and name in said.attrib), None)


def _level(style: ET.Element) -> int | None:
    said = style.find("w-pPr/w-numPr/w-ilvl")
    return None if said is None else number_in(said)


def _first_switch(line: list[ET.Element], path: str) -> bool:
    return next((on for style in line if (on := is_on(style.find(path))) is not None), False)


def _val(element: ET.Element | None) -> str:
    return "" if element is None else element.get("val", "")
