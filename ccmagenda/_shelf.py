"""A package is a shelf: each public module holds one object, and its path names it."""

import importlib.util
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from types import CodeType, ModuleType
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Shelf(Mapping[str, T], Generic[T]):
    """The objects of one kind in a package and its sub-packages, by key; a module is imported when it is first asked for.

    ``no_back_to_back.py`` holds the object with the key ``no-back-to-back``, and ``import_.py``, whose name would be
    Python's own, that with the key ``import``. Modules that begin with an underscore are not on the shelf. A module that
    holds none or several objects of the kind is refused, and named.
    """

    def __init__(self, package: str, kind: type[T] | tuple[type[T], ...]) -> None:
        """Look at the names in the package; nothing of it is imported yet."""
        self._kind = kind
        self._modules = dict(_modules(package))

    def __getitem__(self, key: str) -> T:
        """Return the object of that key."""
        module = importlib.import_module(self._modules[key])
        return self._only_object(module)

    def __iter__(self) -> Iterator[str]:
        """Yield the keys in alphabetical order."""
        return iter(sorted(self._modules))

    def __len__(self) -> int:
        """Return how many objects there are."""
        return len(self._modules)

    def words(self, key: str) -> str:
        """Return the docstring of the module of that key."""
        return sys.modules[importlib.import_module(self._modules[key]).__name__].__doc__ or ""

    def said(self, key: str, function: str) -> str:
        """Return the docstring of a function in the module of that key, which is read and not run; "" for a missing one."""
        code = _code(self._modules[key])
        found = (each for each in code.co_consts if isinstance(each, CodeType) and each.co_name == function)
        return next((str(each.co_consts[0] or "") for each in found), "")

    def _only_object(self, module: ModuleType) -> T:
        found = [value for value in vars(module).values() if isinstance(value, self._kind)]
        if len(found) != 1:
            sentence = f"{module.__name__} must hold exactly one object of the shelf's kind, and holds {len(found)}"
            raise TypeError(sentence)
        return found[0]


def _modules(package: str) -> Iterator[tuple[str, str]]:
    paths = importlib.import_module(package).__path__
    for found in pkgutil.iter_modules(paths):
        if found.name.startswith("_"):
            continue
        if found.ispkg:
            yield from _modules(f"{package}.{found.name}")
        else:
            yield found.name.rstrip("_").replace("_", "-"), f"{package}.{found.name}"


def _code(module: str) -> CodeType:
    """Return what a module is compiled to."""
    spec = importlib.util.find_spec(module)
    loader: Any = spec and spec.loader
    code: CodeType = loader.get_code(module)
    return code
