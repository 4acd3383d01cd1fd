"""Kinds of document: from a programme, a report or a convention to format-neutral paper."""

from ccmagenda.documents._kinds import DocumentKind, Setting, shelf
from ccmagenda.documents._marking import marked

__all__ = ["DocumentKind", "Setting", "marked", "shelf"]
