"""How a function ("Deputy Minister of Health") is told from the name of a person or an organisation, as data by language."""

import functools
import re
from collections.abc import Iterator, Mapping

import attrs

from ccmagenda.model.text import folded

_BETWEEN = re.compile(r"[\s.,;:()/\u2019'\u2010-\u2015-]+")
_LONG = 4  # letters of a word that is more than "of" or "for"
_LONGEST = 10  # letters of a name that is made of first letters


def is_short_name(text: str) -> bool:
    """Tell a name made of the first letters of another ("GICHD") from words set in capitals.

    >>> is_short_name("GICHD"), is_short_name("UN OCHA"), is_short_name("NATIONAL DEMINING AUTHORITY")
    (True, True, False)
    """
    words = list(_words(text))
    longest = _LONGEST if len(words) == 1 else _LONG + 1
    return bool(text) and text == text.upper() and all(len(word) <= longest for word in words)


@attrs.frozen
class Functions:
    """The words of one language by which a function is known; each list is parted by strokes, a star stands for any letters.

    Its lists: ``words`` name a function, ``ways`` go with them ("deputy"), after those in ``of`` no name follows,
    ``titles`` have a name after them, ``small`` stand in small letters in names too. ``offices`` are the keys of known
    offices and bodies by their folded forms.
    """

    lists: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    offices: Mapping[str, str] = attrs.field(factory=dict, hash=False)

    def office(self, text: str) -> str:
        """Return the key of a known office or body, in any of its forms, or nothing.

        >>> Functions(offices={"présidente": "president"}).office("Présidente")
        'president'
        """
        return self.offices.get(folded(text), "")

    def has_one(self, text: str) -> bool:
        """Tell whether a function is named anywhere in a text."""
        return any(self._names_one(word) for word in _words(text))

    def is_alone(self, text: str) -> bool:
        """Tell a function that stands for a person ("Minister of Defence") from a name with a title ("Ambassador Lee").

        A text with any word that may be a name is taken for the name of a person.
        """
        words, found = list(_words(text)), False
        titled = bool(words) and self._is(words[0], "titles")
        for word in words:
            found = found or self._names_one(word)
            if found and not titled and self._is(word, "of"):
                return True
            if not (word[0].islower() or self._is(word, "words", "ways", "of", "titles")):
                return False
        return found

    def is_own_words(self, text: str) -> bool:
        """Tell words of an author, which need a translation, from the name of an organisation.

        A name is short and in capitals ("GICHD"), or each of its words begins with a capital.
        """
        words = list(_words(text))
        cased = any(map(_has_case, words))
        plain = (word for word in words if word.islower() and len(word) >= _LONG and not self._is(word, "of", "small"))
        return bool(words) and (self.has_one(text) or not cased or any(plain))

    def _is(self, word: str, *names: str) -> bool:
        return self._pattern(names).fullmatch(word) is not None

    def _names_one(self, word: str) -> bool:
        """Tell whether a word names a function, or holds one where no spaces are set between words."""
        names = self.lists.get("words", "").split(" / ")
        return self._is(word, "words") or (not _has_case(word) and any(name and name in word for name in names))

    def _pattern(self, names: tuple[str, ...]) -> re.Pattern[str]:
        return _pattern(" / ".join(self.lists.get(name, "") for name in names))


@functools.cache
def _pattern(words: str) -> re.Pattern[str]:
    """Return what matches one of the words, or several in a row, as they stand where no spaces are set."""
    known = (re.escape(word).replace(r"\*", r"\S*") for word in words.split(" / ") if word)
    return re.compile(rf"(?i:{'|'.join(known)})+" if words.strip(" /") else "(?!)")


def _words(text: str) -> Iterator[str]:
    return (word for word in _BETWEEN.split(text) if word)


def _has_case(word: str) -> bool:
    return any(letter.lower() != letter.upper() for letter in word)
