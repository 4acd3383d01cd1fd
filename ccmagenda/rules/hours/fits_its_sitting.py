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

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting, TimeSlot, slot_of, start_of
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
    needed = sum(_minutes(session) for session in sitting.sessions)
    if needed > slot.minutes:
        sentence = f"the sessions of this sitting take {needed} minutes, and it has {slot.minutes} ({hours})"
        yield Objection(sentence=sentence, origin=sitting.origin, about=sitting.key)


def _outside(session: Session, slot: TimeSlot) -> bool:
    own, start = slot_of(session.when), start_of(session.when)
    if own:
        return not slot.holds(own)
    return start is not None and not slot.start <= start < slot.end


def _minutes(session: Session) -> int:
    if slot_of(session.when):
        return 0
    return session.minutes or sum(talk.minutes for talk in session.talks)


rule = SittingRule(judge=_judge, by_itself=Force.SHALL)
