"""The calendars of a build in several languages, and what they are called in the page that leads to them."""

import re
from pathlib import Path

import attrs
import pytest

import ccmagenda
from ccmagenda.desk.calendar_tasks import calendar_groups
from ccmagenda.desk.papers import language_of
from ccmagenda.desk.spoken import Task
from ccmagenda.model import Issue, words_of

TWINS = """\
convention: ccm
meeting: {ref: rc, title: {en: Conference, fr: Conférence}, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}
issued: 2012-04-10
rooms: [{key: one, name: Room 1}, {key: two, name: Room 2}]
sittings:
  - {day: 2012-04-16, morning: 10:00-13:00, key: a, room: one, title: Report}
  - {day: 2012-04-16, morning: 10:00-13:00, key: b, room: two, title: Report}
  - {day: 2012-04-17, morning: 10:00-13:00, key: c, room: one, title: {en: Vote, fr: Scrutin}}
  - {day: 2012-04-17, afternoon: 15:00-18:00, key: d, room: one, title: {en: Vote, fr: Scrutin}}
  - day: 2012-04-17
    evening: 19:00-21:00
    key: e
    sessions: [{key: end, title: {en: End, fr: Fin}, chair: Norway, theme: clearance}]
"""


@pytest.fixture
def twins(tmp_path: Path) -> Path:
    file = tmp_path / "programme.yaml"
    file.write_text(TWINS, encoding="utf-8")
    return file


def _groups(file: Path, *codes: str) -> dict[str, tuple[Task, ...]]:
    return dict(calendar_groups(Issue(programme=ccmagenda.load(file)), tuple(map(language_of, codes))))


def _uids(content: bytes) -> list[str]:
    return re.findall(r"^UID:(.*)$", content.replace(b"\r\n ", b"").decode(), re.MULTILINE)


def test_calendars_are_made_in_each_language_with_the_same_identities(twins: Path) -> None:
    ccmagenda.build(twins, twins.parent / "out", languages=("en", "fr"), force=True)
    (english, french) = ({str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*.ics"))}
                         for folder in (twins.parent / "out" / "calendars", twins.parent / "out" / "calendars-fr"))  # fmt: skip
    assert [(name, _uids(content)) for name, content in english.items()] == [(name, _uids(made)) for name, made in french.items()]
    assert ("SUMMARY:CCM Conférence: Fin".encode() in french["meeting.ics"], b"Conference: End" in english["meeting.ics"]) == (
        True, True,
    )  # fmt: skip


def test_page_in_each_language_leads_to_the_calendars_of_its_language(twins: Path) -> None:
    out = twins.parent / "out"
    ccmagenda.build(twins, out, languages=("fr", "en"), force=True)
    led = {
        name: {link.partition("/")[0] for link in re.findall(r'(?:href|calendar)="(calendars[^"]*)"', (out / name).read_text())}
        for name in ("programme.html", "programme-en.html")
    }
    assert led == {"programme.html": {"calendars"}, "programme-en.html": {"calendars-en"}}
    assert b"Scrutin" in (out / "calendars" / "meeting.ics").read_bytes()


def test_calendars_of_one_language_bear_no_name_of_it(twins: Path) -> None:
    assert {task.label for tasks in _groups(twins, "en").values() for task in tasks} == {""}
    labels = {(task.path.partition("/")[0], task.label) for tasks in _groups(twins, "fr", "en").values() for task in tasks}
    assert labels == {("calendars", "français"), ("calendars-en", "anglais")}


def test_calendars_are_called_in_the_language_of_the_page(twins: Path) -> None:
    groups = _groups(twins, "fr", "en")
    assert [words_of(task.title) for task in groups["Par délégation"]] == ["Norvège"] * 2
    assert [words_of(task.title) for task in groups["Par thème"]] == ["Enlèvement et réduction des risques"] * 2


def test_entries_that_are_called_alike_are_told_apart_by_time_and_then_by_place(twins: Path) -> None:
    entries = _groups(twins, "en")["One entry each, to add to a calendar"]
    assert [words_of(task.title) for task in entries] == [
        "Add: CCM Conference: Report, Monday 16 April 2012, 10:00–13:00, Room 1, Geneva",
        "Add: CCM Conference: Report, Monday 16 April 2012, 10:00–13:00, Room 2, Geneva",
        "Add: CCM Conference: Vote, Tuesday 17 April 2012, 10:00–13:00",
        "Add: CCM Conference: Vote, Tuesday 17 April 2012, 15:00–18:00",
        "Add: CCM Conference: End",
    ]


def test_entries_are_marked_where_their_title_is_missing_in_the_language_of_the_page(twins: Path) -> None:
    first, *_, last = _groups(twins, "fr")["Une seule entrée, à ajouter à un calendrier"]
    assert [(span.text, span.language) for span in first.title][:2] == [("Ajouter\u202f: CCM Conférence: ", ""), ("Report", "en")]
    assert ": CCM Conférence: Report [anglais], lundi 16 avril 2012, 10:00–13:00, Room 1" in words_of(first.title)
    assert [span.language for span in last.title] == [""]


@pytest.mark.parametrize("codes", [("en",), ("en", "fr")], ids=["one-language", "two-languages"])
@pytest.mark.parametrize("room", ["two", "one"], ids=["told-apart", "alike-in-all"])
def test_index_leads_to_each_of_two_entries_with_one_title(room: str, codes: tuple[str, ...], twins: Path) -> None:
    twins.write_text(TWINS.replace("room: two", f"room: {room}"), encoding="utf-8")
    ccmagenda.build(twins, twins.parent / "out", languages=codes, force=True)
    index = (twins.parent / "out" / "index.html").read_text(encoding="utf-8")
    named = [str(file.relative_to(twins.parent / "out")) for file in (twins.parent / "out").rglob("*.ics")]
    assert [name for name in named if index.count(f'<a href="{name}">') != 1] == []
    items = [item for item in re.findall(r"<li>.*?</li>", index) if ".ics" in item]
    assert [item for item in items if item.count("<a ") != len(codes) or re.search(r"<a [^>]*></a>", item)] == []


def test_what_changed_is_told_in_each_language(twins: Path) -> None:
    programme = ccmagenda.load(twins)
    meeting = attrs.evolve(programme.meeting, ref="earlier")
    before = attrs.evolve(programme, meeting=meeting, sittings=programme.sittings[1:])
    issue = Issue(
        programme=attrs.evolve(programme, issued="2012-04-12"), editions=(ccmagenda.Edition(number=1, programme=before),)
    )
    groups = dict(calendar_groups(issue, (language_of("fr"), language_of("en"))))
    changed = groups["Ce qui a changé, pour ceux qui ont importé le calendrier"]
    assert [(task.path, words_of(task.title)) for task in changed] == [
        (f"{folder}/changes/sitting-a.ics", "Mettre à jour\u202f: CCM Conférence: Report [anglais]")
        for folder in ("calendars", "calendars-en")
    ]


def test_programme_without_days_has_no_calendars(tmp_path: Path) -> None:
    file = tmp_path / "programme.yaml"
    file.write_text("meeting: {ref: x, title: T, zone: UTC, from: 2012-04-16, to: 2012-04-16}\nsittings: []\n", encoding="utf-8")
    assert _groups(file, "en") == {}
