"""Numbers and letters of items as printed: "3.", "3.a", "(a)(i)", "Item 4 (cont'd):", "Topic 2", "A)"."""

import re
from collections.abc import Iterable

import attrs

from ccmagenda.importers._genre.terms.words import Words

_ROMANS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}


@attrs.frozen(kw_only=True)
class Label:
    """A number as printed, its parts for comparing, and the style that tells its level.

    ``rest`` is what its line says with it besides: "(cont'd)". ``items`` is True for numbers of the agenda.
    """

    words: str
    parts: tuple[int | str, ...]
    style: str
    items: bool = False
    rest: str = ""

    def follows(self, other: "Label") -> bool:
        """Tell whether this can stand right after the other in one list: 2 after 1, 3.b after 3.a, (a) after 3."""
        if self.style == other.style and len(self.parts) == len(other.parts):
            return _order(self.parts[:-1]) == _order(other.parts[:-1]) and 0 < _rank(self.parts[-1]) - _rank(other.parts[-1]) <= 3
        if {self.style, other.style} <= _DIGITS or {self.style, other.style} <= _DIGITS:
            ours, theirs = _order(self.parts), _order(other.parts)
            return ours > theirs and ours[0] - theirs[0] <= 3
        return self.style in {"(letter)", "letter)"} and other.style in _DIGITS and self.parts[-1] == "a"

    @property
    def depth(self) -> int:
        """Return how many parts it has: 3.1 has two."""
        return len(self.parts)


_SMALL_ROMANS = frozenset({"(roman)", "roman)"})
_DIGITS = frozenset({"digit", "dotted", "digit-letter", "item"})


def _rank(part: int | str) -> int:
    return part if isinstance(part, int) else ord(part[0]) - ord("a") + 1


def _order(parts: tuple[int | str, ...]) -> tuple[int, ...]:
    return tuple(map(_rank, parts))


