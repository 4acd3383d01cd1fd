"""CoSPLib workbooks as our problem, with their own penalties.

Two readings: ``exact`` is what the authors' exact model asks (a track has one room, and no more sessions than it needs;
no presenter is in two rooms at once), ``whole`` is every weight of the workbook, except those on the order of
submissions within a track and on single time slots, which are scored and not searched.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from pathlib import Path

from cosplib_book import Book, read
from instance import Instance, Place, Worth

from ccmagenda.planner._timetable import (
    Activity,
    Apart,
    Condition,
    Hall,
    Misplaced,
    Opening,
    Price,
    Problem,
    Rivals,
    Together,
    Unbroken,
    Used,
)

EXACT = {"N2OR": 0, "GECCO20": 6110, "GECCO21": 11130, "OR60F": 415, "OR60F2": 4, "OR60F3": 0, "GECCO19": 1000010}


def problem(book: Book, *, whole: bool = False) -> Problem:
    """Return a conference in our words: sessions are openings whose minutes are slots, tracks are tenants."""
    days = list(dict.fromkeys(book.days))
    openings = [
        Opening(start=1000 * number, end=1000 * number + 900, day=days.index(day), minutes=slots)
        for number, (day, slots) in enumerate(zip(book.days, book.slots, strict=True))
    ]
    activities = [Activity(minutes=one.slots, tenant=one.track) for one in book.submissions]
    asked = [*_placing(book), *(_whole(book) if whole else _exact(book))]
    return Problem(openings=openings, activities=activities, halls=[Hall() for _ in range(book.rooms)], conditions=asked)


def _placing(book: Book) -> Iterator[Condition]:
    """Yield what a submission, a track and a room cost in a session or a room."""
    weights, sessions = book.weights, range(len(book.slots))
    for number, one in enumerate(book.submissions):
        costs = [weights["session"] * one.sessions[s] + weights["zone"] * one.zone[s] for s in sessions]
        for cost, openings in _alike(costs):
            yield Misplaced(activity=number, openings=openings, price=Price(0, cost))
        for cost, halls in _alike([weights["room"] * penalty for penalty in one.rooms]):
            yield Misplaced(activity=number, halls=halls, price=Price(0, cost))
    for track in range(len(book.chairs)):
        members = book.of_track(track)
        for cost, openings in _alike([weights["track_session"] * penalty for penalty in book.track_session[track]]):
            yield Used(activities=members, openings=openings, price=Price(0, cost))
        for cost, halls in _alike([weights["track_room"] * penalty for penalty in book.track_room[track]]):
            yield Used(activities=members, halls=halls, price=Price(0, cost))
    everyone = tuple(range(len(book.submissions)))
    for session in sessions:
        for cost, halls in _alike([weights["session_room"] * penalty for penalty in book.session_room[session]]):
            yield Used(activities=everyone, openings=(session,), halls=halls, price=Price(0, cost))


def _alike(costs: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Yield each cost above nothing with where it is asked."""
    order = sorted(range(len(costs)), key=lambda place: costs[place])
    for cost, places in groupby(order, key=lambda place: costs[place]):
        if cost:
            yield cost, tuple(places)


def _exact(book: Book) -> Iterator[Condition]:
    for track in range(len(book.chairs)):
        yield Together(activities=book.of_track(track))
        yield Used(activities=book.of_track(track), free=most_sessions(book, track))
    for members in _shared([one.presenters for one in book.submissions]):
        yield Apart(activities=members)


def most_sessions(book: Book, track: int) -> int:
    """Return how many sessions a track may use: as many of the shortest as its slots fill."""
    needed, used = sum(book.submissions[one].slots for one in book.of_track(track)), 0
    for number, slots in enumerate(sorted(book.slots), start=1):
        used += slots
        if used >= needed:
            return number
    return len(book.slots)


def _shared(people: Sequence[frozenset[str]]) -> Iterator[tuple[int, ...]]:
    """Yield, for each person with several, what the person is in."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, names in enumerate(people):
        for name in sorted(names):
            found[name].append(number)
    yield from dict.fromkeys(tuple(members) for members in found.values() if len(members) > 1)


def _whole(book: Book) -> Iterator[Condition]:
    weights, tracks = book.weights, range(len(book.chairs))
    for track in tracks:
        members = book.of_track(track)
        if weights["rooms_per_track"]:
            yield Together(activities=members, price=Price(0, weights["rooms_per_track"]))
        if weights["consecutive"]:
            yield Unbroken(activities=members, price=Price(0, weights["consecutive"]))
        if weights["parallel"]:
            for session in range(len(book.slots)):
                yield Used(activities=members, openings=(session,), free=1, price=Price(0, weights["parallel"]))
    for one, other in combinations(tracks, 2):
        cost = weights["similar"] * similarity(book, one, other) + weights["chairs"] * chairs_clash(book, one, other)
        if cost:
            yield Rivals(first=book.of_track(one), second=book.of_track(other), price=Price(0, cost))
    for kind, pairs in (("presenters", presenter_pairs(book)), ("attendees", attendee_pairs(book))):
        if weights[kind]:
            yield from (Apart(activities=pair, price=Price(0, weights[kind])) for pair in sorted(pairs))


def similarity(book: Book, one: int, other: int) -> int:
    """Return the penalty of two tracks at once: the sheet is read by its lower half, the later track's row."""
    return max(book.similar[one][other], book.similar[other][one])


