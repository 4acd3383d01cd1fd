"""Words in one language or several as they are written in a programme file."""

import re
import textwrap

from ccmagenda.errors import InvalidValueError
from ccmagenda.model import Texts, shortened

_LINE = 110
_LIKE_AN_ITEM = re.compile(r"\s*[-*\u2022]")


def said(texts: Texts) -> object:
    """Return words in one language as a text, in several as a table."""
    pairs = [(code, words) for code, words in texts.by_language if words]
    if [code for code, _ in pairs] == [""]:
        return pairs[0][1]
    table = {code or "en": words for code, words in pairs}
    if len(table) < len(pairs):
        sentence = f"'{shortened(pairs[0][1])}' has words of its own and English ones besides - give one of the two"
        raise InvalidValueError(sentence)
    return table


def told(texts: Texts) -> object:
    """Return paragraphs by language, their lines as long as reads well in a file."""
    return said(Texts(tuple((code, "\n".join(map(_wrapped, words.split("\n")))) for code, words in texts.by_language)))


def _wrapped(line: str) -> str:
    """Return one paragraph, or one item of a list, over several lines; as it is where a line would begin like an item."""
    lines = textwrap.wrap(
        line, _LINE, subsequent_indent="  " if line.startswith("- ") else "", break_long_words=False, break_on_hyphens=False
    )
    return line if any(_LIKE_AN_ITEM.match(rest) for rest in lines[1:]) else "\n".join(lines)