_INITIAL = re.compile(r"[A-Z]\.\s?(?:[A-Z]\.\s?)?[A-ZÀ-Ý][a-zà-ÿ]+\s*(?:\(|,|and\s[A-Z])")
_DON = r"D\.\s?(?-i:(?:[A-ZÀ-Ý][\w'’-]+\s+(?:(?:de|del|la|los|las|y)\s+){0,2}){1,4}[A-ZÀ-Ý][\w'’-]+)(?=\s*(?:[,(]|$|\s[–—-]\s))"
"""A name behind the Spanish "don", shortened to one letter: "D. Alberto Ruiz, Director"."""
_HELD = r"\s*,\s+(?:«articles»\s+)?(?:(?:«former»|(?-i:[A-Z]{2,8}))\s+)?(?:«functions»)(?!\w)"
_ORDINAL = r"\d{1,3}[º°]\s+(?:«event»|«serial»|«session»|«organ»|per[ií]odos?)(?!\w)"
"""The number of a meeting: "40º período de sesiones"."""
_SEPARATOR = r"\s*(?:[:.–—)]|-(?=\s))?(?:\s+|$)"
_FORMS = (
    (r"(?P<parts>\[\d{1,2}\]\s?\[[a-z](?:\s?\(?[ivx]+\)?)?\]|\[\d{1,2}\s?[a-z]\])\s+", "digit-letter"),
    (r"\[(?P<parts>\d{1,2})\]\s+", "bracket"),
    (r"(?P<parts>\d{1,2}\.[a-hj-u]\.?[ivx]{1,4})[.)]?\s+(?=[A-ZÀ-Ý«“\"(])", "digit-letter"),
    (r"(?P<parts>\d{1,2}\.(?:[A-H]\.\s+|\s*[A-H]\s?[–—]\s+))(?=[A-ZÀ-Ý«“\"(])", "digit-letter"),
    (r"(?P<parts>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?(?:\s+(?=\D)|$|(?=[A-ZÀ-Ý][a-zà-ÿ]{2}))", "dotted"),
    (r"(?P<parts>\d{1,2}\s?\.?\s?(?:\([a-z]\)|[a-z]))(?:[.)]|\s/(?=\s)|\s(?=[A-ZÀ-Ý«“\"(])|$)\s*", "digit-letter"),
    (r"(?P<parts>\d{1,2}[A-Z])(?:\.\s*|\)\s*|\s+(?=[A-ZÀ-Ý«“]))(?=[^\W\d])", "digit-letter"),
    (r"(?P<parts>\d{1,2}\s?\([a-z]\)(?:\s?\([ivx]+\))?)(?:\s+|$)", "digit-letter"),
    (r"(?P<parts>\d{1,2}):\s+(?=[A-ZÀ-Ý])", "digit"),
    (r"(?P<parts>\d{1,3})(?:\.(?!\d)\s*|\)\s*|\.?\s?[–—-]\s+|º\s+)(?=\D|$)", "digit"),
    (r"\((?P<parts>\d{1,2})\)\s+", "(digit)"),
    (r"(?P<parts>\([a-z]\)\s?\([ivx]+\))\s+", "(letter-roman)"),
    (r"\((?P<parts>[ivx]{1,5})\)(?:\s+|$)", "(roman)"),
    (r"\((?P<parts>[a-z])\)(?:\s*|$)", "(letter)"),
    (r"(?P<parts>[ivx]{2,5})[.)](?:\s+|$)", "roman)"),
    (r"(?P<parts>i)\.\s+(?=[^\W\d_]{2})", "roman)"),
    (r"(?P<parts>[ivx])\.\s+(?=[A-ZÀ-Ý][a-zà-ÿ]*\s+[^\W\d_])", "roman)"),
    (r"(?P<parts>[a-z])\)(?:\s*|$)", "letter)"),
    (r"(?P<parts>[a-h])\.\s+", "letter."),
    (r"(?P<parts>[IVX]{1,5})(?:\s?[&–-]\s?[IVX]{1,5})?[.)](?:\s+|$)", "ROMAN"),
    (r"(?P<parts>[IVX]{1,5})\s[–—-]\s", "ROMAN"),
    (r"(?P<parts>[IVX]{1,5})\s?(?:[&–-]|and|et|y|e|und)\s?[IVX]{2,5}(?:\s+(?=[A-ZÀ-Ý])|\s*$)", "ROMAN"),
    (r"(?P<parts>[A-H])[.)](?:\s+|$)", "LETTER"),
    (r"(?P<parts>[A-Z]{2,4}\s\d{1,2}\.\d{2})\s+(?=[A-ZÀ-Ý])", "code"),
    (r"(?P<parts>[A-Z]{2,5}\s\d{1,2})(?=[A-ZÀ-Ý](?:[a-zà-ÿ'’]+|[A-Z]{1,5})(?:\s|$))", "code"),
)
_COMPILED = tuple((re.compile(form), style) for form, style in _FORMS)
_ITEM = (
    r"(?P<word>«item»)(?:\s+|(?<=[\u3040-\u9fff])\s*)(?:n[°º]\.?\s*|no\.?\s*|#\s*)?(?P<parts>(?-i:[IVX]{1,5})(?=\s*[:.)–-]|\s|$)|\d{1,3}(?:\.\d{1,2})*(?:\s?\.?[(（]?[a-z][)）]?(?![a-zà-ÿ.]))?(?:\s?\([ivx]+\))?)"
    r"(?P<more>(?:(?:\s*(?:,|[-–]|«and»|«to»)\s*)\d{1,3}(?:\s?\([a-z]\))?)*)"
    r"(?:\s+(?:«of-agenda»))?(?P<rest>\s*[(\[]\s*(?:«continued»)\s*[)\]])?(?:\s*[:：.)]\s*|\s*[–—-]\s+|\s+|$|(?=(?-i:[A-ZÀ-Ý][a-zà-ÿ]{2})))"
)

_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})(?=\s+[^\W\d_])")
_SEVENTH = re.compile(r"\[?(\d{1,2})\s?g[\].)\s]")
_LEAST, _STEP = 3, 3


