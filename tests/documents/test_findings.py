import pytest

from ccmagenda import convention, data, documents
from ccmagenda.documents import Setting
from ccmagenda.model import Bullets, Document, Finding, Force, Heading, Origin, Paragraph, Provision, Report, Span, Tone, Waiver

PROVISION = Provision(number="B4", force=Force.SHALL, wording="A sitting each.", source="PRG")
SHALL = Finding(rule="areas-inside-group", sentence="too short", provision=PROVISION, origin=Origin("a.yaml", 9, 5))
SHOULD = Finding(rule="a-rule", sentence="late", force=Force.SHOULD, reading="narrow")
CUSTOM = Finding(rule="b-rule", sentence="open", force=Force.CUSTOM, origin=Origin("a.yaml", 3, 1))
WAIVED = Finding(rule="c-rule", sentence="two rooms", waiver=Waiver(provision="c-rule", because="agreed"))


@pytest.fixture(scope="module")
def setting() -> Setting:
    return Setting(convention=convention(""), language=data.language("en"))


def draw(setting: Setting, *findings: Finding, subject: str = "") -> Document:
    return documents.shelf()["findings"].draw(Report(findings=findings, subject=subject), setting)


def closing(words: str, tone: Tone) -> Paragraph:
    return Paragraph((Span(words, tone),))


def test_report_of_nothing(setting: Setting) -> None:
    assert draw(setting) == Document(title="Findings", blocks=(closing("no findings: nothing stands in the way", Tone.GOOD),))


def test_report_of_every_force(setting: Setting) -> None:
    assert draw(setting, CUSTOM, SHOULD, SHALL, WAIVED, subject="a.yaml") == Document(
        title="Findings: a.yaml",
        blocks=(
            Heading(2, Span("SHALL: decided, or needed for a programme that can be held", Tone.GRAVE), anchor="shall"),
            Bullets(
                [
                    [Span("too short"), Span("\n[B4 areas-inside-group] a.yaml:9:5", Tone.QUIET)],
                    [Span("two rooms"), Span("\nwaived: agreed", Tone.GOOD), Span("\n[c-rule]", Tone.QUIET)],
                ]
            ),
            Heading(2, Span("SHOULD: decided, with room left", Tone.WARNING), anchor="should"),
            Bullets([[Span("late (narrow)"), Span("\n[a-rule]", Tone.QUIET)]]),
            Heading(2, Span("CUSTOM: departs from practice, or still open", Tone.QUIET), anchor="custom"),
            Bullets([[Span("open"), Span("\n[b-rule] a.yaml:3:1", Tone.QUIET)]]),
            closing("1 SHALL, 1 SHOULD, 1 CUSTOM, 1 waived: something is to be settled first", Tone.WARNING),
        ),
    )


@pytest.mark.parametrize(
    ("finding", "words", "tone"),
    [
        pytest.param(SHALL, "1 SHALL: something is to be settled first", Tone.WARNING, id="shall"),
        pytest.param(SHOULD, "1 SHOULD: something is to be settled first", Tone.WARNING, id="should"),
        pytest.param(CUSTOM, "1 CUSTOM: nothing stands in the way", Tone.GOOD, id="custom"),
        pytest.param(WAIVED, "1 waived: nothing stands in the way", Tone.GOOD, id="waived"),
    ],
)
def test_last_line_says_whether_the_programme_may_go_out(setting: Setting, finding: Finding, words: str, tone: Tone) -> None:
    assert draw(setting, finding).blocks[-1] == closing(words, tone)


def test_proposal_is_named_as_such(setting: Setting) -> None:
    proposal = Finding(rule="d-rule", sentence="new", force=Force.PROPOSAL)
    assert draw(setting, proposal).blocks == (
        Heading(2, Span("PROPOSAL: proposed, not decided", Tone.QUIET), anchor="proposal"),
        Bullets([[Span("new"), Span("\n[d-rule]", Tone.QUIET)]]),
        closing("1 PROPOSAL: nothing stands in the way", Tone.GOOD),
    )


@pytest.mark.parametrize(
    ("code", "told"),
    [
        pytest.param("en", [Span("\nwaived: agreed", Tone.GOOD)], id="own-language"),
        pytest.param("es", [Span("\nexención: convenido", Tone.GOOD)], id="in-the-glossary"),
        pytest.param(
            "fr",
            [
                Span("\ndérogation\u202f: ", Tone.GOOD),
                Span("agreed", Tone.GOOD, language="en"),
                Span(" [anglais]\n[c-rule]", Tone.QUIET),
            ],
            id="missing",
        ),
    ],
)
def test_ground_of_a_waiver_is_said_in_the_language_or_marked(code: str, told: list[Span]) -> None:
    waiver = Waiver(provision="c-rule", because="agreed", because_in=(("en", "agreed"), ("es", "convenido")))
    setting = Setting(convention=convention(""), language=data.language(code))
    drawn = draw(setting, Finding(rule="c-rule", sentence="two rooms", waiver=waiver))
    (bullets,) = (block for block in drawn.blocks if isinstance(block, Bullets))
    assert bullets.items[0][1 : 1 + len(told)] == tuple(told)
