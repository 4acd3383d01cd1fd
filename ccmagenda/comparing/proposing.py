"""Which symbol and which status the next edition of a programme has, by what changed since the last."""

import attrs

from ccmagenda.comparing.changes import compare
from ccmagenda.model import Comparison, Programme, Status, Symbol, What

_CORRECTED = frozenset({"title", "speaker", "presentation", "notes", "documents", "references", "stream", "interpretation"})


def kind_of_edition(comparison: Comparison) -> str:
    """Return "Add" where things were only added, "Corr" where words were only put right, else "Rev".

    Whoever planned by the older paper is misled by a revision only: a time, a room, a chair or an order is another.
    """
    changes = comparison.changes
    if changes and all(change.what is What.ADDED for change in changes):
        return "Add"
    if changes and all(change.what is What.ALTERED and set(change.fields) <= _CORRECTED for change in changes):
        return "Corr"
    return "Rev"


def next_symbol(programme: Programme, last: Programme, comparison: Comparison) -> str:
    """Return the symbol of the next edition: the author's own where it is a new one; nothing where there never was one."""
    if programme.symbol and programme.symbol != last.symbol and not _is_older(programme.symbol, last.symbol):
        return programme.symbol
    return str(Symbol.read(last.symbol).following(kind_of_edition(comparison))) if last.symbol else ""


def _is_older(symbol: str, last: str) -> bool:
    """Tell whether a symbol is the one upon which the last edition's was stacked."""
    return Symbol.read(symbol).stem == Symbol.read(last).stem and len(symbol) < len(last)


def next_status(programme: Programme, last: Programme | None, *, revised: bool) -> Status:
    """Return the status of the next edition: a provisional programme that is issued again with changes is revised."""
    if last is None or programme.status is not Status.PROVISIONAL:
        return programme.status
    return Status.REVISED if revised or last.status is Status.REVISED else programme.status


def since(last: Programme, programme: Programme) -> Comparison:
    """Return what changed since the last edition; that the edition was called revised and the file is not, is no change."""
    return compare(last, attrs.evolve(programme, status=next_status(programme, last, revised=False)))
