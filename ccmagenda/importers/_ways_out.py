r"""What to do with files that people have and that cannot be read here: each kind by the endings of its names.

>>> way_out(".png")
" - this is a picture and has no text: make a text of it first ('.txt' or '.docx')"
>>> way_out(".nope")
''
"""

_KINDS = {
    "a page that a browser saved as one file: open it there, and save the page as HTML only ('.html')": (
        *(".mhtml", ".mht", ".webarchive"),
    ),
    "an e-mail: save what is attached to it, or its text as '.txt'": (".eml", ".msg", ".emlx"),
    "a document of another kind: open it in Word or LibreOffice, and save it as '.docx'": (
        *(".doc", ".odt", ".rtf", ".pages", ".wpd"),
    ),
    "a workbook of another kind: open it in Excel or LibreOffice, and save it as '.xlsx'": (".xls", ".ods", ".numbers", ".xlsb"),
    "a file of slides: save it as '.pdf'": (".ppt", ".pptx", ".odp", ".key"),
    "a picture and has no text: make a text of it first ('.txt' or '.docx')": (
        *(".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".webp", ".heic", ".bmp"),
    ),
    "an archive: take the file out of it, and import that": (".zip", ".7z", ".rar", ".gz", ".tar"),
}
_BY_ENDING = {ending: kind for kind, endings in _KINDS.items() for ending in endings}


def way_out(ending: str) -> str:
    """Return what a file with an ending is and what to do, as the end of a message; nothing where the ending is not known."""
    kind = _BY_ENDING.get(ending.casefold(), "")
    return f" - this is {kind}" if kind else ""
