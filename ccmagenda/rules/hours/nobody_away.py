"""No session is held while everybody is elsewhere.

Why: the same delegates serve related treaties; their meetings, a commemoration or a holiday of the house leave the room
empty. Such times stand in the programme file as absences that name nobody, or come from another meeting's calendar.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway}
    absences:
      - {day: 16 April, time: 12:00-15:00, because: meeting of another treaty}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway, time: 10:00-12:00}
    absences:
      - {day: 16 April, time: 12:00-15:00, because: meeting of another treaty}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting
from ccmagenda.rules._kinds import Matter, Objection, SessionRule
from ccmagenda.rules._there import away


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    if sitting is None or session not in sitting.sessions:
        return
    for _, ground in away(session, sitting, matter, lambda absence: absence.of_all):
        sentence = f"{matter.title(session)} falls into a time at which delegates are elsewhere{ground}"
        yield Objection(sentence=sentence, origin=session.origin, about=session.key)


rule = SessionRule(judge=_judge, by_itself=Force.SHOULD)
