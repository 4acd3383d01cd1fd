"""A sitting lies within the hours of the conference services.

Why: at the Palais des Nations rooms and staff are there from 10:00 to 13:00 and from 15:00 to 18:00. Sittings that
hold only breaks or events around the meeting are passed over.

Options: ``hours``, the bands, each like 10:00-13:00.

Breaks it::

    convention: ccm
    meeting: {ref: 8MSP, venue: Palais des Nations}
    sittings:
      - day: 3 September
        morning: 9:00-12:00
        sessions:
          - {key: opening, title: Opening, chair: president}

Keeps it::

    convention: ccm
    meeting: {ref: 8MSP, venue: Palais des Nations}
    sittings:
      - day: 3 September
        morning: 10:00-13:00
        sessions:
          - {key: opening, title: Opening, chair: president}
"""

from collections.abc import Iterator

from ccmagenda.model import Sitting
from ccmagenda.model.programme import AROUND, PAUSES
from ccmagenda.notation.options import HOURS
from ccmagenda.rules._kinds import Matter, Objection, SittingRule


def _judge(sitting: Sitting, matter: Matter) -> Iterator[Objection]:
    slot = sitting.slot
    around = bool(sitting.sessions) and all(session.kind in PAUSES | AROUND for session in sitting.sessions)
    if slot is None or around:
        return
    start, end = f"{slot.start:%H:%M}", f"{slot.end:%H:%M}"
    bands = [tuple(part.strip() for part in band.split("-")) for band in matter.option("hours")]
    if not any(first <= start and end <= last for first, last in bands):
        allowed = matter.language.listed([matter.language.hours.format(start=first, end=last) for first, last in bands])
        own = matter.language.hours_in_words(slot.start, slot.end)
        sentence = f"this sitting, {own}, lies outside the hours of the conference services, {allowed}"
        yield Objection(sentence=sentence, origin=sitting.origin, about=sitting.key)


rule = SittingRule(judge=_judge, options={"hours": HOURS})
