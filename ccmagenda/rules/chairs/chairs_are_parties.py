"""A State that chairs is bound by the convention on that day.

Why: a State that has only signed, that has ratified but for which the convention is not yet in force, or that has
withdrawn may be asked to chair, but seldom is: it is remarked on, with the date.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 19 April
        morning: 10:00-13:00
        sessions:
          - {key: compliance, title: Compliance, chair: Sweden}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 19 April
        morning: 10:00-13:00
        sessions:
          - {key: compliance, title: Compliance, chair: Norway}
"""

import datetime
from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting, Standing
from ccmagenda.model.parties import Party
from ccmagenda.model.people import LEADING
from ccmagenda.rules._kinds import Matter, Objection, SessionRule

_OUTSIDE = Party(code="")


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    if not matter.convention.parties:
        return
    day = matter.day(sitting)
    for chair in session.chairs:
        if chair.role in LEADING and chair.who and chair.who.state:
            party = matter.convention.party_by_code.get(chair.who.state, _OUTSIDE)
            if not party.bound_at(day):
                name = matter.state(chair.who.state, day)
                said = matter.language.date_in_words(day)
                sentence = f"{name} chairs {matter.title(session)} and is not a State Party on {said}: {_why(party, day, matter)}"
                yield Objection(sentence=sentence, origin=session.origin, about=session.key)


def _why(party: Party, day: datetime.date, matter: Matter) -> str:
    standing = party.standing_at(day)
    said = matter.language.date_in_words
    if standing is Standing.WITHDRAWN and party.withdrawn:
        return f"its withdrawal took effect on {said(party.withdrawn)}"
    if standing is Standing.AWAITING and party.in_force:
        return f"the Convention is in force for it from {said(party.in_force)}"
    if standing is Standing.SIGNATORY and party.signed:
        later = f", and bound from {said(party.in_force)}" if party.in_force else ""
        return f"it signed on {said(party.signed)}{later}"
    return f"it is bound from {said(party.in_force)}" if party.in_force else "it has neither signed nor joined"


rule = SessionRule(judge=_judge, by_itself=Force.CUSTOM)
