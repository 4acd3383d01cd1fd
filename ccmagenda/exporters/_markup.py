"""Lines of text as HTML: tones, links, languages and marks, with every character of the text escaped."""

import itertools
import re
from collections.abc import Iterable

import markupsafe

from ccmagenda.exporters._marks import runs
from ccmagenda.exporters._unparted import unparted
from ccmagenda.model import Mark, Span, Tone
from ccmagenda.model.document import Line

_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s\"'<>]+|(?!//)[A-Za-z0-9._~/#-]+")
_TAGS = {Mark.ADDED: "ins", Mark.DELETED: "del"}
_escape = markupsafe.escape


def safe_link(address: str) -> str:
    """Return an address that may be a link: https, http, mailto or a relative path; nothing for any other."""
    return address if _SAFE_LINK.fullmatch(address) else ""


def as_markup(spans: Line) -> markupsafe.Markup:
    """Return a line as HTML; what was added or deleted is said in words that are read aloud and not seen.

    >>> str(as_markup((Span("Room "), Span("<2>", Tone.STRONG))))
    'Room <span class="strong">&lt;2&gt;</span>'
    """
    if len(spans) == 1 and _is_bare(spans[0]):
        return _escape(spans[0].text)
    if all(span.mark is Mark.KEPT for span in spans):
        return markupsafe.Markup(_linked(spans))  # noqa: S704 - every text is escaped
    return markupsafe.Markup("".join(_run(mark, part) for mark, part in runs(spans)))  # noqa: S704 - as above


def _is_bare(span: Span) -> bool:
    """Tell whether a piece is text and nothing else, as most are: it needs no tag."""
    return span.mark is Mark.KEPT and span.tone is Tone.PLAIN and not span.link and not span.language


def _run(mark: Mark, spans: Line) -> str:
    words = _linked(spans)
    if mark is Mark.KEPT:
        return words
    tag = _TAGS[mark]
    said = _escape(spans[0].said or mark.value)
    return f'<{tag}><span class="aloud">[{said}: </span>{words}<span class="aloud">]</span></{tag}>'


def _linked(spans: Iterable[Span]) -> str:
    """Return pieces one after the other; those that lead to one place are one link."""
    return "".join(_link(address, part) for address, part in itertools.groupby(spans, key=lambda span: span.link))


def _link(address: str, spans: Iterable[Span]) -> str:
    words, link = "".join(map(_piece, spans)), address and safe_link(address)
    return f'<a href="{_escape(link)}">{words}</a>' if link else words


def _piece(span: Span) -> str:
    words = str(_escape(span.text))
    if span.tone is Tone.PLAIN and not span.language:
        return words
    space, mark = unparted(span)
    if mark:
        return f'{_escape(space)}<span class="quiet whole">{_escape(mark)}</span>'
    tone = f' class="{span.tone.value}"' if span.tone is not Tone.PLAIN else ""
    language = f' lang="{_escape(span.language)}" dir="auto"' if span.language else ""
    return f"<span{tone}{language}>{words}</span>"
