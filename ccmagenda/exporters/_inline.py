"""Lines of text within Markdown: nothing of the text is a sign of it; tones, links and marks are ours."""

import itertools
import re
import string
from collections.abc import Iterator

from ccmagenda.exporters._links import outside
from ccmagenda.exporters._marks import runs
from ccmagenda.model import Mark, Span, Tone
from ccmagenda.model.document import Line

_BOLD = frozenset({Tone.STRONG, Tone.WARNING, Tone.GRAVE})
_SIGN = re.compile(r"[\\`*_\[\]<>&~#$@]|:(?=//)|(?<!\d):(?=[a-z0-9_+-]+:)|(?<=www)\.", re.IGNORECASE)
_NUMBERED = re.compile(r"(\d{1,9})([.)])")
_AROUND = {Mark.ADDED: "\\[added: **{}**\\]", Mark.DELETED: "\\[deleted: ~~{}~~\\]"}


def literal(text: str) -> str:
    r"""Return a text on one line, with every sign of Markdown that it holds as a sign of its own.

    >>> literal("1. *Opening* <b>"), literal("- see www.example.org")
    ('1\\. \\*Opening\\* \\<b\\>', '\\- see www\\.example.org')
    """
    return _begun(_signs(text))


def inline(spans: Line) -> str:
    r"""Return a line of a document; where it has several lines, a backslash ends each but the last.

    >>> inline((Span("See", Tone.STRONG), Span(" this"), Span("\nRoom 2", mark=Mark.ADDED)))
    '**See** this\\\n\\[added: **Room 2**\\]'
    """
    return "\\\n".join(_lines(spans))


def one_row(spans: Line) -> str:
    """Return a line of a document for a heading, which has one line only."""
    return " ".join(_lines(spans))


def in_cell(spans: Line) -> str:
    r"""Return a line of a document for a cell of a table; where it has several lines, the one tag that we write parts them.

    >>> in_cell((Span("8. Reports\n9. <br>"),))
    '8\\. Reports<br>9\\. \\<br\\>'
    """
    return "<br>".join(_lines(spans))


def _lines(spans: Line) -> list[str]:
    lines = (line.strip(" \t") for line in "".join(_runs(spans)).split("\n"))
    return [_begun(line) for line in lines if line]


def _signs(text: str) -> str:
    return _SIGN.sub(r"\\\g<0>", text).replace("|", "&#124;")


def _begun(line: str) -> str:
    """Return a line that begins neither a list nor the rule below a heading or a header."""
    numbered = _NUMBERED.match(line)
    if numbered:
        return f"{numbered[1]}\\{line[numbered.end(1) :]}"
    return f"\\{line}" if line.startswith(("-", "+", "=", ":-")) else line


def _runs(spans: Line) -> Iterator[str]:
    """Yield the pieces of a line; bold are those for which Markdown can tell it from the letters beside them."""
    pieces = [("", False), *((text, bold) for text, bold in _pieces(spans) if text), ("", False)]
    for (before, _), (text, bold), (after, _) in zip(pieces, pieces[1:], pieces[2:], strict=False):
        words = text.strip()
        start = text.index(words)
        left, right = text[:start], text[start + len(words) :]
        plain = words[:1].isalnum() and words[-1:].isalnum()  # beside any other sign a reader may not see the end of bold
        apart = bold and plain and _apart((before + left)[-1:]) and _apart((right + after)[:1])
        yield f"{left}**{words}**{right}" if apart else text


def _apart(character: str) -> bool:
    return not character or character.isspace() or character in string.punctuation


def _pieces(spans: Line) -> Iterator[tuple[str, bool]]:
    """Yield pieces as Markdown, each with whether it is to be bold."""
    for mark, part in runs(spans):
        if mark in _AROUND:
            yield _AROUND[mark].format("".join(map(_linked, part))), False
        else:
            for bold, run in itertools.groupby(part, key=lambda span: span.tone in _BOLD):
                yield "".join(map(_linked, run)), bold


def _linked(span: Span) -> str:
    address, text = outside(span.link).replace("&", "\\&"), _signs(span.text)
    return f"[{text}](<{address}>)" if address and span.text.strip() else text
