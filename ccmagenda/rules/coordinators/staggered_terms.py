"""Where a group has two coordinators, their terms begin in alternating years.

Why: one of the two knows the work when the other is new. In the first round both begin together, and one serves
one year only.

Options: ``kind``, the kind of group that the provision speaks of.

Breaks it::

    mandates:
      - {group: universalization, party: Chile, begins: 3MSP, until: 5MSP, source: trial}

Keeps it::

    mandates:
      - {group: universalization, party: Ghana, begins: 3MSP, until: 5MSP, source: the register itself}
"""

from collections.abc import Iterator

from ccmagenda.model import Mandate, WorkingGroup
from ccmagenda.notation.options import KIND
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, GroupRule


def _judge(group: WorkingGroup, ref: str, holders: tuple[Mandate, ...], bench: Bench) -> Iterator[Objection]:
    begun = [mandate for mandate in holders if mandate.begins == ref]
    if len(begun) < 2 or len({mandate.until for mandate in begun}) == len(begun):
        return
    names = bench.language.listed([bench.state(mandate.party, ref) for mandate in begun])
    together = f"{names} begin together in {bench.group(group.key)} at the end of the {ref} and end together"
    sentence = f"{together} - their terms are to alternate"
    yield Objection(sentence=sentence, origin=begun[-1].origin, about=f"{ref} {group.key}")


rule = GroupRule(judge=_judge, options={"kind": KIND})
