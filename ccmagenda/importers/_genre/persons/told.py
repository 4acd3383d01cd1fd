"""What a line says: a title, and the people beside it."""

import re
from collections.abc import Iterable

import attrs

from ccmagenda.model import PrintedPerson

_ARTICLE = re.compile(r"^(?:(?:the|le|la|les|el|los|las|il|lo|gli|der|die|das)\s+|l['’])(?=[A-ZÀ-ÖØ-Þ])")
"""An article that a sentence sets before an office or a body; that of a name is written large: "El Salvador"."""


@attrs.frozen(kw_only=True)
class Told:
    """A title and the people who stood beside it; ``given`` tells that the title is no more than "Statement"."""

    title: str
    people: tuple[PrintedPerson, ...] = ()
    given: bool = False


def named(people: Iterable[PrintedPerson]) -> tuple[PrintedPerson, ...]:
    """Return people without the article that running text sets before them.

    >>> [person.words for person in named([PrintedPerson(role="host", words="the Government of Peru")])]
    ['Government of Peru']
    """
    return tuple(attrs.evolve(person, words=_ARTICLE.sub("", person.words)) for person in people)
