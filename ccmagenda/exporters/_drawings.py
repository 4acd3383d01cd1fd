"""Timelines as drawings: bands of meetings as SVG, each with its legend; marks are told by shape and word, not by colour only."""

from collections.abc import Iterator

import attrs

from ccmagenda.exporters._legend import legend
from ccmagenda.exporters._strokes import (
    BADGE,
    BAR,
    INK,
    LANE,
    LINE,
    NAME,
    QUIET,
    SMALL,
    Pen,
    brace,
    opened,
    outline,
    safe,
    shape,
    text,
    width_of,
    wrapped,
)
from ccmagenda.exporters._timelines import NOT_KNOWN, bands, periods, rows_of, signs_of
from ccmagenda.model import Bar, Timeline
from ccmagenda.model.document import Track

WIDE, _LEFT, _RIGHT, _MOST = 780, 168, 26, 5
_FROM_TO = "{name} from the {since} to the {until}"
_HEAD, _PITCH, _BRACE, _LINE, _GAP = 30, 33, 16, 15, 6
_FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif"


@attrs.frozen(kw_only=True)
class _Band:
    """A band to be drawn: its part of the timeline, how wide a period is, and its pen."""

    part: Timeline
    each: float
    pen: Pen
    dotted: str

    def x(self, column: int) -> float:
        return _LEFT + column * self.each


def as_svg(timeline: Timeline, heading: str = "") -> str:
    """Return one drawing of all bands, one below the other, with a title and a description for those who cannot see it."""
    parts, top = [], 0.0
    if heading:
        parts.append(text(12, 26, heading, size=18, more=' font-weight="bold"'))
        top = 42
    for band in _bands(timeline):
        height, pieces = _drawn(band)
        parts += [f'<g transform="translate(0 {top:g})">', *pieces, "</g>"]
        top += height
    for note in timeline.notes:
        lines = wrapped(note, NAME, WIDE - 24)
        parts += [text(12, top + 20 + _LINE * number, line, more=f' fill="{QUIET}"') for number, line in enumerate(lines)]
        top += _LINE * len(lines) + 10
    fits = ' style="display:block;width:100%;max-width:1100px;height:auto;margin:0 auto"'
    return "\n".join(_framed(timeline, parts, top + 12, "terms", f' width="{WIDE}" height="{top + 12:g}"{fits}'))


def as_figures(timeline: Timeline) -> str:
    """Return a drawing for each band, for a page that can break between them, and the notes below."""
    figures = []
    for number, band in enumerate(_bands(timeline), start=1):
        height, pieces = _drawn(band)
        drawing = _framed(band.part, pieces, height, f"terms-{number}", "")
        figures.append("\n".join(["<figure>", *drawing, "</figure>"]))
    return "\n".join([*figures, *(f'<p class="quiet">{safe(note)}</p>' for note in timeline.notes)])


def _bands(timeline: Timeline) -> Iterator[_Band]:
    parts = bands(timeline, _MOST) if timeline.tracks else []
    most = max((periods(part) for part in parts), default=1)
    for number, part in enumerate(parts, start=1):
        pen = Pen(signs=signs_of(timeline), hatched=f"hatched-{number}")
        yield _Band(part=part, each=(WIDE - _LEFT - _RIGHT) / most, pen=pen, dotted=f"dotted-{number}")


def _framed(timeline: Timeline, pieces: list[str], height: float, name: str, size: str) -> list[str]:
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {height:g}"{size}',
        f' data-maker="ccmagenda" role="img" aria-labelledby="{name}-title {name}-text" font-family="{_FONT}"',
        f' fill="{INK}" direction="ltr">',
        f'<title id="{name}-title">{safe(timeline.caption)}</title>',
        f'<desc id="{name}-text">{safe(timeline.say("; ").join(_spoken(timeline)))}</desc>',
        f'<rect width="{WIDE}" height="{height:g}" fill="#ffffff"/>',
        *pieces,
        "</svg>",
    ]


def _drawn(band: _Band) -> tuple[float, list[str]]:
    """Return the height of a band and what is in it: patterns, lanes, the lines of the meetings, bars and the legend."""
    tops, low = [], float(_HEAD)
    for track in band.part.tracks:
        tops.append(low)
        low += _height(track) + _GAP
    placed = list(zip(band.part.tracks, tops, strict=True))
    pieces = [*_patterns(band), *(_lane(track, top, band) for track, top in placed), *_undocumented(placed, band)]
    pieces += _meetings(band, low)
    for track, top in placed:
        pieces += _track(track, top, band)
    codes = {bar.short: bar.words for bar in band.part.bars if not _roomy(bar, band)}
    height, told = legend(band.part, band.pen, band.dotted, codes, low + 14, WIDE)
    return height + 16, [*pieces, *told]


def _patterns(band: _Band) -> list[str]:
    turned = 'width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"'
    return [
        f'<defs><pattern id="{band.pen.hatched}" {turned}><rect width="9" height="9" fill="#fdeceb"/>',
        '<line x1="0" y1="0" x2="0" y2="9" stroke="#d9787c" stroke-width="3"/></pattern>',
        f'<pattern id="{band.dotted}" width="7" height="7" patternUnits="userSpaceOnUse">',
        '<circle cx="2" cy="2" r="1" fill="#a9b1bc"/></pattern></defs>',
    ]


def _height(track: Track) -> float:
    rows = _PITCH * len(track.lanes) + _BRACE * len(rows_of(track.stretches)) + 3
    return max(rows, _LINE * len(_label(track)) + 8)


def _label(track: Track) -> list[str]:
    return wrapped(track.label, NAME, _LEFT - 26)


