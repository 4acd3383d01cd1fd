"""Archives whose bytes depend on nothing but what is in them: no clock, no host, no order of a folder."""

import datetime
import io
import zipfile
from collections.abc import Callable

from ccmagenda.exporters._seals import sealed_package

BEFORE_ALL = (1980, 1, 1, 0, 0, 0)
BEFORE_ALL_WRITTEN = "1980-01-01T00:00:00Z"


def moment_of(issued: datetime.date | None) -> datetime.datetime:
    """Return when a file says that it was made: the beginning of the day on which its paper was issued, else before all."""
    return datetime.datetime(issued.year, issued.month, issued.day) if issued else datetime.datetime(*BEFORE_ALL)  # noqa: DTZ001 - in UTC, as these files write it


def steady(archive: bytes, changed: Callable[[str, bytes], bytes] = lambda _name, content: content) -> bytes:
    """Return an archive with the same files in the same order, all of the first moment that an archive can tell, and a seal.

    ``changed`` is asked for the content of each file.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as read, zipfile.ZipFile(made, "w") as written:
        for name, content in sealed_package({name: changed(name, read.read(name)) for name in read.namelist()}).items():
            written.writestr(_entry(name), content)
    return made.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, BEFORE_ALL)
    entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
    return entry
