"""A coordinator is from a State Party.

Why: the work of the convention is led by those whom it binds. Whether a State is a State Party from the deposit of
its instrument or only from entry into force is left open: the reading is named in the finding.

Options: none. Readings: ``party=in-force`` (entry into force, unless told) or ``party=deposit``.

Breaks it::

    mandates:
      - {group: universalization, party: Peru, begins: 3MSP, until: 5MSP, source: trial}

Keeps it::

    mandates:
      - {group: universalization, party: Chile, begins: 3MSP, until: 5MSP, source: trial}
"""

import datetime
from collections.abc import Iterator

from ccmagenda.model import Mandate, Standing
from ccmagenda.model.parties import Party
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, MandateRule

READINGS = ("in-force", "deposit")


def _judge(mandate: Mandate, bench: Bench) -> Iterator[Objection]:
    day = bench.day_after(mandate.begins)
    party = bench.convention.party_by_code.get(mandate.party, Party(code=mandate.party))
    reading = bench.readings.get("party", READINGS[0])
    enough = {Standing.PARTY} if reading == READINGS[0] else {Standing.PARTY, Standing.AWAITING}
    if party.standing_at(day) in enough:
        return
    why = _when(party, day, bench)
    sentence = (
        f"{bench.state(mandate.party, mandate.begins)} was not a State Party when its term in {bench.group(mandate.group)} began "
        f"at the end of the {mandate.begins}: {why}"
    )
    yield Objection(
        sentence=sentence, origin=mandate.origin, about=f"{mandate.begins} {mandate.group}", reading=f"party={reading}", why=why
    )


def _when(party: Party, day: datetime.date, bench: Bench) -> str:
    """Return what was known of the State on that day."""
    said = bench.language.date_in_words
    if party.withdrawn and party.withdrawn <= day:
        return f"its withdrawal took effect on {said(party.withdrawn)}"
    if party.consent and party.in_force and party.consent <= day:
        deposit = f"it deposited its instrument on {said(party.consent)}"
        return f"{deposit}, and the Convention is in force for it from {said(party.in_force)}"
    return (
        f"it had only signed, on {said(party.signed)}"
        if party.signed and party.signed <= day
        else "it had neither signed nor joined"
    )


rule = MandateRule(judge=_judge)
