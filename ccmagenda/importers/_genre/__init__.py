"""The grammar of programmes: from printed lines, whatever carried them, to a programme."""

from ccmagenda.importers._genre.own.paper import language_printed
from ccmagenda.importers._genre.reading import read_lines

__all__ = ["language_printed", "read_lines"]
