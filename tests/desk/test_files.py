import errno
import os
import signal
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ccmagenda.desk import fetch, refuse_place, save
from ccmagenda.desk.files import create, is_edition, safe_name
from ccmagenda.errors import UnreadableError, UnwritableError

NOT_OURS = "is there already, and nothing in it says that ccmagenda made it"


def test_fetch_returns_the_bytes(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfx\r\n")
    assert fetch(file) == b"\xef\xbb\xbfx\r\n"


def test_fetch_stops_one_byte_after_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"x" * 100)
    assert fetch(file, largest=10) == b"x" * 11


def test_fetch_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        fetch(tmp_path / "nix.yaml")
    assert str(caught.value) == f"{tmp_path / 'nix.yaml'}: there is no such file"


def test_fetch_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        fetch(tmp_path)
    assert str(caught.value) == f"{tmp_path} is a folder - name the programme file in it"


def test_fetch_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError) as caught:
        fetch(tmp_path / "pipe")
    assert str(caught.value) == f"{tmp_path / 'pipe'} is not a file that can be read"


@pytest.mark.parametrize("name", ["x" * 300, "a\0b"], ids=["name-of-300-bytes", "name-with-nul"])
def test_fetch_impossible_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadableError):
        fetch(tmp_path / name)


def test_save_new_file(tmp_path: Path) -> None:
    save(b"new", tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_save_over_a_file_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Programme\n\nDetailed programme, 10 April 2012. Set by ccmagenda.\n")
    save(b"new", file)
    assert file.read_bytes() == b"new"


def test_save_over_an_empty_file(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.touch()
    save(b"new", file)
    assert file.read_bytes() == b"new"


def test_save_over_a_stranger_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"mine")
    with pytest.raises(UnwritableError) as caught:
        save(b"new", file)
    assert str(caught.value) == f"{file} {NOT_OURS} - choose another name, or add --force"
    assert file.read_bytes() == b"mine"


def test_save_over_a_stranger_with_force(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"mine")
    save(b"new", file, force=True)
    assert file.read_bytes() == b"new"


def test_save_over_a_programme_that_names_us_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"# checked with ccmagenda\nmeeting: 2IM\n")
    with pytest.raises(UnwritableError):
        save(b"new", file)


def test_save_over_its_source_is_refused_even_with_force(tmp_path: Path) -> None:
    file, link = tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_bytes(b"mine")
    link.symlink_to(file)
    with pytest.raises(UnwritableError) as caught:
        save(b"new", link, source=file, force=True)
    assert str(caught.value) == f"{link} is the programme itself - choose another name for what is made of it"
    assert file.read_bytes() == b"mine"


def test_save_keeps_link_and_mode(tmp_path: Path) -> None:
    file, link = tmp_path / "a.txt", tmp_path / "b.txt"
    file.write_bytes(b"mine")
    file.chmod(0o640)
    link.symlink_to("a.txt")
    save(b"new", link, force=True)
    assert (link.is_symlink(), file.read_bytes(), stat.S_IMODE(file.stat().st_mode)) == (True, b"new", 0o640)


def test_save_sweeps_strays_of_the_dead_and_keeps_those_of_the_living(tmp_path: Path) -> None:
    child = subprocess.Popen(["true"])
    child.wait()
    dead, living, strange = (
        tmp_path / f".ccmagenda-{child.pid}-0.tmp",
        tmp_path / f".ccmagenda-{os.getppid()}-0.tmp",
        tmp_path / ".ccmagenda-notes.tmp",
    )
    for file in (dead, living, strange):
        file.write_bytes(b"half")
    save(b"new", tmp_path / "a.txt")
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(["a.txt", living.name, strange.name])


