"""Kinds of document: from a programme, a report or a convention to format-neutral paper."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.documents._kinds import DocumentKind, Setting, shelf
    from ccmagenda.documents._marking import marked

__all__ = ["DocumentKind", "Setting", "marked", "shelf"]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
