"""Timelines cut into bands that fit a width, and the signs for what is marked in them."""

import itertools
from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.model import Bar, Timeline
from ccmagenda.model.document import Stretch, Track

SIGNS = {"breach": "!", "back to back": "\u00bb", "doubtful": "?", "inferred": "~", "term not known": "\u2026"}
NOT_KNOWN = "?"
_CUT = "{caption} ({first} to {last})"
WHOLE_GROUP = "{words} (the whole group)"
_SPARE = "\u25cb*+#=%&$"


def signs_of(timeline: Timeline) -> dict[str, str]:
    """Return the marks that occur, in order, each with the sign that stands for it."""
    marks = dict.fromkeys(mark for bar in timeline.bars for mark in bar.marks)
    spare = itertools.cycle(_SPARE)
    return {mark: SIGNS.get(mark) or next(spare) for mark in marks}


def signed(bar: Bar, signs: Mapping[str, str]) -> str:
    """Return the signs that stand before the name in a bar."""
    return "".join(signs[mark] for mark in bar.marks)


def periods(timeline: Timeline) -> int:
    """Return how many stretches from column to column there are, with the one beyond the last where a bar runs on."""
    return max([1, len(timeline.columns) - 1, *(bar.end for bar in timeline.bars)])


def bands(timeline: Timeline, most: int) -> list[Timeline]:
    """Return the timeline cut into parts of at most ``most`` periods, as equal as can be.

    The last meeting of a part is the first of the next. A bar that is cut has open ends there, and a track is left out
    where it is not there in the time of a part.
    """
    total = periods(timeline)
    count = -(-total // max(1, most))
    borders = [round(total * number / count) for number in range(count + 1)]
    return [_part(timeline, first, last) for first, last in itertools.pairwise(borders)]


def _part(timeline: Timeline, first: int, last: int) -> Timeline:
    columns = timeline.columns[first : last + 1]
    cut = len(columns) < len(timeline.columns)
    return attrs.evolve(
        timeline,
        columns=columns,
        tracks=tuple(_track(track, timeline, first, last) for track in timeline.tracks if _meets(track, first, last)),
        caption=timeline.say(_CUT, caption=timeline.caption, first=columns[0], last=columns[-1]) if cut else timeline.caption,
        stretches=tuple(_stretches(timeline.stretches, first, last)),
    )


def _meets(one: Track | Bar | Stretch, first: int, last: int) -> bool:
    return one.start < last and one.end > first


def _track(track: Track, timeline: Timeline, first: int, last: int) -> Track:
    lanes = [[_bar(bar, timeline, first, last) for bar in lane if _meets(bar, first, last)] for lane in track.lanes]
    return attrs.evolve(
        track,
        lanes=tuple(tuple(lane) for lane in lanes if lane) or ((),),
        stretches=tuple(_stretches(track.stretches, first, last)),
        start=max(0, track.start - first),
        end=min(last, track.end) - first,
    )


def _bar(bar: Bar, timeline: Timeline, first: int, last: int) -> Bar:
    return attrs.evolve(
        bar,
        start=max(bar.start, first) - first,
        end=min(bar.end, last) - first,
        since=bar.since or (timeline.columns[bar.start] if bar.start < first else ""),
        until=bar.until or (timeline.columns[bar.end] if bar.end > last else ""),
    )


def _stretches(stretches: tuple[Stretch, ...], first: int, last: int) -> Iterator[Stretch]:
    for one in stretches:
        if _meets(one, first, last):
            yield attrs.evolve(one, start=max(one.start, first) - first, end=min(one.end, last) - first)


def rows_of(stretches: tuple[Stretch, ...]) -> list[list[Stretch]]:
    """Return stretches in as few rows as can be, so that in none of them one lies over another."""
    rows: list[list[Stretch]] = []
    for one in sorted(stretches, key=lambda one: (one.start, one.end)):
        row = next((row for row in rows if row[-1].end <= one.start), None)
        if row is None:
            rows.append([one])
        else:
            row.append(one)
    return rows


def said_by_stretches(timeline: Timeline) -> dict[str, str]:
    """Return the short words of the stretches of all tracks, each with its full words."""
    return {one.short: one.words for track in timeline.tracks for one in track.stretches if one.short}
