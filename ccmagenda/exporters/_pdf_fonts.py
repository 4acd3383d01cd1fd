"""Faces of type for a page: those that typst carries, and those of one folder; never what a machine happens to have."""

import functools
from typing import TYPE_CHECKING

from ccmagenda.errors import MissingPartError

if TYPE_CHECKING:
    from typst import Fonts

_SERIF, _MONO, _SYMBOLS = "Libertinus Serif", "DejaVu Sans Mono", "New Computer Modern"
_OWN = frozenset({_SERIF, _MONO, _SYMBOLS, "New Computer Modern Math"})
_FIRST = (
    "Noto Naskh Arabic", "Amiri", "Noto Sans Arabic", "Noto Serif CJK SC", "Noto Serif SC", "Noto Sans CJK SC", "Noto Sans SC",
)  # fmt: skip
_NOT_ARABIC = r"[^\p{Arabic}]"  # a face of one width would set Arabic, but as no reader of Arabic would print it


@functools.cache
def fonts_in(folder: str) -> "Fonts":
    """Return typst's own faces and those of a folder; without a folder, its own only."""
    from typst import Fonts  # noqa: PLC0415 - belongs to the extra 'pdf'

    found = Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder] if folder else [])
    if folder and not any(font.path for font in found.fonts()):
        sentence = f"there are no fonts in '{folder}' - give a folder with .ttf, .otf or .ttc files, such as the Noto fonts"
        raise MissingPartError(sentence)
    return found


def faces(folder: str) -> dict[str, list[dict[str, str]]]:
    """Return the faces for text and for samples, the first that has a letter sets it."""
    given = [{"name": name} for name in _given(folder)]
    text = [{"name": _SERIF}, *given, {"name": _SYMBOLS}, {"name": _MONO, "covers": _NOT_ARABIC}]
    return {"text": text, "mono": [{"name": _MONO}, *given]}


@functools.cache
def _given(folder: str) -> tuple[str, ...]:
    """Return the families of a folder: those for text in Arabic and Chinese first, then those with serifs, then others."""
    names = set(fonts_in(folder).families()) - _OWN
    first = [name for name in _FIRST if name in names]
    return (*first, *sorted(names - set(first), key=lambda name: ("Serif" not in name, name)))
