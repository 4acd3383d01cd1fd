"""Conditions with the sentences that they stand for, so that what cannot be done can be told."""

import attrs

from ccmagenda.model import Force
from ccmagenda.planner._timetable import Price

LEAST = 1


@attrs.frozen(kw_only=True)
class Levels:
    """What outweighs what: the smaller number goes first. A SHALL has no level, it is never given up."""

    moves: int = 0
    should: int = 1
    custom: int = 2
    shares: int = 3
    written: int = 4

    def price(self, force: Force) -> Price | None:
        """Return what breaking a rule of a force costs; None where it cannot be broken."""
        if force is Force.SHALL:
            return None
        return Price(self.should if force is Force.SHOULD else self.custom)


MOVING_LAST = Levels(should=0, moves=1)


class Reasons:
    """Sentences by the numbers that conditions bear; ``told`` are also shown where a wish is given up."""

    def __init__(self) -> None:
        """Begin with none."""
        self.sentences: list[str] = []
        self._known: dict[str, int] = {}

    def number(self, sentence: str) -> int:
        """Return the number of a sentence, the same each time."""
        if sentence not in self._known:
            self._known[sentence] = len(self.sentences)
            self.sentences.append(sentence)
        return self._known[sentence]
