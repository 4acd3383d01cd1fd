"""Nobody chairs two sessions at once.

Why: a State's coordinator, or a person, cannot lead two rooms at the same time. A session without hours of its own
may take place at any time of its sitting. Those not yet settled are passed over.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: universalization, title: Universalization, chair: Japan}
      - day: 16 April
        key: parallel
        hours: 12:00-13:30
        sessions:
          - {key: informal, title: Informal exchange, chair: Japan}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: universalization, title: Universalization, chair: Japan, time: 10:00-12:00}
      - day: 16 April
        key: parallel
        hours: 12:00-13:30
        sessions:
          - {key: informal, title: Informal exchange, chair: Japan}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting, Who, led_by
from ccmagenda.model.people import LEADING
from ccmagenda.rules._kinds import Claim, ClashRule, Matter


def _claims(session: Session, sitting: Sitting, matter: Matter) -> Iterator[Claim]:
    for chair in led_by(session, sitting):
        who = chair.who or Who(state=matter.programme.meeting.holder(chair))
        if chair.role in LEADING and who.identity:
            name = matter.who(who, matter.day(sitting))
            yield Claim(thing=who.identity, name=name)


def _sentence(one: Session, other: Session, claim: Claim, matter: Matter) -> str:
    return (
        f"{claim.name} chairs {matter.title(other)} and, at overlapping times, {matter.title(one)} - move one, or change a chair"
    )


rule = ClashRule(claims=_claims, sentence=_sentence, by_itself=Force.SHALL)
