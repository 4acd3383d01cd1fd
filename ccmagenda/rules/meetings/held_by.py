"""A meeting of this kind is over by a given day of the year.

Why: States Parties decided in which part of the year it is held.

Options: ``by``, a day and month such as 30 June.

Breaks it::

    convention: ccm
    meeting: {ref: trial, series: IM, city: Geneva, from: 2013-07-01, to: 2013-07-04}
    sittings:
      - day: 1 July
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}

Keeps it::

    convention: ccm
    meeting: {ref: trial, series: IM, city: Geneva, from: 2013-06-24, to: 2013-06-27}
    sittings:
      - day: 24 June
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}
"""

from collections.abc import Iterator

from ccmagenda.model import Meeting
from ccmagenda.notation.options import DAY_OF_YEAR
from ccmagenda.rules._kinds import Matter, MeetingRule, Objection

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _judge(meeting: Meeting, matter: Matter) -> Iterator[Objection]:
    for limit in matter.option("by"):
        day, month = limit.split()
        if (meeting.last.month, meeting.last.day) > (_MONTHS.index(month) + 1, int(day)):
            sentence = f"the meeting ends on {matter.language.date_in_words(meeting.last)}, and is to be held by {limit}"
            yield Objection(sentence=sentence, origin=meeting.origin, about=meeting.ref)


rule = MeetingRule(judge=_judge, options={"by": DAY_OF_YEAR})
