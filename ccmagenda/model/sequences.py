"""Several values in order: any iterable is taken and kept as a tuple."""

from collections.abc import Iterable
from typing import Any

from ccmagenda.model.text import as_set, one_line


def in_order(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return the values as a tuple."""
    return tuple(values)


def one_lines(values: Iterable[str]) -> tuple[str, ...]:
    """Return several texts, each cleaned and on one line; a single text is one of them.

    >>> one_lines(["CCM/MSP/2012/1", " CCM/MSP/2012/2 "])
    ('CCM/MSP/2012/1', 'CCM/MSP/2012/2')
    """
    return tuple(one_line(value) for value in ([values] if isinstance(values, str) else values))


def lines_as_set(values: Iterable[str]) -> tuple[str, ...]:
    """Return several texts, each cleaned and on one line with the no-break spaces that were set; a single text is one of them."""
    return tuple(as_set(value) for value in ([values] if isinstance(values, str) else values))
