"""Where an agenda begins whose items numbers tell: with the first of them, below its name, with the heading of its chapter."""

import re
from collections.abc import Sequence

from ccmagenda.importers._genre.lines.entries import Entry
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.importers._genre.times.dates import day_within

_PAIR, _LISTED, _TITLE, _PREAMBLE, _PARAGRAPH, _OWN, _NOTE = 2, 3, 14, 12, 12, 8, 30


def of_numbers(entries: Sequence[Entry], numbered: int, words: Words) -> int:
    """Return where an agenda begins that numbers tell: below its name, or with a heading right above its first number."""
    plain = min(below_the_name(entries, numbered, words), _with_chapter(entries, numbered, words))
    return _begun_again(entries, numbered, words) or plain


def below_its_own_item(entries: Sequence[Entry], words: Words) -> int:
    """Return where the first number stands below the name of an agenda that is itself a paper for an item, or a note; else 0.

    As papers of the United Nations print it: "Item 2 of the provisional agenda", "Adoption of the agenda", perhaps a note in
    numbered paragraphs, "Provisional agenda".
    """
    first = next((place for place, entry in enumerate(entries) if entry.head.label), len(entries))
    named = [at for at in range(first + 1, min(first + _NOTE, len(entries))) if names_an_agenda(entries[at].text, words)]
    for name in reversed(named):
        numbered = (at for at in range(name + 1, min(name + _OWN, len(entries))) if entries[at].head.label)
        begin = next(numbered, None)
        label = entries[begin].head.label if begin is not None else None
        timed = any(entry.head.structural for entry in entries[name : begin or name])
        if begin and label and label.parts == (1,) and _are_of_a_note(entries[:name]) and not timed:
            return begin
    return 0


def _are_of_a_note(above: Sequence[Entry]) -> bool:
    """Tell whether the numbers above the name of an agenda are that of its own item and those of the paragraphs of a note."""
    numbered = [entry for entry in above if entry.head.label]
    own = [entry for entry in numbered if entry.head.label and entry.head.label.style == "item"]
    return numbered[: len(own)] == own and len(own) < _PAIR and all(_is_paragraph(entry) for entry in numbered[len(own) :])


def _is_paragraph(entry: Entry) -> bool:
    """Tell whether a line is as long as a sentence; hours within it may have parted what follows."""
    return len(entry.row.text.split()) >= _PARAGRAPH


def _begun_again(entries: Sequence[Entry], numbered: int, words: Words) -> int:
    """Return where an agenda begins that a decision hands on: below its name, where the numbers of that begin anew; else 0."""
    before = entries[numbered].head.label
    for place in range(numbered + 1, min(numbered + _PREAMBLE + 1, len(entries) - 1)):
        below = next((at for at in range(place + 1, min(place + _LISTED, len(entries))) if entries[at].head.label), 0)
        first = entries[below].head.label
        anew = first is not None and before is not None and first.parts == before.parts and first.style == before.style
        if below and anew and names_an_agenda(entries[place].text, words):
            return below
    return 0


def names_an_agenda(text: str, words: Words) -> bool:
    """Tell whether a line is the name of a paper, and at most of the meeting it is for: "Provisional agenda of the Bureau"."""
    of, along = r"\s+(?:«of»|for|pour|para|für)(?!\w).*", r"\s+(?:«and»)(?:\s\S+){1,3}"
    named = rf"(?:(?:«paper-adjectives»)\s+)*(?:«paper»)(?:\s+(?:«paper-adjectives»))*(?:{of}|{along})?"
    return words.is_all("paper", text) or (not text.endswith((".", ",", ";")) and words.regex(named).fullmatch(text) is not None)


def _with_chapter(entries: Sequence[Entry], numbered: int, words: Words) -> int:
    """Return where the heading of the first numbers stands, in an agenda whose numbers stand in chapters; else the number."""
    lines = [place for place in range(numbered + 1, len(entries)) if may_head_a_chapter(entries[place], words)]
    heads = [place for place in lines if place + 1 < len(entries) and entries[place + 1].head.label]
    above = entries[numbered - 1]
    headed = numbered > 1 and len(heads) > 1 and (may_head_a_chapter(above, words) or _is_one_word(above, words))
    return _with_opening(entries, numbered - 1, words) if headed else numbered


def _with_opening(entries: Sequence[Entry], chapter: int, words: Words) -> int:
    """Return where what opens the meeting stands above the first chapter, without a number: "Opening ceremony"; else that."""
    opened = words.regex(r"(?:«openers»|«spoken»|«spoken-at»|«ceremony»)(?!\w)")
    first = chapter
    for place in range(chapter - 1, max(0, chapter - _PREAMBLE), -1):
        entry = entries[place]
        opens = opened.match(entry.text) is not None and entry.head.empty
        if not (opens or may_head_a_chapter(entry, words) or re.fullmatch(r"\(.+\)", entry.text)):
            break
        first = place if opens else first
    return first


def _is_one_word(entry: Entry, words: Words) -> bool:
    """Tell whether a line is one word that can be a chapter, and no head of a column: "Finance"."""
    plain = entry.head.empty and not entry.cells and not entry.row.bullet
    other = words.regex(r"(?:«columns»|«paper»|«event»|«issued»|«documents»|«item»)").fullmatch(entry.text.strip(" .:*"))
    return plain and re.fullmatch(r"[A-ZÀ-ÝА-Я][^\W\d]{2,}", entry.text) is not None and not other


def may_head_a_chapter(entry: Entry, words: Words) -> bool:
    """Tell whether a line can be the heading of a chapter: some words without a mark, a day or the name of the paper."""
    plain = entry.head.empty and not entry.cells and not entry.row.bullet
    named = words.regex(r"(?:.*\W)?(?:«paper»|«event»|«issued»)(?!\w)").match(entry.text)
    short = 1 < len(entry.text.split()) <= _TITLE and not entry.text.endswith((".", ";", ","))
    return plain and short and not named and not day_within(entry.text, words)


def below_the_name(entries: Sequence[Entry], end: int, words: Words, *, sure: bool = True) -> int:
    """Return where an agenda begins whose first lines have no number: right below its name, if words that open follow.

    Where it can begin nowhere else, whatever is short will do.
    """
    name = words.regex(r"(?:(?:«paper-adjectives»)\s+)*(?:«paper»)(?:\s*\((?:«paper-adjectives»)\)|\s+(?:«and»)\s.{3,30})?")
    named = [place for place, entry in enumerate(entries[:end]) if name.fullmatch(entry.text.strip(" .:*"))]
    below = entries[named[-1] + 1 : end] if named else []
    opened = bool(below) and words.regex(r"(?:«openers»|«spoken»|(?:«openings»)\W*$)(?!\w)").match(below[0].text) is not None
    said = [re.sub(r"\s*\([^()]*\)", "", entry.text) for entry in below[:_LISTED]]
    short = all(len(text.split()) <= _TITLE and (opened or not text.endswith(".")) for text in said)
    return named[-1] + 1 if (opened or not sure) and below and short else end
