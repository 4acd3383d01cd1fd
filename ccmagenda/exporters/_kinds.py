"""What an exporter is: it sets one type of subject as bytes, and knows no kind of document."""

import functools
from collections.abc import Callable
from typing import Any

import attrs

from ccmagenda._shelf import Shelf


@attrs.frozen(kw_only=True)
class Look:
    """What only a screen needs to be told: its width in columns, and whether it shows colours."""

    width: int = 79
    colour: bool = False


@attrs.frozen(kw_only=True)
class Exporter:
    """A format: what it is for in one line, the ending of its files, the type that it sets, and how."""

    summary: str
    suffix: str
    subject: type
    export: Callable[[Any, Look], bytes]


@functools.cache
def shelf() -> Shelf[Exporter]:
    """Return all formats by key."""
    return Shelf("ccmagenda.exporters", Exporter)
