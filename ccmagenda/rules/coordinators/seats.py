"""A group has as many coordinators as it has seats, and no more; none at all is a vacancy.

Why: the seats of a group are decided. One coordinator in a group with two seats is no breach, but the free seat is
remarked on. Where the register is known to be incomplete, an empty seat is not told.

Options: ``kind``, the kind of group that the provision speaks of.

Breaks it::

    mandates:
      - {group: reporting, party: Ghana, begins: 2MSP, until: 4MSP, source: trial}

Keeps it::

    mandates:
      - {group: reporting, party: Belgium, begins: 2MSP, until: 4MSP, source: the register itself}
"""

from collections.abc import Iterator

from ccmagenda.model import Force, Mandate, WorkingGroup
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, GroupRule


def _judge(group: WorkingGroup, ref: str, holders: tuple[Mandate, ...], bench: Bench) -> Iterator[Objection]:
    name, about = bench.group(group.key), f"{ref} {group.key}"
    if len(holders) > group.seats:
        names = bench.language.listed([bench.state(mandate.party, ref) for mandate in holders])
        seats = "one seat" if group.seats == 1 else f"{group.seats} seats"
        sentence = f"{name} has {seats}, and from the end of the {ref} {len(holders)} States hold it: {names}"
        yield Objection(sentence=sentence, origin=holders[-1].origin, about=about)
    free = group.seats - len(holders)
    if free > 0 and bench.convention.is_complete_after(ref):
        said = "a seat is" if free == 1 else f"{free} seats are"
        sentence = f"{said} vacant in {name} from the end of the {ref}"
        yield Objection(sentence=sentence, about=about, force=None if not holders else Force.CUSTOM)


rule = GroupRule(judge=_judge, by_itself=Force.CUSTOM)
