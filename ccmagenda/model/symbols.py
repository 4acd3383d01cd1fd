"""Symbols of documents: CCM/MSP/2012/2/Rev.1/Add.1 is a paper, revised once, with its first addendum."""

import re

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.sequences import in_order
from ccmagenda.model.text import one_line, shortened

SUFFIXES = ("Rev", "Add", "Corr", "Amend")
_SUFFIX = re.compile(rf"(?P<kind>{'|'.join(SUFFIXES)})\.(?P<number>[1-9]\d{{0,2}})", re.IGNORECASE)
_PART = re.compile(r"[^\s/]+")


def _suffixes(instance: object, attribute: object, value: tuple[tuple[str, int], ...]) -> None:  # noqa: ARG001 - a validator
    wrong = [f"{kind}.{number}" for kind, number in value if kind not in SUFFIXES or not 0 < number < 1000]
    if wrong:
        sentence = f"'{shortened(wrong[0])}' does not stack upon a symbol - these do, from 1 to 999: {', '.join(SUFFIXES)}"
        raise InvalidValueError(sentence)


@attrs.frozen
class Symbol:
    """A symbol: its stem ("CCM/MSP/2012/2") and what stacks upon it, each a kind and a number.

    >>> str(Symbol.read("CCM/MSP/2012/2/Rev.1").added("Add"))
    'CCM/MSP/2012/2/Rev.1/Add.1'
    """

    stem: str = attrs.field(converter=one_line)
    suffixes: tuple[tuple[str, int], ...] = attrs.field(default=(), converter=in_order, validator=_suffixes)

    @classmethod
    def read(cls, text: str) -> "Symbol":
        """Return the symbol that a text is; parts are divided by slashes and hold no spaces."""
        parts = one_line(text).split("/")
        if not all(_PART.fullmatch(part) for part in parts):
            sentence = f"'{shortened(text)}' is not a symbol - write it as CCM/MSP/2012/2 or CCM/MSP/2012/2/Rev.1"
            raise InvalidValueError(sentence)
        found: list[tuple[str, int]] = []
        while len(parts) > 1 and (match := _SUFFIX.fullmatch(parts[-1])):
            found.insert(0, (match["kind"].capitalize(), int(match["number"])))
            parts.pop()
        return cls("/".join(parts), tuple(found))

    def added(self, kind: str, number: int = 1) -> "Symbol":
        """Return the symbol of an addendum, a corrigendum or an amendment to this paper."""
        return Symbol(self.stem, (*self.suffixes, (kind, number)))

    def following(self, kind: str) -> "Symbol":
        """Return the next of a kind: a first one is stacked, a later one takes the place of the one before.

        A revision replaces the whole paper: what was stacked on the paper before falls away with it.

        >>> [str(Symbol.read(text).following("Rev")) for text in ("CCM/1", "CCM/1/Rev.1/Add.2")]
        ['CCM/1/Rev.1', 'CCM/1/Rev.2']
        >>> [str(Symbol.read(text).following("Corr")) for text in ("CCM/1/Rev.1", "CCM/1/Rev.1/Corr.1")]
        ['CCM/1/Rev.1/Corr.1', 'CCM/1/Rev.1/Corr.2']
        """
        kinds = [known for known, _ in self.suffixes]
        revised = len(kinds) - kinds[::-1].index("Rev") if "Rev" in kinds else 0
        paper, stacked = self.suffixes[:revised], dict(self.suffixes[revised:])
        if kind == "Rev":
            return Symbol(self.stem, (*paper[:-1], ("Rev", paper[-1][1] + 1 if paper else 1)))
        return Symbol(self.stem, (*paper, (kind, stacked.get(kind, 0) + 1)))

    def __str__(self) -> str:
        """Return the symbol as printed."""
        return "/".join((self.stem, *(f"{kind}.{number}" for kind, number in self.suffixes)))
