"""What sentences tell of a meeting, where a paper has no rows at all: on which day, at which hours, what, and where."""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.lines.sorts import is_room
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._genre.times.dates import day_within
from ccmagenda.importers._printed import PrintedLine

_ENDS = re.compile(r"(?<=[^\W\d_]{2}[.!?;])\s+(?=[A-ZÀ-ÝА-Я«“\"])|(?<=[ap]\.m\.)\s+(?=[A-Z])|(?<=\d[.;])\s+(?=[A-ZÀ-Ý])")
_JOINTS = (
    r"(?:[\s,–—-]+(?:«will-be-held»|«took-place»|«at-hour»|«at»|«from»|«open-from»|«on»|«to»|meets?|starts?|begins?|opens?"
    r"|follows?|on|in|is|are|will|be|held|le|du|el|del|se|am|um|vom|resumes?))+[\s,]*$"
)
_ROOM = (
    r"[\s,]*(?:«at»|in|en|dans|à|–|—|-)\s*(?:the\s|la\s|el\s|le\s)?"
    r"((?:(?-i:[A-ZÀ-Ý])|(?=(?:«room»)\s))[^,.;()]{2,60}?)\s*(?:[,.;(]|$)"
)
_LONGEST = 30


@attrs.frozen
class _Told:
    """The day and the hours that a sentence tells, and what it says besides."""

    day: str
    hours: str
    title: str
    room: str

    def lines(self) -> Iterator[str]:
        """Yield the lines of a programme that tell the same."""
        if self.day:
            yield self.day
        if self.title:
            yield f"| {self.hours} | {self.title} | {self.room} |" if self.room else f"{self.hours} {self.title}"


def told_lines(lines: Sequence[PrintedLine], words: Words) -> list[PrintedLine]:
    """Return the rows that sentences tell, below the lines before the first of them; none where no day or no hours are told."""
    told = [[found for sentence in _ENDS.split(line.text) if (found := _told(sentence, words))] for line in lines]
    first = next((place for place, each in enumerate(told) if any(one.hours for one in each)), len(lines))
    dated = any(one.day for each in told for one in each)
    named = any(words.regex(r"(?:«paper»|«daily-papers»)(?!\w)").match(line.text) for line in lines)
    dated = dated or (named and sum(bool(one.hours) for each in told for one in each) > 1)
    if first == len(lines) or not dated:
        return []
    rows = [
        attrs.evolve(line, text=text, cells=())
        for line, each in zip(lines[first:], told[first:], strict=True)
        for one in each
        for text in one.lines()
    ]
    return [*lines[:first], *rows]


def _told(sentence: str, words: Words) -> _Told | None:
    day = day_within(sentence, words)
    begin, end = day[1:] if day and not day[0].is_range else (0, 0)
    hours = next(_hours(sentence, begin, end, words), None)
    if hours is None:
        return _Told(sentence[begin:end], "", "", "") if end else None
    spans = sorted([(begin, end), hours] if end else [hours])
    before = words.regex(_JOINTS).sub("", f" {sentence[: spans[0][0]].rstrip()}").strip(" ,:–—-")
    behind = sentence[spans[-1][1] :]
    room = words.regex(_ROOM).match(behind)
    title = before or behind[room.end() if room else 0 :].strip(" ,.:–—-")
    title = words.regex(r"^(?:«articles»|le|la|les|el|los|las|der|die|das)\s+").sub("", title)
    title = " ".join(title.split()[-_LONGEST:])
    place = room[1] if room and is_room(room[1], words) else ""
    return _Told(sentence[begin:end], sentence[slice(*hours)], title[:1].upper() + title[1:], place)


def _hours(sentence: str, begin: int, end: int, words: Words) -> Iterator[tuple[int, int]]:
    """Yield where hours begin and end in a sentence, outside the day that it names."""
    for start in re.finditer(r"(?<![\w/.:–—-])(?=\d)", sentence):
        if begin <= start.start() < end:
            continue
        found = clock_at(sentence[start.start() :], words)
        alone = found is not None and found[0].style == "dot" and found[0].end is None
        told = words.regex(r".*(?:^|\s)(?:«at-hour»|«at»|«from»|at|à|um)\s$").match(sentence[: start.start()])
        if found and found[0].start and (not alone or told or re.match(r"\s[–—-]\s", sentence[start.start() + found[1] :])):
            yield start.start(), start.start() + found[1]
