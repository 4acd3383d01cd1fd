"""The documents of a meeting as they stand in its programme file."""

import attrs

from ccmagenda.model import NOWHERE, Origin
from ccmagenda.model.agenda import PRINTED
from ccmagenda.notation.shapes import Word, texts, word


@attrs.frozen(kw_only=True)
class WrittenDocument:
    """A document that the meeting has before it."""

    origin: Origin = NOWHERE
    symbol: Word = word("its symbol, like CCM/MSP/2012/WP.3", required=True)
    title: tuple[tuple[Word, Word], ...] = texts("its title as printed")
    submitted_by: tuple[tuple[Word, Word], ...] = texts("who submits it, like 'the President of the Second Meeting'")
    item: Word = word("the number of the agenda item that it is for")
    kind: Word = word(
        "which of the papers that are printed from this file it is; that paper then bears this symbol",
        what="a kind of paper that bears a symbol",
        choices=PRINTED,
    )
    issued: Word = word("the date that it bears, like 2012-03-30, where it is printed from this file")
