"""The legend of a drawn timeline: a sample of each shape that occurs, with its words, and the names behind the codes."""

from collections.abc import Iterator, Mapping

from ccmagenda.exporters._strokes import LANE, LINE, Pen, brace, outline, text, width_of
from ccmagenda.exporters._timelines import WHOLE_GROUP, said_by_stretches
from ccmagenda.model import Timeline

_SAMPLE, _HIGH, _LINE, _SIZE, _LEFT = 40, 18, 24, 11.5, 12


def legend(part: Timeline, pen: Pen, dotted: str, codes: Mapping[str, str], top: float, wide: float) -> tuple[float, list[str]]:
    """Return where the legend ends, and what is in it: items one after another, as many on a line as fit."""
    named = [("", f"{code}: {name}") for code, name in sorted(codes.items()) if code]
    pieces: list[str] = []
    for items in (list(_samples(part, pen, dotted)), named):
        lines = list(_lines(items, wide))
        pieces += [piece for number, line in enumerate(lines) for piece in _set(line, top + number * _LINE)]
        top += _LINE * len(lines)
    return top, pieces


def _lines(items: list[tuple[str, str]], wide: float) -> Iterator[list[tuple[str, str]]]:
    line: list[tuple[str, str]] = []
    for item in items:
        if line and sum(_width(one) for one in (*line, item)) > wide - _LEFT:
            yield line
            line = []
        line.append(item)
    if line:
        yield line


def _width(item: tuple[str, str]) -> float:
    sample, words = item
    return (_SAMPLE + 7 if sample else 0) + width_of(words, _SIZE) + 16


def _set(line: list[tuple[str, str]], y: float) -> Iterator[str]:
    x = float(_LEFT)
    for sample, words in line:
        if sample:
            yield f'<g transform="translate({x:g} {y:g})">{sample}</g>'
        yield text(x + (_SAMPLE + 7 if sample else 0), y + 13, words, size=_SIZE)
        x += _width((sample, words))


def _samples(part: Timeline, pen: Pen, dotted: str) -> Iterator[tuple[str, str]]:
    for mark in dict.fromkeys(mark for bar in part.bars for mark in bar.marks):
        yield (
            pen.box((mark,), _path(round_=_HIGH / 2 if mark in pen.own else 4)) + pen.badges((mark,), 4, _HIGH / 2),
            part.say(mark),
        )
    if any(bar.since for bar in part.bars):
        yield pen.box((), _path(opened=(True, False))), part.say("began before")
    if any(bar.until for bar in part.bars):
        yield pen.box((), _path(opened=(False, True))), part.say("goes on")
    for short, words in said_by_stretches(part).items():
        yield brace(1, 11, _SAMPLE - 2, short), part.say(WHOLE_GROUP, words=words)
    for words in dict.fromkeys(one.words for one in part.stretches):
        ground = f'width="{_SAMPLE}" height="{_HIGH}"'
        yield f'<rect {ground} fill="{LANE}" stroke="{LINE}"/><rect {ground} fill="url(#{dotted})"/>', words


def _path(*, round_: float = 4, opened: tuple[bool, bool] = (False, False)) -> str:
    return outline(1, 0, _SAMPLE - 2, _HIGH, round_=round_, opened=opened)
