"""Identities: what our own UIDs tell, and keys for the events of others."""

import hashlib
import re
import unicodedata
import urllib.parse
from collections import Counter
from collections.abc import Iterable

import attrs

from ccmagenda.importers._ics_found import Found
from ccmagenda.model import Convention, Origin, shortened
from ccmagenda.notation import Library
from ccmagenda.notation.written import KEY

_OURS = "@ccmagenda"
_KINDS = "sitting|session|day|deadline|action-point|task|meeting"
_KIND = re.compile(rf"-(?:{_KINDS})-")
_NAMED = re.compile(rf"({_KINDS}|[^-]*)-?(.*)", re.DOTALL)
_OWN_FILE = re.compile(r"(.+?\.ya?ml)-(.+)", re.DOTALL)
_REF = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,39}")
_NOT_IN_KEYS = re.compile(r"[^a-z0-9._-]+")
_LONGEST = 60


def slug(text: str, most: int = _LONGEST) -> str:
    """Return a text as a key; one that is too long, or has no letter that keys have, ends in a figure made from it.

    >>> slug("Réception du Président / 18:30")
    'reception-du-president-18-30'
    """
    plain = unicodedata.normalize("NFKD", text[:1000]).encode("ascii", "ignore").decode().casefold()
    words = _NOT_IN_KEYS.sub("-", plain).strip("-._")
    if words and len(words) <= most:
        return words
    mark = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{words[: most - 9].strip('-._') or 'event'}-{mark}"


class Keys:
    """Keys of one kind of thing, each given once."""

    def __init__(self) -> None:
        """Begin with none."""
        self._given: set[str] = set()
        self._next: Counter[str] = Counter()

    def take(self, wanted: str) -> str:
        """Return the key that is wanted, or where it is given already, the next one with a number."""
        key = wanted
        while key in self._given:
            self._next[wanted] += 1
            number = f"-{self._next[wanted] + 1}"
            key = wanted[: _LONGEST - len(number)].rstrip("-._") + number
        self._given.add(key)
        return key


@attrs.frozen(kw_only=True)
class Name:
    """What a UID of ours names: ``kind`` is "sitting", "session", "deadline" and so on, or what we may write one day."""

    kind: str
    key: str


@attrs.frozen(kw_only=True)
class Identity:
    """The meeting that our UIDs name: by what they begin with, its convention and its reference."""

    prefix: str = ""
    convention: str = ""
    ref: str = ""

    def name(self, uid: str) -> Name | None:
        """Return what a UID names, or None where it is not one of this meeting's.

        >>> Identity(prefix="ccm-2im").name("ccm-2im-session-opening@ccmagenda")
        Name(kind='session', key='opening')
        """
        begun, ended = f"{self.prefix}-", uid.endswith(_OURS)
        if not self.prefix or not ended or not uid.startswith(begun):
            return None
        said = _NAMED.fullmatch(uid.removeprefix(begun).removesuffix(_OURS))
        plain = urllib.parse.unquote(said[2]) if said else ""
        return Name(kind=said[1] if said else "", key=plain if re.fullmatch(KEY, plain) else slug(plain))


def identity_of(calendar_uid: str, uids: Iterable[str], library: Library) -> Identity:
    """Return the meeting that most of our UIDs in a file name; nothing is known where none is ours."""
    prefix = _prefix(calendar_uid, uids)
    convention, ref = _parted(prefix, library) if prefix else ("", "")
    return Identity(prefix=prefix if ref else "", convention=convention, ref=ref)


def _prefix(calendar_uid: str, uids: Iterable[str]) -> str:
    if calendar_uid.endswith(_OURS) and "-calendar-" in calendar_uid:
        return calendar_uid.rpartition("-calendar-")[0]
    found = (match for uid in uids if uid.endswith(_OURS) and (match := _KIND.search(uid)))
    return next((prefix for prefix, _ in Counter(m.string[: m.start()] for m in found).most_common(1)), "")


def _parted(prefix: str, library: Library) -> tuple[str, str]:
    """Return the convention and the reference, as they stand in the UID: quoted, and in small letters."""
    if prefix.startswith("meeting-"):
        return "", urllib.parse.unquote(prefix.removeprefix("meeting-"))
    for key in sorted(library.conventions, key=len, reverse=True):
        quoted = urllib.parse.quote(key, safe="").casefold()
        if prefix.startswith(f"{quoted}-"):
            return key, urllib.parse.unquote(prefix.removeprefix(f"{quoted}-"))
    own = _OWN_FILE.fullmatch(prefix)
    return (urllib.parse.unquote(own[1]), urllib.parse.unquote(own[2])) if own else ("", "")


def convention_of(identity: Identity, origin: Origin, library: Library, found: Found) -> Convention:
    """Return the convention of a meeting; without one, what every reading knows of States."""
    nothing = Convention(key="none", states=library.states)
    if not identity.convention:
        return nothing
    if identity.convention in library.conventions:
        return library.convention(identity.convention)
    known = library.convention_file(identity.convention)[0] if library.convention_file else None
    if known is None:
        sentence = f"the convention '{shortened(identity.convention)}' is not beside this calendar, and its names are not known"
        found.doubt("convention", sentence, origin)
    return known or nothing


def ref_of(identity: Identity, convention: Convention, name: str) -> str:
    """Return the reference of a meeting in its own letters, of which UIDs keep the small ones alone."""
    known = (*convention.meetings.refs, *name.replace(":", " ").split())
    spelt = next((ref for ref in known if ref.casefold() == identity.ref), identity.ref)
    return spelt if _REF.fullmatch(spelt) else slug(spelt, 40)
