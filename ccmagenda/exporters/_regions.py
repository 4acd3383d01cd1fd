"""What the parts of a page that scroll by themselves are called: each by its own name, for those who go from one to the next."""

from collections import Counter
from collections.abc import Iterator

from ccmagenda.model import Document, Heading, Table, Timeline, words_of

_DASH = " – "


def regions(document: Document) -> list[str]:
    """Return a name for each block, empty for what has none: a table's caption, else the heading above it.

    Where a heading stands above several tables, those around it are named too; without any, the days of a grid or the paper.
    """
    found = list(_known(document))
    near = Counter(known[-1] for known in found if known)
    names = ["" if not known else known[-1] if near[known[-1]] == 1 else _DASH.join(known) for known in found]
    taken: Counter[str] = Counter()
    return [_counted(name, taken) if name else "" for name in names]


def _known(document: Document) -> Iterator[tuple[str, ...]]:
    """Yield for each table and timeline what stands around it, from the outermost to the nearest."""
    above: dict[int, str] = {}
    paper = document.subtitle or document.title or "–"
    for block in document.blocks:
        if isinstance(block, Heading):
            above = {level: words for level, words in above.items() if level < block.level}
            above[block.level] = words_of(block.words).strip()
        if not isinstance(block, Table | Timeline):
            yield ()
            continue
        around = tuple(filter(None, above.values()))
        yield (*around, block.caption) if block.caption else around or (_within(block) or paper,)


def _within(block: Table | Timeline) -> str:
    """Return from where to where the columns of a grid reach."""
    ends = [name for name in block.columns[1:] if name] if isinstance(block, Table) and block.grid else []
    return _DASH.join(dict.fromkeys((ends[0], ends[-1]))) if ends else ""


def _counted(name: str, taken: Counter[str]) -> str:
    """Return a name with a number where it was taken already."""
    taken[name] += 1
    return name if taken[name] == 1 else _counted(f"{name} ({taken[name]})", taken)
