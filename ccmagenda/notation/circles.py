"""Sessions that go in a circle: each is to be held before, or after, one that comes to it again."""

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from ccmagenda.model import After, Programme, Session
from ccmagenda.model.order import ALL, continued, in_wished_order, outermost
from ccmagenda.notation.faults import Faults, quoted


def refuse_circles(programme: Programme, faults: Faults) -> None:
    """Add a fault for each circle of sessions that follow, or continue, one another; it is named once."""
    _refuse_circle_of_order(programme, faults)
    _refuse_later_than_itself(programme, faults)
    sessions = {session.key: session for _, session in programme.walk()}
    for links, what in ((_followed(sessions), "after"), (_continued(sessions), "continues")):
        told: set[str] = set()
        for key in links:
            circle = _circle(key, links)
            if circle and not told & set(circle):
                told |= set(circle)
                sentence = f"these sessions go in a circle by '{what}': {' - '.join([*circle, circle[0]])}"
                faults.add(sessions[circle[0]].origin, "circle", sentence)


def _refuse_circle_of_order(programme: Programme, faults: Faults) -> None:
    """Add a fault for a circle of what is to be held before what, and for sessions that each come later than all others."""
    ways = _ways(programme)
    before: dict[str, list[str]] = {}
    for first, then in ways:
        before.setdefault(then, []).append(first)
    try:
        TopologicalSorter(before).prepare()
    except CycleError as error:
        circle = list(reversed(error.args[1]))
        asked = {way for both in pairwise(circle) for way in ways[both[1], both[0]]}
        if len(asked) > 1 or "later-than" in asked:  # a circle of one other word is told by that word
            *some, last = (f"'{word}'" for word in sorted(asked))
            _add_circle(circle, f"{', '.join(some)}{' and ' if some else ''}{last}", programme, faults)
        return
    _refuse_several_last(programme, before, faults)


def _ways(programme: Programme) -> dict[tuple[str, str], list[str]]:
    """Return each two sessions of which the first is to be held before the second, with the words that ask for it."""
    outer = {session.key for session in outermost(programme)}
    followed = [(first, then) for then, first in _followed({one.key: one for one in outermost(programme)}).items()]
    found: dict[tuple[str, str], list[str]] = {}
    for word, pairs in (
        ("later-than", [(first.key, then.key) for first, then in in_wished_order(programme)]),
        ("continues", [(first.key, then.key) for first, then in continued(programme)]),
        ("after", [both for both in followed if outer.issuperset(both)]),
    ):
        for both in pairs:
            found.setdefault(both, []).append(word)
    return found


def _refuse_several_last(programme: Programme, before: dict[str, list[str]], faults: Faults) -> None:
    """Add a fault for sessions that are each to be held later than all others, where nothing tells which is the last."""
    last = [session.key for session in outermost(programme) if ALL in session.later_than]
    order = [key for key in TopologicalSorter(before).static_order() if key in last]
    for first, then in pairwise([*order, *(key for key in last if key not in order)]):
        if first not in _all_before(then, before):
            way = f"add {first} to the 'later-than' of {then}, or {then} to that of {first}"
            _add_circle([first, then, first], "'later-than: all'", programme, faults, f" - {way}")
            return


def _all_before(key: str, before: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    waiting = [key]
    while waiting:
        more = [one for one in before.get(waiting.pop(), ()) if one not in found]
        found.update(more)
        waiting += more
    return found


def _add_circle(circle: list[str], words: str, programme: Programme, faults: Faults, way: str = "") -> None:
    origin = next(session.origin for _, session in programme.walk() if session.key == circle[0])
    faults.add(origin, "circle", f"these sessions go in a circle by {words}: {' - '.join(circle)}{way}")


def _refuse_later_than_itself(programme: Programme, faults: Faults) -> None:
    around = {inner.key: outer for outer in outermost(programme) for inner in outer.walk()}
    for _, session in programme.walk():
        own = {nested.key for nested in session.walk()}
        for word in session.later_than:
            if word in own or _stands_in(session, word, around[session.key]):
                part = f"{quoted(word)}, {'which is a part of it' if word in own else 'of which it is a part'}"
                what = "itself" if word == session.key else part
                faults.add(session.origin, "circle", f"{quoted(session.key)} cannot be later than {what} - name another session")


def _stands_in(session: Session, key: str, outer: Session) -> bool:
    """Tell whether a session is a part of the one with a key."""
    return any(one.key == key and session in one.walk() for one in outer.walk())


def _followed(sessions: dict[str, Session]) -> dict[str, str]:
    return {key: session.when.key for key, session in sessions.items() if isinstance(session.when, After)}


def _continued(sessions: dict[str, Session]) -> dict[str, str]:
    return {key: session.continues for key, session in sessions.items() if session.continues}


def _circle(key: str, links: dict[str, str]) -> list[str]:
    path = [key]
    while links.get(path[-1]) is not None:
        following = links[path[-1]]
        if following in path:
            return path[path.index(following) :]
        path.append(following)
    return []
