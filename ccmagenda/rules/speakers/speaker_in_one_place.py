"""Nobody speaks in one room while leading or speaking in another.

Why: a presenter cannot give two talks at once. States and organizations can send two people; persons are asked for by
name. A session without hours of its own may take place at any time of its sitting.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway, talks: [{title: Standards, speaker: ["Ms. Åsa Gilbert, GICHD"]}]}
      - day: 16 April
        key: parallel
        hours: 12:00-13:30
        sessions:
          - {key: informal, title: Exchange, chair: Japan, talks: [{title: Methods, speaker: ["Ms. Åsa Gilbert, GICHD"]}]}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, title: Clearance, chair: Norway, talks: [{title: Standards, speaker: ["Ms. Åsa Gilbert, GICHD"]}]}
      - day: 16 April
        key: parallel
        hours: 13:15-14:30
        sessions:
          - {key: informal, title: Exchange, chair: Japan, talks: [{title: Methods, speaker: ["Ms. Åsa Gilbert, GICHD"]}]}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session, Sitting, Who, led_by
from ccmagenda.rules._kinds import Claim, ClashRule, Matter


def _claims(session: Session, sitting: Sitting, _matter: Matter) -> Iterator[Claim]:
    speakers = [who for talk in session.talks for who in talk.speakers]
    leaders = [chair.who for chair in led_by(session, sitting) if chair.who]
    yield from (_claim(who) for who in speakers if who.person and who.identity)
    yield from (_claim(who, aside=True) for who in leaders if who.person and who.identity and who not in speakers)


def _claim(who: Who, *, aside: bool = False) -> Claim:
    return Claim(thing=who.identity, name=who.person, aside=aside)


def _sentence(one: Session, other: Session, claim: Claim, matter: Matter) -> str:
    return f"{claim.name} is needed in {matter.title(other)} and, at overlapping times, in {matter.title(one)} - move one"


rule = ClashRule(claims=_claims, sentence=_sentence, by_itself=Force.SHALL)
