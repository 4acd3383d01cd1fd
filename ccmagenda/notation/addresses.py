"""Addresses on the web and for mail, as written."""

import re

from ccmagenda.notation.faults import Faults, quoted
from ccmagenda.notation.shapes import Word

_WEB = re.compile(r"https?://[^\s\\\"'<>]+")
_MAIL = re.compile(r"[^\s@\"'<>,;:\\]+@[^\s@\"'<>,;:\\]+\.[^\s@\"'<>,;:\\]+")


def web_address(word: Word, faults: Faults) -> str:
    """Return an http or https address, or nothing after recording a fault."""
    if word and not _WEB.fullmatch(word.text):
        faults.add(word.origin, "address", f"{quoted(word.text)} is not an address - write it as https://example.org/meeting")
        return ""
    return word.text


def mail_address(word: Word, faults: Faults) -> str:
    """Return an e-mail address, or nothing after recording a fault."""
    if word and not _MAIL.fullmatch(word.text):
        faults.add(word.origin, "address", f"{quoted(word.text)} is not an e-mail address - write it as secretariat@example.org")
        return ""
    return word.text
