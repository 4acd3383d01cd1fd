"""No kind of document has words of its own: what it prints comes from the language or the data, or is marked as English.

It is drawn in a language that nobody speaks: what a language or the data says is in Greek letters, so that other words stand out.
"""

import datetime
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

from ccmagenda import check, compare, convention, data, documents, load
from ccmagenda.documents import Setting
from ccmagenda.documents.contents import Contents, Listed
from ccmagenda.documents.coordinators import Board
from ccmagenda.documents.explanation import Explained
from ccmagenda.documents.timeline import Terms
from ccmagenda.model import (
    Choice,
    Convention,
    Document,
    Finding,
    Language,
    Mandate,
    PrintedDay,
    PrintedItem,
    PrintedPerson,
    PrintedProgramme,
    PrintedSitting,
    Programme,
    Proposal,
    Reading,
    Report,
    Slate,
    Span,
    Texts,
    Timeline,
)
from ccmagenda.model.plan import Move, Plan, Repair
from ccmagenda.wording import Telling, Wording
from ccmagenda.wording.changes import telling

CODE = "fr"
EXAMPLES = Path(__file__).parents[2] / "examples"
NAMES = frozenset(
    {
        "ref", "key", "symbol", "number", "code", "short", "zone", "person", "of", "serial", "body", "contact", "url", "stream",
        "because", "because_in", "series", "rule", "city", "venue", "papers", "documents", "label", "asked", "options", "origin",
        "timing", "interpretation", "path",
    }
)  # fmt: skip
IN_DATA = frozenset({"venues", "ref", "key", "number", "code", "short", "rule", "series", "options"})
ALWAYS = frozenset({"ccmagenda", "programme", "min", "ISO", "Europe", "Zurich", "yaml"})
DAY = datetime.date(2012, 9, 14)


_GREEK = str.maketrans(string.ascii_letters, "αβςδεφγηιϊκλμνοπκρστυϋωχψζΑΒΣΔΕΦΓΗΙΪΚΛΜΝΟΠΚΡΣΤΥΫΩΧΨΖ")
_PLACE = re.compile(r"(\{[^}]*\})")
_LATIN = re.compile(r"[A-Za-z][A-Za-z'\u2019-]+")


def greek(words: str) -> str:
    return words.translate(_GREEK)


def pseudo_language(english: Language) -> Language:
    """Return English in Greek letters, placeholders kept; its code is one for which all data has names."""
    patterns = {"day", "date", "hours", "days", "days_of_month"}
    changed: dict[str, Any] = {name: _pattern(getattr(english, name)) for name in patterns}
    changed |= {name: tuple(map(greek, getattr(english, name))) for name in ("months", "weekdays", "counts")}
    changed |= {"terms": {term: _pattern(words) for term, words in english.terms.items()}}
    changed |= {"ordinals": {like: _pattern(way) for like, way in english.ordinals.items()}}
    return attrs.evolve(english, code=CODE, **changed)


def _pattern(words: str) -> str:
    return "".join(part if _PLACE.fullmatch(part) else greek(part) for part in _PLACE.split(words))


def pseudo_data(thing: Any) -> Any:  # noqa: ANN401 - gives back what it is given
    """Return a value whose texts, and those of all within it, have words in the language that nobody speaks."""
    if isinstance(thing, Texts):
        kept = tuple(pair for pair in thing.by_language if pair[0] != CODE)
        return Texts((*kept, (CODE, greek(thing.read("en"))))) if thing else thing
    if isinstance(thing, tuple):
        return tuple(map(pseudo_data, thing))
    if not attrs.has(type(thing)):
        return thing
    fields = [field for field in attrs.fields(type(thing)) if field.init and field.name != "origin"]
    changed = {field.name: pseudo_data(getattr(thing, field.name)) for field in fields if field.name != "elsewhere"}
    if hasattr(thing, "elsewhere"):
        changed["elsewhere"] = {CODE: greek(getattr(thing, "text", "") or getattr(thing, "name", ""))}
    return attrs.evolve(thing, **changed)


def latin_words(words: str, known: frozenset[str]) -> list[str]:
    """Return the words in Latin letters that are neither Greek nor known."""
    return [word for word in _LATIN.findall(_PLACE.sub(" ", words)) if word not in known]


def words_within(thing: object, names: frozenset[str]) -> frozenset[str]:
    """Return all words that stand in some fields of a value and of all within it."""
    found: set[str] = set()
    if isinstance(thing, tuple):
        return frozenset().union(*(words_within(part, names) for part in thing))
    if isinstance(thing, Convention):
        names = IN_DATA
    if attrs.has(type(thing)):
        for field in attrs.fields(type(thing)):
            value = getattr(thing, field.name)
            if field.name in names:
                found.update(word for text in _texts(value) for word in _LATIN.findall(text))
            else:
                found.update(words_within(value, names))
    return frozenset(found)


def _texts(value: object) -> list[str]:
    if isinstance(value, Texts):
        return [words for _, words in value.by_language]
    if isinstance(value, tuple):
        return [text for part in value for text in _texts(part)]
    return [value] if isinstance(value, str) else []


@pytest.fixture(scope="module")
def ccm() -> Convention:
    made: Convention = pseudo_data(convention("ccm"))
    return made


@pytest.fixture(scope="module")
def programme() -> Programme:
    made: Programme = pseudo_data(load(EXAMPLES / "parallel-rooms" / "programme.yaml"))
    return made


