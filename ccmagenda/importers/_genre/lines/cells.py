"""The cells of a line: its carrier's, or those that bars, wide blanks or slashes part."""

import re

from ccmagenda.importers._genre.terms.mending import is_rule, mended, without_ornaments
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.clocks import clock_at
from ccmagenda.importers._paper import LABEL
from ccmagenda.importers._printed import PrintedLine

_LINE_END = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_BROKEN = re.compile(r"\s*<[bB][rR]\s*/?>\s*(?=[a-zà-ÿ]{2,}(?:\s|$))")
"""The end of a line of a cell that goes on with a small letter."""
_NUMBER = re.compile(r"(?:^|\s)\(?(?:[a-z]|[ivx]{2,4}|\d{1,2})[.)]$")
_LEAST, _LONGEST_HEAD = 3, 120
_TIME = r"\d{1,2}(?:[:.h]\d\d)?(?:\s?[ap]\.?m\b\.?)?"
_RANGE = re.compile(rf"{_TIME}\s?[-–—]\s?{_TIME}(?=\s|$)")
_GAP = re.compile(r"\t+|\s{3,}")


def cells_of(line: PrintedLine, text: str, words: Words) -> tuple[str, ...]:
    """Return the cells of a line: its carrier's, or those that bars, wide blanks or slashes part."""
    if len(line.cells) > 1:
        return tuple(without_ornaments(mended(cell)[0])[0] for cell in line.cells)
    if "|" in text:
        parts = [part.strip() for part in text.split("|")]
        closed = text.rstrip().endswith("|") and len(parts) > 2
        inner = parts[1:] if text.lstrip().startswith("|") and (closed or len(parts) == 2) else parts
        inner = inner[:-1] if text.rstrip().endswith("|") and inner else inner
        inner = [_LINE_END.sub("\n", _BROKEN.sub(" ", part)) for part in inner]
        return () if all(is_rule(part) or not part for part in inner) or len(inner) == 1 else tuple(inner)
    if _GAP.search(text.strip()) and not re.search(r"[.…_]{4,}", text):
        pieces = tuple(_with_numbers([part for part in _GAP.split(text.strip()) if part]))
        return pieces if len(pieces) > 1 else ()
    return _slashed(text, words) or _hours_alone(text, words)


def _hours_alone(text: str, words: Words) -> tuple[str, ...]:
    """Part a line at its hours where it holds three ranges and nothing else: heads of columns that have run together."""
    if not text[:1].isdigit() or len(text) > _LONGEST_HEAD:
        return ()
    pieces: list[str] = []
    rest = text.strip()
    while rest:
        found = _RANGE.match(rest)
        clock = clock_at(rest[: found.end()], words) if found else None
        if found is None or clock is None or clock[0].end is None or clock[1] != found.end():
            return ()
        pieces.append(found[0])
        rest = rest[found.end() :].strip()
    return tuple(pieces) if len(pieces) >= _LEAST else ()


def _with_numbers(pieces: list[str]) -> list[str]:
    """Join numbers and dashes with the words that wide blanks part from them: "a.   Opening b.   Agenda"."""
    joined = pieces[:1]
    for piece in pieces[1:]:
        if LABEL.fullmatch(joined[-1]) or _NUMBER.search(joined[-1]) or re.match(r"[–—-]\s", piece):
            joined[-1] = f"{joined[-1]} {piece}"
        else:
            joined.append(piece)
    return joined


def _slashed(text: str, words: Words) -> tuple[str, ...]:
    """Part a line at slashes where what stands before the first is hours, a serial number or the head of a column."""
    parts = re.split(r"(?:\s+/\s*|^/\s*)(?![^()]*\))", text)
    if len(parts) < 2:
        return ()
    first = parts[0].strip()
    clock = clock_at(first, words)
    serial = words.regex(r"(?:\d{1,5}\s?(?:«ordinal-ends»)?|(?:«ordinals»))\s+(?:«serial»)").fullmatch(first)
    if not first or (clock and clock[1] == len(first)) or serial or words.is_all("columns", first):
        return tuple(_with_whole_pauses([part.strip() for part in parts], words))
    return ()


def _with_whole_pauses(parts: list[str], words: Words) -> list[str]:
    """Join what a slash parts in the name of a pause: "COFFEE / TEA BREAK"."""
    joined = parts[:1]
    for part in parts[1:]:
        if all(words.is_all("break", each) or words.is_all("lunch", each) for each in (joined[-1], part)):
            joined[-1] = f"{joined[-1]} / {part}"
        else:
            joined.append(part)
    return joined
