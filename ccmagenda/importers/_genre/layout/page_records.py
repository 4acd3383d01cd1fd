"""What a site tells of a meeting beside its programme, field by field, the words run together: "LanguagesEnglish"."""

from collections.abc import Iterator, Sequence

from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._printed import PrintedLine

_LEAST, _LONGEST = 4, 90
_NAME = r"(?:(?-i:[A-Z]{2,10})\s)?(?:«page-fields»)"
_FIELD = rf"{_NAME}(?:\s?:\s*|\s*(?=(?-i:[A-ZÀ-ÝА-Я])|\d)).+"


def of_records(lines: Sequence[PrintedLine], words: Words) -> set[int]:
    """Return the places of such fields, and of the name of the first above its dates: several, most without a blank within."""
    records = [run for run in _runs(lines, words) if len(run) >= _LEAST and _are_glued(lines, run, words)]
    return {place for run in records for place in (*run, *_name_of_dates(lines, run[0], words))}


def _name_of_dates(lines: Sequence[PrintedLine], place: int, words: Words) -> list[int]:
    """Return where the word for the dates stands above these and the fields."""
    above = [at for at in range(place) if lines[at].text.strip()][-2:]
    return [at for at in above if words.regex(r"(?:«date-label»)s?").fullmatch(lines[at].text.strip())]


def _runs(lines: Sequence[PrintedLine], words: Words) -> Iterator[list[int]]:
    """Yield the places of fields that follow each other."""
    open_: list[int] = []
    for place, line in enumerate(lines):
        if not line.text.strip():
            continue
        if not line.cells and len(line.text) <= _LONGEST and words.regex(_FIELD).fullmatch(line.text.strip()):
            open_.append(place)
        else:
            yield open_
            open_ = []
    yield open_


def _are_glued(lines: Sequence[PrintedLine], run: Sequence[int], words: Words) -> bool:
    """Tell whether most fields have nothing between their name and what they hold: no programme is printed so."""
    glued = words.regex(rf"{_NAME}(?:(?<=[a-zà-ÿа-я])(?=(?-i:[A-ZÀ-ÝА-Я])|\d))")
    return 2 * sum(glued.match(lines[place].text.strip()) is not None for place in run) > len(run)
