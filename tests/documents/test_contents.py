import attrs
import pytest

from ccmagenda import convention, data, documents
from ccmagenda.documents import Setting
from ccmagenda.documents.contents import Contents, Listed
from ccmagenda.model import (
    Bullets,
    Document,
    Finding,
    Force,
    Heading,
    Meeting,
    Paragraph,
    Programme,
    Report,
    Span,
    Tone,
    Waiver,
    words_of,
)

MEETING = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19", city="Geneva")
CONTENTS = Contents(
    programme=Programme(meeting=MEETING, symbol="CCM/1", issued="2012-04-10", status="final"),
    report=Report(),
    files=(
        ("For delegations", (Listed("Programme", (("page", "programme.html"), ("text", "programme.txt"))),)),
        ("Calendars", (Listed("Whole meeting", (("", "meeting.ics"),)),)),
    ),
)
SHALL = Finding(rule="a-rule", sentence="a sentence")
WAIVED = attrs.evolve(SHALL, waiver=Waiver(provision="a-rule", because="agreed"))
CUSTOM = attrs.evolve(SHALL, force=Force.CUSTOM)


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention("ccm"), language=data.language("en"))


def draw(setting: Setting, contents: Contents) -> Document:
    return documents.shelf()["contents"].draw(contents, setting)


def test_contents_lead_to_every_file(setting: Setting) -> None:
    assert draw(setting, CONTENTS) == Document(
        title="Second Meeting",
        subtitle="Detailed programme",
        masthead=("CCM/1", "Geneva"),
        blocks=(
            Paragraph(Span("Checked: 0 findings, 0 waived; nothing above custom that is not waived.", Tone.GOOD)),
            Heading(2, "For delegations", anchor="for-delegations"),
            Bullets(
                [
                    (
                        Span("Programme: "),
                        Span("page", link="programme.html"),
                        Span(" \u00b7 "),
                        Span("text", link="programme.txt"),
                    ),
                ]
            ),
            Heading(2, "Calendars", anchor="calendars"),
            Bullets([Span("Whole meeting", link="meeting.ics")]),
        ),
        colophon="Detailed programme, 10 April 2012. Set by ccmagenda.",
    )


@pytest.mark.parametrize(
    ("findings", "words", "tone"),
    [
        pytest.param(
            (SHALL, WAIVED), "Checked: 2 findings, 1 waived; something is to be settled.", Tone.WARNING, id="one-of-two-waived"
        ),
        pytest.param(
            (CUSTOM, WAIVED), "Checked: 2 findings, 1 waived; nothing above custom that is not waived.", Tone.GOOD, id="custom"
        ),
        pytest.param((SHALL,), "Checked: 1 finding, 0 waived; something is to be settled.", Tone.WARNING, id="one"),
    ],
)
def test_contents_say_what_the_check_found(setting: Setting, findings: tuple[Finding, ...], words: str, tone: Tone) -> None:
    drawn = draw(setting, attrs.evolve(CONTENTS, report=Report(findings=findings)))
    assert drawn.blocks[0] == Paragraph(Span(words, tone))


def test_contents_without_files(setting: Setting) -> None:
    assert len(draw(setting, attrs.evolve(CONTENTS, files=())).blocks) == 1


def test_contents_mark_the_title_of_the_meeting_where_it_is_missing_in_the_language() -> None:
    french = Setting(convention=convention("ccm"), language=data.language("fr"))
    drawn = draw(french, CONTENTS)
    assert (drawn.title, words_of(drawn.blocks[0].words)[:9]) == ("Second Meeting [anglais]", "[anglais]")
    assert drawn.told(drawn.title)[0] == Span("Second Meeting", language="en")


def test_contents_lead_from_a_title_in_another_language(setting: Setting) -> None:
    title = (Span("Add: "), Span("Débat", language="fr"))
    one = Listed(title, (("", "a.ics"),))
    several = Listed(title, (("English", "a.ics"), ("French", "b.ics")))
    drawn = draw(setting, attrs.evolve(CONTENTS, files=(("Entries", (one, several)),)))
    assert drawn.blocks[-1] == Bullets(
        [
            (Span("Add: ", link="a.ics"), Span("Débat", language="fr", link="a.ics")),
            (
                Span("Add: "), Span("Débat", language="fr"), Span(": "), Span("English", link="a.ics"), Span(" \u00b7 "),
                Span("French", link="b.ics"),
            ),
        ]
    )  # fmt: skip
