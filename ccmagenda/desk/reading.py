"""From a file to a programme, and from a programme to what the rules find in it."""

from pathlib import Path
from typing import Any

from ccmagenda import data, importers, rules
from ccmagenda.desk.files import fetch
from ccmagenda.errors import NotAProgrammeError
from ccmagenda.model import Convention, Programme, Reading, Report
from ccmagenda.notation import LARGEST_FILE, Library, programme_schema


def library() -> Library:
    """Return everything that a reading may look up."""
    return Library(
        conventions=data.conventions(),
        convention=data.convention,
        languages=tuple(data.language(code) for code in data.languages()),
        rules=frozenset(rules.shelf()),
        states=data.states(),
    )


def convention(key: str) -> Convention:
    """Return a convention with its parties, meetings, mandates and provisions; the empty key has none of them."""
    return data.convention(key) if key else Convention(key="none", states=data.states())


def read(source: str | Path | bytes, *, path: str = "", largest: int = LARGEST_FILE) -> Reading:
    """Read a programme file, or its bytes, and gather every fault in it.

    ``path`` is how messages call it; ``largest`` is the limit in bytes. Only a file that cannot be opened, is too
    large or is not UTF-8 raises (:class:`UnreadableError`); everything else is a finding of the reading.
    """
    content = source if isinstance(source, bytes) else fetch(source, largest)
    name = path or ("<input>" if isinstance(source, bytes) else str(source))
    return importers.shelf()["yaml"].read(content, name, library(), largest)


def load(source: str | Path | bytes, *, path: str = "", largest: int = LARGEST_FILE) -> Programme:
    """Return the programme of a file; one with faults raises :class:`NotAProgrammeError`, whose ``report`` lists them."""
    reading = read(source, path=path, largest=largest)
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
    found = rules.judge(programme, convention(programme.convention), data.language("en"))
    return Report(findings=(*reading.findings, *found), subject=reading.path or programme.meeting.ref)


def _as_reading(subject: Programme | str | Path) -> Reading:
    return Reading(programme=subject) if isinstance(subject, Programme) else read(subject)


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a programme file, for editors."""
    return programme_schema()
