import hashlib
import os
import re
import shutil
import sys
from pathlib import Path

import pytest

from ccmagenda import data, documents
from ccmagenda.desk import all_calendars, build, load
from ccmagenda.errors import InvalidValueError, NotAProgrammeError, StoppedError, UnreadableError, UnwritableError
from ccmagenda.model import Programme

NOT_OURS = "is there already, and nothing in it says that ccmagenda made it"
CLASH = """\
meeting: {ref: 1XM, title: Small meeting, city: Geneva, zone: Europe/Zurich, from: 2012-04-16, to: 2012-04-17}
sittings:
  - day: Monday 16 April 2012
    hours: 10:00-13:00
    sessions:
      - {key: a, title: A, chair: Norway, time: 10:00-11:00}
      - {key: b, title: B, chair: Norway, time: 10:30-12:00}
"""
PAPERS = {
    "chairs-script": "docx html json md pdf txt",
    "detailed-programme": "docx html json md pdf txt",
    "findings": "docx html json md pdf txt",
    "order-of-the-day": "docx html json md pdf txt",
    "programme-of-work": "csv docx html json md pdf txt xlsx",
    "programme-sheet": "csv json xlsx",
    "speakers-list": "csv docx html json md pdf txt xlsx",
}
SMALL_TREE = (
    ".ccmagenda",
    *(f"calendars/delegations/{code}.ics" for code in ("jpn", "nor", "prt", "zmb")),
    *(f"calendars/entries/{key}.ics" for key in ("session-debate", "session-opening", "sitting-2012-04-16-sitting")),
    "calendars/meeting-by-session.ics",
    "calendars/meeting.ics",
    *(f"documents/{key}-en.{ending}" for key, endings in PAPERS.items() for ending in endings.split()),
    "index.html",
    "programme.html",
)


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def test_build_makes_every_document_and_calendar(small: Path, tmp_path: Path) -> None:
    (built,) = build(small, tmp_path / "out")
    assert tuple(sorted(_tree(tmp_path / "out"))) == SMALL_TREE
    assert sorted((*built.documents, *built.calendars, "index.html", ".ccmagenda")) == sorted(SMALL_TREE)
    assert (built.source, built.folder, built.report.findings) == (str(small), tmp_path / "out", ())


