"""What the glossary of a file says twice, and what nothing in the file uses, is told where it stands."""

from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.model import Programme, Texts
from ccmagenda.notation.glossary import in_languages, plain_words, still_used

FILE = """\
convention: ccm
meeting: {ref: 1X, title: {en: T, fr: T}, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-16}
sittings:
  - day: 2012-04-16
    hours: at dawn
    serial: second reading
    body: Contact group
    chair: {person: Mayor, of: City of Geneva}
    sessions:
      - key: a
        title: {en: A, fr: A}
        moderator: {of: Head of the centre, state: Norway}
        time: after the walk
        talks: [{speaker: {person: Economist, of: GICHD}}]
action-points: [{key: p, title: {en: P, fr: P}, timing: by mid-January, owner: {of: Legal Counsel, state: Norway}}]
waivers: [{provision: D2, because: it is ours}]
"""
USED = [
    "second reading", "Contact group", "Mayor", "City of Geneva", "at dawn", "Head of the centre", "Economist", "GICHD",
    "after the walk", "by mid-January", "Legal Counsel", "it is ours",
]  # fmt: skip


def remarks(*entries: str) -> list[str]:
    text = f"{FILE}glossary:\n" + "".join(f"  - {entry}\n" for entry in entries)
    found = ccmagenda.check(ccmagenda.read(text.encode(), path="p.yaml")).findings
    return [str(finding) for finding in found if finding.rule in {"file.said-twice", "file.unused-words"}]


@pytest.fixture
def programme() -> Programme:
    return ccmagenda.load(FILE.encode(), path="p.yaml")


def test_plain_words_of_a_programme(programme: Programme) -> None:
    assert set(filter(None, plain_words(programme))) == set(USED)


@pytest.mark.parametrize("words", [pytest.param(words, id=words) for words in USED])
def test_entry_that_is_used_is_not_remarked(words: str) -> None:
    assert remarks(f"{{en: {words}, fr: mot}}") == []


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        pytest.param(
            ["{en: Contact grup, fr: Groupe}"],
            "p.yaml:18:10: no function, body or other plain words of the file are 'Contact grup' - did you mean 'Contact group'?",
            id="misspelt",
        ),
        pytest.param(
            ["{en: Zoo, fr: Zoo}"],
            "p.yaml:18:10: no function, body or other plain words of the file are 'Zoo' - "
            "leave it out, or write it as it stands in the file",
            id="unused",
        ),
        pytest.param(
            ["{en: Mayor, fr: Maire}", "{fr: Autre, en: Mayor}"],
            "p.yaml:19:21: the glossary has 'Mayor' already in line 18 - make one entry of the two",
            id="twice",
        ),
    ],
)
def test_entry_without_effect_is_remarked(entries: list[str], told: str) -> None:
    found = remarks(*entries)
    assert [remark.rpartition(" [")[0] for remark in found] == [told]


def test_remarks_are_none_that_bind() -> None:
    text = f"{FILE}glossary: [{{en: Zoo, fr: Zoo}}, {{en: Mayor, fr: A}}, {{en: Mayor, fr: B}}]\n"
    assert ccmagenda.load(text.encode(), path="p.yaml").glossary[1].read("fr") == "A"


@pytest.mark.parametrize(
    ("glossary", "told"),
    [
        pytest.param((), (("en", "it is ours"),), id="not-there"),
        pytest.param((Texts((("en", "it  is ours"), ("fr", "à nous"))),), (("en", "it  is ours"), ("fr", "à nous")), id="there"),
        pytest.param((Texts((("", "it is ours"), ("fr", "à nous"))),), (("en", "it is ours"), ("fr", "à nous")), id="own"),
    ],
)
def test_words_in_the_languages_of_the_glossary(glossary: tuple[Texts, ...], told: tuple[tuple[str, str], ...]) -> None:
    assert in_languages("it is ours", "en", glossary) == told


def test_entries_that_are_still_used(programme: Programme) -> None:
    glossary = tuple(Texts((("en", words), ("fr", "mot"))) for words in ("Zoo", "Mayor"))
    assert still_used(attrs.evolve(programme, glossary=glossary)) == glossary[1:]


def test_ground_of_a_waiver_has_its_languages(programme: Programme) -> None:
    assert programme.waivers[0].because_in == (("en", "it is ours"),)
    text = f"{FILE}glossary: [{{en: it is ours, fr: à nous}}]\n"
    assert ccmagenda.load(text.encode(), path="p.yaml").waivers[0].because_in == (("en", "it is ours"), ("fr", "à nous"))


def test_glossary_of_every_example_is_used(root: Path) -> None:
    for file in sorted((root / "examples").glob("*/programme.yaml")):
        found = ccmagenda.check(file).findings
        assert [str(one) for one in found if one.rule in {"file.said-twice", "file.unused-words"}] == []
