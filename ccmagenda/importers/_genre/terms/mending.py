"""What printing and web pages do to characters, undone where it is certain: wrong encodings, odd spaces, ornaments."""

import re
import unicodedata

_WRONG = re.compile(
    r"[\u00c2\u00c3][\u0080-\u00bf\u2018-\u203a\u0152-\u0178\u20ac\u2122\u02c6\u02dc]|\u00e2[\u20ac\u0080][\u0080-\u00bf\u0152-\u2122\u02c6\u02dc]"
)
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_HYPHENS = re.compile("[\u2010\u2011]")
_DASHES = re.compile(r"(?<=\S\s)-{2,3}(?=\s\S)")
"""Hyphens that a typewriter sets for a dash."""
_WIDE_HOURS = re.compile(r"（\s?\d\d?[:：]\d\d[^（）]{0,60}）|\d\d?[:：]\d\d\s?[－～]\s?\d\d?[:：]\d\d")
"""Hours with the wide signs of Chinese and Japanese papers, which stand for plain ones: "（9：30－12：30）"."""
_PLAIN_SIGNS = str.maketrans("（）：－～", "():-–")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060]")
_ORNAMENT = re.compile("[\ue000-\uf8ff\u0482-\u0489\u2500-\u257f\u25a0-\u25ff\u2600-\u27bf\ufffd\U0001f000-\U0001faff]")
_POINT = re.compile('(?<=[\\w.,;:?!)”»"])\\s+[\ue000-\uf8ff\u25a0-\u25ff\u2714-\u27bf]\\s*(?=[A-ZÀ-Ý«“"])')
_STRAY = re.compile("\u00c2(?=\\s|$|[.,;:)])")
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_]+?)(?<=\S)\1")
_SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n|]+)(?<=[^\s*])\*(?![\w*])")
"""Words between single stars, which Markdown sets in slanted letters; one star alone is a footnote's."""
_FRAMED = re.compile(r"([*=~#+_-]{2,}|[=~_#])\s*(\w[^*=~]*?)\s*(?:\1|[*=~#+_-]{3,})")
SPLIT = "\x1f"
"""Stands where a stray sign parts two titles that have run together."""


_POINTS = re.compile(r"^(\s*(?:\|\s*)?)[⦁⦾⦿◘◙⋅⁌⁍⚫⚪⬤◉◎✦✧➔➜➣➡⇒▹▻◾◽▫⬥⬦❑❒❏☐☑☒❍‧・✱✲]\s*(?=\S)")
"""What a font of signs draws before a point: "⦁", "❑"."""


def with_plain_bullet(text: str) -> str:
    """Return a text whose first sign, if it is one of a font that draws points in many ways, is a plain bullet.

    >>> with_plain_bullet("  ⦁ Wells"), with_plain_bullet("❑Wells"), with_plain_bullet("Wells ⦁")
    ('  • Wells', '• Wells', 'Wells ⦁')
    """
    return _POINTS.sub(r"\1• ", text)


def mended(text: str) -> tuple[str, bool]:
    """Return a text with its characters mended, and whether any of its letters had to be guessed.

    >>> mended("La ville dâ€™Oslo")
    ('La ville d’Oslo', True)
    """
    plain = _DASHES.sub("–", _HYPHENS.sub("-", _INVISIBLE.sub("", _SPACES.sub(" ", text))))
    plain = _WIDE_HOURS.sub(lambda found: found[0].translate(_PLAIN_SIGNS), plain)
    right = _WRONG.sub(_right, plain)
    parted = re.sub("(?<=[a-zà-ÿ])\u00c2\\s+(?=[A-ZÀ-Ý])", SPLIT, right)
    return _STRAY.sub("", parted), right != plain or parted != right or _STRAY.search(right) is not None


def _right(found: re.Match[str]) -> str:
    try:
        return found[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        try:
            return found[0].encode("latin-1").decode("utf-8")
        except UnicodeError:
            return found[0]


def without_ornaments(text: str) -> tuple[str, str]:
    r"""Return a text without ornaments, and the one that it began with.

    >>> without_ornaments("\uf0b7 Opening")
    ('Opening', '\uf0b7')
    """
    first = text[:1] if _ORNAMENT.match(text) else ""
    parted = _POINT.sub(SPLIT, text) if first or len(_POINT.findall(text)) > 1 else text
    return _ORNAMENT.sub("", parted).strip(), first


def without_emphasis(text: str) -> str:
    """Return a text without the signs that set it off where nothing else can: stars, bars and lines on both sides of it.

    >>> without_emphasis("*** Monday ***"), without_emphasis("**10:00** Opening"), without_emphasis("# Tuesday")
    ('Monday', '10:00 Opening', 'Tuesday')
    """
    bare = _BOLD.sub(r"\2", _SLANTED.sub(r"\1", re.sub(r"^#{1,6}\s+(?=\S)", "", text)))
    framed = _FRAMED.fullmatch(bare)
    return framed[2] if framed else bare


def is_rule(text: str) -> bool:
    """Tell whether a line is drawn and not written: dashes, stars, signs alone."""
    return bool(text) and not any(unicodedata.category(sign)[0] in "LN" for sign in text)
