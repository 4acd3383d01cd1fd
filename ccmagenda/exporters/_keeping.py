"""Which blocks stay on the page of what follows, so that no page ends with a heading, or with what only leads on."""

import itertools
from collections.abc import Iterable, Iterator

from ccmagenda.model import Bullets, Heading, Outline, Paragraph, Sample, Table, Tone, words_of
from ccmagenda.model.document import Block

_SHORT = 500


def kept(blocks: Iterable[Block]) -> Iterator[tuple[Block, bool]]:
    """Yield each block, and whether it stays with the next one.

    A heading stays with what stands under it, and so do the lines that tell who leads or where it is. Below those there
    may be a further heading; a heading of the same rank or a higher one begins something else. A text stays with the
    quiet line below it, with its list and with its table.
    """
    level, headed = 0, False
    for block, after in itertools.pairwise((*blocks, None)):
        if block is None:
            return
        if isinstance(block, Heading):
            level, headed = block.level, True
            yield block, after is not None and not _ends(after, level)
        else:
            headed = headed and isinstance(block, Paragraph) and block.tone is Tone.QUIET
            yield block, isinstance(block, Paragraph) and _stays(block, after, level, headed=headed)


def _ends(after: Block | None, level: int) -> bool:
    """Tell whether the next block begins something else than the heading of a level is for."""
    return after is None or (isinstance(after, Heading) and after.level <= level)


def _stays(block: Paragraph, after: Block | None, level: int, *, headed: bool) -> bool:
    if len(words_of(block.words)) >= _SHORT or _ends(after, level):
        return False
    if headed:
        return True
    return after.tone is Tone.QUIET if isinstance(after, Paragraph) else isinstance(after, Bullets | Outline | Table | Sample)
