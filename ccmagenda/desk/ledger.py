"""The ledger of a programme: every edition as it was issued, one file each, never written to again.

``programme.yaml`` has its ledger beside it in ``programme.ledger/``: ``1.yaml``, ``2.yaml`` and so on. Each is a whole
programme file in which everything is written out, so that it says the same for ever, whatever becomes of registers and
data; it can be printed like any other. Each names the one before it and its digest, so that one that was changed is
found. A file appears whole or not at all, and none is ever replaced.
"""

import datetime
import hashlib
import itertools
import re
from collections.abc import Iterable
from pathlib import Path

import attrs

from ccmagenda import data
from ccmagenda.comparing import aligned_chain, compare, next_status, next_symbol, since
from ccmagenda.desk.files import create, fetch
from ccmagenda.desk.reading import LEDGER, check, load
from ccmagenda.errors import InvalidValueError, StoppedError, UnreadableError
from ccmagenda.model import Comparison, Edition, Issue, Programme, Report, Status, Symbol
from ccmagenda.model.checks import a_word_of
from ccmagenda.notation import write_programme

_FIRST = "# Edition {number} of {name}, frozen by ccmagenda. Do not edit it: calendars count their changes by the editions."
_SECOND = "# It follows edition {number}, whose SHA-256 is {digest}."
_FOLLOWS = re.compile(r"# It follows edition (\d+), whose SHA-256 is ([0-9a-f]{64})\.")
_NUMBER = re.compile(r"[1-9]\d{0,3}")


@attrs.frozen(kw_only=True)
class NextEdition:
    """What the next edition would be: its number, its file, the programme to be frozen, and what changed (None: the first)."""

    number: int
    file: Path
    programme: Programme
    comparison: Comparison | None = None


def ledger_of(source: str | Path) -> Path:
    """Return the folder of a programme's editions; of an edition, the folder that it stands in."""
    place = Path(source)
    return place.parent if place.parent.suffix == LEDGER else place.with_suffix(LEDGER)


def editions(source: str | Path) -> tuple[Edition, ...]:
    """Return the editions of a programme, the oldest first; of a file in a ledger, those before it and itself.

    A ledger with a gap, or with an edition that was changed after the next was issued, is refused
    (:class:`UnreadableError`): nobody could tell which updates delegates have.
    """
    place = Path(source)
    folder = ledger_of(place)
    files = _files(folder)
    if place.parent == folder and place.stem.isdigit():
        files = files[: int(place.stem)]
    _refuse_changed(files)
    return tuple(Edition(number=number, programme=load(file)) for number, file in enumerate(files, 1))


def with_editions(source: str | Path, *, registers: Iterable[str | Path] = ()) -> Issue:
    """Return a programme with the editions that went out before it.

    >>> with_editions("examples/ccm-2012-intersessional/programme.yaml").editions
    ()
    """
    return issue_of(load(source, registers=registers), source)


def issue_of(programme: Programme, source: str | Path) -> Issue:
    """Return a programme that was read from a file with the editions that went out before it."""
    place = Path(source)
    known = editions(place)
    if place.parent == ledger_of(place):
        return Issue(programme=programme, editions=known[:-1])
    return Issue(programme=programme, editions=known)


def _files(folder: Path) -> list[Path]:
    found = [file for file in folder.glob("*.yaml") if _NUMBER.fullmatch(file.stem)] if folder.is_dir() else []
    files = sorted(found, key=lambda file: int(file.stem))
    for number, file in enumerate(files, 1):
        if int(file.stem) != number:
            sentence = f"{folder} has no edition {number}, but edition {file.stem} - bring the missing file back"
            raise UnreadableError(sentence)
    return files


def _refuse_changed(files: list[Path]) -> None:
    for before, file in itertools.pairwise(files):
        match = _FOLLOWS.search(fetch(file).decode("utf-8", "replace")[:500])
        if match is None or match[2] != _digest(before):
            sentence = f"{before} was changed after {file.name} was issued - bring it back as it was"
            raise UnreadableError(sentence)


def _digest(file: Path) -> str:
    return hashlib.sha256(fetch(file).replace(b"\r\n", b"\n")).hexdigest()


def next_edition(
    source: str | Path,
    on: datetime.date,
    *,
    symbol: str = "",
    status: str = "",
    registers: Iterable[str | Path] = (),
) -> NextEdition:
    """Return what the next edition of a programme would be; nothing is written.

    Its date is ``on``. Its symbol and its status are proposed from what changed since the last edition, unless they are
    given. Where nothing changed, or the date lies before the last edition's, there is none (:class:`StoppedError`).
    """
    issue = with_editions(source, registers=registers)
    programme, last = issue.programme, issue.last
    number = len(issue.editions) + 1
    file = ledger_of(source) / f"{number}.yaml"
    if ledger_of(source) == Path(source).parent:
        sentence = f"{source} is an edition itself - issue the programme that it was frozen from"
        raise InvalidValueError(sentence)
    named = attrs.evolve(programme, symbol=str(Symbol.read(symbol)) if symbol else programme.symbol, issued=on)
    if last is None:
        return NextEdition(number=number, file=file, programme=attrs.evolve(named, status=_status(status, programme.status)))
    if on < last.as_of:
        sentence = f"edition {number} cannot be of {on.isoformat()}, before edition {number - 1} of {last.as_of.isoformat()}"
        raise InvalidValueError(sentence)
    comparison = since(last, attrs.evolve(programme, status=_status(status, programme.status)))
    if not comparison.changes:
        sentence = f"{source}: nothing changed since edition {number - 1} of {last.as_of.isoformat()} - there is nothing to issue"
        raise StoppedError(sentence, Report(subject=str(source)))
    frozen = attrs.evolve(
        aligned_chain([*(edition.programme for edition in issue.editions), named])[-1],
        symbol=str(Symbol.read(symbol)) if symbol else next_symbol(programme, last, comparison),
        status=_status(status, next_status(programme, last, revised=True)),
    )
    return NextEdition(number=number, file=file, programme=frozen, comparison=compare(last, frozen))


def _status(word: str, otherwise: Status) -> Status:
    return a_word_of(Status, word) if word else otherwise


def issue(
    source: str | Path,
    on: datetime.date,
    *,
    symbol: str = "",
    status: str = "",
    registers: Iterable[str | Path] = (),
    force: bool = False,
) -> Edition:
    """Freeze a programme as its next edition, dated ``on``, in the ledger beside its file.

    A SHALL that is broken and not waived stops it (:class:`StoppedError`) unless ``force``. ``symbol`` and ``status``
    are proposed from what changed unless they are given: see :func:`next_edition`.
    """
    proposed = next_edition(source, on, symbol=symbol, status=status, registers=registers)
    report = check(proposed.programme)
    if report.stops and not force:
        sentence = f"{source}: a rule that binds is broken - settle it, waive it with its ground, or add --force"
        raise StoppedError(sentence, report)
    freeze(proposed, Path(source).name)
    return Edition(number=proposed.number, programme=load(proposed.file))


def freeze(proposed: NextEdition, name: str) -> None:
    """Write an edition to its place."""
    lines = [_FIRST.format(number=proposed.number, name=name)]
    if proposed.number > 1:
        before = proposed.file.with_name(f"{proposed.number - 1}.yaml")
        lines.append(_SECOND.format(number=proposed.number - 1, digest=_digest(before)))
    text = "\n".join([*lines, write_programme(proposed.programme, data.states())])
    create(text.encode(), proposed.file)
