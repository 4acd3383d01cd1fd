"""How much a PDF draws, counted before it is drawn: streams that unpack to many times their size, forms within forms."""

import itertools
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from ccmagenda.errors import UnreadableError
from ccmagenda.importers._limits import LARGEST_DRAWN, LARGEST_UNPACKED, MOST_STEPS, MOST_STEPS_OF_A_PAGE
from ccmagenda.importers._pdf.steps import steps_of

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_IMAGE = re.compile(rb"/Subtype\s*/Image")
_INVOKED = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
_DICTIONARY = 2_000
_STEP = 1 << 16
_DEEPEST = 20
_LAYERS, _ZLIB = 3, b"\x78"


def refuse_packed(data: bytes, path: str) -> None:
    """Raise :class:`UnreadableError` where the streams of a file unpack to more than anyone's paper; pictures are not drawn."""
    meter = _Meter(LARGEST_UNPACKED)
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - _DICTIONARY) : match.start()]
        if not _IMAGE.search(head[head.rfind(b"obj") + 1 :]):
            meter.unpack(memoryview(data)[match.end() :])
        if meter.left < 0:
            sentence = f"{path}: this PDF holds more than {LARGEST_UNPACKED:,} bytes when unpacked, which is the limit"
            raise UnreadableError(sentence)


class _Meter:
    """How many bytes may still be unpacked."""

    def __init__(self, left: int) -> None:
        self.left = left

    def unpack(self, packed: memoryview) -> None:
        """Unpack a stream of zlib and forget it, as often as it is packed; what is no such stream is nothing."""
        pieces = self._pieces(bytes(packed[start : start + _STEP]) for start in range(0, len(packed), _STEP))
        for _ in range(_LAYERS):
            head = next(pieces, b"")
            pieces = itertools.chain([head], pieces)
            if not head.startswith(_ZLIB):
                break
            pieces = self._pieces(pieces)
        for _ in pieces:
            pass

    def _pieces(self, packed: Iterable[bytes]) -> Iterator[bytes]:
        """Yield what is unpacked piece by piece, until the stream ends or is damaged, or too much of it is there."""
        unpacker = zlib.decompressobj()
        for part in packed:
            rest = part
            while rest and not unpacker.eof and self.left >= 0:
                try:
                    made = unpacker.decompress(rest, _STEP)
                except zlib.error:
                    return
                rest = unpacker.unconsumed_tail
                self.left -= len(made)
                yield made
            if unpacker.eof or self.left < 0:
                return


@attrs.frozen
class _Drawn:
    """How much is drawn: bytes of instructions, and the steps that they take."""

    size: int
    steps: int

    def __add__(self, other: "_Drawn") -> "_Drawn":
        return _Drawn(self.size + other.size, self.steps + other.steps)

    @property
    def is_too_much(self) -> bool:
        """Tell whether it is more than anyone's page."""
        return self.size > LARGEST_DRAWN or self.steps > MOST_STEPS_OF_A_PAGE


_ENDLESS = _Drawn(LARGEST_DRAWN + 1, 0)


def refuse_forms(pages: Iterator[tuple[bytes, Mapping[str, Any]]], path: str) -> None:
    """Raise :class:`UnreadableError` where pages draw more than anyone's: each is its instructions and its resources."""
    known: dict[int, _Drawn] = {}
    drawn = _Drawn(0, 0)
    for number, (instructions, resources) in enumerate(pages, start=1):
        page = _drawn(instructions, resources, known, ())
        drawn += page
        if drawn.size > LARGEST_DRAWN:
            sentence = f"{path}: this PDF draws more than {LARGEST_DRAWN:,} bytes of instructions, which is the limit"
            raise UnreadableError(sentence)
        if page.is_too_much or drawn.steps > MOST_STEPS:
            page_long = f"page {number} takes more than {MOST_STEPS_OF_A_PAGE:,}"
            most = page_long if page.is_too_much else f"all pages together take more than {MOST_STEPS:,}"
            why = f"takes too many steps to draw ({most}, which is the limit)"
            sentence = f"{path}: this PDF {why} - save the pages of the programme"
            raise UnreadableError(sentence)


def _drawn(instructions: bytes, resources: Mapping[str, Any], known: dict[int, _Drawn], within: tuple[int, ...]) -> _Drawn:
    """Return how much is carried out, what is in forms as often as they are called."""
    from pdfminer.pdftypes import PDFStream, dict_value, resolve1  # noqa: PLC0415 - belongs to the extra 'import'

    forms = dict_value(resources.get("XObject") or {})
    if len(instructions) > LARGEST_DRAWN:
        return _ENDLESS
    count = _Drawn(len(instructions), steps_of(instructions, MOST_STEPS_OF_A_PAGE))
    for match in _INVOKED.finditer(instructions):
        said = forms.get(match[1].decode("latin-1"))
        form = resolve1(said)
        if not isinstance(form, PDFStream) or "BBox" not in form:
            continue
        key = getattr(said, "objid", 0)
        if key in within or len(within) > _DEEPEST:
            return _ENDLESS
        if key not in known:
            own = dict_value(form.get("Resources") or resources)
            known[key] = _drawn(form.get_data(), own, known, (*within, key))
        count += known[key]
        if count.is_too_much:
            return count
    return count
