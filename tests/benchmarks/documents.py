"""The same 21 pages in each format, beside libraries: PDF beside WeasyPrint, HTML beside Jinja2, Word beside python-docx.

Run it: python tests/benchmarks/documents.py        (needs: pip install weasyprint, and Pango from the system)
Goals: a PDF, as a whole process from its start, in at most 0.15 of the time of WeasyPrint (both PDF/UA-1); a page of HTML in
at most twice the time of Jinja2 alone, in a process that is warm; a Word document no slower than by python-docx alone. All
figures are ratios in one run on one machine. Another format joins as a function and a line in PAIRS.
"""

import functools
import importlib.util
import io
import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

import attrs

from ccmagenda import Document, render
from ccmagenda.model import Bullets, Heading, Paragraph, Table, Tone, words_of

WORDS = "States Parties are invited to report on progress, on what stands in the way and on needs for assistance. "
DAYS, SESSIONS, ROUNDS = 10, 10, 7
PLAIN = """<!DOCTYPE html><html lang="en"><head><title>{{ title }}</title><style>
@page { size: A4; margin: 2.5cm 2.2cm } body { font: 10pt/1.17 serif } td { font-size: 10pt; border-bottom: 1px solid #ccc }
h2 { font-size: 14pt; margin: 12pt 0 6pt } h3 { font-size: 11.5pt; margin: 9pt 0 5pt } p, ul, li, table { margin: 0 0 4pt }
td { padding: 0 4pt }
</style></head><body><h1>{{ title }}</h1>
{% for kind, content in blocks %}
{% if kind == "table" %}<table>
{% for row in content %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}
</table>
{% elif kind == "ul" %}<ul>{% for item in content %}<li>{{ item }}</li>{% endfor %}</ul>
{% else %}<{{ kind }}>{{ content }}</{{ kind }}>
{% endif %}
{% endfor %}</body></html>"""


def paper(turn: int = 0) -> Document:
    """Return 21 pages of a programme; each turn makes another one, so that nothing is taken from what was set before."""
    blocks = [block for day in range(DAYS) for block in _day(day, turn)]
    return Document(title=f"Programme of a large meeting, turn {turn}", blocks=tuple(blocks), colophon="Set by ccmagenda.")


def _day(day: int, turn: int) -> list[Heading | Paragraph | Bullets | Table]:
    rows = tuple(
        (f"{10 + n}:00", f"Session {day}.{n} of turn {turn}", "Japan and Portugal", f"Room {n}") for n in range(SESSIONS)
    )
    blocks: list[Heading | Paragraph | Bullets | Table] = [Heading(2, f"Day {day + 1}", anchor=f"day-{day}")]
    blocks.append(Table(("hours", "session", "chairs", "room"), rows))
    for n in range(SESSIONS):
        blocks += [
            Heading(3, f"Session {day}.{n} of turn {turn}"),
            Paragraph(WORDS * 2),
            Bullets((WORDS, f"Action #{n}")),
            Paragraph(f"Actions #{n}-#{n + 3}", tone=Tone.QUIET),
        ]
    return blocks


def pdf(document: Document) -> bytes:
    """Return a PDF as ccmagenda sets it."""
    return render(document, "pdf")


def weasyprint_pdf(document: Document) -> bytes:
    """Return a PDF as WeasyPrint sets the same words, tagged too."""
    import weasyprint

    return bytes(weasyprint.HTML(string=plain_page(document).decode()).write_pdf(pdf_variant="pdf/ua-1"))


def html(document: Document) -> bytes:
    """Return a page as ccmagenda sets it."""
    return render(document, "html")


@functools.cache
def _template() -> Any:  # noqa: ANN401 - jinja2 is imported by those who need it only
    import jinja2

    return jinja2.Environment(autoescape=True).from_string(PLAIN)


def plain_page(document: Document) -> bytes:
    """Return a page of the same words by Jinja2 alone."""
    return _template().render(title=document.title, blocks=[_plain(block) for block in document.blocks]).encode()


