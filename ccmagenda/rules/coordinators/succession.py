"""Who holds the first of two roles in a group holds the second in the following term.

Why: a rapporteur learns the work before leading it. Where the register names nobody who follows in the second role,
nothing is told.

Options: ``from`` and ``to``, the two roles.

Breaks it::

    convention: apmbc
    meetings:
      - {ref: 1MSP, series: MSP, from: 1999-05-03, to: 1999-05-07, source: trial}
      - {ref: 2MSP, series: MSP, from: 2000-09-11, to: 2000-09-15, source: trial}
      - {ref: 3MSP, series: MSP, from: 2001-09-18, to: 2001-09-21, source: trial}
    mandates:
      - {group: stockpile-destruction, party: Australia, role: Co-Rapporteur, begins: 1MSP, until: 2MSP, source: trial}
      - {group: stockpile-destruction, party: Croatia, role: Co-Chair, begins: 2MSP, until: 3MSP, source: trial}

Keeps it::

    convention: apmbc
    meetings:
      - {ref: 1MSP, series: MSP, from: 1999-05-03, to: 1999-05-07, source: trial}
      - {ref: 2MSP, series: MSP, from: 2000-09-11, to: 2000-09-15, source: trial}
      - {ref: 3MSP, series: MSP, from: 2001-09-18, to: 2001-09-21, source: trial}
    mandates:
      - {group: stockpile-destruction, party: Australia, role: Co-Rapporteur, begins: 1MSP, until: 2MSP, source: trial}
      - {group: stockpile-destruction, party: Australia, role: Co-Chair, begins: 2MSP, until: 3MSP, source: trial}
"""

from collections.abc import Iterator

from ccmagenda.model import Mandate
from ccmagenda.notation.options import RuleOption
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, MandateRule


def _judge(mandate: Mandate, bench: Bench) -> Iterator[Objection]:
    first, second = bench.option("from"), bench.option("to")
    decided = bench.convention.meetings.end_of(mandate.until) is not None
    if mandate.role not in first or not decided:
        return
    group = [m for m in bench.convention.roster.mandates if m.begins == mandate.until and m.group == mandate.group]
    following = [m.party for m in group if m.role in second and m.party]
    if not following or mandate.party in following:
        return
    was = f"{bench.state(mandate.party, mandate.begins)} was {mandate.role} of {bench.group(mandate.group)}"
    sentence = f"{was} until the {mandate.until} and is not among those who follow as {bench.language.listed(second)}"
    yield Objection(sentence=sentence, origin=mandate.origin, about=f"{mandate.until} {mandate.group}")


_ROLE = RuleOption(what="a role, like Co-Chair", needed=True)
rule = MandateRule(judge=_judge, options={"from": _ROLE, "to": _ROLE})
