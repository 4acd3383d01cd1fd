"""Tables of documents whose columns have run into each other: "PL 2.04The Conference preparedC18/4PP-18C18/103"."""

import re
from collections import Counter
from collections.abc import Sequence

import attrs

from ccmagenda.importers._printed import PrintedLine

_PREFIX = re.compile(r"(?<=[a-zà-ÿ)])([A-Z]{1,4}\d{0,3})/\d{1,4}(?!\d)")
_LINK = re.compile(r"(?<=[a-zà-ÿ]{2})[A-ZÀ-Ý][a-zà-ÿ]{3,12}$")
"""The words of a link that stood in a column between: "... how the Union standsSpeech"."""
_CODE = re.compile(r"^(\W{0,2})([A-Z]{2,4}\s\d{1,2}\.\d{2})(?=[A-ZÀ-Ý])")
_LEAST = 3


def with_columns_apart(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Return lines with their code before the title and their documents behind it, where several are glued so."""
    plain = [line.text for line in lines if not line.cells and "|" not in line.text]
    prefixes = Counter(prefix for text in plain for prefix in _PREFIX.findall(text))
    prefix, often = next(iter(prefixes.most_common(1)), ("", 0))
    if often < _LEAST:
        return list(lines)
    symbol = re.compile(rf"{prefix}/\d{{1,4}}(?!\d)")
    return [attrs.evolve(line, text=_parted(line.text, symbol)) if line.text in plain else line for line in lines]


def _parted(text: str, symbol: re.Pattern[str]) -> str:
    found = symbol.search(text)
    if found is None or not found.start() or not re.match(r"[a-zà-ÿ)]", text[found.start() - 1]):
        return text
    title = _LINK.sub("", _CODE.sub(r"\1\2 ", text[: found.start()]))
    return ", ".join([title, *symbol.findall(text)])
