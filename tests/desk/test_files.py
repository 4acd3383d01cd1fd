import os
import stat
import subprocess
from pathlib import Path

import pytest

from ccmagenda.desk import fetch, save
from ccmagenda.desk.files import safe_name
from ccmagenda.errors import UnreadableError, UnwritableError


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
    assert str(caught.value) == f"{file} is there already and was not made by ccmagenda - choose another name, or add --force"
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
