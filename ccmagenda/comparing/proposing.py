"""Which symbol and which status the next edition of a programme has, by what changed since the last."""

from collections.abc import Sequence

import attrs

from ccmagenda.comparing.changes import compare
from ccmagenda.model import Comparison, Programme, Status, Symbol, What

_WORDS = frozenset({"title", "speaker", "presentation", "notes", "documents", "references", "stream", "interpretation"})
_CORRECTED = _WORDS | {"serial", "item", "kind", "continues", "papers", "glossary"}


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


def next_symbol(programme: Programme, earlier: Sequence[Programme], comparison: Comparison) -> str:
    """Return the symbol of the next edition: the author's own where it is a new one; nothing where there never was one.

    ``earlier`` are the editions, the oldest first; no symbol that one of them bears is proposed again.
    """
    used = {edition.symbol for edition in earlier}
    own, last = str(Symbol.read(programme.symbol)) if programme.symbol else "", earlier[-1].symbol
    if own and own not in used and not (last and _is_older(Symbol.read(own), Symbol.read(last))):
        return own
    if not last:
        return ""
    kind = kind_of_edition(comparison)
    found = Symbol.read(last).following(kind)
    while str(found) in used:
        found = found.following(kind)
    return str(found)


def _is_older(symbol: Symbol, last: Symbol) -> bool:
    """Tell whether a symbol is one upon which the last edition's was stacked, or one that its revision replaced."""
    if symbol.stem != last.stem:
        return False
    for (kind, number), (kind_of_last, number_of_last) in zip(symbol.suffixes, last.suffixes, strict=False):
        if (kind, number) != (kind_of_last, number_of_last):
            return number < number_of_last if kind == kind_of_last else kind_of_last == "Rev"
    return len(symbol.suffixes) < len(last.suffixes)


def next_status(programme: Programme, last: Programme | None, *, revised: bool) -> Status:
    """Return the status of the next edition: a provisional programme that is issued again with changes is revised."""
    if last is None or programme.status is not Status.PROVISIONAL:
        return programme.status
    return Status.REVISED if revised or last.status is Status.REVISED else programme.status


def since(last: Programme, programme: Programme) -> Comparison:
    """Return what changed since the last edition; that the edition was called revised and the file is not, is no change."""
    return compare(last, attrs.evolve(programme, status=next_status(programme, last, revised=False)))
