"""Opens and saves files: what is read is bounded, what is written is whole or not there at all."""

import contextlib
import hashlib
import os
import re
import stat
import threading
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from ccmagenda.desk.signatures import is_ours, was_edited
from ccmagenda.errors import UnreadableError, UnwritableError
from ccmagenda.notation import LARGEST_FILE

LEDGER = ".ledger"
"""The ending of the folder in which the editions of a programme are kept."""
_STREAM = re.compile(r"/dev/(std(?:in|out|err))|/(?:dev|proc/self)/fd/(\d{1,4})")
_TEMPORARY = ".ccmagenda-"
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})


def fetch(path: str | Path, largest: int = LARGEST_FILE) -> bytes:
    """Return the bytes of a file; a folder, a pipe, a missing or a forbidden file is refused with its path."""
    place = Path(path)
    try:
        found = place.stat()
        if stat.S_ISDIR(found.st_mode):
            sentence = f"{place} is a folder - name the programme file in it"
            raise UnreadableError(sentence)
        if not stat.S_ISREG(found.st_mode):
            sentence = f"{place} is not a file that can be read"
            raise UnreadableError(sentence)
        with place.open("rb") as file:
            return file.read(largest + 1)
    except FileNotFoundError:
        sentence = f"{place}: there is no such file"
    except PermissionError:
        sentence = f"{place}: this file may not be read"
    except (OSError, ValueError) as error:
        sentence = f"{place}: {getattr(error, 'strerror', None) or error}"
    raise UnreadableError(sentence)


def save(data: bytes, path: str | Path, *, force: bool = False, source: str | Path | None = None) -> None:
    """Write a file whole: a temporary file beside it takes its place at the end, so that no reader meets half of it.

    Devices and pipes are written through, links are kept, and so is the mode of a file that is replaced. Refused are
    the programme itself (``source``), and, without ``force``, a file that ccmagenda did not make.
    """
    place = Path(path)
    try:
        if (stream := _stream_of(place)) is not None:
            with os.fdopen(os.dup(stream), "wb") as opened:
                opened.write(data)
            return
        refuse_foreign(place, force=force, source=source)
        if place.exists() and not place.is_file():
            with place.open("wb") as device:
                device.write(data)
        else:
            _replace(Path(os.path.realpath(place)), data)
    except (OSError, ValueError) as error:
        sentence = f"{place} cannot be written: {(getattr(error, 'strerror', '') or str(error)).lower()}"
        raise UnwritableError(sentence) from None


def create(data: bytes, path: str | Path) -> None:
    """Write a file that is not there yet, whole or not at all; one that is there is never replaced."""
    place = Path(path)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with _whole_beside(place, data) as temporary:
            _give_name(temporary, place)
        _sync(place.parent)
    except FileExistsError:
        sentence = f"{place} is there already and is never replaced"
        raise UnwritableError(sentence) from None
    except (OSError, ValueError) as error:
        sentence = f"{place} cannot be written: {(getattr(error, 'strerror', '') or str(error)).lower()}"
        raise UnwritableError(sentence) from None


def _give_name(temporary: Path, place: Path) -> None:
    """Give a file a name that nothing has yet."""
    try:
        os.link(temporary, place)
    except FileExistsError:
        raise
    except OSError:  # a file system without links: the name is taken first, and the file then put in its place
        place.open("xb").close()
        try:
            temporary.replace(place)
        except BaseException:
            place.unlink()
            raise


def is_edition(place: Path) -> bool:
    """Tell whether a path is that of an edition in the ledger of a programme."""
    return place.suffix == ".yaml" and place.stem.isdecimal() and place.absolute().parent.suffix == LEDGER


def _stream_of(place: Path) -> int | None:
    """Return the number of the open stream that a path such as /dev/stdout stands for, or None."""
    match = _STREAM.fullmatch(str(place))
    return {"stdin": 0, "stdout": 1, "stderr": 2}.get(match[1], -1) if match and match[1] else int(match[2]) if match else None


def refuse_foreign(place: Path, *, force: bool, source: str | Path | None) -> None:
    """Refuse to write over the programme itself, a folder, or a file that is not ours."""
    if source is not None and place.exists() and Path(source).exists() and place.samefile(source):
        sentence = f"{place} is the programme itself - choose another name for what is made of it"
        raise UnwritableError(sentence)
    if is_edition(place) and place.exists():
        sentence = f"{place} is an edition, and no edition is ever replaced - choose another name"
        raise UnwritableError(sentence)
    if place.is_dir():
        sentence = f"{place} is a folder - add a file name"
        raise UnwritableError(sentence)
    if not force and place.is_file() and place.stat().st_size and not is_ours(place):
        why = "was edited since ccmagenda wrote it" if was_edited(place) else "nothing in it says that ccmagenda made it"
        sentence = f"{place} is there already, and {why} - choose another name, or add --force"
        raise UnwritableError(sentence)


def refuse_place(path: str | Path, *, source: str | Path, force: bool) -> None:
    """Refuse a place where no file could be written, before time is spent on what is to stand in it; - is always free."""
    place = Path(path)
    try:
        if str(path) in {"", "-"} or _stream_of(place) is not None:
            return
        refuse_foreign(place, force=force, source=None if str(source) == "-" else source)
        if not place.parent.is_dir():
            sentence = f"{place} cannot be written: there is no folder {place.parent}"
            raise UnwritableError(sentence)
    except (OSError, ValueError) as error:
        sentence = f"{place} cannot be written: {(getattr(error, 'strerror', '') or str(error)).lower()}"
        raise UnwritableError(sentence) from None


def _replace(place: Path, data: bytes) -> None:
    with _whole_beside(place, data) as temporary:
        if place.exists():
            temporary.chmod(stat.S_IMODE(place.stat().st_mode))
        temporary.replace(place)
    _sync(place.parent)


@contextlib.contextmanager
def _whole_beside(place: Path, data: bytes) -> Iterator[Path]:
    """Yield a temporary file beside a place, with all of the data on the disk; at the end it is gone, whatever happens."""
    _sweep(place.parent)
    mark = hashlib.sha256(place.name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    temporary = place.parent / f"{_TEMPORARY}{os.getpid()}-{threading.get_ident()}-{mark}.tmp"
    temporary.unlink(missing_ok=True)
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield temporary
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _sync(folder: Path) -> None:
    with contextlib.suppress(OSError):  # some file systems have folders that cannot be opened or synced
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove temporary files that a killed run of ours left behind."""
    for stray in _strays(folder):
        with contextlib.suppress(OSError):
            stray.unlink()


def _strays(folder: Path) -> Iterator[Path]:
    for file in folder.glob(f"{_TEMPORARY}*.tmp"):
        owner = file.name.removeprefix(_TEMPORARY).partition("-")[0]
        if owner.isdigit() and int(owner) != os.getpid() and not _runs(int(owner)):
            yield file


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def safe_name(text: str) -> str:
    """Return a name for a file that every system accepts: small ASCII letters, figures and hyphens.

    Where something had to be changed, a short hash of the text keeps two names apart.

    >>> safe_name("victim-assistance")
    'victim-assistance'
    >>> safe_name("../x").startswith("x-")
    True
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60].strip("-")
    if slug and slug == text and slug not in _RESERVED:
        return slug
    mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{slug}-{mark}" if slug else mark
