"""Opens the data files of the house; each is read once and kept."""

import csv
import datetime
import functools
import importlib.resources
from collections.abc import Iterator
from importlib.resources.abc import Traversable

import attrs

from ccmagenda.errors import InvalidValueError, UnknownNameError
from ccmagenda.model import (
    Convention,
    Functions,
    Gazetteer,
    Language,
    Mandate,
    MeetingCalendar,
    MeetingRecord,
    Origin,
    Party,
    Roster,
    State,
    StateName,
    Texts,
    folded,
)
from ccmagenda.notation import read_convention, read_mapping
from ccmagenda.notation.nodes import Items, Node, Scalar

_HOME = importlib.resources.files("ccmagenda.data")


@functools.cache
def conventions() -> tuple[str, ...]:
    """Return the keys of the conventions on the shelf."""
    return _keys(_HOME / "conventions")


@functools.cache
def languages() -> tuple[str, ...]:
    """Return the codes of the languages on the shelf, English first."""
    codes = _keys(_HOME / "languages")
    return tuple(sorted(codes, key=lambda code: (code != "en", code)))


def _keys(folder: Traversable) -> tuple[str, ...]:
    return tuple(sorted(file.name.removesuffix(".yaml") for file in folder.iterdir() if file.name.endswith(".yaml")))


@functools.cache
def convention(key: str) -> Convention:
    """Return a convention with all its tables; an unknown key is refused."""
    if key not in conventions():
        sentence = f"there is no convention '{key}' - there are {', '.join(conventions())}"
        raise UnknownNameError(sentence)
    file = _HOME / "conventions" / f"{key}.yaml"
    read, faults = read_convention(file.read_text(encoding="utf-8"), f"{key}.yaml")
    if read is None:
        sentence = f"the data of '{key}' is not readable: {[str(fault) for fault in faults]}"
        raise InvalidValueError(sentence)
    tables = _HOME / "conventions" / key
    return attrs.evolve(
        read,
        states=states(),
        parties=tuple(_party(row) for row in _rows(tables / "parties.csv")),
        meetings=MeetingCalendar(tuple(_meetings(tables))),
        roster=Roster(tuple(_mandate(row) for row in _rows(tables / "mandates.csv"))),
    )


@functools.cache
def states() -> Gazetteer:
    """Return all States and cities by name, each name in every language."""
    elsewhere = {(row["iso3"], row["name"]): row for row in _rows(_HOME / "state_names.csv")}
    rows: dict[str, list[dict[str, str]]] = {}
    for row in _rows(_HOME / "states.csv"):
        rows.setdefault(row["iso3"], []).append({**elsewhere.get((row["iso3"], row["name"]), {}), **row})
    named = tuple(_state(code, names) for code, names in rows.items())
    told = {code: Functions(language(code).functions, dict(_offices(language(code)))) for code in languages()}
    return Gazetteer(named, tuple(_named("city_names.csv")), tuple(_named("body_names.csv")), told)


def _offices(spoken: Language) -> Iterator[tuple[str, str]]:
    """Yield each form of the known offices and bodies, as it is compared, with the key of what it names."""
    for key, forms in spoken.offices.items():
        own = (words for kind in ("person", "body") if (words := spoken.terms.get(f"{kind}-{key}")))
        yield from ((folded(form), key) for form in (*own, *forms.split(" / ")) if form)


def _named(sheet: str) -> Iterator[Texts]:
    """Yield the names of cities or organisations by language."""
    for row in _rows(_HOME / sheet):
        yield Texts((("en", row["name"]), *_elsewhere(row).items()))


def _rows(file: Traversable) -> Iterator[dict[str, str]]:
    """Yield the rows of a sheet with their places; a convention need not have every sheet."""
    if not file.is_file():
        return
    with file.open(encoding="utf-8", newline="") as sheet:  # type: ignore[call-overload]  # newline is passed on to open()
        reader = csv.DictReader(sheet)
        for row in reader:
            yield {**row, "line": str(reader.line_num)}


def _origin(sheet: str, row: dict[str, str]) -> Origin:
    return Origin(sheet, int(row["line"]))


def _mandate(row: dict[str, str]) -> Mandate:
    words = {key: value for key, value in row.items() if key not in {"line", "deduced"}}
    return Mandate(**words, deduced=tuple(row["deduced"].split()), origin=_origin("mandates.csv", row))


def _day(text: str) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _state(code: str, rows: list[dict[str, str]]) -> State:
    names = [_state_name(row) for row in rows]
    aliases = dict.fromkeys(alias.strip() for row in rows for alias in row["aliases"].split(";") if alias.strip())
    ordered = sorted(names, key=lambda name: name.since or datetime.date.min)
    return State(code=code, alpha2=rows[0]["iso2"], names=tuple(ordered), aliases=tuple(aliases))


def _state_name(row: dict[str, str]) -> StateName:
    return StateName(
        text=row["name"],
        elsewhere=_elsewhere(row),
        since=_day(row["since"]),
        until=_day(row["until"]),
        source=row["source"],
    )


def _party(row: dict[str, str]) -> Party:
    return Party(
        code=row["code"],
        region=row["region"],
        signed=_day(row["signed"]),
        consent=_day(row["consent"]),
        kind=row["kind"],
        in_force=_day(row["in_force"]),
        withdrawn=_day(row["withdrawn"]),
        marks=frozenset(row["marks"].split()),
        note=row["note"],
        source=row["source"],
    )


def _meetings(tables: Traversable) -> Iterator[MeetingRecord]:
    named = {row["name"]: row for row in _rows(tables / "meeting_names.csv")}
    for row in _rows(tables / "meetings.csv"):
        yield attrs.evolve(_meeting(row), elsewhere=_elsewhere(named.get(row["name"], {})))


def _elsewhere(row: dict[str, str]) -> dict[str, str]:
    """Return what a sheet says in the languages other than English, each of which has a column of its own."""
    return {code: row[code] for code in languages() if row.get(code)}


def _meeting(row: dict[str, str]) -> MeetingRecord:
    numbers = {"ordinal": int(row["ordinal"] or 0), "part": int(row["part"] or 0)}
    days = {name: _day(row.get(name, "")) for name in ("start", "end", "decided_start", "decided_end")}
    texts = {key: value for key, value in row.items() if key not in {*numbers, *days, "line"}}
    return MeetingRecord(**texts, **numbers, **days, origin=_origin("meetings.csv", row))  # type: ignore[arg-type]  # the sheet's columns are the fields


@functools.cache
def language(code: str) -> Language:
    """Return a language; an unknown code is refused."""
    if code not in languages():
        sentence = f"there is no language '{code}' - there are {', '.join(languages())}"
        raise UnknownNameError(sentence)
    file = _HOME / "languages" / f"{code}.yaml"
    root = read_mapping(file.read_text(encoding="utf-8"), file.name)
    values = {key.text.replace("-", "_"): _plain(node) for key, node in root.pairs}
    return Language(code=code, **values)  # type: ignore[arg-type]  # the file's keys are the fields


def _plain(node: Node) -> str | tuple[str, ...] | dict[str, str]:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Items):
        return tuple(item.text for item in node.nodes if isinstance(item, Scalar))
    return {key.text: value.text for key, value in node.pairs if isinstance(value, Scalar)}
