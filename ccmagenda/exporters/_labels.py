"""How much room the numbers of an outline take: the same in all of a paper, so that its points stand in line."""

from collections.abc import Callable, Iterable, Mapping

from ccmagenda.model import Outline
from ccmagenda.model.document import Block

LONGEST, DEEPEST = 8, 6


def rooms(blocks: Iterable[Block], width_of: Callable[[str], float]) -> dict[int, float]:
    """Return how wide the widest label of each level is; one of more than a few letters does not count.

    >>> from ccmagenda.model import Point
    >>> rooms([Outline([Point(label="8.", words="a"), Point(label="(a)", words="b", level=2)])], len)
    {1: 2, 2: 3}
    """
    found: dict[int, float] = {}
    for block in blocks:
        for point in block.points if isinstance(block, Outline) else ():
            if len(point.label) <= LONGEST:
                level = min(DEEPEST, max(1, point.level))
                found[level] = max(found.get(level, 0), width_of(point.label))
    return found


def indents(level: int, labels: Mapping[int, float], least: int) -> tuple[int, int]:
    """Return in which column the points of a level begin, and how many columns their labels take, with the space behind.

    >>> indents(2, {1: 6, 2: 3}, 5)
    (7, 5)
    """
    each = [max(least, int(labels.get(number, 0)) + 1) for number in range(1, max(1, level) + 1)]
    return sum(each[:-1]), each[-1]
