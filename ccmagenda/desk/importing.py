"""From a file of any format that can be read to a programme."""

from pathlib import Path

from ccmagenda import importers
from ccmagenda.desk.files import fetch
from ccmagenda.desk.reading import library
from ccmagenda.errors import UnknownNameError
from ccmagenda.importers import Hints, Importer
from ccmagenda.model import Reading, shortened
from ccmagenda.notation import LARGEST_FILE, did_you_mean


def import_file(source: str | Path | bytes, *, path: str = "", year: int = 0, zone: str = "", language: str = "") -> Reading:
    """Read a file of any format that can be read, or its bytes, and tell everything that was not certain.

    The ending of its name tells the format; bytes take theirs from ``path``, which is also how messages call the file.
    An ending that is not known is refused (:class:`UnknownNameError`), and so is a file that cannot be read at all
    (:class:`UnreadableError`); everything else is a finding of the reading. ``year``, ``zone`` (an IANA name) and
    ``language`` (a code) are used where the file does not say.
    """
    name = path or ("" if isinstance(source, bytes) else str(source))
    importer = _importer_for(name)
    content = source if isinstance(source, bytes) else fetch(source)
    beside = None if isinstance(source, bytes) else Path(source).parent
    return importer.read(content, name, library(beside), LARGEST_FILE, Hints(year=year, zone=zone, language=language))


def _importer_for(name: str) -> Importer:
    by_suffix = {suffix: importer for importer in importers.shelf().values() for suffix in importer.suffixes}
    suffix = Path(name).suffix.casefold()
    if suffix not in by_suffix:
        what = f"files that end in '{shortened(suffix)}' cannot be imported" if suffix else "a file to import needs an ending"
        sentence = f"{what}{did_you_mean(suffix, by_suffix)}"
        raise UnknownNameError(sentence)
    return by_suffix[suffix]
