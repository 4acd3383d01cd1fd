"""How well papers are read: precision and recall of days, sittings, times, titles, nesting, chairs and speakers.

    python tests/benchmarks/importing/evaluate.py [FOLDER ...]

A folder holds pairs of a paper (``NAME.txt``) and the structure that a careful reader gives it (``NAME.json``, in which
``gold`` has the shape of ``ccmagenda import --json``, and ``hint`` may name the year). Without one, our own are taken.
Words count as the same where nine tenths of their letters are.
"""

import difflib
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

import ccmagenda
from ccmagenda import exporters

OWN = Path(__file__).parent / "samples"
MEASURES = ("days", "sittings", "times", "titles", "nesting", "chairs", "speakers")
ALIKE = 0.9

Shape = Mapping[str, Any]
Fact = tuple[str, ...]


@attrs.frozen
class Score:
    """How many facts a reading and the gold have in common, of how many."""

    common: int = 0
    read: int = 0
    gold: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.common + other.common, self.read + other.read, self.gold + other.gold)

    @property
    def precision(self) -> float:
        return self.common / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        return self.common / self.gold if self.gold else 1.0

    @property
    def both(self) -> float:
        """Return the harmonic mean of the two."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def scores(gold: Shape, read: Shape) -> dict[str, Score]:
    """Return the score of each measure for one paper."""
    return {name: _score(list(_FACTS[name](gold)), list(_FACTS[name](read))) for name in MEASURES}


def _score(gold: list[Fact], read: list[Fact]) -> Score:
    """Count the facts that both have: all parts the same but the last, which may differ in a letter or two."""
    left = Counter(gold)
    common = 0
    for fact in read:
        same = next((other for other in left if left[other] and _same(fact, other)), None)
        if same is not None:
            left[same] -= 1
            common += 1
    return Score(common, len(read), len(gold))


def _same(one: Fact, other: Fact) -> bool:
    return one[:-1] == other[:-1] and (one[-1] == other[-1] or _alike(one[-1], other[-1]))


def _alike(one: str, other: str) -> bool:
    a, b = (re.sub(r"[\W_]+", " ", words).strip().casefold() for words in (one, other))
    return a == b or (min(len(a), len(b)) > 3 and difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE)


def _days(shape: Shape) -> Iterator[Fact]:
    for day in shape["days"]:
        yield (str(day["date"]), "")


def _sittings(shape: Shape) -> Iterator[Fact]:
    for day in shape["days"]:
        for sitting in day["sittings"]:
            yield str(day["date"]), str(sitting["start"]), str(sitting["end"]), ""


def _times(shape: Shape) -> Iterator[Fact]:
    for day in shape["days"]:
        for sitting in day["sittings"]:
            for row in (sitting, *sitting["items"]):
                if row["start"] or row["end"]:
                    yield str(day["date"]), str(row["start"]), str(row["end"]), ""


def _items(shape: Shape) -> Iterator[tuple[str, Shape]]:
    for day in shape["days"]:
        for sitting in day["sittings"]:
            for item in sitting["items"]:
                yield str(day["date"]), item


def _titles(shape: Shape) -> Iterator[Fact]:
    return ((day, item["title"]) for day, item in _items(shape) if item["title"])


def _nesting(shape: Shape) -> Iterator[Fact]:
    return ((day, f"{item['parent']} > {item['title']}") for day, item in _items(shape) if item.get("parent"))


def _named(sort: str, shape: Shape) -> Iterator[Fact]:
    yield from (("", name) for name in shape.get(sort) or ())
    for day, item in _items(shape):
        yield from ((day, name) for name in item.get(sort) or ())


def _chairs(shape: Shape) -> Iterator[Fact]:
    return _named("chairs", shape)


def _speakers(shape: Shape) -> Iterator[Fact]:
    return _named("speakers", shape)


_FACTS = {
    "days": _days, "sittings": _sittings, "times": _times, "titles": _titles, "nesting": _nesting, "chairs": _chairs,
    "speakers": _speakers,
}  # fmt: skip


def read(paper: Path) -> tuple[Shape, Shape]:
    """Return the gold of a paper and what we read in it."""
    told = json.loads(paper.with_suffix(".json").read_text(encoding="utf-8"))
    reading = ccmagenda.import_file(paper, year=told.get("hint", {}).get("year", 0))
    shape = json.loads(exporters.shelf()["reading-json"].export(reading, exporters.Look()))
    return told["gold"], shape["programme"]


def evaluated(folder: Path) -> dict[str, dict[str, Score]]:
    """Return the scores of all papers of a folder, by name."""
    papers = sorted(paper for paper in folder.glob("*.txt") if paper.with_suffix(".json").exists())
    return {paper.stem: scores(*read(paper)) for paper in papers}


def total(found: Iterable[Mapping[str, Score]]) -> dict[str, Score]:
    """Return the scores of all papers together."""
    return {name: sum((each[name] for each in found), Score()) for name in MEASURES} if (found := list(found)) else {}


def table(found: Mapping[str, Mapping[str, Score]]) -> str:
    """Return scores as a table: precision and recall in per cent, and below it both in one."""
    rows = [["paper", *MEASURES]]
    rows += [[name, *(_cell(each[measure]) for measure in MEASURES)] for name, each in found.items()]
    together = total(found.values())
    rows += [["all", *(_cell(together[measure]) for measure in MEASURES)]]
    rows += [["F1", *(f"{together[measure].both:.1%}" for measure in MEASURES)]]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows)


def _cell(score: Score) -> str:
    return f"{score.precision:4.0%} {score.recall:4.0%}" if score.gold or score.read else "-"


if __name__ == "__main__":
    for folder in [Path(name) for name in sys.argv[1:]] or [OWN]:
        print(f"{folder}: precision and recall\n\n{table(evaluated(folder))}\n")
