"""The words of the genre as patterns: what a language calls a chair, a break or a room, found in any spelling of it."""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import attrs

from ccmagenda.model import Language, Lexicon, zone_names

NEVER = r"(?!)"
_SHORT = 3
"""Letters of a short month or weekday, which may be a word of another language."""
_SAMPLE = 60_000
"""Signs of a text from which its language is told."""
_WORD = re.compile(r"[^\W\d_]+(?:['’])?")
_COMMON = frozenset({"ar", "de", "en", "es", "fr", "it", "pt", "ru", "zh"})
"""Languages whose months and weekdays are always looked for; those of others only where a paper holds some."""
_OF_PAGES = frozenset({"page-foot", "page-end"})
"""Sorts of words that tell of a page and nothing of the programme on it."""
_OF_HOURS = ("about", "about-behind", "begins", "open-end", "open-from", "hour-words")
"""Sorts of words that stand beside hours in the papers of every language."""
_SORT = re.compile("«([a-z-]+)»")
_PLACED = re.compile(r"\{(\w+)\}")


@attrs.frozen(eq=False)
class Words:
    r"""The words of the languages that a paper is read in.

    Patterns name sorts of words in guillemets: ``«chair»\\s*:`` finds "Chair:", "Présidente :" and so on.
    ``elsewhere`` and ``foreign`` are the others, whose months and weekdays are known besides: pages mix their languages.
    """

    lexicons: tuple[Lexicon, ...]
    languages: tuple[Language, ...] = ()
    elsewhere: tuple[Lexicon, ...] = ()
    foreign: tuple[Language, ...] = ()

    def regex(self, pattern: str) -> re.Pattern[str]:
        """Return a pattern with its sorts of words filled in; case never counts."""
        return _compiled(self, pattern)

    @property
    def vocabulary(self) -> frozenset[str]:
        """Return every single word that tells what a line is, months and weekdays among them."""
        return _vocabulary(self, _OF_PAGES) | _terms(self)

    def signs(self, *, ours: bool) -> frozenset[str]:
        """Return the words that only tell what a line is, and say nothing in a title; in a paper of ours so do our own terms."""
        hours = _single(word for sort in _OF_HOURS for word in self.of(sort))
        return _vocabulary(self, _OF_PAGES | _SAYING) | hours | (_terms(self) if ours else frozenset())

    def of(self, sort: str) -> tuple[str, ...]:
        """Return the words of a sort in all languages."""
        return tuple(word for lexicon in self.lexicons for word in lexicon.of(sort))

    def listed(self, sort: str) -> dict[str, int]:
        """Return the words of an ordered list (months, weekdays) by their place in it, which begins with 0."""
        return _listed(self, sort)

    def is_all(self, sort: str, text: str) -> bool:
        """Tell whether a text is nothing but a word of a sort."""
        return self.regex(f"(?:«{sort}»)").fullmatch(text.strip(" .:;,()[]*–-")) is not None

    def begins(self, sort: str, text: str) -> bool:
        """Tell whether a text begins with a word of a sort."""
        return self.regex(rf"(?:«{sort}»)(?!\w)").match(text) is not None


_SAYING = frozenset(
    {
        "functions",
        "affiliations",
        "event",
        "organ",
        "body",
        "body-alone",
        "places",
        "openers",
        "works",
        "staff",
        "title-nouns",
        "verbs",
        "reception",
        "ceremony",
        "side-event",
        "after",
        "after-loosely",
        "a-short-time",
        "debates",
        "former",
        "title-field",
        "list-heads",
        "units",
        "room-names",
        "was-held",
        "will-hold",
        "will-be-held",
        "documents",
        "took-the-floor",
        "handed-in",
        "also",
        "given",
        "updates",
        "members-of",
        "not",
    }
)
"""Sorts of words that say something in a title, and do not merely tell what a line is."""


