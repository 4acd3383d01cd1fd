"""Marks in a title that are not its words: footnotes, symbols, agenda items in brackets, lengths, access, "continued"."""

import re

import attrs

from ccmagenda.importers._genre.terms.relative_times import without_time_behind
from ccmagenda.importers._genre.terms.symbols import SYMBOL, symbols_in
from ccmagenda.importers._genre.terms.words import Words

_FOOTNOTE = re.compile(r"\s?\[(?:\d{1,2}|[*†‡]+)\]|[*†‡]+(?=\s|$|[,;:.()])|[¹²³⁴-⁹⁰]+|(?<=[a-zà-ÿ)])\s?\d{1,2}/(?=\s|$)")
_GLUED = re.compile(r"(?<![^\W\d_])([a-zà-ÿа-я]{4,})\d{1,2}(?=[.,;:]?$)")
"""A figure run into the word that ends a title, as a raised one is when a paper is copied: "adoption of the agenda2"."""
_COUNTED = r"(?:«session»|«item»|«track»|«day»|«week»|«room»|«serial»|«documents-of-item»)"
_IN_BRACKETS = re.compile(r"\s*[(\[](?:DOCS?|Docs?|Documents?)\.?\s+([A-Z]{0,8}[A-Z0-9/.-]*\d[^()\[\]]*)[)\]]")
_NUMBER_TO_COME = re.compile(r"\s*[(\[]\s*(?:DOC|Doc|doc)(?:ument[eo]?)?s?\s*[.:…_][\s.…_]*[)\]]")
"""A document that has no number yet: "(Doc. )"."""
_OF_SERIES = (
    r"(?:[A-Z]{2,6}\s?|[A-Z]\s(?=\d{2,4}/))\d{1,4}(?:/(?:[A-Z]{2,5}/)?\d[\w.]*)+"
    r"(?:[\s-](?:Rev|Add|Corr|Sup|Suppl)\.?\s?\d{1,2})?(?:\s?[(（](?!\d)[^()（）]{2,60}[)）])?"
)
_SERIES = re.compile(rf"\s*[(\[（]\s*({_OF_SERIES}(?:\s*(?:[,;&–，；、-]|and|et|y|и|和)\s*{_OF_SERIES})*)\s*[)\]）]")
"""Documents of a numbered session, which have a blank within: "(CL 128/4; CL 128/INF/6)"."""
_COUNTED_BEFORE = r"(?:«session»|«item»|«track»|«day»|«week»|«room»|«serial»|«months»|«weekdays»)\s"
"""What is counted or dated in capitals, and is no series of documents: "ROOM 1/2", "MONDAY 12/5"."""
_PAPERS = (
    "resolution|decision|document|draft|report|paper|letter|note|résolution|décision|projet|rapport|lettre"
    "|resolución|resoluciones|decisión|decisiones|proyecto|informe|carta"
)
"""What a symbol is a part of: "draft resolution A/C.1/63/L.2"."""
_NO_DOCUMENT = re.compile(r"\s*[.…_]{3,}.*$")
_TAIL = re.compile(r"[\s.,;:–—-]+$")


@attrs.frozen(kw_only=True)
class Marked:
    """A title without its marks, and what they say."""

    title: str
    documents: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    access: str = ""
    firmness: str = ""
    continued: bool = False
    after: str = ""
    minutes: int = 0


def without_footnotes(text: str) -> str:
    """Return a text without the marks of footnotes.

    >>> without_footnotes("ICB[1] looked back on*")
    'ICB looked back on'
    """
    return _FOOTNOTE.sub("", text)


def papers_in(text: str) -> list[str]:
    """Return the papers that a list of them names.

    >>> papers_in("C18/4, PP-18; C18/103")
    ['C18/4', 'PP-18', 'C18/103']
    """
    return [part.strip() for part in re.split(r"[,;]\s+|[，；、]\s*", text) if part.strip()]


def read_marks(text: str, words: Words) -> Marked:
    """Return a title without footnote marks, symbols, items, lengths and relative times, and all that these say.

    What tells whether it goes on, is closed or may not be held is read, and stays in the title as it is printed.
    """
    text = _without_glued_figures(without_footnotes(text), words)
    told = [*_IN_BRACKETS.findall(text), *(paper for found in _SERIES.findall(text) for paper in papers_in(found))]
    text = _NUMBER_TO_COME.sub("", _SERIES.sub("", _IN_BRACKETS.sub("", text)))
    leader = _NO_DOCUMENT.search(text)
    text, documents = _without_symbols(_NO_DOCUMENT.sub("", text), words)
    documents = documents or ([leader[0].strip(" .…_")] if leader else [])
    text, items = _without_items(text, words)
    text, after = without_time_behind(text, words)
    text, minutes = without_length(text, words)
    return Marked(
        title=tidy(text),
        documents=tuple(dict.fromkeys([*told, *documents])),
        items=items,
        access=_access(text, words),
        firmness=_firmness(text, words),
        continued=words.regex(r"[(\[–-]\s*(?:«continued»)\s*[)\]]?").search(text) is not None,
        after=after,
        minutes=minutes,
    )


def _without_glued_figures(text: str, words: Words) -> str:
    """Return a title without the figure of a footnote that has run into its last word; "panel2" and "room3" keep theirs."""
    found = _GLUED.search(text)
    counted = found is None or words.regex(_COUNTED).fullmatch(found[1])
    return text if found is None or counted else f"{text[: found.end(1)]}{text[found.end() :]}"


