"""The words by which programmes of a language are read, as data."""

from collections.abc import Mapping

import attrs

from ccmagenda.model.text import one_line


@attrs.frozen(kw_only=True)
class Lexicon:
    """Words of one language by what they tell of a line: "chair", "lunch", "room" and so on.

    A star stands for any end of a word. In the lists of months, weekdays and ordinals each entry has one place, and
    spellings of the same are parted by commas.

    >>> Lexicon(code="en", words={"break": ("coffee*",)}).of("break")
    ('coffee*',)
    """

    code: str = attrs.field(converter=one_line)
    words: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict, hash=False)

    def of(self, sort: str) -> tuple[str, ...]:
        """Return the words of a sort; a language need not have words of every sort."""
        return self.words.get(sort, ())
