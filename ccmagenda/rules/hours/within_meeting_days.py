"""A sitting is held on a day of its meeting.

Why: a wrong day is the commonest slip when last year's programme is copied.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 20 April
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Sitting
from ccmagenda.rules._kinds import Matter, Objection, SittingRule


def _judge(sitting: Sitting, matter: Matter) -> Iterator[Objection]:
    meeting = matter.programme.meeting
    if sitting.day and not meeting.first <= sitting.day <= meeting.last:
        said = matter.language.date_in_words
        days = f"from {said(meeting.first)} to {said(meeting.last)}"
        sentence = f"{matter.language.day_in_words(sitting.day)} is not a day of the meeting, which lasts {days}"
        yield Objection(sentence=sentence, origin=sitting.origin, about=sitting.key)


rule = SittingRule(judge=_judge, by_itself=Force.SHALL)
