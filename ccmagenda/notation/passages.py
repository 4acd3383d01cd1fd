"""Pieces of a running text that know where they stand in it, so that each fault in them has its true line and column."""

import re
from collections.abc import Iterator

import attrs

from ccmagenda.model import Origin


@attrs.frozen
class Passage:
    """A piece of a text, from one letter to another."""

    path: str
    whole: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the words, as they stand."""
        return self.whole[self.start : self.end]

    @property
    def origin(self) -> Origin:
        """Return where its first word begins."""
        start = self.start + len(self.text) - len(self.text.lstrip())
        line_start = self.whole.rfind("\n", 0, start) + 1
        return Origin(self.path, self.whole.count("\n", 0, start) + 1, start - line_start + 1)

    def part(self, start: int, end: int) -> "Passage":
        """Return a piece of it; letters are counted from its own beginning."""
        return attrs.evolve(self, start=self.start + start, end=self.start + end)

    def stripped(self, marks: str = "") -> "Passage":
        """Return it without spaces at its ends, and without the marks at its end."""
        begin = len(self.text) - len(self.text.lstrip())
        words = self.text.rstrip()
        while marks and words and words[-1] in marks:
            words = words[:-1].rstrip()
        return self.part(min(begin, len(words)), len(words))

    def parted(self, mark: re.Pattern[str]) -> Iterator["Passage"]:
        """Yield what stands between the marks."""
        begin = 0
        for match in mark.finditer(self.text):
            yield self.part(begin, match.start())
            begin = match.end()
        yield self.part(begin, len(self.text))


def paragraphs(text: str, path: str, begins: re.Pattern[str], ends: re.Pattern[str]) -> Iterator[Passage]:
    """Yield the paragraphs of a text whose lines may be broken, as in text that was pasted from a page.

    A paragraph ends at an empty line, before a line that begins one, and after a line that ends one.
    """
    held: Passage | None = None
    for line in Passage(path, text, 0, len(text)).parted(re.compile("\n")):
        words = line.stripped()
        if held and (not words.text or begins.match(words.text) or ends.search(held.text)):
            yield held
            held = None
        if words.text:
            held = attrs.evolve(held, end=words.end) if held else words
    if held:
        yield held
