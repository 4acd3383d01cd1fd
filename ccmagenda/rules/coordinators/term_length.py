"""A term runs from the end of one formal meeting to the end of the second after it.

Why: terms are counted in meetings, not in years: a Review Conference counts like a Meeting of States Parties, and
a meeting that is put off lengthens the term. In the first round, when a group with two seats begins, one of
the two serves one year only.

Options: ``meetings``, how many formal meetings a term lasts (two unless told); ``renewable``, the groups in which a
term may last a single formal meeting and be renewed.

Breaks it::

    mandates:
      - {group: universalization, party: Chile, begins: 3MSP, until: 4MSP, source: trial}

Keeps it::

    mandates:
      - {group: universalization, party: Chile, begins: 3MSP, until: 5MSP, source: trial}
"""

from collections.abc import Iterator

from ccmagenda.model import Mandate
from ccmagenda.notation.options import RuleOption, count
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, MandateRule


def _judge(mandate: Mandate, bench: Bench) -> Iterator[Objection]:
    first, last = bench.convention.place_of(mandate.begins), bench.convention.place_of(mandate.until)
    expected = int(next(iter(bench.option("meetings")), "2"))
    if first is None or last is None or last - first in {expected, _shorter(mandate, bench)}:
        return
    if _first_round(mandate, last - first, bench):
        return
    lasts = f"{last - first} formal meeting{'' if last - first == 1 else 's'}"
    sentence = (
        f"the term of {bench.state(mandate.party, mandate.begins)} in {bench.group(mandate.group)} lasts {lasts}, from the end "
        f"of the {mandate.begins} to the end of the {mandate.until}, and a term lasts {expected}"
    )
    yield Objection(sentence=sentence, origin=mandate.origin, about=f"{mandate.begins} {mandate.group}")


def _shorter(mandate: Mandate, bench: Bench) -> int | None:
    return 1 if mandate.group in bench.option("renewable") else None


def _first_round(mandate: Mandate, length: int, bench: Bench) -> bool:
    """Tell whether this is the one-year term of a pair that begins together when the provision first binds."""
    before = (bench.convention.place_of(mandate.begins) or 0) - 1
    first = before < 0 or not bench.binds(bench.convention.formal_refs[before])
    beside = bench.convention.holders(mandate.group, mandate.begins)
    return length == 1 and first and any(other.begins == mandate.begins and other.until != mandate.until for other in beside)


rule = MandateRule(
    judge=_judge,
    options={"meetings": count("a whole number of meetings"), "renewable": RuleOption(what="a group", among="group")},
)
