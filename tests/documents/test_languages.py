"""Golden sentences of the detailed programme of the example in each language: headings, hours, chairs, references."""

from pathlib import Path

import pytest

from ccmagenda import convention, data, documents, load
from ccmagenda.desk.reading import convention_of
from ccmagenda.documents import Setting
from ccmagenda.model import AgendaItem, Document, Heading, Meeting, Paper, PaperData, Paragraph, Programme, Tone, words_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "ccm-2012-intersessional" / "programme.yaml"
TRANSLATED = ["en", "fr", "es"]
CODES = [pytest.param(code, id=code) for code in data.languages()]


@pytest.fixture(scope="module")
def programme() -> Programme:
    return load(EXAMPLE)


def draw(programme: Programme, code: str) -> Document:
    setting = Setting(convention=convention_of(programme), language=data.language(code))
    return documents.shelf()["detailed-programme"].draw(programme, setting)


def headings(document: Document) -> dict[str, str]:
    return {block.anchor: words_of(block.words) for block in document.blocks if isinstance(block, Heading)}


@pytest.mark.parametrize(
    ("code", "status", "day", "chairs", "open_", "actions"),
    [
        pytest.param(
            "fr",
            "Projet de programme provisoire détaillé",
            "Lundi 16 avril 2012",
            "Enlèvement et réduction des risques (présidence\u202f: République démocratique populaire lao et Irlande)",
            "Ouverture de la réunion (présidence\u202f: Président(e))",
            "Plan d’action de Vientiane\u202f: actions n°\u202f12 à 13, action n°\u202f15",
            id="fr",
        ),
        pytest.param(
            "es",
            "Proyecto de programa de trabajo provisional detallado",
            "Lunes 16 de abril de 2012",
            "Limpieza y reducción de riesgos (presidencia: República Democrática Popular Lao e Irlanda)",
            "Apertura de la reunión (presidencia: Presidente/a)",
            "Plan de Acción de Vientián: medidas núms.\u00a012 a 13, medida núm.\u00a015",
            id="es",
        ),
        pytest.param(
            "ar",
            "مشروع البرنامج المؤقت المفصل",
            "الاثنين 16 نيسان/أبريل 2012",
            "Clearance and risk reduction [الإنكليزية] (الرئاسة: جمهورية لاو الديمقراطية الشعبية، وأيرلندا)",
            "Opening of the meeting [الإنكليزية] (الرئاسة: الرئيس)",
            "خطة عمل فيينتيان: الإجراءات 12–13،\u200f الإجراء 15",
            id="ar",
        ),
        pytest.param(
            "ru",
            "Проект подробной предварительной программы",
            "Понедельник, 16 апреля 2012 года",
            "Clearance and risk reduction [английский]"
            " (председательство: Лаосская Народно-Демократическая Республика и Ирландия)",
            "Opening of the meeting [английский] (председательство: Председатель)",
            "Вьентьянский план действий: действия №\u00a012–13, действие №\u00a015",
            id="ru",
        ),
        pytest.param(
            "zh",
            "详细暂定日程草案",
            "2012年4月16日星期一",
            "Clearance and risk reduction [英文] (主持：老挝人民民主共和国和爱尔兰)",
            "Opening of the meeting [英文] (主持：主席)",
            "《万象行动计划》：行动12至13，行动15",
            id="zh",
        ),
    ],
)
def test_golden_sentences(programme: Programme, code: str, status: str, day: str, chairs: str, open_: str, actions: str) -> None:
    drawn = draw(programme, code)
    said = headings(drawn)
    assert (drawn.subtitle, said["day-2012-04-16"]) == (status, day)
    assert (said["session-clearance"], said["session-opening"]) == (chairs, open_)
    assert said["sitting-2012-04-16-morning"] == "10:00–13:00"
    assert actions in {words_of(block.words) for block in drawn.blocks if isinstance(block, Paragraph)}


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_the_same_skeleton(programme: Programme, code: str) -> None:
    drawn, english = headings(draw(programme, code)), headings(draw(programme, "en"))
    hours = {anchor: words for anchor, words in english.items() if anchor.startswith("sitting-")}
    assert list(drawn) == list(english)
    assert {anchor: drawn[anchor] for anchor in hours} == hours


@pytest.mark.parametrize("code", [pytest.param(code, id=code) for code in data.languages() if code not in TRANSLATED])
def test_what_is_missing_is_explained_and_has_its_language(programme: Programme, code: str) -> None:
    drawn = draw(programme, code)
    first, notes = drawn.blocks[0], [block for block in drawn.blocks if isinstance(block, Paragraph) and block.tone is Tone.PLAIN]
    assert words_of(first.words) == data.language(code).say("originals", languages=data.language(code).say("language-en"))
    plain = {span.text for block in notes for span in block.words if not span.language}
    assert plain == {data.language(code).say("presentations")}


@pytest.mark.parametrize("code", TRANSLATED)
def test_nothing_is_marked_in_the_programme_s_own_languages(programme: Programme, code: str) -> None:
    spans = [span for block in draw(programme, code).blocks for span in getattr(block, "words", ())]
    assert {span.language for span in spans} == {""}


def test_head_of_a_paper_tells_the_language_of_what_is_not_in_its_own() -> None:
    own = Paper(symbol="X/2", kind="provisional-agenda", submitted_by="Friends of the Chair")
    meeting = Meeting(ref="2IM", title="Second Meeting", zone="Europe/Zurich", first="2012-04-16", last="2012-04-19")
    programme = Programme(
        meeting=meeting, papers=[own], agenda=[AgendaItem(number="1", title={"fr": "Ouverture"})],
        paper=PaperData(organ="Regional Conference", distribution="general"),
    )  # fmt: skip
    setting = Setting(convention=convention("ccm"), language=data.language("fr"))
    drawn = documents.shelf()["provisional-agenda"].draw(programme, setting)
    told = [drawn.told(words) for words in (drawn.head.organ, drawn.title, drawn.masthead[-1])]
    assert [[(span.text, span.language) for span in line if span.tone is Tone.PLAIN] for line in told] == [
        [("Regional Conference", "en")],
        [("Second Meeting", "en")],
        [("Document soumis par\u202f: ", ""), ("Friends of the Chair", "en")],
    ]
