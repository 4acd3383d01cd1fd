"""Papers with every kind of block, hostile words for all of their fields, and an office that opens what we write."""

import itertools
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from hypothesis import strategies as st

from ccmagenda.exporters import Exporter, Look, shelf
from ccmagenda.model import (
    Bar,
    Bullets,
    Document,
    Heading,
    Mark,
    Outline,
    PaperHead,
    Paragraph,
    Point,
    Sample,
    Span,
    Table,
    Timeline,
    Tone,
)
from ccmagenda.model.document import Stretch, Track

Say = Callable[[], str]
Set = Callable[[Document, str], bytes]
Papers = Callable[[Say], Document]
SIGNS = (
    *("<script>alert(1)</script>", "</w:t></w:r></w:p>", "]]>", "<!--", "&lt;b&gt;&amp;", "&#0;", '" w:x="', "=cmd|' /C x'!A0"),
    *("+41 22 917", "-1", "@SUM(A1)", "\ttab", "\rreturn", "#N/A", "_x0041_", "_x000D_", "TRUE", "00123", "1e5", "2012-04-16"),
    *("*a*", "**b**", "_c_", "__d__", "~~e~~", "`f`", "```", "~~~", "# g", "## ", "- h", "* i", "+ j", "1. k", "2) l", "> m"),
    *("---", "***", "===", "| n | o |", "| --- |", ":--", "[p](http://q)", "![r](s)", "[t]: u", "<http://v.w>", "www.x.org"),
    *("http://y.z", "\\", "\\*", "a\\", "$x$", "    code", "\n", "\n\n", "a\n\nb", "line\n===", "a\n- b", "| a\n| -", "{{ x }}"),
    *("{% y %}", "\u202e", "\u200f", "\u200d", "\ufeff", "\x00", "\x1b[31m", "\x85", "\u2028", "\xa0", "e\u0301", "\U0001f600"),
    *("\ufffe", "\ud800", "الذخائر", "المادة 5 (CCM/1).", "한국", "会议", "x" * 300, "javascript:alert(1)", "a@b.c", ":smile:"),
    *(" lead", "trail ", "@", "![", "'=1+1"),
)  # fmt: skip
LINKS = (
    "",
    "https://example.org/a?b=c&d=%zz",
    "mailto:a@b.org",
    "javascript:alert(1)",
    "#day",
    "a/b.ics",
    "http://[",
    "//x",
    "http://a b",
)
words = st.lists(st.sampled_from(SIGNS) | st.text(max_size=5), min_size=0, max_size=3).map("".join)


def _paper(say: Say) -> Document:
    """Return a paper in which every field of every block has its words."""

    def pieces(mark: Mark = Mark.KEPT) -> tuple[Span, ...]:
        return tuple(Span(say(), tone, mark=mark) for tone in Tone)

    bars = (
        Bar(start=0, end=1, words=say(), short=say(), marks=(say(),)),
        Bar(start=1, end=2, words=say(), since=say(), until=say()),
    )
    within = (Stretch(start=0, end=1, words=say()),)
    return Document(
        head=PaperHead(organ=say(), symbol=say(), distribution=say(), date=say(), original=say()),
        title=f"T {say()}",
        subtitle=say(),
        masthead=(say(), say()),
        blocks=(
            Heading(2, pieces(), anchor="day"),
            Heading(6, say(), anchor=say()),
            Paragraph((Span(say()), Span(say(), mark=Mark.DELETED), Span(say(), mark=Mark.ADDED), Span(say()))),
            Paragraph(say(), tone=Tone.QUIET),
            Paragraph(tuple(Span(say(), link=link) for link in (*LINKS, say()))),
            Paragraph(pieces(Mark.DELETED)),
            Bullets((say(), pieces(), (Span(say(), Tone.GRAVE, link=LINKS[1], mark=Mark.ADDED),))),
            Outline((Point(label=say(), words=say(), below=(say(),)), Point(label="(a)", words=pieces(), level=3))),
            Outline((Point(words=say()),)),
            Table(("A", say()), ((say(), pieces()), (say(), (Span(say(), mark=Mark.DELETED),))), caption=say()),
            Table(("", ""), ((say(), say()),)),
            Timeline(columns=(say(), say()), tracks=(Track(label=say(), lanes=(bars,), stretches=within, start=0, end=2),),
                     caption=say(), stretches=within, notes=(say(),)),
            Sample(say()),
        ),
        colophon=say(),
    )  # fmt: skip


@pytest.fixture(scope="session")
def paper() -> Papers:
    """Return what draws up a paper from words."""
    return _paper


@pytest.fixture(scope="session")
def plain_paper() -> Document:
    """Return a paper of plain words, each of them once."""
    numbers = itertools.count()
    return _paper(lambda: f"word{next(numbers)}")


@pytest.fixture(scope="session")
def hostile_papers() -> st.SearchStrategy[Document]:
    """Return papers of hostile words in every field."""
    return st.lists(words, min_size=90, max_size=90).map(_from)


def _from(said: Iterable[str]) -> Document:
    each = itertools.cycle(said)
    return _paper(lambda: next(each))


@pytest.fixture(scope="session")
def set_as() -> Set:
    """Return what sets a document in a format."""
    return lambda document, key: _exporter(key).export(document, Look())


def _exporter(key: str) -> Exporter:
    return shelf()[key]


def lacking(why: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"CI must have it: {why}")
    pytest.skip(why)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Iterable[Path], str], list[Path]]:
    """Return what converts files with LibreOffice, all in one run."""
    if shutil.which("soffice") is None or shutil.which("pdftotext") is None:
        lacking("apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils")
    profile = tmp_path_factory.mktemp("office")

    def convert(files: Iterable[Path], to: str) -> list[Path]:
        listed, folder = list(files), tmp_path_factory.mktemp("converted")
        command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", to, "--outdir", folder]
        done = subprocess.run([*command, *listed], capture_output=True, check=False, timeout=110)
        made = [folder / f"{file.stem}.{to.partition(':')[0]}" for file in listed]
        assert [file.name for file in made if not file.is_file()] == [], done.stderr
        return made

    return convert


@pytest.fixture
def poppler(tmp_path: Path) -> Callable[..., str]:
    """Return what runs a tool of poppler over a PDF, and gives what it prints."""
    if not shutil.which("pdfinfo"):
        lacking("apt-get install poppler-utils")

    def run(tool: str, content: bytes, *options: str) -> str:
        file = tmp_path / "paper.pdf"
        file.write_bytes(content)
        command = [tool, *options, str(file), *(["-"] if tool == "pdftotext" else [])]
        done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "LC_ALL": "C.UTF-8"})
        return done.stdout.decode(errors="replace")  # bookmarks are shown in UTF-16

    return run
