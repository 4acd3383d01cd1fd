"""Timelines drawn: with blocks in plain text, and as SVG; marks are told by sign and word, never by colour alone."""

import html

from ccmagenda.model import Bar, Timeline

SIGNS = {"breach": "!", "back to back": "\u00bb", "doubtful": "?", "inferred": "~"}
_EACH, _MOST, _ROOM = 7, 16, 79
_LETTER = 7
_LEFT, _WIDE, _LANE, _TOP = 330, 116, 34, 52


def sign(bar: Bar) -> str:
    """Return the sign that stands before a marked name."""
    return SIGNS.get(bar.mark, "*") if bar.mark else ""


def marks_in(timeline: Timeline) -> list[str]:
    """Return the marks that occur, in order."""
    return list(dict.fromkeys(bar.mark for _, bars in timeline.rows for bar in bars if bar.mark))


def as_text(timeline: Timeline, width: int) -> list[str]:
    """Return lines: meetings as columns, a term as a bar of blocks around its holder.

    Where the labels leave no room, each stands on a line of its own above its bars; where a name is too long for its
    bar, its short form stands there and is told below.
    """
    label = max([0, *(len(name) for name, _ in timeline.rows)]) + 2
    aside = label + _EACH * len(timeline.columns) <= max(width, _ROOM)
    left = label if aside else 2
    each = max(_EACH, min(_MOST, (width - left) // max(1, len(timeline.columns))))
    lines = [" " * left + "".join(column.ljust(each) for column in timeline.columns).rstrip()]
    for name, bars in timeline.rows:
        if not aside and name:
            lines.append(name)
        lines.append(_lane(name if aside else "", bars, left, each))
    marks = [f"{SIGNS.get(mark, '*')} {mark}" for mark in marks_in(timeline)]
    short = {bar.short: bar.words for _, bars in timeline.rows for bar in bars if not _fits(bar, each)}
    return [*lines, *(["", *marks] if marks else []), *(f"{code}: {words}" for code, words in sorted(short.items()) if code)]


def _lane(name: str, bars: tuple[Bar, ...], left: int, each: int) -> str:
    line = name.ljust(left)
    for bar in bars:
        line = line.ljust(left + bar.start * each) + _block(bar, each)
    return line.rstrip()


def _fits(bar: Bar, each: int) -> bool:
    return not bar.short or len(sign(bar)) + len(bar.words) <= (bar.end - bar.start) * each - 3


def _block(bar: Bar, each: int) -> str:
    words = sign(bar) + (bar.words if _fits(bar, each) else bar.short)
    return f"\u2590{words.center((bar.end - bar.start) * each - 3)}\u258c "


def as_svg(timeline: Timeline) -> str:
    """Return a drawing with a title and a description for those who cannot see it."""
    short = {bar.short: bar.words for _, bars in timeline.rows for bar in bars if not _roomy(bar)}
    said = [f"{SIGNS.get(mark, '*')} {mark}" for mark in marks_in(timeline)] + [
        f"{code}: {words}" for code, words in sorted(short.items())
    ]
    width, height = _LEFT + _WIDE * max(1, len(timeline.columns)) + 20, _TOP + _LANE * len(timeline.rows) + 18 * len(said) + 24
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"',
        ' data-maker="ccmagenda" role="img"',
        ' aria-labelledby="timeline-title timeline-text" font-family="Georgia, serif" font-size="14">',
        f'<title id="timeline-title">{_safe(timeline.caption)}</title>',
        f'<desc id="timeline-text">{_safe(_spoken(timeline))}</desc>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        '<defs><pattern id="hatched" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
        '<rect width="8" height="8" fill="#fbe3e1"/><line x1="0" y1="0" x2="0" y2="8" stroke="#a3161c" stroke-width="3"/>',
        "</pattern></defs>",
    ]
    for number, column in enumerate(timeline.columns):
        x = _LEFT + number * _WIDE
        parts.append(f'<line x1="{x}" y1="{_TOP - 14}" x2="{x}" y2="{_TOP + _LANE * len(timeline.rows)}" stroke="#c9ced6"/>')
        parts.append(f'<text x="{x}" y="{_TOP - 22}" text-anchor="middle" font-weight="bold">{_safe(column)}</text>')
    for number, (name, bars) in enumerate(timeline.rows):
        y = _TOP + number * _LANE
        parts.append(f'<text x="{_LEFT - 12}" y="{y + 18}" text-anchor="end">{_safe(name)}</text>')
        parts += [_bar(bar, y) for bar in bars]
    for number, words in enumerate(said):
        parts.append(f'<text x="12" y="{height - 18 * (len(said) - number)}">{_safe(words)}</text>')
    return "\n".join([*parts, "</svg>"])


def _roomy(bar: Bar) -> bool:
    """Tell whether a bar of the drawing has room for its whole name."""
    return not bar.short or len(f"{sign(bar)} {bar.words}") * _LETTER <= (bar.end - bar.start) * _WIDE - 14


def _bar(bar: Bar, y: int) -> str:
    x, width = _LEFT + bar.start * _WIDE + 3, (bar.end - bar.start) * _WIDE - 6
    fill, stroke = ("url(#hatched)", "#a3161c") if bar.mark == "breach" else ("#e3edf6", "#0b4f8a")
    dash = ' stroke-dasharray="6 3"' if bar.mark == "back to back" else ""
    words = f"{sign(bar)} {bar.words if _roomy(bar) else bar.short}".strip()
    halo = ' paint-order="stroke" stroke="#ffffff" stroke-width="4"'
    title = f"{bar.words}: {bar.mark}" if bar.mark else bar.words
    box = f'x="{x}" y="{y}" width="{width}" height="26" rx="4" fill="{fill}" stroke="{stroke}" stroke-width="1.5"{dash}'
    place = f'x="{x + width // 2}" y="{y + 18}" text-anchor="middle"{halo}'
    return f"<g><title>{_safe(title)}</title><rect {box}/><text {place}>{_safe(words)}</text></g>"


def _spoken(timeline: Timeline) -> str:
    said = []
    label = ""
    for name, bars in timeline.rows:
        label = name or label
        for bar in bars:
            until = timeline.columns[bar.end] if bar.end < len(timeline.columns) else "later"
            mark = f" ({bar.mark})" if bar.mark else ""
            said.append(f"{label}: {bar.words} from the {timeline.columns[bar.start]} to the {until}{mark}")
    return "; ".join(said)


def _safe(text: str) -> str:
    return html.escape(text, quote=True)
