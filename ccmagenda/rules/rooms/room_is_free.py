"""A room is used while it can be had.

Why: rooms are shared with other meetings of the house. Absences of rooms stand in the programme file.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    rooms: [{key: xx, name: Room XX}]
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway, room: xx}
    absences:
      - {room: xx, day: 16 April, time: 12:00-15:00, because: held for another meeting}

Keeps it::

    convention: ccm
    meeting: 2IM
    rooms: [{key: xx, name: Room XX}]
    sittings:
      - day: 16 April
        morning: 09:00-12:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway, room: xx}
    absences:
      - {room: xx, day: 16 April, time: 12:00-15:00, because: held for another meeting}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting, folded
from ccmagenda.rules._kinds import Matter, Objection, SessionRule
from ccmagenda.rules._there import away


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    room = session.room or (sitting.room if sitting else "")
    for _, ground in away(session, sitting, matter, lambda absence: bool(room) and folded(absence.room) == folded(room)):
        sentence = f"{matter.room(room)}, the room of {matter.title(session)}, cannot be had at that time{ground}"
        yield Objection(sentence=sentence, origin=session.origin, about=session.key)


rule = SessionRule(judge=_judge, by_itself=Force.SHALL)
