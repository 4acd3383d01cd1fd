"""A meeting of this kind is held in a given city.

Why: States Parties decided where it is held.

Options: ``city``.

Breaks it::

    convention: ccm
    meeting: {ref: 2IM, city: Oslo}
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}

Keeps it::

    convention: ccm
    meeting: {ref: 2IM, city: Geneva}
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}
"""

from collections.abc import Iterator

from ccmagenda.model import Meeting, folded
from ccmagenda.notation.options import RuleOption
from ccmagenda.rules._kinds import Matter, MeetingRule, Objection


def _judge(meeting: Meeting, matter: Matter) -> Iterator[Objection]:
    cities = matter.option("city")
    names = [name for _, name in meeting.city.by_language]
    if names and not {folded(name) for name in names} & {folded(city) for city in cities}:
        sentence = (
            f"the meeting is held in {meeting.city.read(matter.language.code)}, and its place is {matter.language.listed(cities)}"
        )
        yield Objection(sentence=sentence, origin=meeting.origin, about=meeting.ref)


rule = MeetingRule(judge=_judge, options={"city": RuleOption(what="a city", needed=True)})
