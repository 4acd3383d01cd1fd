"""A session is held later than those that it builds upon.

Why: a wrap-up has nothing to wrap up before the themes have been discussed. Sessions that stand in one sitting without
hours of their own are held in the order in which they stand.

Options: none.

Breaks it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: wrap-up, title: Wrap-up, chair: president, later-than: themes}
          - {key: clearance, theme: clearance, chair: coordinators}

Keeps it::

    convention: ccm
    meeting: 2IM
    sittings:
      - day: 16 April
        morning: 10:00-13:00
        sessions:
          - {key: clearance, theme: clearance, chair: coordinators}
          - {key: wrap-up, title: Wrap-up, chair: president, later-than: themes}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Session
from ccmagenda.model.order import in_wished_order
from ccmagenda.rules._kinds import Matter
from ccmagenda.rules._order import OrderRule


def _pairs(matter: Matter) -> Iterator[tuple[Session, Session]]:
    return in_wished_order(matter.programme)


def _asked(first: Session, then: Session, matter: Matter) -> str:
    return f"{matter.title(then)} is to be held later than {matter.title(first)}"


rule = OrderRule(pairs=_pairs, asked=_asked, by_itself=Force.SHALL)
