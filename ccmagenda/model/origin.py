"""Where in a file a value was written."""

import attrs

from ccmagenda.model.text import one_line


@attrs.frozen
class Origin:
    """A place in a file: ``line`` and ``column`` count from 1, and 0 means that it is not known.

    >>> str(Origin("programme.yaml", 9, 45))
    'programme.yaml:9:45'
    """

    path: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return ``path:line:column``, the form that editors jump to."""
        return ":".join(str(part) for part in (one_line(self.path), self.line, self.column) if part)


NOWHERE = Origin()
