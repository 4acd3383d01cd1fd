"""The grammar of programmes: from printed lines, whatever carried them, to a programme."""

from ccmagenda.importers._genre.reading import read_lines

__all__ = ["read_lines"]
