"""What stands below a programme and is none of it: what is said of the whole, footnotes, what else may be read."""

import re
from collections.abc import Sequence

from ccmagenda.importers._genre.found import Found
from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_note
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words

_PROSE, _SHORT, _SENTENCE, _HOURS, _NUMBERS = 12, 12, 8, 3, 2
_RAISED = re.compile(r"(?:[¹²³⁰-⁹]+|\[\d{1,2}\])(?=\s*\w)")
"""The mark of a footnote, as it stands before the note and behind what it is about."""
_MARK = re.compile(r"^\W?(?P<mark>\d{1,2})(?P<sign>/|\.|\))?\s*(?=[A-ZÀ-ÝА-Я“«\"(])")


def without_epilogue(entries: Sequence[Entry | Columns], words: Words, found: Found) -> list[Entry | Columns]:
    """Return entries without those below the last hours that begin with prose, where no other hours have prose below them.

    So do those below a heading such as "Background:", and footnotes wherever they stand.
    """
    kept = _without_footnotes(entries, found)
    timed = [place for place, entry in enumerate(kept) if isinstance(entry, Entry) and entry.head.structural]
    hours = sum(isinstance(entry, Entry) and entry.clock is not None for entry in kept)
    listed = [place for place, entry in enumerate(kept) if isinstance(entry, Entry) and entry.head.label and not entry.clock]
    rows = timed if hours else listed if len(listed) >= _HOURS else []
    if not rows:
        return kept
    prose = [place for place, entry in enumerate(kept) if place > rows[0] and _is_prose(entry, words)]
    described = max(hours, len(rows)) < _HOURS or any(place < rows[-1] for place in prose)
    behind = [] if described else [place for place in prose if not _goes_on(kept, place)]
    if hours != 1:  # below the only hours stands what is said of their row
        behind += [place for place in range(rows[-1] + 1, len(kept)) if _heads_what_follows(kept[place], words)]
    begin = min(behind, default=len(kept))
    for entry in kept[begin:]:
        found.leave(entry.row)
    return kept[:begin]


def _goes_on(entries: Sequence[Entry | Columns], place: int) -> bool:
    """Tell whether numbers of the agenda stand on both sides of a place: what lies between is said of one of its items."""
    numbered = [
        at for at, entry in enumerate(entries) if isinstance(entry, Entry) and (label := entry.head.label) and label.items
    ]
    return any(at < place for at in numbered) and sum(at > place for at in numbered) >= _NUMBERS


def _is_prose(entry: Entry | Columns, words: Words) -> bool:
    """Tell whether an entry is a paragraph of its own: behind a gap, without any mark, and as long as a sentence."""
    if not isinstance(entry, Entry) or not entry.row.gap or not entry.head.empty or entry.row.bullet or entry.cells:
        return False
    long = len(entry.text.split()) >= _PROSE and entry.text.rstrip(" )”»").endswith((".", ":"))
    return long and not entry.row.heading and is_note(entry.text, entry.row.lines, words)


def _heads_what_follows(entry: Entry | Columns, words: Words) -> bool:
    """Tell whether a line behind a gap announces what may be read or asked besides: "Background to the work:"."""
    if not isinstance(entry, Entry) or not entry.head.empty or entry.cells:
        return False
    noted = _MARK.match(entry.text)
    if noted and noted["sign"] is None and noted["mark"] == "1":
        return len(entry.text.split()) >= _PROSE
    sure = r"(?:«documents»|«link-label»|«contact-label»|«access-label»)(?!\w)"
    begun = words.regex(sure).match(entry.text) or (entry.row.gap and words.begins("note-label", entry.text))
    return bool(begun) and entry.text.endswith(":") and len(entry.text.split()) <= _SHORT


def _without_footnotes(entries: Sequence[Entry | Columns], found: Found) -> list[Entry | Columns]:
    """Return entries without the footnotes whose marks stand behind words above them: "the draft1/", below it "1. As asked"."""
    text = [entry.row.text for entry in entries]
    starred = {place for place, entry in enumerate(entries) if entry.row.bullet == "*"}
    starred = starred if len(starred) <= sum(re.search(r"\w\*(?!\w)", each) is not None for each in text) else set()
    numbers: set[str] = set()
    last = 0
    kept: list[Entry | Columns] = []
    for place, entry in enumerate(entries):
        raised = _RAISED.match(text[place])
        if place in starred or (raised and any(raised[0] in above for above in text[:place])):
            found.leave(entry.row)
            continue
        noted = _MARK.match(entry.row.text) if isinstance(entry, Entry) and not entry.head.structural else None
        told = noted is not None and (
            noted["sign"] in {"/", None} or noted["mark"] in numbers or 0 < last == int(noted["mark"]) - 1
        )
        if noted and told and _is_marked(noted["mark"], text[:place]) and _is_footnote(entry, noted):
            found.leave(entry.row)
            last = int(noted["mark"])
        else:
            kept.append(entry)
            last = 0
        numbers |= {entry.head.label.words.rstrip(".")} if isinstance(entry, Entry) and entry.head.label else set()
    return kept


def _is_marked(mark: str, above: Sequence[str]) -> bool:
    """Tell whether a number stands as the mark of a footnote in the lines above: "1/" behind a word."""
    return any(re.search(rf"(?:[^\W\d_]|[)”»]){mark}/(?!\d)", text) for text in above)


def _is_footnote(entry: Entry | Columns, noted: re.Match[str]) -> bool:
    """Tell whether a numbered line can be a footnote: it has the mark itself, or is a sentence."""
    ended = entry.row.text.rstrip(" )”»").endswith(".")
    return noted["sign"] == "/" or (ended and len(entry.row.text.split()) > _SENTENCE)
