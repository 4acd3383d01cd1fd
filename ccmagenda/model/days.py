"""Days: a date, or the ISO form of one."""

import datetime
import re

from ccmagenda.errors import InvalidValueError
from ccmagenda.model.text import shortened


def as_day(value: datetime.date | str) -> datetime.date:
    """Return a date from a date, an instant or the form ``2012-04-16``.

    >>> as_day("2012-04-16")
    datetime.date(2012, 4, 16)
    """
    if isinstance(value, datetime.datetime):
        return datetime.date(value.year, value.month, value.day)
    if isinstance(value, datetime.date):
        return value
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise ValueError  # noqa: TRY301 - the other forms of ISO 8601 are not ours
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        sentence = f"'{shortened(str(value))}' is not a day - write it as 2012-04-16"
        raise InvalidValueError(sentence) from None
