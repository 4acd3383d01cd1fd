"""What an import cannot be sure of (doubts) and what a programme has no place for (leftovers), told once for each kind."""

import attrs

from ccmagenda.model import Finding, Force, Origin, shortened
from ccmagenda.notation.limits import MOST_FAULTS


@attrs.frozen(eq=False)
class _Kind:
    rule: str
    sentence: str
    value: str
    places: list[Origin] = attrs.field(factory=list)

    def finding(self) -> Finding:
        count = len(self.places)
        said = f" ({count:,} times)" if count > 1 else f": '{shortened(self.value)}'" if self.value else ""
        return Finding(
            rule=self.rule,
            sentence=self.sentence + said,
            force=Force.CUSTOM,
            origin=self.places[0],
            others=tuple(self.places[1:MOST_FAULTS]),
        )


class Found:
    """The findings of one import; a kind that is met again adds its place to the first finding of its kind."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kinds: dict[tuple[str, str], _Kind] = {}

    def doubt(self, kind: str, sentence: str, origin: Origin) -> None:
        """Record what was decided without being certain; doubts of one kind share the sentence of the first."""
        self._add("file.doubt", kind, sentence, "", origin)

    def leftover(self, name: str, value: str, origin: Origin) -> None:
        """Record a property or component that has no place in a programme; its value is shown where it is the only one."""
        self._add("file.leftover", name, f"{name} has no place in a programme and is left out", value, origin)

    def _add(self, rule: str, kind: str, sentence: str, value: str, origin: Origin) -> None:
        known = (rule, kind) in self._kinds
        if not known and len(self._kinds) >= MOST_FAULTS:
            rule, kind, sentence, value = "file.leftover", "", "more kinds of things were met here than anyone would read of", ""
        self._kinds.setdefault((rule, kind), _Kind(rule, sentence, value)).places.append(origin)

    def findings(self) -> tuple[Finding, ...]:
        """Return all of them in the order of the file."""
        return tuple(
            sorted((kind.finding() for kind in self._kinds.values()), key=lambda f: (f.origin.line, f.origin.column, f.sentence))
        )
