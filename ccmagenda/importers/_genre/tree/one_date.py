"""The only date of a paper, where rows or hours of its day are printed above it."""

import datetime

from ccmagenda.importers._genre.tree.drafts import Bench, Sheet


def with_rows_above_the_date(sheets: list[Sheet]) -> None:
    """Give what is printed above the only date of a paper to its day, where the rows below go on with its hours.

    Hours that stand there without rows are those of the whole day.
    """
    if len(sheets) != 2 or sheets[0].date or sheets[0].unplaced or sheets[1].date is None:
        return
    above, day = sheets
    if any(bench.items for bench in above.benches) and not _goes_on(above, day):
        return
    if _is_a_band(above.benches) and day.benches and not _starts(day):
        band, untimed = above.benches[0], day.benches[0]
        untimed.start, untimed.end, untimed.band = band.start, band.end, True
    else:
        _join_run(above, day)
        day.benches[:0] = above.benches
    del sheets[0]


def _join_run(above: Sheet, day: Sheet) -> None:
    """Make the last sitting above a date and the first below it one, where its rows run on."""
    if not (above.benches and day.benches):
        return
    last, first = above.benches[-1], day.benches[0]
    if last.items and not (last.band or first.band or last.end) and last.last_end and last.last_end == _starts(day)[0]:
        first.items[:0] = above.benches.pop().items


def _goes_on(above: Sheet, day: Sheet) -> bool:
    ends = [end for bench in above.benches for end in (bench.end, *(item.end for item in bench.items)) if end]
    before, after = [*_starts(above), *ends], _starts(day)
    return bool(before and after) and max(before) <= after[0]


def _is_a_band(benches: list[Bench]) -> bool:
    return len(benches) == 1 and benches[0].start is not None and not benches[0].items


def _starts(sheet: Sheet) -> list[datetime.time]:
    times = (time for bench in sheet.benches for time in (bench.start, *(item.start for item in bench.items)))
    return [time for time in times if time]
