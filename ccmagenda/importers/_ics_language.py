"""In which language a calendar is, and what it says without our remarks on what stands in another language.

It is in the language that it says itself, else in the one that whoever imports it says, else in that of the words which we
print in our own.
"""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.terms.remarks import remark_of
from ccmagenda.importers._genre.terms.words import pattern_of
from ccmagenda.importers._ics_events import Event
from ccmagenda.importers._ics_head import Head
from ccmagenda.model import Language
from ccmagenda.notation import Library

_PRINTED = ("chaired-by", "moderated-by", "hosted-by", "reported-by", "chair-to-be-confirmed", "article", "articles")


def language_of(head: Head, events: Sequence[Event], library: Library, hinted: str, *, ours: bool) -> str:
    """Return the code of a language that we have, or nothing where it is not known.

    What the file says comes first: our calendars in their head, those of others beside each summary.
    """
    known = {language.code for language in library.languages}
    tags = Counter(event.language.partition("-")[0].casefold() for event in events)
    said = (head.language, *(tag for tag, _ in tags.most_common(1)), hinted)
    told = next((code for code in said if code in known), "")
    return told or (_printed_in(words_of(events), library.languages) if ours else "")


@attrs.frozen
class Remarks:
    """The remarks of our calendars in one language that a text stands in another: "[French]", and below what that means."""

    language: Language

    def plain(self, text: str) -> str:
        """Return a text without them.

        >>> spoken = Language(code="fr", name="", terms={"in-original": "[{language}]", "language-en": "anglais"})
        >>> Remarks(spoken).plain("Opening [anglais] (closed)")
        'Opening (closed)'
        """
        return re.sub(rf" ?{remark_of(self.language)}(?=$|\s*[():,;،，、；：؛]|\n)", "", text)

    def event(self, event: Event) -> Event:
        """Return an event whose title and place are without them; its description is read with them."""
        place = attrs.evolve(event.location, text=self.plain(event.location.text))
        return attrs.evolve(event, summary=self.plain(event.summary), location=place)

    def head(self, head: Head) -> Head:
        """Return a head without them, and without the line that tells what they mean."""
        meaning = pattern_of(self.language.terms["originals"])
        lines = [self.plain(line) for line in head.description.split("\n") if not meaning.fullmatch(line)]
        return attrs.evolve(head, name=self.plain(head.name), description="\n".join(lines))


def words_of(events: Sequence[Event]) -> str:
    """Return all that events say in words."""
    return "\n".join(f"{event.summary}\n{event.description}" for event in events)


def _printed_in(text: str, languages: Sequence[Language]) -> str:
    """Return the language in which the most of what we print around names and numbers stands in a text."""
    scores = {language.code: _said_in(text, language) for language in languages}
    best = max(scores, key=lambda code: scores[code], default="")
    return best if scores.get(best) else ""


def _said_in(text: str, language: Language) -> int:
    pieces = {piece.strip() for term in _PRINTED for piece in re.split(r"\{\w+\}", language.terms[term])}
    more = re.escape(language.terms["more"].partition("{some}")[2]).replace(r"\{count\}", r"\d+")
    return len(re.findall(more, text)) + sum(text.count(piece) for piece in pieces if len(piece) > 1)
