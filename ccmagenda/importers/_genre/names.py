"""What tells names from titles: honours, functions, bodies, and the names of States in every language."""

import re
from collections.abc import Mapping, Sequence

import attrs

from ccmagenda.importers._genre.marks import tidy, without_footnotes
from ccmagenda.importers._genre.words import Words
from ccmagenda.model import Gazetteer, State, folded

HONOURED = r"(?-i:(?:«honorifics»)\.?)(?:,?\s+(?-i:(?:«honorifics»)\.?))*\s+(?-i:[A-ZÀ-ÝŁŠŽ])"
NAME = (
    r"(?-i:[A-ZÀ-ÝŁŠŽ][\w'’.-]+(?:\s+(?:(?:de|van|von|der|bin|al|el|la|le|dos|da|di|du|ten|ter)\s+)*[A-ZÀ-ÝŁŠŽ][\w'’.-]*){1,3})"
)
PLAIN_NAME = (
    r"(?:[A-ZÀ-ÝŁŠŽ][\w'’-]+|[A-Z]\.)(?:[ -](?:(?:de|van|von|der|bin|al|el|la|le|dos|da|di|du)[ ]|d['’]){0,2}"
    r"(?:[A-ZÀ-ÝŁŠŽ][\w'’-]*\.?)){1,3}"
)
OPEN_NAME = r"(?:(?:«open-names»)\s+(?:«tbc»)|(?:«tbc»))"
_FUNCTIONS = 3


