r"""The one place where text is cleaned: every text that a value of the model holds has passed through here.

Removed are control characters, bidirectional overrides and isolates, byte-order marks, non-characters and lone
surrogates; line ends become ``\n``; the form is NFC. Kept are the marks that scripts need: LRM, RLM, ZWJ, ZWNJ.
"""

import re
import unicodedata

NONCHARACTERS = "\ufdd0-\ufdef" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
_REMOVED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff" + NONCHARACTERS + "]"
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"\s+")
_LOOSE = re.compile(r"\s{2,}|[^\S \u00a0\u202f]")
_BULLET = re.compile(r"\s*[-*\u2022](?:\s+|$)")
WITHIN = "\u2022 "
"""Stands in a calendar before a session within another; notes have no line that begins so, since their lists have dashes."""
BIDI_CONTROLS = frozenset("\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    r"""Return text that any reader can be given: NFC, ``\n`` for every line end, nothing that steers a screen.

    >>> clean("Caf\u0065\u0301\r\nbreak\x1b")
    'Café\nbreak'
    """
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", _REMOVED.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str) -> str:
    r"""Return cleaned text on one line, with single spaces and none at the ends.

    >>> one_line("  Opening\n of the   meeting ")
    'Opening of the meeting'
    """
    return _SPACES.sub(" ", clean(text)).strip()


def as_set(text: str) -> str:
    r"""Return cleaned text on one line like :func:`one_line`, but with the no-break spaces that its author set.

    >>> as_set("Quand\u202f: lundi\n 16\u00a0avril")
    'Quand\u202f: lundi 16\xa0avril'
    """
    return _LOOSE.sub(" ", clean(text)).strip()


def paragraphs(text: str) -> str:
    r"""Return cleaned text of many lines: tabs become spaces, no space ends a line, no empty line stands at the ends.

    >>> paragraphs("First.  \n\n\tSecond.\n")
    'First.\n\n Second.'
    """
    lines = (line.replace("\t", " ").rstrip() for line in clean(text).split("\n"))
    return "\n".join(lines).strip("\n")


def reflowed(text: str) -> str:
    r"""Return paragraphs with their lines joined, parted by one empty line; a line that begins with a dash stays a line.

    >>> reflowed("A text\nof two lines:\n\n\n* one,\n  and more\n- two")
    'A text of two lines:\n\n- one, and more\n- two'
    """
    parts = []
    for part in re.split(r"\n\s*\n", paragraphs(text)):
        lines: list[str] = []
        for line in part.split("\n"):
            bullet = _BULLET.match(line)
            if bullet:
                lines.append(f"- {as_set(line[bullet.end() :])}".strip())
            elif lines:
                lines[-1] = as_set(f"{lines[-1]} {line}")
            else:
                lines.append(as_set(line))
        parts.append("\n".join(lines))
    return "\n\n".join(part for part in parts if part)


def shortened(text: str, most: int = 60) -> str:
    r"""Return a text for a message: one line of at most ``most`` characters, an ellipsis where it was cut.

    >>> shortened("x" * 100, most=5)
    'xxxx…'
    """
    line = one_line(text[: 4 * most])
    return line if len(line) <= most and len(text) <= 4 * most else line[: most - 1] + "…"


def folded(text: str) -> str:
    r"""Return the form under which names are compared: no case, ``&`` as "and", one kind of apostrophe and space.

    >>> folded("Côte d\u2019Ivoire") == folded("côte d'ivoire")
    True
    >>> folded("Bosnia & Herzegovina")
    'bosnia and herzegovina'
    """
    plain = unicodedata.normalize("NFKC", clean(text)).replace("&", " and ")
    for mark in "\u2018\u2019\u02bc\u0060\u00b4":
        plain = plain.replace(mark, "'")
    for dash in "\u2010\u2011\u2012\u2013\u2212":
        plain = plain.replace(dash, "-")
    return _SPACES.sub(" ", unicodedata.normalize("NFKC", plain.casefold())).strip()
