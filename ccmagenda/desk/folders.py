"""A folder that we build into: a manifest tells which files are ours and whether they were changed since."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath

from ccmagenda.desk.files import fetch, refuse_foreign, save
from ccmagenda.errors import UnwritableError

MANIFEST = ".ccmagenda"
Marked = tuple[str, str]


def fill(
    folder: Path, files: Mapping[str, bytes], *, source: Path, force: bool = False, done: Callable[[str], None] = lambda _: None
) -> None:
    """Write files into a folder, each by its path within it, and remove those of an earlier build that are not among them.

    A file that we did not make, or that was changed since we made it, is not replaced without ``force`` and never
    removed. The manifest is written before the first file, so that a build that is cut short can be done again.
    """
    known = _manifest(folder)
    _refuse_double(folder, files)
    for path in files:
        refuse_foreign(folder / path, force=True, source=source)
    if not force:
        _refuse_changed(folder, files, known)
    made = {(_mark(content), path) for path, content in files.items()}
    _settle(folder, known | made)
    for path, content in files.items():
        _make_room(folder / path)
        save(content, folder / path, force=True, source=source)
        done(path)
    _remove_old(folder, known, files)
    _settle(folder, made | (_manifest(folder) - known))


def _manifest(folder: Path) -> set[Marked]:
    file = folder / MANIFEST
    lines = fetch(file).decode("utf-8", "replace").splitlines() if file.is_file() else []
    entries = {(mark, path) for mark, _, path in (line.partition("  ") for line in lines)}
    return {(mark, path) for mark, path in entries if path and _is_within(path)}


def _is_within(path: str) -> bool:
    pure = PurePosixPath(path)
    return not pure.is_absolute() and ".." not in pure.parts


def _refuse_double(folder: Path, files: Mapping[str, bytes]) -> None:
    if len({path.casefold() for path in files}) < len(files):
        sentence = f"two files in {folder} would have the same name"
        raise UnwritableError(sentence)
    if folder.exists() and not folder.is_dir():
        sentence = f"{folder} is a file, and the documents need a folder"
        raise UnwritableError(sentence)


def _refuse_changed(folder: Path, files: Mapping[str, bytes], known: set[Marked]) -> None:
    for path in files:
        place = folder / path
        if place.is_file() and (_mark(place.read_bytes()), path) not in known:
            made = any(path == ours for _, ours in known)
            why = "was changed since it was built" if made else "is there already, and nothing in it says that ccmagenda made it"
            sentence = f"{place} {why} - build into another folder, or add --force"
            raise UnwritableError(sentence)


def _make_room(place: Path) -> None:
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = f"{place.parent} cannot be made: {(error.strerror or str(error)).lower()}"
        raise UnwritableError(sentence) from None


def _remove_old(folder: Path, known: set[Marked], files: Mapping[str, bytes]) -> None:
    for mark, path in sorted(known):
        place = folder / path
        if path not in files and place.is_file() and _mark(place.read_bytes()) == mark:
            place.unlink()


def _settle(folder: Path, entries: set[Marked]) -> None:
    lines = [f"{mark}  {path}\n" for mark, path in sorted(entries, key=lambda entry: (entry[1], entry[0]))]
    _make_room(folder / MANIFEST)
    save("".join(lines).encode(), folder / MANIFEST, force=True)


def _mark(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