@pytest.mark.parametrize(
    ("text", "name"),
    [("victim-assistance", "victim-assistance"), ("jpn", "jpn"), ("2im", "2im")],
    ids=["theme", "code", "figure-first"],
)
def test_safe_name_of_a_safe_name_is_itself(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_safe_name_keeps_what_can_be_read() -> None:
    assert safe_name("Côte d’Ivoire").startswith("cote-d")


def test_create_makes_the_folder_and_the_file(tmp_path: Path) -> None:
    create(b"new", tmp_path / "x.ledger" / "1.yaml")
    assert [(file.name, file.read_bytes()) for file in (tmp_path / "x.ledger").iterdir()] == [("1.yaml", b"new")]


@pytest.mark.parametrize("there", ["file", "folder", "dangling-link"])
def test_create_never_replaces(tmp_path: Path, there: str) -> None:
    place = tmp_path / "1.yaml"
    {"file": place.touch, "folder": place.mkdir, "dangling-link": lambda: place.symlink_to(tmp_path / "nowhere")}[there]()
    with pytest.raises(UnwritableError) as caught:
        create(b"new", place)
    assert str(caught.value) == f"{place} is there already and is never replaced"
    assert [file.name for file in tmp_path.iterdir()] == ["1.yaml"]


@pytest.mark.parametrize("number", range(8))
def test_create_of_several_at_once_one_wins(tmp_path: Path, number: int) -> None:
    def attempt(content: bytes) -> str:
        try:
            create(content, tmp_path / "1.yaml")
        except UnwritableError as error:
            return str(error)
        return content.decode()

    contents = [f"{number} {n}".encode() * 10_000 for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(attempt, contents))
    (winner,) = [outcome for outcome in outcomes if outcome.encode() in contents]
    assert (tmp_path / "1.yaml").read_bytes() == winner.encode()
    assert {outcome for outcome in outcomes if outcome != winner} == {f"{tmp_path}/1.yaml is there already and is never replaced"}
    assert [file.name for file in tmp_path.iterdir()] == ["1.yaml"]


def test_create_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableError) as caught:
        create(b"new", tmp_path / "file" / "1.yaml")
    assert str(caught.value).startswith(f"{tmp_path / 'file' / '1.yaml'} ")


def _refuse(*_: object) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


def test_create_where_the_file_system_has_no_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", _refuse)
    create(b"new", tmp_path / "1.yaml")
    with pytest.raises(UnwritableError, match="is there already and is never replaced"):
        create(b"newer", tmp_path / "1.yaml")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("1.yaml", b"new")]


@pytest.mark.parametrize("links", [True, False], ids=["with-links", "without-links"])
def test_create_that_fails_half_way_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool) -> None:
    monkeypatch.setattr(os, "fsync" if links else "replace", _refuse)
    if not links:
        monkeypatch.setattr(os, "link", _refuse)
    with pytest.raises(UnwritableError) as caught:
        create(b"new", tmp_path / "1.yaml")
    assert str(caught.value) == f"{tmp_path / '1.yaml'} cannot be written: operation not permitted"
    assert list(tmp_path.iterdir()) == []


KILLED = """
import os, signal, sys
from ccmagenda.desk.files import create
setattr(os, sys.argv[2], lambda *_: os.kill(os.getpid(), signal.SIGKILL))
create(b"new" * 10_000, sys.argv[1])
"""


@pytest.mark.parametrize("call", ["fsync", "link"])
def test_create_that_is_killed_leaves_nothing_under_the_name_and_the_next_one_sweeps(tmp_path: Path, call: str) -> None:
    place = tmp_path / "1.yaml"
    done = subprocess.run([sys.executable, "-c", KILLED, str(place), call], check=False)
    assert (done.returncode, place.exists(), len(list(tmp_path.iterdir()))) == (-signal.SIGKILL, False, 1)
    create(b"new", place)
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("1.yaml", b"new")]


def test_create_follows_no_link_that_was_laid_under_its_temporary_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Path] = []
    monkeypatch.setattr(os, "link", lambda source, _: seen.append(source))
    create(b"new", tmp_path / "1.yaml")
    (tmp_path / "mine").write_bytes(b"mine")
    seen[0].symlink_to(tmp_path / "mine")
    create(b"new", tmp_path / "1.yaml")
    assert (tmp_path / "mine").read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("p.ledger/1.yaml", True),
        ("x/p.ledger/12.yaml", True),
        ("p.ledger/notes.yaml", False),
        ("p.ledger/1.txt", False),
        ("p/1.yaml", False),
        ("1.yaml", False),
    ],
)
def test_edition_is_known_by_its_place_and_its_number(path: str, *, expected: bool) -> None:
    assert is_edition(Path(path)) is expected


def test_save_over_an_edition_is_refused_even_with_force(tmp_path: Path) -> None:
    place = tmp_path / "p.ledger" / "1.yaml"
    create(b"new", place)
    with pytest.raises(UnwritableError) as caught:
        save(b"newer", place, force=True)
    assert str(caught.value) == f"{place} is an edition, and no edition is ever replaced - choose another name"
    assert place.read_bytes() == b"new"


@pytest.mark.parametrize("place", ["", "-", "/dev/stdout", "new.txt"])
def test_place_that_can_be_written_is_not_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.chdir(tmp_path)
    refuse_place(place, source="-", force=False)
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize(
    ("place", "why"),
    [("mine.txt", "nothing in it says that ccmagenda made it"), ("nowhere/a.txt", "there is no folder"), (".", "is a folder")],
)
def test_place_that_cannot_be_written_is_refused_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UnwritableError, match=why):
        refuse_place(place, source="-", force=False)
