"""What was found in a file or a programme, and what reading a file gave."""

import attrs

from ccmagenda.model.law import Force, Provision
from ccmagenda.model.origin import NOWHERE, Origin
from ccmagenda.model.printed import PrintedProgramme
from ccmagenda.model.programme import Programme, Waiver
from ccmagenda.model.sequences import in_order
from ccmagenda.model.text import one_line

_OWN = "en"  # the language of all sentences of findings


@attrs.frozen(kw_only=True)
class Finding:
    """One thing found: a misspelt word and a breach of a rule have the same shape.

    ``rule`` is the rule's key, or for a fault of the file a name that begins with ``file.``; ``sentence`` says what is
    wrong and what would be right; ``about`` is the key of the session or sitting; ``reading`` names the reading of the
    law that was used where the law leaves it open; ``others`` are further places that belong to it.
    """

    rule: str = attrs.field(converter=one_line)
    sentence: str = attrs.field(converter=one_line)
    force: Force = Force.SHALL
    provision: Provision | None = None
    about: str = attrs.field(default="", converter=one_line)
    reading: str = attrs.field(default="", converter=one_line)
    origin: Origin = NOWHERE
    others: tuple[Origin, ...] = attrs.field(default=(), converter=in_order)
    waiver: Waiver | None = None

    @property
    def label(self) -> str:
        """Return what is cited: the provision's number and the rule, or the rule alone."""
        return f"{self.provision.number} {self.rule}" if self.provision else self.rule

    @property
    def counts(self) -> bool:
        """Tell whether it is above CUSTOM and not waived."""
        return self.force.counts and self.waiver is None

    def __str__(self) -> str:
        """Return ``file:line:col: sentence (reading) [provision rule]``; the reading only where the law leaves it open."""
        place = f"{self.origin}: " if str(self.origin) else ""
        reading = f" ({self.reading})" if self.reading else ""
        waived = f" (waived: {self.waiver.ground(_OWN)})" if self.waiver else ""
        return f"{place}{self.sentence}{reading}{waived} [{self.label}]"


@attrs.frozen(kw_only=True)
class Report:
    """All findings about one programme, in the order of the file within each force."""

    findings: tuple[Finding, ...] = attrs.field(default=(), converter=in_order)
    subject: str = attrs.field(default="", converter=one_line)

    @property
    def clean(self) -> bool:
        """Tell whether nothing stands above CUSTOM that is not waived."""
        return not any(finding.counts for finding in self.findings)

    @property
    def stops(self) -> bool:
        """Tell whether a SHALL is broken and not waived."""
        return any(finding.counts and finding.force is Force.SHALL for finding in self.findings)

    def count(self, force: Force) -> int:
        """Return how many findings of that force are not waived."""
        return sum(finding.force is force and finding.waiver is None for finding in self.findings)


@attrs.frozen(kw_only=True)
class Reading:
    """What reading a file gave: a programme, unless faults kept it from being made, and every fault found.

    ``printed`` is what a paper prints, word for word, where the file is one that people set and not one of data.
    """

    programme: Programme | None = None
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=in_order)
    path: str = ""
    printed: PrintedProgramme | None = None
