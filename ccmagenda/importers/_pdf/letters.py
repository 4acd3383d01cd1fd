"""Letters on a page, and the strips that they make: what stands on one line without a wide gap."""

from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._paper import is_bold, with_plain_marks
from ccmagenda.model import clean

SPACE, SOFT = 0.18, "\u00ad"
_SINIC_SPACE = 0.6  # programs set a little room between Chinese and figures, which is no blank
_OVERLAP = 0.25
_BLANKS = str.maketrans({"\u00a0": " ", "\u202f": " ", "\ufffe": SOFT})


@attrs.frozen
class Letter:
    """A letter and its box, in points from the upper left corner; ``mark`` is the marked content that it belongs to, or -1."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    mark: int = -1


@attrs.frozen(kw_only=True)
class Strip:
    """Words beside each other; ``first`` is how wide the first word is.

    ``open`` tells that a blank follows the last word, ``torn`` that the word itself goes on in the next line.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    bold: bool
    first: float
    open: bool = False
    torn: bool = False
    page: int = 0

    @property
    def centre(self) -> float:
        """Return the middle of the strip from left to right."""
        return (self.x0 + self.x1) / 2


def strip_of(letters: Sequence[Letter], page: int) -> Strip | None:
    """Return letters in their order as one strip, or None where all of them are blank."""
    seen = [letter for letter in letters if letter.text.strip()]
    if not seen:
        return None
    text = _spaced(letters)
    words = text.split()
    if not words:
        return None
    sizes = sorted(letter.size for letter in seen)
    x0, x1 = min(letter.x0 for letter in seen), max(letter.x1 for letter in seen)
    return Strip(
        text=" ".join(words),
        x0=x0,
        x1=x1,
        top=min(letter.top for letter in seen),
        bottom=max(letter.bottom for letter in seen),
        size=sizes[len(sizes) // 2],
        bold=is_bold((letter.text, letter.bold) for letter in seen),
        first=(x1 - x0) * len(words[0]) / len(text.strip()),
        open=not letters[-1].text.strip(),
        page=page,
    )


def strips_in_order(letters: Sequence[Letter], page: int) -> Iterator[Strip]:
    """Yield the strips of letters that are known to follow each other; a new one begins where the pen went back or down."""
    part: list[Letter] = []
    last: Letter | None = None
    for letter in letters:
        if letter.text.strip():
            if last is not None and _begins_anew(last, letter):
                if strip := strip_of(part, page):
                    yield strip
                part = []
            last = letter
        part.append(letter)
    if strip := strip_of(part, page):
        yield strip


def is_sinic(text: str) -> bool:
    """Tell whether a letter is of a script that sets no blanks between words, such as Chinese."""
    return "\u2e80" <= text[:1] <= "\ua4cf" or "\uf900" <= text[:1] <= "\uffef"


def _begins_anew(last: Letter, letter: Letter) -> bool:
    below = letter.top > last.bottom - _OVERLAP * min(last.size, letter.size)
    above = letter.bottom < last.top + _OVERLAP * min(last.size, letter.size)
    return below or above


def _spaced(letters: Sequence[Letter]) -> str:
    """Return the words of letters; a gap is a space, whether or not the file says so."""
    said: list[str] = []
    last: Letter | None = None
    for letter in letters:
        if letter.text.strip():
            wide = _SINIC_SPACE if is_sinic(letter.text) or (last and is_sinic(last.text)) else SPACE
            if last is not None and letter.x0 - last.x1 > wide * min(letter.size, last.size):
                said.append(" ")
            last = letter
        said.append(letter.text)
    return with_plain_marks(clean("".join(said)).translate(_BLANKS))
