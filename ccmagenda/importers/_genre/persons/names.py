"""What tells names from titles: honours, functions, bodies, and the names of States in every language."""

import re
from collections.abc import Mapping

import attrs

from ccmagenda.importers._genre.persons.bare_names import BIG, PLAIN_NAME, Bare, bare_name, is_given
from ccmagenda.importers._genre.persons.parting import HONOURED, parted
from ccmagenda.importers._genre.terms.marks import tidy
from ccmagenda.importers._genre.terms.words import Words
from ccmagenda.model import Gazetteer, State, folded

__all__ = ["BIG", "HONOURED", "OPEN_NAME", "PLAIN_NAME", "Names"]

OPEN_NAME = r"(?:(?:«open-names»)\s+(?:«tbc»)|(?:«tbc»))"
_LONGEST, _OFFICE, _BODY, _FEW = 25, 9, 8, 3


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
        """Tell whether a text begins with a person's title, behind an office or none, or names somebody who is not settled."""
        office = r"(?:(?:the\s+)?(?:(?:«functions»)\s+){1,3})?"
        if self.words.regex(r"(?:«functions»)\s+(?:«affiliations»)(?![\w’'-])").match(text):
            return False  # "Staatssekretärin Ministerium für Wasser"
        return self.words.regex(rf"(?:{office}{HONOURED}|{OPEN_NAME}(?!\w))").match(text.strip(" –-•·")) is not None

    def bare_name(self, text: str) -> Bare | None:
        """Return the name without a title that a text begins with, an office before it or none; States are none."""
        office = self.words.regex(r"(?:(?-i:[A-Z]{2,8})\s+)?(?:(?:«functions»)\s+){1,3}(?=(?-i:[^\W\d_a-z]))").match(text)
        more = office and self.words.regex(r"«qualifiers»(?!\w)").match(text, office.end())  # "Segretario Generale ANCI"
        held = bare_name(text[office.end() :], self.words) if office and not more else None
        if office and held and held.known:
            venue = self.words.regex(r".*\s(?:«venues»)").fullmatch(text[: office.end() + held.end])  # "King David Hotel"
            return None if venue else Bare(office.end() + held.end, known=True)
        name = bare_name(text, self.words)
        first = text.partition(" ")[0]
        stated = name and (self.is_state(text[: name.end]) or (self.is_state(first) and not self.is_given(first)))
        return None if stated else name

    def is_given(self, word: str) -> bool:
        """Tell whether a word is known for a given name."""
        return is_given(word, self.words)

    def is_somebody(self, text: str) -> bool:
        """Tell whether a text begins with a person: one with a title, or a name that is known to be one."""
        name = self.bare_name(text.strip(" –-•·"))
        return self.is_person(text) or (name is not None and name.known)

    def is_named(self, text: str, *, sure: bool = False) -> bool:
        """Tell whether a line is a bare name with function or body ("Dimitri Aguero, ITER"); ``sure`` takes less for one."""
        bare = text.strip(" –-•·").rstrip(";")
        if len(bare.split()) >= _LONGEST or bare.endswith(":") or self.begins_a_title(bare):
            return self._is_of_a_body(bare)
        name = self.bare_name(bare)
        if name is None:
            return self.is_officer(bare, sure=sure) or self._is_of_a_body(bare)
        rest = bare[name.end :].lstrip()
        told = re.match(r":\s+[a-zà-ÿ]", rest) is not None and not self.words.begins("spoken", rest[1:].lstrip())
        if re.search(r":\s|[“«\"]", rest) and not (name.known and (told or self._quotes_within_an_office(rest))):
            return False
        return (sure or name.known) if not rest.strip(" ,()–—-") or sure else self._is_said_of_a_name(rest, known=name.known)

    def _quotes_within_an_office(self, rest: str) -> bool:
        """Tell whether quotes are those of a name in somebody's office: ", delegate to the “Greater Region”"."""
        office, _, _ = re.sub(r"[“«„]", '"', rest).partition('"')
        small = self.words.regex(r".*\s(?:«small»|«of»|«affiliations»|«units»)\s*$").match(office)
        goes_on = re.search(r"[”\"»],\s", rest) is not None
        return rest[:1] == "," and ":" not in rest and (small is not None or goes_on) and self.tells_office(office)

    def _is_said_of_a_name(self, rest: str, *, known: bool) -> bool:
        """Tell whether what stands behind a name is said of it: anything behind a comma of one that is known, else an office."""
        if not all(self.tells_office(part) for part in re.split(r"\s[–—-]\s", rest)[1:]):
            return False
        return (known and rest[0] not in "–—-") or self.tells_office(rest.strip(" ,()–—-"))

    def begins_a_title(self, text: str) -> bool:
        """Tell whether a text begins with a word for a session, a body, a meeting or a paper."""
        return self.words.regex(r"(?:«session»|«body»|«serial»|«item»|«paper»|«event»)(?!\w)").match(text) is not None

    def is_officer(self, text: str, *, sure: bool = False) -> bool:
        """Tell whether a text is an office with the name or State of its holder; ``sure`` takes an office alone too."""
        if re.search(r"\s(?:it|them|this|these|him|her|us)\.?$", text):
            return False  # "The members of the group adopt it"
        first, _, behind = text.partition(",")
        of = r"(?:«of»|for|to|on|at|and|près|auprès|ante|y|et|e|und)(?:\s|(?<=['’]))"
        if not self.words.regex(rf"{_OF}(?:$|[,(]|\s+{of})").match(first):
            return False
        if sure and not behind and len(text.split()) <= _OFFICE:
            return True
        held = self.is_person(behind) or self.is_state(behind)
        return held or re.match(rf"\s*{PLAIN_NAME}(?:\s*[,(]|$)", behind) is not None

    def _is_of_a_body(self, text: str) -> bool:
        """Tell whether a text is a body with its person behind: "Development Bank (IDB). Ana Ruiz, specialist"."""
        found = re.match(rf"([^.:;,]{{2,80}})(?:[.:]|\s[–—-])\s+(?=[{BIG}])(.+)$", text)
        whole = found is not None and found[1].count("(") == found[1].count(")")
        sender = found is not None and whole and (self.is_body(found[1]) or self.is_state(found[1]))
        return found is not None and sender and self.is_somebody(found[2]) and len(text.split()) < _LONGEST

    def holds_office(self, text: str) -> bool:
        """Tell whether a line is a name of any kind and right behind it the office that its bearer has: "X Y, Minister of Z"."""
        name = self.bare_name(text)
        office = rf"(?:\s*\([^()]*\))?,\s+(?:(?:the|«articles»)\s+)?(?:«former»\s+)?{_OF}(?:$|,|\s)"
        held = name is not None and self.words.regex(office).match(text, name.end) is not None
        return held and not re.search(r":\s|[“«\"?]", text) and len(text.split()) < 2 * _LONGEST

    def tells_office(self, text: str) -> bool:
        """Tell whether words behind a name are those of an office, a body or a State."""
        told = self.words.regex(r"(?:.*[\s,(/'’-])?(?:«functions»|«affiliations»|(?-i:«post-nominals»))(?!\w)").match(text)
        acronym = re.search(rf"(?<!\w)(?:[{BIG}]{{2,}}|[{BIG}][a-z]?[{BIG}]+)(?!\w|-\d)", text)
        return bool(told or acronym) or any(self.is_state(part) for part in re.split(r"[,()]", text))

    def are_people(self, text: str) -> bool:
        """Tell whether everything in a text is somebody by name: one person or several of them."""
        said = self.split(text)
        return bool(said) and all(self.is_person(name) or self.is_named(name) for name in said)

    def is_body(self, text: str) -> bool:
        """Tell whether a text is a body and nothing else: "UNEP", "FAO Regional Office", "Forestry Commission (Host)"."""
        bare = re.sub(r"\s*\([^()]*\)$", "", text.strip(" ."))
        if len(bare.split()) > _BODY or not re.match(rf"(?:the\s+|l['’])?[{BIG}]", bare) or re.search(r"[:?“«]", bare):
            return False
        named = self.words.regex(r"(?:.*\s)?(?:«affiliations»|«body»|«body-alone»)(?:\s.*)?").fullmatch(bare)
        capitals = rf"(?:the\s+|l['’])?[{BIG}]{{2,}}(?:\s[{BIG}][\w-]*)*$"
        return named is not None or re.match(capitals, bare) is not None

    def is_staff(self, text: str) -> bool:
        """Tell whether a text is a secretariat or a bureau, which speak where no name is told: that of a body or any."""
        bare = re.sub(r"^(?:the|le|la|el|o|a|das)\s+", "", text.strip(), flags=re.IGNORECASE)
        whose = rf"(?-i:[{BIG}]{{2,}}[\w-]*)"
        of = r"(?:of(?:\sthe)?|de|del|de\s+la|du|da|do|della|der|des)"
        return self.words.regex(rf"{whose}[\s-](?:«staff»)|(?:«staff»)(?:\s+{of}\s+{whose})?").fullmatch(bare) is not None

    def is_office(self, text: str) -> bool:
        """Tell whether a line is a function and nothing more: "Representative of the host country"."""
        return "," not in text and self.is_officer(text.strip(" –-•·;"), sure=True)

    def represents(self, text: str) -> bool:
        """Tell whether a line is whoever comes for a body, and tells of nothing done: "Representatives of the Rain Union"."""
        article = r"(?:(?:the|an?|une?|una|um|uma|eine?|«articles»)\s+|l['’])?"
        of = r"(?:\s+(?:«of»)(?:\s|(?<=['’]))|\s+(?:«articles»)\s|\s+(?-i:[^\W\da-zà-ÿ_]))"
        found = self.words.regex(rf"{article}(?:«representatives»){of}").match(text)
        if found is None or re.search(r"[:;?!“«\"]", text) or len(text.split()) > _LONGEST // 2 or text.endswith("."):
            return False
        said = [word for word in text[found.end() :].split() if word.islower()]
        small = self.words.regex(r"(?:«small»|«of»|«articles»|«and»|«to»|for)['’]?\w*")
        plain = [word for word in said if not small.fullmatch(word)]
        return len(plain) < _FEW and not any(self.words.is_all("verbs", word) for word in said)

    def names_somebody(self, text: str) -> bool:
        """Tell whether a text is somebody: a person, a State, or one of several of them."""
        said = self.split(text)
        return self.is_person(text) or (bool(said) and all(self.is_state(part) for part in said))

    def split(self, text: str) -> tuple[str, ...]:
        """Return the people in a text; "A or B" is one, and so is "Bosnia & Herzegovina"."""
        return parted(text, self)


_OF = (
    r"(?:the\s+)?(?:(?-i:[A-Z]{2,8})\s+)?(?:«functions»)(?:[\s-]+(?:«functions»|general|affairs|designate|elect)){0,3}(?![\w'’])"
)


def _in_all_languages(states: Gazetteer) -> dict[str, State]:
    """Return States by their names in languages other than English."""
    named: dict[str, State] = {}
    for state in states.states:
        for name in state.names:
            for _, words in name.elsewhere.by_language:
                named.setdefault(folded(words), state)
    return named
