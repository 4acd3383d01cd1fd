"""Hours in pieces: what is a point of time stands apart from the words around it, so that a browser can read it."""

import datetime
import string
from collections.abc import Iterator

import attrs

from ccmagenda.model import Instant, Language, Programme, Session, Sitting, When, slot_of, start_of


@attrs.frozen
class Piece:
    """A piece of hours: words, or a time of the clock with its point of time as HTML writes it."""

    text: str
    at: str = ""


def hours(when: When, language: Language) -> tuple[Piece, ...]:
    """Return hours as the language sets them, in pieces; nothing where no beginning is known."""
    start, slot = start_of(when), slot_of(when)
    if start is None:
        return ()
    known = {"start": [_clock(start)]}
    if slot:
        known["end"] = [_clock(slot.end)]
        if slot.end.date() != start.date():
            known["end"].append(Piece(f" ({language.date_in_words(slot.end.date())})"))
    return tuple(_filled(language.hours if slot else language.terms["from"], known))


def _clock(moment: Instant) -> Piece:
    return Piece(f"{moment:%H:%M}", moment.isoformat())


def _filled(pattern: str, known: dict[str, list[Piece]]) -> Iterator[Piece]:
    for literal, name, _, _ in string.Formatter().parse(pattern):
        if literal:
            yield Piece(literal)
        yield from known.get(name or "", ())


def offsets(programme: Programme) -> tuple[str, ...]:
    """Return how far the clocks of the meeting are from UTC, each distance once, in order of time: "UTC+02:00"."""
    whens = [sitting.hours for sitting in programme.sittings] + [session.when for _, session in programme.walk()]
    return tuple(dict.fromkeys(f"UTC{start.isoformat()[-6:]}" for start in sorted(_starts(whens))))


def until(thing: Session | Sitting, sitting: Sitting) -> Instant | None:
    """Return until when something that has begun is taken to be on; nothing of this is printed.

    It is the end where that is known; else the next beginning in the sitting or the sitting's end; else midnight.
    """
    when = thing.hours if isinstance(thing, Sitting) else thing.when
    start, slot = start_of(when), slot_of(when)
    if start is None or slot is not None:
        return slot.end if slot else None
    bounds = [later for later in _starts([session.when for session in sitting.walk()]) if later > start]
    bounds += [sitting.slot.end] if sitting.slot and sitting.slot.end > start else []
    return min(bounds, default=start.add(days=1).start_of("day"))


def _starts(whens: list[When]) -> Iterator[Instant]:
    yield from (start for when in whens if (start := start_of(when)) is not None)


def moment(found: datetime.datetime | None) -> str:
    """Return a point of time as HTML writes it, or nothing."""
    return found.isoformat() if found else ""
