"""Sessions of our calendars that go on from an earlier one: "General exchange of views (continued)" is no title of its own."""

from collections.abc import Sequence

import attrs

from ccmagenda.importers._genre.terms.words import pattern_of
from ccmagenda.model import Language, Session, Sitting
from ccmagenda.model.text import folded


def with_continued(sittings: Sequence[Sitting], language: Language) -> tuple[Sitting, ...]:
    """Return sittings, in the order of their hours, in which such sessions name the first of their title that they continue.

    A title is left as it is where no session before it has it.
    """
    marked, known = pattern_of(language.terms["continued"]), dict[str, str]()

    def named(session: Session) -> Session:
        title = session.title.read(language.code)
        found = marked.fullmatch(title)
        first = known.get(folded(found["title"]), "") if found else ""
        known.setdefault(folded(title), session.key)
        plain = attrs.evolve(session, title=found["title"], continues=first) if found and first else session
        return attrs.evolve(plain, sessions=tuple(map(named, session.sessions)))

    return tuple(attrs.evolve(sitting, sessions=tuple(map(named, sitting.sessions))) for sitting in sittings)
