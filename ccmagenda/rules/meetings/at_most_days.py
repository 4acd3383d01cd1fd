"""A meeting of this kind lasts at most a number of days.

Why: States Parties decided how long it may last. First and last day count.

Options: ``days``.

Breaks it::

    convention: ccm
    meeting: {ref: trial, series: IM, city: Geneva, from: 2013-04-15, to: 2013-04-20}
    sittings:
      - day: 15 April
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}

Keeps it::

    convention: ccm
    meeting: {ref: trial, series: IM, city: Geneva, from: 2013-04-15, to: 2013-04-19}
    sittings:
      - day: 15 April
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}
"""

from collections.abc import Iterator

from ccmagenda.model import Meeting
from ccmagenda.notation.options import count
from ccmagenda.rules._kinds import Matter, MeetingRule, Objection


def _judge(meeting: Meeting, matter: Matter) -> Iterator[Objection]:
    for most in matter.option("days"):
        if meeting.days > int(most):
            sentence = f"the meeting lasts {meeting.days} days, and at most {most} were decided"
            yield Objection(sentence=sentence, origin=meeting.origin, about=meeting.ref)


rule = MeetingRule(judge=_judge, options={"days": count("a whole number of days", needed=True)})
