"""What the tests of the grammar share: the words of a language, the names of States, a paper read."""

import functools
from collections.abc import Callable

import pytest

import ccmagenda
from ccmagenda import data
from ccmagenda.importers._genre.persons.names import Names
from ccmagenda.importers._genre.terms.words import Words, words_for
from ccmagenda.model import PrintedItem, PrintedProgramme, Reading


@functools.cache
def _words(code: str) -> Words:
    languages = tuple(data.language(each) for each in data.languages())
    return words_for(data.genre(), languages, "", code)[0]


def _read(*lines: str, year: int = 2014, language: str = "") -> Reading:
    return ccmagenda.import_file("\n".join(lines).encode(), path="a.txt", year=year, zone="Europe/Zurich", language=language)


def _printed(*lines: str, year: int = 2014, language: str = "") -> PrintedProgramme:
    found = _read(*lines, year=year, language=language).printed
    assert found is not None
    return found


@pytest.fixture
def words() -> Callable[[str], Words]:
    return _words


@pytest.fixture
def names() -> Callable[[str], Names]:
    return lambda code: Names(_words(code), data.states())


@pytest.fixture
def read() -> Callable[..., Reading]:
    return _read


@pytest.fixture
def printed() -> Callable[..., PrintedProgramme]:
    return _printed


@pytest.fixture
def items() -> Callable[..., list[PrintedItem]]:
    return lambda *lines, **hints: [item for _, _, item in _printed(*lines, **hints).walk()]


@pytest.fixture
def titles() -> Callable[..., list[str]]:
    return lambda *lines, **hints: [item.title for _, _, item in _printed(*lines, **hints).walk()]


@pytest.fixture
def hours() -> Callable[..., list[tuple[str, ...]]]:
    """Return what gives the hours of all sittings, "-" where none are printed."""

    def find(*lines: str, year: int = 2014) -> list[tuple[str, ...]]:
        sittings = [sitting for day in _printed(*lines, year=year).days for sitting in day.sittings]
        return [tuple(f"{time:%H:%M}" if time else "-" for time in (each.start, each.end)) for each in sittings]

    return find


@pytest.fixture
def told() -> Callable[..., list[str]]:
    """Return what gives doubts and leftovers, each with its line."""
    return lambda *lines, **hints: [f"{found.origin.line}: {found.sentence}" for found in _read(*lines, **hints).findings]
