"""A web page as the tree that browsers make of it, and which part of the tree is the paper.

lxml reads it: in linear time whatever the page holds (html.parser of Python 3.11 takes quadratic time for some), with the
line of each element (selectolax, html5lib and the browsers' own trees have none), and it is kept well.
"""

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ccmagenda.errors import MissingPartError, UnreadableError
from ccmagenda.importers._limits import DEEPEST_ELEMENT, MOST_ELEMENTS

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
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(text.encode(), parser)
    except (etree.LxmlError, ValueError, AssertionError):
        root = None
    if root is None:
        sentence = f"{path}: there is no text in this page"
        raise UnreadableError(sentence)
    _refuse_bombs(root, path)
    return root


def _refuse_bombs(root: "Element", path: str) -> None:
    from lxml import etree  # noqa: PLC0415 - as above

    depth = count = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > DEEPEST_ELEMENT or count > MOST_ELEMENTS:
            limit = f"{DEEPEST_ELEMENT} elements within each other" if depth > DEEPEST_ELEMENT else f"{MOST_ELEMENTS:,} elements"
            sentence = f"{path}: this page holds more than {limit}, which is the limit"
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
    stand elsewhere.
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
    for found in element.iter():
        if found.tag in {"script", "style", "template", "noscript"}:
            continue
        yield found.text or ""
        if found is not element:
            yield found.tail or ""
