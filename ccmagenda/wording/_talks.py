"""Which presentations of a session changed: each is known by its title, else by its speakers."""

from collections.abc import Callable, Hashable
from operator import attrgetter

from ccmagenda.model import Talk

Pair = tuple[Talk | None, Talk | None]
_LIKENESSES: tuple[Callable[[Talk], Hashable], ...] = (lambda talk: talk, attrgetter("title"), attrgetter("speakers"))


def changed_talks(before: tuple[Talk, ...], after: tuple[Talk, ...]) -> list[Pair]:
    """Return what each changed presentation was and is (None: it was not there, or is there no more).

    Those that are there stand in their order, those that went after them; none where only the order is another.
    """
    found: dict[int, Talk] = {}
    left = list(before)
    for likeness in _LIKENESSES:
        for number, talk in enumerate(after):
            old = next((one for one in left if number not in found and likeness(one) and likeness(one) == likeness(talk)), None)
            if old is not None:
                found[number] = old
                left.remove(old)
    pairs: list[Pair] = [(found.get(number), talk) for number, talk in enumerate(after)]
    return [*((old, talk) for old, talk in pairs if old != talk), *((old, None) for old in left)]
