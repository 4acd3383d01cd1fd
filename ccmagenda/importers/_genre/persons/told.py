"""What a line says: a title, and the people beside it."""

import attrs

from ccmagenda.model import PrintedPerson


@attrs.frozen(kw_only=True)
class Told:
    """A title and the people who stood beside it; ``given`` tells that the title is no more than "Statement"."""

    title: str
    people: tuple[PrintedPerson, ...] = ()
    given: bool = False
