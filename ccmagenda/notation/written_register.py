"""A register file as written: mandates, meetings and parties."""

import attrs

from ccmagenda.model import NOWHERE, Origin
from ccmagenda.notation.shapes import TableShape, Word, tables, word, words

_CONFIDENCE = ("documented", "inferred", "doubtful")


@attrs.frozen(kw_only=True)
class WrittenMandate:
    """A mandate."""

    origin: Origin = NOWHERE
    group: Word = word("the key or name of a working group or thematic area", required=True)
    party: Word = word("the State, by any of its names", required=True)
    replaces: Word = word("the State whose mandate, from the same meeting in the same group, this one corrects")
    role: Word = word("the role; Coordinator unless told")
    begins: Word = word("the meeting at whose end it begins, like 3MSP; needed unless 'seen' is told")
    until: Word = word("the meeting at whose end it ends, like 5MSP; needed unless 'seen' is told")
    seen: Word = word("a day or a month in which the State is found in office, like 2024-01, where its term is not known")
    confidence: Word = word("how sure this is", what="a degree of confidence", choices=_CONFIDENCE)
    note: Word = word("a note")
    source: Word = word("where it stands", required=True)


@attrs.frozen(kw_only=True)
class WrittenHeldMeeting:
    """A meeting, held or planned."""

    origin: Origin = NOWHERE
    ref: Word = word("its short name, like 14MSP", required=True)
    series: Word = word("the kind of meeting, like MSP", required=True)
    name: Word = word("its name")
    from_: Word = word("the first day", required=True)
    to: Word = word("the last day", required=True)
    decided_from: Word = word("the first day that an earlier meeting decided for it")
    decided_to: Word = word("the last day that an earlier meeting decided for it")
    city: Word = word("the city")
    venue: Word = word("the building")
    zone: Word = word("the clock of the place")
    president: Word = word("the State of the President")
    source: Word = word("where it stands", required=True)


@attrs.frozen(kw_only=True)
class WrittenParty:
    """A State under the convention."""

    origin: Origin = NOWHERE
    state: Word = word("the State, by any of its names", required=True)
    signed: Word = word("the day of signature")
    consent: Word = word("the day of ratification or accession")
    in_force: Word = word("the day of entry into force")
    withdrawn: Word = word("the day on which a withdrawal takes effect")
    marks: tuple[Word, ...] = words("obligations, like art4")
    source: Word = word("where it stands", required=True)


@attrs.frozen(kw_only=True)
class WrittenGround:
    """A finding that is accepted; it is printed with its ground."""

    origin: Origin = NOWHERE
    provision: Word = word("the number of a provision, like B11, or the key of a rule", required=True)
    about: Word = word("what it is about: a meeting and a group, like '3MSP clearance'; without it, all")
    because: Word = word("the ground, in a sentence", required=True)


@attrs.frozen(kw_only=True)
class WrittenRegister:
    """A register of offices and meetings."""

    origin: Origin = NOWHERE
    convention: Word = word("the convention that it belongs to, like ccm")
    mandates: tuple[WrittenMandate, ...] = tables(lambda: WrittenMandate, "mandates that add to the data or correct it")
    meetings: tuple[WrittenHeldMeeting, ...] = tables(lambda: WrittenHeldMeeting, "meetings that add to the data or correct it")
    waivers: tuple[WrittenGround, ...] = tables(lambda: WrittenGround, "findings that are accepted, each with its ground")
    parties: tuple[WrittenParty, ...] = tables(lambda: WrittenParty, "parties that add to the data or correct it")


REGISTER = TableShape(lambda: WrittenRegister)