def tidy(text: str) -> str:
    """Return a title without the dots, colons and dashes at its end, and without quotes around the whole.

    >>> tidy("Opening of the meeting:")
    'Opening of the meeting'
    """
    bare = " ".join(text.split()).strip(" |/·•").strip()
    keeps_dot = re.search(r"\b(?:etc|[A-ZÀ-ÖØ-ÞА-Я])\.$", bare)
    bare = bare if keeps_dot else _TAIL.sub("", bare)
    bare = bare[1:-1].strip() if re.fullmatch(r"['‘][^'‘’]{6,}['’]", bare) else bare
    if len(bare) > 2 and bare[0] in '“"«„' and bare[-1] in '”"»“' and not re.search(r"[“”\"«»„]", bare[1:-1]):
        bare = bare[1:-1].strip()
    return re.sub(r"\s+([,;:.)])(?=\s|$)", r"\1", bare) if " :" not in bare else bare


def _without_symbols(text: str, words: Words) -> tuple[str, list[str]]:
    """Return a text without symbols in brackets or behind it, and all symbols; one within a sentence stays."""
    told = [one for one in symbols_in(text) if not words.regex(_COUNTED_BEFORE).match(one.text)]
    bare = text
    for symbol in sorted({one.text for one in told}, key=len, reverse=True):
        bare = bare.replace(symbol, "\0")
    some = r"\0(?:\s*(?:[,;&]|and|et|y)?\s*(?:\0|(?:Add|Rev|Corr)\.\s?\d*))*"
    named = r"(?:(?:see\s+)?(?:documents?|documentos?|docs?\.?)\s+)?"
    bare = re.sub(rf"\s*[(\[]\s*{named}{some}\s*[)\]]", "", bare, flags=re.IGNORECASE)
    bare = re.sub(rf"(?:\s*[,;|–-]|\s{{2,}})\s*{some}(?=\s*(?:\([^()]*\)\s*)?$)", "", bare)
    held = words.regex(rf"^(?P<title>(?:\S+\s.*?)?(?P<last>[^\W\d_]+)\)?)\s+{some}$").match(bare)
    if held and not words.regex(rf"(?:«small»|«of»|«and»|«room»|(?:{_PAPERS})s?)").fullmatch(held["last"]):
        bare = held["title"]
    if "\0" in bare:
        return text, [one.text for one in told if SYMBOL.match(one.text)]
    return bare, [one.text for one in told]


def _without_items(text: str, words: Words) -> tuple[str, tuple[str, ...]]:
    pattern = words.regex(
        r"\s*[\[(](?:«item»)\s+((?-i:[IVX]{1,5})|\d{1,3}(?:\.\d{1,2})*(?:\s?\([a-z]\))?(?:\s*(?:,|«and»)\s*\d{1,3}(?:\.\d{1,2})*(?:\s?\([a-z]\))?)*)\s?[\])]"
    )
    found = pattern.search(text)
    text = words.regex(r"\s*[\[(](?:«item»)$").sub("", text)  # its number is lost
    return (pattern.sub("", text), tuple(re.findall(r"\d{1,3}(?:\s?\([a-z]\))?", found[1]))) if found else (text, ())


def without_length(text: str, words: Words) -> tuple[str, int]:
    """Return a text without the length behind it: "(10 mn)", "(approx. 15 min. each)", "-5 minutes", "*5 mins each"."""
    length = r"(?P<minutes>\d{1,3})\s*(?:(?:«minutes»)(?!\w)|['’′])\.?"
    found = words.regex(
        rf"\s*:?\s*[(\[][^()\[\]\w]*(?:(?:approx|approximately|about|environ|env|ca|circa|max|each)\.?\s+)?(?:\d{{1,3}}\s?[–-]\s?)?{length}\s*(?:each)?\s*[)\]](?!\s*(?-i:[a-zà-ÿ]))"
    ).search(text)
    found = found or words.regex(rf"(?<=[\w)])\s*(?:[–—-]|,\s|\*+)\s*{length}(?:\s*each)?$").search(text)
    hours = re.search(r"\s*[(\[]\s*(\d)([.,]5)?\s*(?:h|hrs?|hours?|heures?|horas?)\.?\s*[)\]]", text)
    if found is None and hours:
        return text[: hours.start()] + text[hours.end() :], int(hours[1]) * 60 + (30 if hours[2] else 0)
    return (text[: found.start()] + text[found.end() :], int(found["minutes"])) if found else (text, 0)


def _access(text: str, words: Words) -> str:
    for sort in ("closed", "restricted", "informal"):
        if words.regex(rf"[(\[–-][^)\]]*(?:«{sort}»)(?!\w)[^)\]]*(?:[)\]]|$)").search(text):
            return sort
    return ""


def _firmness(text: str, words: Words) -> str:
    for sort in ("if-necessary", "tentative"):
        if words.regex(rf"[(\[]\s*(?:«{sort}»)\s*[)\]]").search(text):
            return sort
    return ""


def without_continued(title: str, words: Words) -> str:
    """Return a title without the mark that it goes on."""
    return tidy(words.regex(r"\s*(?:[(\[]\s*(?:«continued»)\s*[)\]]|[–-]\s+(?:«continued»)$)").sub("", title)) or title
