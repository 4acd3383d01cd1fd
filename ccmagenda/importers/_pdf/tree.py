"""The structure that a tagged PDF tells of itself (ISO 32000-1, 14.7): headings, paragraphs, lists and tables in their order."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from ccmagenda.importers._limits import DEEPEST_ELEMENT, MOST_ELEMENTS

_MOST_ROLES = 10


@attrs.frozen(kw_only=True)
class Node:
    """An element of the structure; its parts are elements, or marked contents as page and mark."""

    kind: str
    parts: tuple["Node | tuple[int, int]", ...] = ()
    columns: int = 1
    rows: int = 1

    def marks(self) -> Iterator[tuple[int, int]]:
        """Yield all marked contents within, in their order."""
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.marks()
            else:
                yield part

    def nodes(self) -> Iterator["Node"]:
        """Yield the elements that stand directly within."""
        return (part for part in self.parts if isinstance(part, Node))


class _TooMuch(Exception):  # noqa: N818 - it ends a walk, and nobody else sees it
    """The structure is deeper or larger than that of any paper."""


def structure_of(catalog: Mapping[str, Any], pages: Mapping[int, int]) -> Node | None:
    """Return the root of the structure, or None where there is none that can be followed; ``pages`` are numbers by object."""
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - belongs to the extra 'import'

    root = resolve1(catalog.get("StructTreeRoot"))
    if not isinstance(root, dict):
        return None
    roles = resolve1(root.get("RoleMap"))
    reader = _Reader(roles if isinstance(roles, dict) else {}, pages)
    try:
        return Node(kind="Root", parts=tuple(reader.parts(root.get("K"), 0, 0)))
    except _TooMuch:
        return None


class _Reader:
    """The walk through a structure; an element is read once, however often it is referred to."""

    def __init__(self, roles: Mapping[str, Any], pages: Mapping[int, int]) -> None:
        self._roles, self._pages = roles, pages
        self._seen: set[int] = set()
        self._count = 0

    def parts(self, said: Any, page: int, depth: int) -> Iterator[Node | tuple[int, int]]:  # noqa: ANN401 - of any kind in PDF
        from pdfminer.pdftypes import PDFObjRef, resolve1  # noqa: PLC0415 - as above

        self._count += 1
        if depth > DEEPEST_ELEMENT or self._count > MOST_ELEMENTS:
            raise _TooMuch
        if isinstance(said, PDFObjRef):
            if said.objid in self._seen:
                return
            self._seen.add(said.objid)
        found = resolve1(said)
        if isinstance(found, list):
            for part in found:
                yield from self.parts(part, page, depth + 1)
        elif isinstance(found, int):
            yield page, found
        elif isinstance(found, dict):
            yield from self._element(found, page, depth)

    def _element(self, found: Mapping[str, Any], page: int, depth: int) -> Iterator[Node | tuple[int, int]]:
        own = getattr(found.get("Pg"), "objid", None)
        page = self._pages.get(own, page) if own is not None else page
        if "MCID" in found:
            if isinstance(found["MCID"], int) and "Stm" not in found:
                yield page, found["MCID"]
        elif "S" in found:
            inner = tuple(self.parts(found.get("K"), page, depth + 1))
            yield Node(kind=self._kind(found["S"]), parts=inner, columns=_span(found, "ColSpan"), rows=_span(found, "RowSpan"))

    def _kind(self, said: Any) -> str:  # noqa: ANN401 - as above
        """Return the standard kind that a kind of the file's own stands for."""
        kind = str(getattr(said, "name", ""))
        for _ in range(_MOST_ROLES):
            role = str(getattr(self._roles.get(kind), "name", ""))
            if not role or role == kind:
                break
            kind = role
        return kind


def _span(found: Mapping[str, Any], name: str) -> int:
    from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - as above

    said = resolve1(found.get("A"))
    tables = [resolve1(part) for part in said] if isinstance(said, list) else [said]
    spans = [part.get(name) for part in tables if isinstance(part, dict)]
    return next((span for span in spans if isinstance(span, int) and span > 0), 1)
