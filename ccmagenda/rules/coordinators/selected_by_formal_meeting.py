"""A coordinator is selected by a formal meeting.

Why: a Meeting of States Parties or a Review Conference selects; an intersessional meeting or a committee does not.

Options: none.

Breaks it::

    mandates:
      - {group: universalization, party: Chile, begins: 2IM, until: 4MSP, source: trial}

Keeps it::

    mandates:
      - {group: universalization, party: Chile, begins: 3MSP, until: 5MSP, source: trial}
"""

from collections.abc import Iterator

import attrs

from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, RuleOnOffices


@attrs.frozen(kw_only=True)
class _Selected(RuleOnOffices):
    """Asked of every mandate whose beginning is a known meeting, formal or not."""

    def hear(self, bench: Bench) -> Iterator[Objection]:
        first, last = bench.days
        for mandate in bench.convention.roster.mandates:
            record = bench.convention.meetings.record(mandate.begins)
            known = record is not None and record.start is not None and first <= record.start <= last
            if known and bench.convention.place_of(mandate.begins) is None and bench.binds(mandate.begins):
                sentence = (
                    f"the term of {bench.state(mandate.party, mandate.begins)} in {bench.group(mandate.group)} begins at the "
                    f"{mandate.begins}, which is not a formal meeting"
                )
                yield Objection(sentence=sentence, origin=mandate.origin, about=f"{mandate.begins} {mandate.group}")


rule = _Selected()
