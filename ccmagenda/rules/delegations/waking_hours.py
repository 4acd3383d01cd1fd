"""Who joins from afar is not asked to join at night.

Why: night hours kept whole regions silent in remote negotiations. Delegations say by which clock they live
(``zone``) and which themes they follow; waking hours are 7:00 to 23:00 there. A session without hours of its own may be
held at any time of its sitting.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        afternoon: 15:00-18:00
        sessions:
          - {key: clearance, theme: clearance, chair: coordinators}
    delegations:
      - {party: Fiji, follows: [clearance], zone: Pacific/Fiji}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, theme: clearance, chair: coordinators, time: 10:00-12:30}
    delegations:
      - {party: Fiji, follows: [clearance], zone: Pacific/Fiji}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting, TimeSlot
from ccmagenda.model.placing import held_in
from ccmagenda.rules._kinds import Matter, Objection, SessionRule

_WAKES, _SLEEPS = 7 * 60, 23 * 60


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    slot = held_in(session, sitting) if sitting else None
    for delegation in matter.programme.delegations if slot and session.theme else ():
        if slot and delegation.zone and session.theme in delegation.follows and _at_night(slot, delegation.zone):
            start, end = (at.in_timezone(delegation.zone) for at in (slot.start, slot.end))
            name = matter.state(delegation.party, matter.day(sitting))
            there = matter.language.hours_in_words(start, end)
            sentence = f"{name} follows {matter.title(session)} from afar, where it is {there} ({delegation.zone})"
            yield Objection(sentence=sentence, origin=session.origin, about=session.key)


def _at_night(slot: TimeSlot, zone: str) -> bool:
    start, end = slot.start.in_timezone(zone), slot.end.in_timezone(zone)
    begins = start.hour * 60 + start.minute
    return begins < _WAKES or begins + slot.minutes > _SLEEPS or end.date() > start.date()


rule = SessionRule(judge=_judge, by_itself=Force.CUSTOM)
