"""Seals, by which a file that people go on editing tells whether it still is as it was made: a digest of all else in it.

Whoever edits a page leaves its seal as it was; Word, Excel and LibreOffice write every part of a package anew.
"""

import hashlib
import re
from collections.abc import Mapping

PROPERTIES = "docProps/core.xml"
GENERATOR = b'<meta name="generator" content="ccmagenda"'
_ON_A_PAGE = re.compile(re.escape(GENERATOR) + rb' data-seal="([0-9a-f]{12})"')
_IDENTIFIER = b'<dc:identifier xmlns:dc="http://purl.org/dc/elements/1.1/">ccmagenda:%s</dc:identifier>'
_IN_A_PACKAGE = re.compile(_IDENTIFIER % b"([0-9a-f]{12})")
_END = b"</cp:coreProperties>"


def sealed_page(page: bytes) -> bytes:
    """Return a page with a seal beside the name of its maker."""
    return page.replace(GENERATOR, b'%s data-seal="%s"' % (GENERATOR, _digest(page)), 1)


def is_whole_page(page: bytes) -> bool:
    """Tell whether a page is as it was sealed; ends of lines may be those of another system."""
    plain = page.replace(b"\r\n", b"\n")
    seal = _ON_A_PAGE.search(plain)
    return seal is not None and seal[1] == _digest(plain.replace(seal[0], GENERATOR, 1))


def sealed_package(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a file for Word or Excel with a seal among its properties, which no screen shows."""
    seal = _IDENTIFIER % _digest_of(parts)
    return {name: part.replace(_END, seal + _END, 1) if name == PROPERTIES else part for name, part in parts.items()}


def is_whole_package(parts: Mapping[str, bytes]) -> bool:
    """Tell whether the parts of a file for Word or Excel are as they were sealed."""
    seal = _IN_A_PACKAGE.search(parts.get(PROPERTIES, b""))
    if seal is None:
        return False
    return seal[1] == _digest_of({**parts, PROPERTIES: parts[PROPERTIES].replace(seal[0], b"", 1)})


def _digest_of(parts: Mapping[str, bytes]) -> bytes:
    return _digest(b"".join(b"%s\n%d\n%s" % (name.encode(), len(part), part) for name, part in parts.items()))


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).hexdigest()[:12].encode()
