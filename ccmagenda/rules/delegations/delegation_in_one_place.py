"""What a delegation of one follows is not held at the same time.

Why: most States Parties are small, and one delegate cannot be in two rooms. Delegations say themselves that they come
alone (``alone: yes``) and which themes they follow; what their State chairs is followed too.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, theme: clearance, chair: coordinators}
      - day: 16 April
        key: parallel
        hours: 12:00-13:30
        sessions:
          - {key: victim-assistance, theme: victim-assistance, chair: coordinators}
    delegations:
      - {party: Fiji, follows: [clearance, victim-assistance], alone: yes}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, theme: clearance, chair: coordinators}
      - day: 16 April
        key: parallel
        hours: 15:00-16:30
        sessions:
          - {key: victim-assistance, theme: victim-assistance, chair: coordinators}
    delegations:
      - {party: Fiji, follows: [clearance, victim-assistance], alone: yes}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting, led_by
from ccmagenda.rules._kinds import Claim, ClashRule, Matter


def _claims(session: Session, sitting: Sitting, matter: Matter) -> Iterator[Claim]:
    meeting, day = matter.programme.meeting, matter.day(sitting)
    leading = {meeting.holder(chair) for chair in led_by(session, sitting)}
    for delegation in matter.programme.delegations:
        followed = bool(session.theme) and session.theme in delegation.follows
        if delegation.alone and (followed or delegation.party in leading):
            name = matter.state(delegation.party, day)
            yield Claim(thing=delegation.party, name=name, aside=delegation.party in leading)


def _sentence(one: Session, other: Session, claim: Claim, matter: Matter) -> str:
    return (
        f"{claim.name} comes with one delegate and follows {matter.title(other)} and, at overlapping times, "
        f"{matter.title(one)} - move one"
    )


rule = ClashRule(claims=_claims, sentence=_sentence, by_itself=Force.SHOULD)
