"""A session that continues another is held later than it.

Why: what goes on must have begun; "continued" before the beginning sends delegates to the wrong sitting. Sessions that
stand in one sitting without hours of their own are held in the order in which they stand.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance-2, title: Clearance, chair: Japan, continues: clearance}
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
      - day: 16 April
        afternoon: 15:00-18:00
        sessions:
          - {key: clearance-2, title: Clearance, chair: Japan, continues: clearance}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session
from ccmagenda.model.order import continued
from ccmagenda.rules._kinds import Matter
from ccmagenda.rules._order import OrderRule


def _pairs(matter: Matter) -> Iterator[tuple[Session, Session]]:
    return continued(matter.programme)


def _asked(first: Session, then: Session, matter: Matter) -> str:
    part = " (continued)" if matter.title(first) == matter.title(then) else ""
    return f"{matter.title(then)}{part} continues {matter.title(first)}"


rule = OrderRule(pairs=_pairs, asked=_asked, by_itself=Force.SHALL)
