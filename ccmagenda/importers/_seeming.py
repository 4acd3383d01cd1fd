r"""What bytes seem to be, told by how they begin, so that a file which is not what its name says is called by its kind.

>>> seeming(b"\x89PNG\r\n\x1a\n")
'a PNG picture'
>>> seeming(b"Monday 16 April 2012\n")
'plain text'
"""

import re

_WEB_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_MESSAGE = re.compile(rb"\n(?:mime-version:\s*1|content-type:\s*multipart/)", re.IGNORECASE)
_FIELD = re.compile(rb"[A-Za-z][A-Za-z-]+: ")
_HEAD = 4096
_BEGINNINGS = (
    (b"{\\rtf", "a document in Rich Text Format"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"BM", "a bitmap picture"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"%!PS", "a PostScript file"),
    (b"BEGIN:VCALENDAR", "a calendar"),
)
_IN_OLE = (
    ("EncryptedPackage", "an encrypted Office document"),
    ("WordDocument", "a Word document of the old kind (.doc)"),
    ("Workbook", "an Excel workbook of the old kind (.xls)"),
    ("PowerPoint Document", "a PowerPoint file of the old kind (.ppt)"),
)
_IN_ZIP = (
    (b"word/", "a Word document (.docx)"),
    (b"xl/", "an Excel workbook (.xlsx)"),
    (b"ppt/", "a PowerPoint file (.pptx)"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file (LibreOffice)"),
    (b"mimetypeapplication/epub", "an e-book (EPUB)"),
)


def seeming(data: bytes) -> str:
    """Return what bytes seem to be, with its article; a guess for a message, never the ground for reading them so."""
    if not data.strip(b"\0 \t\r\n"):
        return "an empty file"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return next((name for mark, name in _IN_OLE if mark.encode("utf-16-le") in data), "an Office file of the old kind")
    if data.startswith(b"PK\x03\x04"):
        return next((name for mark, name in _IN_ZIP if mark in data), "a zip archive")
    if b"%PDF-" in data[:1024]:
        return "a PDF"
    return _by_beginning(data.removeprefix(b"\xef\xbb\xbf"))


def _by_beginning(data: bytes) -> str:
    known = next((name for mark, name in _BEGINNINGS if data.startswith(mark)), "")
    if known:
        return known
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "a WebP picture"
    if data[4:8] == b"ftyp":
        return "a picture or film"
    if _WEB_PAGE.match(data[:_HEAD]):
        return "a web page"
    if _FIELD.match(data) and _MESSAGE.search(b"\n" + data[:_HEAD]):
        saved = b"multipart/related" in data[:_HEAD].lower()
        return "a page that a browser saved as one file (.mhtml)" if saved else "an e-mail (.eml)"
    return "an XML file" if data.lstrip().startswith(b"<?xml") else _text_or_not(data[:_HEAD])


def _text_or_not(head: bytes) -> str:
    unseen = sum(byte < 0x20 and byte not in b"\t\n\r\f" for byte in head)
    return "plain text" if unseen == 0 else "no document that is known here"
