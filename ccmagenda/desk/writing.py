"""A programme back to the text of its file."""

from ccmagenda import data
from ccmagenda.desk.signatures import signed
from ccmagenda.model import Programme
from ccmagenda.notation import write_programme


def as_yaml(programme: Programme) -> bytes:
    """Return a programme as the bytes of a programme file, with everything written out that a reading fills in.

    Reading it gives the same programme. What the file has no words for, such as a session on another day than its
    sitting, is refused (:class:`InvalidValueError`).

    >>> import ccmagenda
    >>> programme = ccmagenda.load("examples/ccm-2012-intersessional/programme.yaml")
    >>> ccmagenda.load(as_yaml(programme)) == programme
    True
    """
    return signed(write_programme(programme, data.states())).encode()
