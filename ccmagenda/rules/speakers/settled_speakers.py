"""A presentation names who gives it.

Why: a speaker still to be confirmed is somebody's task; the secretariat wants the list of them.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 17 April
        morning: 10:00-13:00
        sessions:
          - theme: clearance
            chair: coordinators
            talks:
              - {title: Clearance in the region, speaker: "TBC, UNMAS"}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 17 April
        morning: 10:00-13:00
        sessions:
          - theme: clearance
            chair: coordinators
            talks:
              - {title: Clearance in the region, speaker: "Ms. Åsa Gilbert, GICHD"}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Origin, Session, Sitting, Who
from ccmagenda.rules._kinds import Matter, Objection, SessionRule


def _judge(session: Session, _sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    for talk in session.talks:
        title = talk.title.read(matter.language.code) or "a presentation without a title"
        for who in talk.speakers:
            if not who.settled:
                yield _objection(f"the speaker on '{title}' is not settled{_known(who)}", session, talk.origin)
    for chair in session.chairs:
        if chair.who and not chair.who.settled:
            yield _objection(
                f"the {chair.role.value} of {matter.title(session)} is not settled{_known(chair.who)}", session, session.origin
            )


def _known(who: Who) -> str:
    known = ", ".join(part for part in (who.person, who.of) if part)
    return f" ({known})" if known else ""


def _objection(sentence: str, session: Session, origin: Origin) -> Objection:
    return Objection(sentence=sentence, origin=origin, about=session.key)


rule = SessionRule(judge=_judge, by_itself=Force.CUSTOM)
