"""Timelines drawn with blocks in plain text: bands of meetings, one below the other, that keep within a width."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping

import attrs

from ccmagenda.exporters._timelines import WHOLE_GROUP, bands, periods, rows_of, said_by_stretches, signed, signs_of
from ccmagenda.model import Bar, Timeline
from ccmagenda.model.document import Stretch, Track

_LEAST, _OPEN, _MOST = 10, 13, 20


@attrs.frozen(kw_only=True)
class _Frame:
    """How the bands are set: columns for the labels (0: each on a line of its own), columns of a period, and the signs."""

    label: int
    each: int
    signs: Mapping[str, str]
    known: frozenset[str]

    @property
    def left(self) -> int:
        return self.label or 2


def as_text(timeline: Timeline, width: int) -> list[str]:
    """Return lines: meetings as columns, a term as a bar of blocks around its holder.

    What is too wide is cut into bands of meetings. Labels stand beside their bars, or above them where that is shorter.
    Where a name is too long for its bar, its short form stands there and is told below.
    """
    if not timeline.tracks:
        return list(_wrapped(timeline.notes, width))
    ways = [_set(timeline, label, width) for label in _label_rooms(timeline, width)]
    return min(ways, key=len)


def _label_rooms(timeline: Timeline, width: int) -> Iterator[int]:
    labels = [track.label for track in timeline.tracks]
    word = max((len(word) for label in labels for word in label.split()), default=0) + 2
    beside = max(word, min(max(map(len, labels)), width // 4)) + 2
    if width - beside >= 3 * _OPEN:
        yield beside
    yield 0


def _set(timeline: Timeline, label: int, width: int) -> list[str]:
    named = max(map(len, timeline.columns), default=0)
    beyond = any(end and end not in timeline.columns for bar in timeline.bars for end in (bar.since, bar.until))
    least = max(_OPEN if beyond else _LEAST, named + 2)
    room = width - (label or 2) - named
    parts = bands(timeline, max(1, room // least))
    each = max(named + 1, min(_MOST, room // max(periods(part) for part in parts)))
    frame = _Frame(label=label, each=each, signs=signs_of(timeline), known=frozenset(timeline.columns))
    lines = [line for part in parts for line in (*_band(part, frame), "")]
    return [*lines, *_key(timeline, parts, frame, width)]


def _band(part: Timeline, frame: _Frame) -> Iterator[str]:
    yield " " * frame.left + "".join(column.ljust(frame.each) for column in part.columns).rstrip()
    for track in part.tracks:
        rows = [*(_lane(lane, frame) for lane in track.lanes), *(_braces(row, frame) for row in rows_of(track.stretches))]
        yield from _beside(track, rows, frame) if frame.label else [track.label, *(f"{'':{frame.left}}{row}" for row in rows)]


def _beside(track: Track, rows: list[str], frame: _Frame) -> Iterator[str]:
    label = textwrap.wrap(track.label, frame.label - 1, subsequent_indent="  ", break_on_hyphens=False)
    for number in range(max(len(label), len(rows))):
        said, row = (lines[number] if number < len(lines) else "" for lines in (label, rows))
        yield f"{said:{frame.label}}{row}".rstrip()


def _lane(bars: Iterable[Bar], frame: _Frame) -> str:
    line = ""
    for bar in bars:
        line = line.ljust(bar.start * frame.each) + _block(bar, frame)
    return line


def _block(bar: Bar, frame: _Frame) -> str:
    since, name, until = _words(bar, frame)
    left, right = "\u25c2" if bar.since else "\u2590", "\u25b8" if bar.until else "\u258c"
    middle = _room(bar, frame) - len(since) - len(until)
    return f"{left}{since}{name:^{max(0, middle)}}{until}{right} "


def _room(bar: Bar, frame: _Frame) -> int:
    return (bar.end - bar.start) * frame.each - 3


def _words(bar: Bar, frame: _Frame) -> tuple[str, str, str]:
    """Return what stands in a bar: where it began and the holder and where it ends, as much of it as there is room for.

    Where a bar that is cut goes on is seen in another band.
    """
    signs, short = signed(bar, frame.signs), bar.short or bar.words
    since, until = (end if end not in frame.known else "" for end in (bar.since, bar.until))
    choices = [(since, bar.words, until), ("", bar.words, until), (since, short, until), ("", short, until)]
    for before, name, after in choices:
        if sum(len(part) + 1 for part in (before, after) if part) + len(signs + name) <= _room(bar, frame):
            return before, signs + name, after
    return "", signs + short, ""


def _braces(row: Iterable[Stretch], frame: _Frame) -> str:
    line = ""
    for one in row:
        room = (one.end - one.start) * frame.each - 3
        line = line.ljust(one.start * frame.each) + f"\u2570{f' {one.short or one.words} ':\u2500^{room}}\u256f "
    return line


def _key(timeline: Timeline, parts: list[Timeline], frame: _Frame, width: int) -> Iterator[str]:
    """Yield what the signs and the short names mean, and the notes."""
    cut = {end: any(getattr(bar, end) for part in parts for bar in part.bars) for end in ("since", "until")}
    marks = [f"{sign} {timeline.say(mark)}" for mark, sign in frame.signs.items()]
    ends = (("\u25c2", "began before", cut["since"]), ("\u25b8", "goes on", cut["until"]))
    marks += [f"{sign} {timeline.say(words)}" for sign, words, there in ends if there]
    groups = [
        f"\u2570 {short} \u256f {timeline.say(WHOLE_GROUP, words=words)}" for short, words in said_by_stretches(timeline).items()
    ]
    shown = {bar.short: bar.words for part in parts for bar in part.bars if not _words(bar, frame)[1].endswith(bar.words)}
    names = [f"{code}: {name}" for code, name in sorted(shown.items()) if code]
    for items in (marks, groups, names):
        yield from _flowing(items, width)
    yield from _wrapped(timeline.notes, width)


def _flowing(items: Iterable[str], width: int) -> Iterator[str]:
    """Yield the items one after another, as many on a line as fit; none is parted unless it is wider than a line."""
    line = ""
    for item in items:
        if line and len(line) + 3 + len(item) > width:
            yield line
            line = ""
        *whole, rest = textwrap.wrap(item, width, break_on_hyphens=False) or [""]
        yield from whole
        line = f"{line}   {rest}" if line else rest
    if line:
        yield line


def _wrapped(notes: Iterable[str], width: int) -> Iterator[str]:
    for note in notes:
        yield ""
        yield from textwrap.wrap(note, width, break_long_words=False, break_on_hyphens=False)
