"""States by name and date, and what each is to a convention on a given day."""

import datetime
import difflib
import enum
import functools
from collections.abc import Mapping

import attrs

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.checks import not_empty
from ccmagenda.model.functions import Functions
from ccmagenda.model.sequences import in_order, one_lines
from ccmagenda.model.text import folded, one_line
from ccmagenda.model.texts import Texts, title


@attrs.frozen(kw_only=True)
class StateName:
    """A short name that the United Nations used from ``since`` until ``until`` (None: not limited).

    ``text`` is the English name; ``elsewhere`` holds what stood for it in other languages in the same time.

    >>> StateName(text="Turkey", elsewhere={"fr": "Turquie"}).read("fr")
    'Turquie'
    """

    text: str = attrs.field(converter=one_line)
    elsewhere: Texts = attrs.field(default=Texts(), converter=title)
    since: datetime.date | None = None
    until: datetime.date | None = None
    source: str = attrs.field(default="", converter=one_line)

    def used_on(self, day: datetime.date) -> bool:
        """Tell whether the name was in use on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)

    def read(self, language: str) -> str:
        """Return the name in a language; where it is not known there, in English."""
        return dict(self.elsewhere.by_language).get(language) or self.text


@attrs.frozen(kw_only=True)
class State:
    """A State: its ISO 3166 codes, the names that it has borne, and other names by which people know it."""

    code: str = attrs.field(converter=one_line)
    alpha2: str = attrs.field(converter=one_line)
    names: tuple[StateName, ...] = attrs.field(converter=in_order, validator=not_empty)
    aliases: tuple[str, ...] = attrs.field(default=(), converter=one_lines)

    def name_on(self, day: datetime.date, language: str = "en") -> str:
        """Return the name in use on that day, in a language; where it is not known there, in English."""
        return next((name for name in self.names if name.used_on(day)), self.names[-1]).read(language)


_NEAR, _TIE = 0.72, 0.08
_ALIKE, _SHORTEST = 0.85, 5  # in a place where anything may stand, only what is hardly anything else


def _bare(name: str) -> str:
    return folded(name).removeprefix("the ")


@attrs.frozen
class Gazetteer:
    """All States that can be named, found by any of their names in any language but never by a guess.

    ``cities`` and ``bodies`` are the names of cities and organisations by language, ``functions`` what is no name at all.
    """

    states: tuple[State, ...] = ()
    cities: tuple[Texts, ...] = ()
    bodies: tuple[Texts, ...] = ()
    functions: Mapping[str, Functions] = attrs.field(factory=dict, hash=False)

    @functools.cached_property
    def by_code(self) -> Mapping[str, State]:
        """Return the States by alpha-3 code."""
        return {state.code: state for state in self.states}

    @functools.cached_property
    def _by_name(self) -> Mapping[str, State]:
        named: dict[str, State] = {}
        for state in self.states:
            for name in (*(name.text for name in state.names), *state.aliases):
                if named.setdefault(_bare(name), state) is not state:
                    sentence = f"'{name}' is a name of both {state.code} and {named[_bare(name)].code}"
                    raise InvalidValueError(sentence)
        return named

    @functools.cached_property
    def _by_name_elsewhere(self) -> Mapping[str, State]:
        """Return the States by their names in other languages; one that English or two States bear otherwise is left out."""
        named: dict[str, set[str]] = {}
        for state in self.states:
            for _, words in (pair for name in state.names for pair in name.elsewhere.by_language):
                named.setdefault(_bare(words), set()).add(state.code)
        return {name: self.by_code[code] for name, (code, *others) in named.items() if name and not others}

    def _in_language(self, language: str) -> Mapping[str, State]:
        """Return the States by all names that they have borne in one language, old ones too."""
        return {
            _bare(words): state
            for state in self.states
            for name in state.names
            for code, words in name.elsewhere.by_language
            if code == language and words
        }

    @functools.cached_property
    def _by_capital_code(self) -> Mapping[str, State]:
        return {code: state for state in self.states for code in (state.code, state.alpha2) if code}

    def find(self, text: str) -> State | None:
        """Return the State that ``text`` names: by name or alias in any case, or by ISO code in capitals.

        English names go before those in the other languages.
        """
        bare = _bare(text)
        return self._by_name.get(bare) or self._by_capital_code.get(text.strip()) or self._by_name_elsewhere.get(bare)

    def suggest(self, text: str, most: int = 3, language: str = "en") -> tuple[str, ...]:
        """Return the names that a person may have meant, likeliest first; a suggestion is never taken by itself.

        Names are sought in English and in ``language``, and given in the one in which they are near.
        """
        wanted = _bare(text)
        if not wanted or len(wanted) > 80:
            return ()
        known = {**self._in_language(language), **self._by_name}
        holding = [name for name in known if f" {wanted} " in f" {name} "]
        close = difflib.get_close_matches(wanted, known, n=most, cutoff=_NEAR)
        best = max((_likeness(wanted, name) for name in close), default=0.0)
        near = [name for name in close if _likeness(wanted, name) >= best - _TIE]
        turned = [code for code in self.by_code if sorted(code) == sorted(text.strip())]
        said = dict.fromkeys(turned, "en")
        for name in (*holding, *near):
            said.setdefault(known[name].code, "en" if name in self._by_name else language)
        return tuple(self.by_code[code].names[-1].read(spoken) for code, spoken in list(said.items())[:most])

    def misspelt(self, text: str, language: str = "en") -> str:
        """Return the name of the State that a text, which names none, is likely meant to be; nothing where it is far from all."""
        wanted = _bare(text)
        if not _SHORTEST <= len(wanted) <= 80:
            return ""
        known = {**self._in_language(language), **self._by_name}
        near = next(iter(difflib.get_close_matches(wanted, known, n=1, cutoff=_ALIKE)), "")
        return known[near].names[-1].read("en" if near in self._by_name else language) if near else ""

    def city(self, name: str, language: str) -> str:
        """Return the name of a city in a language, or the name that is given where it is not known to us.

        >>> Gazetteer(cities=[Texts((("en", "Geneva"), ("fr", "Genève")))]).city("geneva", "fr")
        'Genève'
        """
        return self._cities_by_name.get(_bare(name), _NOWHERE).get(language, name)

    def is_in(self, told: Texts, city: str) -> bool:
        """Tell whether a place that is told is a city, whatever the language of its name; no place may be any."""
        return not told or _bare(city) in {_bare(self.city(name, "en")) for _, name in told.by_language}

    def body(self, name: str, language: str) -> str:
        """Return the name of an organisation in a language, or the name that is given where it is not known to us."""
        return self._bodies_by_name.get(_bare(name), _NOWHERE).get(language, name)

    def is_body(self, name: str) -> bool:
        """Tell whether a name is that of an organisation that is known to us, in any language."""
        return _bare(name) in self._bodies_by_name

    @functools.cached_property
    def _cities_by_name(self) -> Mapping[str, Mapping[str, str]]:
        return _indexed(self.cities)

    @functools.cached_property
    def _bodies_by_name(self) -> Mapping[str, Mapping[str, str]]:
        return _indexed(self.bodies)


_NOWHERE: Mapping[str, str] = {}


def _indexed(known: tuple[Texts, ...]) -> Mapping[str, Mapping[str, str]]:
    """Return names by language under each of them, as it is compared; of two with one name, the first."""
    found: dict[str, Mapping[str, str]] = {}
    for texts in known:
        for _, words in texts.by_language:
            found.setdefault(_bare(words), dict(texts.by_language))
    return found


def _likeness(one: str, other: str) -> float:
    return difflib.SequenceMatcher(None, other, one).ratio()


class Standing(enum.Enum):
    """What a State is to a convention."""

    PARTY = "State Party"
    AWAITING = "ratified or acceded, not yet in force"
    SIGNATORY = "signatory"
    WITHDRAWN = "withdrawn"
    OUTSIDE = "not a party"


@attrs.frozen(kw_only=True)
class Party:
    """A State's dates under a convention: signature, consent to be bound, entry into force, withdrawal.

    ``marks`` are obligations reported to the convention's meetings, such as ``art4``; ``kind`` is how it consented.
    """

    code: str = attrs.field(converter=one_line)
    region: str = attrs.field(default="", converter=one_line)
    signed: datetime.date | None = None
    consent: datetime.date | None = None
    kind: str = attrs.field(default="", converter=one_line)
    in_force: datetime.date | None = None
    withdrawn: datetime.date | None = None
    marks: frozenset[str] = frozenset()
    note: str = attrs.field(default="", converter=one_line)
    source: str = attrs.field(default="", converter=one_line)

    def bound_at(self, day: datetime.date) -> bool:
        """Tell whether the convention is in force for the State on that day."""
        return self.standing_at(day) is Standing.PARTY

    def standing_at(self, day: datetime.date) -> Standing:
        """Return what the State is to the convention on that day."""
        if self.withdrawn and self.withdrawn <= day:
            return Standing.WITHDRAWN
        if self.in_force and self.in_force <= day:
            return Standing.PARTY
        if self.consent and self.consent <= day:
            return Standing.AWAITING
        return Standing.SIGNATORY if self.signed and self.signed <= day else Standing.OUTSIDE
