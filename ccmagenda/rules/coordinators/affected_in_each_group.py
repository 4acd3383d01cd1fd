"""One of the coordinators of each working group is from an affected State Party.

Why: those who live with the weapon should lead the work. What "affected" means is left open: obligations under
Article 4 or 5 (narrow), or under Article 3, 4 or 5 (broad); the reading is named in the finding. Obligations
are known as the convention's own tables give them.

Options: ``kind``, the kind of group that the provision speaks of.
Readings: ``affected=narrow`` (unless told) or ``affected=broad``.

Breaks it::

    mandates:
      - {group: clearance, party: Lao PDR, begins: 3MSP, until: 4MSP, source: trial}

Keeps it::

    mandates:
      - {group: victim-assistance, party: Afghanistan, begins: 3MSP, until: 5MSP, source: the register itself}
"""

from collections.abc import Iterator

from ccmagenda.model import Mandate, WorkingGroup
from ccmagenda.notation.options import KIND
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, GroupRule

READINGS = {"narrow": frozenset({"art4", "art5"}), "broad": frozenset({"art3", "art4", "art5"})}


def _judge(group: WorkingGroup, ref: str, holders: tuple[Mandate, ...], bench: Bench) -> Iterator[Objection]:
    reading = bench.readings.get("affected", "narrow")
    parties = [bench.convention.party_by_code.get(mandate.party) for mandate in holders]
    if not holders or any(party and party.marks & READINGS[reading] for party in parties):
        return
    names = bench.language.listed([bench.state(mandate.party, ref) for mandate in holders])
    none = "is not an affected State" if len(holders) == 1 else "are not affected States"
    sentence = f"{names}, who lead {bench.group(group.key)} from the end of the {ref}, {none}"
    newest = max(holders, key=lambda mandate: bench.convention.place_of(mandate.begins) or 0)
    articles = "Articles 4 and 5" if reading == "narrow" else "Articles 3, 4 and 5"
    said = f"affected={reading}: obligations under {articles} as reported by 14 September 2012"
    yield Objection(sentence=sentence, origin=newest.origin, about=f"{ref} {group.key}", reading=said)


rule = GroupRule(judge=_judge, options={"kind": KIND})
