"""From the bytes of a web page to its characters, as browsers find them: by a mark, by what it declares, by what fits."""

import re

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._paper import doubted
from ccmagenda.model import Finding, Origin

_DECLARED = re.compile(rb"""(?:charset\s*=|<\?xml[^>]*?\sencoding\s*=)\s*["']?\s*([A-Za-z0-9_:.-]{2,30})""", re.IGNORECASE)
_HEAD = 4096
_KNOWN = re.compile(
    r"windows-125[0-8]|cp125[0-8]|iso-?8859-?\d{1,2}|latin-?[1-9]|koi8-[ru]|macintosh|gbk|gb2312|gb18030|big5|euc-(?:jp|kr)"
    r"|shift[_-]jis|iso-2022-jp|us-ascii|ascii"
)
_WESTERN = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "cp1252", "windows-1252"})
_NOT_XML = re.compile("[\x00-\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text_of(data: bytes, path: str) -> tuple[str, tuple[Finding, ...]]:
    """Return the characters, and a doubt where the page is not written in what it declares."""
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return _clean(data.decode("utf-16", errors="replace")), ()
    declared = _declared(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _other(data, declared, path)
    if declared in {"", "utf-8", "utf8"} or text.isascii() or declared.startswith("utf-16"):
        return _clean(text), ()
    if declared.startswith("iso-2022"):  # it is written in the bytes of ASCII, and so always seems to be UTF-8
        return _other(data, declared, path)
    return _clean(text), (_doubt(path, f"this page says that it is written in {declared}, and is read as the UTF-8 that it is"),)


def _declared(data: bytes) -> str:
    match = _DECLARED.search(data[:_HEAD])
    return match[1].decode("ascii").casefold() if match else ""


def _other(data: bytes, declared: str, path: str) -> tuple[str, tuple[Finding, ...]]:
    known = declared if _KNOWN.fullmatch(declared) else ""
    encoding = "cp1252" if not known or known in _WESTERN else "mac-roman" if known == "macintosh" else known
    try:
        text = data.decode(encoding, errors="replace")
    except LookupError:
        text, known = data.decode("cp1252", errors="replace"), ""
    told = () if known else (_doubt(path, "this page is not written in UTF-8 and says nothing else: it is read as Windows-1252"),)
    lost = text.count("\ufffd")
    if lost > len(text) // 10:
        sentence = f"{path}: this page is not written in {declared or 'any way that is known here'} - save it as UTF-8"
        raise UnreadableError(sentence)
    return _clean(text), told


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n"))


def _doubt(path: str, sentence: str) -> Finding:
    return doubted(sentence, Origin(path, 1, 1))
