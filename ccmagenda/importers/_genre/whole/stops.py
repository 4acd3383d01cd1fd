"""Stops that end every title of a paper, and so tell nothing: taken off, where in other papers they tell a sentence."""

import re
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.lines.sorts import is_sentence
from ccmagenda.importers._genre.tables.columned import Columns
from ccmagenda.importers._genre.terms.words import Words

_FEW, _MOST, _LONGEST = 5, 0.6, 30
_STOPPED = re.compile(r"[^\W_]\s?[?!]?\s?[)”»\"]{0,2}\s?[.;]$")
_SENTENCES = re.compile(r"[^\W\d_]{3,}[)”»]?[.…!?]\s+[«“\"]?[^\W\d_a-zà-ÿ]")


def without_usual_stops(entries: Sequence[Entry | Columns], words: Words) -> list[Entry | Columns]:
    """Return entries without the stops at their ends, where most lines of the paper have one."""
    short = [
        each
        for each in entries
        if isinstance(each, Entry) and each.text[-1:] not in {"", ":"} and len(each.text.split()) <= _LONGEST
    ]
    stopped = sum(_STOPPED.search(each.text) is not None for each in short)
    if stopped < _FEW or stopped < _MOST * len(short):
        return list(entries)
    return [_without(entry, words) if isinstance(entry, Entry) else entry for entry in entries]


def _without(entry: Entry, words: Words) -> Entry:
    """Return an entry without its stop, if it is one sentence and does not say what will be done."""
    text = entry.text
    plain = not text[:1].islower() and len(text.split()) <= _LONGEST and _STOPPED.search(text) is not None and not entry.cells
    if not plain or _SENTENCES.search(text) or is_sentence(text, 1, words) or re.search(r"(?:\b[A-Z]|\betc)\.$", text):
        return entry
    return attrs.evolve(entry, text=text[:-1].rstrip())
