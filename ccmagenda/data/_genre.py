"""Opens the words by which programmes are read; each language is read once and kept."""

import functools
import importlib.resources

from ccmagenda.model import Lexicon
from ccmagenda.notation import read_mapping
from ccmagenda.notation.nodes import Items, Scalar

_HOME = importlib.resources.files("ccmagenda.data") / "genre"


@functools.cache
def genre() -> tuple[Lexicon, ...]:
    """Return the words of all languages in which programmes can be read, English first."""
    files = sorted((file for file in _HOME.iterdir() if file.name.endswith(".yaml")), key=lambda file: file.name)
    read = [_lexicon(file.name.removesuffix(".yaml"), file.read_text(encoding="utf-8")) for file in files]
    read = [_with_given_names(lexicon) if lexicon.code == "any" else lexicon for lexicon in read]
    return tuple(sorted(read, key=lambda lexicon: lexicon.code != "en"))


def _lexicon(code: str, text: str) -> Lexicon:
    root = read_mapping(text, f"{code}.yaml")
    words = {
        key.text: tuple(item.text for item in node.nodes if isinstance(item, Scalar))
        for key, node in root.pairs
        if isinstance(node, Items)
    }
    return Lexicon(code=code, words=words)


def _with_given_names(lexicon: Lexicon) -> Lexicon:
    """Return words with the names that people are given, which are too many for a list in YAML."""
    lines = (_HOME / "given_names.txt").read_text(encoding="utf-8").splitlines()
    names = tuple(name for line in lines if not line.startswith("#") for name in line.split())
    return Lexicon(code=lexicon.code, words={**lexicon.words, "given-names": names})
