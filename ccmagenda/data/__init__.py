"""What the world decided, with sources: conventions, languages, the names of States."""

from ccmagenda.data._genre import genre
from ccmagenda.data._shelves import convention, conventions, language, languages, states

__all__ = ["convention", "conventions", "genre", "language", "languages", "states"]
