"""Where several sessions share a sitting, each has hours of its own, or it is known that they have none.

Why: by custom no start times are given within a sitting; delegates who come for one session then need to know that it
may begin at any time of the sitting, and the calendar can only show the sitting.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 18 April
        afternoon: 15:00-18:00
        sessions:
          - {key: aob, title: Any other business, chair: president}
          - {key: closing, title: Closing, chair: president}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 18 April
        afternoon: 15:00-18:00
        sessions:
          - {key: aob, title: Any other business, chair: president, time: 15:00-17:30}
          - {key: closing, title: Closing, chair: president, time: 17:30-18:00}
"""

from collections.abc import Iterator

from ccmagenda.model import After, Sitting, start_of
from ccmagenda.model.programme import PAUSES
from ccmagenda.rules._kinds import Matter, Objection, SittingRule


def _judge(sitting: Sitting, matter: Matter) -> Iterator[Objection]:
    sharing = [session for session in sitting.sessions if session.kind not in PAUSES]
    open_ = [session for session in sharing if start_of(session.when) is None and not isinstance(session.when, After)]
    if len(sharing) > 1 and open_ and sitting.slot:
        hours = matter.language.hours_in_words(sitting.slot.start, sitting.slot.end)
        day = f"{matter.language.day_in_words(sitting.day)}, " if sitting.day else ""
        names = matter.language.listed([matter.title(session) for session in open_])
        none = "has no hours of its own" if len(open_) == 1 else "have no hours of their own"
        sentence = f"{day}{hours}: {len(sharing)} sessions share this sitting, and {names} {none}"
        yield Objection(sentence=sentence, origin=sitting.origin, about=sitting.key)


rule = SittingRule(judge=_judge)