@functools.lru_cache(maxsize=16)
def _vocabulary(words: Words, without: frozenset[str]) -> frozenset[str]:
    said = [
        word
        for lexicon in words.lexicons
        if lexicon.code != "any"
        for sort in lexicon.words
        if sort not in without
        for word in lexicon.of(sort)
    ]
    return _single([*said, *(name for language in words.languages for name in (*language.months, *language.weekdays))])


@functools.lru_cache(maxsize=16)
def _terms(words: Words) -> frozenset[str]:
    return _single(term for language in words.languages for term in language.terms.values())


def _single(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.casefold() for text in texts for word in re.findall(r"[^\W\d_]{2,}", text))


@functools.lru_cache(maxsize=2048)
def _compiled(words: Words, pattern: str) -> re.Pattern[str]:
    return re.compile(_SORT.sub(lambda found: _either(_spellings(words, found[1])), pattern), re.IGNORECASE)


def _spellings(words: Words, sort: str) -> Iterable[str]:
    if sort in {"months", "weekdays", "short-weekdays", "ordinals"}:
        return words.listed(sort)
    if sort == "cities":
        return (entry.partition("=")[0] for entry in words.of("places"))
    if sort == "clock-cities":
        zones = (name.rpartition("/")[2].replace("_", " ") for name in zone_names() if "/" in name)
        return {*_spellings(words, "cities"), *(name for name in zones if name.replace(" ", "").isalpha())}
    return words.of(sort)


@functools.lru_cache(maxsize=256)
def _listed(words: Words, sort: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for language in words.languages:
        for place, name in enumerate(getattr(language, sort, ()) if sort != "ordinals" else ()):
            for spelling in (name, *name.split("/")):
                found.setdefault(spelling.casefold(), place)
    for lexicon in words.lexicons:
        for place, entry in enumerate(lexicon.of(sort)):
            for spelling in entry.split(","):
                found.setdefault(spelling.strip().casefold(), place)
    return found | {name: place for name, place in _abroad(words, sort) if name not in found}


def _abroad(words: Words, sort: str) -> Iterator[tuple[str, int]]:
    """Yield the months and weekdays of other languages by their place, but those so short that they may be other words.

    Months of the languages that we print in are whole words, and known from three letters on: "mai".
    """
    if sort not in {"months", "weekdays"}:
        return
    named = [lexicon.of(sort) for lexicon in words.elsewhere] + [getattr(language, sort) for language in words.foreign]
    for entries in named:
        for place, entry in enumerate(entries):
            yield from ((name, place) for name in map(str.strip, entry.casefold().split(",")) if len(name) > _SHORT)
    for language in words.foreign if sort == "months" else ():
        yield from ((name, place) for place, name in enumerate(map(str.casefold, language.months)) if name.isalpha())


def _either(spellings: Iterable[str]) -> str:
    longest_first = sorted(set(spellings), key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(_pattern, longest_first))})" if longest_first else NEVER


def _pattern(word: str) -> str:
    """Return a word as a pattern: any blanks, either apostrophe, a dot at its end or none, a star for any end."""
    bare = word.strip()
    dot = r"\.?" if bare.endswith(".") else ""
    parts = re.split(r"(\s+|['’]|\*)", bare.removesuffix("."))
    said = {"'": "['’]", "’": "['’]", "*": r"\w*"}
    return "".join(said.get(part, r"\s+" if part.isspace() else re.escape(part)) for part in parts) + dot


def said_by(words: Words, term: str) -> tuple[re.Pattern[str], ...]:
    """Return patterns for a term that we print ("chaired by {chairs}"), in each language; what is filled in is a group."""
    return _said(words, term)


@functools.lru_cache(maxsize=256)
def _said(words: Words, term: str) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern_of(language.terms[term]) for language in words.languages if term in language.terms)


def pattern_of(template: str, groups: Sequence[str] = ()) -> re.Pattern[str]:
    """Return a template as a pattern for a whole text; every placeholder is a group, or one of ``groups``."""
    parts = _PLACED.split(template)
    named = dict(item.split("=", 1) for item in groups)
    made = [
        f"(?P<{part}>{named.get(part, '.+?')})" if number % 2 else r"\s*".join(map(re.escape, re.split(r"\s+", part)))
        for number, part in enumerate(parts)
    ]
    return re.compile("".join(made), re.IGNORECASE)


