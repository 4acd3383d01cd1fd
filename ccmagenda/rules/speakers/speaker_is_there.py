"""Whoever speaks in a session is there.

Why: a talk without its speaker is not given. Absences stand in the programme file, with their days and hours.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway, talks: [{title: Standards, speaker: ["Ms. Åsa Gilbert, GICHD"]}]}
    absences:
      - {who: ["Ms. Åsa Gilbert, GICHD"], day: 16 April, time: 10:00-12:00}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        afternoon: 15:00-18:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway, talks: [{title: Standards, speaker: ["Ms. Åsa Gilbert, GICHD"]}]}
    absences:
      - {who: ["Ms. Åsa Gilbert, GICHD"], day: 16 April, time: 10:00-12:00}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting
from ccmagenda.rules._kinds import Matter, Objection, SessionRule
from ccmagenda.rules._there import away


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    for who in dict.fromkeys(who for talk in session.talks for who in talk.speakers if who.identity):
        for _, ground in away(session, sitting, matter, lambda absence, who=who: absence.is_of(who)):  # type: ignore[misc]  # bound at once
            name = who.person or matter.who(who, matter.day(sitting))
            sentence = f"{name}, who speaks in {matter.title(session)}, is not there at that time{ground}"
            yield Objection(sentence=sentence, origin=session.origin, about=session.key)


rule = SessionRule(judge=_judge, by_itself=Force.SHALL)
