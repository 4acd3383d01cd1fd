"""What a document kind is: it draws one sort of subject as paper and knows no format."""

import datetime
import functools
from collections.abc import Callable
from typing import Any

import attrs

from ccmagenda._shelf import Shelf
from ccmagenda.model import Convention, Document, Language, Programme
from ccmagenda.wording import Wording


@attrs.frozen(kw_only=True)
class Setting:
    """In which language and under which convention a document is drawn up, and for which day where one is asked.

    ``by`` groups changes by "day", "party" or "theme"; ``whom`` names the one whom a list of changes is for. ``key`` is
    that of the sitting or session that a paper is for (none: all), and ``speaking_time`` how many minutes a speaker is
    counted for whose length is not given (0: none is assumed).
    """

    convention: Convention
    language: Language
    day: datetime.date | None = None
    by: str = "day"
    whom: str = ""
    key: str = ""
    speaking_time: int = 0

    def wording(self, programme: Programme) -> Wording:
        """Return how the parts of a programme are said here."""
        return Wording(programme=programme, convention=self.convention, language=self.language)


def _always(*_subject: object) -> bool:
    return True


@attrs.frozen(kw_only=True)
class DocumentKind:
    """A kind of document: what it is for in one line, the type it is drawn from, and how.

    ``stands_for`` tells whether a subject has anything for it; a build leaves out what would be an empty paper.
    ``stands_in`` tells the same of a subject in a setting.
    ``of_a_part`` tells that it may be drawn for one day, sitting or session of a programme; ``formats`` are those that it
    is set in, where not in all.
    """

    summary: str
    subject: type
    draw: Callable[[Any, Setting], Document]
    stands_for: Callable[[Any], bool] = _always
    stands_in: Callable[[Any, Setting], bool] = _always
    of_a_part: bool = False
    formats: tuple[str, ...] = ()


@functools.cache
def shelf() -> Shelf[DocumentKind]:
    """Return all kinds of document by key."""
    return Shelf("ccmagenda.documents", DocumentKind)
