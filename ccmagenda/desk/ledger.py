"""The ledger of a programme: every edition as it was issued, one file each, never written to again.

``programme.yaml`` has its ledger beside it in ``programme.ledger/``: ``1.yaml``, ``2.yaml`` and so on. Each is a whole
programme file in which everything is written out, so that it says the same for ever, whatever becomes of registers and
data; it can be printed like any other. Each bears the digest of its own text and of the edition before it, so that one
that was changed is found. A file appears whole or not at all, and none is ever replaced.
"""

import codecs
import datetime
import hashlib
import itertools
import re
from collections.abc import Iterable
from pathlib import Path

import attrs

from ccmagenda import data
from ccmagenda.comparing import aligned_chain, compare, next_status, next_symbol, since
from ccmagenda.desk.files import LEDGER, create, fetch, is_edition
from ccmagenda.desk.reading import check, load, read_within
from ccmagenda.errors import InvalidValueError, StoppedError, UnreadableError
from ccmagenda.model import Comparison, Edition, Issue, Programme, Report, Status, Symbol, one_line
from ccmagenda.model.checks import a_word_of
from ccmagenda.notation import write_programme

_FIRST = "# Edition {number} of {name}, frozen by ccmagenda. Do not edit it: calendars count their changes by the editions."
_SECOND = "# It follows edition {number}, whose SHA-256 is {digest}."
_SEAL = "# The SHA-256 of all that follows is {digest}."
_FOLLOWS = re.compile(rb"# It follows edition (\d+), whose SHA-256 is ([0-9a-f]{64})\.\n")
_SEALED = re.compile(rb"# The SHA-256 of all that follows is ([0-9a-f]{64})\.\n")
_HEAD = 1000
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
    if is_edition(place):
        return place.parent
    return place.with_suffix(LEDGER) if place.name else place / LEDGER


def editions(source: str | Path) -> tuple[Edition, ...]:
    """Return the editions of a programme, the oldest first; of a file in a ledger, those before it and itself.

    A ledger with a gap, or with an edition that was changed after it was issued, is refused (:class:`UnreadableError`):
    nobody could tell which updates delegates have.
    """
    place = Path(source)
    files = _files(ledger_of(place))
    if is_edition(place):
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
    known = editions(source)
    return Issue(programme=programme, editions=known[:-1] if is_edition(Path(source)) else known)


def _files(folder: Path) -> list[Path]:
    found = [file for file in folder.glob("*.yaml") if _NUMBER.fullmatch(file.stem)] if folder.is_dir() else []
    files = sorted(found, key=lambda file: int(file.stem))
    for number, file in enumerate(files, 1):
        if int(file.stem) != number:
            sentence = f"{folder} has no edition {number}, but edition {file.stem} - bring the missing file back"
            raise UnreadableError(sentence)
    return files


def _refuse_changed(files: list[Path]) -> None:
    """Refuse editions that are not as they were issued; other line ends (as of git on Windows) are no change."""
    contents = [_content(file) for file in files]
    for file, content in zip(files, contents, strict=True):
        sealed = _SEALED.search(content[:_HEAD])
        if sealed and sealed[1].decode() != _digest(content[sealed.end() :]):
            sentence = f"{file} was changed after it was issued - bring it back as it was"
            raise UnreadableError(sentence)
    for (before, old), (file, content) in itertools.pairwise(zip(files, contents, strict=True)):
        follows = _FOLLOWS.search(content[:_HEAD])
        if follows is None:
            sentence = f"{file} does not say which edition it follows - bring it back as it was"
            raise UnreadableError(sentence)
        if follows[2].decode() != _digest(old):
            sentence = f"{before} was changed after {file.name} was issued - bring it back as it was"
            raise UnreadableError(sentence)


def _content(file: Path) -> bytes:
    return fetch(file).removeprefix(codecs.BOM_UTF8).replace(b"\r\n", b"\n")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


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
    return next_of(with_editions(source, registers=registers), source, on, symbol=symbol, status=status)


def next_of(issue: Issue, source: str | Path, on: datetime.date, *, symbol: str = "", status: str = "") -> NextEdition:
    """Return what the next edition of a programme would be that was read with its editions."""
    if is_edition(Path(source)):
        sentence = f"{source} is an edition itself - issue the programme that it was frozen from"
        raise InvalidValueError(sentence)
    programme, last, number = issue.programme, issue.last, len(issue.editions) + 1
    file = ledger_of(source) / f"{number}.yaml"
    if last is None:
        named = symbol or programme.symbol
        frozen = attrs.evolve(
            programme, issued=on, symbol=str(Symbol.read(named)) if named else "", status=_status(status, programme.status)
        )
        return NextEdition(number=number, file=file, programme=frozen)
    if on < last.as_of:
        sentence = f"edition {number} cannot be of {on.isoformat()}, before edition {number - 1} of {last.as_of.isoformat()}"
        raise InvalidValueError(sentence)
    comparison = since(last, attrs.evolve(programme, status=_status(status, programme.status)))
    if not comparison.changes:
        sentence = f"{source}: nothing changed since edition {number - 1} of {last.as_of.isoformat()} - there is nothing to issue"
        raise StoppedError(sentence, Report(subject=str(source)))
    earlier = [edition.programme for edition in issue.editions]
    frozen = attrs.evolve(
        aligned_chain([*earlier, programme])[-1],
        issued=on,
        symbol=str(Symbol.read(symbol)) if symbol else next_symbol(programme, earlier, comparison),
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
    return freeze(next_edition(source, on, symbol=symbol, status=status, registers=registers), source, force=force)


def freeze(proposed: NextEdition, source: str | Path, *, force: bool = False) -> Edition:
    """Check a proposed edition and write it to its place."""
    report = check(proposed.programme)
    if report.stops and not force:
        sentence = f"{source}: a rule that binds is broken - settle it, waive it with its ground, or add --force"
        raise StoppedError(sentence, report)
    content = _written(proposed, one_line(Path(source).name))
    _refuse_lost(content, proposed)
    create(content, proposed.file)
    return Edition(number=proposed.number, programme=load(proposed.file))


def _refuse_lost(content: bytes, proposed: NextEdition) -> None:
    """Refuse an edition that would not say all that the programme says, before it enters the ledger for good."""
    found = read_within(content, proposed.file).programme
    if found is not None and found == attrs.evolve(proposed.programme, registers=()):
        return
    names = [field.name for field in attrs.fields(Programme) if field.name not in {"registers", "origin"}]
    lost = [name for name in names if getattr(found, name, None) != getattr(proposed.programme, name)]
    sentence = f"an edition cannot say all of this programme: its {', '.join(lost)} would not be read again as they are"
    raise InvalidValueError(sentence)


def _written(proposed: NextEdition, name: str) -> bytes:
    """Return the text of an edition; it names no registers, since what they filled in is written out."""
    lines = [_FIRST.format(number=proposed.number, name=name)]
    if proposed.number > 1:
        before = proposed.file.with_name(f"{proposed.number - 1}.yaml")
        lines.append(_SECOND.format(number=proposed.number - 1, digest=_digest(_content(before))))
    text = write_programme(attrs.evolve(proposed.programme, registers=()), data.states())
    lines.append(_SEAL.format(digest=_digest(text.encode())))
    return "\n".join([*lines, text]).encode("utf-8", "replace")
