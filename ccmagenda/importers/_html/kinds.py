"""Which elements of a web page are lines of their own, which are not printed, and which a reader does not see."""

import itertools
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "p", "pre", "section", "summary", "ul",
})  # fmt: skip
UNPRINTED = frozenset({
    "applet", "area", "audio", "base", "canvas", "col", "colgroup", "datalist", "embed", "frame", "frameset", "head",
    "iframe", "img", "input", "link", "map", "math", "meta", "meter", "noframes", "noscript", "object", "option", "param",
    "picture", "progress", "rp", "rt", "script", "select", "source", "style", "svg", "template", "textarea", "title",
    "track", "video",
})  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset({"b", "strong"})
STRUCK = frozenset({"del", "s", "strike"})
_NOT_THE_PAPER = {"nav": "a menu", "footer": "the foot of the page", "button": "a button"}
_CALENDAR = re.compile(r"data:text/calendar|webcal:|[^?#]*\.ics(?:$|[?#])", re.IGNORECASE)
_ROLES = dict.fromkeys(("navigation", "menu", "menubar", "search"), "a menu") | {"contentinfo": "the foot of the page"}
_NAMED = {
    "a menu": {
        "breadcrumb", "breadcrumbs", "language-switcher", "main-menu", "menu", "navbar", "pager", "pagination", "share",
        "sharing", "skip-link", "skip-links", "social", "social-share", "topbar",
    },
    "the foot of the page": {"colophon", "copyright", "footer", "page-footer", "site-footer"},
    "what stands beside the page": {"sidebar", "widget-area"},
}  # fmt: skip
_COOKIES = re.compile(r"(?<![a-z])(?:cookies?|gdpr)(?![a-z])", re.IGNORECASE)
_TIMED = re.compile(r"\d\s?[:.h]\s?\d\d(?!\d)|\d\s?[ap]\.?m\b", re.IGNORECASE)
_MOST_PIECES, _LONGEST = 500, 3_000
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_FOR_THE_EAR = re.compile(r"\b(?:sr-only|visually-?hidden|screen-reader(?:-text)?|aloud)\b", re.IGNORECASE)
_TO_BE_OPENED = re.compile(r"tab|panel|pane|accordion|collaps|toggle", re.IGNORECASE)


def why_unseen(element: "Element") -> str:
    """Return why the words of an element are not in the paper, as a leftover says it, or nothing.

    Parts that open at a click (tabs, panels) are hidden until then, and belong to the paper all the same.
    """
    tag = str(element.tag)
    if element.get("role") in _ROLES:
        return _ROLES[element.get("role", "")]
    if tag in _NOT_THE_PAPER or tag in STRUCK:
        return _NOT_THE_PAPER.get(tag, "struck-out text")
    if _FOR_THE_EAR.search(element.get("class", "")):
        return "text for screen readers"
    if "hidden" in element.attrib or element.get("aria-hidden") == "true" or _HIDDEN_STYLE.search(element.get("style", "")):
        opened = f"{element.get('role', '')} {element.get('class', '')} {element.get('id', '')} {tag}"
        return "" if _TO_BE_OPENED.search(opened) else "hidden text"
    if tag == "a" and _CALENDAR.match(element.get("href", "")):
        return "a link to a calendar"
    return _around(element, tag)


def _around(element: "Element", tag: str) -> str:
    """Return why an element is of what stands around the paper, by its name; nothing where it holds a title or hours."""
    if tag not in {"aside", "div", "p", "section", "ul"}:
        return ""
    named = f"{element.get('class', '')} {element.get('id', '')}".casefold()
    names = set(named.split())
    beside = "what stands beside the page" if tag == "aside" or element.get("role") == "complementary" else ""
    why = beside or next((what for what, known in _NAMED.items() if not known.isdisjoint(names)), "")
    why = why or ("a notice about cookies" if _COOKIES.search(named) else "")
    if not why or (beside and next(element.iterancestors("main", "article"), None) is not None):
        return ""
    said = "".join(str(text) for text in itertools.islice(element.itertext(), _MOST_PIECES))
    return (
        "" if len(said) > _LONGEST or next(element.iter("h1"), None) is not None or (_TIMED.search(said) and not beside) else why
    )


def span_of(element: "Element", name: str) -> int:
    """Return how many columns or rows a cell takes."""
    said = element.get(name, "1").strip()
    return max(1, int(said)) if said.isascii() and said.isdigit() and len(said) < 5 else 1
