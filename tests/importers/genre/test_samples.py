"""How well papers of many bodies are read: floors under the table that tests/benchmarks/importing/evaluate.py prints."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

HOME = Path(__file__).parents[2] / "benchmarks" / "importing"
FLOORS = {"days": 0.99, "sittings": 0.98, "times": 0.98, "titles": 0.95, "nesting": 0.90, "chairs": 0.97, "speakers": 0.93}


@pytest.fixture(scope="module")
def evaluate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("evaluate_importing", HOME / "evaluate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_our_own_papers_are_read_as_well_as_before(evaluate: ModuleType) -> None:
    found = evaluate.evaluated(HOME / "samples")
    together = evaluate.total(found.values())
    assert len(found) >= 18
    assert {name: score.both for name, score in together.items() if score.both < FLOORS[name]} == {}
    assert sum(together[name].gold for name in ("titles", "speakers")) > 220


def test_a_measure_counts_what_both_have(evaluate: ModuleType) -> None:
    item = {"title": "Opening of the meeting", "start": "10:00", "end": None, "chairs": ["Peru"], "speakers": [], "parent": None}
    gold = {"days": [{"date": "2014-05-05", "sittings": [{"start": "10:00", "end": "13:00", "items": [item]}]}]}
    read = json.loads(json.dumps(gold).replace("13:00", "12:00").replace("meeting", "meetings").replace("Peru", "Chad"))
    scores = evaluate.scores(gold, read)
    assert {name: (score.common, score.read, score.gold) for name, score in scores.items()} == {
        "days": (1, 1, 1),
        "sittings": (0, 1, 1),
        "times": (1, 2, 2),
        "titles": (1, 1, 1),
        "nesting": (0, 0, 0),
        "chairs": (0, 1, 1),
        "speakers": (0, 0, 0),
    }


def test_table_shows_each_paper_and_all(evaluate: ModuleType) -> None:
    table = evaluate.table({"a": dict.fromkeys(evaluate.MEASURES, evaluate.Score(1, 2, 4))})
    assert table.splitlines()[1].split() == ["a", *["50%", "25%"] * 7]
    assert table.splitlines()[-1].split() == ["F1", *["33.3%"] * 7]