def chairs_clash(book: Book, one: int, other: int) -> bool:
    """Tell whether the chair of one track is needed in the other, as its chair, or as a presenter or attendee there."""
    there = [book.chairs[track].union(*(_people(book, track))) for track in (one, other)]
    return bool(book.chairs[one] & there[1] or book.chairs[other] & there[0])


def _people(book: Book, track: int) -> Iterator[frozenset[str]]:
    yield from (book.submissions[one].presenters | book.submissions[one].attendees for one in book.of_track(track))


def presenter_pairs(book: Book) -> set[tuple[int, int]]:
    """Return the submissions that share a presenter, two by two."""
    groups = _shared([one.presenters for one in book.submissions])
    return {pair for members in groups for pair in combinations(members, 2)}


def attendee_pairs(book: Book) -> set[tuple[int, int]]:
    """Return the submissions of which somebody would attend both, or attends one and presents or chairs the other."""
    found = set()
    for pair in combinations(range(len(book.submissions)), 2):
        first, second = (book.submissions[number] for number in pair)
        chairs = (book.chairs[first.track], book.chairs[second.track]) if first.track != second.track else (frozenset(),) * 2
        there = second.attendees | second.presenters | chairs[1]
        if first.attendees & there or second.attendees & (first.presenters | chairs[0]):
            found.add(pair)
    return found


def worth(book: Book, places: Sequence[Place], *, whole: bool = False) -> Worth:
    """Return what a placement costs in the workbook's penalties, a submission counted once, and what it breaks."""
    weights = book.weights
    held = {(session, room, book.submissions[n].track) for n, place in enumerate(places) if place for session, room in [place]}
    parts = {
        "submissions": sum(
            weights["session"] * one.sessions[place[0]]
            + weights["zone"] * one.zone[place[0]]
            + weights["room"] * one.rooms[place[1]]
            for one, place in zip(book.submissions, places, strict=True)
            if place
        ),
        "tracks in sessions": weights["track_session"] * sum(book.track_session[track][session] for session, _, track in held),
        "tracks in rooms": weights["track_room"] * sum(book.track_room[track][room] for _, room, track in held),
        "rooms in sessions": weights["session_room"] * sum(book.session_room[session][room] for session, room, _ in held),
    }
    broken = _broken(book, places, held)
    if whole:
        parts |= _whole_parts(book, places, held)
    else:
        broken += _broken_exact(book, places, held)
    return Worth(hard=broken, penalty=sum(parts.values()), parts=tuple(parts.items()))


Held = set[tuple[int, int, int]]


def _broken(book: Book, places: Sequence[Place], held: Held) -> int:
    load: Counter[tuple[int, int]] = Counter()
    for one, place in zip(book.submissions, places, strict=True):
        if place:
            load[place] += one.slots
    shared = Counter((session, room) for session, room, _ in held)
    over = sum(slots > book.slots[session] for (session, _), slots in load.items())
    return places.count(None) + over + sum(number - 1 for number in shared.values())


def _broken_exact(book: Book, places: Sequence[Place], held: Held) -> int:
    broken = sum(_clash(places[one], places[other]) for one, other in presenter_pairs(book))
    for track in range(len(book.chairs)):
        rooms = {room for _, room, other in held if other == track}
        sessions = {session for session, _, other in held if other == track}
        broken += len(rooms) - 1 + max(0, len(sessions) - most_sessions(book, track))
    return broken


def _clash(one: Place, other: Place) -> bool:
    return one is not None and other is not None and one[0] == other[0] and one[1] != other[1]


def _whole_parts(book: Book, places: Sequence[Place], held: Held) -> dict[str, int]:
    weights, tracks = book.weights, range(len(book.chairs))
    rooms = [{room for _, room, other in held if other == track} for track in tracks]
    sessions = [sorted({session for session, _, other in held if other == track}) for track in tracks]
    here = Counter((session, track) for session, _, track in held)
    met = [(one, other, {*sessions[one]} & {*sessions[other]}) for one, other in combinations(tracks, 2)]
    return {
        "rooms of a track": weights["rooms_per_track"] * sum(len(there) - 1 for there in rooms),
        "parallel": weights["parallel"] * sum(number - 1 for number in here.values()),
        "gaps": weights["consecutive"] * sum(there[-1] - there[0] >= len(there) for there in sessions if there),
        "similar": weights["similar"] * sum(len(both) * similarity(book, one, other) for one, other, both in met),
        "chairs": weights["chairs"] * sum(len(both) * chairs_clash(book, one, other) for one, other, both in met),
        "presenters": weights["presenters"] * sum(_clash(places[a], places[b]) for a, b in presenter_pairs(book)),
        "attendees": weights["attendees"] * sum(_clash(places[a], places[b]) for a, b in attendee_pairs(book)),
    }


def instance(file: Path, *, whole: bool = False) -> Instance:
    """Return the instance of a workbook."""
    book = read(file)
    best = None if whole else EXACT.get(file.stem)
    return Instance(
        name=file.stem + (" whole" if whole else ""),
        problem=problem(book, whole=whole),
        worth=lambda places: worth(book, places, whole=whole),
        goal=best,
        best=best,
    )
