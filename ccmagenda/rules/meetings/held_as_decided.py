"""A meeting is held on the days that an earlier meeting decided for it.

Why: delegations plan by the decision; a change is worth knowing, though it may have had good grounds.

Options: none.

Breaks it::

    meetings:
      - {ref: 5IM, series: IM, from: 2015-06-22, to: 2015-06-23, decided-from: 2015-06-23, decided-to: 2015-06-26, source: trial}

Keeps it::

    meetings:
      - {ref: 5IM, series: IM, from: 2015-06-22, to: 2015-06-23, decided-from: 2015-06-22, decided-to: 2015-06-26, source: trial}
"""

from collections.abc import Iterator

from ccmagenda.model import MeetingRecord
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, RecordRule


def _judge(record: MeetingRecord, bench: Bench) -> Iterator[Objection]:
    if not (record.start and record.end and record.decided_start and record.decided_end):
        return
    if record.decided_start <= record.start and record.end <= record.decided_end:
        return
    held, decided = (
        bench.language.days_in_words(record.start, record.end),
        bench.language.days_in_words(record.decided_start, record.decided_end),
    )
    source = f" ({record.decided_by})" if record.decided_by else ""
    sentence = f"the {record.ref} was held on {held}, and {decided} had been decided{source}"
    yield Objection(sentence=sentence, origin=record.origin, about=record.ref)


rule = RecordRule(judge=_judge)