def _lane(track: Track, top: float, band: _Band) -> str:
    """Return the ground of a track, as long as the group is there."""
    x, width = band.x(track.start), (track.end - track.start) * band.each
    return f'<rect x="{x:g}" y="{top:g}" width="{width:g}" height="{_height(track):g}" fill="{LANE}"/>'


def _undocumented(placed: list[tuple[Track, float]], band: _Band) -> Iterator[str]:
    for one in band.part.stretches:
        for track, top in placed:
            start, end = max(one.start, track.start), min(one.end, track.end)
            if start < end:
                box = f'x="{band.x(start):g}" y="{top:g}" width="{(end - start) * band.each:g}" height="{_height(track):g}"'
                yield f'<rect {box} fill="url(#{band.dotted})"/>'


def _meetings(band: _Band, low: float) -> Iterator[str]:
    for number, column in enumerate(band.part.columns):
        x = band.x(number)
        yield f'<line x1="{x:g}" y1="{_HEAD - 6}" x2="{x:g}" y2="{low - _GAP + 4:g}" stroke="{LINE}"/>'
        yield text(x, _HEAD - 12, column, anchor="middle", more=' font-weight="bold"')
    if periods(band.part) >= len(band.part.columns):
        yield text(band.x(len(band.part.columns)), _HEAD - 12, band.part.say("later"), anchor="end", more=f' fill="{QUIET}"')


def _track(track: Track, top: float, band: _Band) -> Iterator[str]:
    for number, line in enumerate(_label(track)):
        yield text(_LEFT - 14, top + 18 + number * _LINE, line, anchor="end")
    for number, lane in enumerate(track.lanes):
        for bar in lane:
            yield _bar(bar, top + 3 + number * _PITCH, band)
    low = top + _PITCH * len(track.lanes) + 8
    for number, row in enumerate(rows_of(track.stretches)):
        for one in row:
            x, width = band.x(one.start) + 4, (one.end - one.start) * band.each - 8
            yield brace(x, low + number * _BRACE, width, one.short or one.words)


def _bar(bar: Bar, y: float, band: _Band) -> str:
    """Return a bar with its signs, its holder, and below that the words of its marks, as far as there is room."""
    x, width = band.x(bar.start) + 2, (bar.end - bar.start) * band.each - 4
    path = outline(x, y, width, BAR, round_=shape(bar), opened=opened(bar))
    ends = _ends(bar, band.part)
    told = f"{bar.words}: {band.part.say(', ').join(ends)}" if ends else bar.words
    name, below = bar.words if _roomy(bar, band) else bar.short, _below(bar, band)
    left = x + _indent(bar)
    middle = left + (x + width - left) / 2
    pieces = [text(middle, y + (14 if below else 19.5), name, anchor="middle")]
    pieces += [text(middle, y + 25, below, size=SMALL, anchor="middle", more=f' fill="{QUIET}"')] if below else []
    if "breach" in bar.marks:
        room = max(width_of(name, NAME), width_of(below, SMALL)) + 8
        pieces.insert(
            0, f'<rect x="{middle - room / 2:g}" y="{y + 2}" width="{room:g}" height="{BAR - 4}" rx="3" fill="#ffffff"/>'
        )
    signs = band.pen.badges(bar.marks, left - BADGE * len(bar.marks) + 2, y + BAR / 2)
    return f"<g><title>{safe(told)}</title>{band.pen.box(bar.marks, path)}{signs}{''.join(pieces)}</g>"


def _indent(bar: Bar) -> float:
    """Return where the words of a bar may begin: after its notch and its signs."""
    return (10 if bar.since else 3) + BADGE * len(bar.marks)


def _room(bar: Bar, band: _Band) -> float:
    return (bar.end - bar.start) * band.each - 4 - _indent(bar) - (10 if bar.until else 6)


def _roomy(bar: Bar, band: _Band) -> bool:
    """Tell whether a bar has room for its whole name."""
    return not bar.short or width_of(bar.words, NAME) <= _room(bar, band)


def _ends(bar: Bar, part: Timeline) -> list[str]:
    since = [part.say("from {since}", since=bar.since)] if bar.since not in {"", NOT_KNOWN} else []
    until = [part.say("to {until}", until=bar.until)] if bar.until not in {"", NOT_KNOWN} else []
    return [*since, *map(part.say, bar.marks), *until]


def _below(bar: Bar, band: _Band) -> str:
    """Return the words below the holder: the marks and the ends that lie elsewhere, or fewer of them where that is too long."""
    parts = _ends(bar, band.part)
    choices = [parts, parts[1:] if bar.since else parts, parts[-1:] if bar.until else [], []]
    comma = band.part.say(", ")
    return next(
        (said for said in (comma.join(choice) for choice in choices) if width_of(said, SMALL) <= _room(bar, band) - 6), ""
    )


def _spoken(timeline: Timeline) -> Iterator[str]:
    for track in timeline.tracks:
        for bar in (bar for lane in track.lanes for bar in lane):
            since, until = bar.since or _at(bar.start, timeline), bar.until or _at(bar.end, timeline)
            marks = f" ({timeline.say(', ').join(map(timeline.say, bar.marks))})" if bar.marks else ""
            yield timeline.say(_FROM_TO, name=f"{track.label}: {bar.words}", since=since, until=until) + marks
        for one in track.stretches:
            since, until = _at(one.start, timeline), _at(one.end, timeline)
            yield timeline.say(_FROM_TO, name=f"{track.label}: {one.words}", since=since, until=until)


def _at(column: int, timeline: Timeline) -> str:
    return timeline.columns[column] if column < len(timeline.columns) else timeline.say("later")
