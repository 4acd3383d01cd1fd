from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

NOT_OURS = "is there already, and nothing in it says that ccmagenda made it"
Run = Callable[..., Any]


def test_build_in_a_pipe_tells_counts_and_where_to_begin(run: Run, small: Path) -> None:
    done = run("build", small.name, "-o", "out")
    assert (done.code, done.err) == (0, "")
    assert done.out == "out\tdocuments\t44\nout\tcalendars\t9\nout\tfindings\t0\nout/index.html\n"


def test_build_tells_the_findings_first(run: Run, example: Path) -> None:
    done = run("build", str(example), "-o", "out")
    lines = done.out.splitlines()
    assert (done.code, len(lines), lines[-1]) == (0, 16, "out/index.html")
    assert all(line.startswith(str(example)) for line in lines[:12])


def test_build_of_a_broken_rule_stops(run: Run, clash: Path, tmp_path: Path) -> None:
    done = run("build", clash.name, "-o", "out")
    said = "ccmagenda: clash.yaml: a rule that binds is broken - settle it, waive it with its ground, or add --force\n"
    assert (done.code, done.err, "[chair-in-one-place]" in done.out) == (1, said, True)
    assert not (tmp_path / "out").exists()


def test_build_of_a_broken_rule_with_force(run: Run, clash: Path, tmp_path: Path) -> None:
    done = run("build", clash.name, "-o", "out", "--force")
    assert (done.code, (tmp_path / "out" / "index.html").is_file()) == (0, True)


def test_build_of_a_file_with_faults(run: Run, faulty: Path, tmp_path: Path) -> None:
    done = run("build", faulty.name, "-o", "out")
    assert (done.code, done.err) == (1, "ccmagenda: faulty.yaml: no programme can be made of this file, it has 1 fault\n")
    assert not (tmp_path / "out").exists()


def test_build_without_output_is_wrong_usage(run: Run, small: Path) -> None:
    done = run("build", small.name)
    assert (done.code, "Missing option '-o' / '--output'" in done.err) == (2, True)


def test_build_of_a_missing_file(run: Run) -> None:
    done = run("build", "nix.yaml", "-o", "out")
    assert (done.code, done.out, done.err) == (3, "", "ccmagenda: nix.yaml: there is no such file\n")


def test_build_of_a_folder_without_a_programme(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("build", "empty", "-o", "out")
    assert (done.code, done.err) == (
        3,
        "ccmagenda: empty holds no programme - a programme is a YAML file with 'sittings:', best named programme.yaml\n",
    )


def test_build_over_a_file_of_another(run: Run, small: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "index.html").write_text("mine", encoding="utf-8")
    done = run("build", small.name, "-o", "out")
    said = f"out/index.html {NOT_OURS} - build into another folder, or add --force"
    assert (done.code, done.err) == (3, f"ccmagenda: {said}\n")
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["index.html"]


@pytest.mark.parametrize("columns", [20, 80], ids=["narrow", "usual"])
def test_build_on_a_screen_closes_with_a_table(screen: Run, small: Path, columns: int) -> None:
    code, shown = screen("build", small.name, "-o", "out", columns=columns)
    assert (code, "Traceback" in shown, "documents" in shown, "out/index.html" in shown) == (0, False, True, True)


def test_build_on_a_screen_shows_each_finding_once(screen: Run, example: Path) -> None:
    code, shown = screen("build", str(example), "-o", "out", columns=100)
    assert (code, shown.count("areas-inside-group")) == (0, 2)


FRENCH = {
    "Small meeting": "{en: Small meeting, fr: Petite réunion}",
    "Opening of the meeting": "{en: Opening, fr: Ouverture}",
    "Debate": "{en: Debate, fr: Débat}",
    "Survey": "{en: Survey, fr: Relevés}",
}


@pytest.mark.parametrize(
    ("asked", "codes"),
    [((), {"en", "fr"}), (("--language", "fr"), {"fr"}), (("--language", "es", "--language", "en"), {"en", "es"})],
    ids=["of-the-file", "one", "two"],
)
def test_build_makes_the_documents_in_each_language(
    run: Run, small: Path, tmp_path: Path, asked: tuple[str, ...], codes: set[str]
) -> None:
    text = small.read_text(encoding="utf-8")
    for english, both in FRENCH.items():
        text = text.replace(f"title: {english}", f"title: {both}")
    small.write_text(text, encoding="utf-8")
    assert run("build", small.name, "-o", "out", *asked).code == 0
    made = {file.stem.rpartition("-")[2] for file in (tmp_path / "out" / "documents").glob("detailed-programme-*.html")}
    assert made == codes
    pages = {file.name for file in (tmp_path / "out").glob("programme*.html")}
    assert (len(pages), "programme.html" in pages) == (len(codes), True)
    assert all(page in (tmp_path / "out" / "index.html").read_text(encoding="utf-8") for page in pages)


def test_build_in_an_unknown_language_is_refused(run: Run, small: Path, tmp_path: Path) -> None:
    done = run("build", small.name, "-o", "out", "--language", "eng")
    assert (done.code, "'eng' is not a language that we have - did you mean 'en'?" in done.err) == (2, True)
    assert not (tmp_path / "out").exists()
