"""Hours that are figures alone, in papers whose rows begin so: "08 a 14 – Inscripciones", "19 – Marcha"."""

import datetime
import itertools
from collections.abc import Iterable

from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import Clock

_EARLY, _DAY, _HALF, _NIGHT = 6, 24, 12, 19
_LEAST, _LEAST_OF_FOUR = 2, 3
_HOUR = r"(?P<{}>[01]?\d|2[0-4])(?:[.:](?P<{}>[0-5]\d))?"
_FIRST, _LAST = _HOUR.format("h", "m"), _HOUR.format("last", "past")
_PAIR = rf"{_FIRST}\s*(?:[-–—]|«to»|(?-i:a|à))\s*{_LAST}"
_RANGE = rf"{_PAIR}\s*(?:[-–—:|\x1e]\s*|$)(?=$|[^\W\d_]|[“«\"])"
_CHAINED = rf"{_PAIR}\s+(?!(?:«months»)(?!\w))(?=(?-i:[A-ZÀ-Ý])|[“«\"])"
"""A range before its title, with nothing between them: "9-10 Welcome", of which each begins when the one above it ends."""
_ONE = rf"{_FIRST}\s*[-–—|\x1e]\s*(?=[^\W\d_]|[“«\"])"
_FOUR = (
    r"(?!1540\s+(?:Committee|Comité))(?P<h>0[6-9]|1\d|2[0-3])(?P<m>[0-5][05])(?!\d)\s*(?:[-–—:|\x1e]\s*)?"
    r"(?!(?:«hour-marks»|«am»|«pm»|«to»)(?!\w))(?=(?-i:[A-ZÀ-Ý])|[“«\"]|(?<=[|\x1e])\s?\d{1,2}\.|(?<=[|\x1e]\s)\d{1,2}\.)"
)
"""Four figures alone: "0930 Coffee", told from years by those that are none, and from the Committee under resolution 1540."""


def has_bare_hours(texts: Iterable[str], words: Words) -> bool:
    """Tell whether several lines of a paper begin with a range of bare hours, or with four figures that are no years."""
    texts = tuple(texts)
    plain = [text for text in texts if not words.regex(_CHAINED).match(text)]
    ranges = sum(found is not None and found[0].end is not None for found in (bare_hours(text, words) for text in plain))
    if _links(texts, words) >= _LEAST:
        return True
    figures = {found[0] for text in texts if (found := words.regex(_FOUR).match(text)) and found["h"] not in {"19", "20"}}
    return ranges >= _LEAST or len(figures) >= _LEAST_OF_FOUR


def _links(texts: Iterable[str], words: Words) -> int:
    """Return how often a range of bare hours begins when the one before it ends: "9-10 Welcome", "10-11.30 Keynote"."""
    pairs = [found for text in texts if (found := words.regex(_CHAINED).match(text))]
    return sum(
        (int(one["last"]) % _HALF, one["past"] or "00") == (int(other["h"]) % _HALF, other["m"] or "00")
        for one, other in itertools.pairwise(pairs)
    )


def bare_hours(text: str, words: Words) -> tuple[Clock, int] | None:
    """Return the bare hours that a line begins with, and how far they reach."""
    chained = words.regex(_CHAINED).match(text)
    tried = (words.regex(form).match(text) for form in (_RANGE, _ONE, _FOUR))
    found = chained or next((each for each in tried if each), None)
    if found is None:
        return None
    said = found.groupdict()
    first, last = int(said["h"]), int(said.get("last") or _DAY)
    if chained:
        first += _HALF if first < _EARLY else 0
        last += _HALF if last <= first <= _NIGHT and last <= _EARLY else 0
    if not _EARLY <= first < last or (said.get("last") and said["m"] and said.get("past")):
        return None
    start = datetime.time(first, int(said["m"] or 0))
    end = datetime.time(last % _DAY, int(said.get("past") or 0)) if said.get("last") else None
    return Clock(start=start, end=end, style="bare", doubts=(f"'{found[0].strip(' –—-:|')}' is taken for hours",)), found.end()
