"""From bytes to the characters of a file: UTF-8 only, one kind of line end, no character that cannot be seen."""

import re
import unicodedata

from ccmagenda.errors import UnreadableError
from ccmagenda.model import Origin
from ccmagenda.model.text import NONCHARACTERS
from ccmagenda.notation.faults import Faults
from ccmagenda.notation.limits import LARGEST_FILE

_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029" + NONCHARACTERS + "]")


def decode(data: bytes, path: str, largest: int = LARGEST_FILE) -> str:
    r"""Return the text of a file with ``\n`` for every line end, or refuse with the way out."""
    if len(data) > largest:
        sentence = f"{path}: the file has more than {largest:,} bytes, which is the limit - split it into several programmes"
        raise UnreadableError(sentence)
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or data[1:4:2] == b"\0\0" or data[:3:2] == b"\0\0":
        sentence = f"{path}: the file is in UTF-16 - save it as UTF-8"
        raise UnreadableError(sentence)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n|\r|\n", data[: error.start])) + 1
        sentence = f"{path}:{line}: byte {error.start} is not UTF-8 (0x{data[error.start]:02x}) - save the file as UTF-8"
        raise UnreadableError(sentence) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def refuse_unseen(text: str, path: str, faults: Faults) -> None:
    """Add a fault for each control character or non-character, with its place and its number."""
    for match in _UNWANTED.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        faults.add(Origin(path, line, column), "character", _told(match.group()))


def unseen_in(text: str) -> list[str]:
    r"""Return a sentence for each character in a text that cannot be printed, as it may come from a code like ``\0``."""
    return [_told(mark) for mark in dict.fromkeys(_UNWANTED.findall(text))]


def _told(mark: str) -> str:
    number = ord(mark)
    name = unicodedata.name(mark, "a control character" if number < 0xA0 else "no character")
    return f"U+{number:04X} ({name.lower()}) cannot be printed - delete it"
