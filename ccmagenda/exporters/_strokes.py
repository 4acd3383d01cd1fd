"""The pieces of a drawn timeline: words of a known width, bars with closed or open ends, badges and braces, as SVG."""

import html
from collections.abc import Mapping

import attrs

from ccmagenda.exporters._timelines import SIGNS
from ccmagenda.model import Bar

INK, QUIET, LINE, LANE = "#1b1f24", "#4f5661", "#c3c9d1", "#f1f4f7"
_BLUE, _RED, _BROWN = "#0b4f8a", "#a3161c", "#8a4b00"
BAR, NAME, SMALL = 29, 13, 10
BADGE, _TIP = 17, 8
_NARROW, _SLIM, _BROAD = frozenset("ijl.,;:'!|\u2019"), frozenset("ftr()-I/ \u00b7"), frozenset("mwMW\u2014")


def safe(text: str) -> str:
    """Return a text that neither ends an element nor begins one."""
    return html.escape(text, quote=True)


def width_of(words: str, size: float) -> float:
    """Return about how wide words are in a face like Arial, rather too much than too little."""
    return size * sum(_em(letter) for letter in words)


def _em(letter: str) -> float:
    if letter in _NARROW:
        return 0.26
    if letter in _SLIM:
        return 0.34
    return 0.86 if letter in _BROAD else 0.72 if letter.isupper() else 0.57 if letter.isascii() else 0.8


def wrapped(words: str, size: float, room: float) -> list[str]:
    """Return words in lines that fit a width; a single word is never parted."""
    lines: list[str] = []
    for word in words.split():
        if lines and width_of(f"{lines[-1]} {word}", size) <= room:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def text(x: float, y: float, words: str, *, size: float = NAME, anchor: str = "start", more: str = "") -> str:
    """Return a line of words at a place."""
    return f'<text x="{x:g}" y="{y:g}" font-size="{size:g}" text-anchor="{anchor}"{more}>{safe(words)}</text>'


def outline(x: float, y: float, width: float, height: float, *, round_: float, opened: tuple[bool, bool]) -> str:
    """Return the path of a bar: round corners where it is closed, a notch where it began before, a tip where it goes on."""
    right, low, middle = x + width, y + height, y + height / 2
    begin = "" if opened[0] else f"A{round_:g} {round_:g} 0 0 1 "
    top = f"M{x:g} {y:g}" if opened[0] else f"M{x:g} {y + round_:g}{begin}{x + round_:g} {y:g}"
    if opened[1]:
        end = f"H{right - _TIP:g}L{right:g} {middle:g}L{right - _TIP:g} {low:g}"
    else:
        curve = f"A{round_:g} {round_:g} 0 0 1"
        end = f"H{right - round_:g}{curve} {right:g} {y + round_:g}V{low - round_:g}{curve} {right - round_:g} {low:g}"
    back = f"H{x:g}L{x + _TIP:g} {middle:g}" if opened[0] else f"H{x + round_:g}{begin}{x:g} {low - round_:g}"
    return f"{top}{end}{back}Z"


@attrs.frozen(kw_only=True)
class Pen:
    """What the marks of one drawing look like: the sign of each, and the name of the pattern for a breach."""

    signs: Mapping[str, str]
    hatched: str

    @property
    def own(self) -> frozenset[str]:
        """Return the marks that are not of the house: another role, a rule."""
        return frozenset(self.signs) - SIGNS.keys()

    def box(self, marks: tuple[str, ...], path: str) -> str:
        """Return a bar without its words: hatched for a breach, broken or dotted where it is not sure."""
        own = any(mark not in SIGNS for mark in marks)
        colour = _RED if "breach" in marks else _BLUE
        unsure = {"doubtful", "inferred", "term not known"} & set(marks)
        plain = "#ffffff" if own else "#f4f8fc" if unsure else "#dbe8f5"
        fill = f"url(#{self.hatched})" if "breach" in marks else plain
        dotted = {"doubtful", "term not known"} & set(marks)
        dash = ' stroke-dasharray="2 3"' if dotted else ' stroke-dasharray="7 3"' if "inferred" in marks else ""
        return f'<path d="{path}" fill="{fill}" stroke="{colour}" stroke-width="1.5"{dash}/>'

    def badges(self, marks: tuple[str, ...], x: float, y: float) -> str:
        """Return the signs of the marks, each white on a solid plate of its own shape."""
        return "".join(self._badge(mark, x + number * BADGE, y) for number, mark in enumerate(marks))

    def _badge(self, mark: str, x: float, y: float) -> str:
        middle, colour = x + BADGE / 2 - 1, _RED if mark == "breach" else _BROWN if mark == "doubtful" else _BLUE
        if mark == "breach":
            plate = f'<path d="M{middle:g} {y - 9:g}L{middle + 9:g} {y + 7:g}H{middle - 9:g}Z" fill="{colour}"/>'
        elif mark == "back to back":
            plate = f'<rect x="{middle - 7.5:g}" y="{y - 7.5:g}" width="15" height="15" rx="2" fill="{colour}"/>'
        else:
            plate = f'<circle cx="{middle:g}" cy="{y:g}" r="7.5" fill="{colour}"/>'
        white = ' fill="#ffffff" font-weight="bold" aria-hidden="true"'
        return plate + text(middle, y + 4.5, self.signs[mark], size=12, anchor="middle", more=white)


def shape(bar: Bar) -> float:
    """Return how round the corners of a bar are: those with a mark of their own, such as another role, are round."""
    return BAR / 2 if any(mark not in SIGNS for mark in bar.marks) else 4


def opened(bar: Bar) -> tuple[bool, bool]:
    """Tell which ends of a bar are open."""
    return bool(bar.since), bool(bar.until)


def brace(x: float, y: float, width: float, words: str) -> str:
    """Return a brace below the lanes of a group, with words in it."""
    room = width_of(words, SMALL) + 8
    line = f'<path d="M{x:g} {y - 5:g}V{y:g}H{x + width:g}V{y - 5:g}" fill="none" stroke="{_BROWN}" stroke-width="1.5"/>'
    plate = f'<rect x="{x + (width - room) / 2:g}" y="{y - 6:g}" width="{room:g}" height="12" fill="{LANE}"/>'
    bold = f' fill="{_BROWN}" font-weight="bold"'
    return line + plate + text(x + width / 2, y + 3.5, words, size=SMALL, anchor="middle", more=bold)
