"""No meeting of a given kind is held in a given time.

Why: States Parties decided to do without.

Options: ``series``, the kind of meeting.

Breaks it::

    meetings:
      - {ref: 2016IM, series: IM, from: 2016-04-18, to: 2016-04-19, source: trial}

Keeps it::

    meetings:
      - {ref: 2016CC, series: CC, from: 2016-04-18, to: 2016-04-18, source: trial}
"""

from collections.abc import Iterator

from ccmagenda.model import MeetingRecord
from ccmagenda.notation.options import RuleOption
from ccmagenda.rules._kinds import Objection
from ccmagenda.rules._offices import Bench, RecordRule


def _judge(record: MeetingRecord, bench: Bench) -> Iterator[Objection]:
    if record.series in bench.option("series") and record.start:
        day = bench.language.date_in_words(record.start)
        sentence = f"the {record.ref} began on {day}, and no meeting of this kind was to be held then"
        yield Objection(sentence=sentence, origin=record.origin, about=record.ref)


rule = RecordRule(judge=_judge, options={"series": RuleOption(what="a kind of meeting", among="series", needed=True)})
