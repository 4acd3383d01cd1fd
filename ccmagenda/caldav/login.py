"""Who publishes; the password shows in no repr, no message and no traceback."""

import base64
import unicodedata

import attrs

from ccmagenda.errors import InvalidValueError


def _name(user: str) -> str:
    if ":" in user or not user.isprintable():
        sentence = "the name of a user on a server has no colon and no control characters"
        raise InvalidValueError(sentence)
    return user


@attrs.frozen(kw_only=True)
class Login:
    """A user and a password, for Basic authentication (RFC 7617); without a user nothing is sent.

    >>> Login(user="anna", password="secret")
    Login(user='anna')
    """

    user: str = attrs.field(default="", converter=_name)
    _password: str = attrs.field(default="", repr=False)

    def header(self) -> str:
        """Return what the Authorization header says, or nothing without a user."""
        if not self.user:
            return ""
        pair = unicodedata.normalize("NFC", f"{self.user}:{self._password}")
        return "Basic " + base64.b64encode(pair.encode("utf-8", "surrogateescape")).decode("ascii")
