"""A session lies within the hours of its sitting, and the lengths of its sessions fit into a sitting.

Why: rooms, interpreters and conference officers are booked for the sitting.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president, time: 10:00-13:30}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president, time: 10:00-10:30}
"""

from collections.abc import Iterator, Sequence

from ccmagenda.model import After, Force, Instant, Session, Sitting, TimeSlot, slot_of, start_of
from ccmagenda.model.placing import length
from ccmagenda.model.when import minutes_within
from ccmagenda.rules._kinds import Matter, Objection, SittingRule


def _judge(sitting: Sitting, matter: Matter) -> Iterator[Objection]:
    slot = sitting.slot
    if slot is None:
        return
    hours = matter.language.hours_in_words(slot.start, slot.end)
    for session in sitting.walk():
        if _outside(session, slot):
            start, own = start_of(session.when), slot_of(session.when)
            said = matter.language.hours_in_words(start, own.end if own else None) if start else ""
            sentence = f"{matter.title(session)}, {said}, lies outside its sitting, {hours}"
            yield Objection(sentence=sentence, origin=session.origin, about=session.key)
    for session, end in _chained(sitting):
        if end > slot.end:
            sentence = f"{matter.title(session)} would last until {end:%H:%M}, and its sitting ends at {slot.end:%H:%M}"
            yield Objection(sentence=sentence, origin=session.origin, about=session.key)
    for room in dict.fromkeys(session.room for session in sitting.sessions):
        sessions = [session for session in sitting.sessions if session.room == room]
        needed = taken(sessions) + sum(_minutes(session) for session in sessions)
        if needed > slot.minutes:
            where = f" in {matter.room(room)}" if room and room != sitting.room else ""
            sentence = f"the sessions of this sitting take {needed} minutes{where}, and it has {slot.minutes} ({hours})"
            yield Objection(sentence=sentence, origin=sitting.origin, about=sitting.key)


def _chained(sitting: Sitting) -> Iterator[tuple[Session, Instant]]:
    """Yield each session that follows another whose end is known, with the end that its own length gives it."""
    ends = {session.key: slot.end for session in sitting.walk() if (slot := slot_of(session.when))}
    waiting = [session for session in sitting.walk() if isinstance(session.when, After) and length(session)]
    while ready := [session for session in waiting if isinstance(session.when, After) and session.when.key in ends]:
        for session in ready:
            waiting.remove(session)
            if isinstance(session.when, After):
                ends[session.key] = ends[session.when.key].add(minutes=length(session))
                yield session, ends[session.key]


def taken(sessions: Sequence[Session]) -> int:
    """Return the minutes in which some session with hours of its own is held; parallel ones count once."""
    return minutes_within(slot for session in sessions if (slot := slot_of(session.when)))


def _outside(session: Session, slot: TimeSlot) -> bool:
    own, start = slot_of(session.when), start_of(session.when)
    if own:
        return not slot.holds(own)
    return start is not None and not slot.start <= start < slot.end


def _minutes(session: Session) -> int:
    return 0 if slot_of(session.when) else length(session)


rule = SittingRule(judge=_judge, by_itself=Force.SHALL)