@attrs.frozen
class Names:
    """What tells names: the words of the paper's languages and the names of States."""

    words: Words
    states: Gazetteer
    _elsewhere: Mapping[str, State] = attrs.field(
        init=False, repr=False, default=attrs.Factory(lambda self: _in_all_languages(self.states), takes_self=True)
    )

    def state(self, text: str) -> State | None:
        """Return the State that a text names in any of our languages, with its article or without."""
        plain = tidy(text)
        bare = re.sub(r"^(?:the|la|le|les|el|los)\s+|^l['’]", "", plain, flags=re.IGNORECASE)
        if len(bare) < 2 or (bare.isascii() and len(bare) < 4):
            return None
        for name in (plain, bare):
            found = self.states.find(name) or self._elsewhere.get(folded(name))
            if found:
                return found
        return None

    def is_state(self, text: str) -> bool:
        """Tell whether a text is the name of a State."""
        return self.state(text) is not None

    def is_person(self, text: str) -> bool:
        """Tell whether a text begins with a person's title, or names somebody who is not settled."""
        return self.words.regex(rf"(?:{HONOURED}|{OPEN_NAME}(?!\w))").match(text.strip(" –-•·")) is not None

    def is_named(self, text: str, *, sure: bool = False) -> bool:
        """Tell whether a line is a bare name with function or body ("Dimitri Aguero, ITER"); ``sure`` takes a name alone too."""
        bare = text.strip(" –-•·").rstrip(";")
        name = re.match(rf"{PLAIN_NAME}(?=\s*(?:[,(]|\s[–—-]\s|$))", bare)
        first, _, behind = bare.partition(",")
        if self.words.regex(r"(?:«session»|«body»|«serial»|«item»|«paper»|«event»)(?!\w)").match(bare):
            return False
        if name is None:
            office = self.words.regex(r"(?:the\s+)?(?:«functions»)(?![\w'’])").match(first) is not None
            if office and sure and not behind and len(bare.split()) <= 8:
                return True
            return office and re.match(rf"\s*{PLAIN_NAME}(?:,|$)", behind) is not None and len(bare.split()) < 25
        rest = bare[name.end() :].strip(" ,()–—-")
        if not rest:
            return sure
        told = self.words.regex(r"(?:.*[\s,(/])?(?:«functions»|«affiliations»)(?!\w)").match(rest)
        whole = re.search(r"(?<!\w)[A-Z]{2,}(?!\w)", rest) or any(self.is_state(part) for part in re.split(r"[,()]", rest))
        return (bool(told or whole) or sure) and len(bare.split()) < 25 and not bare.endswith(":")

    def is_office(self, text: str) -> bool:
        """Tell whether a line is a function and nothing more: "Representative of the host country"."""
        return "," not in text and self.is_named(text, sure=True) and not self.is_named(text)

    def names_somebody(self, text: str) -> bool:
        """Tell whether a text is somebody: a person, a State, or one of several of them."""
        return self.is_person(text) or all(self.is_state(part) for part in self.split(text))

    def split(self, text: str) -> tuple[str, ...]:
        """Return the people in a text; "A or B" is one, and so is "Bosnia & Herzegovina"."""
        bare = tidy(without_footnotes(text)).strip()
        if not bare:
            return ()
        if self.is_state(bare):
            return (bare,)
        if re.search(r";\s+", bare):
            return tuple(name for part in re.split(r";\s+(?:and\s+|et\s+|y\s+)?", bare) for name in self.split(part))
        return self._persons(bare) if self.words.regex(HONOURED).search(bare) else self._bodies(bare)

    def _persons(self, text: str) -> tuple[str, ...]:
        """Split before each title of a person, but not between two that belong together ("H.E. Mr.")."""
        ahead = rf"(?={HONOURED})"
        between = rf"(?:\s*,\s*|\s+|\s*/\s*|\s*\n\s*)(?:(?:«and»|&)\s+)?{ahead}"
        parts: list[str] = []
        last = 0
        for found in self.words.regex(between).finditer(text):
            before = text[last : found.start()]
            hangs = self.words.regex(
                r"(?:^|.*[\s,])(?:(?-i:(?:«honorifics»)\.?)|(?:«or»|«by»|«of»|to|with|with|for|pour|con)|,)$"
            ).match(before)
            office = self.words.regex(r"\W*(?:«functions»)(?!\w)").match(before) and not self.words.regex(HONOURED).search(before)
            if before.strip() and not hangs and not office:
                parts.append(before)
                last = found.end()
        return tuple(name for part in (*parts, text[last:]) if (name := part.strip(" ,/–-")))

    def _bodies(self, text: str) -> tuple[str, ...]:
        """Split a list of States, bodies or bare names; a comma parts them only where each part is one."""
        ands = self.words.regex(r"(\s*(?:,|/|、|،)\s*(?:(?:«and»)\s+|و)?|\s+(?:«and»|&)\s+|(?<=\w)和)")
        states = self._rejoined(ands.split(text))
        if len(states) > 1 and all(self.is_state(part) for part in states):
            return tuple(states)
        parts = [part.strip() for part in text.split(",")]
        if len(parts) > 2 and all(re.fullmatch(rf"{PLAIN_NAME}(?:\s*\([^()]+\))?", part) for part in parts):
            return tuple(parts)
        with_functions = self._with_functions(parts)
        if len(with_functions) > 1:
            return with_functions
        two = self._rejoined(self.words.regex(r"(\s+(?:«and»|&)\s+)").split(text))
        of_one = self.words.regex(r"(?:«affiliations»)(?!\w)")
        inside = of_one.match(text) is not None and not any(of_one.search(part) for part in two[1:])
        if "," not in text and len(two) > 1 and not inside and all(_stands_alone(part, self) for part in two):
            return tuple(two)
        return (text,)

    def _with_functions(self, parts: Sequence[str]) -> tuple[str, ...]:
        """Join names with the functions behind them: "Ana Ruiz, director, Jean Petit"; none where a part is neither."""
        found: list[str] = []
        functions = 0
        for place, part in enumerate(parts):
            told = part[:1].islower() or self.words.regex(r"(?:.*[\s'’])?(?:«functions»|«affiliations»)(?!\w)").match(part)
            if re.fullmatch(PLAIN_NAME, part) and not told:
                found.append(part)
                functions = 0
            elif place and told and functions < _FUNCTIONS:
                found[-1] = f"{found[-1]}, {part}"
                functions += 1
            else:
                return ()
        return tuple(found) if any(", " in name for name in found) else ()

    def _rejoined(self, parts: Sequence[str]) -> list[str]:
        """Join again what is one State with "and" in it; every other part is what stood between two."""
        joined: list[str] = []
        for place in range(0, len(parts), 2):
            between = parts[place - 1] if place else ""
            if joined and self.is_state(f"{joined[-1]}{between}{parts[place]}"):
                joined[-1] = f"{joined[-1]}{between}{parts[place]}"
            elif parts[place].strip():
                joined.append(parts[place].strip())
        return joined


def _in_all_languages(states: Gazetteer) -> dict[str, State]:
    """Return States by their names in languages other than English."""
    named: dict[str, State] = {}
    for state in states.states:
        for name in state.names:
            for _, words in name.elsewhere.by_language:
                named.setdefault(folded(words), state)
    return named


def _stands_alone(part: str, names: Names) -> bool:
    article = re.match(r"(?:the|la|le|les|el|los)\s+[A-ZÀ-Ý]", part)
    return bool(article) or part[:1].isupper() or names.is_state(part)
