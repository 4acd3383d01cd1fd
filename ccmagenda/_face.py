"""A package hands names on: each is imported from its home when it is first used, and nothing of the rest with it."""

import functools
import importlib
import sys
from collections.abc import Callable
from typing import Any


def hand_on(face: str) -> Callable[[str], Any]:
    """Return a package's ``__getattr__``, which takes a name from where the package itself says that it stands.

    What it says are its lines ``from HOME import NAME`` under ``if TYPE_CHECKING``; they are read, and not run. So type
    checkers, people and this read one and the same list. No name may be that of a module of the package.
    """

    def find(name: str) -> object:
        home = "" if name.startswith("_") else _homes(face).get(name, "")
        if not home:
            sentence = f"module {face!r} has no attribute {name!r}"
            raise AttributeError(sentence)
        found = getattr(importlib.import_module(home), name)
        setattr(sys.modules[face], name, found)  # the next time it is there
        return found

    return find


@functools.cache
def _homes(face: str) -> dict[str, str]:
    import ast  # noqa: PLC0415 - the door stays quick
    import inspect  # noqa: PLC0415 - as above

    nodes = ast.walk(ast.parse(inspect.getsource(sys.modules[face])))
    lines = (node for node in nodes if isinstance(node, ast.ImportFrom))
    return {alias.name: line.module or "" for line in lines for alias in line.names}
