"""A State does not provide a coordinator for the same or another subject in the term immediately following.

Why: no permanent seats: rotation spreads the work and its ownership. A gap of one formal meeting is enough. Terms
that the provision does not reach back to, such as those of the Friends of the President, do not count.

Options: ``renewable``, the groups in which a term may be renewed.

Breaks it::

    mandates:
      - {group: universalization, party: Ireland, begins: 4MSP, until: 1RC, source: trial}

Keeps it::

    mandates:
      - {group: universalization, party: Ireland, begins: 5MSP, until: 6MSP, source: trial}
"""

from collections.abc import Iterator

from ccmagenda.model import Mandate
from ccmagenda.notation.options import RuleOption
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, MandateRule


def _judge(mandate: Mandate, bench: Bench) -> Iterator[Objection]:
    for before in bench.convention.roster.mandates:
        follows = before.party == mandate.party and before.until == mandate.begins and before is not mandate
        if not follows or not bench.binds(before.begins) or _renewed(before, mandate, bench):
            continue
        subject = "the same subject" if before.group == mandate.group else bench.group(before.group)
        sentence = (
            f"{bench.state(mandate.party, mandate.begins)} coordinates {bench.group(mandate.group)} from the end of the "
            f"{mandate.begins}, when its term on {subject} ended"
        )
        yield Objection(
            sentence=sentence,
            origin=mandate.origin,
            others=(before.origin,),
            rests_on=(before,),
            about=f"{mandate.begins} {mandate.group}",
        )


def _renewed(before: Mandate, mandate: Mandate, bench: Bench) -> bool:
    return before.group == mandate.group and mandate.group in bench.option("renewable")


rule = MandateRule(judge=_judge, options={"renewable": RuleOption(what="a group", among="group")})
