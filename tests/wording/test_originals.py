import pytest

from ccmagenda import convention, data
from ccmagenda.model import (
    ActionPoint,
    AgendaItem,
    Bullets,
    Heading,
    Meeting,
    PaperData,
    Paragraph,
    Programme,
    Room,
    Session,
    Sitting,
    Span,
    Talk,
    Texts,
    Tone,
    words_of,
)
from ccmagenda.wording import Wording, untranslated
from ccmagenda.wording.originals import explained, original_of, passages_of, said, unmarked

BOTH = {"en": "Opening", "fr": "Ouverture"}
MEETING = Meeting(ref="1X", title=BOTH, zone="UTC", first="2012-04-16", last="2012-04-16")
PROGRAMME = Programme(meeting=MEETING)


def speaking(code: str, programme: Programme = PROGRAMME) -> Wording:
    return Wording(programme=programme, convention=convention("ccm"), language=data.language(code))


@pytest.mark.parametrize(
    ("texts", "own", "asked", "code"),
    [
        pytest.param(Texts((("", "A"),)), "en", "en", "", id="own-language"),
        pytest.param(Texts((("", "A"),)), "en", "fr", "en", id="own-language-for-another"),
        pytest.param(Texts((("", "A"),)), "fr", "fr", "", id="own-language-is-french"),
        pytest.param(Texts((("", "A"), ("fr", "B"))), "en", "fr", "", id="in-the-language"),
        pytest.param(Texts((("", "A"), ("fr", ""))), "en", "fr", "en", id="empty"),
        pytest.param(Texts((("es", "A"),)), "en", "fr", "es", id="a-third-language"),
        pytest.param(Texts(), "en", "fr", "", id="no-words-at-all"),
    ],
)
def test_original_of(texts: Texts, own: str, asked: str, code: str) -> None:
    programme = Programme(meeting=MEETING, language=own)
    assert original_of(texts, programme, asked) == code


def test_untranslated_tells_every_text_that_is_missing_in_the_order_of_the_fields() -> None:
    nested = Session(key="part", title="Part", notes={"en": "N", "fr": "N"})
    session = Session(
        key="debate", title=BOTH, notes="Notes", talks=[Talk(title="One"), Talk(title="Two"), Talk()], sessions=[nested]
    )
    programme = Programme(
        meeting=MEETING,
        notes="Subject to change.",
        paper=PaperData(organ="The Convention", submitted_by=BOTH),
        agenda=[AgendaItem(number="8", title="Status", children=[AgendaItem(number="8(a)", title="Universalization")])],
        sittings=[Sitting(key="morning", title="Plenary", sessions=[session])],
        unplaced=[Session(key="late", title=BOTH)],
        action_points=[ActionPoint(key="letter", title="A letter")],
    )
    assert untranslated(speaking("fr", programme)) == (
        ("programme", "notes"),
        ("paper", "organ"),
        ("8", "title"),
        ("8(a)", "title"),
        ("morning", "title"),
        ("debate", "talks"),
        ("debate", "talks"),
        ("debate", "notes"),
        ("part", "title"),
        ("letter", "title"),
    )
    assert untranslated(speaking("en", programme)) == ()
    assert ("meeting", "title") in untranslated(speaking("es", programme))


def test_passages_have_the_place_of_what_they_belong_to() -> None:
    keys = {(passage.key, passage.field) for passage in passages_of(PROGRAMME)}
    assert keys == {("meeting", "title")}


@pytest.mark.parametrize(
    ("code", "line"),
    [
        pytest.param("fr", (Span("Ouverture"),), id="there"),
        pytest.param("es", (Span("Opening", language="en"), Span(" [inglés]", Tone.QUIET)), id="missing"),
    ],
)
def test_said(code: str, line: tuple[Span, ...]) -> None:
    texts = Texts(tuple(BOTH.items()))
    assert said(texts.read(code), texts, speaking(code)) == line


def test_language_without_a_name_is_marked_by_its_code() -> None:
    texts = Texts((("de", "Eröffnung"),))
    assert said("Eröffnung", texts, speaking("en"))[1] == Span(" [de]", Tone.QUIET)


def test_nothing_is_said_of_no_words() -> None:
    assert said("", Texts(), speaking("fr")) == ()


def test_marks_are_explained_once_before_the_rest() -> None:
    blocks = (Heading(2, (Span("A", language="en"),)), Bullets([(Span("B", language="es"), Span("C"))]), Paragraph("D"))
    first, *rest = explained(blocks, speaking("fr"))
    words = "[anglais et espagnol]\u202f: texte non disponible en français, reproduit dans l’original."
    assert first == Paragraph(words, tone=Tone.QUIET)
    assert tuple(rest) == blocks


def test_where_nothing_is_marked_nothing_is_explained() -> None:
    assert tuple(explained((Paragraph("A"),), speaking("fr"))) == (Paragraph("A"),)


@pytest.mark.parametrize(
    ("name", "missing"),
    [
        pytest.param("Main hall", [], id="one-language-is-a-name"),
        pytest.param({"en": "Main hall", "fr": "Grande salle"}, [], id="told"),
        pytest.param({"en": "Main hall", "es": "Sala principal"}, [("a", "name")], id="told-in-others"),
    ],
)
def test_name_of_a_room_is_missing_only_where_it_is_told_in_others(name: str, missing: list[tuple[str, str]]) -> None:
    programme = Programme(meeting=MEETING, rooms=[Room(key="a", name=name)])
    assert list(untranslated(speaking("fr", programme))) == missing


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Debate", [("Debate", "en")]),
        ("Point 1 : Debate (suite)", [("Point 1 : ", ""), ("Debate", "en"), (" (suite)", "")]),
        ("debate", [("debate", "en")]),
        ("\u9879\u76eeDebate\u7eed", [("\u9879\u76ee", ""), ("Debate", "en"), ("\u7eed", "")]),
    ],
    ids=["the-text", "words-around-it", "altered", "no-space-around-it"],
)
def test_said_leaves_what_the_language_says_around_a_text(words: str, parts: list[tuple[str, str]]) -> None:
    told = said(words, Texts((("en", "Debate"),)), speaking("fr"))
    assert [(span.text, span.language) for span in told] == [*parts, (" [anglais]", "")]


def test_said_finds_a_short_text_as_a_word_and_not_within_one() -> None:
    told = said("Point 1 : t (suite)", Texts((("en", "t"),)), speaking("fr"))
    assert [span.text for span in told] == ["Point 1 : ", "t", " (suite)", " [anglais]"]


@pytest.mark.parametrize("words", ["3. Debate", "Debate"], ids=["numbered", "bare"])
def test_unmarked_leaves_all_but_the_mark(words: str) -> None:
    texts = Texts((("en", "Debate"),))
    assert words_of(unmarked(said(words, texts, speaking("fr")))) == words
    assert unmarked(said(words, texts, speaking("en"))) == (Span(words),)
