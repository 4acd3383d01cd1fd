"""What the carriers of papers share: what they hand on, what they leave out, what they refuse, and how a line is judged."""

import re
from collections.abc import Iterable

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.importers._seeming import seeming
from ccmagenda.model import Finding, Force, Origin, shortened
from ccmagenda.model.sequences import in_order

_LONGEST_TOLD = 200
_NUMBERED = r"(?:\d{1,3}(?:\.\d(?!\d))*|\d[\u2013-]\d|[A-Za-z]|[ivxIVX]{1,5})"
_BULLETS = "\u2022\u25cf\u25aa\u25e6\u00b7\uf0b7\u2013-"
LABEL = re.compile(rf"\(?{_NUMBERED}[.)]?(?:\s?\([a-z]{{1,4}}\))*[.)]?|[{_BULLETS}]")
"""A number, letter or bullet that stands apart from the words after it; hours ("9.30") are none."""

_NOTE_MARK = re.compile(r"[(\[]?(?:\d{1,2}|[a-z]|[*\u2020\u2021\u00a7]{1,3})[)\]]?\Z")
_SYMBOL = re.compile("(?<![^\\s])[\uf020-\uf0ff](?:\\s+|(?=\\w)|$)")
_AFTER_A_WORD = re.compile(r"[^\W\d_][)\u2019\"'.,;:]*\Z")


def refuse_size(data: bytes, path: str, largest: int) -> None:
    """Raise :class:`UnreadableError` for a file that is too large to be looked at."""
    if len(data) > largest:
        sentence = f"{path}: the file has more than {largest:,} bytes, which is the limit - save it without its pictures"
        raise UnreadableError(sentence)


def not_what_it_says(data: bytes, path: str, what: str, way_out: str) -> UnreadableError:
    """Return the refusal of a file that is of another kind than its name says; ``way_out`` is what to do."""
    return UnreadableError(f"{path}: this is no {what}, but seems to be {seeming(data)} - {way_out}")


def left_out(what: str, text: str, origin: Origin) -> Finding:
    """Return the leftover that tells of words which the carrier does not hand on."""
    sentence = f"{what} is left out: '{shortened(text, _LONGEST_TOLD)}'"
    return Finding(rule="file.leftover", sentence=sentence, force=Force.CUSTOM, origin=origin)


def doubted(sentence: str, origin: Origin) -> Finding:
    """Return the doubt about something that the carrier decided without being certain."""
    return Finding(rule="file.doubt", sentence=sentence, force=Force.CUSTOM, origin=origin)


def is_bold(pieces: Iterable[tuple[str, bool]]) -> bool:
    """Tell whether a line is bold: it begins so, and at least half of its letters are; figures, as those of hours, do not count.

    >>> is_bold([("Victim assistance", True), (" (Austria)", False)]), is_bold([("Note:", True), (" all are welcome", False)])
    (True, False)
    """
    printed = [(words.strip(), strong) for words, strong in pieces if words.strip()]
    worded = any(letter.isalpha() for words, _ in printed for letter in words)
    counts = [(sum(letter.isalpha() for letter in words) if worded else len(words), strong) for words, strong in printed]
    letters = sum(count for count, _ in counts)
    return bool(printed) and printed[0][1] and 2 * sum(count for count, strong in counts if strong) >= letters


def is_note_mark(raised: str, before: str) -> bool:
    """Tell whether raised letters lead to a note: after a word, and nothing that belongs to a date or a number.

    >>> is_note_mark("1", "Opening of the meeting"), is_note_mark("th", "16")
    (True, False)
    """
    return bool(_NOTE_MARK.match(raised.strip()) and _AFTER_A_WORD.search(before[-20:].rstrip()))


def with_plain_marks(text: str) -> str:
    r"""Return a text with bullets in the place of signs that only symbol fonts know, and that stand before words.

    >>> with_plain_marks("\uf0b7 Opening")
    '• Opening'
    """
    return _SYMBOL.sub("\u2022 ", text)


def steps(places: Iterable[float], tolerance: float) -> dict[float, int]:
    """Return for each place on the line the step to the right that it stands for; places close to each other are one step.

    >>> steps([0, 425, 430, 1134, 0], tolerance=100)
    {0: 0, 425: 1, 430: 1, 1134: 2}
    """
    ordered = sorted(set(places))
    found: dict[float, int] = {}
    step = 0
    for number, place in enumerate(ordered):
        step += number > 0 and place - ordered[number - 1] > tolerance
        found[place] = step
    return found


@attrs.frozen(kw_only=True)
class Carried:
    """What a carrier hands on: the lines of a paper, what it leaves out or doubts, and the language that the file says.

    ``ours`` tells that the file itself shows that ccmagenda set it.
    """

    lines: tuple[PrintedLine, ...] = attrs.field(converter=in_order)
    apart: tuple[Finding, ...] = attrs.field(default=(), converter=in_order)
    language: str = ""
    ours: bool = False
