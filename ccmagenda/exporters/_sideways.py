"""Whether a paper is set on pages that lie on their side."""

from ccmagenda.model import Document, Table

_UPRIGHT = 3


def sideways(document: Document) -> bool:
    """Tell whether a grid of a paper has more days or rooms than stand beside one another on an upright page."""
    return any(isinstance(block, Table) and block.grid and len(block.columns) > _UPRIGHT for block in document.blocks)
