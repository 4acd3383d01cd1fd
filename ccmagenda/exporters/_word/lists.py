"""Numbered lists: an outline whose printed numbers are those that Word would count is one, so that a new item moves the rest.

An outline with numbers of its own (a gap, an item twice, none at all) is not counted: its numbers are typed.
"""

import functools
import itertools
import re
import string
from collections.abc import Iterator, Mapping, Sequence

import attrs

from ccmagenda.exporters._labels import LONGEST, rooms
from ccmagenda.exporters._strokes import width_of
from ccmagenda.exporters._word.runs import whole_mark
from ccmagenda.model import Document, Mark, Outline, Point

STEP, DEEPEST = 567, 6
_SIZE, _SPACE = 10.5, 6
_BULLETS, _FIRST = 1, 2
_PARTS = re.compile(r"(\(?)([0-9A-Za-z]+)([.)]*)")
_BULLET = (
    '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
    '<w:pStyle w:val="ListBullet"/><w:lvlText w:val="\u2022"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="425" w:hanging="283"/></w:pPr></w:lvl>'
)
_ONES = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_ROMAN = tuple(f"{ten}{one}" for ten in ("", "x") for one in _ONES)
_FORMS = {
    "decimal": tuple(map(str, range(1, 1000))),
    "lowerRoman": _ROMAN,
    "lowerLetter": tuple(string.ascii_lowercase),
    "upperRoman": tuple(number.upper() for number in _ROMAN),
    "upperLetter": tuple(string.ascii_uppercase),
}


@attrs.frozen(kw_only=True)
class Level:
    """How the numbers of a level are made: Word's name of their form, the text around them, and the first of them."""

    form: str
    text: str
    start: int


@attrs.frozen(kw_only=True)
class _Under:
    """The labels below one point, and the label of that one."""

    above: str
    labels: tuple[str, ...]

    @property
    def stem(self) -> str:
        """Return what the labels begin with where they repeat that of the point above: "8." in "8.1"."""
        return f"{self.above.rstrip('.')}."


def steps(document: Document) -> dict[int, int]:
    """Return how wide the numbers of each level are, with the space behind them, in twentieths of a point."""
    found = rooms(document.blocks, functools.partial(width_of, size=_SIZE))
    return {level: max(STEP, round(20 * (width + _SPACE))) for level, width in found.items()}


def indent(level: int, wide: Mapping[int, int], *, labelled: bool = True) -> str:
    """Return where the words of a level begin, and how far before them its number stands."""
    step = wide.get(level, STEP)
    left = sum(wide.get(above, STEP) for above in range(1, level)) + step
    first = f'w:hanging="{step}"' if labelled else 'w:firstLine="0"'
    return f'<w:ind w:left="{left}" {first}/>'


def counted_outlines(document: Document) -> Iterator[tuple[int, tuple[Level, ...]]]:
    """Yield the number of the list of each outline, in order, with its levels; 0 and none where its numbers are typed."""
    outlines = (block for block in document.blocks if isinstance(block, Outline))
    for number, levels in enumerate(map(counted, outlines), start=_FIRST):
        yield (number if levels else 0), levels


def counted(outline: Outline) -> tuple[Level, ...]:
    """Return how the numbers of each level are made, or nothing where some are not what comes of counting.

    >>> counted(Outline([Point(label="1.", words="a"), Point(label="(a)", words="b", level=2)]))
    (Level(form='decimal', text='%1.', start=1), Level(form='lowerLetter', text='(%2)', start=1))
    """
    points = outline.points
    if len(points) < 2 or not all(map(_plain, points)) or not _regular([point.level for point in points]):
        return ()
    found: list[Level] = []
    for number in range(1, max(point.level for point in points) + 1):
        before = found[-1].text.rstrip(".") if found else ""
        level = next((level for level in _levels(_under(points, number), number, before)), None)
        if level is None:
            return ()
        found.append(level)
    return tuple(found)


def _plain(point: Point) -> bool:
    return 0 < len(point.label) <= LONGEST and whole_mark((point.words,)) is Mark.KEPT


def _regular(levels: Sequence[int]) -> bool:
    """Tell whether the points begin with the outermost level, and none lies deeper than right below another."""
    deeper = all(after <= before + 1 for before, after in itertools.pairwise(levels))
    return levels[0] == 1 and deeper and 1 <= min(levels) <= max(levels) <= DEEPEST


def _under(points: Sequence[Point], level: int) -> list[_Under]:
    """Return the labels of a level, those within one point together."""
    found: list[_Under] = []
    above, labels = "", list[str]()
    for point in (*points, Point(words="", level=0)):
        if point.level < level:
            found += [_Under(above=above, labels=tuple(labels))] if labels else []
            above, labels = point.label, []
        elif point.level == level:
            labels.append(point.label)
    return found


def _levels(found: Sequence[_Under], level: int, before: str) -> Iterator[Level]:
    """Yield the ways in which all labels of a level come of counting, that with the smallest start first."""
    inner = bool(before) and all(label.startswith(one.stem) for one in found for label in one.labels)
    bare = [[label.removeprefix(one.stem) if inner else label for label in one.labels] for one in found]
    parts = _PARTS.fullmatch(bare[0][0])
    if parts is None:
        return
    head, core, tail = parts.groups()
    text = (f"{before}." if inner else "") + f"{head}%{level}{tail}"
    for start, form in sorted((numbers.index(core) + 1, form) for form, numbers in _FORMS.items() if core in numbers):
        made = [f"{head}{number}{tail}" for number in _FORMS[form][start - 1 :]]
        if all(labels == made[: len(labels)] for labels in bare):
            yield Level(form=form, text=text, start=start)


def definition(document: Document) -> str:
    """Return the lists of a paper: the bullets, and one for each outline that is counted."""
    wide = steps(document)
    found = [(_BULLETS, _BULLET), *((number, _outline(levels, wide)) for number, levels in counted_outlines(document) if levels)]
    kinds = "".join(f'<w:abstractNum w:abstractNumId="{number}">{kind}</w:abstractNum>' for number, kind in found)
    return kinds + "".join(f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>' for number, _ in found)


def _outline(levels: Sequence[Level], wide: Mapping[int, int]) -> str:
    said = "".join(
        f'<w:lvl w:ilvl="{number - 1}"><w:start w:val="{level.start}"/><w:numFmt w:val="{level.form}"/>'
        f'<w:lvlText w:val="{level.text}"/><w:lvlJc w:val="left"/><w:pPr>{indent(number, wide)}</w:pPr></w:lvl>'
        for number, level in enumerate(levels, start=1)
    )
    return f'<w:multiLevelType w:val="multilevel"/>{said}'