def word(document: Document) -> bytes:
    """Return a Word document as ccmagenda sets it."""
    return render(document, "docx")


def plain_word(document: Document) -> bytes:
    """Return a Word document of the same words by python-docx, as its guide writes one."""
    import docx

    paper, made = docx.Document(), io.BytesIO()
    paper.add_heading(document.title, 0)
    for kind, content in map(_plain, document.blocks):
        if kind == "table":
            table = paper.add_table(rows=0, cols=len(content[0]))
            for row in content:
                for cell, words in zip(table.add_row().cells, row, strict=True):
                    cell.text = words
        elif kind == "ul":
            for item in content:
                paper.add_paragraph(item, style="List Bullet")
        else:
            paper.add_paragraph(content, style="Normal" if kind == "p" else f"Heading {int(kind[1]) - 1}")
    paper.save(made)
    return made.getvalue()


def _plain(block: object) -> tuple[str, Any]:
    if isinstance(block, Heading):
        return f"h{block.level}", words_of(block.words)
    if isinstance(block, Bullets):
        return "ul", [words_of(item) for item in block.items]
    if isinstance(block, Table):
        return "table", [block.columns, *([words_of(cell) for cell in row] for row in block.rows)]
    assert isinstance(block, Paragraph)
    return "p", words_of(block.words)


@attrs.frozen(kw_only=True)
class Pair:
    """A format of ours and its peer: what it needs, the goal for the ratio, and whether whole processes are measured."""

    ours: Callable[[Document], bytes]
    peer: Callable[[Document], bytes]
    needs: str
    goal: float
    cold: bool = False


PAIRS = (
    Pair(ours=pdf, peer=weasyprint_pdf, needs="weasyprint", goal=0.15, cold=True),
    Pair(ours=pdf, peer=weasyprint_pdf, needs="weasyprint", goal=0.15),
    Pair(ours=html, peer=plain_page, needs="jinja2", goal=2),
    Pair(ours=word, peer=plain_word, needs="docx", goal=1),
    Pair(ours=word, peer=plain_word, needs="docx", goal=1, cold=True),
)


def warm(work: Callable[[Document], bytes], turn: int) -> float:
    """Return the seconds that one paper takes in this process."""
    document = paper(turn)
    begun = time.perf_counter()
    work(document)
    return time.perf_counter() - begun


def cold(work: Callable[[Document], bytes], turn: int) -> float:
    """Return the seconds that one paper takes in a process of its own, with all modules compiled as pip compiles them."""
    ours = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    begun = time.perf_counter()
    subprocess.run([sys.executable, __file__, work.__name__, str(turn)], check=True, stdout=subprocess.DEVNULL, env=ours)
    return time.perf_counter() - begun


def measured(pair: Pair) -> str:
    """Return a line of the table: the best of both, taken in turns, and their ratio beside the goal."""
    name, way = pair.ours.__name__, cold if pair.cold else warm
    took = [(way(pair.ours, turn), way(pair.peer, turn)) for turn in range(ROUNDS)][1:]
    ours, peer = (min(times) for times in zip(*took, strict=True))  # other work on the machine only ever adds
    kind = "cold" if pair.cold else "warm"
    return f"{name:6} {kind:5} {ours:9.4f} s {peer:9.4f} s  {pair.peer.__name__:16} ratio {ours / peer:5.3f}  goal {pair.goal}"


def main() -> None:
    """Print the table, or make one paper and be measured from outside."""
    if len(sys.argv) > 1:
        sys.stdout.buffer.write(globals()[sys.argv[1]](paper(int(sys.argv[2]))))
        return
    for pair in PAIRS:
        if importlib.util.find_spec(pair.needs):
            print(measured(pair))
        else:
            print(f"{pair.ours.__name__:6} {warm(pair.ours, 1):.4f} s; {pair.needs} is not installed, so there is no ratio")


if __name__ == "__main__":
    main()
