"""What web pages hang behind a line: "- PPT | BIO", "[biography]"; names of files that are none of its words."""

from ccmagenda.importers._genre.words import Words

_FILE = r"(?:\s*[–—|,/-]\s*(?:«file-words»)|\s*[(\[]\s*(?:«file-words»)\s*[)\]])"


def without_links(text: str, words: Words) -> str:
    """Return a line without the names of files behind it."""
    found = words.regex(rf"{_FILE}+\s*$").search(text)
    return text[: found.start()].rstrip() if found and text[: found.start()].strip(" |") else text
