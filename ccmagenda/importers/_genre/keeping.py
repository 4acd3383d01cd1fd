"""No silent loss: a line of which a word is nowhere in what was read is a leftover, whatever became of it."""

import re
from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.layout.lost_blanks import with_blanks
from ccmagenda.importers._genre.terms.mending import mended
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._printed import PrintedLine
from ccmagenda.model import PrintedItem, PrintedPerson, PrintedProgramme, PrintedSitting

_AND = "و"
"""The "and" of Arabic, which is written as one with the word behind it."""
_WORD = re.compile(r"[^\W\d_¹²³⁰-₉]{2,}")
_TAG = re.compile(r"<[bB][rR]\s*/?>")
"""The end of a line within a cell."""
_SEAM = re.compile("(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
"""Where two words have run into one: "openingC18/103", of which the reading makes two."""
_DATED = re.compile("(?<=\\d)[年月日时分]")
"""The sign behind a figure of a Chinese date or hour, which the word behind it touches."""


def keep_all(lines: Sequence[PrintedLine], printed: PrintedProgramme, words: Words, found: Found, *, ours: bool) -> None:
    """Leave over every line that holds a word which is neither in the programme nor one that only tells what is what."""
    kept = words_in(" ".join(_texts(printed))) | words.signs(ours=ours) | _words_of_lengths(printed, words)
    left = found.left  # asked for once: it is made anew each time
    parted = with_blanks(lines, words)
    said = ((place, words_in(mended(line.text)[0]) - kept) for place, line in enumerate(parted) if place not in left)
    found.leave_lines(place for place, missing in said if any(word.removeprefix(_AND) not in kept for word in missing))


def _words_of_lengths(printed: PrintedProgramme, words: Words) -> set[str]:
    """Return the words for minutes where a length was read, which is kept as a figure."""
    told = any(item.minutes or any(person.minutes for person in item.people) for _, _, item in printed.walk())
    return words_in(" ".join(words.of("minutes"))) if told else set()


def words_in(text: str) -> set[str]:
    """Return the words of a text, without figures (also raised ones), signs and single letters.

    >>> sorted(words_in("2. Opening of the 4MSP"))
    ['msp', 'of', 'opening', 'the']
    >>> sorted(words_in("Words of openingC18/103"))
    ['of', 'opening', 'words']
    """
    return {word.casefold() for word in _WORD.findall(_SEAM.sub(" ", _DATED.sub(" ", _TAG.sub(" ", text))))}


def _texts(printed: PrintedProgramme) -> Iterator[str]:
    yield from (printed.title, printed.venue, printed.zone, printed.symbol, *_people(printed.people))
    for day in printed.days:
        for sitting in day.sittings:
            yield from _sitting(sitting)


def _people(people: Sequence[PrintedPerson]) -> Iterator[str]:
    return (person.words for person in people)


def _sitting(sitting: PrintedSitting) -> Iterator[str]:
    yield from (sitting.name, sitting.title, sitting.body, sitting.room, sitting.serial, *_people(sitting.people))
    for item in sitting.items:
        yield from _item(item)


def _item(item: PrintedItem) -> Iterator[str]:
    yield from (item.title, item.number, item.room, item.track, item.after, item.notes, *item.documents, *_people(item.people))
