"""Symbols of documents: those known by their look anywhere, and those that brackets or the end of a title tell."""

import re

import attrs

SYMBOL = re.compile(
    r"(?<![\w/])(?:[A-Z][A-Z0-9-]{0,9}(?:[/.](?!\s)[A-Z0-9][\w.()-]*){1,8}/[\w.()-]*\w|[A-Z]{1,8}(?:/[\w.()-]+){2,9}\w?|[A-Z]{1,3}\d{1,3}/\d{1,3}(?:\s?(?:Rev|Add)\.\s?\d)?(?![\w/])"
    r"|(?:[A-Z]{2,4}\d{2,3}\.R?\d{1,2})(?!\w))"
)
"""A symbol that is one wherever it stands: "CCM/MSP/2012/2/Rev.1"."""

_KINDS = r"(?:Docs?|DOC|doc|Inf|INF|Com|CRP|WP|IP|SP|BP|BG|DG|DEC|CONF|NC|WS|L|R|S|W)"
_NUMBER = r"\d{1,5}[A-Z]?(?:[./-]\d{1,4})*[a-z]?(?![\w/])"
_OF_A_BODY = r"(?:[A-Z]{2,5}\s)?(?:[A-ZÀ-Ý]{2,8}|[A-Z][a-z]?[A-Z]?)(?:[-\s]?\d{1,3})?(?:/[A-Z][A-Za-z]{1,5}\d{0,3})?"
_CALLED = (
    r"(?:(?:Prel\.\s)?(?:Docs?|Inf|INF|CRP|WP|L)\.|(?<=\d[/\s-])(?:Com\.|Doc)|(?<=[A-Z]-)Doc|DOC|doc\.)"  # what it is called
)
_SESSION = r"(?:[A-Z][A-Z.]{1,8}(?:-[A-Z\d]{1,5})?|[A-Z]{1,4}\d{0,3}-[A-Z\d]{1,5})"
_FORMS = (
    rf"(?:{_OF_A_BODY}[\s/-]\s?)?{_CALLED}\s?(?:No\.?\s)?{_NUMBER}",  # "SC51 Doc. 5", "Prel. Doc. No 1"
    r"\d{1,3}\s(?:EX|C|COM|HC|GA|SC|EXT\.COM)/\d[\w./]*",  # "197 EX/5"
    r"[A-Z]{2,4}/\d\d/\d{1,2}\.[A-Z]{2,5}\s\d{1,2}\.[A-Z]{2,5}/\d[\w.]*",  # "LHE/21/16.COM 2.BUR/2"
    r"(?:[A-Z]{1,8}(?:/[A-Z]{1,6})*\s){1,2}(?:[A-Z]{2,3}\.)?\d{1,4}(?:/[A-Z\d][\w.()-]*)+",  # "CX/FAC 19/51/1"
    r"[IVXL]{2,7}\s[A-Z]{3,6}/[A-Z]{2}\s?\d{1,3}",  # "XXXI ATCM/WP1"
    r"(?:COM|SWD|JOIN|C)\s?\((?:19|20)\d\d\)\s\d{1,4}(?:\sfinal)?",  # "COM(2019) 123 final"
    r"[A-Z]{2,6}(?:-[A-Z]{2,6})?\((?:(?:19|20)\d\d|\d{1,3})\)/?[A-Z]?\d{1,4}(?:/[\w.]+)*",  # "CM(2019)1"
    r"[A-Z]{2,8}(?:-[A-Z]{2,8})?-?\d{0,4}-(?:[A-Z]?\d{1,4}-)?[A-Z]?\d{1,3}(?:/[A-Z\d][\w.]*)+",  # "CCAMLR-38/01"
    r"[A-Z]{2,8}\d{0,4}-(?:[A-Z]?\d{1,4}-){1,2}\d{1,3}|[A-Z]{2,5}\d{1,3}-\d{2,3}",  # "IOTC-2019-S23-01"
    rf"{_SESSION}/(?:{_KINDS}[.\s]?\s?)?\d[\w.]*(?:\([IVXL\d]+\))?",  # "C-15/DG.1", "STACFIS/1"
    r"[A-Z][A-Za-z]{1,8}(?:/[A-Z]{2,5})+/\d{1,3}(?:\([IVXL]+\))?",  # "Assembly/AU/1(XXXII)"
    r"(?:OEA/Ser\.\w+\s)?[A-Z]{2,5}/(?:[A-Z]{2,6}-|doc\.\s?)\d{2,5}/\d\d",  # "AG/doc.5678/19"
    r"[A-Z]{2}:[A-Z]{2,6}(?:/[\w.]+)+",  # "FO:COFO/2018/1"
    r"(?:INF|CRP|WP)\.?\s?\d{1,3}",
)
_PARTS = "Rev|Add|Corr|Prov|Att|Amend|Annex(?:es)?|Part|Partie|Sup|Suppl|REV|ADD|COR|rev|add|corr"
_PART = rf"(?:{_PARTS})\.?\s?(?:\d{{1,2}}|[IVX]{{1,4}})?(?!\w)"
_AND = r"(?:&|and|et|y)"
_REVISED = rf"(?:[\s,./-]{{0,2}}(?:{_AND}\s)?\(?(?:{_PART}(?:\s?{_AND}\s?{_PART})?)\)?)*"
_WAYS = tuple(re.compile(rf"(?<![\w/.-]){form}{_REVISED}(?![\w/])") for form in (*_FORMS, rf"(?:{SYMBOL.pattern})"))
_BETWEEN = re.compile(r"[\s,;.&()\[\]–-]*(?:(?:and|et|y|e|und|и)\s+)?")


@attrs.frozen
class Symbol:
    """A symbol, and where it begins and ends in a text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where what follows it begins."""
        return self.start + len(self.text)


def symbols_in(text: str) -> list[Symbol]:
    """Return the symbols of a text in order, where the place tells that they are some: in brackets, behind a title, alone.

    >>> [found.text for found in symbols_in("Report (CL 160/1, 197 EX/5 and AC29 Doc. 7)")]
    ['CL 160/1', '197 EX/5', 'AC29 Doc. 7']
    """
    if not any(sign.isdigit() for sign in text):
        return []
    told = [_closed(found) for way in _WAYS for found in way.finditer(text)]
    kept: list[Symbol] = []
    for found in sorted(told, key=lambda each: (each.start, -each.end)):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return kept


def _closed(found: re.Match[str]) -> Symbol:
    """Return a symbol with the brackets that close its own, and without those around it: "GB.1/INS/2(Rev.1)"."""
    text = found[0].rstrip(".,;")
    if text.count("(") > text.count(")") and found.string[found.end() :].startswith(")"):
        text = f"{text})"
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1]
    return Symbol(text, found.start())


def is_document(text: str) -> bool:
    """Tell whether a text is symbols or numbers of documents and nothing more.

    >>> is_document("SC51 Doc. 5"), is_document("CCM/MSP/2012/2"), is_document("Doc. 5 introduced")
    (True, True, False)
    """
    found = symbols_in(text)
    left = text
    for symbol in reversed(found):
        left = f"{left[: symbol.start]}\0{left[symbol.end :]}"
    return bool(found) and all(not _BETWEEN.sub("", part) for part in left.split("\0"))
