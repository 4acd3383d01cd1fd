"""Gathers everything that is wrong with a file, so that its author sees all of it at once."""

import difflib
from collections.abc import Iterable

from ccmagenda.model import Finding, Force, Origin, folded, shortened
from ccmagenda.notation.limits import MOST_FAULTS


class TooManyFaultsError(Exception):
    """Raised within this room when a file has more faults than anyone would read."""


TOO_MANY = f"reading stopped after {MOST_FAULTS} faults"


class Faults:
    """The findings of one reading, in the order in which they were met."""

    def __init__(self) -> None:
        """Begin with none."""
        self.found: list[Finding] = []

    def add(
        self, origin: Origin, rule: str, sentence: str, *, force: Force = Force.SHALL, others: tuple[Origin, ...] = ()
    ) -> None:
        """Record one fault; ``rule`` is its short name without the ``file.`` in front."""
        self.found.append(Finding(rule=f"file.{rule}", sentence=sentence, force=force, origin=origin, others=others))
        if len(self.found) >= MOST_FAULTS:
            self.found[-1] = Finding(rule="file.too-many", sentence=TOO_MANY, origin=origin)
            raise TooManyFaultsError

    @property
    def block(self) -> bool:
        """Tell whether a value that is needed could not be read; a wrong weekday alone does not block."""
        return any(fault.force is Force.SHALL and fault.rule != "file.weekday" for fault in self.found)

    def findings(self) -> tuple[Finding, ...]:
        """Return all of them in the order of the file."""
        return tuple(sorted(self.found, key=lambda fault: (fault.origin.line, fault.origin.column)))


def did_you_mean(text: str, known: Iterable[str], *, listed: bool = True) -> str:
    """Return " - did you mean 'x'?", or the list of what is known where nothing is near and the list is short.

    Without ``listed`` there is no list: whoever asks has one of its own.

    >>> did_you_mean("cordinators", ["coordinators", "president"])
    " - did you mean 'coordinators'?"
    >>> did_you_mean("agenda", ["provisional-agenda", "speakers-list"])
    " - did you mean 'provisional-agenda'?"
    """
    by_fold = {folded(name): name for name in known}
    within = [name for name in by_fold if folded(text[:80]) in name.split("-")]
    near = difflib.get_close_matches(folded(text[:80]), by_fold, n=1, cutoff=0.6) or within
    if len(near) == 1:
        return f" - did you mean '{by_fold[near[0]]}'?"
    return f" - it is one of {', '.join(by_fold.values())}" if listed and 0 < len(by_fold) <= 16 else ""


def quoted(text: str) -> str:
    """Return a value as messages show it: in quotes, on one line, cut at 60 characters."""
    return f"'{shortened(text)}'"
