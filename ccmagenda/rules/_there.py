"""Who is away while a session is held."""

from collections.abc import Callable, Iterator

from ccmagenda.model import Absence, Session, Sitting
from ccmagenda.model.placing import held_in
from ccmagenda.rules._kinds import Matter


def away(
    session: Session, sitting: Sitting | None, matter: Matter, means: Callable[[Absence], bool]
) -> Iterator[tuple[Absence, str]]:
    """Yield the absences of some kind that fall into a session's time, each with its ground in brackets.

    A session whose hours are not known may be held at any time of its sitting; one without any time is never concerned.
    """
    slot = held_in(session, sitting) if sitting else None
    for absence in matter.programme.absences:
        if slot and means(absence) and absence.covers(slot):
            yield absence, f" ({absence.because})" if absence.because else ""
