"""A group has as many coordinators as it has seats, and no more; none at all is a vacancy.

Why: the seats of a group are decided. One coordinator in a group with two seats is no breach, but the free seat is
remarked on. Where the register is known to be incomplete, an empty seat is not told; nor is an empty group of which it
holds no mandate at all, or in a period of which it holds none. At a time for which no provision states the seats, what
departs from them is a remark, and an empty group is not told.

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
from ccmagenda.notation.options import KIND
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, GroupRule


def _judge(group: WorkingGroup, ref: str, holders: tuple[Mandate, ...], bench: Bench) -> Iterator[Objection]:
    name, about = bench.group(group.key), f"{ref} {group.key}"
    seated = group.seats_of(holders)
    if len(seated) > group.seats:
        names = bench.language.listed([bench.state(mandate.party, ref) for mandate in seated])
        seats = "one seat" if group.seats == 1 else f"{group.seats} seats"
        sentence = f"{name} has {seats}, and from the end of the {ref} {len(seated)} States hold it: {names}"
        yield Objection(sentence=sentence, origin=seated[-1].origin, about=about)
    free = group.seats - len(seated)
    if free > 0 and (seated or _nobody_is_told(group, ref, bench)) and bench.convention.is_complete_after(ref):
        said = "a seat is" if free == 1 else f"{free} seats are"
        sentence = f"{said} vacant in {name} from the end of the {ref}"
        yield Objection(sentence=sentence, about=about, force=None if not seated else Force.CUSTOM)


def _nobody_is_told(group: WorkingGroup, ref: str, bench: Bench) -> bool:
    """Tell whether it says something that a group has no holder: the register knows the group, and others in this period."""
    known = bench.convention
    return bench.provision is not None and known.has_mandates(group.key) and any(known.holders(g.key, ref) for g in known.groups)


rule = GroupRule(judge=_judge, by_itself=Force.CUSTOM, options={"kind": KIND})