@pytest.fixture(scope="module")
def subjects(ccm: Convention, programme: Programme) -> dict[type, tuple[Any, ...]]:
    language = pseudo_language(data.language("en"))
    report = check(load((EXAMPLES / "ccm-2012-intersessional" / "programme.yaml").read_bytes(), path="programme.yaml"))
    later = attrs.evolve(programme, sittings=programme.sittings[1:])
    wording = Wording(programme=later, convention=ccm, language=language)
    mandate = Mandate(group="clearance", party="CHL", begins="3MSP", until="5MSP")
    choices = (
        Choice(mandate=mandate, reasons=("it has never held an office",), runner_up="JPN", gives_up=("a wish",), gains=("more",)),
        Choice(mandate=mandate, reasons=("it wished for it",), runner_up="JPN", gains=("more",)),
        Choice(mandate=mandate),
    )
    proposal = Proposal(
        ref="3MSP", slates=(Slate(choices=choices, given_up=("a wish",)), Slate()), given=(mandate,), note="no more were found",
        excluded=(("NOR", "its term has just ended"),), spared=(("CHL", "by your own choice"),),
    )  # fmt: skip
    listed = Listed("", (("", "meeting.ics"),))
    boards = [
        Board(convention=ccm, day=day, ref=ref, state=state, refs=ccm.formal_refs)
        for day, ref, state in (
            (DAY, "3MSP", "NZL"), (datetime.date(2016, 10, 1), "6MSP", "HRV"), (datetime.date(2024, 2, 1), "", "PAN"),
            (datetime.date(2011, 3, 1), "1MSP", "BEL"), (datetime.date(2011, 9, 20), "2MSP", "LAO"), (DAY, "", "TGO"),
        )
    ]  # fmt: skip
    key, session = programme.sittings[1].key, programme.sittings[0].sessions[0]
    moves = (Move(session=session, old=programme.sittings[0].key, new=key, concerns=("JPN",)),)
    given_up, untimed = ("a wish",), (session.key,)
    plan = Plan(
        old=programme, programme=later, placed=moves, moved=moves, given_up=given_up, untimed=untimed, note="as far as was seen",
        repairs=(Repair(moves=moves, led=moves, given_up=given_up, as_before=given_up),), unmeasured=untimed, reckoned=60,
    )  # fmt: skip
    person = PrintedPerson(words="Ανν", role="chair")
    row = PrintedItem(title="Α", people=(person,))
    printed = PrintedProgramme(
        title="Β",
        venue="Γ",
        people=(person,),
        days=(PrintedDay(date=DAY, sittings=(PrintedSitting(items=(row,)),)), PrintedDay()),
    )
    return {
        Reading: (
            Reading(path="a.docx", programme=programme, findings=report.findings, printed=printed),
            Reading(findings=(Finding(rule="file.leftover", sentence="a line"),)),
            Reading(programme=programme),
        ),
        Plan: (plan, Plan(old=programme, optimal=True), Plan(old=programme, conflicts=("no room",))),
        Programme: (programme, attrs.evolve(programme, sittings=(), agenda=(), papers=())),
        Report: (report, Report()),
        Convention: (ccm,),
        Board: tuple(boards),
        Terms: (
            Terms(convention=ccm, day=DAY, refs=ccm.formal_refs),
            Terms(convention=attrs.evolve(ccm, groups=()), day=DAY, refs=()),
        ),
        Proposal: (proposal, Proposal(ref="3MSP", conflicts=("a seat has no candidate",))),
        Telling: (telling(compare(programme, later), wording), telling(compare(programme, programme), wording)),
        Explained: (
            Explained(asked="", provisions=ccm.provisions),
            Explained(asked="", rule="seats", words="Seats.\n\nBreaks it::\n\n    convention: ccm"),
        ),
        Contents: (Contents(programme=programme, report=report, files=(("", (listed,)),)),),
    }


UNSEEN = frozenset({"anchor", "link", "language", "direction", "text", "marks", "short", "forms"})


def unmarked(thing: object) -> Iterator[str]:
    """Yield all that is printed without the mark of another language."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, Span):
        yield "" if thing.language else thing.text
    elif isinstance(thing, tuple):
        yield from (words for part in thing for words in unmarked(part))
    elif isinstance(thing, Timeline):
        yield from (words for _, words in thing.terms)
        yield from unmarked((thing.columns, thing.tracks, thing.caption, thing.stretches, thing.notes))
    elif attrs.has(type(thing)):
        names = [field.name for field in attrs.fields(type(thing)) if field.name not in UNSEEN]  # type: ignore[arg-type]
        yield from unmarked(tuple(getattr(thing, name) for name in names))


def drawn(key: str, subject: object, ccm: Convention) -> Document:
    setting = Setting(convention=ccm, language=pseudo_language(data.language("en")), day=DAY)
    return documents.shelf()[key].draw(subject, setting)


KINDS = [pytest.param(key, id=key) for key, kind in documents.shelf().items()]


@pytest.mark.parametrize("key", KINDS)
def test_kind_prints_no_words_of_its_own(subjects: dict[type, tuple[Any, ...]], ccm: Convention, key: str) -> None:
    for subject in subjects[documents.shelf()[key].subject]:
        known = words_within((subject, ccm), NAMES) | ALWAYS
        document = drawn(key, subject, ccm)
        printed = [words for words in unmarked(document) if latin_words(words, known)]
        assert {words: latin_words(words, known) for words in printed} == {}
        assert document.language == CODE