def counts_in_dots(texts: Iterable[str]) -> bool:
    """Tell whether figures with a dot at the beginning of lines count items and are no hours: "6.8", "6.9", then "6.10".

    Each pair of figures behind a dot that could be minutes must follow a smaller one, and the first must be single ones.
    """
    found = [(int(told[1]), int(told[2]), len(told[2])) for text in texts if (told := _DOTTED.match(text))]
    single = {(first, last) for first, last, length in found if length == 1}
    minutes = [(first, last) for first, last, length in found if length > 1]
    known = single | set(minutes)
    counted = all(any((first, last - step) in known for step in range(1, _STEP + 1)) for first, last in minutes)
    return bool(minutes) and len(single) >= _LEAST and counted


def lettered(texts: Iterable[str]) -> frozenset[int]:
    """Return the numbers of items whose parts have letters up to g, so that "9h" is the next of them and no hour.

    >>> sorted(lettered(["[9f] Money", "[9g] Papers", "[9h] Final document"]))
    [9]
    """
    return frozenset(int(told[1]) for text in texts if (told := _SEVENTH.match(text)))


def label_at(text: str, words: Words) -> tuple[Label, int] | None:
    """Return the number at the beginning of a text, and how far it reaches."""
    item = words.regex(_ITEM).match(text)
    if item:
        return _item(item), item.end()
    for pattern, style in () if words.regex(_ORDINAL).match(text) else _COMPILED:
        found = pattern.match(text)
        if found:
            said = found[0].strip().strip(" /")
            parts = (_ROMANS.get(found["parts"], 1),) if style in _SMALL_ROMANS else _parts(found["parts"])
            if style == "LETTER" and (_INITIAL.match(text) or _is_don(text, words)):
                return None
            if style == "LETTER" and text[found.end() :].strip()[:1].islower():
                return None
            initial = style == "LETTER" and said.endswith(".")
            alone = re.fullmatch(r"[A-ZÀ-Ý][a-zà-ÿ'’-]+", text[found.end() :].strip()) if initial else None
            if alone and alone[0].casefold() not in words.vocabulary:
                return None  # "F. Goodall"
            return Label(words=_bare(said), parts=parts, style=style, items=style in _DIGITS), found.end()
    return None


def _is_don(text: str, words: Words) -> bool:
    """Tell whether a letter before a name is "don" and counts nothing: a given name or an office says so."""
    name = words.regex(_DON).match(text)
    if name is None:
        return False
    return bool(words.regex(r"D\.\s?(?:«given-names»)\s").match(text) or words.regex(_HELD).match(text, name.end()))


def _item(found: re.Match[str]) -> Label:
    number = (found["parts"] + (found["more"] or "")).strip()
    named = found["word"].casefold().split()[-1]
    plain = {
        "item",
        "items",
        "point",
        "points",
        "punto",
        "puntos",
        "tema",
        "temas",
        "day",
        "пункт",
        "пункты",
        "议程项目",
        "议题",
        "项目",
        "البند",
    }
    words = number if named in plain or len(found["word"].split()) > 1 else f"{found['word']} {number}"
    return Label(words=words, parts=_parts(found["parts"]), style="item", items=True, rest=(found["rest"] or "").strip())


def _parts(said: str) -> tuple[int | str, ...]:
    if said.casefold() in _ROMANS and said.isupper():
        return (_ROMANS[said.casefold()],)
    pieces = re.findall(r"\d+|[a-z]+|[A-Z]+", re.sub(r"(?<=\.[a-hj-u])(?=[ivx]+$)", ".", said))
    parts: list[int | str] = []
    for place, piece in enumerate(pieces):
        if piece.isdigit():
            parts.append(int(piece))
        elif len(piece) > 1 or (place > 1 and piece in _ROMANS):
            parts.append(_ROMANS.get(piece.casefold(), 1))
        else:
            parts.append(piece.casefold())
    return tuple(parts) or (0,)


def _bare(said: str) -> str:
    """Return a number as printed, without the dot or dash that parts it from its title."""
    return re.sub(r"\s*[.–—-]$", "", said).strip()
