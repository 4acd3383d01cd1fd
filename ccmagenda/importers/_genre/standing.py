"""How far a paper is on its way (draft, provisional, revised, final): told by its head alone, and never by its items."""

import itertools
import re
from collections.abc import Iterator

from ccmagenda.importers._genre.keeping import words_in
from ccmagenda.importers._genre.occasion import Paper
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.model import Status, folded

_WORDS = (
    (Status.DRAFT, re.compile(r"\b(?:draft|projet|proyecto|projeto|entwurf|bozza|проект)\b")),
    (Status.FINAL, re.compile(r"\b(?:final(?:e|es)?|d[ée]finiti[fv]\w*|endg[üu]ltig\w*|окончательн\w*)\b")),
    (Status.REVISED, re.compile(r"\b(?:r[ée]vis\w+|[üu]berarbeitet\w*)|\bпересмотренн\w*")),
    (Status.PROVISIONAL, re.compile(r"\b(?:provis\w+|vorl[äa]ufig\w*|предварительн\w*)")),
)
"""What each is called; the first that is said counts, but for a draft that is revised."""
_REVISION = re.compile(r"\brev\.\s?\d")
_ASIDE = frozenset(
    {"version", "versión", "versione", "versão", "fassung", "as", "at", "of", "on", "du", "de", "del", "le", "au", "vom", "en"}
)
_APART = r"[\s(),:;/–—-]+"
_ADJECTIVES = "|".join(
    ("«paper-adjectives»", "version", "de travail", "de trabajo", *(words.pattern for _, words in _WORDS), "de")
)
"""What stands beside the name of a paper; its head may be in another language than its rows."""


def status_of(paper: Paper) -> Status:
    """Return the status: the one whose words, as we print them, are a line of the head, else what its title tells.

    A status counts in the words beside the name of the paper ("final programme of work", "programme (draft)"), on a line that
    says nothing else ("FINAL", "Draft, 12 April"), and as the Rev. of a symbol; where none does, the paper is a draft.
    """
    lines = list(_head(paper))
    said = {" ".join(line.split()) for line in lines}
    for language in paper.library.languages:
        for status in Status:
            if language.terms.get(f"status-{status.value.split()[0]}") in said:
                return status
    told = folded(" / ".join(itertools.chain.from_iterable(_of_the_paper(line, paper.words) for line in lines)))
    found = [status for status, words in _WORDS if words.search(told)]
    paper.found.take_back(place for place, line in enumerate(lines) if _says_nothing_else(line, paper.words))
    if Status.FINAL not in found[:1] and (Status.REVISED in found or any(_REVISION.search(folded(line)) for line in lines)):
        return Status.REVISED
    return found[0] if found else Status.DRAFT


def _head(paper: Paper) -> Iterator[str]:
    """Yield the lines above the first row; of a page on one line, those before its title."""
    rows = [item for _, _, item in paper.printed.walk() if item.origin.line]
    first = min(rows, key=lambda item: (item.origin.line, item.origin.column), default=None)
    for line in paper.lines:
        if first and (
            line.origin.line > first.origin.line or (line.origin.line == first.origin.line and first.title in line.text)
        ):
            return
        yield line.text


def _named(words: Words) -> re.Pattern[str]:
    """Return the pattern of the name of a paper with the words that stand beside it."""
    beside = rf"(?:{_ADJECTIVES})"
    return words.regex(rf"(?:(?<!\w){beside}{_APART})*(?<!\w)(?:«paper»)(?!\w)(?:{_APART}{beside}(?!\w))*")


def _says_nothing_else(line: str, words: Words) -> bool:
    """Tell whether a line is the name of the paper with its status, so that nothing of it is lost."""
    told = any(status.search(folded(line)) for _, status in _WORDS)
    return told and _named(words).fullmatch(line.strip()) is not None


def _of_the_paper(line: str, words: Words) -> Iterator[str]:
    """Yield what a line says of the paper: the words beside its name, or the whole line where that tells nothing else."""
    yield from (found[0] for found in _named(words).finditer(line))
    plain = folded(line)
    for _, status in _WORDS:
        plain = status.sub("", plain)
    if plain == folded(line):
        return
    dates = {folded(word) for sort in ("months", "weekdays") for word in words.listed(sort)}
    if not words_in(plain) - _ASIDE - dates:
        yield line
