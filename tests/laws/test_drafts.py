"""A fresh draft breaks nothing above CUSTOM: neither of the meetings that there were, nor of any programme that we have."""

import datetime
from collections.abc import Iterator
from pathlib import Path

import pytest

import ccmagenda
from ccmagenda import Programme, data, desk
from ccmagenda.model import MeetingRecord

EXAMPLES = sorted((Path(__file__).parent.parent.parent / "examples").glob("*/programme.yaml"))
KINDS = {"IM": "intersessional", "MSP": "msp", "RC": "review-conference"}
HELD = [one for one in data.convention("ccm").meetings.records if one.series in KINDS and one.start and one.status == "held"]
NUMBERED = [one for one in HELD if one.ordinal and not one.part > 1]
MONDAYS = [datetime.date(2012, 4, 16) + datetime.timedelta(weeks=26 * number + number % 4) for number in range(38)]
SPRING = [datetime.date(year, 4, 9) for year in range(2011, 2031)]


def strong(programme: Programme) -> list[str]:
    return [str(finding) for finding in ccmagenda.check(programme).findings if finding.force.counts and not finding.waiver]


def written(made: desk.Drafted) -> Programme:
    """Return a draft as it is read from its file."""
    read = ccmagenda.load(desk.draft_as_yaml(made), path="p")
    assert read == made.draft.programme
    return read


def ways_to_ask(record: MeetingRecord) -> Iterator[dict[str, object]]:
    """Yield how one may ask for a meeting that was held: by its number, its days, both, and its place as well."""
    last = data.convention("ccm").meetings.end_of(record.ref)
    yield {"ordinal": record.ordinal}
    yield {"first": record.start, "last": last if record.end else None}
    yield {"first": record.start, "last": last if record.end else None, "ordinal": record.ordinal}
    if not record.part:
        yield {"first": record.start, "ordinal": record.ordinal, "city": record.city}


@pytest.mark.parametrize("record", NUMBERED, ids=lambda record: record.ref)
def test_every_meeting_that_was_held_can_be_drafted_as_it_was(record: MeetingRecord) -> None:
    for asked in ways_to_ask(record):
        if record.series == "IM" and "first" not in asked:
            continue  # these are known by their days
        made = desk.drafted("ccm", KINDS[record.series], **asked)
        programme = written(made)
        assert (programme.meeting.ref, programme.meeting.first, made.notes) == (record.ref, record.start, ())
        assert strong(programme) == []
        assert programme.unplaced == ()


@pytest.mark.parametrize("record", [one for one in HELD if one.part], ids=lambda record: f"{record.ref}-{record.part}")
def test_every_part_of_a_meeting_can_be_drafted_by_itself(record: MeetingRecord) -> None:
    programme = written(desk.drafted("ccm", KINDS[record.series], record.start, record.end, ordinal=record.ordinal))
    assert (programme.meeting.first, programme.meeting.last) == (record.start, record.end)
    assert {sitting.day for sitting in programme.sittings} == {
        record.start + datetime.timedelta(days=number) for number in range((record.end - record.start).days + 1)
    }
    assert strong(programme) == []


def test_meeting_in_parts_sits_on_the_days_of_its_parts_alone() -> None:
    days = {str(sitting.day) for sitting in ccmagenda.draft("ccm", "rc", ordinal=2).sittings}
    assert days == {"2020-11-25", "2020-11-26", "2020-11-27", "2021-09-20", "2021-09-21"}


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.parent.name)
def test_programme_like_an_example_is_clean(file: Path) -> None:
    old = ccmagenda.load(file)
    for first in MONDAYS:
        made = desk.drafted_like(old, first)
        against = {note.rule for note in made.notes}
        late = first.month > 6 and old.meeting.series == "IM" and first.year < 2015
        assert against - {"no-meetings"} == ({"held-by"} if late else set())
        assert bool(strong(written(made))) == late


@pytest.mark.parametrize("kind", KINDS.values())
def test_programme_like_a_draft_is_clean_as_well(kind: str) -> None:
    for first in SPRING:
        old = ccmagenda.draft(
            "ccm", kind, first, first + datetime.timedelta(days=4), ordinal=30 if kind != "intersessional" else 0
        )
        for years in (1, 3):
            made = desk.drafted_like(old, first.replace(year=first.year + years), first.replace(year=first.year + years, day=13))
            assert strong(written(made)) == []
            assert [note.label for note in made.notes if note.rule != "no-meetings"] == []
