"""Addresses that may be links in a file which is passed on: those of the web and of mail, and nothing else."""

import re
import urllib.parse

_WEB = re.compile(r"https?://[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::[0-9]{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)
_MAIL = re.compile(r"mailto:[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:\?\S*)?", re.IGNORECASE)
_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_KEPT = "!#$%&'()*+,-./:;=?@_~"
_MOST = 2000


def outside(address: str) -> str:
    """Return a web or mail address with all that is special in it as ``%`` and figures; nothing for any other address.

    >>> outside("https://example.org/a b"), outside("https://example.org/\u00e9?<x>"), outside("javascript:alert(1)")
    ('', 'https://example.org/%C3%A9?%3Cx%3E', '')
    """
    if len(address) > _MOST or not (_WEB.fullmatch(address) or _MAIL.fullmatch(address)):
        return ""
    return urllib.parse.quote(_STRAY_PERCENT.sub("%25", address), safe=_KEPT)
