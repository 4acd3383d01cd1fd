"""A sitting with interpretation is no longer than a team of interpreters serves.

Why: simultaneous interpretation is given in sittings of a set length; a longer one needs a second team.

Options: ``longest``, in minutes.

Breaks it::

    convention: ccm
    meeting: {ref: 8MSP, venue: Palais des Nations}
    sittings:
      - day: 3 September
        hours: 10:00-14:00
        interpretation: [ar, zh, en, fr, ru, es]
        sessions:
          - {key: opening, title: Opening, chair: president}

Keeps it::

    convention: ccm
    meeting: {ref: 8MSP, venue: Palais des Nations}
    sittings:
      - day: 3 September
        hours: 10:00-13:00
        interpretation: [ar, zh, en, fr, ru, es]
        sessions:
          - {key: opening, title: Opening, chair: president}
"""

from collections.abc import Iterator

from ccmagenda.model import Sitting
from ccmagenda.notation.options import count
from ccmagenda.rules._kinds import Matter, Objection, SittingRule


def _judge(sitting: Sitting, matter: Matter) -> Iterator[Objection]:
    longest = int(next(iter(matter.option("longest")), "0"))
    if sitting.interpretation and longest and sitting.minutes > longest:
        sentence = f"this sitting has interpretation for {sitting.minutes} minutes, and interpreters serve {longest}"
        yield Objection(sentence=sentence, origin=sitting.origin, about=sitting.key)


rule = SittingRule(judge=_judge, options={"longest": count("a whole number of minutes", needed=True)})
