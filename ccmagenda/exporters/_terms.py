"""A timeline as a table of terms, for papers in which nothing can be drawn."""

from collections.abc import Iterator

from ccmagenda.model import Bar, Table, Timeline
from ccmagenda.model.document import Stretch

COLUMNS = ("Subject", "Holder", "From", "To", "Remarks")


def terms(timeline: Timeline) -> Table:
    """Return a row for each bar and for what is said of several: by subject, and by when each begins."""
    return Table([timeline.say(column) for column in COLUMNS], tuple(_rows(timeline)), caption=timeline.caption)


def _rows(timeline: Timeline) -> Iterator[tuple[str, ...]]:
    for track in timeline.tracks:
        for bar in sorted((bar for lane in track.lanes for bar in lane), key=lambda bar: (bar.start, bar.end)):
            yield track.label, bar.words, *_ends(bar, timeline), timeline.say(", ").join(map(timeline.say, bar.marks))
        for stretch in track.stretches:
            yield track.label, "", *_ends(stretch, timeline), stretch.words
    for stretch in timeline.stretches:
        yield "", "", *_ends(stretch, timeline), stretch.words


def _ends(part: Bar | Stretch, timeline: Timeline) -> tuple[str, str]:
    since, until = (part.since, part.until) if isinstance(part, Bar) else ("", "")
    return since or _at(part.start, timeline), until or _at(part.end, timeline)


def _at(column: int, timeline: Timeline) -> str:
    """Return the name of a column, which may lie beyond the last."""
    return timeline.columns[column] if column < len(timeline.columns) else timeline.say("later")
