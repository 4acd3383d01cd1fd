"""A web page, as a browser prints it: headings, lists with their numbers, tables; menus and hidden parts are told as left out.

Nothing is fetched and no script runs, so what a page shows only by its scripts is not seen here.
"""

from ccmagenda.importers._html.paper import carried_by
from ccmagenda.importers._kinds import Hints, Importer
from ccmagenda.importers._limits import LARGEST_PAPER
from ccmagenda.importers._paper import refuse_size
from ccmagenda.importers._paper_reading import read_paper
from ccmagenda.model import Reading
from ccmagenda.notation import Library


def _read(data: bytes, path: str, library: Library, largest: int, hints: Hints) -> Reading:
    refuse_size(data, path, largest)
    return read_paper(carried_by(data, path), path, library, hints)


importer = Importer(
    summary="a programme as a web page", suffixes=(".html", ".htm", ".xhtml"), reader=_read, largest=LARGEST_PAPER
)
