"""A web page as the tree that browsers make of it, and which part of the tree is the paper.

lxml reads it: in linear time whatever a measured page holds (html.parser of Python 3.11 takes quadratic time for some), with the
line of each element (selectolax, html5lib and the browsers' own trees have none), and it is kept well.
"""

import itertools
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NoReturn

from ccmagenda.errors import MissingPartError, UnreadableError
from ccmagenda.importers._html.kinds import why_unseen
from ccmagenda.importers._limits import DEEPEST_ELEMENT, LONGEST_ATTRIBUTE, MOST_ATTRIBUTES, MOST_ELEMENTS

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_MOST_OF_IT = 2


def tree_of(text: str, path: str) -> "Element":
    """Return the root of a page, or raise :class:`UnreadableError` where it is too deep or too large, or no page."""
    try:
        from lxml import etree  # noqa: PLC0415 - belongs to the extra 'import', and is slow to import
    except ImportError:
        sentence = "reading a web page needs lxml - run: pip install 'ccmagenda[import]'"
        raise MissingPartError(sentence) from None
    content = text.encode()
    try:
        measure = _Measure(path)
        etree.fromstring(content, etree.HTMLParser(encoding="utf-8", huge_tree=True, target=measure))
        parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
        root = etree.fromstring(content, parser)
    except (etree.LxmlError, ValueError, AssertionError):
        root = None
    if root is None:
        sentence = f"{path}: there is no text in this page"
        raise UnreadableError(sentence)
    if measure.is_long:
        _cut_attributes(root)
    return root


def _cut_attributes(root: "Element") -> None:
    """Cut what attributes say to its beginning: classes and styles are looked at once for each child of their element."""
    for found in root.iter():
        for name, said in found.attrib.items():
            if len(said) > LONGEST_ATTRIBUTE:
                found.set(name, said[:LONGEST_ATTRIBUTE])


class _Measure:
    """How much there is of a page, counted before its tree is made.

    In a tree each attribute of an element is put behind the others, which takes quadratic time.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._depth = self._count = 0
        self.is_long = False
        """Whether an attribute is longer than what is looked at."""

    def start(self, _tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST_ELEMENT:
            self._refuse(f"{DEEPEST_ELEMENT} elements within each other")
        if self._count > MOST_ELEMENTS:
            self._refuse(f"{MOST_ELEMENTS:,} elements")
        if len(attributes) > MOST_ATTRIBUTES:
            self._refuse(f"{MOST_ATTRIBUTES} attributes of one element")
        self.is_long = self.is_long or any(len(said) > LONGEST_ATTRIBUTE for said in attributes.values())

    def end(self, _tag: str) -> None:
        self._depth -= 1

    def close(self) -> None:
        """Be asked for at the end by lxml, which wants an answer: there is none."""

    def _refuse(self, limit: str) -> NoReturn:
        sentence = f"{self._path}: this page holds more than {limit}, which is the limit - copy its text into a .txt file"
        raise UnreadableError(sentence)


def language_of(root: "Element", *, ours: bool) -> str:
    """Return the language that a page says it is in; "en" of others is not believed, since templates say it of any page."""
    said = (root.get("lang") or root.get("xml:lang") or "").casefold().partition("-")[0].strip()
    return said if said and said.isalpha() and (ours or said != "en") else ""


def is_ours(root: "Element") -> bool:
    """Tell whether ccmagenda made a page."""
    return any(meta.get("name") == "generator" and meta.get("content") == "ccmagenda" for meta in root.iter("meta"))


def parts_of(root: "Element") -> tuple[list["Element"], list["Element"]]:
    """Return the parts of a page that are the paper, and those around it.

    Where a page says which is its main part, that and the header with the title are the paper, unless most of the words
    stand elsewhere; those of menus and of what else stands around it are not counted.
    """
    body = next(root.iter("body"), root)
    mains = [found for found in body.iter() if found.tag == "main" or found.get("role") == "main"]
    if len(mains) != 1 or _letters(mains[0]) * _MOST_OF_IT < _letters(body):
        return [body], []
    main = mains[0]
    path = [main, *itertools.takewhile(lambda found: found is not body, main.iterancestors())]
    beside = {found for step in path for back in (True, False) for found in step.itersiblings(preceding=back)}
    around = [found for found in body.iter() if found in beside]
    titled = next(main.iter("h1"), None) is not None
    heads = [found for found in around if not titled and found.tag == "header" and next(found.iter("h1"), None) is not None]
    return [*heads, main], [found for found in around if found not in heads]


def _letters(element: "Element") -> int:
    return sum(len(text.strip()) for text in _texts(element))


def _texts(element: "Element") -> Iterator[str]:
    if element.tag in {"script", "style", "template", "noscript"} or why_unseen(element):
        return
    yield element.text or ""
    for found in element:
        yield from _texts(found)
        yield found.tail or ""
