"""A session has the interpretation that it asks for.

Why: booths and interpreters are booked for a sitting in a room. A session may ask for fewer languages than its sitting
has, and a room has as many booths as it has.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    rooms: [{key: xx, name: Room XX, booths: 2}]
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway, room: xx, interpretation: [en, fr, es]}

Keeps it::

    convention: ccm
    meeting: 2IM
    rooms: [{key: xx, name: Room XX, booths: 3}]
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway, room: xx, interpretation: [en, fr, es]}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting
from ccmagenda.rules._kinds import Matter, Objection, SessionRule


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    if sitting is None:
        return
    missing = [code for code in session.interpretation if code not in sitting.interpretation]
    if sitting.interpretation and missing:
        held = ", ".join(sitting.interpretation)
        sentence = f"{matter.title(session)} asks for interpretation in {', '.join(missing)}, and its sitting has {held}"
        yield Objection(sentence=sentence, origin=session.origin, about=session.key)
    asked, key = session.interpretation or sitting.interpretation, session.room or sitting.room
    booths = next((room.booths for room in matter.programme.rooms if room.key == key), None)
    if booths is not None and len(asked) > booths:
        sentence = f"{matter.title(session)} needs {len(asked)} booths, and {matter.room(key)} has {booths or 'none'}"
        yield Objection(sentence=sentence, origin=session.origin, about=session.key)


rule = SessionRule(judge=_judge, by_itself=Force.SHOULD)