def words_for(lexicons: Sequence[Lexicon], languages: Sequence[Language], text: str, hinted: str) -> tuple[Words, str]:
    """Return the words to read a text by, and the code of its language: the one hinted at, or the one it seems to be in.

    English is always read besides, since papers in every language hold some, and what is the same in all of them.
    """
    known = {lexicon.code for lexicon in lexicons} | {language.code for language in languages}
    found = Counter(_WORD.findall(text[:_SAMPLE].casefold()))
    code = hinted if hinted in known else _likely(lexicons, languages, text, found)
    ours = tuple(dict.fromkeys([code, "en", "any"]))
    always = tuple(lexicon for lexicon in lexicons if lexicon.code in {*ours, *_COMMON})
    told = _names_in_all(always, tuple(languages)), frozenset(found)
    read = tuple(lexicon for lexicon in lexicons if lexicon in always or _is_told(lexicon, *told))
    return _words(read, tuple(languages), ours), hinted or code


def _is_told(lexicon: Lexicon, known: frozenset[str], told: frozenset[str]) -> bool:
    """Tell whether months and weekdays of a language that few papers hold are to be looked for in a paper of another one.

    It takes two of them, one of which is known of no other language and the name of nobody: "donderdag 14 maart".
    """
    names = _names_of(lexicon) & told
    return len(names) > 1 and not names <= known


@functools.lru_cache(maxsize=16)
def _names_in_all(lexicons: tuple[Lexicon, ...], languages: tuple[Language, ...]) -> frozenset[str]:
    """Return the months and weekdays that are known anyway, and the names that people are given: "Maja"."""
    printed = (name.casefold() for language in languages for name in (*language.months, *language.weekdays))
    given = (name.casefold() for lexicon in lexicons for name in lexicon.of("given-names"))
    return frozenset((*printed, *given)).union(*map(_names_of, lexicons))


@functools.lru_cache(maxsize=16)
def _words(lexicons: tuple[Lexicon, ...], languages: tuple[Language, ...], codes: tuple[str, ...]) -> Words:
    """Return the same object for the same words, so that patterns are made once."""
    return Words(
        tuple(lexicon for code in codes for lexicon in lexicons if lexicon.code == code),
        tuple(language for code in codes for language in languages if language.code == code),
        tuple(lexicon for lexicon in lexicons if lexicon.code not in codes),
        tuple(language for language in languages if language.code not in codes),
    )


def _likely(lexicons: Sequence[Lexicon], languages: Sequence[Language], text: str, found: Counter[str]) -> str:
    sample = text[:_SAMPLE].casefold()
    given = _names_in_all(tuple(lexicon for lexicon in lexicons if lexicon.code == "any"), ())
    counts: dict[str, float] = {}
    for lexicon in lexicons:
        language = next((known for known in languages if known.code == lexicon.code), None)
        names = _names_of(lexicon) if lexicon.code in _COMMON else _names_of(lexicon) - given
        names |= {name.casefold() for name in (*language.months, *language.weekdays)} if language else set()
        small = {word.casefold() for word in lexicon.of("small")}
        counts[lexicon.code] = sum(found[word] for word in small) + 5 * sum(found[name] for name in names)
        counts[lexicon.code] += 3 * sum(sample.count(mark) for mark in lexicon.of("letters"))
    best = max(counts, key=lambda code: (counts[code], code == "en"), default="en")
    return best if counts.get(best) else "en"


@functools.lru_cache(maxsize=64)
def _names_of(lexicon: Lexicon) -> frozenset[str]:
    """Return the months and weekdays that a lexicon tells, but those so short that they may be other words."""
    told = (word.strip() for sort in ("months", "weekdays") for entry in lexicon.of(sort) for word in entry.split(","))
    return frozenset(word.casefold() for word in told if len(word) > _SHORT)
