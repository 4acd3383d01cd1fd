"""A State that presides, or is designated to preside next, is not a coordinator at the same time.

Why: the President guides the coordinators, and both sit on the same committee. Holding both is worth a note and no
breach (reference J5).

Options: none.

Breaks it::

    mandates:
      - {group: reporting, party: Norway, begins: 3MSP, until: 5MSP, source: trial}

Keeps it::

    mandates:
      - {group: reporting, party: Chile, begins: 3MSP, until: 5MSP, source: trial}
"""

from collections.abc import Iterator

import attrs

from ccmagenda.model import Force
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, RuleOnOffices, doubted


@attrs.frozen(kw_only=True)
class _OneOffice(RuleOnOffices):
    """Asked of every mandate that runs after one of the meetings in question."""

    def hear(self, bench: Bench) -> Iterator[Objection]:
        for ref in (ref for ref in bench.refs if bench.binds(ref)):
            presidents = bench.convention.presidents_on(bench.day_after(ref))
            for office, meeting in (("President", presidents.president), ("President-designate", presidents.designate)):
                if meeting is not None and meeting.president:
                    yield from _both(meeting.president, f"{office} of the {meeting.ref}", ref, bench)


def _both(state: str, office: str, ref: str, bench: Bench) -> Iterator[Objection]:
    """Yield the offices as coordinator that a State has in the period after a meeting, beside another."""
    for group in bench.convention.groups:
        for mandate in bench.convention.holders(group.key, ref):
            if mandate.party == state:
                name = bench.state(state, ref)
                sentence = f"{name} coordinates {bench.group(group.key)} from the end of the {ref}, and is {office} as well"
                yield doubted(
                    Objection(sentence=sentence, origin=mandate.origin, about=f"{ref} {group.key}"), (mandate,), bench, ref
                )


rule = _OneOffice(by_itself=Force.CUSTOM)
