"""What an exporter is: it sets one type of subject as bytes, and knows no kind of document."""

import functools
import importlib.util
from collections.abc import Callable
from types import UnionType
from typing import Any, get_args

import attrs

from ccmagenda._shelf import Shelf
from ccmagenda.model import Document
from ccmagenda.model.document import Block


@attrs.frozen(kw_only=True)
class Look:
    """What lies outside of the paper: a screen's width in columns, whether it shows colours, a folder with fonts for pages."""

    width: int = 79
    colour: bool = False
    fonts: str = ""


@attrs.frozen(kw_only=True)
class Exporter:
    """A format: what it is for in one line, the ending of its files, the type that it sets, and how.

    ``subject`` is :class:`Document` where every document can be set, and the types of block that must stand in it where
    only some can. ``extra`` is the part of ccmagenda that has to be installed for it, ``module`` what that part brings.
    ``label`` is what people call the format.
    """

    summary: str
    suffix: str
    subject: type | UnionType
    export: Callable[[Any, Look], bytes]
    extra: str = ""
    module: str = ""
    label: str = ""

    @property
    def of_documents(self) -> bool:
        """Tell whether it sets documents: all of them, or those with a block of its sort."""
        return self.subject is Document or isinstance(self.subject, UnionType) or self.subject in get_args(Block)

    @property
    def installed(self) -> bool:
        """Tell whether all that it needs is there."""
        return not self.module or importlib.util.find_spec(self.module) is not None

    def fits(self, document: Document) -> bool:
        """Tell whether it can set a document: every one, or one with a block of the types that it sets."""
        return self.subject is Document or any(isinstance(block, self.subject) for block in document.blocks)


@functools.cache
def shelf() -> Shelf[Exporter]:
    """Return all formats by key."""
    return Shelf("ccmagenda.exporters", Exporter)
