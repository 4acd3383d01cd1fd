"""A session that names no chair belongs, by custom, to the President or a representative.

Why: opening, closing and the sessions between themes are the President's. A session that says so leaves nobody in
doubt, so a session without a chair is remarked on. Breaks and events around the meeting are passed over, and what
stands within a session has that session's chair.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 19 April
        morning: 10:00-13:00
        sessions:
          - {key: compliance, title: Compliance}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 19 April
        morning: 10:00-13:00
        sessions:
          - {key: compliance, title: Compliance, chair: president}
"""

from collections.abc import Iterator

from ccmagenda.model import Sitting
from ccmagenda.model.people import LEADING
from ccmagenda.model.programme import AROUND, PAUSES
from ccmagenda.rules._kinds import Matter, Objection, SittingRule


def _judge(sitting: Sitting, matter: Matter) -> Iterator[Objection]:
    if sitting.chairs:
        return
    for session in sitting.sessions:
        if session.kind in PAUSES | AROUND or any(chair.role in LEADING for chair in session.chairs):
            continue
        sentence = f"{matter.title(session)} names no chair - by custom the President or a representative chairs"
        yield Objection(sentence=sentence, origin=session.origin, about=session.key)


rule = SittingRule(judge=_judge)
