"""A session that follows another immediately stands behind it.

Why: "after" names a session that must have ended; whoever looks it up in a later sitting comes too late. Sessions that
stand in one sitting without hours of their own are held in the order in which they stand.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: launch, title: Launch of a report, chair: Japan, after: clearance}
      - day: 16 April
        afternoon: 15:00-18:00
        sessions:
          - {key: clearance, theme: clearance, chair: coordinators}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, theme: clearance, chair: coordinators}
          - {key: launch, title: Launch of a report, chair: Japan, after: clearance}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session
from ccmagenda.model.order import followed
from ccmagenda.rules._kinds import Matter
from ccmagenda.rules._order import OrderRule


def _pairs(matter: Matter) -> Iterator[tuple[Session, Session]]:
    return followed(matter.programme)


def _asked(first: Session, then: Session, matter: Matter) -> str:
    return f"{matter.title(then)} is to follow {matter.title(first)}"


rule = OrderRule(pairs=_pairs, asked=_asked, by_itself=Force.SHALL)
