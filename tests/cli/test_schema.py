import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import ccmagenda

Run = Callable[..., Any]


def test_schema_to_standard_output(run: Run) -> None:
    done = run("schema")
    assert (done.code, json.loads(done.out), done.err) == (0, ccmagenda.schema(), "")


def test_schema_to_a_file_twice(run: Run, tmp_path: Path) -> None:
    for _ in range(2):
        done = run("schema", "-o", "programme.schema.json")
        assert (done.code, done.out, done.err) == (0, "", "written: programme.schema.json\n")
    assert json.loads((tmp_path / "programme.schema.json").read_bytes()) == ccmagenda.schema()


def test_schema_over_a_file_of_another(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text("{}", encoding="utf-8")
    done = run("schema", "-o", "mine.json")
    assert (done.code, (tmp_path / "mine.json").read_text(encoding="utf-8")) == (3, "{}")
