"""Fields of a page whose names stand alone above what they hold: "Dates", below it "3 - 4 May", then "Time", "Location"."""

from collections import Counter
from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._genre.times.dates import day_within
from ccmagenda.importers._printed import PrintedLine

_FIELDS_ALONE = r"(?:«page-fields»|«date-label»|«time-label»|«venue»|«venue-only»)\s*:?"
_LEAST, _VALUES, _LONGEST = 3, 5, 90


def of_stacked_records(lines: Sequence[PrintedLine], words: Words) -> set[int]:
    """Return the places of fields whose names stand alone above what they hold: "Dates", "3 - 4 May", "Time", "9:00 - 18:00".

    There are several, each told once; rows with hours of their own stand below. The days stay, since they are those of the
    meeting.
    """
    kept = [(place, line.text.strip()) for place, line in enumerate(lines) if line.text.strip()]
    named = [at for at, (_, text) in enumerate(kept) if words.regex(_FIELDS_ALONE).fullmatch(text)]
    told = Counter(kept[at][1].casefold() for at in named)
    runs = _near_each_other([at for at in named if told[kept[at][1].casefold()] == 1])
    return {place for run in runs for place in _of_stack(kept, run, words)}


def _near_each_other(places: Sequence[int]) -> Iterator[list[int]]:
    """Yield the places that follow each other with few lines between, and some."""
    open_: list[int] = []
    for place in places:
        if open_ and not 1 < place - open_[-1] <= _VALUES + 1:
            yield open_
            open_ = []
        open_.append(place)
    yield open_


def _of_stack(kept: Sequence[tuple[int, str]], run: Sequence[int], words: Words) -> set[int]:
    """Return the places of the names in a run and of what they hold, where they are fields of a page."""
    ends = [*run[1:], run[-1] + 2] if run else []
    held = {begin: kept[begin + 1 : end] for begin, end in zip(run, ends, strict=True)}
    short = all(len(text) <= _LONGEST for values in held.values() for _, text in values)
    when = [at for at in run if words.regex(r"(?:«date-label»|«time-label»)\s*:?").fullmatch(kept[at][1])]
    days = {place for values in held.values() for place, text in values if day_within(text, words)}
    timed = [at for at in when if any(clock_at(text, words) for _, text in held[at])]
    rows = sum(clock_at(text, words) is not None for _, text in kept[ends[-1] :]) if ends else 0
    if len(run) < _LEAST or not short or not when or (timed and rows < _LEAST):
        return set()
    return {kept[at][0] for at in run} | {place for values in held.values() for place, _ in values} - days
