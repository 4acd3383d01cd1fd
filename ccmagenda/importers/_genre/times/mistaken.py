"""Titles that begin with what may be hours: they are kept as printed, and never without a doubt."""

import re
from collections.abc import Iterator

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.model import Origin, PrintedProgramme

_FIGURE = r"[\dOolI]"
_LIKE_HOURS = (
    rf"\W*((?=\S*\d){_FIGURE}{{1,2}}\s?(?:[:;,.]{{1,2}}|h)\s?{_FIGURE}{{2}}(?![\w%]|[.,]\d)"  # "14:60", "15:O0", "25.00"
    rf"|h(?=\w?\d){_FIGURE}{{2}}(?!\w)"  # "h3O", left over of "11h3O"
    rf"|(?:[01]\d|2[0-4])[0-5][05](?!\w)(?=\s*(?:$|[–—-]\s*\d|(?-i:[A-ZÀ-Ý])))"  # "1015 First talk"
    rf"|\d{{1,2}}\s?(?:«am»|«pm»)(?!\w))"  # "13 p.m."
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")


def doubt_hours(printed: PrintedProgramme, words: Words, head: Origin, found: Found) -> None:
    """Doubt every title, note, room and place that begins with what may be hours; ``head`` is where the paper begins."""
    for said, origin in _said(printed, head):
        like = words.regex(_LIKE_HOURS).match(said)
        if like and not _YEAR.match(like[1]):
            found.doubt(f"'{like[1]}' may be hours, and is kept in '{said[:60]}'", origin)


def _said(printed: PrintedProgramme, head: Origin) -> Iterator[tuple[str, Origin]]:
    yield printed.title, head
    yield printed.venue, head
    for day in printed.days:
        for sitting in day.sittings:
            yield sitting.title, sitting.origin
            for item in sitting.items:
                yield item.title, item.origin
                yield from ((note, item.origin) for note in item.notes.split("\n\n"))
                if " " in item.room:  # "1015" alone may be the number of a room
                    yield item.room, item.origin
