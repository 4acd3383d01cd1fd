import pytest

import ccmagenda
from ccmagenda.importers._unseen import unseen_doubts

EVENT = (
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20140505T090000Z\r\n"
    "SUMMARY:Open\x1bing\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.mark.parametrize(
    ("name", "content", "line"),
    [("a.txt", "Monday 5 May 2014\n9:00 Open\x1bing", 2), ("a.ics", EVENT, 5)],
    ids=["text", "calendar"],
)
def test_character_that_nobody_sees_is_left_out_and_told_with_its_line(name: str, content: str, line: int) -> None:
    reading = ccmagenda.import_file(content.encode(), path=name)
    told = [each for each in reading.findings if "U+001B" in each.sentence]
    assert [(each.rule, each.origin.line) for each in told] == [("file.doubt", line)]
    assert reading.programme is not None
    assert [session.title.read("en") for _, session in reading.programme.walk()] == ["Opening"]


def test_ends_of_lines_and_pages_are_no_such_characters() -> None:
    assert unseen_doubts("Opening\tday\r\nDebate\f\ufeff", "a.txt") == ()