def test_build_says_which_files_need_a_part_that_is_not_installed(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    (built,) = build(small, tmp_path / "out")
    assert built.left_out == ("Excel is left out (.xlsx) - run: pip install 'ccmagenda[xlsx]'",)
    assert not [path for path in built.documents if path.endswith(".xlsx")]


def test_state_whose_tasks_have_no_day_has_no_calendar_and_the_rest_is_built(small: Path, tmp_path: Path) -> None:
    owes = "action-points: [{key: p, title: Report, owner: Austria, timing: as soon as possible}]\n"
    small.write_text(small.read_text(encoding="utf-8") + owes, encoding="utf-8")
    (built,) = build(small, tmp_path / "out")
    assert [Path(path).stem for path in built.calendars if "delegations" in path] == ["jpn", "nor", "prt", "zmb"]
    with pytest.raises(InvalidValueError, match="Austria has no part in anything that has a day"):
        all_calendars(load(small)).of_party("AUT")


def test_build_makes_a_calendar_for_each_theme(example: Path, tmp_path: Path) -> None:
    (built,) = build(example, tmp_path / "out")
    themes = [path for path in built.calendars if path.startswith("calendars/themes/")]
    assert themes == [
        f"calendars/themes/{theme}.ics"
        for theme in (
            "general-status", "universalization", "victim-assistance", "clearance", "cooperation", "stockpile-destruction",
            "reporting", "national-implementation",
        )
    ]  # fmt: skip


def test_build_manifest_holds_the_mark_of_every_file(small: Path, tmp_path: Path) -> None:
    build(small, tmp_path / "out")
    tree = _tree(tmp_path / "out")
    manifest = tree.pop(".ccmagenda").decode()
    assert manifest == "".join(f"{hashlib.sha256(content).hexdigest()}  {path}\n" for path, content in tree.items())


def test_build_index_leads_to_every_file(small: Path, tmp_path: Path) -> None:
    (built,) = build(small, tmp_path / "out")
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert [path for path in (*built.documents, *built.calendars) if f'<a href="{path}">' not in page] == []


def test_build_twice_gives_the_same_bytes(small: Path, tmp_path: Path) -> None:
    build(small, tmp_path / "out")
    first = _tree(tmp_path / "out")
    build(small, tmp_path / "out")
    assert _tree(tmp_path / "out") == first


def test_build_tells_progress_after_each_file(small: Path, tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    (built,) = build(small, tmp_path / "out", progress=lambda *done: told.append(done))
    names = (*built.documents, *built.calendars, "index.html")
    assert told == [(number, len(names), name) for number, name in enumerate(names, start=1)]


def test_build_removes_files_of_ours_that_are_no_longer_made(small: Path, tmp_path: Path) -> None:
    build(small, tmp_path / "out")
    small.write_text(small.read_text(encoding="utf-8").replace("chair: Norway", "chair: Spain"), encoding="utf-8")
    build(small, tmp_path / "out")
    names = sorted(path for path in _tree(tmp_path / "out") if "delegations" in path)
    assert names == [f"calendars/delegations/{code}.ics" for code in ("esp", "jpn", "prt", "zmb")]


def test_build_keeps_files_of_others_in_the_folder(small: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    build(small, tmp_path / "out")
    assert (tmp_path / "out" / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_build_stops_before_anything_is_written_where_a_rule_that_binds_is_broken(tmp_path: Path) -> None:
    file = tmp_path / "programme.yaml"
    file.write_text(CLASH, encoding="utf-8")
    with pytest.raises(StoppedError) as caught:
        build(file, tmp_path / "out")
    assert [finding.rule for finding in caught.value.report.findings] == ["chair-in-one-place"]
    assert not (tmp_path / "out").exists()


def test_build_with_force_goes_on_over_a_broken_rule(tmp_path: Path) -> None:
    file = tmp_path / "programme.yaml"
    file.write_text(CLASH, encoding="utf-8")
    (built,) = build(file, tmp_path / "out", force=True)
    assert (built.report.stops, (tmp_path / "out" / "index.html").is_file()) == (True, True)


def test_build_of_a_file_with_faults_is_refused_even_with_force(tmp_path: Path) -> None:
    file = tmp_path / "programme.yaml"
    file.write_text("nope: 1\n", encoding="utf-8")
    with pytest.raises(NotAProgrammeError) as caught:
        build(file, tmp_path / "out", force=True)
    assert {finding.rule for finding in caught.value.report.findings} >= {"file.unknown-key"}
    assert not (tmp_path / "out").exists()


def test_build_of_a_folder_with_one_programme(small: Path, tmp_path: Path) -> None:
    (built,) = build(small.parent, tmp_path / "out")
    assert (built.source, tuple(sorted(_tree(tmp_path / "out")))) == (str(small), SMALL_TREE)


def test_build_of_a_folder_of_programmes_gives_a_folder_for_each(small: Path, tmp_path: Path) -> None:
    many = tmp_path / "many"
    (many / "spring").mkdir(parents=True)
    shutil.copy(small, many / "spring" / "programme.yaml")
    shutil.copy(small, many / "autumn.yaml")
    built = build(many, tmp_path / "out")
    assert [one.folder.name for one in built] == ["autumn", "spring"]
    assert [tuple(sorted(_tree(one.folder))) for one in built] == [SMALL_TREE, SMALL_TREE]


def test_build_of_an_empty_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadableError) as caught:
        build(tmp_path / "empty", tmp_path / "out")
    assert (
        str(caught.value)
        == f"{tmp_path / 'empty'} holds no programme - a programme is a YAML file with 'sittings:', best named programme.yaml"
    )


def test_build_checks_every_programme_before_it_writes_any(small: Path, tmp_path: Path) -> None:
    many = tmp_path / "many"
    many.mkdir()
    shutil.copy(small, many / "a.yaml")
    (many / "b.yaml").write_text(CLASH, encoding="utf-8")
    with pytest.raises(StoppedError):
        build(many, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_build_into_a_file_is_refused(small: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(UnwritableError) as caught:
        build(small, tmp_path / "out")
    assert str(caught.value) == f"{tmp_path / 'out'} is a file, and the documents need a folder"


@pytest.mark.parametrize(
    ("edit", "told"),
    [("changed by hand", "was changed since it was built"), ("", "was changed since it was built")],
    ids=["edited", "emptied"],
)
def test_build_over_a_file_that_was_changed_since_is_refused(small: Path, tmp_path: Path, edit: str, told: str) -> None:
    build(small, tmp_path / "out")
    place = tmp_path / "out" / "documents" / "detailed-programme-en.txt"
    place.write_text(edit, encoding="utf-8")
    before = _tree(tmp_path / "out")
    with pytest.raises(UnwritableError) as caught:
        build(small, tmp_path / "out")
    assert str(caught.value) == f"{place} {told} - build into another folder, or add --force"
    assert _tree(tmp_path / "out") == before


def test_build_over_a_file_of_another_is_refused(small: Path, tmp_path: Path) -> None:
    place = tmp_path / "out" / "index.html"
    place.parent.mkdir()
    place.write_text("<p>set by ccmagenda, they say", encoding="utf-8")
    with pytest.raises(UnwritableError) as caught:
        build(small, tmp_path / "out")
    assert str(caught.value) == (f"{place} {NOT_OURS} - build into another folder, or add --force")
    assert sorted(_tree(tmp_path / "out")) == ["index.html"]


def test_build_with_force_replaces_both(small: Path, tmp_path: Path) -> None:
    build(small, tmp_path / "out")
    whole = _tree(tmp_path / "out")
    (tmp_path / "out" / "index.html").write_text("changed", encoding="utf-8")
    build(small, tmp_path / "out", force=True)
    assert _tree(tmp_path / "out") == whole


def test_build_in_arabic_sets_pdf_with_the_fonts_of_a_folder(small: Path, tmp_path: Path) -> None:
    folder = os.environ.get("CCMAGENDA_FONTS", "") or "/usr/share/fonts/truetype/noto"
    if not Path(folder, "NotoNaskhArabic-Regular.ttf").is_file():
        pytest.skip("the Noto fonts are not installed")
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    shutil.copy(Path(folder, "NotoNaskhArabic-Regular.ttf"), fonts)
    small.write_text(small.read_text(encoding="utf-8").replace("status: final", "status: final\nlanguage: ar"), encoding="utf-8")
    (without,) = build(small, tmp_path / "without")
    (with_fonts,) = build(small, tmp_path / "with", fonts=str(fonts))
    named = [sentence.partition(" is left out")[0] for sentence in without.left_out]
    assert named == [path for path in with_fonts.documents if path.endswith(".pdf")]
    assert (len(named) > 0, with_fonts.left_out) == (True, ())


def test_build_of_a_programme_in_another_language_leads_to_its_files_in_that_language(small: Path, tmp_path: Path) -> None:
    small.write_text(f"language: fr\n{small.read_text(encoding='utf-8')}", encoding="utf-8")
    build(small, tmp_path / "out")
    index = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    headings = re.findall(r"<h2[^>]*>([^<]+)</h2>", index)
    assert headings == [
        "Pour commencer", "Documents", "Calendriers de la réunion", "Par délégation",
        "Une seule entrée, à ajouter à un calendrier",
    ]  # fmt: skip
    assert "Aide-mémoire pour la présidence\u202f: " in re.sub(r"<[^>]+>", "", index)


def test_every_kind_of_paper_has_a_name_in_every_language() -> None:
    built = {key for key, kind in documents.shelf().items() if kind.subject is Programme} | {"findings", "changes", "notice"}
    assert {code: {key for key in built if f"paper-{key}" not in data.language(code).terms} for code in data.languages()} == {
        code: set() for code in data.languages()
    }
