"""What web pages hang behind a line, or set below it, to be pressed: "- PPT | BIO", "[Download speech]", "Watch the film"."""

import re

from ccmagenda.importers._genre.terms.words import Words

_FILE = r"(?:\s*[–—|,/-]\s*(?:«file-words»)|\s*[(\[]\s*(?:«file-words»)\s*[)\]])"
_TARGET = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]*[/#@][^()\s]*|[^()]*\.[a-z]{2,5})(?:\s\"[^\"]*\")?\)")
"""Words and the address behind them, as Markdown sets them: "[Opening](../opening.html)"."""
_ARROW = r"\s+[>›»]\s+(?:(?:[\w'’.-]+\s+){0,2}?(?:«file-words»|«left-there»|«spoken»|«file-nouns»)(?![\w’'])(?:\s+[\w'’-]+){0,2})"
"""What is to be pressed behind an arrow: "> Paper", "> Summary report", "> Opening remarks CR"."""
_PRESSED = r"(?:«press»)\s+(?:[\w'’]+\s+){0,4}?(?:«left-there»)"
_WHERE = r"(?:\s+(?:«small»|«of»|«articles»|the|du|del|da|des)(?:\s+[\w'’]+){1,2})?(?:\s*[(\[][^()\[\]]*[)\]])?"


def without_links(text: str, words: Words) -> str:
    """Return a line without the addresses behind its words, and without the names of files behind it."""
    text = words.regex(r"\s*[(\[]\s*(?:«file-words»)\s*[)\]](?=\s*[,;:])").sub("", _TARGET.sub(r"\1", text))
    found = words.regex(rf"(?:(?:{_FILE}|{_ARROW})+|\s*\[\s*{_PRESSED}\s*\])\s*$").search(text)
    if found and "»" in found[0] and "«" in text:
        return text  # "« Rain » presentation"
    return text[: found.start()].rstrip() if found and text[: found.start()].strip(" |") else text


def is_link(text: str, words: Words) -> bool:
    """Tell whether a line is nothing but what is to be pressed: "View the event (Meeting ID: 123)", "Slides | Abstract"."""
    files = r"(?:«file-words»)(?:\s*[,/|&·–-]\s*(?:«file-words»))*(?:\s*[(\[]\s*(?:«file-words»)\s*[)\]])?"
    return words.regex(rf"{_PRESSED}{_WHERE}|{files}").fullmatch(text.strip(" *•·[]>»-–.|")) is not None
