"""Certain thematic areas are discussed within the session of a working group, not beside it.

Why: the areas have a coordinator but no working group of their own; the architecture gives them time within another.

Options: ``areas``, the themes that must stand within; ``group``, the theme that holds them.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 18 April
        afternoon: 15:00-18:00
        sessions:
          - {theme: reporting, chair: Belgium}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - theme: general-status
            chair: coordinators
            sessions:
              - {theme: reporting, chair: Belgium}
"""

from collections.abc import Iterator

from ccmagenda.model import Programme, Session
from ccmagenda.notation.options import RuleOption
from ccmagenda.rules._kinds import Matter, Objection, ProgrammeRule


def _judge(programme: Programme, matter: Matter) -> Iterator[Objection]:
    group = next(iter(matter.option("group")), "")
    inside = {id(nested) for _, session in programme.walk() if session.theme == group for nested in session.walk()}
    for _, session in programme.walk():
        if session.theme in matter.option("areas") and id(session) not in inside:
            yield _objection(session, group, matter)


def _objection(session: Session, group: str, matter: Matter) -> Objection:
    found = matter.convention.group(group)
    name = found.names.read(matter.language.code) if found else group
    sentence = f"{matter.title(session)} stands by itself, and belongs within the session on {name}"
    return Objection(sentence=sentence, origin=session.origin, about=session.key)


_GROUP = RuleOption(what="a group", among="group", needed=True)
rule = ProgrammeRule(judge=_judge, options={"areas": _GROUP, "group": _GROUP})
