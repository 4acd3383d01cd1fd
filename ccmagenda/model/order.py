"""Which session comes before which, as its author wishes."""

from collections.abc import Iterator

from ccmagenda.model.programme import AROUND, PAUSES, Programme, Session

THEMES = "themes"
ALL = "all"


def in_wished_order(programme: Programme) -> Iterator[tuple[Session, Session]]:
    """Yield each two sessions of which the first is to be held before the second.

    A session within another goes with it. Of two that both come later than all others, neither waits for the other
    unless it names it.
    """
    outer = [session for holder in (*programme.sittings, None) for session in (holder.sessions if holder else programme.unplaced)]
    by_key = {nested.key: session for session in outer for nested in session.walk()}
    held = [session for session in outer if session.kind not in PAUSES | AROUND]
    for later in outer:
        for word in dict.fromkeys(word for nested in later.walk() for word in nested.later_than):
            for first in _meant(word, held, by_key):
                if first is not later:
                    yield first, later


def _meant(word: str, held: list[Session], by_key: dict[str, Session]) -> Iterator[Session]:
    if word == THEMES:
        yield from (session for session in held if session.theme)
    elif word == ALL:
        yield from (session for session in held if ALL not in session.later_than)
    elif word in by_key:
        yield by_key[word]
