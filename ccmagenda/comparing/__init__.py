"""Two states of a programme side by side: what is the same thing in both, and what of it changed."""

from typing import TYPE_CHECKING

from ccmagenda._face import hand_on

if TYPE_CHECKING:
    from ccmagenda.comparing.aligning import aligned, aligned_chain
    from ccmagenda.comparing.changes import compare
    from ccmagenda.comparing.proposing import kind_of_edition, next_status, next_symbol, since

__all__ = ["aligned", "aligned_chain", "compare", "kind_of_edition", "next_status", "next_symbol", "since"]
__dir__ = __all__.copy
__getattr__ = hand_on(__name__)
