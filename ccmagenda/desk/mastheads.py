"""The masthead of a programme file: symbol, status and date, brought up to its last edition."""

from pathlib import Path

from ccmagenda.desk.files import fetch, save
from ccmagenda.desk.reading import load
from ccmagenda.errors import UnwritableError
from ccmagenda.model import Programme
from ccmagenda.notation import decode, with_values


def masthead(programme: Programme) -> dict[str, str]:
    """Return what a programme says of itself at its head, by the keys of its file."""
    issued = programme.issued.isoformat() if programme.issued else ""
    return {"symbol": programme.symbol, "status": programme.status.value, "issued": issued}


def masthead_differs(source: str | Path, programme: Programme) -> bool:
    """Tell whether a file says something else of itself than a programme does."""
    return masthead(load(source)) != masthead(programme)


def write_masthead(source: str | Path, programme: Programme) -> None:
    """Write symbol, status and date into a programme file; only these lines are touched.

    A file in which they cannot be found as lines of their own is left as it is (:class:`UnwritableError`).
    """
    before = decode(fetch(source), str(source))
    raw = fetch(source).decode("utf-8")
    text = with_values(raw, {key: value for key, value in masthead(programme).items() if value})
    if masthead(load(text.encode(), path=str(source))) != masthead(programme) or len(text) < len(before) // 2:
        sentence = f"{source} is written in a way that cannot be changed line by line - write {masthead(programme)} yourself"
        raise UnwritableError(sentence)
    save(text.encode(), source, force=True)
