"""Which session comes before which, as its author wishes, or since it goes on with it."""

from collections.abc import Iterator

from ccmagenda.model.programme import AROUND, PAUSES, Programme, Session
from ccmagenda.model.when import After

THEMES = "themes"
ALL = "all"
Pairs = Iterator[tuple[Session, Session]]


def in_order(programme: Programme) -> Pairs:
    """Yield each two sessions of which the first is to be held before the second, for whatever reason."""
    yield from in_wished_order(programme)
    yield from continued(programme)
    yield from followed(programme)


def in_wished_order(programme: Programme) -> Pairs:
    """Yield each two sessions of which the first is to be held before the second since the second asks for it.

    A session within another goes with it. Of two that both come later than all others, neither waits for the other
    unless it names it.
    """
    outer = outermost(programme)
    by_key = {nested.key: session for session in outer for nested in session.walk()}
    held = [session for session in outer if session.kind not in PAUSES | AROUND]
    for later in outer:
        for word in dict.fromkeys(word for nested in later.walk() for word in nested.later_than):
            for first in _meant(word, held, by_key):
                if first is not later:
                    yield first, later


def continued(programme: Programme) -> Pairs:
    """Yield each session with one that continues it, where neither stands within another."""
    outer = outermost(programme)
    by_key = {session.key: session for session in outer}
    for session in outer:
        first = by_key.get(session.continues)
        if first is not None and first is not session:
            yield first, session


def followed(programme: Programme) -> Pairs:
    """Yield each session with one that follows it immediately, where neither stands within another."""
    outer = outermost(programme)
    by_key = {session.key: session for session in outer}
    for session in outer:
        first = by_key.get(session.when.key) if isinstance(session.when, After) else None
        if first is not None and first is not session:
            yield first, session


def outermost(programme: Programme) -> list[Session]:
    """Return the sessions that stand within no other, those without a sitting last."""
    return [*(session for sitting in programme.sittings for session in sitting.sessions), *programme.unplaced]


def _meant(word: str, held: list[Session], by_key: dict[str, Session]) -> Iterator[Session]:
    if word == THEMES:
        yield from (session for session in held if session.theme)
    elif word == ALL:
        yield from (session for session in held if ALL not in session.later_than)
    elif word in by_key:
        yield by_key[word]
