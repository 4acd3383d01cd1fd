"""A sitting is not held on a weekend.

Why: conference services are closed then. Where no provision says so, a weekend is remarked on as unusual.

Options: none.

Breaks it::

    convention: ccm
    meeting: {ref: trial, from: 2012-04-14, to: 2012-04-16}
    sittings:
      - day: Saturday 14 April 2012
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}

Keeps it::

    convention: ccm
    meeting: {ref: trial, from: 2012-04-14, to: 2012-04-16}
    sittings:
      - day: Monday 16 April 2012
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Sitting
from ccmagenda.rules._kinds import Matter, Objection, SittingRule

_SATURDAY = 5


def _judge(sitting: Sitting, matter: Matter) -> Iterator[Objection]:
    if sitting.day and sitting.day.weekday() >= _SATURDAY:
        sentence = f"{matter.language.day_in_words(sitting.day)} is a day of the weekend"
        yield Objection(sentence=sentence, origin=sitting.origin, about=sitting.key)


rule = SittingRule(judge=_judge, by_itself=Force.CUSTOM)
