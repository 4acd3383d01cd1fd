"""From a file to a programme, and from a programme to what the rules find in it."""

import functools
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from ccmagenda import data, importers, rules
from ccmagenda.desk.files import LEDGER, fetch
from ccmagenda.errors import NotAProgrammeError, UnknownNameError, UnreadableError
from ccmagenda.model import Convention, Finding, Programme, Reading, Report, shortened
from ccmagenda.notation import LARGEST_FILE, Library, decode, did_you_mean, read_convention, read_register


def library(beside: Path | None = None, registers: tuple[str, ...] = ()) -> Library:
    """Return everything that a reading may look up.

    ``beside`` is the folder of the programme, for files of its own; ``registers`` are further register files, by paths
    that whoever asks has chosen.
    """
    return Library(
        register_file=functools.partial(_register_file, beside or Path(), registers) if beside or registers else None,
        registers=registers,
        convention_file=functools.partial(convention_file, beside) if beside else None,
        conventions=data.conventions(),
        convention=data.convention,
        languages=tuple(data.language(code) for code in data.languages()),
        genre=data.genre,
        rules=frozenset(rules.shelf()),
        states=data.states(),
    )


def conventions() -> tuple[str, ...]:
    """Return the keys of the conventions that there are."""
    return data.conventions()


def convention(key: str) -> Convention:
    """Return a convention with its parties, meetings, mandates and provisions; the empty key has none of them.

    A path to a file of one's own (``./our-treaty.yaml``) stands for the treaty in it.
    """
    if not key.endswith((".yaml", ".yml")):
        return data.convention(key) if key else Convention(key="none", states=data.states())
    found, faults = convention_file(Path(key).parent, Path(key).name)
    if found is None:
        sentence = f"{key}: this convention cannot be read"
        raise NotAProgrammeError(sentence, Report(findings=faults, subject=key))
    return found


def convention_file(folder: Path, name: str) -> tuple[Convention | None, tuple[Finding, ...]]:
    """Return a convention from a file in the folder of a programme or below it, and every fault in it."""
    place = folder / name
    if not _is_beside(place, folder):
        return None, (_outside(name),)
    try:
        text = decode(fetch(place), str(place))
    except UnreadableError as error:
        return None, (Finding(rule="file.no-convention", sentence=str(error)),)
    found, faults = read_convention(text, str(place), {key: rule.options for key, rule in rules.shelf().items()})
    return (attrs.evolve(found, states=data.states()) if found else None), faults


def _is_beside(place: Path, folder: Path) -> bool:
    return place.resolve().is_relative_to(folder.resolve())


def _outside(name: str) -> Finding:
    sentence = f"{shortened(name)} lies outside the folder of the programme - put it beside the programme"
    return Finding(rule="file.outside", sentence=sentence)


def _register_file(
    folder: Path, chosen: tuple[str, ...], base: Convention, name: str
) -> tuple[Convention | None, tuple[Finding, ...]]:
    """Return a convention with a register added: one that was chosen by its path, or one beside the programme."""
    place = Path(name) if name in chosen else folder / name
    if name not in chosen and not _is_beside(place, folder):
        return None, (_outside(name),)
    try:
        text = decode(fetch(place), str(place))
    except UnreadableError as error:
        return None, (Finding(rule="file.no-register", sentence=str(error)),)
    return read_register(text, str(place), base, library())


def home(file: Path) -> Path:
    """Return the folder in which what a programme names is sought: its own; of a frozen edition, that of its programme."""
    return file.parent.parent if file.parent.suffix == LEDGER else file.parent


def convention_of(programme: Programme) -> Convention:
    """Return the convention that binds a programme: one of ours, or a file beside the programme."""
    folder = home(Path(programme.origin.path))
    own = programme.convention.endswith((".yaml", ".yml"))
    found, faults = convention_file(folder, programme.convention) if own else (convention(programme.convention), ())
    for name in programme.registers:
        if found is not None:
            found, faults = _register_file(folder, (str(folder / name),), found, str(folder / name))
    if found is None:
        sentence = f"{programme.convention}: this convention cannot be read"
        raise NotAProgrammeError(sentence, Report(findings=faults, subject=programme.convention))
    return found


def read(
    source: str | Path | bytes, *, path: str = "", largest: int = LARGEST_FILE, registers: Iterable[str | Path] = ()
) -> Reading:
    """Read a programme file, or its bytes, and gather every fault in it.

    ``path`` is how messages call it; ``largest`` is the limit in bytes; ``registers`` are files with mandates and
    meetings that add to the convention. Only a file that cannot be opened, is too
    large or is not UTF-8 raises (:class:`UnreadableError`); everything else is a finding of the reading.
    """
    content = source if isinstance(source, bytes) else fetch(source, largest)
    name = path or ("<input>" if isinstance(source, bytes) else str(source))
    beside = None if isinstance(source, bytes) else home(Path(source))
    chosen = tuple(str(Path(register).resolve()) for register in registers)
    for register in registers:
        fetch(register)  # one that cannot be opened is told before the programme is read
    return importers.shelf()["yaml"].read(content, name, library(beside, chosen), largest)


def read_within(content: bytes, file: Path) -> Reading:
    """Read bytes as the file that they are to become: what they name is sought where it will be."""
    return importers.shelf()["yaml"].read(content, str(file), library(home(file)), LARGEST_FILE)


def load(
    source: str | Path | bytes, *, path: str = "", largest: int = LARGEST_FILE, registers: Iterable[str | Path] = ()
) -> Programme:
    """Return the programme of a file; one with faults raises :class:`NotAProgrammeError`, whose ``report`` lists them."""
    reading = read(source, path=path, largest=largest, registers=registers)
    if reading.programme is None:
        count = len(reading.findings)
        sentence = f"{reading.path}: {count} {'fault' if count == 1 else 'faults'}, the first: {reading.findings[0]}"
        raise NotAProgrammeError(sentence, Report(findings=reading.findings, subject=reading.path))
    return reading.programme


def check(subject: Programme | Reading | str | Path) -> Report:
    """Return everything that is wrong with a programme: faults of its file, and what the rules find.

    A file with faults that keep a programme from being made is not judged by the rules: its faults come first.
    """
    reading = subject if isinstance(subject, Reading) else _as_reading(subject)
    programme = reading.programme
    if programme is None:
        return Report(findings=reading.findings, subject=reading.path)
    spoken = tuple(data.language(code) for code in data.languages())
    found = rules.judge(programme, convention_of(programme), data.language("en"), spoken)
    return Report(findings=(*reading.findings, *found), subject=reading.path or programme.meeting.ref)


def _as_reading(subject: Programme | str | Path) -> Reading:
    return Reading(programme=subject) if isinstance(subject, Programme) else read(subject)


def schema(what: str = "programme") -> dict[str, Any]:
    """Return the JSON Schema of a file, for editors: of a ``programme``, a ``register`` or a ``convention``."""
    from ccmagenda.notation import SCHEMAS  # noqa: PLC0415 - it knows every shape, and only a schema needs them all

    if what not in SCHEMAS:
        sentence = f"there is no schema '{shortened(what)}'{did_you_mean(what, SCHEMAS)}"
        raise UnknownNameError(sentence)
    return SCHEMAS[what]()
