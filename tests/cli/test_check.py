import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
PLAIN = re.compile(r"[^:]+:\d+:\d+: .+ \[(?:[A-Z]\d+[a-z]? )?[a-z]+[a-z.-]*\]")


def test_check_of_a_clean_programme_says_nothing(run: Run, small: Path) -> None:
    done = run("check", small.name)
    assert (done.code, done.out, done.err) == (0, "", "")


def test_check_of_an_example_lists_findings_and_is_clean(run: Run, example: Path) -> None:
    done = run("check", str(example))
    assert (done.code, done.err, len(done.out.splitlines())) == (0, "", 12)


def test_check_in_a_pipe_is_a_plain_line_for_each_finding(run: Run, example: Path) -> None:
    lines = run("check", str(example)).out.splitlines()
    assert [line for line in lines if not PLAIN.fullmatch(line)] == []
    assert lines[2].startswith(f"{example}:19:5: ")
    assert lines[2].endswith(" [D6 hours-in-shared-sittings]")


def test_check_of_a_broken_rule(run: Run, clash: Path) -> None:
    done = run("check", clash.name)
    assert (done.code, done.err) == (1, "")
    assert re.fullmatch(r"clash\.yaml:9:9: .*Norway.* \[chair-in-one-place\]\n", done.out)


def test_check_of_a_file_with_faults(run: Run, faulty: Path) -> None:
    done = run("check", faulty.name)
    said = "faulty.yaml:8:62: chair 'Norwya' is not the name of a State - did you mean 'Norway'? [file.unknown-state]\n"
    assert (done.code, done.out, done.err) == (1, said, "")


def test_check_as_json(run: Run, faulty: Path) -> None:
    done = run("check", faulty.name, "--json")
    shape = json.loads(done.out)
    assert (done.code, done.err, shape["version"], shape["clean"]) == (1, "", 1, False)
    assert list(shape) == ["version", "subject", "clean", "counts", "findings"]
    assert shape["findings"] == [
        {
            "rule": "file.unknown-state", "provision": None, "source": None, "force": "SHALL",
            "sentence": "chair 'Norwya' is not the name of a State - did you mean 'Norway'?", "about": None, "reading": None,
            "path": "faulty.yaml", "line": 8, "column": 62, "others": [], "waived": None,
        }
    ]  # fmt: skip


def test_check_as_json_shows_waivers_and_sources(run: Run, example: Path) -> None:
    shape = json.loads(run("check", str(example), "--json").out)
    assert shape["counts"] == {"SHALL": 0, "SHOULD": 0, "CUSTOM": 10, "PROPOSAL": 0, "waived": 2}
    first = shape["findings"][0]
    assert (first["provision"], first["rule"], first["force"]) == ("B4", "areas-inside-group", "SHALL")
    assert first["source"] == "DP Proposal 2(2)"
    assert first["waived"].startswith("the Presidency's own programme")


def test_check_from_standard_input(run: Run, faulty: Path) -> None:
    done = run("check", "-", stdin=faulty.read_bytes())
    assert (done.code, done.out[:15]) == (1, "<stdin>:8:62: c")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nix.yaml", "ccmagenda: nix.yaml: there is no such file\n"),
        (".", "ccmagenda: . is a folder - name the programme file in it\n"),
    ],
    ids=["missing", "folder"],
)
@pytest.mark.parametrize("flags", [(), ("--json",)], ids=["plain", "json"])
def test_check_of_what_cannot_be_read(run: Run, name: str, said: str, flags: tuple[str, ...]) -> None:
    done = run("check", name, *flags)
    assert (done.code, done.out, done.err) == (3, "", said)


def test_check_of_an_empty_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.yaml").touch()
    done = run("check", "empty.yaml")
    assert (done.code, done.err) == (1, "")
    assert done.out.startswith("empty.yaml:1:1: there is no programme here - a programme begins with ")


def test_check_on_a_screen_groups_by_force(screen: Run, example: Path) -> None:
    code, shown = screen("check", str(example), columns=100)
    groups = [line for line in shown.splitlines() if "SHALL:" in line or "CUSTOM:" in line]
    assert (code, len(groups), "Traceback" in shown) == (0, 2, False)
    assert "\x1b[" in shown


def test_check_on_a_screen_of_a_file_with_faults(screen: Run, faulty: Path) -> None:
    code, shown = screen("check", faulty.name, NO_COLOR="1")
    assert (code, "Traceback" in shown, "\x1b" in shown) == (1, False, False)
    assert "did you mean 'Norway'?" in " ".join(shown.split())
