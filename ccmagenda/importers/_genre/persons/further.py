"""What is told of somebody in further sentences: "Ana Ruiz, historian. She now leads the house of wells."."""

import re

from ccmagenda.importers._genre.persons.names import BIG, Names

_LEAST = 3
_STOP = re.compile(rf"(?<=[^\W\d_][\w)”\"»])\.\s+(?=[{BIG}])")


def without_further(text: str, names: Names) -> str:
    """Return who somebody is without the sentences that begin with a pronoun, "currently", or the family name again."""
    for stop in _STOP.finditer(text):
        who, told = text[: stop.start()], text[stop.end() :]
        if not (re.search(r"[,(]", who) and (names.is_somebody(who) or names.bare_name(who))):
            continue
        if len(told.split()) > _LEAST and (_begins_anew(told, names) or _names_again(who, told, names)):
            return who
    return text


def _begins_anew(told: str, names: Names) -> bool:
    """Tell whether a sentence goes on with somebody by a pronoun or a word for now or then, with a small word behind."""
    return names.words.regex(r"(?:«he-or-she»),?\s+(?-i:[a-zà-ÿа-яё])").match(told) is not None


def _names_again(who: str, told: str, names: Names) -> bool:
    """Tell whether a sentence begins with the family name of who was told before it, and goes on in small letters."""
    name = re.split(r"\s*[,(]", who)[0].split()
    begun = names.words.regex(r"(?:(?-i:(?:«honorifics»)\.?)\s+)?(\S+)\s+(?-i:[a-zà-ÿа-яё])").match(told)
    return bool(name) and begun is not None and begun[1].casefold() == name[-1].casefold()
