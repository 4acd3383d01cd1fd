"""A session on a theme is chaired by the Coordinators of that theme who are in office on its day.

Why: States Parties select Coordinators for a term, and the President invites them to lead the sessions on their
themes. A term ends with a meeting, so last year's names in this year's programme are a common slip. On the last day
of a formal meeting both the outgoing and the incoming Coordinators are valid. Where only one of two is named, that is
remarked on as a departure from custom. A theme whose Coordinators are not known that day is passed over.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: Monday 16 April 2012
        morning: 10:00-13:00
        sessions:
          - {theme: universalization, chair: [Ghana, Portugal]}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: Monday 16 April 2012
        morning: 10:00-13:00
        sessions:
          - {theme: universalization, chair: [Japan, Portugal]}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Mandate, Session, Sitting
from ccmagenda.model.people import LEADING
from ccmagenda.rules._kinds import Matter, Objection, SessionRule


def _judge(session: Session, sitting: Sitting | None, matter: Matter) -> Iterator[Objection]:
    day = matter.day(sitting)
    seated = matter.convention.seated(session.theme, day) if matter.convention.group(session.theme) else ()
    chairs = [chair.who.state for chair in session.chairs if chair.role in LEADING and chair.who and chair.who.state]
    if not seated or not chairs:
        return
    office = list(dict.fromkeys(mandate.party for mandate in seated))
    names = matter.states(office, day)
    doubt = _doubt(seated)
    for code in chairs:
        if code not in office:
            sentence = (
                f"{matter.state(code, day)} chairs {matter.title(session)}, but does not coordinate it on "
                f"{matter.language.date_in_words(day)} - in office: {names}"
            )
            yield Objection(sentence=sentence, origin=session.origin, about=session.key, reading=doubt)
    absent = [code for code in office if code not in chairs]
    if absent and len(absent) < len(office) and not _handing_over(seated):
        sentence = f"{matter.states(absent, day)} also coordinates {matter.title(session)} and is not among its chairs"
        yield Objection(sentence=sentence, origin=session.origin, about=session.key, reading=doubt, force=Force.CUSTOM)


def _handing_over(seated: tuple[Mandate, ...]) -> bool:
    """Tell whether outgoing and incoming sit together, as on the last day of the meeting between their terms."""
    return bool({mandate.until for mandate in seated} & {mandate.begins for mandate in seated})


def _doubt(seated: tuple[Mandate, ...]) -> str:
    words = {mandate.confidence if mandate.begins and mandate.until else "inferred" for mandate in seated}
    doubts = sorted(words - {"documented"})
    return f"mandates {' and '.join(doubts)}" if doubts else ""


rule = SessionRule(judge=_judge)
