"""Keys and people as they are written, alike in every part of a programme file."""

import attrs

from ccmagenda.model import NOWHERE, Origin, Role
from ccmagenda.notation.shapes import YES_OR_NO, Word, word

KEY = "[a-z0-9][a-z0-9._-]{0,59}"
_KEY_WORDS = "a key: small letters, figures and hyphens, at most 60, like 'victim-assistance'"


def short_name(doc: str, *, required: bool = False) -> Word:
    """Return a field for a key."""
    return word(doc, required=required, what=_KEY_WORDS, pattern=KEY)  # type: ignore[no-any-return]  # word() stands for any field


@attrs.frozen(kw_only=True)
class WrittenWho:
    """Who chairs or speaks, in more than one word."""

    origin: Origin = NOWHERE
    state: Word = word("a State, by any of its names")
    person: Word = word("a person's name with its title, as printed")
    of: Word = word("function, organisation or delegation, as printed")
    settled: Word = word("no: it is not settled yet who it is", what="yes or no", choices=YES_OR_NO)


@attrs.frozen(kw_only=True)
class WrittenChair(WrittenWho):
    """Who leads, in more than one word."""

    role: Word = word("in what capacity, where it is not to chair", what="a role", choices=tuple(role.value for role in Role))


Said = tuple[Word | WrittenWho, ...]
