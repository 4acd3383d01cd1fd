"""Checks on single values, as validators and converters of attrs; each refuses with one sentence."""

import enum
from typing import TYPE_CHECKING, Any, TypeVar

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.text import shortened

if TYPE_CHECKING:
    import attrs

E = TypeVar("E", bound=enum.Enum)


def a_word_of(kind: type[E], value: Any) -> E:  # noqa: ANN401 - whatever a script passes
    """Return the member of a closed list that a value is or names; another is refused with the words there are."""
    try:
        return kind(value)
    except ValueError:
        words = ", ".join(f"'{member.value}'" for member in kind)
        sentence = f"'{shortened(str(value))}' is not a {kind.__name__.lower()} - it is one of {words}"
        raise InvalidValueError(sentence) from None


def not_empty(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:  # noqa: ANN401 - a text or a tuple
    """Refuse an empty value."""
    if not value:
        sentence = f"a {type(instance).__name__.lower()} needs its '{attribute.name}'"
        raise InvalidValueError(sentence)


def not_negative(instance: object, attribute: "attrs.Attribute[Any]", value: int) -> None:
    """Refuse a number below nought."""
    if value < 0:
        sentence = f"the '{attribute.name}' of a {type(instance).__name__.lower()} cannot be {value}"
        raise InvalidValueError(sentence)
