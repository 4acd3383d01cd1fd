"""Lines that were broken since they were full, and lines that were ended: which go on, and how their words are joined."""

from collections.abc import Iterable, Sequence

import attrs

from ccmagenda.importers._pdf.letters import SOFT, SPACE, Strip, is_sinic

_RARELY = 0.03
_FULL, _SHORT, _BLANK = 0.75, 3, 0.3
_DASHES = ("-", "\u2010", "\u2013", "\u2014", "/", SOFT)


@attrs.frozen(kw_only=True)
class Wrapping:
    """How to tell a line that was full from one that was ended on purpose.

    Most programs write the blank at which a line was broken, and none where it ends (``told``); some write one or none
    everywhere, and then a line was ended where the next word would have found room.
    """

    told: bool

    def goes_on(self, before: Strip, after: Strip, right: float, *, slack: float = 0, walled: bool = False) -> bool:
        """Tell whether a strip goes on in the next line only since no room was left before the right edge.

        Where that edge is a wall, as that of a cell, not even the blank may have found room.
        """
        if self.is_torn(before, after, right):
            return True
        if self.told:
            return before.open or (walled and before.x1 + _BLANK * before.size > right)
        return before.x1 + after.first + SPACE * before.size + slack > right

    def is_torn(self, before: Strip, after: Strip, right: float) -> bool:
        """Tell whether a word goes on in the next line: after a dash, or since its column is narrower than the word."""
        if before.text.endswith(_DASHES) and before.text[-2:-1].isalnum():
            return True
        rest = after.text[:1].islower() or (before.text.isupper() and len(after.text) < _SHORT)
        full = " " not in before.text and before.x1 > right - _FULL * before.size
        return self.told and not before.open and full and rest

    def paragraphs(self, strips: Sequence[Strip], right: float, *, slack: float = 0, walled: bool = False) -> list[list[Strip]]:
        """Return strips below each other as paragraphs."""
        parts: list[list[Strip]] = []
        for strip in strips:
            if parts and self.goes_on(parts[-1][-1], strip, right, slack=slack, walled=walled):
                last = parts[-1][-1]
                parts[-1][-1] = attrs.evolve(last, torn=self.is_torn(last, strip, right))
                parts[-1].append(strip)
            else:
                parts.append([strip])
        return parts


def wrapping_of(strips: Iterable[Strip]) -> Wrapping:
    """Return how lines are broken in a paper with these strips."""
    ends = [strip.open for strip in strips]
    return Wrapping(told=_RARELY * len(ends) < sum(ends) < (1 - _RARELY) * len(ends))


def said_together(strips: Sequence[Strip]) -> str:
    """Return the words of strips that go on from one line to the next."""
    said: list[str] = []
    for before, strip in zip([None, *strips], strips, strict=False):
        if before is not None:
            sinic = is_sinic(before.text[-1:]) and is_sinic(strip.text)
            said.append("" if before.torn or sinic else " ")
        said.append(strip.text)
    return "".join(said).replace(SOFT, "").strip()
