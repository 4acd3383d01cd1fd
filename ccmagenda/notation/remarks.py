"""Comments in a file that we write: each stands above what it is about, whatever the emitter has made of the lines."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence

import yaml

from ccmagenda.model import Programme, Session, one_line

Path = tuple[str | int, ...]
"""Where something stands in a file: keys of tables and places in lists, from the outside inwards; ``()`` is its head."""
_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_WIDTH = 110


def with_comments(text: str, comments: Mapping[Path, str]) -> str:
    r"""Return YAML text with comments, each above the line of what it is about; reading it gives the same values.

    What stands within a line (``{chair: TBC}``), or is not written at all, has its comment above what is around it. Words
    of several lines become as many comments.

    >>> print(with_comments("meeting: 2IM\nsittings:\n- day: 2012-04-16\n", {("sittings", 0): "free", (): "a draft"}), end="")
    # a draft
    meeting: 2IM
    sittings:
    # free
    - day: 2012-04-16
    """
    root = yaml.compose(text, Loader=_Loader)
    above: dict[int, list[str]] = {}
    for path, words in comments.items():
        line, column = _place(root, path) if root else (0, 0)
        above.setdefault(line, []).extend(_as_comment(words, column))
    rows = text.split("\n")
    return "\n".join(row for number, line in enumerate(rows) for row in (*above.get(number, ()), line))


def _as_comment(words: str, column: int) -> Iterator[str]:
    for row in words.split("\n"):
        for line in textwrap.wrap(one_line(row), _WIDTH - column, break_long_words=False, break_on_hyphens=False):
            yield f"{' ' * column}# {line}"


def _place(root: yaml.Node, path: Path) -> tuple[int, int]:
    """Return the line and the column of the innermost thing on the path that begins a line of its own."""
    node, place = root, (0, 0)
    for step in path:
        inner = _inner(node, step)
        if inner is None:
            break
        place, node = inner
    return place


def _inner(node: yaml.Node, step: str | int) -> tuple[tuple[int, int], yaml.Node] | None:
    """Return the place and the node of a member, or None where it is not there or stands within a line.

    The place of a key is its own; that of a member of a list is the dash before it.
    """
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        marks = {key.value: (key.start_mark, value) for key, value in node.value}
        found = marks.get(step)
        return ((found[0].line, found[0].column), found[1]) if found else None
    if isinstance(node, yaml.SequenceNode) and not node.flow_style and isinstance(step, int) and step < len(node.value):
        member = node.value[step]
        return (member.start_mark.line, node.start_mark.column), member
    return None


def session_paths(programme: Programme) -> dict[str, Path]:
    """Return where each session of a programme stands in its file, by its key; sittings are ``("sittings", 0)`` and so on."""
    found: dict[str, Path] = {}
    for number, sitting in enumerate(programme.sittings):
        found |= _within(sitting.sessions, ("sittings", number, "sessions"))
    return found | _within(programme.unplaced, ("unplaced",))


def _within(sessions: Sequence[Session], path: Path) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for number, session in enumerate(sessions):
        found[session.key] = (*path, number)
        found |= _within(session.sessions, (*path, number, "sessions"))
    return found
