"""The same words in several languages."""

from collections.abc import Iterable, Mapping

import attrs

from ccmagenda.model.text import as_set, reflowed

ORIGINAL = ""


@attrs.frozen
class Texts:
    """Words by language code; the code ``""`` stands for the programme's own language.

    >>> Texts((("", "Opening"), ("fr", "Ouverture"))).read("fr")
    'Ouverture'
    >>> Texts((("", "Opening"),)).read("fr")
    'Opening'
    """

    by_language: tuple[tuple[str, str], ...] = ()

    def read(self, language: str) -> str:
        """Return the words in ``language``; where they are missing, in the original; else whatever there is."""
        words = dict(self.by_language)
        return words.get(language) or words.get(ORIGINAL) or next((said for said in words.values() if said), "")

    def language_of(self, language: str) -> str:
        """Return the code of the words that :meth:`read` finds for ``language``.

        >>> Texts((("", "Opening"), ("fr", "Ouverture"))).language_of("es")
        ''
        """
        words = dict(self.by_language)
        return next((code for code in (language, ORIGINAL, *words) if words.get(code)), language)

    def __bool__(self) -> bool:
        """Tell whether there are words at all."""
        return any(words for _, words in self.by_language)


Wordable = str | Mapping[str, str] | Texts


def _pairs(value: Wordable) -> Iterable[tuple[str, str]]:
    if isinstance(value, Texts):
        return value.by_language
    return value.items() if isinstance(value, Mapping) else ([(ORIGINAL, value)] if value else [])


def title(value: Wordable) -> Texts:
    """Return one line of words by language, cleaned; a bare ``str`` is in the programme's own language."""
    return Texts(tuple((code, as_set(words)) for code, words in _pairs(value)))


def prose(value: Wordable) -> Texts:
    """Return paragraphs by language, cleaned; an empty line parts two, a dash begins an item of a list."""
    return Texts(tuple((code, reflowed(words)) for code, words in _pairs(value)))
