"""The table of a journal that a crawl has run into one line, with all around it, set in rows again.

"Time Plenary Hall 1 Committee A Room XX 09:00 Third plenary meeting Second meeting 14:30 Fourth plenary meeting Contents ..."
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import clock_at

_NAME = r"(?=(?-i:[A-ZÀ-ÝА-Я]))(?:(?:«body»)(?:\s+(?-i:[A-Z])(?!\w))?|«body-alone»|«other-columns»)(?!\w)"
_ROOM = r"(?:(?-i:[A-ZÀ-ÝА-Я])[\w'’]+\s+)?(?:«room»)(?:\s+(?-i:[IVXLC]{1,5}|\d{1,3}|[A-Z]\d?)(?!\w))?"
_HEAD = rf"(?<!\S)(?:«time-label»)\s+(?P<names>(?:{_NAME}\s+(?:{_ROOM}\s+)?){{2,}})(?=\d{{1,2}}\s?[.:hH])"
_MEETING = r"(?P<number>(?:«ordinals»)|\d{1,3}\s?(?:«ordinal-ends»)?)\s+(?:[\w-]+\s+)?(?:«serial»)(?:\s+(?:«body-alone»))?(?!\w)"
_HELD = (
    rf"(?<!\S)(?P<title>(?=(?-i:[A-ZÀ-ÝА-Я]))(?:(?:«body»)|(?:(?:«informal»)\s+)?(?:«event»)(?:\s+(?-i:[a-zà-ÿ]+))?))\s+"
    rf"(?P<item>(?:«item»)\s+\d[^:]{{0,12}}:\s.{{3,300}}?)\s+(?P<room>{_ROOM})\s+"
    r"(?P<hours>\d{1,2}[.:h]\d\d\s?[–—-]?\s?\d{1,2}[.:h]\d\d)(?!\d)"
)
"""What is held besides, told below the table: a group, what it is on, the room and the hours behind all of it."""
_LONGEST, _CLOCK = 160, re.compile(r"(?<!\S)\d{1,2}\s?[.:hH]\s?\d\d(?!\d)")


@attrs.define(eq=False)
class _Table:
    """The columns of such a table, and the number of the last meeting in each."""

    names: list[str]
    words: Words
    last: list[int]

    def row(self, hours: str, said: str) -> str:
        """Return the cells of a row: meetings stand in the column whose last they follow, and the rest in the last one."""
        cells = [""] * len(self.names)
        reached = 0
        for found in self.words.regex(_MEETING).finditer(said):
            if said[reached : found.start()].strip():
                cells[-1] = f"{cells[-1]} {said[reached : found.start()].strip()}".strip()
            number = self._number(found["number"])
            cells[self._column(number, cells)] = found[0]
            reached = found.end()
        if said[reached:].strip():
            cells[-1] = f"{cells[-1]} {said[reached:].strip()}".strip()
        return " | ".join(["", hours, *cells, ""]).strip()

    def _column(self, number: int, cells: Sequence[str]) -> int:
        """Return the column of a meeting: the one whose last it follows, else the first that is free behind those filled."""
        filled = [place for place, cell in enumerate(cells[:-1]) if cell]
        free = [place for place in range(filled[-1] + 1 if filled else 0, len(cells)) if not cells[place]] or [len(cells) - 1]
        column = next((place for place in free if number and self.last[place] == number - 1), free[0])
        self.last[column] = number
        return column

    def _number(self, said: str) -> int:
        figure = re.match(r"\d+", said)
        return int(figure[0]) if figure else self.words.listed("ordinals").get(said.casefold(), -1) + 1


def journal_rows(text: str, words: Words) -> list[str]:
    """Return the lines of such a text: what stands before the table, its rows, what stands behind, and what is held besides."""
    head = words.regex(_HEAD).search(text)
    names = _names(head["names"], words) if head else []
    if head is None or len(names) < 2:
        return []
    rows, rest = _rows(text[head.end() :], _Table(names, words, [0] * len(names)))
    if not rows:
        return []
    label = text[head.start() : head.start("names")].strip()
    others, held = _held(rest, words)
    return [
        line
        for line in (text[: head.start()].strip(), " | ".join(["", label, *names, ""]).strip(), *rows, *others, *held)
        if line
    ]


def _names(text: str, words: Words) -> list[str]:
    """Return the heads of columns, each with its room on a line below it."""
    begins = [found.start() for found in words.regex(rf"{_NAME}(?:\s+{_ROOM})?").finditer(text)]
    pieces = [text[begin:end].strip() for begin, end in zip(begins, [*begins[1:], len(text)], strict=True)]
    rooms = [words.regex(rf"({_NAME})\s+({_ROOM})").fullmatch(piece) for piece in pieces]
    return [f"{room[1]}<br>{room[2]}" if room else piece for piece, room in zip(pieces, rooms, strict=True)]


def _rows(text: str, table: _Table) -> tuple[list[str], str]:
    """Return the rows with which a text begins, and the rest: from the contents on, or behind the last meeting."""
    contents = table.words.regex(r"(?<=\s)(?=(?-i:[A-ZÀ-ÝА-Я]))(?:«documents»)(?!\w)").search(text)
    body, rest = (text[: contents.start()], text[contents.start() :]) if contents else (text, "")
    clocks = [found for found in _CLOCK.finditer(body) if clock_at(body[found.start() :], table.words)]
    rows: list[str] = []
    for found, end in zip(clocks, [*(after.start() for after in clocks[1:]), len(body)], strict=True):
        said = body[found.end() : end].strip()
        whole = len(said) <= _LONGEST and (end < len(body) or contents is not None)
        reach = len(said) if whole else _reach(said, table.words)
        if not reach:
            return rows, f"{body[found.start() :]}{rest}"
        rows.append(table.row(found[0], said[:reach]))
        if not whole:
            return rows, f"{said[reach:]} {body[end:]}{rest}".strip()
    return rows, rest


def _reach(text: str, words: Words) -> int:
    """Return how far the meetings reach with which a text begins."""
    reached = 0
    for found in words.regex(_MEETING).finditer(text):
        if found.start() > reached + bool(reached):
            break
        reached = found.end()
    return reached


def _held(text: str, words: Words) -> tuple[list[str], list[str]]:
    """Return the lines of what stands behind the table, and those of what is held besides."""
    contents = words.regex(r"(?:«documents»)(?=\s)").match(text)
    others = [contents[0], text[contents.end() :].strip()] if contents else [text]
    found = list(words.regex(_HELD).finditer(text))
    for each in reversed(found):
        others[-1] = others[-1].replace(each[0], " ", 1)
    return others, list(_lines_held(found))


def _lines_held(found: Sequence[re.Match[str]]) -> Iterator[str]:
    for each in found:
        hours = re.sub(r"(?<=[.:h]\d\d)(?=\d)", "-", each["hours"])
        yield f"| {hours} | {each['title']} | {each['room']} |"
        yield each["item"]
