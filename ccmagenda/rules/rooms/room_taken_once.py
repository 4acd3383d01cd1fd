"""A room holds one session at a time.

Why: a room booked twice sends one delegation away. A session without a room of its own is in its sitting's room.
A room may need time between two sittings (``turn-round``, in minutes); sessions of one sitting that have hours in it
should leave that time between them, too.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        room: Room A
        sessions:
          - {key: opening, title: Opening, chair: president}
      - day: 16 April
        key: parallel
        hours: 12:00-13:30
        room: Room A
        sessions:
          - {key: informal, title: Informal exchange, chair: Japan}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        room: Room A
        sessions:
          - {key: opening, title: Opening, chair: president}
      - day: 16 April
        key: parallel
        hours: 12:00-13:30
        room: Room B
        sessions:
          - {key: informal, title: Informal exchange, chair: Japan}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting, folded
from ccmagenda.rules._kinds import Claim, ClashRule, Matter


def _claims(session: Session, sitting: Sitting, matter: Matter) -> Iterator[Claim]:
    outer = any(session is top for top in sitting.sessions)
    key = session.room or (sitting.room if outer else "")
    if key:
        margin = next((room.turn_round for room in matter.programme.rooms if room.key == key), 0)
        yield Claim(thing=folded(key), name=matter.room(key), margin=margin)


def _sentence(one: Session, other: Session, claim: Claim, matter: Matter) -> str:
    taken = f"{claim.name} is taken by {matter.title(other)} and, at overlapping times, by {matter.title(one)}"
    return f"{taken} - move one, or change a room"


rule = ClashRule(claims=_claims, sentence=_sentence, of_place=True, by_itself=Force.SHALL)
