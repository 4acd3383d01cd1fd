"""Every theme of the convention's work has a session, at a meeting that treats all themes.

Why: a theme that falls out of the programme is noticed late. Which meetings treat all themes is told by the
convention's list of kinds of meeting.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {theme: universalization, chair: coordinators}

Keeps it::

    convention: ccm
    meeting: 3CC
    sittings:
      - sessions:
          - {theme: universalization, chair: coordinators}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Programme
from ccmagenda.rules._kinds import Matter, Objection, ProgrammeRule


def _judge(programme: Programme, matter: Matter) -> Iterator[Objection]:
    series = matter.convention.series_of(programme.meeting.series)
    if series is None or not series.treats_all_themes:
        return
    treated = {session.theme for _, session in programme.walk()}
    missing = [
        group for group in matter.convention.groups if group.exists_on(programme.meeting.first) and group.key not in treated
    ]
    if missing:
        names = matter.language.listed([f"{group.names.read(matter.language.code)} ({group.key})" for group in missing])
        yield Objection(sentence=f"no session treats {names}", origin=programme.origin, about=programme.meeting.ref)


rule = ProgrammeRule(judge=_judge, by_itself=Force.CUSTOM)
